#include "core/methods/shared/GaussianDiscriminant.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int64_t blockRows = 1024;

at::Tensor indexTensor(std::span<const int> labels)
{
    return at::from_blob(const_cast<int *>(labels.data()), {int64_t(labels.size())}, at::kInt).to(at::kLong);
}

/// zᵀz, block by block.
at::Tensor scatter(const at::Tensor &z)
{
    at::Tensor sum = at::zeros({z.size(1), z.size(1)}, at::kDouble);
    for (int64_t from = 0; from < z.size(0); from += blockRows) {
        stopPoint();
        const at::Tensor part = z.narrow(0, from, std::min(blockRows, z.size(0) - from));
        sum += part.t().matmul(part);
    }
    return sum;
}

double traceOf(const at::Tensor &matrix) { return matrix.diagonal().sum().item<double>(); }

at::Tensor identity(int64_t size) { return at::eye(size, at::kDouble); }

/// Inverse of a symmetric positive definite matrix.
at::Tensor inverseOfPositive(const at::Tensor &matrix) { return at::cholesky_inverse(at::linalg_cholesky(matrix)); }

/// Inverse of (1 − weight)·S + weight·mean(S)·I; zero where S is zero.
at::Tensor shrunkPrecision(const at::Tensor &s, double weight)
{
    const double scale = traceOf(s) / double(s.size(0));
    if (!(scale > 0))
        return at::zeros_like(s);
    return pseudoInverse(s * (1 - weight) + identity(s.size(0)) * (weight * scale));
}

/// Ledoit and Wolf (2004), for rows that are centered already.
double ledoitWolfWeight(const at::Tensor &z, const at::Tensor &s)
{
    const double n = double(z.size(0)), d = double(z.size(1));
    const double scale = traceOf(s) / d;
    const double size = s.square().sum().item<double>();
    const double distance = (size - d * scale * scale) / d;
    const double fourth = z.square().sum(1).square().sum().item<double>(); // Σᵢ |xᵢ|⁴
    const double noise = (fourth / n - size) / (d * n);
    return distance > 0 ? std::clamp(noise / distance, 0.0, 1.0) : 1;
}

/// Chen, Wiesel, Eldar and Hero (2010).
double oasWeight(const at::Tensor &s, double n)
{
    const double d = double(s.size(0));
    const double size = s.square().sum().item<double>(), squaredTrace = traceOf(s) * traceOf(s);
    const double above = (1 - 2 / d) * size + squaredTrace;
    const double below = (n + 1 - 2 / d) * (size - squaredTrace / d);
    return below > 0 ? std::clamp(above / below, 0.0, 1.0) : 1;
}

at::Tensor meansOf(const at::Tensor &features, const at::Tensor &index, int classes)
{
    const at::Tensor counts = at::bincount(index, {}, classes).to(at::kDouble).unsqueeze(1);
    const at::Tensor sums = at::zeros({classes, features.size(1)}, at::kDouble).index_add_(0, index, features);
    const at::Tensor all =
        features.size(0) > 0 ? features.mean(0, true) : at::zeros({1, features.size(1)}, at::kDouble);
    return at::where(counts > 0, sums / counts.clamp_min(1), all);
}

} // namespace

at::Tensor blockwiseProduct(const at::Tensor &x, const at::Tensor &y)
{
    at::Tensor result = at::empty({x.size(0), y.size(1)}, x.options());
    for (int64_t from = 0; from < x.size(0); from += blockRows) {
        stopPoint();
        const int64_t count = std::min(blockRows, x.size(0) - from);
        result.narrow(0, from, count).copy_(x.narrow(0, from, count).matmul(y));
    }
    return result;
}

ClassMoments classMoments(const at::Tensor &features, std::span<const int> labels, int classes)
{
    const at::Tensor x = features.to(at::kDouble), index = indexTensor(labels);
    ClassMoments moments;
    moments.means = meansOf(x, index, classes);
    moments.centered = x - moments.means.index_select(0, index);
    moments.covariance = scatter(moments.centered) / double(std::max<int64_t>(1, x.size(0) - 1));
    return moments;
}

at::Tensor ridgePrecision(const at::Tensor &covariance, int64_t rows)
{
    const int64_t d = covariance.size(0);
    const double trace = traceOf(covariance);
    if (!(trace > 0))
        return at::zeros_like(covariance);
    return inverseOfPositive(covariance * double(rows - 1) + identity(d) * trace) * double(d);
}

at::Tensor pseudoInverse(const at::Tensor &symmetric)
{
    stopPoint();
    const auto [values, vectors] = at::linalg_eigh(symmetric);
    const double threshold = double(symmetric.size(0)) * 1.2e-7 * values.abs().max().item<double>();
    const at::Tensor inverted = at::where(values > threshold, values.reciprocal(), at::zeros_like(values));
    return (vectors * inverted).matmul(vectors.t());
}

at::Tensor precisionMatrix(const ClassMoments &moments, PrecisionEstimator estimator)
{
    const int64_t n = moments.centered.size(0), d = moments.centered.size(1);
    const at::Tensor biased =
        moments.covariance * (double(std::max<int64_t>(1, n - 1)) / double(std::max<int64_t>(1, n)));
    switch (estimator) {
    case PrecisionEstimator::Ridge:
        return ridgePrecision(moments.covariance, n);
    case PrecisionEstimator::PseudoInverse:
        return pseudoInverse(moments.covariance);
    case PrecisionEstimator::LedoitWolf:
        return shrunkPrecision(biased, ledoitWolfWeight(moments.centered, biased));
    case PrecisionEstimator::Oas:
        return shrunkPrecision(biased, oasWeight(biased, double(n)));
    case PrecisionEstimator::Identity:
        break;
    }
    return identity(d);
}

at::Tensor meanClassCovariance(const at::Tensor &features, std::span<const int> labels, int classes)
{
    const at::Tensor x = features.to(at::kDouble), index = indexTensor(labels);
    const at::Tensor counts = at::bincount(index, {}, classes).to(at::kDouble);
    const at::Tensor centered = x - meansOf(x, index, classes).index_select(0, index);
    // A row of class k counts 1/(n_k − 1); one scatter of the scaled rows gives the sum over all classes.
    const at::Tensor scale = (counts - 1).clamp_min(1).rsqrt().index_select(0, index).unsqueeze(1);
    return scatter(centered * scale) / double(classes);
}

at::Tensor LinearClassifier::logits(const at::Tensor &features) const
{
    return blockwiseProduct(features.to(at::kDouble), weights) + bias;
}

LinearClassifier discriminant(const at::Tensor &means, const at::Tensor &precision, const at::Tensor &priors)
{
    const at::Tensor weights = precision.matmul(means.t());
    const at::Tensor logPriors =
        priors.defined() ? priors.log() : at::full({means.size(0)}, -std::log(double(means.size(0))), at::kDouble);
    return {weights, logPriors - (means.t() * weights).sum(0) * 0.5};
}

LinearClassifier newClassDiscriminant(const at::Tensor &baseFeatures, const at::Tensor &text, int neighbors,
                                      int textCopies)
{
    const at::Tensor base = baseFeatures.to(at::kDouble), words = text.to(at::kDouble);
    const int64_t k = std::min<int64_t>(neighbors, base.size(0)), d = base.size(1);
    const at::Tensor match = blockwiseProduct(words, base.t());
    at::Tensor means = at::empty_like(words), precision = at::zeros({d, d}, at::kDouble);
    for (int64_t c = 0; c < words.size(0); ++c) {
        const at::Tensor word = words[c];
        const at::Tensor order = at::argsort(match[c], /*stable=*/true, /*dim=*/0, /*descending=*/true);
        const at::Tensor near = base.index_select(0, order.narrow(0, 0, k));
        means[c].copy_((near.sum(0) + word * double(textCopies)) / double(k + textCopies));
        // The spread about the text itself, and the precisions averaged, not the covariances.
        precision += ridgePrecision(scatter(near - word) / double(std::max<int64_t>(1, k - 1)), k);
    }
    return discriminant(means, precision / double(words.size(0)));
}

Mixture mixtureOf(const at::Tensor &features, const at::Tensor &responsibilities)
{
    const at::Tensor x = features.to(at::kDouble), gamma = responsibilities.to(at::kDouble);
    const double n = double(x.size(0));
    const at::Tensor mass = gamma.sum(0);
    Mixture mixture;
    mixture.priors = mass / n;
    mixture.means = gamma.t().matmul(x) / mass.clamp_min(1e-12).unsqueeze(1);
    // Σᵢₖ γᵢₖ(xᵢ−μₖ)(xᵢ−μₖ)ᵀ = XᵀX − Σₖ mₖ μₖμₖᵀ, since the rows of γ sum to 1.
    mixture.covariance = (scatter(x) - scatter(mixture.means * mass.sqrt().unsqueeze(1))) / n;
    return mixture;
}

LinearClassifier fitMixture(const at::Tensor &features, at::Tensor responsibilities, int iterations,
                            const std::function<void(int, const LinearClassifier &)> &observe)
{
    LinearClassifier classifier;
    for (int iteration = 1; iteration <= iterations; ++iteration) {
        stopPoint();
        const Mixture mixture = mixtureOf(features, responsibilities);
        // The ridge precision is D/(N−1) of the true one where rows abound. No mixing weight makes up for that here:
        // the responsibilities would all become equal.
        const double n = double(features.size(0)), scale = std::max(1.0, (n - 1) / double(features.size(1)));
        // A class that lost all its mass keeps a small prior, so that its logarithm stays finite.
        classifier = discriminant(mixture.means, ridgePrecision(mixture.covariance, features.size(0)) * scale,
                                  mixture.priors.clamp_min(1e-12));
        responsibilities = at::softmax(classifier.logits(features), 1);
        if (observe)
            observe(iteration, classifier);
    }
    return classifier;
}

} // namespace gleaner
