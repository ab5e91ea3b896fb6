#include "core/models/Augment.h"

#include "core/models/Resample.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

/// Share of the area first, then the aspect on a logarithmic scale; the middle of the picture where ten tries do not
/// fit.
cv::Rect randomPart(const cv::Size &size, double smallestScale, Random &random)
{
    const double widest = std::log(4.0 / 3.0);
    for (int attempt = 0; attempt < 10; ++attempt) {
        const double area = double(size.area()) * random.uniform(smallestScale, 1);
        const double aspect = std::exp(random.uniform(-widest, widest));
        const int width = int(std::lround(std::sqrt(area * aspect)));
        const int height = int(std::lround(std::sqrt(area / aspect)));
        if (width >= 1 && height >= 1 && width <= size.width && height <= size.height)
            return {random.below(size.width - width + 1), random.below(size.height - height + 1), width, height};
    }
    const int width = std::clamp(int(size.height * 4 / 3), 1, size.width);
    const int height = std::clamp(int(size.width * 4 / 3), 1, size.height);
    return {(size.width - width) / 2, (size.height - height) / 2, width, height};
}

void mirror(cv::Mat &rgb)
{
    for (int y = 0; y < rgb.rows; ++y) {
        auto *row = rgb.ptr<cv::Vec3b>(y);
        std::reverse(row, row + rgb.cols);
    }
}

} // namespace

cv::Mat augmented(const cv::Mat &rgb, int side, const Augmentation &augmentation, Random &random)
{
    const cv::Rect part = randomPart(rgb.size(), augmentation.smallestScale, random);
    cv::Mat square = resampledBicubic(rgb, part, {side, side});
    if (random.chance(augmentation.flip)) {
        square = square.clone(); // it may be the caller's picture
        mirror(square);
    }
    return square;
}

} // namespace gleaner
