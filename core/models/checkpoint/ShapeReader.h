#pragma once
#include "core/models/checkpoint/Checkpoint.h"

namespace gleaner {

/// Sizes out of the shapes of a checkpoint that has no configuration. Refuses tensors that are missing, of another rank
/// or too large: ProblemError (ModelRefused).
class ShapeReader {
public:
    explicit ShapeReader(const Checkpoint &checkpoint) : m_checkpoint(checkpoint) {}

    bool has(const QString &name) const { return m_checkpoint.has(name); }
    /// Side `index` of a tensor of this rank, from 1 to `highest`.
    int size(const QString &name, size_t rank, size_t index, int highest) const;
    /// How many tensors pattern.arg(0), pattern.arg(1), … there are without a gap, at most `highest`.
    int count(const QString &pattern, int highest) const;
    /// The whole root of `number`, or a refusal that names `tensor`.
    int squareRoot(int number, const QString &tensor) const;
    const QString &location() const { return m_checkpoint.location(); }

private:
    const Checkpoint &m_checkpoint;
};

} // namespace gleaner
