#include "core/models/LoadedModel.h"

#include "core/models/ModelSource.h"
#include "core/support/Hash.h"

#include <QFileInfo>

namespace gleaner {

namespace {

/// "vit-b" for …/vit-b/model.safetensors, "sam" for …/sam.safetensors.
QString nameOf(const ModelSource &source)
{
    const QFileInfo file(source.pathOf(source.file));
    const QStringList usual{QStringLiteral("model"), QStringLiteral("pytorch_model"),
                            QStringLiteral("diffusion_pytorch_model")};
    return usual.contains(file.baseName()) ? QFileInfo(file.path()).fileName() : file.completeBaseName();
}

bool isFloat(const QString &dtype)
{
    return dtype.startsWith(QLatin1Char('F')) || dtype.startsWith(QLatin1String("BF"));
}

} // namespace

LoadedModel::LoadedModel(const ModelSource &source, const QString &architecture, const QString &layout,
                         const QStringList &companions)
    : m_folder(source.folder)
{
    m_info.uri = source.uri;
    m_info.name = nameOf(source);
    m_info.architecture = architecture;
    m_info.layout = layout;
    addPart(source, {}, companions);
}

LoadedModel::LoadedModel(const QString &uri, const QString &folder, const std::vector<ModelPart> &parts,
                         const QStringList &files, const QString &architecture, const QString &layout)
    : m_folder(folder)
{
    m_info.uri = uri;
    m_info.name = QFileInfo(folder).fileName();
    m_info.architecture = architecture;
    m_info.layout = layout;
    for (const ModelPart &part : parts)
        addPart(*part.source, part.folder + QLatin1Char('/'), part.companions);
    for (const QString &name : files)
        if (QFileInfo::exists(folder + QLatin1Char('/') + name))
            m_files.append(name);
}

void LoadedModel::addPart(const ModelSource &source, const QString &prefix, const QStringList &companions)
{
    m_checkpoints.push_back(source.checkpoint);
    m_info.notes += source.checkpoint.notes();
    for (TensorInfo tensor : source.checkpoint.tensors()) {
        m_info.bytes += tensor.bytes;
        if (isFloat(tensor.dtype))
            m_info.parameters += tensor.elements();
        tensor.name.prepend(prefix);
        m_info.tensors.push_back(std::move(tensor));
    }
    for (const QString &name : source.checkpoint.files())
        m_files.append(prefix + name);
    for (const QString &name : QStringList{QStringLiteral("config.json")} + companions)
        if (source.has(name))
            m_files.append(prefix + name);
}

QString LoadedModel::contentHash() const
{
    const std::lock_guard lock(m_hashMutex);
    if (m_hash.isEmpty())
        m_hash = hashOfFiles(m_folder, m_files);
    verifyUnchanged(); // the hash of other weights must not name these
    return m_hash;
}

void LoadedModel::verifyUnchanged() const
{
    for (const Checkpoint &each : m_checkpoints)
        each.verifyUnchanged();
}

} // namespace gleaner
