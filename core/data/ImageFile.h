#pragma once
#include "core/data/ImageHeader.h"

#include <opencv2/core.hpp>

namespace gleaner {

/// Decodes a picture file into 8-bit RGB, upright by its EXIF turn; 16-bit, floating-point, gray, palette, alpha (over
/// white) and CMYK pictures included; of several frames or pages the first. Refused before decoding: what is no regular
/// file, files over 512 MiB, pictures over 200 megapixels or 65 535 pixels a side, formats that are not known. A
/// truncated or damaged file is refused too, never filled with gray. Throws ProblemError (InputUnreadable) that names
/// the file. Safe in any thread.
cv::Mat readImage(const QString &path);
/// Reduced so that the longer side is at most `side` pixels; far cheaper than readImage() for large JPEG files.
/// Thumbnails of large files are kept in the user's cache.
cv::Mat readThumbnail(const QString &path, int side);
/// The file's bytes, within the limits above. Throws as readImage() does where it cannot be read.
QByteArray readImageBytes(const QString &path);
/// A hash of the file's bytes. Throws as readImage() does where the file cannot be read.
QByteArray imageFileKey(const QString &path);
/// The same for bytes in memory; `where` names them in Problems. `side` 0 means whole.
cv::Mat decodeImage(const QByteArray &bytes, const QString &where, int side = 0);

/// The picture reduced so that its longer side is at most `side` pixels.
cv::Mat reducedTo(const cv::Mat &rgb, int side);

} // namespace gleaner
