#pragma once
#include "core/models/detection/DetectorNetwork.h"

namespace gleaner {

/// The objects of one picture, in pixels of what the network sees.
struct DetectorTruth {
    at::Tensor boxes;      ///< (K, 4) float32: left, top, right, bottom; K may be 0
    at::Tensor categories; ///< (K) int64
};

/// What every cell should answer for one picture.
struct DetectorTargets {
    at::Tensor categories; ///< (cells) int64, -1: nothing
    at::Tensor boxes;      ///< (cells, 4); zeros where there is nothing
    at::Tensor centerness; ///< (cells) in [0, 1]
};

/// A cell answers for a box that its middle lies in, near the box's own (1.5 cells), and whose sides are as far away as
/// the cell's level is for: up to 8 cells, and more than 4 except on the finest level, any distance on the coarsest.
/// Among several it takes the smallest (Tian et al. 2019).
DetectorTargets detectorTargets(const DetectorConfig &config, const DetectorCells &cells, const DetectorTruth &truth);

struct DetectorLoss {
    at::Tensor classes;    ///< focal loss of all cells by the number of answering ones (Lin et al. 2017)
    at::Tensor boxes;      ///< 1 - generalized overlap, mean over answering cells weighted by centerness
    at::Tensor centerness; ///< binary cross-entropy, mean over answering cells; 0 where the model has none
    at::Tensor total() const;
};

/// One truth per picture of the batch. Gradients flow to the outputs.
DetectorLoss detectorLoss(const DetectorConfig &config, const DetectorOutputs &outputs, const DetectorCells &cells,
                          const std::vector<DetectorTruth> &truths);

} // namespace gleaner
