#include "core/models/training/ClipTrainer.h"

#include "core/models/ParallelChunks.h"
#include "core/models/Probe.h"
#include "core/models/clip/ClipSlots.h"
#include "core/models/clip/ClipTowers.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr double hottest = 4.6052; // logarithm of 100: logits grow no further
constexpr double compoundShare = 2, patchShare = 2;

at::Tensor unit(const at::Tensor &features) { return features / features.norm(2, {-1}, true); }

/// Keeps what one layer gives to the next.
class TokenProbe final : public Probe {
public:
    explicit TokenProbe(int layer) : m_layer(layer) {}
    bool wantsAttention(int) const override { return false; }
    void attention(int, const at::Tensor &) override {}
    bool wantsTokens(int layer) const override { return layer == m_layer; }
    void tokens(int, const at::Tensor &x) override { seen = x; }
    at::Tensor seen;

private:
    int m_layer;
};

at::Tensor captionLoss(const ClipBatch &batch, const at::Tensor &images, const at::Tensor &texts,
                       const at::Tensor &scale)
{
    const at::Tensor others = batch.excluded.logical_and(at::eye(batch.excluded.size(0)).eq(0));
    const at::Tensor logits = (at::matmul(images, texts.t()) * scale).masked_fill(others, -INFINITY);
    const at::Tensor own = at::arange(logits.size(0), at::kLong);
    return (at::cross_entropy_loss(logits, own) + at::cross_entropy_loss(logits.t(), own)) / 2;
}

/// Cross-entropy over the rows that are asked, those whose answer is not negative; 0 where none is.
at::Tensor askedLoss(at::Tensor logits, const at::Tensor &answers, const at::Tensor &excluded)
{
    const at::Tensor asked = answers.ge(0).nonzero().flatten();
    if (asked.numel() == 0)
        return at::zeros({}, at::kFloat);
    if (excluded.defined())
        logits = logits.masked_fill(excluded, -INFINITY);
    return at::cross_entropy_loss(logits.index_select(0, asked), answers.index_select(0, asked));
}

/// How far the prompts of a compound question are from the sums of their parts: pairs of words never seen together
/// then lie where their words put them.
at::Tensor compoundLoss(const ClipBatch::Compound &compound, const std::vector<at::Tensor> &prompts)
{
    const at::Tensor sum = unit(prompts[compound.leftQuestion].index_select(0, compound.left) +
                                prompts[compound.rightQuestion].index_select(0, compound.right));
    return (1 - (sum * prompts[compound.whole]).sum(-1)).mean();
}

WeightSegment segmentOf(const ClipSlot &slot)
{
    const int64_t size = std::accumulate(slot.shape.begin(), slot.shape.end(), int64_t(1), std::multiplies<>());
    if (slot.matrices == 0)
        return {1, size, 0, slot.shape.size() >= 2}; // norms, biases and the scale do not shrink
    return {slot.shape[0], slot.shape[1], slot.matrices, true};
}

} // namespace

ClipTrainer::ClipTrainer(const ClipConfig &config, uint64_t seed, std::vector<int> patchChoices)
    : m_config(config), m_patchChoices(std::move(patchChoices))
{
    Random random(seed);
    Trained scratch;
    std::vector<at::Tensor> numbers;
    std::vector<WeightSegment> segments;
    for (const ClipSlot &slot : slotsOf(scratch)) {
        segments.push_back(segmentOf(slot));
        m_sizes.push_back(segments.back().rows * segments.back().columns);
        numbers.push_back(at::empty({m_sizes.back()}, at::kFloat));
        for (int64_t i = 0; i < m_sizes.back(); ++i)
            numbers.back().data_ptr<float>()[i] =
                float(slot.mean + (slot.deviation > 0 ? slot.deviation * random.normal() : 0));
    }
    m_flat = at::cat(numbers);
    m_mean = m_flat.clone();
    m_optimizer.emplace(segments);
}

std::vector<ClipSlot> ClipTrainer::slotsOf(Trained &trained) const
{
    std::vector<ClipSlot> slots = clipSlots(trained.clip, m_config);
    const int64_t choices = std::accumulate(m_patchChoices.begin(), m_patchChoices.end(), 0);
    slots.push_back({&trained.patchHead, {choices, m_config.image.width}, std::pow(m_config.image.width, -0.5)});
    return slots;
}

qint64 ClipTrainer::parameters() const
{
    return std::accumulate(m_sizes.begin(), m_sizes.end() - 1, qint64(0)); // without the head for patches
}

ClipTrainer::Trained ClipTrainer::weightsIn(const at::Tensor &flat) const
{
    const std::vector<at::Tensor> parts = flat.split_with_sizes(m_sizes);
    Trained trained;
    size_t next = 0;
    for (const ClipSlot &slot : slotsOf(trained))
        *slot.tensor = parts[next++].view(slot.shape);
    return trained;
}

ClipWeights ClipTrainer::averaged() const { return weightsIn(m_mean).clip; }

std::pair<double, at::Tensor> ClipTrainer::gradientOf(const ClipBatch &batch) const
{
    const c10::AutoGradMode gradients(true);
    const at::Tensor flat = m_flat.detach().requires_grad_(); // a leaf of this thread's own over the same numbers
    const Trained trained = weightsIn(flat);
    const ClipWeights &weights = trained.clip;
    TokenProbe probe(batch.patches.empty() ? -1 : m_config.image.layers - 2);
    const at::Tensor images = unit(clipImageFeatures(weights, m_config, batch.pixels, &probe));
    const at::Tensor texts = unit(clipTextFeatures(weights, m_config, batch.ids));
    const at::Tensor scale = weights.logitScale.clamp_max(hottest).exp();
    at::Tensor loss = captionLoss(batch, images, texts, scale);
    std::vector<at::Tensor> prompts;
    for (const ClipBatch::Question &question : batch.questions) {
        prompts.push_back(unit(clipTextFeatures(weights, m_config, question.prompts)));
        loss = loss + askedLoss(at::matmul(images, prompts.back().t()) * scale, question.answers, question.excluded);
    }
    const double told = loss.item<double>();
    if (batch.compound)
        loss = loss + compoundShare * compoundLoss(*batch.compound, prompts);
    if (probe.seen.defined())
        loss = loss + patchShare * patchLoss(batch, probe.seen, trained.patchHead);
    loss.backward();
    return {told, flat.grad()};
}

at::Tensor ClipTrainer::patchLoss(const ClipBatch &batch, const at::Tensor &tokens, const at::Tensor &head) const
{
    const int64_t width = m_config.image.width, patches = tokens.size(1) - 1; // the first is the class token
    const at::Tensor found =
        at::linear(at::layer_norm(tokens.narrow(1, 1, patches).reshape({-1, width}), {width}), head);
    at::Tensor loss = at::zeros({}, at::kFloat);
    int64_t from = 0;
    for (size_t i = 0; i < batch.patches.size(); ++i) {
        loss = loss + askedLoss(found.narrow(1, from, m_patchChoices[i]), batch.patches[i].answers.flatten(),
                                batch.patches[i].excluded);
        from += m_patchChoices[i];
    }
    return loss;
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
    m_optimizer->step(m_flat, gradient, rate);
    // The mean follows quickly at first and slowly later on.
    const c10::AutoGradMode gradients(false);
    m_mean.lerp_(m_flat, std::max(0.005, 1.0 / double(++m_steps)));
    return loss;
}

} // namespace gleaner
