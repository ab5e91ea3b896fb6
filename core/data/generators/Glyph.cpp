#include "core/data/generators/Glyph.h"

#include "core/data/generators/Sheet.h"
#include "core/support/Random.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

using namespace generators;

constexpr int grid = 12;
using Ink = std::vector<bool>; // which cells of a coarse grid a sign touches

Ink inkOf(const Glyph &glyph)
{
    Ink ink(grid * grid);
    for (const auto &[from, to] : glyph.strokes)
        for (int i = 0; i <= 4 * grid; ++i) {
            const cv::Point2d at = from + (to - from) * (double(i) / (4 * grid));
            ink[size_t(std::min(grid - 1, int(at.y * grid)) * grid + std::min(grid - 1, int(at.x * grid)))] = true;
        }
    return ink;
}

/// Shared cells over touched cells.
double overlap(const Ink &a, const Ink &b)
{
    int both = 0, either = 0;
    for (size_t i = 0; i < a.size(); ++i) {
        both += a[i] && b[i];
        either += a[i] || b[i];
    }
    return double(both) / either;
}

Glyph randomGlyph(Random &random)
{
    Glyph glyph;
    const auto corner = [&random] { return cv::Point2d((0.5 + random.below(5)) / 5, (0.5 + random.below(5)) / 5); };
    while (glyph.strokes.size() < 4) {
        const cv::Point2d from = corner(), to = corner();
        if (std::hypot(from.x - to.x, from.y - to.y) > 0.35)
            glyph.strokes.push_back({from, to});
    }
    return glyph;
}

} // namespace

std::vector<Glyph> inventedGlyphs(int count, uint64_t seed)
{
    Random random = Random::forItem(seed, 0x61F4);
    std::vector<Glyph> glyphs;
    std::vector<Ink> inks;
    // The more signs there are the more alike they may be; the limit gives way, so that this always ends.
    for (double limit = 0.4; int(glyphs.size()) < count; limit += 0.0005) {
        const Glyph glyph = randomGlyph(random);
        const Ink ink = inkOf(glyph);
        if (std::any_of(inks.begin(), inks.end(), [&](const Ink &other) { return overlap(ink, other) > limit; }))
            continue;
        glyphs.push_back(glyph);
        inks.push_back(ink);
    }
    return glyphs;
}

GlyphPicture drawGlyph(const Glyph &glyph, const GlyphStyle &style, int side, Random &random)
{
    Sheet sheet(side, side);
    const float ground = style.inverted ? 0.9f : 0.1f;
    const scenes::Color ink = scenes::fromHsv(float(style.hue) / 6, 0.75f, style.inverted ? 0.5f : 0.95f);
    sheet.ground(plain(scenes::Color::all(ground)));
    const cv::Point2d at(random.uniform(0, 0.5), random.uniform(0, 0.5));
    const double pen = style.thick ? 0.04 : 0.025;
    for (const auto &[from, to] : glyph.strokes)
        sheet.paint(limb(at + from / 2, at + to / 2, pen, pen), plain(ink));
    if (style.noise > 0)
        sheet.grain(style.noise, random);
    const int first[]{int(at.x * side), int(at.y * side)};
    return {sheet.rgb(), cv::Rect(first[0], first[1], (side + 1) / 2, (side + 1) / 2) & cv::Rect(0, 0, side, side)};
}

} // namespace gleaner
