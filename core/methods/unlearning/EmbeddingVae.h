#pragma once
#include "core/models/nn/WeightSlots.h"
#include "core/support/Random.h"

#include <functional>

namespace gleaner {

struct VaeOptions {
    int latent = 8;
    bool sigmoid = false; ///< bounds reconstructions to (0, 1), as in the authors' code
    double divergenceWeight = 0.025;
    double rate = 1e-3; ///< of Adam
    int epochs = 10;
    int batch = 32;
};

/// KL divergence of N(mean, exp(logVariance)) from the standard normal, summed over dimensions: (N, l), (N, l) → (N).
at::Tensor gaussianDivergence(const at::Tensor &mean, const at::Tensor &logVariance);

/// A small variational autoencoder that describes how representations (N, D) are distributed: what it reconstructs
/// badly does not belong. D → hidden → hidden → latent and back, ReLU inside; 128 and 32 hidden for D ≥ 256, less for
/// shorter ones. Used by one thread while it is fitted, safe in several afterwards.
class EmbeddingVae {
public:
    EmbeddingVae(int64_t dimension, const VaeOptions &options, Random random);

    /// Minimizes squared error + weighted divergence, both per row; afterwards the weights are frozen. Returns the mean
    /// loss of each epoch. Throws ProblemError (Invalid) where it diverges, Stopped at stop points.
    std::vector<double> fit(const at::Tensor &embeddings, uint64_t seed);
    /// Through a code drawn for each row. Gradients flow to the embeddings.
    at::Tensor reconstructed(const at::Tensor &embeddings, Random &random) const;
    /// ‖h(e) − e‖² for each row, (N).
    at::Tensor errors(const at::Tensor &embeddings, Random &random) const;

private:
    struct Code {
        at::Tensor mean, logVariance;
    };
    Code encoded(const at::Tensor &embeddings) const;
    at::Tensor decoded(const at::Tensor &code) const;
    at::Tensor loss(const at::Tensor &embeddings, Random &random) const;
    WeightSlots slots();

    int64_t m_dimension;
    VaeOptions m_options;
    LinearWeights m_encoder[2], m_mean, m_logVariance, m_decoder[3];
};

} // namespace gleaner
