#include "core/models/training/SamLoss.h"

#include "core/models/segmentation/SamImageEncoder.h"
#include "core/models/segmentation/SamMaskDecoder.h"
#include "core/models/segmentation/SamPromptEncoder.h"
#include "core/models/training/Clicks.h"

#include <ATen/ATen.h>
#include <array>

namespace gleaner {

namespace {

constexpr double focalShare = 20;
constexpr std::array<int64_t, 2> dimensions{2, 3};
constexpr at::IntArrayRef area(dimensions);

/// (B, K): how far masks (B, K, side, side) as logits are from the truth (B, 1, side, side).
at::Tensor maskLosses(const at::Tensor &logits, const at::Tensor &truth)
{
    const at::Tensor inside = at::sigmoid(logits), wanted = truth.expand_as(logits);
    const at::Tensor miss = wanted + inside - 2 * wanted * inside;
    const at::Tensor entropy = at::softplus(logits) - wanted * logits;
    const at::Tensor focal = (miss.square() * entropy).mean(area);
    const at::Tensor common = (inside * wanted).sum(area), both = inside.sum(area) + wanted.sum(area);
    return focalShare * focal + 1 - (2 * common + 1) / (both + 1);
}

at::Tensor overlaps(const at::Tensor &logits, const at::Tensor &truth)
{
    const at::Tensor inside = logits.gt(0).to(at::kFloat);
    const at::Tensor common = (inside * truth).sum(area);
    return common / (inside.sum(area) + truth.sum(area) - common).clamp_min(1);
}

class Lesson {
public:
    Lesson(const SamWeights &weights, const SamConfig &config, const SamBatch &batch)
        : m_weights(weights), m_config(config), m_truth(batch.masks.unsqueeze(1)),
          m_decoder(config, weights.decoder, samGridPositions(weights.prompts, config))
    {
        const int64_t prompts = batch.masks.size(0) / batch.pixels.size(0);
        m_tokens = samImageEmbedding(weights.encoder, config, batch.pixels)
                       .flatten(2)
                       .transpose(1, 2)
                       .repeat_interleave(prompts, 0);
    }

    /// Adds to loss(), and keeps the answer.
    void ask(const SamPrompts &prompts)
    {
        const at::Tensor tokens = m_tokens + samDensePrompt(m_weights.prompts, m_config, prompts.masks);
        const SamMasks masks =
            m_decoder.decodeAll(m_decoder.prepare(tokens), samSparsePrompts(m_weights.prompts, m_config, prompts));
        const at::Tensor full = at::upsample_bilinear2d(masks.logits, {m_config.side, m_config.side}, false);
        const at::Tensor losses = maskLosses(full, m_truth);
        const at::Tensor several = std::get<0>(losses.narrow(1, 1, losses.size(1) - 1).min(1));
        const at::Tensor quality = at::mse_loss(masks.quality, overlaps(full.detach(), m_truth));
        const at::Tensor more = losses.select(1, 0).mean() + several.mean() + quality;
        m_loss = m_loss.defined() ? m_loss + more : more;
        m_low = masks.logits.detach().narrow(1, 0, 1);
        m_answer = full.detach().select(1, 0).gt(0).to(at::kByte).contiguous();
    }

    /// The prompts with one more click where the answer is wrong; where it is right, one that says nothing.
    SamPrompts corrected(SamPrompts prompts, bool startsOver, Random &random) const
    {
        const int64_t count = m_answer.size(0);
        at::Tensor points = at::zeros({count, 1, 2}), labels = at::full({count, 1}, -1, at::kLong);
        const at::Tensor truth = m_truth.squeeze(1).to(at::kByte).contiguous();
        for (int64_t i = 0; i < count; ++i)
            if (const auto found = correction(matrix(m_answer, i), matrix(truth, i), random)) {
                points.data_ptr<float>()[2 * i] = float(found->at.x);
                points.data_ptr<float>()[2 * i + 1] = float(found->at.y);
                labels.data_ptr<int64_t>()[i] = found->positive;
            }
        prompts.points = prompts.points.defined() ? at::cat({prompts.points, points}, 1) : points;
        prompts.labels = prompts.labels.defined() ? at::cat({prompts.labels, labels}, 1) : labels;
        if (!startsOver)
            prompts.masks = m_low;
        return prompts;
    }

    const at::Tensor &loss() const { return m_loss; }

private:
    cv::Mat matrix(const at::Tensor &masks, int64_t index) const
    {
        return {m_config.side, m_config.side, CV_8U, masks.data_ptr<uint8_t>() + index * m_config.side * m_config.side};
    }

    const SamWeights &m_weights;
    const SamConfig &m_config;
    const at::Tensor m_truth;
    SamMaskDecoder m_decoder;
    at::Tensor m_tokens, m_loss, m_low, m_answer;
};

} // namespace

at::Tensor samLoss(const SamWeights &weights, const SamConfig &config, const SamBatch &batch, Random random)
{
    Lesson lesson(weights, config, batch);
    SamPrompts prompts;
    if (batch.byBox) {
        prompts.boxes = batch.boxes;
    } else {
        prompts.points = batch.points.unsqueeze(1);
        prompts.labels = at::ones({batch.points.size(0), 1}, at::kLong);
    }
    lesson.ask(prompts);
    lesson.ask(lesson.corrected(prompts, batch.startsOver, random));
    return lesson.loss();
}

} // namespace gleaner
