#pragma once
#include <QByteArray>
#include <QString>
#include <opencv2/core.hpp>

namespace gleaner {

struct DecodedJpeg {
    cv::Mat rgb;    ///< empty where decoding failed
    QString damage; ///< what the decoder found wrong, or empty
};

/// Decodes JPEG bytes into 8-bit RGB (gray, CMYK and YCCK converted), not turned. With `side` > 0 it is reduced while
/// decoding, to the smallest of 1/1 … 1/8 whose longer side still is at least `side`. Data that end early or do not
/// decode count as damage, unlike in OpenCV, which fills them with gray.
DecodedJpeg decodeJpeg(const QByteArray &bytes, int side = 0);

} // namespace gleaner
