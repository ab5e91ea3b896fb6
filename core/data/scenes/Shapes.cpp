#include "core/data/scenes/Shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace gleaner::scenes {

namespace {

using Contour = std::vector<cv::Point2d>;
constexpr double pi = std::numbers::pi;
constexpr int shift = 6; // fractional bits of OpenCV's drawing coordinates

Contour arc(cv::Point2d center, double radius, double from, double to, int steps)
{
    Contour points;
    for (int i = 0; i < steps; ++i) {
        const double angle = from + (to - from) * i / steps;
        points.emplace_back(center.x + radius * std::cos(angle), center.y + radius * std::sin(angle));
    }
    return points;
}

Contour corners(int count, double radius, double start) { return arc({0, 0}, radius, start, start + 2 * pi, count); }

Contour star()
{
    Contour points;
    for (int i = 0; i < 10; ++i) {
        const double angle = -pi / 2 + i * pi / 5, radius = i % 2 == 0 ? 1.08 : 0.46;
        points.emplace_back(radius * std::cos(angle), radius * std::sin(angle) + 0.06);
    }
    return points;
}

Contour heart()
{
    Contour points;
    for (int i = 0; i < 96; ++i) {
        const double t = 2 * pi * i / 96, s = std::sin(t);
        const double x = 16 * s * s * s;
        const double y = 13 * std::cos(t) - 5 * std::cos(2 * t) - 2 * std::cos(3 * t) - std::cos(4 * t);
        points.emplace_back(x / 17, -(y + 2.5) / 16);
    }
    return points;
}

Contour cross()
{
    constexpr double a = 0.33, b = 0.97;
    return {{-a, -b}, {a, -b}, {a, -a}, {b, -a}, {b, a}, {a, a}, {a, b}, {-a, b}, {-a, a}, {-b, a}, {-b, -a}, {-a, -a}};
}

Contour crescent()
{
    // A disc less a second disc to its right; both circles meet at the tips.
    const cv::Point2d outer(0.2, 0), inner(0.62, 0);
    constexpr double large = 1.02, small = 0.76;
    const double d = inner.x - outer.x;
    const double along = (d * d + large * large - small * small) / (2 * d);
    const double tip = std::acos(along / large);
    const double innerTip = std::acos((along - d) / small);
    Contour points = arc(outer, large, tip, 2 * pi - tip, 90);
    const Contour back = arc(inner, small, 2 * pi - innerTip, innerTip, 70);
    points.insert(points.end(), back.begin(), back.end());
    return points;
}

Contours unitShape(SceneShape shape)
{
    switch (shape) {
    case SceneShape::Circle:
        return {corners(120, 0.93, 0)};
    case SceneShape::Square:
        return {{{-0.77, -0.77}, {0.77, -0.77}, {0.77, 0.77}, {-0.77, 0.77}}};
    case SceneShape::Triangle:
        return {{{0, -0.98}, {0.95, 0.72}, {-0.95, 0.72}}};
    case SceneShape::Star:
        return {star()};
    case SceneShape::Heart:
        return {heart()};
    case SceneShape::Diamond:
        return {{{0, -1.08}, {0.7, 0}, {0, 1.08}, {-0.7, 0}}};
    case SceneShape::Hexagon:
        return {corners(6, 0.98, 0)};
    case SceneShape::Cross:
        return {cross()};
    case SceneShape::Ring:
        return {corners(120, 0.97, 0), corners(90, 0.52, 0)};
    case SceneShape::Crescent:
        return {crescent()};
    }
    return {};
}

/// Long edges cut into short ones, so that they can wobble.
Contour subdivided(const Contour &points, double step)
{
    Contour fine;
    for (size_t i = 0; i < points.size(); ++i) {
        const cv::Point2d a = points[i], b = points[(i + 1) % points.size()];
        const int pieces = std::max(1, int(std::hypot(b.x - a.x, b.y - a.y) / step));
        for (int k = 0; k < pieces; ++k)
            fine.push_back(a + (b - a) * (double(k) / pieces));
    }
    return fine;
}

/// A slow, closed tremble of the hand.
Contour trembling(const Contour &points, double amount, uint64_t seed)
{
    Contour moved = subdivided(points, 0.12);
    const double phase = double(seed % 1000) / 1000 * 2 * pi, other = double(seed / 1000 % 1000) / 1000 * 2 * pi;
    for (size_t i = 0; i < moved.size(); ++i) {
        const double t = 2 * pi * double(i) / double(moved.size());
        moved[i].x += amount * (std::sin(3 * t + phase) + 0.6 * std::sin(7 * t + other));
        moved[i].y += amount * (std::sin(4 * t + other) + 0.6 * std::sin(9 * t + phase));
    }
    return moved;
}

int samplesPerPixel(int side) { return side <= 320 ? 4 : 2; }

std::vector<std::vector<cv::Point>> fixedPoint(const Contours &contours, cv::Point origin, int side, int samples)
{
    std::vector<std::vector<cv::Point>> fixed;
    for (const Contour &contour : contours) {
        std::vector<cv::Point> &points = fixed.emplace_back();
        for (const cv::Point2d &point : contour) {
            const double x = (point.x * side - origin.x) * samples - 0.5,
                         y = (point.y * side - origin.y) * samples - 0.5;
            points.emplace_back(cvRound(x * (1 << shift)), cvRound(y * (1 << shift)));
        }
    }
    return fixed;
}

cv::Rect bounds(const Contours &contours, double padding, int side)
{
    double left = 1, top = 1, right = 0, bottom = 0;
    for (const Contour &contour : contours)
        for (const cv::Point2d &point : contour) {
            left = std::min(left, point.x), right = std::max(right, point.x);
            top = std::min(top, point.y), bottom = std::max(bottom, point.y);
        }
    const cv::Point first(int(std::floor((left - padding) * side)) - 2, int(std::floor((top - padding) * side)) - 2);
    const cv::Point last(int(std::ceil((right + padding) * side)) + 2, int(std::ceil((bottom + padding) * side)) + 2);
    return {first, last};
}

cv::Mat_<uchar> reduced(const cv::Mat &fine, cv::Size size)
{
    cv::Mat_<uchar> coarse;
    cv::resize(fine, coarse, size, 0, 0, cv::INTER_AREA);
    return coarse;
}

} // namespace

Contours outlineOf(const SceneObject &object, double wobble)
{
    Contours contours = unitShape(object.kind.shape);
    const double c = std::cos(object.angle) * object.radius, s = std::sin(object.angle) * object.radius;
    uint64_t seed = object.detail;
    for (Contour &contour : contours) {
        if (wobble > 0)
            contour = trembling(contour, wobble, seed++);
        for (cv::Point2d &point : contour)
            point = {object.x + c * point.x - s * point.y, object.y + s * point.x + c * point.y};
    }
    return contours;
}

Layer coverageOf(const Contours &contours, double radius, int side)
{
    Layer layer;
    layer.area = bounds(contours, 0.3 * radius, side);
    const int samples = samplesPerPixel(side);
    cv::Mat_<uchar> fine = cv::Mat_<uchar>::zeros(layer.area.size() * samples);
    cv::fillPoly(fine, fixedPoint(contours, layer.area.tl(), side, samples), 255,
                 samples == 2 ? int(cv::LINE_AA) : int(cv::LINE_8), shift);
    layer.alpha = reduced(fine, layer.area.size());
    return layer;
}

void addRelief(Layer &layer, double radius, double softness, int side)
{
    // Blurred on a small copy: the result is smooth, looks the same at every size, and costs the same.
    constexpr int most = 96;
    const cv::Size size = layer.area.size();
    const double scale = std::min(1.0, double(most) / std::max(size.width, size.height));
    cv::Mat_<float> small;
    layer.alpha.convertTo(small, CV_32F, 1 / 255.0);
    if (scale < 1)
        cv::resize(small, small, {std::max(1, int(size.width * scale)), std::max(1, int(size.height * scale))}, 0, 0,
                   cv::INTER_AREA);
    const double sigma = std::max(0.6, softness * radius * side * scale);
    cv::GaussianBlur(small, small, {0, 0}, sigma, sigma, cv::BORDER_CONSTANT);
    if (scale < 1)
        cv::resize(small, layer.relief, size, 0, 0, cv::INTER_CUBIC);
    else
        layer.relief = small;
}

void addLine(Layer &layer, const Contours &contours, double width, double atLeast, int side)
{
    const int samples = samplesPerPixel(side);
    cv::Mat_<uchar> fine = cv::Mat_<uchar>::zeros(layer.area.size() * samples);
    const int thickness = std::max(1, cvRound(std::max(width * side, atLeast) * samples));
    cv::polylines(fine, fixedPoint(contours, layer.area.tl(), side, samples), true, 255, thickness, cv::LINE_8, shift);
    layer.line = reduced(fine, layer.area.size());
}

} // namespace gleaner::scenes
