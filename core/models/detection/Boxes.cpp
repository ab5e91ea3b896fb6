#include "core/models/detection/Boxes.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double smallestArea = 1e-7; // against division by zero

at::Tensor corner(const at::Tensor &boxes, int64_t first) { return boxes.narrow(-1, first, 2); }

at::Tensor areaBetween(const at::Tensor &topLeft, const at::Tensor &bottomRight)
{
    return (bottomRight - topLeft).clamp_min(0).prod(-1);
}

} // namespace

double overlapOf(const cv::Rect2f &a, const cv::Rect2f &b)
{
    const auto area = [](double width, double height) { return std::max(0.0, width) * std::max(0.0, height); };
    const double common = area(std::min(double(a.x) + a.width, double(b.x) + b.width) - std::max(a.x, b.x),
                               std::min(double(a.y) + a.height, double(b.y) + b.height) - std::max(a.y, b.y));
    const double both = area(a.width, a.height) + area(b.width, b.height) - common;
    return both > 0 ? common / both : 0;
}

std::vector<DetectedObject> withoutDoubles(std::vector<DetectedObject> objects, double threshold)
{
    std::stable_sort(objects.begin(), objects.end(),
                     [](const DetectedObject &a, const DetectedObject &b) { return a.score > b.score; });
    std::vector<DetectedObject> kept;
    for (const DetectedObject &object : objects) {
        const bool isDouble = std::any_of(kept.begin(), kept.end(), [&](const DetectedObject &other) {
            return other.category == object.category && overlapOf(other.box, object.box) > threshold;
        });
        if (!isDouble)
            kept.push_back(object);
    }
    return kept;
}

at::Tensor boxesFromDistances(const at::Tensor &centers, const at::Tensor &distances)
{
    return at::cat({centers - corner(distances, 0), centers + corner(distances, 2)}, -1);
}

at::Tensor distancesToBoxes(const at::Tensor &centers, const at::Tensor &boxes)
{
    return at::cat({centers - corner(boxes, 0), corner(boxes, 2) - centers}, -1);
}

at::Tensor generalizedOverlap(const at::Tensor &a, const at::Tensor &b)
{
    const at::Tensor common =
        areaBetween(at::maximum(corner(a, 0), corner(b, 0)), at::minimum(corner(a, 2), corner(b, 2)));
    const at::Tensor both = areaBetween(corner(a, 0), corner(a, 2)) + areaBetween(corner(b, 0), corner(b, 2)) - common;
    const at::Tensor around =
        areaBetween(at::minimum(corner(a, 0), corner(b, 0)), at::maximum(corner(a, 2), corner(b, 2)));
    return common / both.clamp_min(smallestArea) - (around - both) / around.clamp_min(smallestArea);
}

} // namespace gleaner
