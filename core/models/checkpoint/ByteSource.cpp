#include "core/models/checkpoint/ByteSource.h"

#include "core/models/checkpoint/MappedFile.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ByteSource", text); }

Problem unreadable(const QString &path, const QString &reason, ExitCode code)
{
    return {tr("This file cannot be read: %1").arg(reason), path, tr("Check that it exists and that you may read it."),
            code};
}

/// What tells whether a file is still the one that was opened; all 0 where there is none.
struct Stamp {
    dev_t device = 0;
    ino_t number = 0;
    off_t size = 0;
    time_t seconds = 0;
    long nanoseconds = 0;

    bool operator==(const Stamp &) const = default;
    static Stamp of(const struct stat &state)
    {
        return {state.st_dev, state.st_ino, state.st_size, state.st_mtim.tv_sec, state.st_mtim.tv_nsec};
    }
    static Stamp ofOpen(int descriptor)
    {
        struct stat state = {};
        return ::fstat(descriptor, &state) == 0 ? of(state) : Stamp{};
    }
    static Stamp ofPath(const QString &path)
    {
        struct stat state = {};
        return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? of(state) : Stamp{};
    }
};

class FileSource final : public ByteSource {
public:
    FileSource(const QString &path, std::unique_ptr<QFile> file, const Stamp &stamp, ExitCode onFailure)
        : ByteSource(path, stamp.size, onFailure), m_file(std::move(file)), m_stamp(stamp)
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

    std::shared_ptr<const MappedFile> mapping() const override
    {
        std::call_once(m_asked, [this] { m_mapping = MappedFile::map(m_file->handle(), size()); });
        return m_mapping;
    }

    bool intact() const override
    {
        return Stamp::ofOpen(m_file->handle()) == m_stamp && Stamp::ofPath(path()) == m_stamp &&
               !(mapping() && mapping()->broken());
    }

private:
    std::unique_ptr<QFile> m_file;
    Stamp m_stamp;
    mutable std::once_flag m_asked;
    mutable std::shared_ptr<const MappedFile> m_mapping;
};

/// What is embedded in the program, or was unpacked.
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

std::shared_ptr<const ByteSource> ByteSource::ofBytes(const QString &name, QByteArray bytes, ExitCode onFailure)
{
    return std::make_shared<MemorySource>(name, std::move(bytes), onFailure);
}

void ByteSource::refuse(const QString &reason) const { throw ProblemError(unreadable(m_path, reason, m_onFailure)); }

void ByteSource::verifyUnchanged() const
{
    if (!intact())
        throw ProblemError({tr("The file changed after it was opened"), m_path,
                            tr("Open it again, and repeat what was computed from it."), m_onFailure});
}

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
        return ofBytes(path, file->readAll(), onFailure);
    const Stamp stamp = Stamp::ofOpen(file->handle());
    return std::make_shared<FileSource>(path, std::move(file), stamp, onFailure);
}

} // namespace gleaner
