#include "core/data/cache/ThumbnailCache.h"

#include <QtEndian>
#include <cstring>
#include <opencv2/core/version.hpp>

namespace gleaner {

namespace {

constexpr int quickest = 1; // zlib's level
/// Names the decoders: raise the number when thumbnails change.
const QByteArray decoders = QByteArrayLiteral("thumbnail 1 " CV_VERSION);

QByteArray packed(const cv::Mat &rgb)
{
    QByteArray plain(8 + qsizetype(rgb.total() * 3), Qt::Uninitialized);
    qToLittleEndian(qint32(rgb.cols), plain.data());
    qToLittleEndian(qint32(rgb.rows), plain.data() + 4);
    for (int y = 0; y < rgb.rows; ++y)
        std::memcpy(plain.data() + 8 + qsizetype(y) * rgb.cols * 3, rgb.ptr(y), size_t(rgb.cols) * 3);
    return qCompress(plain, quickest);
}

/// Empty where the bytes are not of this side.
cv::Mat unpacked(const QByteArray &bytes, int side)
{
    const QByteArray plain = qUncompress(bytes);
    if (plain.size() < 8)
        return {};
    const int width = qFromLittleEndian<qint32>(plain.constData());
    const int height = qFromLittleEndian<qint32>(plain.constData() + 4);
    if (width < 1 || height < 1 || width > side || height > side || plain.size() != 8 + qsizetype(width) * height * 3)
        return {};
    return cv::Mat(height, width, CV_8UC3, const_cast<char *>(plain.constData()) + 8).clone();
}

} // namespace

ThumbnailCache::ThumbnailCache(QString folder, qint64 mostBytes) : m_cache(std::move(folder), mostBytes) {}

ThumbnailCache &ThumbnailCache::shared()
{
    static ThumbnailCache cache(DiskCache::standardFolder(QStringLiteral("thumbnails")));
    return cache;
}

cv::Mat ThumbnailCache::thumbnail(const QByteArray &bytes, int side, const std::function<cv::Mat()> &make)
{
    if (m_cache.folder().isEmpty())
        return make();
    const QString key = DiskCache::key({decoders, QByteArray::number(side), bytes});
    if (const auto kept = m_cache.find(key)) {
        const cv::Mat rgb = unpacked(*kept, side);
        if (!rgb.empty())
            return rgb;
    }
    const cv::Mat rgb = make();
    m_cache.put(key, packed(rgb));
    return rgb;
}

} // namespace gleaner
