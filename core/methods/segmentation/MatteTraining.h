#pragma once
#include "core/methods/segmentation/MatteSampler.h"
#include "core/models/segmentation/MattingNetwork.h"
#include "core/models/training/MattingLoss.h"

#include <functional>

namespace gleaner {

/// A network with its size.
struct MattingNetwork {
    MattingConfig config;
    MattingWeights weights;

    qint64 parameters() const;
    /// SHA-256 (hex) over names and numbers of all weights.
    QString hash() const;
};

struct MattingRecipe {
    int steps = 600;
    int batch = 16;
    double rate = 2e-3; ///< at first; it falls to 0 along half a cosine
    MattingLossOptions loss;
};

/// What the training sees at a place of a batch; called from several threads.
using DrawSample = std::function<MatteSample(int place, Random &random)>;

/// Trains a network from weights drawn by `seed`, or from those of `start` (same size). Returns its losses too. The
/// same bytes whatever the number of threads. Throws ProblemError (Invalid) that names the step where the loss is no
/// number any more; Stopped.
struct TrainedMatting {
    MattingNetwork network;
    std::vector<double> losses; ///< of every step
};
TrainedMatting trainMatting(const MattingConfig &config, const DrawSample &draw, const MattingRecipe &recipe,
                            uint64_t seed, const std::function<void(int step)> &stepDone = {},
                            const MattingNetwork *start = nullptr);

/// Matte and boundary probability of one picture, CV_32F.
struct MattePrediction {
    cv::Mat matte, boundary;
};
/// Without gradients.
std::vector<MattePrediction> predictedMattes(const MattingNetwork &network, const std::vector<cv::Mat> &images);

} // namespace gleaner
