#include "core/models/FeatureRows.h"
#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/ReadAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ReadAttention", text); }

/// Reads the prompt with the picture, and then all tokens of the answer but the last together: the row of a token is
/// that of the place which chose it. Of the prompt only its last row is kept, and the mean of the heads for the
/// rollout.
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
            map.layers.push_back(sharedArrayOf(layer.rows));
            flow = rolloutStep(flow, layer.means.unsqueeze(0));
        }
        map.rollout = sharedArrayOf(flow.narrow(0, flow.size(0) - count, count));
    }

private:
    struct Layer {
        at::Tensor rows;  ///< (heads, answer, tokens)
        at::Tensor means; ///< (tokens, tokens)
    };
    std::map<int, Layer> m_layers;
};

/// Keeps the attention of the prompt and of every word after it, read one by one, with gradients.
class AnswerGradientProbe final : public Probe {
public:
    bool wantsGradients() const override { return true; }
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override
    {
        keepGradient(weights);
        m_layers[layer].push_back(weights);
    }
    void forgetGradients()
    {
        for (auto &[layer, blocks] : m_layers)
            for (at::Tensor &block : blocks)
                block.mutable_grad() = at::Tensor();
    }
    /// (T): what the place that was read last owes to every token, without what it is to itself from the start.
    at::Tensor relevance() const
    {
        at::Tensor reached;
        for (const auto &[layer, blocks] : m_layers)
            reached = relevanceStep(reached, whole(blocks, [](const at::Tensor &block) { return block.detach(); }),
                                    whole(blocks, [](const at::Tensor &block) { return block.grad(); }));
        return (reached - at::eye(reached.size(0))).select(0, -1);
    }

private:
    /// (heads, T, T) of rows that were read one after another.
    template <typename Part> static at::Tensor whole(const std::vector<at::Tensor> &blocks, const Part &part)
    {
        const int64_t tokens = blocks.back().size(3);
        const at::Tensor all = at::zeros({blocks.back().size(1), tokens, tokens});
        int64_t first = 0;
        for (const at::Tensor &block : blocks) {
            if (const at::Tensor numbers = part(block); numbers.defined())
                all.narrow(1, first, block.size(2)).narrow(2, 0, block.size(3)).copy_(numbers.squeeze(0));
            first += block.size(2);
        }
        return all;
    }

    std::map<int, std::vector<at::Tensor>> m_layers;
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

/// (answer, tokens): for every word of the answer the gradient-weighted flow that made it be chosen.
at::Tensor relevanceOf(const VisionLanguageModel &model, const cv::Mat &rgb, const AnswerQuestion &question,
                       const std::vector<int64_t> &answer)
{
    const c10::AutoGradMode gradients(true);
    AnswerGradientProbe probe;
    at::Tensor logits;
    const auto state = model.start(rgb, question.prompt, logits, &probe);
    std::vector<at::Tensor> rows;
    for (size_t word = 0; word < answer.size(); ++word) {
        if (word > 0)
            logits = state->read(idRow({answer[word - 1]}), &probe);
        probe.forgetGradients();
        const bool keepGraph = word + 1 < answer.size();
        logits[0][answer[word]].backward({}, keepGraph);
        rows.push_back(probe.relevance());
    }
    for (at::Tensor &row : rows)
        row = at::constant_pad_nd(row, {0, rows.back().size(0) - row.size(0)});
    return at::stack(rows);
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
    if (question.relevance) {
        requireGradientRoom(model, seeing->languageLayers(), seeing->languageHeads(), map.rollout->shape[1]);
        map.relevance = sharedArrayOf(relevanceOf(*seeing, rgb, question, answer));
        map.target = tr("each word of the answer");
    }
    model.verifyUnchanged();
    return map;
}

} // namespace gleaner
