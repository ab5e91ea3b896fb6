#include "core/methods/unlearning/EmbeddingVae.h"

#include "core/methods/unlearning/Batches.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/training/Training.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t widest = 128, narrowest = 32; ///< hidden layers of the paper

at::Tensor drawn(const at::Tensor &mean, const at::Tensor &logVariance, Random &random)
{
    return mean + at::exp(0.5 * logVariance) * normalTensor(random, mean.sizes().vec());
}

at::Tensor rowErrors(const at::Tensor &one, const at::Tensor &other) { return (one - other).square().sum(1); }

} // namespace

at::Tensor gaussianDivergence(const at::Tensor &mean, const at::Tensor &logVariance)
{
    return -0.5 * (logVariance + 1 - mean.square() - at::exp(logVariance)).sum(1);
}

EmbeddingVae::EmbeddingVae(int64_t dimension, const VaeOptions &options, Random random)
    : m_dimension(dimension), m_options(options)
{
    slots().initialize(std::move(random));
}

WeightSlots EmbeddingVae::slots()
{
    const int64_t latent = m_options.latent;
    const int64_t first = std::min(widest, std::max(latent, m_dimension / 2));
    const int64_t second = std::min({first, narrowest, std::max(2 * latent, m_dimension / 8)});
    WeightSlots all;
    all.linear(QStringLiteral("encoder.0"), m_encoder[0], first, m_dimension);
    all.linear(QStringLiteral("encoder.1"), m_encoder[1], second, first);
    all.linear(QStringLiteral("mean"), m_mean, latent, second);
    all.linear(QStringLiteral("log_variance"), m_logVariance, latent, second);
    all.linear(QStringLiteral("decoder.0"), m_decoder[0], second, latent);
    all.linear(QStringLiteral("decoder.1"), m_decoder[1], first, second);
    all.linear(QStringLiteral("decoder.2"), m_decoder[2], m_dimension, first);
    return all;
}

EmbeddingVae::Code EmbeddingVae::encoded(const at::Tensor &embeddings) const
{
    const at::Tensor hidden = at::relu(linear(at::relu(linear(embeddings, m_encoder[0])), m_encoder[1]));
    return {linear(hidden, m_mean), linear(hidden, m_logVariance)};
}

at::Tensor EmbeddingVae::decoded(const at::Tensor &code) const
{
    const at::Tensor hidden = at::relu(linear(at::relu(linear(code, m_decoder[0])), m_decoder[1]));
    const at::Tensor out = linear(hidden, m_decoder[2]);
    return m_options.sigmoid ? at::sigmoid(out) : out;
}

at::Tensor EmbeddingVae::reconstructed(const at::Tensor &embeddings, Random &random) const
{
    const Code code = encoded(embeddings);
    return decoded(drawn(code.mean, code.logVariance, random));
}

at::Tensor EmbeddingVae::errors(const at::Tensor &embeddings, Random &random) const
{
    return rowErrors(reconstructed(embeddings, random), embeddings);
}

at::Tensor EmbeddingVae::loss(const at::Tensor &embeddings, Random &random) const
{
    const Code code = encoded(embeddings);
    const at::Tensor errors = rowErrors(decoded(drawn(code.mean, code.logVariance, random)), embeddings);
    return (errors + m_options.divergenceWeight * gaussianDivergence(code.mean, code.logVariance)).mean();
}

std::vector<double> EmbeddingVae::fit(const at::Tensor &embeddings, uint64_t seed)
{
    TrainingOptions options;
    options.rate = m_options.rate;
    options.longestGradient = 0;
    options.seed = seed;
    Training training(trainedWeights(slots(), {}), options);
    std::vector<double> course;
    for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
        double sum = 0;
        const std::vector<at::Tensor> batches =
            shuffledBatches(embeddings.size(0), m_options.batch, Random::forItem(seed, uint64_t(epoch)));
        for (const at::Tensor &batch : batches)
            sum += training.step([&](Random &random) { return loss(embeddings.index_select(0, batch), random); });
        course.push_back(sum / double(batches.size()));
    }
    const WeightSlots all = slots();
    for (const WeightSlot &slot : all.all())
        slot.tensor->requires_grad_(false);
    return course;
}

} // namespace gleaner
