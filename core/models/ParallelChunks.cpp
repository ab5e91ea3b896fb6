#include "core/models/ParallelChunks.h"

#include "core/support/StopPoint.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <omp.h>

namespace gleaner {

void inParallelChunks(int chunks, const std::function<void(int chunk)> &work)
{
    const auto question = stopQuestion();
    // At least one index per thread, even if there is nothing to do for some: only inside a team of threads do tensor
    // library and BLAS leave each chunk on its own thread.
    const int indices = std::max(chunks, at::get_num_threads());
    at::parallel_for(0, indices, 1, [&](int64_t begin, int64_t end) {
        // LibTorch sets a thread's team size when the thread first computes: now, before it is changed here.
        at::internal::lazy_init_num_threads();
        // Of this thread's task alone: the convolutions of oneDNN divide their work among as many threads as they may
        // have, and wait for all of them, though a team inside a team has one.
        if (omp_in_parallel())
            omp_set_num_threads(1);
        const c10::AutoGradMode noGradients(false);
        const StopScope scope(question);
        for (int64_t chunk = begin; chunk < std::min<int64_t>(end, chunks); ++chunk) {
            stopPoint();
            work(int(chunk));
        }
    });
}

} // namespace gleaner
