#pragma once
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace gleaner {

class Random;

/// How a digit of strokes is drawn on 8×8 pixels.
enum class DigitStyle { Plain, Inverted, Thick, Faint, Noisy, Striped };

/// 64 values from 0 (paper) to 16 (ink), row by row from the top: a digit from 0 to 9 as a hand would draw it, turned
/// counter-clockwise by `degrees`. `distortion` 0 draws it straight, 1 like many hands.
std::array<int, 64> drawDigit(int digit, DigitStyle style, double degrees, double distortion, Random &random);

} // namespace gleaner
