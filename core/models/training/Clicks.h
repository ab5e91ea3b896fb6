#pragma once
#include "core/support/Random.h"

#include <opencv2/core.hpp>
#include <optional>

namespace gleaner {

/// Clicks as a person would make them, drawn from exact masks (8-bit, not 0 inside).

/// The point of the mask that is farthest from all outside; the border of the picture counts as outside. Nothing where
/// the mask is empty.
std::optional<cv::Point> interiorPoint(const cv::Mat &mask);
/// Any point inside, each with the same chance; nothing where the mask is empty.
std::optional<cv::Point> randomPoint(const cv::Mat &mask, Random &random);

struct Correction {
    cv::Point at;
    bool positive = true; ///< where something is missing; else where something is too much
};
/// A random point of where an answer is wrong (Kirillov et al. 2023, appendix A); nothing where it is right.
std::optional<Correction> correction(const cv::Mat &answer, const cv::Mat &truth, Random &random);

/// Intersection by union of two masks of one size; 1 where both are empty.
double maskOverlap(const cv::Mat &a, const cv::Mat &b);

} // namespace gleaner
