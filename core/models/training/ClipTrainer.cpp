#include "core/models/training/ClipTrainer.h"

#include "core/models/FeatureRows.h"
#include "core/models/ParallelChunks.h"
#include "core/models/Probe.h"
#include "core/models/clip/ClipSlots.h"
#include "core/models/clip/ClipTowers.h"
#include "core/models/training/ContrastiveLoss.h"
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
    const at::Tensor sum = unitRows(prompts[compound.leftQuestion].index_select(0, compound.left) +
                                    prompts[compound.rightQuestion].index_select(0, compound.right));
    return (1 - (sum * prompts[compound.whole]).sum(-1)).mean();
}

} // namespace

ClipTrainer::ClipTrainer(const ClipConfig &config, uint64_t seed, std::vector<int> patchChoices)
    : m_config(config), m_patchChoices(std::move(patchChoices)),
      m_network([this](Trained &trained) { return slotsOf(trained); }, seed)
{
}

WeightSlots ClipTrainer::slotsOf(Trained &trained) const
{
    WeightSlots slots = clipSlots(trained.clip, m_config);
    const int64_t choices = std::accumulate(m_patchChoices.begin(), m_patchChoices.end(), 0);
    slots.add(QStringLiteral("patch_head.weight"), trained.patchHead, {choices, m_config.image.width},
              std::pow(m_config.image.width, -0.5));
    return slots;
}

qint64 ClipTrainer::parameters() const
{
    ClipWeights weights = averaged();
    return clipSlots(weights, m_config).parameters();
}

at::Tensor ClipTrainer::lossOf(const Trained &trained, const ClipBatch &batch, double &told) const
{
    const ClipWeights &weights = trained.clip;
    TokenProbe probe(batch.patches.empty() ? -1 : m_config.image.layers - 2);
    const at::Tensor images = unitRows(clipImageFeatures(weights, m_config, batch.pixels, &probe));
    const at::Tensor texts = unitRows(clipTextFeatures(weights, m_config, batch.ids));
    const at::Tensor scale = weights.logitScale.clamp_max(hottest).exp();
    at::Tensor loss = matchingLoss(images, texts, scale, batch.excluded);
    std::vector<at::Tensor> prompts;
    for (const ClipBatch::Question &question : batch.questions) {
        prompts.push_back(unitRows(clipTextFeatures(weights, m_config, question.prompts)));
        loss = loss + askedLoss(at::matmul(images, prompts.back().t()) * scale, question.answers, question.excluded);
    }
    told = loss.item<double>();
    if (batch.compound)
        loss = loss + compoundShare * compoundLoss(*batch.compound, prompts);
    if (probe.seen.defined())
        loss = loss + patchShare * patchLoss(batch, probe.seen, trained.patchHead);
    return loss;
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
    std::vector<double> told(batches.size());
    m_network.step(int(batches.size()), rate, [&](const Trained &trained, int part) {
        return lossOf(trained, batches[size_t(part)], told[size_t(part)]);
    });
    return std::accumulate(told.begin(), told.end(), 0.0) / double(told.size());
}

} // namespace gleaner
