#include "core/models/segmentation/SegmenterCache.h"

#include "core/support/Hash.h"

#include <algorithm>

namespace gleaner {

QString SegmenterCache::key(const cv::Mat &rgb, bool half)
{
    const cv::Mat dense = rgb.isContinuous() ? rgb : rgb.clone();
    const QByteArrayView pixels(dense.data, qsizetype(dense.total() * dense.elemSize()));
    return QStringLiteral("%1x%2%3 %4")
        .arg(rgb.cols)
        .arg(rgb.rows)
        .arg(half ? QStringLiteral(" bf16") : QString(), hashOfBytes(pixels));
}

SegmenterImagePtr SegmenterCache::find(const QString &key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.key == key; });
    if (found == m_entries.end())
        return {};
    m_entries.splice(m_entries.begin(), m_entries, found);
    return found->image;
}

void SegmenterCache::put(const QString &key, SegmenterImagePtr image, qint64 bytes)
{
    const std::lock_guard lock(m_mutex);
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.key == key; });
    if (known != m_entries.end())
        drop(known);
    if (bytes > m_limit)
        return;
    while (m_bytes + bytes > m_limit)
        drop(std::prev(m_entries.end()));
    m_entries.push_front({key, std::move(image), bytes});
    m_bytes += bytes;
}

void SegmenterCache::drop(std::list<Entry>::iterator entry)
{
    m_bytes -= entry->bytes;
    m_entries.erase(entry);
}

qint64 SegmenterCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

} // namespace gleaner
