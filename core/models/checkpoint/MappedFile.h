#pragma once
#include <QtGlobal>
#include <atomic>
#include <memory>

namespace gleaner {

/// A whole file in memory, read page by page as it is touched. Writing is allowed and stays in this process: pages that
/// are written become private copies, the file never changes.
///
/// A file that is cut short by another program does not end the process: the missing pages read as zeros from then on,
/// and broken() says so. Whoever computes from the bytes asks before the results leave (ByteSource::verifyUnchanged).
class MappedFile {
public:
    /// The first `size` bytes of an open file, or null where the system refuses; the descriptor may be closed.
    static std::shared_ptr<const MappedFile> map(int descriptor, qint64 size);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    char *data() const { return m_data; }
    qint64 size() const { return m_size; }
    /// Whether pages had to be replaced by zeros.
    bool broken() const { return m_broken; }

private:
    MappedFile(char *data, qint64 size) : m_data(data), m_size(size) {}

    char *m_data;
    qint64 m_size;
    std::atomic<bool> m_broken = false;
    int m_guard = -1;
};

} // namespace gleaner
