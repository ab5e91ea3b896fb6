#include "core/methods/detection/ColoPictures.h"
#include "core/models/detection/Boxes.h"
#include "core/models/training/ColorJitter.h"
#include "core/support/Random.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr double mostCovered = 0.3, pastedShare = 0.5, leastMixed = 0.35;
constexpr ColorJitter littleColor{.brightness = 0.15, .contrast = 0.2, .saturation = 0.4, .hue = 0.015, .gray = 0};

const ColoPicture &another(const std::vector<const ColoPicture *> &pool, Random &random)
{
    return *pool[size_t(random.below(int(pool.size())))];
}

void mirror(ColoPicture &picture)
{
    const cv::Mat shown = picture.rgb(cv::Rect({0, 0}, picture.seen));
    cv::flip(shown.clone(), shown, 1);
    for (auto *boxes : {&picture.boxes, &picture.crowds})
        for (cv::Rect2f &box : *boxes)
            box.x = float(picture.seen.width) - box.x - box.width;
}

/// Share of the box that the others cover, the largest.
double covered(const cv::Rect2f &box, const std::vector<cv::Rect2f> &others)
{
    double most = 0;
    for (const cv::Rect2f &other : others)
        most = std::max(most, double((box & other).area()) / std::min(box.area(), other.area()));
    return most;
}

/// Half of the other's objects, each at the place it has there, where it hides nothing.
void paste(ColoPicture &picture, const ColoPicture &from, Random &random)
{
    const cv::Rect2f frame({0, 0}, cv::Size2f(picture.seen));
    for (const cv::Rect2f &box : from.boxes) {
        const cv::Rect2f inside = box & frame;
        if (!random.chance(pastedShare) || inside.area() < box.area() || covered(box, picture.boxes) > mostCovered ||
            covered(box, picture.crowds) > 0)
            continue;
        const cv::Rect pixels(cv::Point(cvFloor(box.x), cvFloor(box.y)),
                              cv::Point(cvCeil(box.x + box.width), cvCeil(box.y + box.height)));
        const cv::Rect whole = pixels & cv::Rect({0, 0}, picture.seen) & cv::Rect({0, 0}, from.seen);
        from.rgb(whole).copyTo(picture.rgb(whole));
        picture.boxes.push_back(box);
    }
}

void mix(ColoPicture &picture, const ColoPicture &with, Random &random)
{
    const double share = random.uniform(leastMixed, 1 - leastMixed);
    cv::addWeighted(picture.rgb, share, with.rgb, 1 - share, 0, picture.rgb);
    picture.boxes.insert(picture.boxes.end(), with.boxes.begin(), with.boxes.end());
    picture.seen = {std::max(picture.seen.width, with.seen.width), std::max(picture.seen.height, with.seen.height)};
}

} // namespace

ColoPicture augmented(const ColoPicture &picture, const std::vector<const ColoPicture *> &pool,
                      const ColoAugmentation &augmentation, Random &random)
{
    ColoPicture changed = picture;
    changed.rgb = picture.rgb.clone();
    if (random.chance(augmentation.copyPaste))
        paste(changed, another(pool, random), random);
    if (random.chance(augmentation.mixup))
        mix(changed, another(pool, random), random);
    if (random.chance(augmentation.flip))
        mirror(changed);
    if (augmentation.colors)
        changed.rgb = jittered(changed.rgb, littleColor, random);
    return changed;
}

} // namespace gleaner
