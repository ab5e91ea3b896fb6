#include "core/models/checkpoint/BusGuard.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>
#include <sys/mman.h>
#include <unistd.h>

namespace gleaner::BusGuard {

namespace {

/// `begin` says what an entry is: 0 free, 1 being written, otherwise valid.
struct Range {
    std::atomic<std::uintptr_t> begin = 0;
    std::atomic<std::uintptr_t> end = 0;
    std::atomic<std::atomic<bool> *> broken = nullptr;
};
static_assert(std::atomic<std::uintptr_t>::is_always_lock_free && std::atomic<bool>::is_always_lock_free,
              "a signal handler may not wait for a lock");

std::array<Range, 4096> ranges;
struct sigaction previous;
std::uintptr_t pageSize = 4096;

/// Puts pages of zeros from the page of `address` to the end of its range.
bool repair(std::uintptr_t address)
{
    for (const Range &range : ranges) {
        const std::uintptr_t begin = range.begin.load(std::memory_order_acquire);
        const std::uintptr_t end = range.end.load(std::memory_order_relaxed);
        if (begin <= 1 || address < begin || address >= end)
            continue;
        range.broken.load(std::memory_order_relaxed)->store(true);
        const std::uintptr_t page = address & ~(pageSize - 1);
        return mmap(reinterpret_cast<void *>(page), end - page, PROT_READ | PROT_WRITE,
                    MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0) != MAP_FAILED;
    }
    return false;
}

void handOn(int signal, siginfo_t *info, void *context)
{
    if (previous.sa_flags & SA_SIGINFO)
        return previous.sa_sigaction(signal, info, context);
    const bool sent = info->si_code <= 0; // by kill(), not by an access
    if (previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN)
        return previous.sa_handler(signal);
    if (previous.sa_handler == SIG_IGN && sent)
        return;
    struct sigaction standard = {};
    standard.sa_handler = SIG_DFL;
    sigaction(signal, &standard, nullptr);
    if (sent)
        raise(signal); // an access is repeated on return, and ends the process then
}

void onBusError(int signal, siginfo_t *info, void *context)
{
    const int kept = errno;
    const bool repaired = info->si_code > 0 && repair(reinterpret_cast<std::uintptr_t>(info->si_addr));
    errno = kept;
    if (!repaired)
        handOn(signal, info, context);
}

void install()
{
    pageSize = std::uintptr_t(sysconf(_SC_PAGESIZE));
    struct sigaction ours = {};
    ours.sa_sigaction = onBusError;
    ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&ours.sa_mask);
    sigaction(SIGBUS, &ours, &previous);
}

} // namespace

int guard(void *begin, std::size_t size, std::atomic<bool> *broken)
{
    static std::once_flag installed;
    std::call_once(installed, install);
    for (std::size_t entry = 0; entry < ranges.size(); ++entry) {
        std::uintptr_t unused = 0;
        Range &range = ranges[entry];
        if (!range.begin.compare_exchange_strong(unused, 1))
            continue;
        const auto address = reinterpret_cast<std::uintptr_t>(begin);
        // The kernel fills whole pages, and an access to the last one may fault as well.
        range.end.store((address + size + pageSize - 1) & ~(pageSize - 1), std::memory_order_relaxed);
        range.broken.store(broken, std::memory_order_relaxed);
        range.begin.store(address, std::memory_order_release);
        return int(entry);
    }
    return -1;
}

void release(int entry)
{
    if (entry >= 0)
        ranges[std::size_t(entry)].begin.store(0, std::memory_order_release);
}

} // namespace gleaner::BusGuard
