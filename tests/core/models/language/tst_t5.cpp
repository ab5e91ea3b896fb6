#include "core/models/capabilities/Capabilities.h"
#include "core/models/language/Generate.h"
#include "tests/core/models/language/Decoders.h"
#include "tests/core/models/language/RandomT5.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using tests::difference;
using tests::RandomT5;

namespace {

using Ids = std::vector<int64_t>;
using Tensors = std::map<QString, at::Tensor>;

/// T5 once more, in float64, for one row and one head at a time, from the tensors of a file.
class PlainT5 {
public:
    PlainT5(Tensors tensors, const RandomT5 &model) : m_tensors(std::move(tensors)), m_config(model.config) {}

    at::Tensor logits(const Ids &source, const Ids &target) const
    {
        at::Tensor x = embedded(source);
        for (int i = 0; i < m_config.layers; ++i) {
            const QString block = QStringLiteral("encoder.block.%1.").arg(i);
            x = x + attention(block + QStringLiteral("layer.0."), QStringLiteral("SelfAttention"), x, x, 1);
            x = x + inner(block + QStringLiteral("layer.1."), x);
        }
        const at::Tensor encoded = norm(x, QStringLiteral("encoder.final_layer_norm"));
        x = embedded(target);
        for (int i = 0; i < m_config.decoderLayers; ++i) {
            const QString block = QStringLiteral("decoder.block.%1.").arg(i);
            x = x + attention(block + QStringLiteral("layer.0."), QStringLiteral("SelfAttention"), x, x, 2);
            x = x + attention(block + QStringLiteral("layer.1."), QStringLiteral("EncDecAttention"), x, encoded, 0);
            x = x + inner(block + QStringLiteral("layer.2."), x);
        }
        x = norm(x, QStringLiteral("decoder.final_layer_norm"));
        if (m_config.tiedHead)
            return at::matmul(x * std::pow(double(m_config.width), -0.5), get(QStringLiteral("shared")).t());
        return at::matmul(x, get(QStringLiteral("lm_head")).t());
    }

private:
    at::Tensor get(const QString &name) const { return m_tensors.at(name + QStringLiteral(".weight")).to(at::kDouble); }
    at::Tensor embedded(const Ids &ids) const
    {
        return get(QStringLiteral("shared")).index_select(0, at::tensor(ids, at::kLong));
    }
    at::Tensor norm(const at::Tensor &x, const QString &name) const
    {
        return x / at::sqrt(x.pow(2).mean({-1}, true) + m_config.epsilon) * get(name);
    }

    /// The bucket of a distance as the paper's code has it: half of the buckets for single distances, the others
    /// logarithmically up to the farthest.
    int bucket(int64_t distance, bool bothWays) const
    {
        int count = m_config.buckets, start = 0;
        int64_t far = -distance;
        if (bothWays) {
            count /= 2;
            if (far < 0)
                start = count;
            far = std::abs(far);
        } else if (far < 0)
            far = 0;
        const int single = count / 2;
        if (far < single)
            return start + int(far);
        const double log = std::log(double(far) / single) / std::log(double(m_config.farthest) / single);
        return start + std::min(count - 1, single + int(log * (count - single) + 1e-9));
    }

    /// kind: 0 over the source, 1 encoder, 2 decoder.
    at::Tensor attention(const QString &layer, const QString &name, const at::Tensor &x, const at::Tensor &other,
                         int kind) const
    {
        const at::Tensor h = norm(x, layer + QStringLiteral("layer_norm"));
        const at::Tensor from = kind == 0 ? other : h;
        const QString prefix = layer + name + QLatin1Char('.');
        const at::Tensor q = at::matmul(h, get(prefix + QStringLiteral("q")).t());
        const at::Tensor k = at::matmul(from, get(prefix + QStringLiteral("k")).t());
        const at::Tensor v = at::matmul(from, get(prefix + QStringLiteral("v")).t());
        std::vector<at::Tensor> heads;
        for (int64_t head = 0; head < m_config.heads; ++head) {
            const auto part = [&](const at::Tensor &t) {
                return t.narrow(1, head * m_config.headWidth, m_config.headWidth);
            };
            at::Tensor scores = at::matmul(part(q), part(k).t());
            for (int64_t row = 0; kind > 0 && row < scores.size(0); ++row)
                for (int64_t column = 0; column < scores.size(1); ++column) {
                    const at::Tensor table =
                        get((kind == 1 ? QStringLiteral("encoder") : QStringLiteral("decoder")) +
                            QStringLiteral(".block.0.layer.0.SelfAttention.relative_attention_bias"));
                    scores[row][column] += table[bucket(column - row, kind == 1)][head];
                    if (kind == 2 && column > row)
                        scores[row][column] = -INFINITY;
                }
            heads.push_back(at::matmul(at::softmax(scores, -1), part(v)));
        }
        return at::matmul(at::cat(heads, 1), get(prefix + QStringLiteral("o")).t());
    }

    at::Tensor inner(const QString &layer, const at::Tensor &x) const
    {
        const at::Tensor h = norm(x, layer + QStringLiteral("layer_norm"));
        const QString prefix = layer + QStringLiteral("DenseReluDense.");
        const auto through = [&](const char *name) {
            return at::matmul(h, get(prefix + QString::fromLatin1(name)).t());
        };
        const at::Tensor middle =
            m_config.gated ? at::gelu(through("wi_0"), "tanh") * through("wi_1") : at::relu(through("wi"));
        return at::matmul(middle, get(prefix + QStringLiteral("wo")).t());
    }

    Tensors m_tensors;
    T5Config m_config;
};

Ids idsOf(const at::Tensor &row) { return {row.data_ptr<int64_t>(), row.data_ptr<int64_t>() + row.numel()}; }

/// Ids from 2: neither padding nor end.
at::Tensor words(int64_t rows, int64_t columns, uint64_t seed) { return tests::randomIds(rows, columns, 38, seed) + 2; }

} // namespace

class TestT5 : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Known buckets of 32 up to 128, as of the published models.
    void buckets()
    {
        const std::vector<std::pair<int64_t, int>> both{{0, 0},   {-1, 1},   {-7, 7},   {-8, 8},    {-11, 8},
                                                        {-12, 9}, {-16, 10}, {-64, 14}, {-127, 15}, {-5000, 15},
                                                        {1, 17},  {7, 23},   {8, 24},   {5000, 31}};
        for (const auto &[distance, bucket] : both)
            QCOMPARE(relativeBucket(distance, true, 32, 128), bucket);
        const std::vector<std::pair<int64_t, int>> back{{0, 0}, {5, 0}, {-15, 15}, {-16, 16}, {-127, 31}, {-9999, 31}};
        for (const auto &[distance, bucket] : back)
            QCOMPARE(relativeBucket(distance, false, 32, 128), bucket);
    }

    void equalsAPlainComputation_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("plain, tied") << QByteArray(R"("feed_forward_proj":"relu")");
        QTest::newRow("gated, untied") << QByteArray(R"("feed_forward_proj":"gated-gelu","tie_word_embeddings":false)");
        QTest::newRow("one head, deeper decoder") << QByteArray(R"("num_heads":1,"num_decoder_layers":3)");
        QTest::newRow("odd sizes") << QByteArray(R"("d_model":7,"num_heads":5,"d_kv":3)");
    }
    void equalsAPlainComputation()
    {
        QFETCH(QByteArray, json);
        RandomT5 random(json);
        const QTemporaryDir folder;
        const ModelPtr model = random.opened(folder);
        QVERIFY(model->offers(Capability::SequenceToSequence));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto *writer = model->as<SequenceToSequence>();
        const at::Tensor source = words(2, 23, 1), target = words(2, 19, 2);
        const at::Tensor logits = writer->logits(source, target);
        const PlainT5 plain(t5Slots(random.weights, random.config).tensors(), random);
        for (int64_t row = 0; row < 2; ++row)
            QVERIFY(difference(logits[row], plain.logits(idsOf(source[row]), idsOf(target[row]))) < 1e-5);
        const auto outputs =
            model->forward({{QStringLiteral("input_ids"), source}, {QStringLiteral("decoder_input_ids"), target}});
        QVERIFY(outputs.at(QStringLiteral("logits")).equal(logits));
        // cached = uncached
        const auto state = writer->start(source);
        int64_t first = 0;
        for (const int64_t count : {1, 1, 6, 1, 10}) {
            const at::Tensor next = state->read(target.narrow(1, first, count));
            first += count;
            QVERIFY(difference(next, logits.select(1, first - 1)) < 1e-5);
        }
    }

    void paddingIsNotLookedAt()
    {
        RandomT5 random;
        const QTemporaryDir folder;
        const ModelPtr model = random.opened(folder);
        const auto *writer = model->as<SequenceToSequence>();
        const at::Tensor source = words(1, 9, 1), target = words(1, 5, 2);
        const at::Tensor padded = at::constant_pad_nd(source, {0, 4}, 0);
        const at::Tensor logits = writer->logits(source, target);
        QVERIFY(difference(writer->logits(padded, target), logits) < 1e-5);
        const auto state = writer->start(at::cat({words(1, 13, 5), padded}));
        state->reorder(at::tensor({1, 1, 0}, at::kLong));
        QVERIFY(difference(state->read(target.expand({3, 5}))[1], logits[0][-1]) < 1e-5);
        // Where a caller says which tokens count, that holds.
        const at::Tensor mask = at::constant_pad_nd(at::ones({1, 9}, at::kLong), {0, 4}, 0);
        const auto outputs = model->forward({{QStringLiteral("input_ids"), at::constant_pad_nd(source, {0, 4}, 7)},
                                             {QStringLiteral("attention_mask"), mask},
                                             {QStringLiteral("decoder_input_ids"), target}});
        QVERIFY(difference(outputs.at(QStringLiteral("logits")), logits) < 1e-5);
    }

    void attentionToTheSource()
    {
        RandomT5 random;
        const QTemporaryDir folder;
        const ModelPtr model = random.opened(folder);
        AttentionProbe probe;
        model->as<SequenceToSequence>()->logits(words(1, 9, 1), words(1, 5, 2), &probe);
        QCOMPARE(probe.layers.size(), 2u);
        for (const auto &[layer, weights] : probe.layers) {
            QCOMPARE(weights.sizes(), at::IntArrayRef({1, 3, 5, 9}));
            QVERIFY((weights.sum(-1) - 1).abs().max().item<double>() < 1e-5);
        }
    }

    void generates()
    {
        RandomT5 random;
        const QTemporaryDir folder;
        const ModelPtr model = random.opened(folder);
        const auto *writer = model->as<SequenceToSequence>();
        const Ids source{5, 9, 30, 7};
        GenerateOptions options;
        options.maxTokens = 12;
        const GeneratedTokens made = generate(*writer, source, options);
        Ids target{writer->startToken()};
        double sum = 0;
        for (const int64_t token : made.tokens) {
            const at::Tensor logits = writer->logits(idRow(source), idRow(target))[0][-1];
            QCOMPARE(logits.argmax().item<int64_t>(), token);
            sum += at::log_softmax(logits, 0)[token].item<double>();
            target.push_back(token);
        }
        if (made.end == GeneratedTokens::End::Length)
            QVERIFY(std::abs(sum - made.logProbability) < 1e-3);
        options.beams = 3;
        options.lengthPenalty = 0;
        QVERIFY(generate(*writer, source, options).logProbability >= made.logProbability - 1e-4);
    }

    void refusesNonsense()
    {
        RandomT5 random;
        const QTemporaryDir folder;
        const ModelPtr model = random.opened(folder);
        QVERIFY_THROWS_EXCEPTION(ProblemError, model->forward({}));
        QVERIFY_THROWS_EXCEPTION(ProblemError,
                                 model->forward({{QStringLiteral("input_ids"), at::full({1, 2}, 40, at::kLong)}}));
        QVERIFY_THROWS_EXCEPTION(ProblemError,
                                 model->forward({{QStringLiteral("input_ids"), words(1, 3, 1)},
                                                 {QStringLiteral("attention_mask"), at::zeros({1, 3}, at::kLong)}}));
        for (const char *broken : {R"("d_model":0)", R"("feed_forward_proj":"gated-wave")", R"("num_layers":"two")",
                                   R"("relative_attention_max_distance":4)"})
            QVERIFY_THROWS_EXCEPTION(ProblemError, RandomT5 refused((QByteArray(broken))));
    }
};

QTEST_GUILESS_MAIN(TestT5)
#include "tst_t5.moc"
