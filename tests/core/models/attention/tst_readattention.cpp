#include "core/models/attention/ReadAttention.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PictureTower.h"
#include "core/models/language/Generate.h"
#include "core/models/language/LlavaModel.h"
#include "tests/core/models/language/TinyLlava.h"
#include "tests/helpers/EverythingProbe.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;

namespace {

cv::Mat picture()
{
    cv::Mat rgb(40, 52, CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x)
            rgb.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(4 * x), uchar(6 * y), uchar(x * y % 256));
    return rgb;
}

at::Tensor tensorOf(const FloatArray &array)
{
    return at::tensor(at::ArrayRef<float>(array.values))
        .view(std::vector<int64_t>(array.shape.begin(), array.shape.end()));
}

ModelPtr fixture(const char *name)
{
    return openModel(QStringLiteral(GLEANER_FIXTURES "/") + QString::fromLatin1(name));
}

bool refuses(const std::function<void()> &call)
{
    try {
        call();
    } catch (const ProblemError &error) {
        return error.problem().code == ExitCode::Invalid && !error.problem().remedy.isEmpty();
    }
    return false;
}

/// Changes one number of the attention, before the network goes on.
class Nudge final : public Probe {
public:
    Nudge(int layer, int64_t head, int64_t row, int64_t column, float by)
        : m_layer(layer), m_head(head), m_row(row), m_column(column), m_by(by)
    {
    }
    bool wantsAttention(int layer) const override { return layer == m_layer; }
    void attention(int, const at::Tensor &weights) override
    {
        at::Tensor(weights)[0][m_head][m_row][m_column].add_(m_by);
    }

private:
    int m_layer;
    int64_t m_head, m_row, m_column;
    float m_by;
};

} // namespace

class TestReadAttention : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allLayersAndHeads()
    {
        const AttentionMap map = readAttention(*fixture("clip-tiny"), cv::Mat(30, 60, CV_8UC3, cv::Scalar(9, 8, 7)));
        QCOMPARE(map.layers.size(), 2u);
        QCOMPARE(map.layers[0]->shape, (std::vector<qint64>{1, 17, 17}));
        QCOMPARE(map.gridRows, 4);
        QCOMPARE(map.prefixTokens, 1);
        QCOMPARE(map.image.size(), cv::Size(32, 32));
        QCOMPARE(map.image.at<cv::Vec3b>(3, 3), cv::Vec3b(9, 8, 7));
        QVERIFY(!map.relevance);
    }

    void rolloutIsThatOfTheLayers()
    {
        const AttentionMap map = readAttention(*fixture("clip-tiny"), picture());
        const at::Tensor identity = at::eye(17);
        at::Tensor expected = identity;
        for (const FloatArrayPtr &layer : map.layers)
            expected = at::matmul((tensorOf(*layer).mean(at::IntArrayRef{0}) + identity) / 2, expected);
        QVERIFY(at::allclose(tensorOf(*map.rollout), expected, 1e-5, 1e-6));
    }

    /// The gradients in the formula are those that autograd gives when the pixels ask for them.
    void relevanceFollowsTheGradients()
    {
        const ModelPtr model = fixture("clip-tiny");
        AttentionQuestion question;
        question.relevance = true;
        question.target = QStringLiteral("a red circle");
        const AttentionMap map = readAttention(*model, picture(), question);
        QVERIFY(map.target.contains(question.target));

        const auto *matcher = model->as<ImageTextMatcher>();
        const at::Tensor text = matcher->encodeTexts({question.target});
        const at::Tensor pixels = matcher->preprocess(picture()).unsqueeze(0).requires_grad_(true);
        tests::EverythingProbe probe(true);
        const c10::AutoGradMode gradients(true);
        const at::Tensor features = matcher->encodeImages(pixels, &probe);
        ((features * text).sum() / (features.norm() * text.norm())).backward();
        at::Tensor expected = at::eye(17);
        for (const auto &[layer, weights] : probe.attentions) {
            const at::Tensor product = (weights.grad() * weights).detach().squeeze(0).clamp_min(0);
            expected = expected + at::matmul(product.mean(at::IntArrayRef{0}), expected);
        }
        expected = expected - at::eye(17);
        QVERIFY(at::allclose(tensorOf(*map.relevance), expected, 1e-3, 1e-7));
        QVERIFY(expected.abs().max().item<float>() > 1e-5);
    }

    void anotherTargetIsAnotherRelevance()
    {
        const ModelPtr model = fixture("clip-tiny");
        AttentionQuestion one{true, QStringLiteral("a red circle")}, other{true, QStringLiteral("nothing at all")};
        QVERIFY(readAttention(*model, picture(), one).relevance->values !=
                readAttention(*model, picture(), other).relevance->values);
    }

    void encodersWithoutWordsExplainTheirFeature()
    {
        const AttentionMap map = readAttention(*fixture("dinov2-tiny"), picture(), {true, {}});
        QCOMPARE(map.relevance->shape, map.rollout->shape);
        QVERIFY(!map.target.isEmpty());
        QVERIFY(tensorOf(*map.relevance).isfinite().all().item<bool>());
    }

    /// Word by word, each read after the one before it, as a person would ask.
    void wordsOfAnAnswerLookAtThePicture()
    {
        const QTemporaryDir folder;
        tests::llava::writeModel(folder.path());
        tests::llava::writeVocabulary(folder.path());
        const ModelPtr model = openModel(folder.path());
        const cv::Mat rgb = tests::llava::picture();
        const AnswerQuestion question{QStringLiteral("w5 w6 <image> w7"), 4};
        const AttentionMap map = readAnswerAttention(*model, rgb, question);
        QCOMPARE(map.words.size(), 4);
        QCOMPARE(map.prefixTokens, 2);
        QCOMPARE(map.gridRows, 3);
        const qint64 prompt = 2 + 9 + 1, all = prompt + 3;
        QCOMPARE(map.layers.at(1)->shape, (std::vector<qint64>{4, 4, all}));
        QCOMPARE(map.rollout->shape, (std::vector<qint64>{4, all}));

        const auto *seeing = model->as<VisionLanguageModel>();
        at::Tensor logits;
        AttentionProbe probe;
        const auto state = seeing->start(rgb, question.prompt, logits, &probe);
        for (int word = 0; word < 4; ++word) {
            const int64_t id = logits[0].argmax().item<int64_t>();
            QCOMPARE(map.words[word], QStringLiteral("w%1").arg(id));
            for (const auto &[layer, weights] : probe.layers) {
                const at::Tensor row = weights[0].select(1, weights.size(2) - 1);
                const at::Tensor kept = tensorOf(*map.layers[size_t(layer)]).select(1, word);
                QVERIFY(at::allclose(kept.narrow(1, 0, row.size(1)), row, 1e-4, 1e-6));
            }
            logits = state->read(idRow({id}), &probe);
        }
        // Every word's flow comes from all that stood before it, and nothing after.
        const at::Tensor rollout = tensorOf(*map.rollout);
        QVERIFY(at::allclose(rollout.sum({1}, false), at::ones({4}), 1e-5, 1e-5));
        QVERIFY(rollout[0].narrow(0, prompt, 3).abs().max().item<float>() == 0);
    }

    /// Gradients by finite differences: every attention is changed a little, and the network runs on with it. Prompt
    /// and answer are read at once here, and word by word there.
    void relevanceOfAnAnswerFollowsTheGradients()
    {
        const QTemporaryDir folder;
        tests::llava::writeModel(folder.path());
        tests::llava::writeVocabulary(folder.path());
        const ModelPtr model = openModel(folder.path());
        const cv::Mat rgb = tests::llava::picture();
        const AnswerQuestion question{QStringLiteral("w5 <image> w7"), 3, true};
        const AttentionMap map = readAnswerAttention(*model, rgb, question);
        QVERIFY(map.relevance && !map.target.isEmpty());
        QCOMPARE(map.relevance->shape, map.rollout->shape);

        const auto &seeing = dynamic_cast<const LlavaModel &>(*model);
        PicturePrompt prompt = PicturePrompt::of(*seeing.tokenizer(), question.prompt);
        for (int word = 0; word < 3; ++word) {
            const int64_t id = map.words[word].mid(1).toLongLong();
            const auto logit = [&](Probe &probe) {
                at::Tensor logits;
                seeing.start(rgb, prompt, logits, &probe);
                return logits[0][id].item<double>();
            };
            AttentionProbe still;
            logit(still);
            const int64_t tokens = still.layers.at(0).size(3);
            at::Tensor expected = at::eye(tokens);
            for (const auto &[layer, weights] : still.layers) {
                const at::Tensor product = at::zeros({weights.size(1), tokens, tokens});
                for (int64_t head = 0; head < weights.size(1); ++head)
                    for (int64_t row = 0; row < tokens; ++row)
                        for (int64_t column = 0; column <= row; ++column) {
                            constexpr float small = 0.01F;
                            Nudge up(layer, head, row, column, small), down(layer, head, row, column, -small);
                            product[head][row][column] =
                                std::max(0.0, (logit(up) - logit(down)) / (2 * small) *
                                                  weights[0][head][row][column].item<double>());
                        }
                expected = expected + at::matmul(product.mean(at::IntArrayRef{0}), expected);
            }
            const at::Tensor wanted = (expected - at::eye(tokens))[tokens - 1];
            const at::Tensor read = tensorOf(*map.relevance)[word];
            const double largest = wanted.max().item<double>();
            QVERIFY(largest > 1e-3);
            QVERIFY((read.narrow(0, 0, tokens) - wanted).abs().max().item<double>() < 5e-3 * largest);
            QVERIFY(read.narrow(0, tokens, read.size(0) - tokens).abs().sum().item<float>() == 0);
            prompt.after.push_back(id);
        }
        // What is only asked for its attention is not made to go back.
        QVERIFY(!readAnswerAttention(*model, rgb, {question.prompt, 3}).relevance);
    }

    /// What the probe is told is what the tower goes on with: global layers see every patch, others their window only.
    void segmentersAreReadToo()
    {
        const ModelPtr model = fixture("sam-tiny");
        const auto *tower = model->as<PictureTower>();
        const int grid = tower->towerPatchesPerSide();
        const AttentionMap map = readAttention(*model, picture());
        QCOMPARE(int(map.layers.size()), tower->towerLayers());
        QCOMPARE(map.gridRows, grid);
        QCOMPARE(map.prefixTokens, 0);
        QCOMPARE(map.image.rows, map.image.cols);
        QVERIFY(refuses([&] { readAttention(*model, picture(), {true, {}}); }));
        int global = 0, windowed = 0;
        for (const FloatArrayPtr &layer : map.layers) {
            const at::Tensor weights = tensorOf(*layer), sums = weights.sum({-1}, false);
            QVERIFY(weights.min().item<float>() >= 0 && sums.max().item<float>() < 1.0001F);
            const bool whole = weights[0][0][grid * grid - 1].item<float>() > 0; // corner to corner
            ++(whole ? global : windowed);
            if (whole)
                QVERIFY(at::allclose(sums, at::ones_like(sums), 1e-4, 1e-5));
            for (int from = 0; from < grid * grid; ++from)
                for (int to = 0; to < grid * grid; ++to) {
                    constexpr int window = 5; // as its configuration has it
                    const bool together =
                        from / grid / window == to / grid / window && from % grid / window == to % grid / window;
                    QCOMPARE(weights[1][from][to].item<float>() > 0, whole || together);
                }
        }
        QVERIFY(global > 0 && windowed > 0);
    }

    void whatHasNoAttentionIsRefused()
    {
        const ModelPtr language = fixture("gpt2-tiny"),
                       convolutions = openModel(QStringLiteral("zoo:scenes-classifier"));
        QVERIFY(refuses([&] { readAttention(*language, picture()); }));
        QVERIFY(refuses([&] { readAttention(*convolutions, picture()); }));
        QVERIFY(refuses([&] { readAnswerAttention(*language, picture(), {}); }));
    }
};

QTEST_GUILESS_MAIN(TestReadAttention)
#include "tst_readattention.moc"
