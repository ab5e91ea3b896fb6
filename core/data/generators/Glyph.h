#pragma once
#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

class Random;

/// A made-up sign of four strokes in a unit cell.
struct Glyph {
    std::vector<std::array<cv::Point2d, 2>> strokes;
};
/// `count` signs that look clearly different.
std::vector<Glyph> inventedGlyphs(int count, uint64_t seed);

struct GlyphStyle {
    int hue;       ///< 0 to 5
    bool inverted; ///< on a light ground
    bool thick;
    double noise; ///< standard deviation of a channel, of 0…1
};
struct GlyphPicture {
    cv::Mat rgb;   ///< side × side
    cv::Rect cell; ///< where the sign is
};
/// The sign at a random place, half as large as the picture; `side` from 16 to 512 pixels.
GlyphPicture drawGlyph(const Glyph &glyph, const GlyphStyle &style, int side, Random &random);

} // namespace gleaner
