#include "core/data/generators/Barn.h"

#include "core/data/generators/Sheet.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

using namespace generators;
using scenes::blend;
using scenes::cloud;
using scenes::Color;
using scenes::speckle;

struct Cow {
    double x, y, length, angle; ///< angle from above only
    bool left;                  ///< which way it faces, seen from the side
    Color coat, patch;
    float share; ///< of the coat that is patched
    uint32_t seed;
};

Cow makeCow(BarnView view, Random &random)
{
    Cow cow{};
    cow.x = random.uniform(0.1, 0.9);
    cow.y = view == BarnView::Top ? random.uniform(0.12, 0.88) : random.uniform(0.48, 0.86);
    cow.length =
        view == BarnView::Top ? random.uniform(0.24, 0.32) : random.uniform(0.9, 1.1) * (0.10 + 0.32 * (cow.y - 0.2));
    cow.angle = random.uniform(0, 2 * std::numbers::pi);
    cow.left = random.chance(0.5);
    const float light = float(random.uniform(0.85, 1));
    if (view == BarnView::External) { // another breed: brown, with a few darker or lighter parts
        cow.coat = Color(0.55f, 0.34f, 0.18f) * light;
        cow.patch = random.chance(0.5) ? Color(0.33f, 0.19f, 0.10f) : Color(0.86f, 0.74f, 0.58f);
        cow.share = float(random.uniform(0.1, 0.3));
    } else {
        cow.coat = Color(0.92f, 0.91f, 0.88f) * light;
        cow.patch = Color(0.12f, 0.11f, 0.11f);
        cow.share = float(random.uniform(0.3, 0.6));
    }
    cow.seed = uint32_t(random.next());
    return cow;
}

Shade coatOf(const Cow &cow)
{
    const float scale = 3.2f / float(cow.length);
    return [cow, scale](float x, float y) {
        const float patches = cloud((x - float(cow.x)) * scale + 50, (y - float(cow.y)) * scale + 50, cow.seed);
        const float hair = 0.94f + 0.12f * speckle(int(x * 400), int(y * 400), cow.seed);
        return blend(cow.coat, cow.patch, scenes::ramp(-0.04f, 0.04f, cow.share - patches)) * hair;
    };
}

Color darker(const Color &color) { return color * 0.72f; }

void paintFromAbove(Sheet &sheet, const Cow &cow, int number)
{
    const cv::Point2d ahead(std::cos(cow.angle), std::sin(cow.angle)), aside(-ahead.y, ahead.x), at(cow.x, cow.y);
    const double l = cow.length;
    const Shade coat = coatOf(cow);
    const auto place = [&](double forward, double sideways) { return at + forward * l * ahead + sideways * l * aside; };
    sheet.paint(ellipse(place(0.03, 0.04), 0.5 * l, 0.24 * l, cow.angle), plain({0, 0, 0}), -1, 0.3f); // its shadow
    for (double side : {-1.0, 1.0})
        for (double end : {-0.3, 0.24})
            sheet.paint(limb(place(end, 0.1 * side), place(end + 0.05, 0.24 * side), 0.05 * l, 0.035 * l),
                        plain(darker(cow.coat)), number);
    sheet.paint(limb(place(-0.42, 0), place(-0.6, 0.08), 0.025 * l, 0.015 * l), plain(darker(cow.coat)), number);
    sheet.paint(limb(place(0.3, 0), place(0.54, 0), 0.15 * l, 0.1 * l), coat, number);
    for (double side : {-1.0, 1.0})
        sheet.paint(ellipse(place(0.52, 0.12 * side), 0.03 * l, 0.07 * l, cow.angle), plain(darker(cow.coat)), number);
    sheet.paint(ellipse(place(-0.03, 0), 0.43 * l, 0.2 * l, cow.angle), coat, number);
    sheet.paint(limb(place(0.54, 0), place(0.66, 0), 0.085 * l, 0.055 * l), plain(blend(cow.coat, cow.patch, 0.4f)),
                number);
    sheet.paint(limb(place(-0.4, 0), place(0.3, 0), 0.012 * l, 0.012 * l), plain(cow.coat * 0.8f), number, 0.6f);
}

void paintFromTheSide(Sheet &sheet, const Cow &cow, int number)
{
    const double l = cow.length, way = cow.left ? -1 : 1;
    const Shade coat = coatOf(cow);
    const auto place = [&](double forward, double down) {
        return cv::Point2d(cow.x + way * forward * l, cow.y + down * l);
    };
    sheet.paint(ellipse(place(0, 0.5), 0.55 * l, 0.07 * l), plain({0, 0, 0}), -1, 0.35f);
    for (double leg : {-0.3, 0.32}) // the far pair
        sheet.paint(limb(place(leg + 0.06, 0.1), place(leg + 0.05, 0.45), 0.06 * l, 0.035 * l),
                    plain(darker(darker(cow.coat))), number);
    sheet.paint(limb(place(-0.46, -0.12), place(-0.54, 0.25), 0.03 * l, 0.02 * l), plain(darker(cow.coat)), number);
    for (double leg : {-0.36, 0.28})
        sheet.paint(limb(place(leg, 0.1), place(leg - 0.01, 0.48), 0.075 * l, 0.04 * l), plain(darker(cow.coat)),
                    number);
    sheet.paint(limb(place(-0.3, 0), place(0.28, 0.01), 0.21 * l, 0.2 * l), coat, number);
    sheet.paint(limb(place(0.36, -0.08), place(0.56, -0.22), 0.14 * l, 0.1 * l), coat, number);
    sheet.paint(limb(place(0.56, -0.25), place(0.74, -0.12), 0.095 * l, 0.06 * l),
                plain(blend(cow.coat, cow.patch, 0.35f)), number);
    sheet.paint(ellipse(place(0.5, -0.33), 0.07 * l, 0.03 * l, way * 0.5), plain(darker(cow.coat)), number);
}

Shade floorOf(BarnView view, uint32_t seed)
{
    if (view == BarnView::Top)
        return [seed](float x, float y) { // concrete with slots
            const float slot = std::fmod(y * 14, 1.0f) < 0.14f ? 0.55f : 1.0f;
            const float stain =
                0.72f + 0.2f * cloud(x * 6, y * 6, seed) + 0.06f * speckle(int(x * 300), int(y * 300), seed);
            return Color(0.56f, 0.55f, 0.53f) * (slot * stain);
        };
    const bool away = view == BarnView::External;
    const float horizon = away ? 0.26f : 0.36f;
    return [seed, away, horizon](float x, float y) {
        if (y < horizon) { // boards, or a wall with a rail before it
            const float board = away ? std::floor(x * 12) : std::floor(y * 14);
            const Color wall = away ? Color(0.62f, 0.36f, 0.27f) : Color(0.52f, 0.55f, 0.58f);
            return Color(wall * (0.8f + 0.2f * speckle(int(board), 1, seed)));
        }
        const float depth = (y - horizon) / (1 - horizon);
        const Color ground = away ? Color(0.72f, 0.62f, 0.36f) : Color(0.50f, 0.46f, 0.40f);
        const float straw = cloud(x * 40 / (0.3f + depth), y * 90, seed);
        const bool rail = !away && std::abs(y - horizon - 0.03f) < 0.008f;
        return rail ? Color(0.75f, 0.76f, 0.78f) : Color(ground * (0.66f + 0.2f * depth + 0.3f * straw));
    };
}

void light(Sheet &sheet, BarnLight light, Random &random)
{
    if (light == BarnLight::Infrared) {
        sheet.gray();
        sheet.tint(Color::all(0.8f));
        sheet.grain(0.05, random);
    } else if (light == BarnLight::Indoor) {
        sheet.tint({0.74f, 0.56f, 0.36f});
        sheet.grain(0.02, random);
    }
}

/// Numbers the cows anew after leaving out those of which less than a quarter is seen.
void keepSeen(BarnScene &scene, const std::vector<int> &whole)
{
    int kept = 0;
    for (size_t cow = 0; cow < whole.size(); ++cow) {
        const cv::Mat seen = scene.mask == int(cow) + 1;
        const int pixels = cv::countNonZero(seen);
        const bool stays = pixels > 0 && 4 * pixels >= whole[cow];
        scene.mask.setTo(stays ? ++kept : 0, seen);
        if (!stays)
            continue;
        const cv::Rect box = cv::boundingRect(seen);
        scene.boxes.push_back(
            {double(box.x), double(box.y), double(box.width), double(box.height), QStringLiteral("cow")});
    }
}

} // namespace

BarnScene renderBarn(BarnView view, BarnLight lighting, int cows, int side, uint64_t seed, uint64_t index)
{
    Random random = Random::forItem(seed, index);
    std::vector<Cow> herd;
    for (int i = 0; i < cows; ++i)
        herd.push_back(makeCow(view, random));
    std::sort(herd.begin(), herd.end(), [](const Cow &a, const Cow &b) { return a.y < b.y; }); // far ones first
    Sheet sheet(side, side);
    sheet.ground(floorOf(view, uint32_t(random.next())));
    std::vector<int> whole;
    for (int i = 0; i < cows; ++i) {
        (view == BarnView::Top ? paintFromAbove : paintFromTheSide)(sheet, herd[size_t(i)], i + 1);
        whole.push_back(cv::countNonZero(sheet.mask() == i + 1));
    }
    light(sheet, lighting, random);
    BarnScene scene{sheet.rgb(), sheet.mask().clone(), {}};
    keepSeen(scene, whole);
    return scene;
}

} // namespace gleaner
