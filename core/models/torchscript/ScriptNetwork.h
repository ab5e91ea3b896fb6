#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <map>
#include <memory>

namespace gleaner {

/// A TorchScript classifier taken apart: what it computes before its last linear layer, as a function of its weights,
/// and the names of that layer's. Immutable and safe in any thread; the weights are the caller's, so that they can be
/// trained. The file is never written to.
class ScriptNetwork {
public:
    using Weights = std::map<QString, at::Tensor>;

    /// Reads the program of a torchscript: URI. Throws ProblemError (Invalid) that says why it can't be taken apart:
    /// its output is no linear layer's, stands inside a branch, or its weights are not float32 attributes of its
    /// modules.
    static std::shared_ptr<const ScriptNetwork> read(const QString &uri);
    virtual ~ScriptNetwork() = default;

    /// As they stand in the file, in memory of their own. Buffers (running means) among them.
    virtual const Weights &weights() const = 0;
    virtual bool isBuffer(const QString &name) const = 0;
    /// Of the last layer; an empty bias where it has none.
    virtual QString headWeight() const = 0;
    virtual QString headBias() const = 0;
    /// Pictures (N, 3, side, side) → (N, D), with gradients to the weights that ask for them. `training`: norms look at
    /// the batch and move their running values, where the program distinguishes that (traced ones do not).
    virtual at::Tensor features(const Weights &weights, const at::Tensor &inputs, bool training) const = 0;
    /// The whole program with these weights, as a file. Throws ProblemError (OutputUnwritable).
    virtual void save(const Weights &weights, const QString &path) const = 0;
};

} // namespace gleaner
