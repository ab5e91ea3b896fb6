#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/Checkpoint.h"

#include <mutex>

namespace gleaner {

struct ModelSource;

/// One part of a model that lies in several folders.
struct ModelPart {
    QString folder; ///< below the model's: "unet"
    const ModelSource *source;
    QStringList companions = {}; ///< files beside its weights that decide what it computes
};

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
    /// The same for a folder of parts: tensors are listed as "unet/conv_in.weight", the hash covers all parts and those
    /// of `files` (below `folder`) that are there.
    LoadedModel(const QString &uri, const QString &folder, const std::vector<ModelPart> &parts,
                const QStringList &files, const QString &architecture, const QString &layout);
    /// Constructors fill in facts, missing and unexpected, and last of all the capabilities.
    ModelInfo &changeInfo() { return m_info; }

private:
    /// `prefix` stands before the names of tensors and files.
    void addPart(const ModelSource &source, const QString &prefix, const QStringList &companions);

    ModelInfo m_info;
    std::vector<Checkpoint> m_checkpoints; ///< of all parts
    QString m_folder;
    QStringList m_files;
    mutable std::mutex m_hashMutex;
    mutable QString m_hash;
};

} // namespace gleaner
