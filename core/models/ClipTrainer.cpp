#include "core/models/ClipTrainer.h"

#include "core/models/ClipTowers.h"
#include "core/models/ParallelChunks.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double momentum = 0.9, squareMomentum = 0.98, tiny = 1e-6, decay = 0.1;
constexpr double longestGradient = 1;
constexpr double hottest = 4.6052; // logarithm of 100: logits grow no further

/// How one tensor begins: around `mean` with this deviation.
struct Start {
    double deviation = 0;
    double mean = 0;
};

/// Calls visit(tensor, shape, start) for every weight, always in the same order.
template <typename Visit> class WeightWalk {
public:
    WeightWalk(ClipWeights &weights, const ClipConfig &config, Visit visit)
        : m_weights(weights), m_config(config), m_visit(std::move(visit))
    {
    }

    void run()
    {
        const ClipTowerConfig &text = m_config.text, &image = m_config.image;
        m_visit(m_weights.tokenEmbedding, {m_config.vocabulary, text.width}, {0.02});
        m_visit(m_weights.textPositions, {m_config.context, text.width}, {0.01});
        layers(m_weights.textLayers, text);
        norm(m_weights.textNorm, text.width);
        m_visit(m_weights.textProjection, {m_config.projection, text.width}, {std::pow(text.width, -0.5)});
        m_visit(m_weights.classEmbedding, {image.width}, {std::pow(image.width, -0.5)});
        m_visit(m_weights.patchEmbedding, {image.width, 3, m_config.patch, m_config.patch},
                {1 / std::sqrt(3.0 * m_config.patch * m_config.patch)});
        m_visit(m_weights.imagePositions, {m_config.imageTokens(), image.width}, {0.02});
        norm(m_weights.imageNormBefore, image.width);
        layers(m_weights.imageLayers, image);
        norm(m_weights.imageNormAfter, image.width);
        m_visit(m_weights.imageProjection, {m_config.projection, image.width}, {std::pow(image.width, -0.5)});
        m_visit(m_weights.logitScale, {}, {0, m_config.logitScale});
    }

private:
    void norm(NormWeights &norm, int width)
    {
        m_visit(norm.weight, {width}, {0, 1});
        m_visit(norm.bias, {width}, {});
    }
    void linear(LinearWeights &linear, int out, int in, double deviation)
    {
        m_visit(linear.weight, {out, in}, {deviation});
        m_visit(linear.bias, {out}, {});
    }
    void layers(std::vector<LayerWeights> &all, const ClipTowerConfig &tower)
    {
        all.resize(size_t(tower.layers));
        const double width = tower.width, outward = std::pow(width, -0.5) / std::sqrt(2.0 * tower.layers);
        for (LayerWeights &layer : all) {
            norm(layer.norm1, tower.width);
            linear(layer.queryKeyValue, 3 * tower.width, tower.width, std::pow(width, -0.5));
            linear(layer.attentionOut, tower.width, tower.width, outward);
            norm(layer.norm2, tower.width);
            linear(layer.mlpIn, tower.inner, tower.width, std::pow(2 * width, -0.5));
            linear(layer.mlpOut, tower.width, tower.inner, outward);
        }
    }

    ClipWeights &m_weights;
    const ClipConfig &m_config;
    Visit m_visit;
};

using Shape = std::vector<int64_t>;

template <typename Visit> void walk(ClipWeights &weights, const ClipConfig &config, Visit visit)
{
    WeightWalk<Visit>(weights, config, std::move(visit)).run();
}

at::Tensor unit(const at::Tensor &features) { return features / features.norm(2, {-1}, true); }

} // namespace

ClipTrainer::ClipTrainer(const ClipConfig &config, uint64_t seed) : m_config(config)
{
    Random random(seed);
    std::vector<at::Tensor> numbers, decays;
    ClipWeights scratch;
    walk(scratch, config, [&](at::Tensor &, const Shape &shape, const Start &start) {
        at::Tensor values = at::empty(shape, at::kFloat);
        for (int64_t i = 0; i < values.numel(); ++i)
            values.data_ptr<float>()[i] =
                float(start.mean + (start.deviation > 0 ? start.deviation * random.normal() : 0));
        numbers.push_back(values.flatten());
        decays.push_back(at::full({values.numel()}, shape.size() >= 2 ? 1.0 : 0.0)); // not norms, biases and the scale
        m_sizes.push_back(values.numel());
    });
    m_flat = at::cat(numbers);
    m_decay = at::cat(decays);
    m_first = at::zeros_like(m_decay);
    m_second = at::zeros_like(m_decay);
    m_mean = m_flat.clone();
}

qint64 ClipTrainer::parameters() const { return m_flat.numel(); }

ClipWeights ClipTrainer::weightsIn(const at::Tensor &flat) const
{
    const std::vector<at::Tensor> parts = flat.split_with_sizes(m_sizes);
    ClipWeights weights;
    size_t next = 0;
    walk(weights, m_config,
         [&](at::Tensor &slot, const Shape &shape, const Start &) { slot = parts[next++].view(shape); });
    return weights;
}

ClipWeights ClipTrainer::averaged() const { return weightsIn(m_mean); }

std::pair<double, at::Tensor> ClipTrainer::gradientOf(const ClipBatch &batch) const
{
    const c10::AutoGradMode gradients(true);
    const at::Tensor flat = m_flat.detach().requires_grad_(); // a leaf of this thread's own over the same numbers
    const ClipWeights weights = weightsIn(flat);
    const at::Tensor images = unit(clipImageFeatures(weights, m_config, batch.pixels));
    const at::Tensor texts = unit(clipTextFeatures(weights, m_config, batch.ids));
    const at::Tensor others = batch.same.logical_and(at::eye(batch.same.size(0)).eq(0));
    const at::Tensor logits =
        (at::matmul(images, texts.t()) * weights.logitScale.clamp_max(hottest).exp()).masked_fill(others, -INFINITY);
    const at::Tensor own = at::arange(logits.size(0), at::kLong);
    at::Tensor loss = (at::cross_entropy_loss(logits, own) + at::cross_entropy_loss(logits.t(), own)) / 2;
    for (const ClipBatch::Question &question : batch.questions) {
        const at::Tensor prompts = unit(clipTextFeatures(weights, m_config, question.prompts));
        loss =
            loss + at::cross_entropy_loss(at::matmul(images, prompts.t()) * weights.logitScale.clamp_max(hottest).exp(),
                                          question.answers);
    }
    loss.backward();
    return {loss.item<double>(), flat.grad()};
}

double ClipTrainer::step(const std::vector<ClipBatch> &batches, double rate)
{
    std::vector<std::pair<double, at::Tensor>> parts(batches.size());
    inParallelChunks(int(batches.size()), [&](int i) { parts[size_t(i)] = gradientOf(batches[size_t(i)]); });
    double loss = 0;
    at::Tensor gradient = at::zeros_like(m_flat);
    for (const auto &[partLoss, partGradient] : parts) { // in their order: sums depend on it
        loss += partLoss / double(parts.size());
        gradient.add_(partGradient, 1.0 / double(parts.size()));
    }
    update(gradient, rate);
    return loss;
}

/// AdamW (Loshchilov and Hutter), with the gradient's length limited.
void ClipTrainer::update(const at::Tensor &gradient, double rate)
{
    const c10::AutoGradMode gradients(false);
    ++m_steps;
    const double length = gradient.norm().item<double>();
    const at::Tensor g = gradient * std::min(1.0, longestGradient / (length + tiny));
    m_first.mul_(momentum).add_(g, 1 - momentum);
    m_second.mul_(squareMomentum).addcmul_(g, g, 1 - squareMomentum);
    const double firstShare = 1 - std::pow(momentum, double(m_steps));
    const double secondShare = 1 - std::pow(squareMomentum, double(m_steps));
    m_flat.sub_(m_flat * m_decay, rate * decay);
    m_flat.addcdiv_(m_first, (m_second / secondShare).sqrt_().add_(tiny), -rate / firstShare);
    // The mean follows quickly at first and slowly later on.
    const double follow = std::max(0.005, 1.0 / double(m_steps));
    m_mean.lerp_(m_flat, follow);
}

} // namespace gleaner
