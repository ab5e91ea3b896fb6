#pragma once
#include "core/models/checkpoint/ByteSource.h"

#include <QByteArray>
#include <QString>
#include <vector>

namespace gleaner {

/// The entries of a zip archive (ZIP64 included), by its central directory. Nothing is ever unpacked to disk.
class ZipArchive {
public:
    struct Entry {
        QString name;
        qint64 packed = 0, size = 0; ///< bytes as stored, and unpacked, as the directory says
        quint32 checksum = 0;
        int method = 0;        ///< 0 stored, 8 deflated
        qint64 dataOffset = 0; ///< of the stored bytes in the file
    };

    /// Throws ProblemError where the directory is damaged or lies outside the file, where a name comes twice or leads
    /// out of the archive, and where an entry is encrypted, overlaps another, or is packed in another way.
    explicit ZipArchive(std::shared_ptr<const ByteSource> file);
    const std::vector<Entry> &entries() const { return m_entries; }
    const std::shared_ptr<const ByteSource> &file() const { return m_file; }

    /// The unpacked bytes, their checksum compared. Throws ProblemError where they are damaged, or are more or fewer
    /// than the directory says. Memory grows with what really comes out. Has stop points.
    QByteArray read(const Entry &entry) const;
    /// Compares the checksum of a stored entry without keeping it; throws as read() does.
    void check(const Entry &entry) const;

private:
    void readDirectory();
    qint64 parseEntry(const QByteArray &directory, qint64 at);
    void locate(Entry &entry, qint64 header) const;
    [[noreturn]] void refuse(const QString &what) const;

    std::shared_ptr<const ByteSource> m_file;
    std::vector<Entry> m_entries;
};

} // namespace gleaner
