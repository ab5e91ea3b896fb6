#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/ReadTokenAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"
#include "tests/core/models/language/Decoders.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;
using Flow = TokenAttention::Flow;

namespace {

ModelPtr fixture(const char *name)
{
    return openModel(QStringLiteral(GLEANER_FIXTURES "/") + QString::fromLatin1(name));
}

at::Tensor tensorOf(const FloatArray &array)
{
    return at::tensor(at::ArrayRef<float>(array.values))
        .view(std::vector<int64_t>(array.shape.begin(), array.shape.end()));
}

const QString numbers = QStringLiteral("3 14 15 9 2 6 5 35 8 9 7 9");

TokenAttention asked(const Model &model, const QString &text, Flow flow, int layer = -1, int head = -1)
{
    TokenQuestion question;
    question.text = text;
    question.flow = flow;
    question.layer = layer;
    question.head = head;
    return readTokenAttention(model, question);
}

/// The attention of all layers at once, (heads, T, T) each.
std::map<int, at::Tensor> whole(const Model &model, const std::vector<int64_t> &ids)
{
    AttentionProbe probe;
    model.as<CausalLanguageModel>()->logits(idRow(ids), &probe);
    for (auto &[layer, weights] : probe.layers)
        weights = weights.squeeze(0);
    return probe.layers;
}

const std::vector<int64_t> ids{3, 14, 15, 9, 2, 6, 5, 35, 8, 9, 7, 9};

class RowsProbe final : public AttentionRowsProbe {
public:
    explicit RowsProbe(int64_t tokens) : m_tokens(tokens) {}
    bool wantsAttention(int) const override { return true; }
    void attentionRows(int layer, int64_t first, const at::Tensor &weights) override
    {
        blocks[layer].push_back(at::constant_pad_nd(weights, {0, m_tokens - weights.size(3)}));
        QCOMPARE(first, m_rows[layer]);
        m_rows[layer] += weights.size(2);
    }
    std::map<int, std::vector<at::Tensor>> blocks;

private:
    int64_t m_tokens;
    std::map<int, int64_t> m_rows;
};

} // namespace

class TestReadTokenAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarItIsAndStops()
    {
        const ModelPtr model = fixture("gpt2-tiny");
        TokenQuestion question;
        question.text = numbers;
        std::vector<double> shares;
        readTokenAttention(*model, question, [&](double share) { shares.push_back(share); });
        QVERIFY(shares.size() > 2 && std::is_sorted(shares.begin(), shares.end()));
        QCOMPARE(shares.front(), 0.0);
        QCOMPARE(shares.back(), 1.0);
        bool stop = false;
        const StopScope scope([&] { return stop; });
        QVERIFY_THROWS_EXCEPTION(Stopped, readTokenAttention(*model, question, [&](double) { stop = true; }));
    }
    void oneHead_data()
    {
        QTest::addColumn<QString>("model");
        QTest::newRow("gpt2") << "gpt2-tiny";
        QTest::newRow("llama") << "llama-tiny";
    }
    void oneHead()
    {
        QFETCH(QString, model);
        const ModelPtr opened = fixture(qPrintable(model));
        const auto expected = whole(*opened, ids);
        const TokenAttention one = asked(*opened, numbers, Flow::Head, 0, 1);
        QCOMPARE(one.tokens, numbers.split(QLatin1Char(' ')));
        QVERIFY(at::allclose(tensorOf(*one.weights), expected.at(0)[1], 1e-5, 1e-6));
        const TokenAttention mean = asked(*opened, numbers, Flow::Head);
        QCOMPARE(mean.layer, int(expected.size()) - 1);
        QVERIFY(at::allclose(tensorOf(*mean.weights), expected.rbegin()->second.mean(at::IntArrayRef{0}), 1e-5, 1e-6));
    }

    void smallPicturesAreMeansOfParts()
    {
        const ModelPtr model = fixture("gpt2-tiny");
        const auto expected = whole(*model, ids);
        const TokenAttention read = asked(*model, numbers, Flow::Head);
        QCOMPARE(read.overview->shape[2], qint64(ids.size())); // shorter than a small picture: every token a part
        const at::Tensor overview = tensorOf(*read.overview);
        QVERIFY(at::allclose(overview[1], expected.at(1), 1e-5, 1e-6));

        QString longer;
        for (int i = 0; i < 2 * overviewSide && i < model->as<CausalLanguageModel>()->contextLength(); ++i)
            longer += QStringLiteral("%1 ").arg(i * 7 % 31);
        const TokenAttention wide = asked(*model, longer, Flow::Head, 0, 0);
        QVERIFY(wide.overview->shape[2] <= overviewSide);
        const at::Tensor small = tensorOf(*wide.overview)[0][0], large = tensorOf(*wide.weights);
        const int64_t side = small.size(0), tokens = large.size(0);
        for (int64_t part = 0; part < side; ++part) {
            const int64_t first = part * tokens / side, end = (part + 1) * tokens / side;
            const at::Tensor mean = large.narrow(0, first, end - first).narrow(1, first, end - first).mean();
            QVERIFY(std::abs(small[part][part].item<float>() - mean.item<float>()) < 1e-6);
        }
    }

    void rolloutOfAllLayers()
    {
        const ModelPtr model = fixture("llama-tiny");
        at::Tensor expected = at::eye(12);
        for (const auto &[layer, weights] : whole(*model, ids))
            expected = at::matmul((weights.mean(at::IntArrayRef{0}) + at::eye(12)) / 2, expected);
        QVERIFY(at::allclose(tensorOf(*asked(*model, numbers, Flow::Rollout).weights), expected, 1e-5, 1e-6));
    }

    void relevanceIsThatOfTheLikeliestToken()
    {
        const ModelPtr model = fixture("gpt2-tiny");
        const auto *language = model->as<CausalLanguageModel>();
        GradientAttentionProbe probe;
        const at::Tensor logits = language->logits(idRow(ids), &probe)[0][11];
        logits.max().backward();
        at::Tensor expected = at::eye(12);
        for (const auto &[layer, weights] : probe.layers) {
            const at::Tensor product = (weights.grad() * weights).detach().squeeze(0).clamp_min(0);
            expected = expected + at::matmul(product.mean(at::IntArrayRef{0}), expected);
        }
        QVERIFY(at::allclose(tensorOf(*asked(*model, numbers, Flow::Relevance).weights), expected - at::eye(12), 1e-3,
                             1e-7));
    }

    void gradientsReachTheFirstLayer()
    {
        const ModelPtr model = fixture("llama-tiny");
        GradientAttentionProbe probe;
        model->as<CausalLanguageModel>()->logits(idRow(ids), &probe)[0][11].max().backward();
        for (const auto &[layer, weights] : probe.layers)
            QVERIFY(weights.grad().defined() && weights.grad().abs().max().item<float>() > 0);
    }

    void relevanceLooksBack()
    {
        const ModelPtr model = fixture("gpt2-tiny");
        const TokenAttention read = asked(*model, numbers, Flow::Relevance);
        const at::Tensor relevance = tensorOf(*read.weights);
        QVERIFY(relevance.triu(1).abs().max().item<float>() == 0);
        QVERIFY(relevance.min().item<float>() >= 0);
        QVERIFY(relevance[11].narrow(0, 0, 11).max().item<float>() > 0);
        QVERIFY(!read.target.isEmpty());
    }

    void blocksOfRowsAreTheWhole()
    {
        tests::RandomDecoder decoder(QStringLiteral("llama"),
                                     R"("hidden_size":16,"num_attention_heads":4,"num_key_value_heads":2,)"
                                     R"("max_position_embeddings":1400)");
        const BareDecoder model(decoder.network, nullptr);
        const at::Tensor text = tests::randomIds(1, 1300, 61); // more rows than one block has
        AttentionProbe all;
        model.logits(text, &all);
        RowsProbe rows(1300);
        model.start()->read(text, &rows);
        QVERIFY(rows.blocks.at(0).size() > 1);
        for (const auto &[layer, weights] : all.layers)
            QVERIFY(at::allclose(at::cat(rows.blocks.at(layer), 2), weights, 1e-4, 1e-6));
    }

    void textTowersAreRead()
    {
        const ModelPtr clip = fixture("clip-tiny");
        const TokenAttention read = asked(*clip, QStringLiteral("a red circle"), Flow::Head);
        const qint64 count = read.tokens.size();
        QVERIFY(count > 3);
        QCOMPARE(read.weights->shape, (std::vector<qint64>{count, count}));
        QVERIFY(tensorOf(*read.weights).triu(1).abs().max().item<float>() == 0);
        QVERIFY(at::allclose(tensorOf(*read.weights).sum({1}, false), at::ones({count}), 1e-5, 1e-5));
        QCOMPARE(asked(*clip, QStringLiteral("a red circle"), Flow::Relevance).weights->shape, read.weights->shape);
    }

    void longTextsAreCut()
    {
        const ModelPtr clip = fixture("clip-tiny");
        const TokenAttention read = asked(*clip, QStringLiteral("red circle ").repeated(100), Flow::Head);
        QCOMPARE(read.tokens.size(), clip->as<TextEncoder>()->textContext());
        QCOMPARE(read.weights->shape[0], read.tokens.size());
    }

    void wordsAreReadable()
    {
        const ModelPtr stories = openModel(QStringLiteral("zoo:stories-lm-small"));
        const TokenAttention read = asked(*stories, QStringLiteral("Once upon a time"), Flow::Head);
        QVERIFY(read.tokens.join(QString()).contains(QStringLiteral("nce")));
        for (const QString &token : read.tokens)
            QVERIFY(!token.contains(QChar(0x0120))); // Ġ
    }

    void wrongQuestionsAreRefused()
    {
        const ModelPtr gpt2 = fixture("gpt2-tiny"), dino = fixture("dinov2-tiny");
        QVERIFY_THROWS_EXCEPTION(ProblemError, asked(*gpt2, QStringLiteral("some words"), Flow::Head));
        QVERIFY_THROWS_EXCEPTION(ProblemError, asked(*gpt2, QString(), Flow::Head));
        QVERIFY_THROWS_EXCEPTION(ProblemError, asked(*dino, numbers, Flow::Head));
        QVERIFY(!readsTokenAttention(*dino));
        QVERIFY(readsTokenAttention(*gpt2));
    }
};

QTEST_GUILESS_MAIN(TestReadTokenAttention)
#include "tst_readtokenattention.moc"
