#pragma once
#include <cstdint>
#include <opencv2/core.hpp>

namespace gleaner {

struct MattePicture {
    cv::Mat rgb;   ///< side × side, the figure over its background
    cv::Mat alpha; ///< side × side, 8-bit: how much of a pixel is the figure
};

/// A body with a head and many thin, half-transparent strands of hair. `natural` stands in a coherent scene with one
/// light on figure and ground, a soft shadow and other shapes of similar color; otherwise it is pasted on a flat or
/// noisy ground. `side` from 16 to 256 pixels; every pixel of alpha is the mean over 64 places.
MattePicture renderMatte(bool natural, int side, uint64_t seed, uint64_t index);

/// The rough outline a person would draw: the figure's half-covered area as a polygon of `corners` corners, 0 or 1.
cv::Mat roughMask(const cv::Mat &alpha, int corners);
/// The half-covered area grown by so many pixels on all sides, or shrunk where they are negative; 0 or 1.
cv::Mat shiftedMask(const cv::Mat &alpha, int pixels);

} // namespace gleaner
