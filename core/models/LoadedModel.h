#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/Checkpoint.h"

#include <mutex>

namespace gleaner {

struct ModelSource;

/// A model that was read from files: what all architectures share.
class LoadedModel : public Model {
public:
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override;
    void verifyUnchanged() const override;

protected:
    /// Takes name, tensors and sizes from the source, and hashes the weights, config.json and those of `companions`
    /// (names beside the weights) that are there.
    LoadedModel(const ModelSource &source, const QString &architecture, const QString &layout,
                const QStringList &companions = {});
    /// Constructors fill in facts, missing and unexpected, and last of all the capabilities.
    ModelInfo &changeInfo() { return m_info; }

private:
    ModelInfo m_info;
    Checkpoint m_checkpoint;
    QString m_folder;
    QStringList m_files;
    mutable std::mutex m_hashMutex;
    mutable QString m_hash;
};

} // namespace gleaner
