#pragma once
#include "core/models/checkpoint/Dtype.h"

#include <QStringList>
#include <memory>
#include <vector>

namespace at {
class Tensor;
}

namespace gleaner {

/// A tensor of a checkpoint as its file lists it.
struct TensorEntry {
    QString name;
    Dtype dtype = Dtype::F32;
    std::vector<qint64> shape; ///< empty for a scalar; a side may be 0
    qint64 bytes = 0;          ///< elements × format
};

/// One file of named tensors, whatever its format. Opening reads the list, and numbers are read when asked for; safe in
/// any thread. Refusals are ProblemErrors (ModelRefused).
class TensorFile {
public:
    virtual ~TensorFile() = default;
    /// By content, not by name: safetensors, or an archive of PyTorch that holds data only. Everything else is refused,
    /// and nothing is ever executed.
    static std::shared_ptr<const TensorFile> open(const QString &path);

    virtual const QString &path() const = 0;
    /// By name, each once.
    virtual const std::vector<TensorEntry> &entries() const = 0;
    /// The tensor of entries()[index] in its own format, or the next wider one of LibTorch. It may share the file's
    /// pages: see verifyUnchanged().
    virtual at::Tensor tensor(size_t index) const = 0;
    /// Throws where the file changed after it was opened.
    virtual void verifyUnchanged() const = 0;
    /// Whether the tensors come from a program (TorchScript), which was not run.
    virtual bool isProgram() const { return false; }
    /// What the reader stepped over, in sentences.
    virtual QStringList notes() const { return {}; }
};

} // namespace gleaner
