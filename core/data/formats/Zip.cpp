#include "core/data/formats/Zip.h"

#include "core/data/formats/Reading.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <zlib.h>

namespace gleaner {

namespace {

constexpr quint32 endMark = 0x06054b50, end64Mark = 0x06064b50, locator64Mark = 0x07064b50, entryMark = 0x02014b50,
                  localMark = 0x04034b50;
constexpr qint64 mostDirectory = qint64(256) << 20, piece = 1 << 20;

QString tr(const char *text) { return QCoreApplication::translate("Zip", text); }

template <typename T> T number(const QByteArray &bytes, qint64 at)
{
    return at >= 0 && at + qint64(sizeof(T)) <= bytes.size() ? qFromLittleEndian<T>(bytes.constData() + at) : T(0);
}

QByteArray bytesAt(const ByteSource &file, qint64 offset, qint64 count)
{
    if (offset < 0 || count < 0 || offset > file.size() - count)
        return {};
    QByteArray bytes(count, Qt::Uninitialized);
    file.read(offset, count, bytes.data());
    return bytes;
}

/// Ends the stream of zlib whatever happens.
struct InflateEnd {
    z_stream &stream;
    ~InflateEnd() { inflateEnd(&stream); }
};

} // namespace

void ZipArchive::refuse(const QString &what) const
{
    refuseFile(m_file->path(), tr("This archive cannot be used: %1").arg(what), tr("Fetch or save the file again."));
}

ZipArchive::ZipArchive(std::shared_ptr<const ByteSource> file) : m_file(std::move(file)) { readDirectory(); }

void ZipArchive::readDirectory()
{
    const qint64 tailStart = std::max<qint64>(0, m_file->size() - 65557); // the longest end record
    const QByteArray tail = bytesAt(*m_file, tailStart, m_file->size() - tailStart);
    qint64 end = tail.size() - 22;
    while (end >= 0 && number<quint32>(tail, end) != endMark)
        --end;
    if (end < 0)
        refuse(tr("its directory is missing, so it may be cut short"));
    qint64 count = number<quint16>(tail, end + 10), size = number<quint32>(tail, end + 12),
           offset = number<quint32>(tail, end + 16);
    if (end >= 20 && number<quint32>(tail, end - 20) == locator64Mark) {
        const QByteArray end64 = bytesAt(*m_file, qint64(number<quint64>(tail, end - 12)), 56);
        if (number<quint32>(end64, 0) != end64Mark)
            refuse(tr("its ZIP64 directory is damaged"));
        count = qint64(number<quint64>(end64, 32));
        size = qint64(number<quint64>(end64, 40));
        offset = qint64(number<quint64>(end64, 48));
    }
    if (size < 0 || size > mostDirectory || count < 0 || count > size / 46)
        refuse(tr("its directory has an impossible size"));
    const QByteArray directory = bytesAt(*m_file, offset, size);
    if (directory.size() != size)
        refuse(tr("its directory lies outside the file"));
    qint64 at = 0;
    for (qint64 i = 0; i < count; ++i) {
        stopPoint();
        at = parseEntry(directory, at);
    }
    QStringList names;
    std::vector<std::pair<qint64, qint64>> spans;
    for (const Entry &entry : m_entries) {
        names.append(entry.name);
        spans.push_back({entry.dataOffset, entry.dataOffset + entry.packed});
    }
    if (names.removeDuplicates() > 0)
        refuse(tr("a name comes twice"));
    std::sort(spans.begin(), spans.end());
    for (size_t i = 1; i < spans.size(); ++i)
        if (spans[i].first < spans[i - 1].second)
            refuse(tr("two entries overlap"));
}

/// Reads one entry of the directory and returns where the next one starts.
qint64 ZipArchive::parseEntry(const QByteArray &directory, qint64 at)
{
    if (at + 46 > directory.size() || number<quint32>(directory, at) != entryMark)
        refuse(tr("its directory is damaged"));
    const int flags = number<quint16>(directory, at + 8), nameLength = number<quint16>(directory, at + 28),
              extraLength = number<quint16>(directory, at + 30), commentLength = number<quint16>(directory, at + 32);
    Entry entry;
    entry.method = number<quint16>(directory, at + 10);
    entry.checksum = number<quint32>(directory, at + 16);
    entry.packed = number<quint32>(directory, at + 20);
    entry.size = number<quint32>(directory, at + 24);
    qint64 header = number<quint32>(directory, at + 42);
    entry.name = QString::fromUtf8(directory.mid(at + 46, nameLength));
    const qint64 extraStart = at + 46 + nameLength, next = extraStart + extraLength + commentLength;
    if (next > directory.size())
        refuse(tr("its directory is damaged"));
    for (qint64 extra = extraStart; extra + 4 <= extraStart + extraLength;
         extra += 4 + number<quint16>(directory, extra + 2)) {
        if (number<quint16>(directory, extra) != 1)
            continue;
        qint64 field = extra + 4; // 64-bit values in the place of those that are all ones
        for (qint64 *value : {&entry.size, &entry.packed, &header})
            if (*value == 0xFFFFFFFF) {
                *value = qint64(number<quint64>(directory, field));
                field += 8;
            }
    }
    if (flags & 1)
        refuse(tr("the entry “%1” is encrypted").arg(entry.name.left(200)));
    if (entry.method != 0 && entry.method != 8)
        refuse(tr("the entry “%1” is packed in an unknown way").arg(entry.name.left(200)));
    if (!entry.name.endsWith('/') && pathInside(QStringLiteral("/"), entry.name).isEmpty())
        refuse(tr("the entry “%1” leads out of it").arg(entry.name.left(200)));
    locate(entry, header);
    m_entries.push_back(entry);
    return next;
}

void ZipArchive::locate(Entry &entry, qint64 header) const
{
    const QByteArray local = bytesAt(*m_file, header, 30);
    entry.dataOffset = header + 30 + number<quint16>(local, 26) + number<quint16>(local, 28);
    const bool inside = entry.packed >= 0 && entry.size >= 0 && entry.packed <= m_file->size() &&
                        entry.dataOffset <= m_file->size() - entry.packed;
    if (number<quint32>(local, 0) != localMark || !inside || (entry.method == 0 && entry.packed != entry.size))
        refuse(tr("the entry “%1” lies outside the file").arg(entry.name.left(200)));
}

void ZipArchive::check(const Entry &entry) const
{
    uLong sum = crc32(0, nullptr, 0);
    QByteArray buffer(std::min(piece, entry.packed), Qt::Uninitialized);
    for (qint64 done = 0; done < entry.packed; done += buffer.size()) {
        buffer.resize(std::min(piece, entry.packed - done));
        m_file->read(entry.dataOffset + done, buffer.size(), buffer.data());
        sum = crc32(sum, reinterpret_cast<const Bytef *>(buffer.constData()), uInt(buffer.size()));
    }
    if (sum != entry.checksum)
        refuse(tr("the checksum of “%1” is wrong").arg(entry.name.left(200)));
}

QByteArray ZipArchive::read(const Entry &entry) const
{
    if (entry.method == 0) {
        check(entry);
        return bytesAt(*m_file, entry.dataOffset, entry.packed);
    }
    QByteArray result, in(piece, Qt::Uninitialized);
    z_stream stream{};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        refuse(tr("there is no memory to unpack it"));
    const InflateEnd end{stream};
    int state = Z_OK;
    for (qint64 done = 0; state == Z_OK && done < entry.packed;) {
        stopPoint();
        const qint64 count = std::min(piece, entry.packed - done);
        m_file->read(entry.dataOffset + done, count, in.data());
        done += count;
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = uInt(count);
        do {
            const qsizetype before = result.size();
            result.resize(before + piece);
            stream.next_out = reinterpret_cast<Bytef *>(result.data() + before);
            stream.avail_out = uInt(piece);
            state = inflate(&stream, Z_NO_FLUSH);
            result.resize(before + piece - stream.avail_out);
            if (result.size() > entry.size)
                refuse(tr("“%1” unpacks to more than it says").arg(entry.name.left(200)));
        } while (state == Z_OK && stream.avail_out == 0);
        state = state == Z_BUF_ERROR ? Z_OK : state;
    }
    const uLong sum =
        crc32_z(crc32(0, nullptr, 0), reinterpret_cast<const Bytef *>(result.constData()), size_t(result.size()));
    if (state != Z_STREAM_END || result.size() != entry.size || sum != entry.checksum)
        refuse(tr("“%1” is truncated or damaged").arg(entry.name.left(200)));
    return result;
}

} // namespace gleaner
