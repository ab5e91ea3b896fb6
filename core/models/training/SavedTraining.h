#pragma once
#include "core/support/Random.h"

#include <ATen/core/Tensor.h>
#include <map>
#include <optional>

namespace gleaner {

/// Everything a training needs to go on as if it had never stopped. Random numbers are drawn anew for every step from
/// (seed, step), so that the step is also the random position.
struct SavedTraining {
    int64_t step = 0; ///< steps done
    uint64_t seed = 1;
    std::map<QString, at::Tensor> tensors; ///< "weights.NAME", "first.NAME", "second.NAME", "mean.NAME"

    /// The random numbers of the step that comes next.
    Random random() const { return Random::forItem(seed, uint64_t(step)); }
    /// training.json and training.safetensors in `folder`, both or neither; an earlier state there is replaced. Throws
    /// ProblemError (OutputUnwritable).
    void save(const QString &folder) const;
    /// Nothing where `folder` holds none. Throws ProblemError (InputUnreadable) where it is broken.
    static std::optional<SavedTraining> load(const QString &folder);
};

} // namespace gleaner
