#include "core/data/cache/DiskCache.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QtEndian>
#include <algorithm>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <zlib.h>

namespace gleaner {

namespace {

constexpr qsizetype headBytes = 16;   // magic, length, checksum
constexpr quint32 magic = 0x43414c47; // "GLAC"
constexpr int hoursOfLeftovers = 1;   // a writer that was killed leaves its temporary file

quint32 checksum(QByteArrayView bytes)
{
    return quint32(crc32_z(0, reinterpret_cast<const Bytef *>(bytes.data()), size_t(bytes.size())));
}

QByteArray headOf(QByteArrayView bytes)
{
    QByteArray head(headBytes, Qt::Uninitialized);
    qToLittleEndian(magic, head.data());
    qToLittleEndian(quint64(bytes.size()), head.data() + 4);
    qToLittleEndian(checksum(bytes), head.data() + 12);
    return head;
}

struct Entry {
    QByteArray path;
    qint64 bytes = 0;
    timespec used{};
};

bool earlier(const Entry &a, const Entry &b)
{
    return std::pair(a.used.tv_sec, a.used.tv_nsec) < std::pair(b.used.tv_sec, b.used.tv_nsec);
}

/// Everything in the folder; temporary files that nobody writes any more are removed on the way.
std::vector<Entry> entriesOf(const QString &folder)
{
    std::vector<Entry> entries;
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QByteArray path = QFile::encodeName(file);
        struct stat status {};
        if (::stat(path.constData(), &status) != 0)
            continue; // removed by another process
        if (!file.endsWith(QLatin1String(".new")))
            entries.push_back({path, qint64(status.st_size), status.st_mtim});
        else if (now.tv_sec - status.st_mtim.tv_sec > hoursOfLeftovers * 3600)
            ::unlink(path.constData());
    }
    return entries;
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

/// Under a name of its own first: readers and other writers see the old file or the new one, never half of one.
bool writeInOneStep(const QString &path, QByteArrayView head, QByteArrayView bytes)
{
    QByteArray temporary = QFile::encodeName(path) + ".XXXXXX.new";
    const int descriptor = ::mkostemps(temporary.data(), 4, O_CLOEXEC);
    if (descriptor < 0)
        return false;
    bool done = writeAll(descriptor, head) && writeAll(descriptor, bytes);
    done = ::close(descriptor) == 0 && done;
    done = done && ::rename(temporary.constData(), QFile::encodeName(path).constData()) == 0;
    if (!done)
        ::unlink(temporary.constData());
    return done;
}

} // namespace

DiskCache::DiskCache(QString folder, qint64 mostBytes) : m_folder(std::move(folder)), m_mostBytes(mostBytes) {}

QString DiskCache::key(const QList<QByteArray> &parts)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QByteArray &part : parts) {
        const quint64 length = qToLittleEndian(quint64(part.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&length), sizeof length));
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString DiskCache::pathOf(const QString &key) const
{
    return m_folder + QLatin1Char('/') + key.left(2) + QLatin1Char('/') + key.mid(2);
}

std::optional<QByteArray> DiskCache::find(const QString &key) const
{
    if (m_folder.isEmpty())
        return {};
    QFile file(pathOf(key));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.size() <= m_mostBytes ? file.readAll() : QByteArray();
    const QByteArray head = bytes.left(headBytes);
    bytes.remove(0, headBytes);
    if (head != headOf(bytes)) {
        file.remove();
        return {};
    }
    ::futimens(file.handle(), nullptr); // the time of last use decides what is removed first
    return bytes;
}

void DiskCache::put(const QString &key, QByteArrayView bytes)
{
    if (m_folder.isEmpty() || bytes.size() > m_mostBytes / 8)
        return;
    const QString path = pathOf(key);
    if (!QDir().mkpath(QFileInfo(path).path()) || !writeInOneStep(path, headOf(bytes), bytes))
        return;
    if (m_bytes >= 0)
        m_bytes += headBytes + bytes.size();
    if (m_bytes < 0 || m_bytes > m_mostBytes)
        keepWithinBound();
}

/// Counts what is there, also what other processes have put in, and removes the least recently used tenth where it is
/// too much.
void DiskCache::keepWithinBound()
{
    const std::unique_lock lock(m_removing, std::try_to_lock);
    if (!lock.owns_lock())
        return; // another thread is at it
    std::vector<Entry> entries = entriesOf(m_folder);
    qint64 bytes = 0;
    for (const Entry &entry : entries)
        bytes += entry.bytes;
    if (bytes > m_mostBytes) {
        std::sort(entries.begin(), entries.end(), earlier);
        for (const Entry &entry : entries) {
            if (bytes <= m_mostBytes - m_mostBytes / 10)
                break;
            ::unlink(entry.path.constData());
            bytes -= entry.bytes;
        }
    }
    m_bytes = bytes;
}

QString DiskCache::standardFolder(const QString &name)
{
    if (qEnvironmentVariable("GLEANER_CACHE") == QLatin1String("off"))
        return {};
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return home.isEmpty() ? QString() : home + QStringLiteral("/gleaner/") + name;
}

} // namespace gleaner
