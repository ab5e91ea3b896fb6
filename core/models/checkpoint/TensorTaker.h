#pragma once
#include "core/models/checkpoint/Checkpoint.h"

#include <QSet>

namespace gleaner {

/// Takes the tensors of a checkpoint by name, compares shapes, and keeps account of what is missing and what nobody
/// asked for. Refusals carry ExitCode::ModelRefused.
class TensorTaker {
public:
    explicit TensorTaker(const Checkpoint &checkpoint) : m_checkpoint(checkpoint) {}

    bool has(const QString &name) const { return m_checkpoint.has(name); }
    /// As float32; undefined, and noted, where the tensor is missing. Throws where its shape is another.
    at::Tensor take(const QString &name, const std::vector<qint64> &shape);
    /// Throws where take() missed something, naming the first few; `architecture` is what needs them.
    void refuseIfMissing(const QString &architecture) const;
    QStringList untaken() const;

private:
    const Checkpoint &m_checkpoint;
    QSet<QString> m_taken;
    QStringList m_missing;
};

} // namespace gleaner
