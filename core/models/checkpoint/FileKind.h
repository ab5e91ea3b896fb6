#pragma once
#include <QString>

namespace gleaner {

/// What a model file is, by its first bytes: names lie.
enum class FileKind {
    Other,       ///< safetensors, or nothing that we know
    Zip,         ///< what PyTorch writes since 1.6, and TorchScript
    Pickle,      ///< a program of Python's pickle machine
    LegacyTorch, ///< what PyTorch wrote before 1.6: several pickles, or a tar archive
    Hdf5,        ///< Keras
    Onnx
};

/// Throws ProblemError (ModelRefused) where the file cannot be read.
FileKind fileKind(const QString &path);
/// Whether this file is meant as a model, even as one that will be refused. False for safetensors, which may be data,
/// and where it cannot be read.
bool looksLikeModel(const QString &path);
/// Throws ProblemError (ModelRefused) for kinds that no reader of tensors takes, saying what the file is and what to do
/// about it.
void refuseUnlessTensors(FileKind kind, const QString &path);

} // namespace gleaner
