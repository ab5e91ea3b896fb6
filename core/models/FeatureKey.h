#pragma once
#include "core/models/Encode.h"

#include <QByteArray>
#include <opencv2/core.hpp>

namespace gleaner {

class ImageEncoder;

/// Names for the feature cache: two equal keys mean equal bytes.

/// Everything beside the pictures that decides the bytes of features: weights, software, processor, augmentation, and
/// whether the network is computed in bfloat16. Empty
/// where nothing is to be cached: the model cannot name itself, or the cache is off. Reads the model's files once.
QByteArray encoderKey(const ImageEncoder &encoder, uint64_t seed, const Augmentation &augmentation, bool half = false);
/// What a picture shows; one that had to be decoded for it is kept in `decoded`, and taken from there next time. Throws
/// as ImageColumn::image() does.
QByteArray pictureKey(const ImageColumn &pictures, int row, cv::Mat &decoded);

} // namespace gleaner
