#include "core/models/attention/ReadSequenceAttention.h"

#include "core/models/FeatureRows.h"
#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/AttentionProbes.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int longestAnswer = 48; // tokens

QString tr(const char *text) { return QCoreApplication::translate("ReadTokenAttention", text); }

/// Keeps all attention of one text and its answer, each part at its place among the tokens of both.
class JointProbe final : public SequenceProbe {
public:
    JointProbe(int64_t source, int64_t answer, bool gradients)
        : m_source(source), m_answer(answer), m_gradients(gradients)
    {
    }
    bool wantsGradients() const override { return m_gradients; }
    bool wantsAttention(int) const override { return true; }
    void sourceAttention(int layer, const at::Tensor &weights) override { keep(m_parts[layer].source, weights); }
    void answerAttention(int layer, const at::Tensor &weights) override { keep(m_parts[layer].answer, weights); }
    void attention(int layer, const at::Tensor &weights) override { keep(m_parts[layer].toSource, weights); }

    int layers() const { return int(m_parts.size()); }
    /// (heads, T, T).
    at::Tensor layer(int index) const
    {
        at::Tensor all;
        for (const Step &step : stepsOf(m_parts.at(index)))
            all = all.defined() ? all + placed(step, step.weights) : placed(step, step.weights);
        return all;
    }
    /// (T, T): what all steps lead to.
    at::Tensor flow() const
    {
        at::Tensor reached;
        for (const Step &step : steps())
            reached = m_gradients ? relevanceStep(reached, placed(step, step.weights), placed(step, gradientOf(step)))
                                  : rolloutStep(reached, placed(step, step.weights));
        return m_gradients ? reached - at::eye(reached.size(0)) : reached;
    }

private:
    struct Parts {
        at::Tensor source, answer, toSource;
    };
    struct Step {
        at::Tensor weights;
        int64_t row, column; ///< where it begins among all tokens
    };

    void keep(at::Tensor &part, const at::Tensor &weights)
    {
        if (m_gradients)
            keepGradient(weights);
        part = weights;
    }
    std::vector<Step> stepsOf(const Parts &parts) const
    {
        std::vector<Step> steps;
        for (const Step &step :
             {Step{parts.source, 0, 0}, Step{parts.answer, m_source, m_source}, Step{parts.toSource, m_source, 0}})
            if (step.weights.defined()) // one stack may have more layers than the other
                steps.push_back(step);
        return steps;
    }
    /// In the order in which the network takes them.
    std::vector<Step> steps() const
    {
        std::vector<Step> encoder, decoder;
        for (const auto &[layer, parts] : m_parts)
            for (const Step &step : stepsOf(parts))
                (step.row == 0 ? encoder : decoder).push_back(step);
        encoder.insert(encoder.end(), decoder.begin(), decoder.end());
        return encoder;
    }
    static at::Tensor gradientOf(const Step &step)
    {
        return step.weights.grad().defined() ? step.weights.grad() : at::zeros_like(step.weights);
    }
    at::Tensor placed(const Step &step, const at::Tensor &part) const
    {
        const at::Tensor inner = part.detach().squeeze(0).to(at::kFloat);
        const int64_t all = m_source + m_answer;
        return at::constant_pad_nd(
            inner, {step.column, all - step.column - inner.size(2), step.row, all - step.row - inner.size(1)});
    }

    const int64_t m_source, m_answer;
    const bool m_gradients;
    std::map<int, Parts> m_parts;
};

/// A text, and the answer as the decoder reads it.
struct Texts {
    std::vector<int64_t> source, read, written; ///< written[i] was chosen in the place of read[i]

    Texts(const SequenceToSequence &writer, std::vector<int64_t> ids) : source(std::move(ids))
    {
        GenerateOptions options;
        options.minTokens = 1;
        options.maxTokens = longestAnswer;
        read = written = generate(writer, source, options).tokens;
        read.pop_back();
        read.insert(read.begin(), writer.startToken());
    }
    int64_t count() const { return int64_t(source.size() + read.size()); }
    at::Tensor logits(const SequenceToSequence &writer, Probe &probe) const
    {
        return writer.logits(idRow(source), idRow(read), &probe);
    }
    QStringList words(const SequenceToSequence &writer) const
    {
        QStringList words;
        for (const int64_t id : source)
            words.append(readableToken(writer.tokenizer(), id));
        words.append(QStringLiteral("▸"));
        for (size_t i = 1; i < read.size(); ++i)
            words.append(readableToken(writer.tokenizer(), read[i]));
        return words;
    }
};

/// (layers, heads, side, side).
at::Tensor overviewOf(const JointProbe &probe, int64_t tokens)
{
    const at::Tensor means = partMeans(tokens, std::min<int64_t>(overviewSide, tokens));
    std::vector<at::Tensor> layers;
    for (int layer = 0; layer < probe.layers(); ++layer)
        layers.push_back(at::matmul(means, at::matmul(probe.layer(layer), means.t())));
    return at::stack(layers);
}

/// Goes backward from the words of the answer.
QString explain(const SequenceToSequence &writer, const Texts &texts, JointProbe &probe)
{
    const c10::AutoGradMode gradients(true);
    const at::Tensor rows = texts.logits(writer, probe)[0];
    rows.gather(1, idRow(texts.written).t()).sum().backward();
    return tr("the words of the answer");
}

} // namespace

TokenAttention readSequenceAttention(const Model &model, const TokenQuestion &question,
                                     const std::function<void(double share)> &progress)
{
    const auto &writer = *model.as<SequenceToSequence>();
    const std::vector<int64_t> ids = idsOf(writer.tokenizer(), writer.vocabularySize(), question.text);
    if (ids.empty())
        refuseAttention(model, tr("There is no text to read"), tr("Write some words."));
    if (progress)
        progress(0);
    const Texts texts(writer, ids);
    JointProbe probe(int64_t(ids.size()), int64_t(texts.read.size()), false);
    texts.logits(writer, probe);
    TokenAttention attention;
    attention.tokens = texts.words(writer);
    attention.flow = question.flow;
    attention.layer = question.layer < 0 ? probe.layers() - 1 : std::min(question.layer, probe.layers() - 1);
    const at::Tensor shown = probe.layer(attention.layer);
    attention.head = std::min(question.head, int(shown.size(0)) - 1);
    if (question.overview)
        attention.overview = sharedArrayOf(overviewOf(probe, texts.count()));
    if (question.flow == TokenAttention::Flow::Head)
        attention.weights = sharedArrayOf(attention.head < 0 ? shown.mean(at::IntArrayRef{0}) : shown[attention.head]);
    else if (question.flow == TokenAttention::Flow::Rollout)
        attention.weights = sharedArrayOf(probe.flow());
    else {
        requireGradientRoom(model, probe.layers(), int(shown.size(0)), texts.count());
        JointProbe explained(int64_t(ids.size()), int64_t(texts.read.size()), true);
        attention.target = explain(writer, texts, explained);
        attention.weights = sharedArrayOf(explained.flow());
    }
    if (progress)
        progress(1);
    model.verifyUnchanged();
    return attention;
}

} // namespace gleaner
