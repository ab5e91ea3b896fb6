#pragma once
#include "core/data/scenes/Paint.h"

#include <functional>

namespace gleaner {
class Random;
}

namespace gleaner::generators {

/// The color at a place, in units of the sheet's height: x to the right, y down.
using Shade = std::function<scenes::Color(float x, float y)>;
using Outline = std::vector<cv::Point2d>;

Outline ellipse(cv::Point2d center, double along, double across, double angle = 0);
/// A bone with a round joint at each end.
Outline limb(cv::Point2d from, cv::Point2d to, double radiusFrom, double radiusTo);
Shade plain(const scenes::Color &color);

/// A picture that figures are painted on, with a map of who is seen where.
class Sheet {
public:
    Sheet(int width, int height) : m_canvas(height, width), m_mask(cv::Mat_<uchar>::zeros(height, width)) {}

    void ground(const Shade &shade);
    /// Covers the outline; `number` goes to the mask where at least half of a pixel is covered, unless it is negative.
    void paint(const Outline &outline, const Shade &shade, int number = -1, float opacity = 1);

    void tint(const scenes::Color &color);
    void gray();
    void blur(double sigma); ///< in units of the height
    void grain(double deviation, Random &random);

    cv::Mat rgb() const;
    const cv::Mat_<uchar> &mask() const { return m_mask; }

private:
    scenes::Canvas m_canvas;
    cv::Mat_<uchar> m_mask;
};

} // namespace gleaner::generators
