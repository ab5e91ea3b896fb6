#pragma once
#include <functional>

namespace gleaner {

/// Calls work(chunk) for every chunk in [0, chunks), spread over LibTorch's threads, each call computing on one thread
/// alone: what a chunk computes has the same bytes whatever the number of threads. Gradients are off inside, and stop
/// points work as in the calling thread. The first exception is thrown again here after all threads have ended.
void inParallelChunks(int chunks, const std::function<void(int chunk)> &work);

} // namespace gleaner
