#pragma once
#include <QByteArray>
#include <QString>
#include <opencv2/core.hpp>

namespace gleaner {

struct DecodedGif {
    cv::Mat rgb;    ///< empty where decoding failed
    cv::Rect place; ///< of the frame in the whole picture
    QString damage; ///< what the decoder found wrong, or empty
};

/// Decodes the first frame of GIF bytes into 8-bit RGB, over white where it is transparent. The size in the header must
/// be within bounds; a frame that leaves it is damage.
DecodedGif decodeGif(const QByteArray &bytes);

} // namespace gleaner
