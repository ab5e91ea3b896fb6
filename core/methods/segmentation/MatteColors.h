#pragma once
#include <opencv2/core.hpp>

namespace gleaner {

// What a matte does with colors. Pictures are 8-bit RGB, mattes CV_32F in [0, 1] of the same size. All sums are over
// the pictures' own numbers, as mattes are made and used in nearly all data sets; none is taken to linear light.

/// I = M F + (1 − M) B, rounded to 8 bits; where M is 1 or 0, F or B itself.
cv::Mat composite(const cv::Mat &figure, const cv::Mat &ground, const cv::Mat &matte);

/// The colors that figure and ground would have alone.
struct MatteLayers {
    cv::Mat figure, ground;
};
/// An estimate from a picture and its matte: means of the surroundings, weighted by the matte, corrected so that the
/// two explain the picture again (the idea of blur fusion; Forte 2021). `reach`: pixels around.
MatteLayers estimatedLayers(const cv::Mat &picture, const cv::Mat &matte, int reach);

/// Two grays in squares, to see where a matte is half-transparent.
cv::Mat checkerboard(const cv::Size &size, int square);

} // namespace gleaner
