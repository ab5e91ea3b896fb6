#include "core/data/generators/Matte.h"

#include "core/data/generators/Sheet.h"
#include "core/support/Random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

using namespace generators;
using scenes::blend;
using scenes::Color;

constexpr int fineness = 8; // places along a pixel's side
constexpr double pi = std::numbers::pi;

std::vector<cv::Point> scaled(const Outline &outline, int side)
{
    std::vector<cv::Point> points;
    for (const cv::Point2d &point : outline)
        points.emplace_back(cvRound(point.x * side), cvRound(point.y * side));
    return points;
}

/// A strand from the head outward, bent by its own curl.
Outline strandOf(cv::Point2d head, double radius, Random &random)
{
    const double angle = random.uniform(-pi, 0.25 * pi) - 0.1 * pi, curl = random.uniform(-1.2, 1.2);
    const double length = random.uniform(0.06, 0.17), thick = random.uniform(0.0015, 0.004);
    Outline left, right;
    cv::Point2d at(head.x + 0.9 * radius * std::cos(angle), head.y + 0.9 * radius * std::sin(angle));
    for (int i = 0; i <= 8; ++i) {
        const double way = angle + curl * i / 8, wide = thick * (1 - i / 9.0);
        left.emplace_back(at.x - wide * std::sin(way), at.y + wide * std::cos(way));
        right.emplace_back(at.x + wide * std::sin(way), at.y - wide * std::cos(way));
        at += cv::Point2d(std::cos(way), std::sin(way)) * (length / 8);
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

struct Figure {
    cv::Point2d head;
    double radius;
    Color skin, cloth, hair;
};

Figure makeFigure(Random &random)
{
    Figure figure;
    figure.head = {random.uniform(0.38, 0.62), random.uniform(0.34, 0.44)};
    figure.radius = random.uniform(0.13, 0.17);
    figure.skin = scenes::fromHsv(0.07f, float(random.uniform(0.3, 0.6)), float(random.uniform(0.5, 0.95)));
    figure.cloth = scenes::fromHsv(float(random.uniform()), 0.55f, float(random.uniform(0.4, 0.85)));
    figure.hair = scenes::fromHsv(float(random.uniform(0.03, 0.12)), 0.6f, float(random.uniform(0.12, 0.6)));
    return figure;
}

/// Coverage at every place: what the solid body leaves, each strand takes its share of.
cv::Mat_<float> alphaOf(const Figure &figure, int side, Random &random)
{
    const int fine = side * fineness;
    cv::Mat_<float> through(fine, fine, 1.0f);
    cv::Mat_<uchar> shape(fine, fine);
    for (int strands = 60 + random.below(141); strands > 0; --strands) {
        const std::vector<cv::Point> outline = scaled(strandOf(figure.head, figure.radius, random), fine);
        const float opacity = float(random.uniform(0.35, 0.9));
        const cv::Rect area = cv::boundingRect(outline) & cv::Rect(0, 0, fine, fine);
        if (area.empty())
            continue;
        shape(area).setTo(0);
        cv::fillPoly(shape, std::vector{outline}, 255);
        for (int y = area.y; y < area.y + area.height; ++y)
            for (int x = area.x; x < area.x + area.width; ++x)
                if (shape(y, x))
                    through(y, x) *= 1 - opacity;
    }
    const cv::Point2d chest(figure.head.x, 1.02);
    for (const Outline &solid : {ellipse(figure.head, figure.radius, 1.15 * figure.radius),
                                 limb(figure.head, {figure.head.x, 0.75}, 0.07, 0.09), ellipse(chest, 0.3, 0.36)})
        cv::fillPoly(through, std::vector{scaled(solid, fine)}, 0.0f);
    cv::Mat_<float> alpha;
    cv::resize(1 - through, alpha, {side, side}, 0, 0, cv::INTER_AREA);
    return alpha;
}

Color figureColor(const Figure &figure, float x, float y)
{
    const double dx = (x - figure.head.x) / figure.radius, dy = (y - figure.head.y) / (1.15 * figure.radius);
    const double far = std::sqrt(dx * dx + dy * dy);
    const bool face = far < 0.85 && dy > -0.35;
    const float round = 1.05f - 0.3f * float(std::min(1.5, far)) * 0.6f;
    return (y > figure.head.y + 1.1 * figure.radius ? figure.cloth : face ? figure.skin : figure.hair) * round;
}

/// Flat or noisy; nothing to do with the figure.
Shade pastedGround(Random &random)
{
    const Color color = scenes::fromHsv(float(random.uniform()), 0.4f, float(random.uniform(0.3, 0.95)));
    const float rough = random.chance(0.5) ? 0.5f : 0.0f;
    const uint32_t seed = uint32_t(random.next());
    return
        [=](float x, float y) { return Color(color * (1 - rough / 2 + rough * scenes::cloud(x * 30, y * 30, seed))); };
}

/// Wall and floor with things that have the figure's colors, and its soft shadow.
Shade naturalGround(const Figure &figure, Random &random)
{
    const uint32_t seed = uint32_t(random.next());
    const Color wall = scenes::fromHsv(float(random.uniform()), 0.25f, float(random.uniform(0.45, 0.85)));
    const Color tones[]{figure.hair, figure.cloth, figure.skin};
    std::array<cv::Vec3f, 6> things; // x, y, radius
    for (cv::Vec3f &thing : things)
        thing = {float(random.uniform()), float(random.uniform()), float(random.uniform(0.04, 0.13))};
    const float shadowX = float(figure.head.x + (random.chance(0.5) ? 0.12 : -0.12)),
                shadowY = float(figure.head.y + 0.06);
    return [=](float x, float y) {
        Color color = wall * (0.85f + 0.3f * scenes::cloud(x * 5, y * 5, seed));
        if (y > 0.78f)
            color = blend(color, Color(0.45f, 0.36f, 0.28f), 0.7f);
        for (size_t i = 0; i < things.size(); ++i) {
            const float far = std::hypot(x - things[i][0], y - things[i][1]);
            const float share = 1 - scenes::ramp(0.9f * things[i][2], 1.1f * things[i][2], far);
            color = blend(color, tones[i % 3] * 0.9f, 0.85f * share);
        }
        const float shadow = 1 - scenes::ramp(0.08f, 0.32f, std::hypot(x - shadowX, 0.8f * (y - shadowY)));
        return Color(color * (1 - 0.4f * shadow));
    };
}

} // namespace

MattePicture renderMatte(bool natural, int side, uint64_t seed, uint64_t index)
{
    Random random = Random::forItem(seed, index);
    const Figure figure = makeFigure(random);
    const cv::Mat_<float> alpha = alphaOf(figure, side, random);
    const Shade ground = natural ? naturalGround(figure, random) : pastedGround(random);
    const Color light = natural ? Color(float(random.uniform(0.75, 1.1)), float(random.uniform(0.75, 1.05)),
                                        float(random.uniform(0.65, 1.1)))
                                : Color(1, 1, 1);
    scenes::Canvas canvas(side, side);
    MattePicture picture;
    alpha.convertTo(picture.alpha, CV_8U, 255);
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const float u = (float(x) + 0.5f) / float(side), v = (float(y) + 0.5f) / float(side);
            const Color figureHere = figureColor(figure, u, v).mul(light);
            const Color groundHere = natural ? Color(ground(u, v).mul(light)) : ground(u, v);
            // By the rounded matte, so that picture and matte agree to the last bit.
            canvas(y, x) = blend(groundHere, figureHere, float(picture.alpha.at<uchar>(y, x)) / 255);
        }
    canvas.convertTo(picture.rgb, CV_8UC3, 255);
    return picture;
}

cv::Mat roughMask(const cv::Mat &alpha, int corners)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(alpha >= 128, contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    cv::Mat mask = cv::Mat::zeros(alpha.size(), CV_8U);
    if (contours.empty())
        return mask;
    const auto &outline = *std::max_element(contours.begin(), contours.end(), [](const auto &a, const auto &b) {
        return cv::contourArea(a) < cv::contourArea(b);
    });
    std::vector<cv::Point> polygon;
    for (int i = 0; i < corners; ++i)
        polygon.push_back(outline[outline.size() * size_t(i) / size_t(corners)]);
    cv::fillPoly(mask, std::vector{polygon}, 1);
    return mask;
}

cv::Mat shiftedMask(const cv::Mat &alpha, int pixels)
{
    const int reach = std::abs(pixels);
    const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {2 * reach + 1, 2 * reach + 1});
    cv::Mat mask = (alpha >= 128) / 255;
    cv::morphologyEx(mask, mask, pixels > 0 ? cv::MORPH_DILATE : cv::MORPH_ERODE, disc);
    return mask;
}

} // namespace gleaner
