#pragma once
#include "core/explore/Umap.h"

namespace gleaner::explore {

/// The entries of a graph in the order in which they move its points: those of the first half epoch, then those of the
/// second, for each row; entries too weak to fire even once are left out.
struct UmapSchedule {
    std::vector<qint64> begin, middle, end; ///< of each row
    std::vector<int> column;
    std::vector<float> rate; ///< firings per epoch, at most 1
};
UmapSchedule scheduleOf(const SparseGraph &memberships, int epochs);

int umapEpochs(const UmapOptions &options, qint64 rows);

} // namespace gleaner::explore
