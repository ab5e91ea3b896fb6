#pragma once
#include "core/models/checkpoint/pickle/PickleValue.h"

#include <QStringList>

namespace gleaner {

/// A tensor of a state dict, and where its numbers are.
struct TorchTensor {
    QString name;
    QByteArray key;      ///< of the archive's entry data/KEY
    qint64 storageBytes; ///< that this entry must have
    PickleTensor place;
};

/// The tensors of what torch.save wrote.
struct TorchState {
    std::vector<TorchTensor> tensors; ///< by name, each once
    QStringList notes;                ///< what was left out, in sentences

    /// The tensors of a pickle: of its own dictionary or, where that has none, of its "state_dict",
    /// "model_state_dict" or "model". Names of nested dictionaries, lists and records are joined by dots. Throws
    /// ProblemError (ModelRefused) where there are none, where it is nested deeper than 32 levels (as what contains
    /// itself is), and where a name comes twice.
    static TorchState of(const Pickle &pickle, const QString &path);
    /// Reads and collects; see PickleReader.
    static TorchState read(QByteArrayView bytes, const QString &path, bool programRecords = false);
};

} // namespace gleaner
