#pragma once
#include "core/models/Probe.h"

#include <opencv2/core.hpp>

namespace gleaner {

/// The part of a model that sees pictures, where it gives no feature of a whole picture (ImageEncoder): its attention
/// can be looked at all the same. The tokens are its patches, line by line.
class PictureTower {
public:
    virtual ~PictureTower() = default;
    virtual int towerLayers() const = 0;
    virtual int towerHeads() const = 0;
    virtual int towerPatchesPerSide() const = 0;
    /// The square the network sees, 8-bit RGB.
    virtual cv::Mat towerSquare(const cv::Mat &rgb) const = 0;
    /// Lets the probe read the tower, without gradients. Layers that look no further than a window have zeros outside
    /// of it, and rows that sum to less than 1 where the window reaches beyond the picture.
    virtual void readTower(const cv::Mat &rgb, Probe &probe) const = 0;
};

} // namespace gleaner
