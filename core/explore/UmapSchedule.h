#pragma once
#include "core/explore/LayoutKernels.h"
#include "core/explore/Umap.h"

namespace gleaner::explore {

/// The entries of a graph that move its points, but for those too weak to fire even once.
struct UmapSchedule {
    std::vector<qint64> start; ///< of each row's entries, and the end of the last
    std::vector<int> column;
    std::vector<float> rate; ///< firings per epoch, at most 1

    UmapEdges edges() const { return {start.data(), column.data(), rate.data()}; }
};
UmapSchedule scheduleOf(const SparseGraph &memberships, int epochs);

int umapEpochs(const UmapOptions &options, qint64 rows);

} // namespace gleaner::explore
