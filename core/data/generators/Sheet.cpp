#include "core/data/generators/Sheet.h"

#include "core/support/Random.h"

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace gleaner::generators {

using scenes::Color;

Outline ellipse(cv::Point2d center, double along, double across, double angle)
{
    Outline outline;
    const double c = std::cos(angle), s = std::sin(angle);
    for (int i = 0; i < 48; ++i) {
        const double turn = 2 * std::numbers::pi * i / 48, x = along * std::cos(turn), y = across * std::sin(turn);
        outline.emplace_back(center.x + c * x - s * y, center.y + s * x + c * y);
    }
    return outline;
}

Outline limb(cv::Point2d from, cv::Point2d to, double radiusFrom, double radiusTo)
{
    Outline outline;
    const double angle = std::atan2(to.y - from.y, to.x - from.x);
    for (int i = 0; i <= 12; ++i) {
        const double turn = angle + std::numbers::pi * (0.5 + i / 12.0);
        outline.emplace_back(from.x + radiusFrom * std::cos(turn), from.y + radiusFrom * std::sin(turn));
    }
    for (int i = 0; i <= 12; ++i) {
        const double turn = angle + std::numbers::pi * (-0.5 + i / 12.0);
        outline.emplace_back(to.x + radiusTo * std::cos(turn), to.y + radiusTo * std::sin(turn));
    }
    return outline;
}

Shade plain(const Color &color)
{
    return [color](float, float) { return color; };
}

void Sheet::ground(const Shade &shade)
{
    const float unit = 1 / float(m_canvas.rows);
    for (int y = 0; y < m_canvas.rows; ++y)
        for (int x = 0; x < m_canvas.cols; ++x)
            m_canvas(y, x) = shade((float(x) + 0.5f) * unit, (float(y) + 0.5f) * unit);
}

void Sheet::paint(const Outline &outline, const Shade &shade, int number, float opacity)
{
    const scenes::Layer layer = scenes::coverageOf({outline}, 0, m_canvas.rows);
    const cv::Rect seen = layer.area & cv::Rect(0, 0, m_canvas.cols, m_canvas.rows);
    const float unit = 1 / float(m_canvas.rows);
    for (int y = seen.y; y < seen.y + seen.height; ++y)
        for (int x = seen.x; x < seen.x + seen.width; ++x) {
            const uchar covered = layer.alpha(y - layer.area.y, x - layer.area.x);
            if (covered == 0)
                continue;
            const Color color = shade((float(x) + 0.5f) * unit, (float(y) + 0.5f) * unit);
            m_canvas(y, x) = scenes::blend(m_canvas(y, x), color, opacity * float(covered) / 255);
            if (number >= 0 && covered >= 128)
                m_mask(y, x) = uchar(number);
        }
}

void Sheet::tint(const Color &color)
{
    for (Color &pixel : m_canvas)
        pixel = pixel.mul(color);
}

void Sheet::gray()
{
    for (Color &pixel : m_canvas)
        pixel = Color::all(scenes::luminance(pixel));
}

void Sheet::blur(double sigma)
{
    if (sigma > 0)
        cv::GaussianBlur(m_canvas, m_canvas, {}, std::max(0.3, sigma * m_canvas.rows));
}

void Sheet::grain(double deviation, Random &random)
{
    for (Color &pixel : m_canvas)
        for (int i = 0; i < 3; ++i)
            pixel[i] += float(deviation * random.normal());
}

cv::Mat Sheet::rgb() const
{
    cv::Mat rgb;
    m_canvas.convertTo(rgb, CV_8UC3, 255);
    return rgb;
}

} // namespace gleaner::generators
