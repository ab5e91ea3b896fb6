#include "core/models/training/SamLoss.h"

#include "core/models/segmentation/SamImageEncoder.h"
#include "core/models/segmentation/SamMaskDecoder.h"
#include "core/models/segmentation/SamPromptEncoder.h"
#include "core/models/training/Clicks.h"
#include "core/models/training/MaskLoss.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

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
        const MaskVerdict verdict = judgeMasks(full, m_truth);
        const at::Tensor more = maskLoss(full, m_truth, verdict) + at::mse_loss(masks.quality, verdict.overlaps);
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
