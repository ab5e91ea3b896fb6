#include "widgets/panels/Kinds.h"

#include "core/models/checkpoint/FileKind.h"
#include "widgets/panels/Project.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>
#include <algorithm>

namespace gleaner {

namespace {

/// A safetensors file begins with the length of its header and the header itself, a JSON object.
bool isSafetensors(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(9);
    return start.size() == 9 && start[8] == '{' && qFromLittleEndian<quint64>(start.constData()) < quint64(file.size());
}

/// Our pages name us in their head; what they carry is checked when they are read.
bool isReport(const QString &path)
{
    QFile file(path);
    if (!path.endsWith(QLatin1String(".html")) || !file.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 tail = 64 * 1024 * 1024;
    file.seek(std::max<qint64>(0, file.size() - tail));
    return file.read(tail).contains("id=\"gleaner-report\"");
}

bool holdsModel(const QDir &folder)
{
    if (folder.exists(QStringLiteral("config.json")) || folder.exists(QStringLiteral("model_index.json")))
        return true;
    const QStringList files = folder.entryList({QStringLiteral("*.safetensors")}, QDir::Files);
    return !files.isEmpty() && isSafetensors(folder.filePath(files.first()));
}

} // namespace

PathKind kindOfPath(const QString &path)
{
    if (path.startsWith(QLatin1String("zoo:")) || path.startsWith(QLatin1String("torchscript:")))
        return PathKind::Model;
    const QFileInfo info(path);
    if (info.isDir()) {
        const QDir folder(path);
        if (folder.exists(QStringLiteral("result.json")))
            return PathKind::Results;
        return holdsModel(folder) ? PathKind::Model : PathKind::Data;
    }
    if (isProject(path))
        return PathKind::Project;
    if (isReport(path))
        return PathKind::Report;
    const bool index = path.endsWith(QLatin1String(".index.json"));
    return index || isSafetensors(path) || looksLikeModel(path) ? PathKind::Model : PathKind::Data;
}

} // namespace gleaner
