#pragma once
#include <QByteArrayView>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace gleaner {

/// The exact region of one object in its picture: polygons, or runs, or nothing.
struct Region {
    /// x, y, x, y, … in pixels; the region is their union. Each alone fills by the even-odd rule.
    std::vector<std::vector<double>> polygons;
    /// Down the columns, one column after another: how many pixels lie outside, then inside, in turn.
    std::vector<uint32_t> runs;

    bool isEmpty() const { return polygons.empty() && runs.empty(); }
    bool operator==(const Region &) const = default;
};

/// Sets the pixels of `mask` (8-bit, one channel) that lie in the region to `value`; a pixel belongs to a polygon where
/// its center does. Returns false, the mask left as it was, where runs do not add up to its pixels.
bool paintRegion(const Region &region, cv::Mat &mask, uchar value);
/// The regions of the objects 1 … largest number in an instance map, as runs.
std::vector<Region> regionsOfMask(const cv::Mat &mask);
/// The smallest box around all polygon points; nothing where there are no polygons.
std::optional<cv::Rect2d> polygonBounds(const Region &region);

/// The compact text for runs that COCO files use: differences to the run before the last in groups of five bits.
QByteArray packRuns(const std::vector<uint32_t> &runs);
/// Nothing where the text is damaged: other characters, a cut end, negative or huge runs.
std::optional<std::vector<uint32_t>> unpackRuns(QByteArrayView text);

} // namespace gleaner
