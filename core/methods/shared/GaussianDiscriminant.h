#pragma once
#include <ATen/core/Tensor.h>
#include <functional>
#include <span>
#include <vector>

namespace gleaner {

/// Gaussian discriminant analysis with one shared covariance. Everything computes in float64; features are (N, D),
/// labels 0…K−1. Long products pass stop points.

enum class PrecisionEstimator {
    Ridge,         ///< D · [(N−1)Σ + tr(Σ)·I]⁻¹, the empirical-Bayes ridge of Kubokawa and Srivastava
    PseudoInverse, ///< Σ⁺
    LedoitWolf,    ///< inverse of Σ drawn toward a multiple of I, with the weight of Ledoit and Wolf
    Oas,           ///< the same with the oracle-approximating weight
    Identity,      ///< I: the nearest class mean
};

struct ClassMoments {
    at::Tensor means;      ///< (K, D), not normalized; a class without rows takes the mean of all rows
    at::Tensor centered;   ///< (N, D), each row minus the mean of its own class
    at::Tensor covariance; ///< (D, D), centeredᵀ·centered / (N − 1); zero for N < 2
};
ClassMoments classMoments(const at::Tensor &features, std::span<const int> labels, int classes);

/// (D, D). All zero where the covariance is zero: the discriminant is then a constant, never NaN.
at::Tensor ridgePrecision(const at::Tensor &covariance, int64_t rows);
/// Moore–Penrose inverse of a symmetric matrix. Directions below D · 1.2e-7 of the largest eigenvalue count as empty,
/// since features come in float32.
at::Tensor pseudoInverse(const at::Tensor &symmetric);
at::Tensor precisionMatrix(const ClassMoments &moments, PrecisionEstimator estimator);
/// Mean over the classes of their own unbiased covariances (zero for a class of one row): base classes of base-to-new.
at::Tensor meanClassCovariance(const at::Tensor &features, std::span<const int> labels, int classes);

struct LinearClassifier {
    at::Tensor weights; ///< (D, K)
    at::Tensor bias;    ///< (K)
    /// (M, D) → (M, K)
    at::Tensor logits(const at::Tensor &features) const;
};

/// W = P·Muᵀ, b_k = log π_k − ½ μ_kᵀ P μ_k; uniform priors where `priors` is undefined.
LinearClassifier discriminant(const at::Tensor &means, const at::Tensor &precision, const at::Tensor &priors = {});

/// Classes without any labeled picture, from their text features (K', D) and the labeled features of other classes:
/// each takes its `neighbors` nearest features and `textCopies` copies of its text as its sample.
LinearClassifier newClassDiscriminant(const at::Tensor &baseFeatures, const at::Tensor &text, int neighbors,
                                      int textCopies);

struct Mixture {
    at::Tensor means;      ///< (K, D)
    at::Tensor covariance; ///< (D, D)
    at::Tensor priors;     ///< (K)
};
/// Maximization: the mixture for given responsibilities (N, K), whose rows sum to 1.
Mixture mixtureOf(const at::Tensor &features, const at::Tensor &responsibilities);
/// Expectation-maximization from starting responsibilities, with the ridge precision, scaled by (N−1)/D where rows
/// outnumber dimensions; `observe` sees the classifier after every iteration.
LinearClassifier fitMixture(const at::Tensor &features, at::Tensor responsibilities, int iterations,
                            const std::function<void(int, const LinearClassifier &)> &observe = {});

/// x·y row block by row block, with stop points between.
at::Tensor blockwiseProduct(const at::Tensor &x, const at::Tensor &y);

} // namespace gleaner
