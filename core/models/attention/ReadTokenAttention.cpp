#include "core/models/attention/ReadTokenAttention.h"

#include "core/models/FeatureRows.h"
#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/AttentionPieces.h"
#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/ReadSequenceAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ReadTokenAttention", text); }

/// A network that reads texts, whichever kind it is.
class Reader {
public:
    explicit Reader(const Model &model)
        : m_language(model.as<CausalLanguageModel>()), m_encoder(m_language ? nullptr : model.as<TextEncoder>())
    {
    }
    bool works() const { return layers() > 0; }
    int layers() const { return m_language ? m_language->languageLayers() : m_encoder ? m_encoder->textLayers() : 0; }
    int heads() const { return m_language ? m_language->languageHeads() : m_encoder ? m_encoder->textHeads() : 0; }
    const Tokenizer *tokenizer() const { return m_language ? m_language->tokenizer() : m_encoder->textTokenizer(); }

    std::vector<int64_t> ids(const QString &text) const
    {
        std::vector<int64_t> ids =
            m_encoder ? m_encoder->tokenize(text) : idsOf(tokenizer(), m_language->vocabularySize(), text);
        const size_t most = size_t(m_language ? m_language->contextLength() : m_encoder->textContext());
        if (ids.size() > most) {
            const int64_t end = ids.back();
            ids.resize(most);
            if (m_encoder)
                ids.back() = end;
        }
        return ids;
    }
    void read(const QString &text, const std::vector<int64_t> &ids, Probe &probe) const
    {
        if (m_encoder)
            m_encoder->readText(text, probe);
        else // a state needs the logits of the last token only
            m_language->start()->read(idRow(ids), &probe);
    }
    /// Goes backward from what the text leads to, and names it.
    QString explain(const QString &text, const std::vector<int64_t> &ids, GradientAttentionProbe &probe) const
    {
        const c10::AutoGradMode gradients(true);
        if (m_encoder) {
            m_encoder->readText(text, probe).norm().backward();
            return tr("length of the text's feature");
        }
        const at::Tensor last = m_language->logits(idRow(ids), &probe)[0][int64_t(ids.size()) - 1];
        const int64_t next = last.argmax().item<int64_t>();
        last[next].backward();
        return tr("next token “%1”").arg(readableToken(tokenizer(), next));
    }

private:
    const CausalLanguageModel *m_language;
    const TextEncoder *m_encoder;
};

/// Keeps one matrix and the small pictures of what comes by.
class MatrixProbe final : public AttentionRowsProbe {
public:
    MatrixProbe(const TokenQuestion &question, const Reader &reader, int64_t tokens,
                const std::function<void(double)> &progress)
        : m_question(question), m_progress(progress), m_layers(reader.layers()), m_tokens(tokens),
          m_means(partMeans(tokens, std::min<int64_t>(overviewSide, tokens)))
    {
        if (question.flow == TokenAttention::Flow::Head)
            matrix = at::zeros({tokens, tokens});
        if (question.overview)
            overview = at::zeros({reader.layers(), reader.heads(), m_means.size(0), m_means.size(0)});
    }
    bool wantsAttention(int layer) const override
    {
        return m_question.overview || m_question.flow != TokenAttention::Flow::Head || layer == m_question.layer;
    }
    void attentionRows(int layer, int64_t first, const at::Tensor &weights) override
    {
        stopPoint();
        if (m_progress)
            m_progress((layer + double(first) / double(m_tokens)) / m_layers);
        const at::Tensor rows = weights.squeeze(0).to(at::kFloat);
        if (first == 0)
            begin();
        if (m_question.flow == TokenAttention::Flow::Rollout)
            place(m_mean, first, rows.mean(at::IntArrayRef{0}));
        else if (m_question.flow == TokenAttention::Flow::Head && layer == m_question.layer)
            place(matrix, first, m_question.head < 0 ? rows.mean(at::IntArrayRef{0}) : rows[m_question.head]);
        if (overview.defined())
            overview[layer].add_(at::matmul(m_means.narrow(1, first, rows.size(1)),
                                            at::matmul(rows, m_means.narrow(1, 0, rows.size(2)).t())));
    }
    /// The rollout is whole only then.
    void end()
    {
        if (m_mean.defined())
            matrix = rolloutStep(matrix, m_mean.unsqueeze(0));
        m_mean = at::Tensor();
    }

    at::Tensor matrix, overview;

private:
    void begin()
    {
        if (m_question.flow != TokenAttention::Flow::Rollout)
            return;
        end();
        m_mean = at::zeros({m_tokens, m_tokens});
    }
    static void place(const at::Tensor &into, int64_t first, const at::Tensor &rows)
    {
        into.narrow(0, first, rows.size(0)).narrow(1, 0, rows.size(1)).copy_(rows);
    }

    const TokenQuestion &m_question;
    const std::function<void(double)> &m_progress;
    int m_layers;
    int64_t m_tokens;
    at::Tensor m_means; ///< (side, tokens)
    at::Tensor m_mean;  ///< of the heads of the layer that is coming by
};

} // namespace

bool readsTokenAttention(const Model &model) { return Reader(model).works() || model.as<SequenceToSequence>(); }

TokenAttention readTokenAttention(const Model &model, const TokenQuestion &asked,
                                  const std::function<void(double share)> &progress)
{
    if (model.as<SequenceToSequence>())
        return readSequenceAttention(model, asked, progress);
    const Reader reader(model);
    if (!reader.works())
        refuseAttention(model, tr("This model's attention to texts cannot be read"),
                        tr("Choose a language model or a text encoder, such as zoo:stories-lm."));
    const std::vector<int64_t> ids = reader.ids(asked.text);
    if (ids.empty())
        refuseAttention(model, tr("There is no text to read"), tr("Write some words."));
    TokenQuestion question = asked;
    question.layer = asked.layer < 0 ? reader.layers() - 1 : std::min(asked.layer, reader.layers() - 1);
    question.head = std::min(asked.head, reader.heads() - 1);
    TokenAttention attention;
    for (const int64_t id : ids)
        attention.tokens.append(readableToken(reader.tokenizer(), id));
    attention.flow = question.flow;
    attention.layer = question.layer;
    attention.head = question.head;
    const bool relevance = question.flow == TokenAttention::Flow::Relevance;
    if (relevance)
        requireGradientRoom(model, reader.layers(), reader.heads(), int64_t(ids.size()));
    if (!relevance || question.overview) {
        MatrixProbe probe(question, reader, int64_t(ids.size()), progress);
        reader.read(question.text, ids, probe);
        probe.end();
        if (probe.matrix.defined() && !relevance)
            attention.weights = sharedArrayOf(probe.matrix);
        if (probe.overview.defined())
            attention.overview = sharedArrayOf(probe.overview);
    }
    if (relevance) {
        GradientAttentionProbe probe;
        attention.target = reader.explain(question.text, ids, probe);
        attention.weights = sharedArrayOf(probe.relevance());
    }
    if (progress)
        progress(1);
    model.verifyUnchanged();
    return attention;
}

} // namespace gleaner
