#include "core/models/checkpoint/ModelFiles.h"

#include "core/models/checkpoint/ByteSource.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gleaner {

namespace {

constexpr qint64 longestJson = 16 << 20;

QString tr(const char *text) { return QCoreApplication::translate("ModelFiles", text); }

[[noreturn]] void refuse(const QString &path, const QString &reason)
{
    throw ProblemError({tr("This model file cannot be used: %1").arg(reason), path, tr("Copy the model's files again."),
                        ExitCode::ModelRefused});
}

} // namespace

QByteArray readModelFile(const QString &path, qint64 longest)
{
    const auto source = ByteSource::open(path, ExitCode::ModelRefused);
    if (source->size() > longest)
        refuse(path, tr("it has %1 bytes, more than %2").arg(source->size()).arg(longest));
    QByteArray bytes(source->size(), Qt::Uninitialized);
    source->read(0, bytes.size(), bytes.data());
    return bytes;
}

QJsonObject readModelJson(const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(readModelFile(path, longestJson), &error);
    if (error.error != QJsonParseError::NoError)
        refuse(path, tr("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    if (!document.isObject())
        refuse(path, tr("it is not a JSON object"));
    return document.object();
}

} // namespace gleaner
