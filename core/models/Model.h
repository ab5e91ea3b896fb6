#pragma once
#include "core/support/Problem.h"

#include <QStringList>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace at {
class Tensor;
}

namespace gleaner {

enum class Capability;

/// One named tensor of a checkpoint, as listed without reading it.
struct TensorInfo {
    QString name;
    QString dtype;             ///< "F32", "F16", "BF16", "I64", … as in safetensors
    std::vector<qint64> shape; ///< empty for a scalar
    qint64 bytes = 0;
    qint64 elements() const;
};

/// What `model info` and the models panel show; no tensor library needed.
struct ModelInfo {
    QString uri;
    QString name;
    QString architecture; ///< "CLIP"
    QString layout;       ///< "Hugging Face", "original CLIP names"
    QStringList capabilities;
    std::vector<TensorInfo> tensors;
    qint64 parameters = 0;
    qint64 bytes = 0;
    std::vector<std::pair<QString, QString>> facts; ///< "image tower" → "4 layers, width 128, …", in reading order
    QStringList missing;                            ///< tensors the architecture wants and the file lacks
    QStringList unexpected;                         ///< tensors of the file that the architecture has no use for
    QStringList notes;                              ///< what the reader of the files stepped over, in sentences
};

/// A network with weights that offers capabilities. Immutable and safe in any thread.
class Model {
public:
    using NamedTensors = std::map<QString, at::Tensor>;

    virtual ~Model() = default;
    virtual const ModelInfo &info() const = 0;
    /// SHA-256 (hex) over the weights and configuration files; reads them, so call it on a worker thread.
    virtual QString contentHash() const = 0;
    /// Throws ProblemError (ModelRefused) where the weights may have changed since the model was opened. Called before
    /// results leave: weights are read from their file while they are used, so an earlier look would not do.
    virtual void verifyUnchanged() const {}
    /// Every output that can be computed from `inputs` (names as documented per architecture); other names are ignored.
    /// Throws ProblemError (InputUnreadable) for a missing or misshapen input.
    virtual NamedTensors forward(const NamedTensors &inputs) const = 0;
    bool offers(Capability capability) const;
    /// Names of all capabilities it offers.
    QStringList capabilityNames() const;
    /// The capability interface C, or null where the model does not offer it.
    template <typename C> const C *as() const { return dynamic_cast<const C *>(this); }
};

using ModelPtr = std::shared_ptr<const Model>;

/// Opens a checkpoint folder, a file of weights (safetensors, the index of shards, PyTorch's archive) with its config
/// beside it, an ONNX file, zoo:NAME, or torchscript:PATH, which runs the program in that file.
/// Throws ProblemError with code ModelRefused. `stopRequested` may be empty.
ModelPtr openModel(const QString &uri, const std::function<bool()> &stopRequested = {});

} // namespace gleaner
