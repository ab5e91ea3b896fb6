#pragma once
#include "core/methods/detection/ColoPictures.h"
#include "core/models/detection/DetectorNetwork.h"

namespace gleaner {

/// How long a detector of the study learns.
struct ColoBudget {
    bool equalSteps = true; ///< else equal epochs, which are more steps the more pictures there are
    int steps = 100, epochs = 100;
    int batch = 16;
    double rate = 2e-3;       ///< highest learning rate, falling to zero along half a cosine
    double heldOutShare = 20; ///< percent of the drawn pictures that only choose the weights to keep
    int looks = 8;            ///< times that these are looked at, evenly over the training

    int stepsFor(int pictures) const;
};

/// A square detector of one kind of object with about so many thousand parameters: three stages of w, 2w and 3w
/// channels and two levels.
DetectorConfig coloNetwork(int thousands, int side);
qint64 coloParameters(const DetectorConfig &config);

/// What one repetition learns from.
struct ColoDraw {
    std::vector<int> learned;
    std::vector<int> heldOut; ///< chooses the weights to keep and the confidence; at least one of a draw of two or more
};
/// `count` different rows of the pool, with the same chance each.
ColoDraw coloDraw(const std::vector<int> &pool, int count, double heldOutShare, uint64_t seed);

struct ColoTrained {
    DetectorWeights weights;
    int steps = 0, keptStep = 0; ///< of the training; the one whose weights were best on what was held out
    double confidence = 0.25;    ///< at which F1 on what was held out is highest
};

using ColoStart = std::map<QString, at::Tensor>; ///< weights by name; what is missing is drawn

/// Learns on one thread; the same arguments give the same weights. Without pictures held out the last weights are
/// kept. May throw Stopped.
ColoTrained trainColo(const DetectorConfig &config, const ColoStart &start, const ColoPictures &pictures,
                      const ColoDraw &draw, const ColoBudget &budget, const ColoAugmentation &augmentation,
                      uint64_t seed);

/// The weights by name, for another training to start from.
ColoStart startOf(const DetectorConfig &config, const ColoTrained &trained);

/// Annotations and detections of these rows, in pixels of the square.
std::vector<BoxesOfPicture> coloDetections(const DetectorConfig &config, const DetectorWeights &weights,
                                           const ColoPictures &pictures, const std::vector<int> &rows);

} // namespace gleaner
