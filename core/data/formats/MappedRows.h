#pragma once
#include "core/data/formats/Npy.h"

#include <atomic>

namespace gleaner {

class MappedFile;

/// The bytes of the rows of an array of numbers, copied out of its file's pages, without asking the system for every
/// row. Safe in any thread.
///
/// A file that is cut short reads as zeros from there on, which is noticed at once beyond the page of the cut. Whether
/// the file is still the one that was opened is asked for every large copy, and at every 1024th small one.
///
/// Pages that were touched count as this process's memory until they are given back, which happens after every 64 MiB;
/// they stay in the system's cache.
class MappedRows {
public:
    /// Null where the rows are so few that reading is as good, in Fortran order or texts, or where the system does not
    /// map the file.
    static std::unique_ptr<const MappedRows> of(const std::shared_ptr<const ByteSource> &file, const NpyHeader &header);

    /// Copies `count` rows from `first` on. False where the file was found changed: `to` then holds anything.
    bool copy(qint64 first, qint64 count, char *to) const;

private:
    MappedRows(std::shared_ptr<const ByteSource> file, std::shared_ptr<const MappedFile> pages, qint64 offset,
               qint64 rowBytes);
    void giveBackAfter(qint64 offset, qint64 bytes) const;
    bool isIntactAfter(qint64 bytes) const;

    std::shared_ptr<const ByteSource> m_file;
    std::shared_ptr<const MappedFile> m_pages;
    qint64 m_begin, m_rowBytes; ///< of the first row in the pages
    mutable std::atomic<qint64> m_touched = 0, m_copies = 0, m_lastPage = -1;
};

} // namespace gleaner
