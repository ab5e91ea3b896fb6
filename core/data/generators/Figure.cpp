#include "core/data/generators/Figure.h"

#include "core/data/generators/Sheet.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

using namespace generators;
using scenes::Color;

enum Joint { Head, Neck, ShoulderL, ShoulderR, ElbowL, ElbowR, HandL, HandR, HipL, HipR, KneeL, KneeR, FootL, FootR };
using Joints = std::array<cv::Point2d, 14>;

const Color skin(0.85f, 0.64f, 0.5f), hair(0.25f, 0.17f, 0.12f);

Color clothColor(int which)
{
    static const Color colors[]{
        {0.82f, 0.12f, 0.13f}, {0.95f, 0.55f, 0.1f}, {0.93f, 0.83f, 0.15f}, {0.15f, 0.6f, 0.22f},  {0.1f, 0.65f, 0.7f},
        {0.15f, 0.3f, 0.8f},   {0.5f, 0.2f, 0.65f},  {0.93f, 0.93f, 0.92f}, {0.12f, 0.12f, 0.14f}, {0.5f, 0.33f, 0.2f}};
    return colors[which % 10];
}

/// Plain, across, upright, or dotted; the pattern is of a color of its own.
Shade clothOf(const FigureIdentity &identity)
{
    const Color main = clothColor(identity.top), other = clothColor(identity.top + 7);
    const int pattern = identity.pattern;
    return [=](float x, float y) {
        const auto stripe = [](float at) { return std::fmod(at * 22 + 100, 1.0f) < 0.42f; };
        const bool second = pattern == 1   ? stripe(y)
                            : pattern == 2 ? stripe(x)
                                           : pattern == 3 && stripe(x) && stripe(y);
        return second ? other : main;
    };
}

cv::Point2d along(cv::Point2d from, double length, double angle) // 0 hangs straight down
{
    return {from.x + length * std::sin(angle), from.y + length * std::cos(angle)};
}

/// Angles of upper and lower arms and legs for a pose, seen from the front or from the side.
Joints jointsOf(const FigureView &view, Random &random)
{
    const bool fromSide = view.facing == FigureFacing::Left || view.facing == FigureFacing::Right;
    const double way = view.facing == FigureFacing::Left ? -1 : 1;
    const double stride = view.pose == FigurePose::Walk ? 0.45 : view.pose == FigurePose::Run ? 0.8 : 0.05;
    const double swing = stride * (random.chance(0.5) ? 1 : -1) * random.uniform(0.8, 1.2);
    const double visible = fromSide ? 1 : 0.3; // a stride toward the eye looks short
    const double broad = fromSide ? 0.035 : 0.085;
    Joints j;
    const double x = 0.25 + random.uniform(-0.02, 0.02);
    j[Head] = {x + (fromSide ? way * 0.01 : 0), 0.12};
    j[Neck] = {x, 0.2};
    for (int right = 0; right < 2; ++right) {
        const double side = right ? 1 : -1, forward = way * visible * swing * side;
        const bool waves = view.pose == FigurePose::Wave && right;
        const double rest = fromSide ? 0 : side * 0.12;
        j[size_t(ShoulderL + right)] = {x + side * broad, 0.23};
        j[size_t(ElbowL + right)] = along(j[size_t(ShoulderL + right)], 0.14, waves ? side * 2.2 : rest - forward);
        j[size_t(HandL + right)] = along(j[size_t(ElbowL + right)], 0.13,
                                         waves ? side * 2.9 : rest * 0.5 - forward + way * visible * 0.5 * stride);
        j[size_t(HipL + right)] = {x + side * 0.6 * broad, 0.5};
        j[size_t(KneeL + right)] = along(j[size_t(HipL + right)], 0.2, rest * 0.4 + forward);
        j[size_t(FootL + right)] = along(j[size_t(KneeL + right)], 0.21,
                                         rest * 0.3 + forward - way * visible * 0.6 * std::max(0.0, stride * -side));
    }
    return j;
}

void paintPerson(Sheet &sheet, const FigureIdentity &identity, const FigureView &view, const Joints &j)
{
    const Shade cloth = clothOf(identity);
    const Color trousers = clothColor(identity.bottom + 3);
    const auto bone = [&](int from, int to, double wide, double narrow, const Shade &shade) {
        sheet.paint(limb(j[size_t(from)], j[size_t(to)], wide, narrow), shade, 1);
    };
    const bool back = view.facing == FigureFacing::Back;
    const Shade sleeve = [cloth](float x, float y) { return Color(cloth(x, y) * 0.85f); };
    const auto arm = [&](int right) {
        bone(ShoulderL + right, ElbowL + right, 0.034, 0.028, sleeve);
        bone(ElbowL + right, HandL + right, 0.026, 0.02, plain(skin));
    };
    if (identity.bag == 1 && !back) // a backpack, behind the body
        sheet.paint(ellipse({j[Neck].x - (view.facing == FigureFacing::Right  ? 0.07
                                          : view.facing == FigureFacing::Left ? -0.07
                                                                              : 0),
                             0.34},
                            0.1, 0.1),
                    plain({0.2f, 0.24f, 0.3f}), 1);
    arm(0);
    for (int right = 0; right < 2; ++right) {
        bone(HipL + right, KneeL + right, 0.05, 0.038, plain(trousers * (right ? 1.0f : 0.85f)));
        bone(KneeL + right, FootL + right, 0.036, 0.024, plain(trousers * (right ? 1.0f : 0.85f)));
        const cv::Point2d foot = j[size_t(FootL + right)];
        sheet.paint(ellipse({foot.x, foot.y + 0.012}, 0.036, 0.018), plain({0.15f, 0.12f, 0.1f}), 1);
    }
    const double broad = std::abs(j[ShoulderR].x - j[ShoulderL].x) / 2 + 0.045;
    sheet.paint(limb({j[Neck].x, 0.26}, {j[Neck].x, 0.46}, broad, 0.85 * broad), cloth, 1);
    arm(1);
    if (identity.bag == 1 && back)
        sheet.paint(ellipse({j[Neck].x, 0.35}, 0.075, 0.1), plain({0.2f, 0.24f, 0.3f}), 1);
    if (identity.bag == 2) // carried in the hand
        sheet.paint(ellipse({j[HandR].x, j[HandR].y + 0.06}, 0.045, 0.05), plain({0.45f, 0.26f, 0.12f}), 1);
    if (identity.bag == 3) // across the body
        sheet.paint(limb({j[ShoulderL].x, 0.22}, {j[HipR].x, 0.5}, 0.014, 0.014), plain({0.9f, 0.85f, 0.7f}), 1);
    bone(Neck, Head, 0.03, 0.03, plain(skin));
    sheet.paint(ellipse(j[Head], 0.055, 0.068), plain(back ? hair : skin), 1);
    const Color covers[]{hair, clothColor(0), clothColor(5), clothColor(8)};
    sheet.paint(ellipse({j[Head].x, j[Head].y - 0.04}, identity.hat ? 0.066 : 0.056, 0.036),
                plain(covers[identity.hat]), 1);
    if (identity.hat == 3) // a brim
        sheet.paint(ellipse({j[Head].x, j[Head].y - 0.02}, 0.095, 0.014), plain(covers[3]), 1);
}

/// What stands behind, and now and then something before the person.
void paintPlace(Sheet &sheet, const FigureView &view, uint32_t seed)
{
    if (view.domain == FigureDomain::Drawn)
        return sheet.ground(plain({0.8f, 0.82f, 0.84f}));
    const Color base =
        scenes::fromHsv(0.1f + 0.35f * float(view.camera), 0.15f, view.domain == FigureDomain::Street ? 0.6f : 0.5f);
    sheet.ground([=](float x, float y) {
        const float clutter = scenes::cloud(x * 8, y * 5, seed) + 0.5f * scenes::cloud(x * 23, y * 17, seed + 1);
        return Color(base * (0.55f + 0.5f * clutter + (y > 0.8f ? 0.12f : 0.0f)));
    });
}

void seeByCamera(Sheet &sheet, const FigureView &view, Random &random)
{
    if (view.domain == FigureDomain::Drawn)
        return;
    const bool street = view.domain == FigureDomain::Street;
    const Color tints[]{{1.05f, 0.95f, 0.8f}, {0.82f, 0.95f, 1.08f}, {0.9f, 1.05f, 0.85f}, {1.0f, 0.82f, 0.95f}};
    sheet.tint(tints[view.camera + (street ? 0 : 2)] * float(random.uniform(0.8, 1.1)));
    sheet.blur((street ? 0.006 : 0.010) * (1 + view.camera));
    sheet.grain(street ? 0.035 : 0.05, random);
}

} // namespace

std::vector<FigureIdentity> FigureIdentity::first(int count, uint64_t seed)
{
    std::vector<FigureIdentity> identities;
    for (int code : Random::forItem(seed, 0xF1605E).permutation(kinds)) {
        if (int(identities.size()) == count)
            break;
        const auto take = [&code](int choices) {
            const int digit = code % choices;
            code /= choices;
            return digit;
        };
        identities.push_back({take(10), take(8), take(4), take(4), take(4)});
    }
    return identities;
}

FigurePicture renderFigure(const FigureIdentity &identity, const FigureView &view, int height, uint64_t seed,
                           uint64_t index)
{
    Random random = Random::forItem(seed, index);
    Sheet sheet(height / 2, height);
    paintPlace(sheet, view, uint32_t(random.next()));
    const Joints joints = jointsOf(view, random);
    paintPerson(sheet, identity, view, joints);
    if (view.domain != FigureDomain::Drawn && random.chance(0.25)) { // a post or a bin in front
        const double x = random.uniform(0.05, 0.45), top = random.uniform(0.55, 0.75);
        sheet.paint(limb({x, top}, {x, 1.1}, 0.05, 0.05), plain({0.35f, 0.36f, 0.36f}), 0);
    }
    seeByCamera(sheet, view, random);
    FigurePicture picture{sheet.rgb(), sheet.mask().clone(), {}};
    for (size_t i = 0; i < joints.size(); ++i)
        picture.joints[i] = {float(joints[i].x), float(joints[i].y)};
    return picture;
}

} // namespace gleaner
