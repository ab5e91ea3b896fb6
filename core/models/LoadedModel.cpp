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
    : m_checkpoint(source.checkpoint), m_folder(source.folder), m_files(source.checkpoint.files())
{
    m_info.uri = source.uri;
    m_info.name = nameOf(source);
    m_info.architecture = architecture;
    m_info.layout = layout;
    m_info.notes = source.checkpoint.notes();
    m_info.tensors = source.checkpoint.tensors();
    for (const TensorInfo &tensor : m_info.tensors) {
        m_info.bytes += tensor.bytes;
        if (isFloat(tensor.dtype))
            m_info.parameters += tensor.elements();
    }
    for (const QString &name : QStringList{QStringLiteral("config.json")} + companions)
        if (source.has(name))
            m_files.append(name);
}

QString LoadedModel::contentHash() const
{
    const std::lock_guard lock(m_hashMutex);
    if (m_hash.isEmpty())
        m_hash = hashOfFiles(m_folder, m_files);
    verifyUnchanged(); // the hash of other weights must not name these
    return m_hash;
}

void LoadedModel::verifyUnchanged() const { m_checkpoint.verifyUnchanged(); }

} // namespace gleaner
