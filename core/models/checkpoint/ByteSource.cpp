#include "core/models/checkpoint/ByteSource.h"

#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ByteSource", text); }

Problem unreadable(const QString &path, const QString &reason, ExitCode code)
{
    return {tr("This file cannot be read: %1").arg(reason), path, tr("Check that it exists and that you may read it."),
            code};
}

class FileSource final : public ByteSource {
public:
    FileSource(const QString &path, std::unique_ptr<QFile> file, ExitCode onFailure)
        : ByteSource(path, file->size(), onFailure), m_file(std::move(file))
    {
    }

    void read(qint64 offset, qint64 count, char *destination) const override
    {
        constexpr qint64 piece = 16 << 20; // between stop points
        while (count > 0) {
            stopPoint();
            const ssize_t done = ::pread(m_file->handle(), destination, size_t(std::min(count, piece)), offset);
            if (done < 0 && errno == EINTR)
                continue;
            if (done < 0)
                refuse(QString::fromLocal8Bit(std::strerror(errno)));
            if (done == 0)
                refuse(tr("it became shorter after it was opened"));
            offset += done;
            count -= done;
            destination += done;
        }
    }

private:
    std::unique_ptr<QFile> m_file;
};

/// What is embedded in the program.
class MemorySource final : public ByteSource {
public:
    MemorySource(const QString &path, QByteArray bytes, ExitCode onFailure)
        : ByteSource(path, bytes.size(), onFailure), m_bytes(std::move(bytes))
    {
    }

    void read(qint64 offset, qint64 count, char *destination) const override
    {
        if (offset < 0 || count < 0 || offset > m_bytes.size() - count)
            refuse(tr("it is too short"));
        std::copy_n(m_bytes.constData() + offset, count, destination);
    }

private:
    QByteArray m_bytes;
};

} // namespace

void ByteSource::refuse(const QString &reason) const { throw ProblemError(unreadable(m_path, reason, m_onFailure)); }

std::shared_ptr<const ByteSource> ByteSource::open(const QString &path, ExitCode onFailure)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw ProblemError(unreadable(path, tr("it does not exist"), onFailure));
    if (!info.isFile()) // opening a pipe would wait for its writer
        throw ProblemError(unreadable(path, tr("it is not a regular file"), onFailure));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        throw ProblemError(unreadable(path, file->errorString(), onFailure));
    if (file->handle() < 0)
        return std::make_shared<MemorySource>(path, file->readAll(), onFailure);
    return std::make_shared<FileSource>(path, std::move(file), onFailure);
}

} // namespace gleaner
