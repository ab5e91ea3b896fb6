#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/ReadAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ReadAttention", text); }

/// Reads the prompt with the picture, and then all tokens of the answer but the last together: the row of a token is
/// that of the place which chose it. Of the prompt only its last row is kept, and the mean of the heads for the rollout.
class AnswerProbe final : public Probe {
public:
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override
    {
        const at::Tensor all = weights.squeeze(0).to(at::kFloat);
        Layer &kept = m_layers[layer];
        if (!kept.means.defined()) {
            kept.rows = all.narrow(1, all.size(1) - 1, 1);
            kept.means = all.mean(at::IntArrayRef{0});
            return;
        }
        const int64_t more = all.size(2) - kept.means.size(1);
        kept.rows = at::cat({at::constant_pad_nd(kept.rows, {0, more}), all}, 1);
        kept.means = at::cat({at::constant_pad_nd(kept.means, {0, more}), all.mean(at::IntArrayRef{0})});
    }
    /// Of the last `count` rows.
    void fill(AttentionMap &map, int64_t count) const
    {
        at::Tensor flow;
        for (const auto &[index, layer] : m_layers) {
            map.layers.push_back(arrayOf(layer.rows));
            flow = rolloutStep(flow, layer.means.unsqueeze(0));
        }
        map.rollout = arrayOf(flow.narrow(0, flow.size(0) - count, count));
    }

private:
    struct Layer {
        at::Tensor rows;  ///< (heads, answer, tokens)
        at::Tensor means; ///< (tokens, tokens)
    };
    std::map<int, Layer> m_layers;
};

std::vector<int64_t> answerOf(const VisionLanguageModel &model, const cv::Mat &rgb, const AnswerQuestion &question)
{
    at::Tensor logits;
    const auto state = model.start(rgb, question.prompt, logits);
    GenerateOptions options;
    options.minTokens = 1;
    options.maxTokens = question.tokens;
    if (const auto end = model.tokenizer()->endToken())
        options.stopTokens = {*end};
    return generate(*state, logits, {}, options).front().tokens;
}

} // namespace

AttentionMap readAnswerAttention(const Model &model, const cv::Mat &rgb, const AnswerQuestion &question)
{
    const auto *seeing = model.as<VisionLanguageModel>();
    if (!seeing || !seeing->tokenizer())
        refuseAttention(model, seeing ? tr("This model has no vocabulary") : tr("This model answers about no pictures"),
                        tr("Choose a vision–language model with its vocabulary, such as a LLaVA."));
    const std::vector<int64_t> answer = answerOf(*seeing, rgb, question);
    AnswerProbe probe;
    at::Tensor logits;
    const auto state = seeing->start(rgb, question.prompt, logits, &probe);
    if (answer.size() > 1)
        state->read(idRow({answer.begin(), answer.end() - 1}), &probe);
    AttentionMap map;
    probe.fill(map, int64_t(answer.size()));
    for (const int64_t id : answer)
        map.words.append(readableToken(seeing->tokenizer(), id));
    map.prefixTokens = int(seeing->firstPatch(question.prompt));
    map.gridRows = map.gridColumns = seeing->patchesPerSide();
    map.image = seeing->seenSquare(rgb);
    model.verifyUnchanged();
    return map;
}

} // namespace gleaner
