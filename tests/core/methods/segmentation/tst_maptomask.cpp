// Attention that was kept leads to the maps, points and masks of VL-SAM again, without the network.
#include "core/data/DataSet.h"
#include "core/methods/segmentation/MapToMask.h"
#include "core/methods/segmentation/VlSamFinder.h"
#include "core/models/Model.h"
#include "tests/helpers/Tensors.h"

#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Causal attention of some layers, each head a softmax of its own.
std::vector<at::Tensor> layersOf(int layers, int64_t heads, int64_t tokens)
{
    at::Tensor numbers = at::arange(layers * heads * tokens * tokens, at::kDouble).mul(12.9898).sin().mul(4);
    const at::Tensor later = at::ones({tokens, tokens}).triu(1).to(at::kBool);
    numbers = numbers.view({layers, 1, heads, tokens, tokens}).masked_fill(later, -1e9).softmax(-1).to(at::kFloat);
    return numbers.unbind(0);
}

struct Both {
    KeptAttention kept;
    PromptFlowProbe flow;
    explicit Both(PromptFlowRule rule, int first = 0, int last = 5) : flow({rule})
    {
        const std::vector<at::Tensor> all = layersOf(6, 3, 11);
        for (int layer = 0; layer < 6; ++layer) {
            kept.attention(layer, all[size_t(layer)]);
            if (layer >= first && layer <= last)
                flow.attention(layer, all[size_t(layer)]);
        }
    }
};

} // namespace

class TestMapToMask : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void aRowOfTheFlowNeedsNoMatrix_data()
    {
        QTest::addColumn<bool>("weigh");
        QTest::addColumn<bool>("regularize");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        QTest::newRow("as published") << true << true << 0 << 5;
        QTest::newRow("plain") << false << false << 0 << 5;
        QTest::newRow("some layers") << true << true << 2 << 3;
        QTest::newRow("one layer") << true << false << 4 << 4;
    }
    void aRowOfTheFlowNeedsNoMatrix()
    {
        QFETCH(bool, weigh);
        QFETCH(bool, regularize);
        QFETCH(int, first);
        QFETCH(int, last);
        const Both both({.weighHeads = weigh, .regularize = regularize}, first, last);
        const FlowChoice choice{first, last, -1, weigh, regularize};
        for (const int64_t row : {0, 4, 10})
            QVERIFY(difference(both.kept.flowRow({row}, choice), both.flow.flow(0)[row]) < 1e-5);
        const at::Tensor mean = (both.flow.flow(0)[7] + both.flow.flow(0)[9]) / 2;
        QVERIFY(difference(both.kept.flowRow({7, 9}, choice), mean) < 1e-5);
    }

    void oneHeadIsFollowedAlone()
    {
        KeptAttention all, alone;
        for (const at::Tensor &each : layersOf(6, 3, 11)) {
            all.attention(0, each);
            alone.attention(0, each.narrow(1, 1, 1));
        }
        const FlowChoice plain{.weighHeads = false}, second{.head = 1};
        QVERIFY(difference(all.flowRow({10}, second), alone.flowRow({10}, plain)) < 1e-6);
        QVERIFY(difference(all.flowRow({10}, second), all.flowRow({10}, plain)) > 1e-3);
    }

    void deepFlowsStayFinite()
    {
        KeptAttention kept;
        for (int repeat = 0; repeat < 40; ++repeat)
            for (const at::Tensor &each : layersOf(6, 3, 11))
                kept.attention(0, each);
        const at::Tensor row = kept.flowRow({10}, {.regularize = false});
        QVERIFY(row.isfinite().all().item<bool>() && row.max().item<double>() > 0);
    }

    void headsShowWhatTheyLookAt()
    {
        const Both both({});
        const FloatArray rows = both.kept.headRows({8}, 2, 5);
        QCOMPARE(rows.shape, (std::vector<qint64>{6, 3, 5}));
        const at::Tensor expected = layersOf(6, 3, 11)[4][0][2][8].narrow(0, 2, 5).contiguous();
        QCOMPARE(rows.values[(4 * 3 + 2) * 5 + 1], expected[1].item<float>());
    }

    /// The finder of the method and the live steps are the same thing.
    void theStepsAreThoseOfTheMethod()
    {
        const ModelPtr language = openModel(QStringLiteral("zoo:scenes-vlm")),
                       segmenter = openModel(QStringLiteral("zoo:scenes-sam"));
        const auto &model = *language->as<VisionLanguageModel>();
        const auto &sam = *segmenter->as<PromptableSegmenter>();
        const QString question = QStringLiteral("List the objects.");
        const cv::Mat picture =
            openDataSet(QStringLiteral("scenes:count=1,seed=9,side=96,objects=2"))->first<ImageColumn>()->image(0);
        VlSamOptions options;
        options.questions = {question};
        options.refinements = 1;
        options.choosingRow = true;
        const VlSamFinder finder(model, sam, options);
        const VlSamReading reading = finder.read(picture, question, {options.flow});
        PictureReading kept;
        kept.named = nameObjects(model, picture, question, options.answerTokens, kept.attention);
        QCOMPARE(kept.named.words, reading.words);
        QVERIFY(!kept.named.words.isEmpty());
        const SegmenterImagePtr image = sam.see(picture);
        Random random(1);
        for (int word = 0; word < int(kept.named.words.size()); ++word) {
            const VlSamStages stages =
                finder.stages(*image, reading.words[word], reading.maps[0][size_t(word)], random);
            const MapToMask steps = mapToMask(&kept, word, {}, {}, sam, *image);
            QCOMPARE(steps.placed->positive, stages.points->positive);
            QCOMPARE(steps.placed->negative, stages.points->negative);
            QCOMPARE(cv::countNonZero((steps.logits > 0) != stages.masks[0].mask), 0);
            QCOMPARE(steps.quality, stages.masks[0].score);
            MapRule again;
            again.feedBack = true;
            const MapToMask fedBack = mapToMask(&kept, word, again, {}, sam, *image);
            QCOMPARE(cv::countNonZero((fedBack.logits > 0) != stages.masks[1].mask), 0);
            QCOMPARE(fedBack.quality, stages.masks[1].score);
        }
    }

    void theHandTakesOver()
    {
        const ModelPtr segmenter = openModel(QStringLiteral("zoo:scenes-sam"));
        const auto &sam = *segmenter->as<PromptableSegmenter>();
        cv::Mat picture(64, 64, CV_8UC3, cv::Scalar(90, 90, 90));
        picture(cv::Rect(10, 10, 20, 20)).setTo(cv::Scalar(220, 30, 30));
        const SegmenterImagePtr image = sam.see(picture);
        QVERIFY(mapToMask(nullptr, 0, {}, {}, sam, *image).logits.empty()); // nothing is asked
        HandPrompt hand;
        hand.points.push_back({{20, 20}, true});
        const MapToMask clicked = mapToMask(nullptr, 0, {}, hand, sam, *image);
        QCOMPARE(clicked.logits.size(), picture.size());
        QVERIFY(clicked.map.empty() && !clicked.placed);
        PromptPoints placed;
        placed.positive = {3, 4};
        placed.negative = cv::Point(50, 50);
        QCOMPARE(promptOf(placed, hand).points.size(), size_t(3));
        hand.usesPositive = false;
        const SegmenterPrompt prompt = promptOf(placed, hand);
        QCOMPARE(prompt.points.size(), size_t(2));
        QVERIFY(!prompt.points[0].positive && prompt.points[1].positive);
    }
};

QTEST_GUILESS_MAIN(TestMapToMask)
#include "tst_maptomask.moc"
