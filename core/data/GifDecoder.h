#pragma once
#include <QByteArray>
#include <QString>
#include <opencv2/core.hpp>

namespace gleaner {

struct DecodedGif {
    cv::Mat rgb;    ///< empty where decoding failed
    QString damage; ///< what the decoder found wrong, or empty
};

/// Decodes the first frame of GIF bytes into 8-bit RGB of the size of the whole picture, over white where the frame is
/// transparent or does not reach. The size in the header must be within bounds; a frame that leaves it is damage.
DecodedGif decodeGif(const QByteArray &bytes);

} // namespace gleaner
