#pragma once
#include "core/methods/unlearning/EmbeddingVae.h"
#include "core/methods/unlearning/TrainableClassifier.h"

namespace gleaner {

struct LafOptions {
    int epochs = 20;
    int batch = 32;
    double extractorRate = 5e-5; ///< of the Adam that follows extractorLoss()
    double alignmentRate = 1e-4; ///< of the Adam that follows alignmentLoss()
    double temperature = 20;
    bool extractor = true, alignment = true; ///< off: for ablations
    bool describeRemain = false;             ///< the first autoencoder sees the remaining data alone instead of all
    VaeOptions vae;
};

/// What the steps go by; nothing in it is a label.
struct LafMaterial {
    at::Tensor forgetInputs, remainInputs;     ///< (n, …)
    at::Tensor forgetFeatures, remainFeatures; ///< (n, D) of the original model
    const EmbeddingVae &all, &forgotten;       ///< fitted to the original model's features
};

/// Mean losses of each epoch, per row of a batch's part; empty where the step is off.
struct LafCourse {
    std::vector<double> extractor, alignment;
};

/// Pairs of mini-batches, as many as the shorter set has; for each one step of both losses in turn, all on the same
/// weights. The head gets no gradient. Throws ProblemError (Invalid) naming the step where it diverges; Stopped.
LafCourse unlearnByLaf(TrainableClassifier &classifier, const LafMaterial &material, const LafOptions &options,
                       uint64_t seed, const std::function<void()> &epochDone = {});

} // namespace gleaner
