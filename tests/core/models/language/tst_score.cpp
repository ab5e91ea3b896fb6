#include "core/models/language/TokenScores.h"
#include "tests/core/models/language/Decoders.h"

#include <QFile>
#include <QTest>

using namespace gleaner;
using tests::difference;

namespace {

/// The direct formulas over whole distributions, in float64; columns as in TokenStatistics.
TokenStatistics direct(const at::Tensor &logits, const at::Tensor &ids)
{
    const int64_t answers = ids.size(1) - 1;
    const at::Tensor logP = at::log_softmax(logits.narrow(1, 0, answers).to(at::kDouble), -1), p = logP.exp();
    const at::Tensor wanted = ids.narrow(1, 1, answers).unsqueeze(-1);
    const at::Tensor mean = (p * logP).sum(-1);
    return {logP.gather(2, wanted).squeeze(-1), logP.gt(logP.gather(2, wanted)).sum(-1), -mean,
            (p * logP * logP).sum(-1) - mean * mean};
}

void compare(const TokenStatistics &actual, const TokenStatistics &expected, double tolerance, int64_t ties = 0)
{
    QVERIFY(difference(actual.logProbability, expected.logProbability) < tolerance);
    QVERIFY(difference(actual.entropy, expected.entropy) < tolerance);
    QVERIFY(difference(actual.variance, expected.variance) < tolerance);
    QVERIFY((actual.rank - expected.rank).abs().max().item<int64_t>() <= ties);
}

} // namespace

class TestScore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statisticsOfRows_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<double>("spread");
        for (const int columns : {2, 15, 16, 17, 61, 1000, 50257})
            for (const double spread : {0.0, 1.0, 12.0})
                QTest::addRow("%d, %g", columns, spread) << columns << spread;
    }
    void statisticsOfRows()
    {
        QFETCH(int, columns);
        QFETCH(double, spread);
        Random random(7);
        const at::Tensor logits = at::empty({1, 20, columns});
        for (int64_t i = 0; i < logits.numel(); ++i)
            logits.data_ptr<float>()[i] = float(40 + spread * random.normal());
        const at::Tensor ids = tests::randomIds(1, 20, columns);
        const TokenStatistics actual = tokenStatistics(logits[0].narrow(0, 0, 19), ids[0].narrow(0, 1, 19));
        const TokenStatistics expected = direct(logits, ids);
        QVERIFY((actual.logProbability - expected.logProbability[0]).abs().max().item<double>() < 2e-5);
        QVERIFY((actual.entropy - expected.entropy[0]).abs().max().item<double>() < 2e-5);
        QVERIFY((actual.variance - expected.variance[0]).abs().max().item<double>() < 1e-4);
        QVERIFY(actual.rank.equal(expected.rank[0]));
    }

    void impossibleTokens()
    {
        const at::Tensor logits = at::full({1, 40}, -INFINITY);
        logits[0][3] = 1.0F;
        logits[0][20] = 1.0F;
        const TokenStatistics actual = tokenStatistics(logits, at::full({1}, 20, at::kLong));
        QVERIFY(std::abs(actual.logProbability[0].item<double>() + std::log(2)) < 1e-6);
        QVERIFY(std::abs(actual.entropy[0].item<double>() - std::log(2)) < 1e-6);
        QVERIFY(std::abs(actual.variance[0].item<double>()) < 1e-6);
        QCOMPARE(actual.rank[0].item<int64_t>(), 0);
    }

    void equalsTheDirectFormula()
    {
        for (const char *type : {"gpt2", "llama"}) {
            const tests::RandomDecoder decoder(QString::fromLatin1(type),
                                               R"("n_embd":16,"n_head":2,"hidden_size":16,"num_attention_heads":2)");
            const at::Tensor ids = tests::randomIds(3, 48, 61);
            const BareDecoder model(decoder.network, nullptr);
            compare(model.score(ids), direct(tests::plainLogits(decoder, ids), ids), 1e-5);
        }
    }

    /// A vocabulary so large that the rows of one text come in several blocks.
    void severalBlocks()
    {
        const tests::RandomDecoder decoder(QStringLiteral("gpt2"),
                                           R"("n_embd":8,"n_head":2,"n_layer":1,"vocab_size":300000)");
        const at::Tensor ids = tests::randomIds(1, 40, 300000);
        const BareDecoder model(decoder.network, nullptr);
        const TokenStatistics actual = model.score(ids), expected = direct(model.logits(ids), ids);
        compare(actual, expected, 1e-5, 2); // of so many symbols some are almost equal
    }

    /// Windows of 48 that share 30 tokens: every token is scored by the first window that holds it.
    void textsLongerThanTheContext()
    {
        const tests::RandomDecoder decoder(QStringLiteral("gpt2"), R"("n_embd":16,"n_head":2)");
        const BareDecoder model(decoder.network, nullptr);
        for (const int length : {49, 66, 67, 130}) {
            const at::Tensor ids = tests::randomIds(2, length, 61);
            const TokenStatistics actual = model.score(ids, {false, 30});
            QCOMPARE(actual.rank.sizes(), at::IntArrayRef({2, length - 1}));
            std::vector<at::Tensor> expected;
            for (int token = 1; token < length; ++token) {
                int begin = 0; // the first window that holds it
                while (begin + 48 <= token)
                    begin = std::min(begin + 18, length - 48);
                const at::Tensor seen = ids.narrow(1, begin, token - begin);
                const at::Tensor logP = at::log_softmax(model.logits(seen).select(1, -1), -1);
                expected.push_back(logP.gather(1, ids.narrow(1, token, 1)));
            }
            QVERIFY(difference(actual.logProbability, at::cat(expected, 1)) < 1e-5);
        }
        // Half of the context is shared where nothing else is said.
        const at::Tensor ids = tests::randomIds(1, 100, 61);
        QVERIFY(model.score(ids).logProbability.equal(model.score(ids, {false, 24}).logProbability));
    }

    void sameBytesEveryTime()
    {
        const tests::RandomDecoder decoder(QStringLiteral("llama"), R"("hidden_size":16,"num_attention_heads":2)");
        const BareDecoder model(decoder.network, nullptr);
        const at::Tensor ids = tests::randomIds(2, 48, 61);
        const TokenStatistics first = model.score(ids), second = model.score(ids);
        QVERIFY(first.logProbability.equal(second.logProbability));
        QVERIFY(first.variance.equal(second.variance));
    }

    /// bfloat16 has 8 significant bits: log p moves by about 0.01 per nat.
    void halfPrecision()
    {
        // With a window the rows look back less far; with so wide a perceptron they go through it in blocks.
        for (const auto &[type, more] : {std::pair("gpt2", ""), std::pair("llama", ""), std::pair("mistral", ""),
                                         std::pair("gpt2", R"(,"n_inner":200000,"n_layer":1)")}) {
            const tests::RandomDecoder decoder(
                QString::fromLatin1(type),
                QByteArray(
                    R"("n_embd":64,"n_head":4,"hidden_size":64,"num_attention_heads":4,"num_key_value_heads":2,"num_hidden_layers":4,"n_layer":4,"sliding_window":9)") +
                    more);
            const at::Tensor ids = tests::randomIds(4, 48, 61);
            const BareDecoder model(decoder.network, nullptr);
            const TokenStatistics whole = model.score(ids), half = model.score(ids, {true, 0});
            QCOMPARE(half.logProbability.scalar_type(), at::kFloat);
            const at::Tensor apart = (whole.logProbability - half.logProbability).abs();
            const double mean = apart.mean().item<double>(), most = apart.max().item<double>();
            const double size = whole.logProbability.abs().mean().item<double>();
            qInfo("%s in bfloat16: |difference of log p| mean %.4f, most %.4f, of log p %.2f in the mean", type, mean,
                  most, size);
            QVERIFY(mean > 0 && mean < 0.01 * size);
            QVERIFY(most < 0.1 * size);
            QVERIFY(std::abs((whole.logProbability - half.logProbability).mean().item<double>()) < 0.003 * size);
        }
    }

    void attentionAndLogitsNeedLittleMemory();
};

namespace {

/// "VmHWM:": the most memory this process held since forgetPeak(), "VmRSS:": what it holds, MB.
double megabytes(const char *which)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (line.startsWith(which))
            return line.simplified().split(' ')[1].toDouble() / 1024;
    return 0;
}

bool forgetPeak()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

} // namespace

/// 6000 tokens of a vocabulary of 50,000: logits alone would take 1.2 GB, the scores of one layer 288 MB.
void TestScore::attentionAndLogitsNeedLittleMemory()
{
    const tests::RandomDecoder decoder(
        QStringLiteral("llama"),
        R"("hidden_size":16,"num_attention_heads":2,"num_hidden_layers":1,"vocab_size":50000,"max_position_embeddings":8192)");
    const BareDecoder model(decoder.network, nullptr);
    model.score(tests::randomIds(1, 500, 50000));
    if (!forgetPeak())
        QSKIP("the system does not let a process forget its peak of memory");
    const double before = megabytes("VmRSS:");
    model.score(tests::randomIds(1, 6000, 50000));
    const double peak = megabytes("VmHWM:");
    qInfo("%.0f MB before, at most %.0f MB while scoring 6000 tokens", before, peak);
    QVERIFY(peak >= before);
    QVERIFY(peak - before < 120);
}

QTEST_GUILESS_MAIN(TestScore)
#include "tst_score.moc"
