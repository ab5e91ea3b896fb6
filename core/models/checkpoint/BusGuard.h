#pragma once
#include <atomic>
#include <cstddef>

namespace gleaner {

/// Keeps the process alive where a mapped page has lost its file: touching it raises SIGBUS, since another program cut
/// the file short or the disk failed. For the guarded ranges, the signal is answered with pages of zeros from the fault
/// to the end of the range, and the range's flag is raised; every other SIGBUS goes to whoever handled it before.
///
/// The ranges stand in a table of fixed size that the handler reads without locks.
namespace BusGuard {

/// Guards [begin, begin + size), which must start on a page and stay mapped until release(). `broken` is raised from
/// the handler and must live as long. The number of the entry, or -1 where the table is full.
int guard(void *begin, std::size_t size, std::atomic<bool> *broken);
/// To be called before the range is unmapped.
void release(int entry);

} // namespace BusGuard

} // namespace gleaner
