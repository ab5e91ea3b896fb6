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

/// As many as there are real pictures, which must be square, of one size, 8-bit RGB, and at least two.
std::vector<cv::Mat> standIns(const std::vector<cv::Mat> &real, StandIn kind, Random random);

} // namespace gleaner
