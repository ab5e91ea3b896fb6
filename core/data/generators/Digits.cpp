#include "core/data/generators/Digits.h"

#include "core/support/Random.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace gleaner {

namespace {

struct Point {
    double x, y; ///< 0…1, y down; a digit fills about 0.2…0.8 by 0.05…0.95
};
using Stroke = std::vector<Point>;
using Strokes = std::vector<Stroke>;

/// Part of an ellipse, angles in quarter turns from the right, clockwise as seen.
Stroke arc(double x, double y, double radiusX, double radiusY, double from, double to)
{
    Stroke stroke;
    for (int i = 0; i <= 16; ++i) {
        const double angle = (from + (to - from) * i / 16) * std::numbers::pi / 2;
        stroke.push_back({x + radiusX * std::cos(angle), y + radiusY * std::sin(angle)});
    }
    return stroke;
}

Stroke operator+(Stroke first, const Stroke &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

/// Several ways of writing a digit, as hands have them.
Strokes strokesOf(int digit, Random &random)
{
    const bool other = random.chance(0.4);
    switch (digit) {
    case 0:
        return {arc(0.5, 0.5, other ? 0.24 : 0.29, 0.43, 0, 4)};
    case 1:
        return other ? Strokes{{{0.5, 0.06}, {0.5, 0.94}}} : Strokes{{{0.33, 0.26}, {0.53, 0.07}, {0.53, 0.94}}};
    case 2:
        return {arc(0.5, 0.3, 0.27, 0.24, -1.9, 0.6) + Stroke{{0.22, 0.93}, {0.8, 0.93}}};
    case 3:
        if (other)
            return {Stroke{{0.24, 0.08}, {0.74, 0.08}, {0.48, 0.42}} + arc(0.46, 0.67, 0.28, 0.26, -1, 1.8)};
        return {arc(0.47, 0.28, 0.24, 0.21, -1.8, 1) + arc(0.46, 0.71, 0.28, 0.22, -1, 1.8)};
    case 4:
        if (other)
            return {{{0.3, 0.08}, {0.25, 0.52}, {0.78, 0.52}}, {{0.64, 0.1}, {0.64, 0.94}}};
        return {{{0.62, 0.94}, {0.62, 0.06}, {0.2, 0.66}, {0.82, 0.66}}};
    case 5:
        return {{{0.75, 0.08}, {0.31, 0.08}},
                Stroke{{0.31, 0.08}, {0.28, 0.44}} + arc(0.47, 0.65, 0.28, 0.27, -1.4, 1.7)};
    case 6:
        return {Stroke{{0.64, 0.06}, {0.36, 0.34}} + arc(0.49, 0.68, 0.25, 0.25, -2.2, 2)};
    case 7:
        if (other)
            return {{{0.2, 0.09}, {0.8, 0.09}, {0.42, 0.94}}, {{0.38, 0.52}, {0.72, 0.52}}};
        return {{{0.2, 0.09}, {0.8, 0.09}, {0.42, 0.94}}};
    case 8:
        return {arc(0.5, 0.28, 0.21, 0.21, 0, 4), arc(0.5, 0.71, 0.26, 0.23, 0, 4)};
    default:
        return {arc(0.5, 0.32, 0.24, 0.25, 0, 4), {{0.74, 0.32}, {other ? 0.62 : 0.7, 0.94}}};
    }
}

/// A slanted, stretched, turned and shifted hand.
struct Hand {
    Hand(double degrees, double distortion, Random &random)
    {
        const auto off = [&](double most) { return distortion * random.uniform(-most, most); };
        const double angle = (degrees + off(9)) * std::numbers::pi / 180;
        const double wide = 1 + off(0.14), tall = 1 + off(0.1), slant = off(0.22);
        a = wide * std::cos(angle), b = slant * std::cos(angle) + tall * std::sin(angle);
        c = -wide * std::sin(angle), d = -slant * std::sin(angle) + tall * std::cos(angle);
        shiftX = off(0.07), shiftY = off(0.06);
        tremble = 0.018 * distortion;
    }
    Point place(Point p, Random &random) const
    {
        const double x = p.x - 0.5 + tremble * random.normal(), y = p.y - 0.5 + tremble * random.normal();
        return {0.5 + a * x + b * y + shiftX, 0.5 + c * x + d * y + shiftY};
    }
    double a, b, c, d, shiftX, shiftY, tremble;
};

double squaredDistance(Point p, Point from, Point to)
{
    const double dx = to.x - from.x, dy = to.y - from.y, square = dx * dx + dy * dy;
    const double along = square > 0 ? std::clamp(((p.x - from.x) * dx + (p.y - from.y) * dy) / square, 0.0, 1.0) : 0.0;
    const double x = p.x - from.x - along * dx, y = p.y - from.y - along * dy;
    return x * x + y * y;
}

bool inked(Point p, const Strokes &strokes, double radius)
{
    for (const Stroke &stroke : strokes)
        for (size_t i = 1; i < stroke.size(); ++i)
            if (squaredDistance(p, stroke[i - 1], stroke[i]) <= radius * radius)
                return true;
    return false;
}

/// Sixteenths of a pixel that are covered: a pixel has 4×4 places that are tried.
int coverage(int x, int y, const Strokes &strokes, double radius)
{
    int covered = 0;
    for (int i = 0; i < 16; ++i)
        covered += inked({(x + (i % 4 + 0.5) / 4) / 8, (y + (i / 4 + 0.5) / 4) / 8}, strokes, radius);
    return covered;
}

double styled(double ink, DigitStyle style, int x, int y, Random &random)
{
    switch (style) {
    case DigitStyle::Inverted:
        return 16 - ink;
    case DigitStyle::Faint:
        return 3 + 0.45 * ink;
    case DigitStyle::Noisy:
        return ink + 3.5 * random.normal();
    case DigitStyle::Striped:
        return (x + y) % 3 == 0 ? std::max(ink, 6.0) : ink;
    case DigitStyle::Plain:
    case DigitStyle::Thick:
        break;
    }
    return ink;
}

} // namespace

std::array<int, 64> drawDigit(int digit, DigitStyle style, double degrees, double distortion, Random &random)
{
    Strokes strokes = strokesOf(digit, random);
    const Hand hand(degrees, distortion, random);
    for (Stroke &stroke : strokes)
        for (Point &point : stroke)
            point = hand.place(point, random);
    const double pen = 0.068 + distortion * random.uniform(-0.015, 0.02) + (style == DigitStyle::Thick ? 0.045 : 0);
    std::array<int, 64> values{};
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) {
            const double ink = styled(coverage(x, y, strokes, pen), style, x, y, random);
            values[size_t(8 * y + x)] = std::clamp(int(std::lround(ink)), 0, 16);
        }
    return values;
}

} // namespace gleaner
