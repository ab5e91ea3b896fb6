#include "core/models/checkpoint/Safetensors.h"

#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>

namespace gleaner {

namespace {

constexpr quint64 longestHeader = 100'000'000; // the authors' limit
constexpr qint64 lengthBytes = 8;

QString tr(const char *text) { return QCoreApplication::translate("Safetensors", text); }

} // namespace

Safetensors Safetensors::open(const QString &path, ExitCode onFailure)
{
    const auto refuse = [&](const QString &reason) {
        throw ProblemError({tr("This is no valid safetensors file: %1").arg(reason), path,
                            tr("Download or export the file again."), onFailure});
    };
    Safetensors file;
    file.m_source = ByteSource::open(path, onFailure);
    const qint64 rest = file.m_source->size() - lengthBytes;
    if (rest < 0)
        refuse(tr("it has only %1 bytes").arg(file.m_source->size()));
    char lengthField[lengthBytes];
    file.m_source->read(0, lengthBytes, lengthField);
    const quint64 length = qFromLittleEndian<quint64>(lengthField);
    if (length > longestHeader)
        refuse(tr("its header claims %1 bytes, more than the 100 MB allowed").arg(length));
    if (qint64(length) > rest)
        refuse(tr("its header claims %1 bytes, but only %2 follow").arg(length).arg(rest));
    QByteArray json(qsizetype(length), Qt::Uninitialized);
    file.m_source->read(lengthBytes, qint64(length), json.data());
    file.m_dataOffset = lengthBytes + qint64(length);
    file.m_header = SafetensorsHeader::parse(json, rest - qint64(length), path, onFailure);
    return file;
}

const SafetensorsEntry *Safetensors::find(const QString &name) const
{
    const auto found =
        std::lower_bound(entries().begin(), entries().end(), name,
                         [](const SafetensorsEntry &entry, const QString &key) { return entry.name < key; });
    return found != entries().end() && found->name == name ? &*found : nullptr;
}

} // namespace gleaner
