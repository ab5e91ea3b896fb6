#include "core/methods/unlearning/AtOnce.h"

#include "core/jobs/RunContext.h"
#include "core/models/ParallelChunks.h"

#include <atomic>
#include <thread>

namespace gleaner {

void atOnce(int count, const QString &what, RunContext &context, const std::function<void(int)> &work)
{
    const auto here = std::this_thread::get_id();
    std::atomic<int> done = 0;
    context.progress(0, count, what);
    const auto one = [&](int i) {
        work(i);
        ++done;
        if (std::this_thread::get_id() == here)
            context.progress(done, count, what);
    };
    if (count == 1)
        one(0);
    else
        inParallelChunks(count, one);
}

} // namespace gleaner
