#pragma once
#include <QByteArray>

namespace gleaner {

/// The first frame of an animated WebP file, as a WebP file of its own, and its place in the picture.
struct WebpFrame {
    QByteArray bytes; ///< empty where there is no frame, or it is cut short
    int x = 0, y = 0;
};

WebpFrame firstWebpFrame(const QByteArray &bytes);

} // namespace gleaner
