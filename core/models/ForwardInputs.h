#pragma once
#include "core/models/Model.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

/// All tensors of a safetensors file, and the whole numbers of its metadata as scalars. Throws ProblemError
/// (InputUnreadable).
Model::NamedTensors readForwardInputs(const QString &path);

/// The input tensors of `model forward`, taken by name and checked: refusals are ProblemErrors (InputUnreadable) that
/// name the tensor, what it is and what it should be.
class ForwardInputs {
public:
    static constexpr int64_t any = -1;

    ForwardInputs(const Model::NamedTensors &tensors, QString uri) : m_tensors(tensors), m_uri(std::move(uri)) {}

    bool has(const char *name) const { return m_tensors.contains(QString::fromLatin1(name)); }
    /// Throws where none of these is there.
    void requireOneOf(const QStringList &names) const;
    /// Floating-point numbers of this shape (`any` = whatever, at least 1), as dense float32.
    at::Tensor floats(const char *name, const std::vector<int64_t> &shape) const;
    /// The same, but bfloat16 stays so: the network is to compute in it.
    at::Tensor pixels(const char *name, const std::vector<int64_t> &shape) const;
    /// Whole numbers from 0 below `end` of this shape, as dense int64; `lowest` may be negative.
    at::Tensor wholes(const char *name, const std::vector<int64_t> &shape, int64_t end, int64_t lowest = 0) const;
    [[noreturn]] void refuse(const char *name, const QString &reason, const QString &wanted) const;

private:
    const at::Tensor &tensor(const char *name) const;
    void checkShape(const char *name, const std::vector<int64_t> &shape, const QString &wanted) const;

    const Model::NamedTensors &m_tensors;
    QString m_uri;
};

} // namespace gleaner
