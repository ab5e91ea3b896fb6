#pragma once
#include "core/data/cache/DiskCache.h"

#include <functional>
#include <opencv2/core.hpp>

namespace gleaner {

/// Small pictures by the content of the files they come from, kept without loss.
class ThumbnailCache {
public:
    explicit ThumbnailCache(QString folder, qint64 mostBytes = qint64(512) << 20);
    /// The one of this process, in the user's cache home.
    static ThumbnailCache &shared();

    /// The thumbnail of a file with these bytes and this longest side: what `make` gives, or gave earlier.
    cv::Mat thumbnail(const QByteArray &bytes, int side, const std::function<cv::Mat()> &make);

private:
    DiskCache m_cache;
};

} // namespace gleaner
