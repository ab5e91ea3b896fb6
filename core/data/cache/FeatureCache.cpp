#include "core/data/cache/FeatureCache.h"

#include <QtEndian>
#include <cstring>

namespace gleaner {

FeatureCache::FeatureCache(QString folder, qint64 mostBytes) : m_cache(std::move(folder), mostBytes) {}

FeatureCache &FeatureCache::shared()
{
    static FeatureCache cache(DiskCache::standardFolder(QStringLiteral("features")));
    return cache;
}

std::optional<FloatArray> FeatureCache::find(const QString &key) const
{
    const std::optional<QByteArray> bytes = m_cache.find(key);
    if (!bytes || bytes->size() < 16)
        return {};
    const qint64 rows = qFromLittleEndian<qint64>(bytes->constData());
    const qint64 width = qFromLittleEndian<qint64>(bytes->constData() + 8);
    const qint64 values = (bytes->size() - 16) / 4;
    if (rows < 1 || width < 1 || width > values || rows != values / width || 16 + rows * width * 4 != bytes->size())
        return {};
    FloatArray features({rows, width});
    std::memcpy(features.values.data(), bytes->constData() + 16, features.values.size() * sizeof(float));
    return features;
}

void FeatureCache::put(const QString &key, const FloatArray &features)
{
    const qsizetype size = qsizetype(features.values.size() * sizeof(float));
    QByteArray bytes(16 + size, Qt::Uninitialized);
    qToLittleEndian(features.rows(), bytes.data());
    qToLittleEndian(features.width(), bytes.data() + 8);
    std::memcpy(bytes.data() + 16, features.values.data(), size_t(size));
    m_cache.put(key, bytes);
}

} // namespace gleaner
