#pragma once
#include "core/data/Column.h"

namespace gleaner {

/// What readers find before they know which splits there are.
struct Split {
    static constexpr int none = -1, train = 0, val = 1, test = 2;
    /// The split a folder or file name means: "training", "valid", "dev", … in any case.
    static int named(const QString &name);
};

/// The column "split" of these codes; its classes are those of "train", "val" and "test" that have rows.
ColumnPtr splitColumn(std::vector<int> splits);

} // namespace gleaner
