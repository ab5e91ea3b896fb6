#pragma once
#include "core/data/cache/DiskCache.h"
#include "core/support/FloatArray.h"

namespace gleaner {

/// What a model made of pictures, by everything that decides its bytes: the key must name the model's weights, the
/// content of the pictures, how they were prepared, and the software. A kept array is equal, bit by bit, to the one
/// that was put in.
class FeatureCache {
public:
    explicit FeatureCache(QString folder, qint64 mostBytes = qint64(2) << 30);
    /// The one of this process, in the user's cache home.
    static FeatureCache &shared();

    bool enabled() const { return !m_cache.folder().isEmpty(); }
    std::optional<FloatArray> find(const QString &key) const;
    void put(const QString &key, const FloatArray &features);

private:
    DiskCache m_cache;
};

} // namespace gleaner
