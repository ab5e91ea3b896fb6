#pragma once
#include <array>
#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

enum class FigurePose { Stand, Walk, Run, Wave };
enum class FigureFacing { Front, Left, Back, Right };
/// Where a picture of a person comes from: drawn clean, or seen by cameras with noise, tint and clutter; the cameras
/// of "target" are yet others.
enum class FigureDomain { Drawn, Street, Target };

/// What makes a person known again: clothes, hat and bag. Two persons never have all of it in common.
struct FigureIdentity {
    int top, bottom, pattern, hat, bag; ///< 10, 8, 4, 4 and 4 kinds
    static constexpr int kinds = 10 * 8 * 4 * 4 * 4;
    /// `count` different ones, at most `kinds`.
    static std::vector<FigureIdentity> first(int count, uint64_t seed);
};

struct FigureView {
    FigurePose pose;
    FigureFacing facing;
    FigureDomain domain;
    int camera; ///< 0 or 1
};

struct FigurePicture {
    cv::Mat rgb, mask; ///< height × height/2; the mask is 1 on the person
    /// x, y in units of the height: head, neck, both shoulders, elbows, hands, hips, knees, feet (left before right as
    /// seen), as drawn even where something hides them.
    std::array<cv::Point2f, 14> joints;
};

/// `height` from 24 to 512 pixels. Depends on the arguments alone.
FigurePicture renderFigure(const FigureIdentity &identity, const FigureView &view, int height, uint64_t seed,
                           uint64_t index);

} // namespace gleaner
