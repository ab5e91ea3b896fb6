#include "core/models/attention/AttentionProbes.h"
#include "core/models/attention/ReadTokenAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "tests/core/models/language/RandomT5.h"

#include <QTest>
#include <algorithm>

using namespace gleaner;
using Flow = TokenAttention::Flow;
using Ids = std::vector<int64_t>;

namespace {

const QString text = QStringLiteral("3 14 15 9 26 5 35");
const Ids source{3, 14, 15, 9, 26, 5, 35};
constexpr int64_t words = 7;
const QByteArray projection = R"("feed_forward_proj":"relu")";

at::Tensor tensorOf(const FloatArray &array)
{
    return at::tensor(at::ArrayRef<float>(array.values)).view(Ids(array.shape.begin(), array.shape.end()));
}

TokenAttention asked(const Model &model, Flow flow, int layer = -1, int head = -1)
{
    return readTokenAttention(model, {text, flow, layer, head, true});
}

/// Keeps the three kinds of attention, and adds `nudge` to one number of one of them before the network goes on.
class Parts final : public SequenceProbe {
public:
    struct Place {
        int layer, kind; ///< 0 source, 1 answer, 2 answer to source
        int64_t head, row, column;
    };
    bool wantsAttention(int) const override { return true; }
    void sourceAttention(int layer, const at::Tensor &weights) override { take(layer, 0, weights); }
    void answerAttention(int layer, const at::Tensor &weights) override { take(layer, 1, weights); }
    void attention(int layer, const at::Tensor &weights) override { take(layer, 2, weights); }

    std::map<std::pair<int, int>, at::Tensor> kept; ///< (layer, kind): (heads, rows, columns)
    Place place{-1, 0, 0, 0, 0};
    float nudge = 0;

private:
    void take(int layer, int kind, const at::Tensor &weights)
    {
        if (layer == place.layer && kind == place.kind)
            at::Tensor(weights)[0][place.head][place.row][place.column].add_(nudge);
        kept[{layer, kind}] = weights.squeeze(0);
    }
};

/// The answer that the model writes, and the answer as it reads it.
struct Answer {
    Ids written, read;

    explicit Answer(const SequenceToSequence &writer)
    {
        GenerateOptions options;
        options.minTokens = 1;
        options.maxTokens = 48;
        written = generate(writer, source, options).tokens;
        read = written;
        read.pop_back();
        read.insert(read.begin(), writer.startToken());
    }
    double logits(const SequenceToSequence &writer, Parts &probe) const
    {
        const at::Tensor rows = writer.logits(idRow(source), idRow(read), &probe)[0];
        double sum = 0;
        for (size_t i = 0; i < written.size(); ++i)
            sum += rows[int64_t(i)][written[i]].item<double>();
        return sum;
    }
};

} // namespace

class TestReadSequenceAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A model that would write on and on ends where it writes something for the first time.
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const QTemporaryDir endless;
        const ModelPtr writing = tests::RandomT5(projection).opened(endless);
        const Ids written = Answer(*writing->as<SequenceToSequence>()).written;
        size_t end = 1;
        for (size_t i = 1; i < written.size(); ++i)
            if (std::find(written.begin(), written.begin() + int(i), written[i]) == written.begin() + int(i))
                end = i;
        m_model = tests::RandomT5(projection + R"(,"eos_token_id":)" + QByteArray::number(qlonglong(written[end])))
                      .opened(m_folder);
        QVERIFY(m_model && readsTokenAttention(*m_model));
        m_writer = m_model->as<SequenceToSequence>();
        const size_t count = Answer(*m_writer).written.size();
        QVERIFY2(count > 1 && count < 12, qPrintable(QString::number(count)));
    }

    void oneMatrixHoldsAllThree()
    {
        const Answer answer(*m_writer);
        const int64_t count = int64_t(answer.read.size());
        Parts parts;
        answer.logits(*m_writer, parts);
        QCOMPARE(parts.kept.size(), 6u);
        for (const int head : {-1, 2}) {
            const TokenAttention read = asked(*m_model, Flow::Head, 1, head);
            QCOMPARE(read.tokens.size(), words + count);
            QCOMPARE(read.tokens[0], QStringLiteral("3"));
            QCOMPARE(read.tokens[words], QStringLiteral("▸"));
            if (count > 1)
                QCOMPARE(read.tokens[words + 1], QString::number(answer.read[1]));
            const at::Tensor all = tensorOf(*read.weights);
            const auto shown = [&](int kind) {
                const at::Tensor each = parts.kept.at({1, kind});
                return head < 0 ? each.mean(at::IntArrayRef{0}) : each[head];
            };
            QVERIFY(at::allclose(all.narrow(0, 0, words).narrow(1, 0, words), shown(0), 1e-5, 1e-6));
            QVERIFY(at::allclose(all.narrow(0, words, count).narrow(1, words, count), shown(1), 1e-5, 1e-6));
            QVERIFY(at::allclose(all.narrow(0, words, count).narrow(1, 0, words), shown(2), 1e-5, 1e-6));
            QVERIFY(all.narrow(0, 0, words).narrow(1, words, count).abs().max().item<float>() ==
                    0); // nobody asks ahead
            const qint64 side = std::min<qint64>(overviewSide, words + count);
            QCOMPARE(read.overview->shape, (std::vector<qint64>{2, 3, side, side}));
        }
    }

    /// By hand: a text's token comes from the text alone; each row of the flow is a share of all.
    void rolloutGoesThroughBothStacks()
    {
        const Answer answer(*m_writer);
        const int64_t count = int64_t(answer.read.size()), all = words + count;
        Parts parts;
        answer.logits(*m_writer, parts);
        at::Tensor expected = at::eye(all);
        const auto step = [&](int layer, int kind) {
            const at::Tensor whole = at::zeros({all, all});
            whole.narrow(0, kind > 0 ? words : 0, kind > 0 ? count : words)
                .narrow(1, kind == 1 ? words : 0, kind == 1 ? count : words)
                .copy_(parts.kept.at({layer, kind}).mean(at::IntArrayRef{0}));
            const at::Tensor mixed = whole + at::eye(all);
            expected = at::matmul(mixed / mixed.sum({1}, true), expected);
        };
        for (const auto &[layer, kind] :
             std::vector<std::pair<int, int>>{{0, 0}, {1, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}})
            step(layer, kind);
        const at::Tensor flow = tensorOf(*asked(*m_model, Flow::Rollout).weights);
        QVERIFY(at::allclose(flow, expected, 1e-5, 1e-6));
        QVERIFY(at::allclose(flow.sum({1}, false), at::ones({all}), 1e-5, 1e-5));
    }

    /// Gradients by finite differences: every attention is changed a little, and the network runs on with it.
    void relevanceFollowsTheGradients()
    {
        constexpr float small = 0.001F;
        const Answer answer(*m_writer);
        const int64_t count = int64_t(answer.read.size()), all = words + count;
        Parts still;
        answer.logits(*m_writer, still);
        at::Tensor expected = at::eye(all);
        const auto step = [&](int layer, int kind) {
            const at::Tensor weights = still.kept.at({layer, kind}), product = at::zeros_like(weights);
            for (int64_t head = 0; head < weights.size(0); ++head)
                for (int64_t row = 0; row < weights.size(1); ++row)
                    for (int64_t column = 0; column < weights.size(2); ++column) {
                        if (weights[head][row][column].item<float>() == 0)
                            continue;
                        Parts up, down;
                        up.place = down.place = {layer, kind, head, row, column};
                        up.nudge = small;
                        down.nudge = -small;
                        const double slope =
                            (answer.logits(*m_writer, up) - answer.logits(*m_writer, down)) / (2 * double(small));
                        product[head][row][column] = std::max(0.0, slope * weights[head][row][column].item<double>());
                    }
            const at::Tensor whole = at::zeros({all, all});
            whole.narrow(0, kind > 0 ? words : 0, weights.size(1))
                .narrow(1, kind == 1 ? words : 0, weights.size(2))
                .copy_(product.mean(at::IntArrayRef{0}));
            expected = expected + at::matmul(whole, expected);
        };
        for (const auto &[layer, kind] :
             std::vector<std::pair<int, int>>{{0, 0}, {1, 0}, {0, 1}, {0, 2}, {1, 1}, {1, 2}})
            step(layer, kind);
        const TokenAttention read = asked(*m_model, Flow::Relevance);
        QVERIFY(!read.target.isEmpty());
        const at::Tensor relevance = tensorOf(*read.weights), wanted = expected - at::eye(all);
        const double largest = wanted.max().item<double>();
        const double off = (relevance - wanted).abs().max().item<double>();
        qInfo("%d words of the answer, largest %.4f, off by %.2g", int(count), largest, off);
        QVERIFY(largest > 1e-3);
        QVERIFY(off < 5e-3 * largest);
    }

    void wrongTextsAreRefused()
    {
        QVERIFY_THROWS_EXCEPTION(ProblemError, readTokenAttention(*m_model, {QString(), Flow::Head, -1, -1, true}));
        QVERIFY_THROWS_EXCEPTION(
            ProblemError, readTokenAttention(*m_model, {QStringLiteral("no numbers"), Flow::Head, -1, -1, true}));
    }

private:
    QTemporaryDir m_folder;
    ModelPtr m_model;
    const SequenceToSequence *m_writer = nullptr;
};

QTEST_GUILESS_MAIN(TestReadSequenceAttention)
#include "tst_readsequenceattention.moc"
