#pragma once
#include "core/models/capabilities/Segmentation.h"

#include <list>
#include <mutex>

namespace gleaner {

/// The pictures a segmenter saw last, by content; the least recently asked for goes first once all together are larger
/// than the limit. Safe in any thread.
class SegmenterCache {
public:
    explicit SegmenterCache(qint64 limit) : m_limit(limit) {} ///< bytes

    /// Distinct for distinct pixels or sizes. `rgb` 8-bit, three channels.
    static QString key(const cv::Mat &rgb, bool half);
    /// Null where it is not there.
    SegmenterImagePtr find(const QString &key);
    /// One that is larger than the limit is not kept.
    void put(const QString &key, SegmenterImagePtr image, qint64 bytes);
    qint64 bytes() const;

private:
    struct Entry {
        QString key;
        SegmenterImagePtr image;
        qint64 bytes;
    };
    void drop(std::list<Entry>::iterator entry);

    mutable std::mutex m_mutex;
    std::list<Entry> m_entries; ///< last asked for first
    qint64 m_bytes = 0;
    const qint64 m_limit;
};

} // namespace gleaner
