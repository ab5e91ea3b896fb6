#pragma once
#include "core/support/Random.h"

#include <QString>
#include <opencv2/core.hpp>
#include <vector>

namespace gleaner {

/// Pictures that no camera took, made from real ones within seconds. They stand in for generated pictures where none are
/// at hand, and say little about modern generators.
enum class StandIn {
    Blocks,        ///< made half as large, and large again by repeating pixels: the grid that upsampling leaves
    Enlarged,      ///< the same, but smoothly
    Reconstructed, ///< by a linear autoencoder of the real pictures
    Sampled        ///< from a normal distribution with the real pictures' mean and covariance
};
constexpr StandIn allStandIns[] = {StandIn::Blocks, StandIn::Enlarged, StandIn::Reconstructed, StandIn::Sampled};
QString standInName(StandIn kind);

/// One for each picture of `changed`; the linear models learn from `known`. All pictures must be square, of one size and
/// 8-bit RGB; at least two are to be known.
std::vector<cv::Mat> standIns(const std::vector<cv::Mat> &known, const std::vector<cv::Mat> &changed, StandIn kind,
                              Random random);

} // namespace gleaner
