// The pieces of VL-SAM: attention's flow, points, words and doubles.
#include "core/methods/segmentation/FoundObjects.h"
#include "core/methods/segmentation/PromptFlow.h"
#include "core/methods/segmentation/PromptPoints.h"
#include "tests/helpers/Tensors.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Two heads over three tokens.
at::Tensor twoHeads()
{
    return at::stack(
        {matrix({{1, 0, 0}, {0.5, 0.5, 0}, {0.2, 0.3, 0.5}}), matrix({{1, 0, 0}, {0.9, 0.1, 0}, {0.8, 0.1, 0.1}})});
}

at::Tensor flowOf(const at::Tensor &attention, int layers, bool regularize)
{
    PromptFlowProbe probe({{.weighHeads = true, .regularize = regularize}});
    for (int layer = 0; layer < layers; ++layer)
        probe.attention(layer, attention.unsqueeze(0));
    return probe.flow(0);
}

/// Where the last of 20 tokens looks among the 16 of the picture, after so many layers of one head that looks at all
/// earlier tokens alike: shares.
at::Tensor deepMap(int layers, bool regularize)
{
    constexpr int64_t count = 20, patches = 16;
    const at::Tensor uniform =
        at::ones({count, count}, at::kDouble).tril() / at::arange(1, count + 1, at::kDouble).view({-1, 1});
    const at::Tensor row = flowOf(uniform.unsqueeze(0), layers, regularize)[count - 1].narrow(0, 0, patches);
    return row / row.sum();
}

cv::Mat block(int side, const cv::Rect &where, float value, const cv::Mat &under = {})
{
    cv::Mat map = under.empty() ? cv::Mat(side, side, CV_32F, cv::Scalar(0)) : under.clone();
    map(where).setTo(value);
    return map;
}

} // namespace

class TestVlSamPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The card's numbers.
    void headsAreWeighedJoinedAndRegularized()
    {
        const at::Tensor heads = twoHeads(), certainty = headCertainty(heads);
        QVERIFY(difference(certainty, at::tensor({0.66667, 0.9}, at::kDouble)) < 1e-5);
        const at::Tensor joined = joinedHeads(heads, certainty);
        QVERIFY(difference(joined, matrix({{0.78333, 0, 0}, {0.57167, 0.21167, 0}, {0.42667, 0.145, 0.21167}})) < 1e-5);
        QVERIFY(difference(withoutCollapse(joined),
                           matrix({{0.26111, 0, 0}, {0.19056, 0.14111, 0}, {0.14222, 0.09667, 0.21167}})) < 2e-5);
    }

    void flowMultipliesTheLayers()
    {
        const at::Tensor with = flowOf(twoHeads(), 2, true), without = flowOf(twoHeads(), 2, false);
        QVERIFY(difference(with, matrix({{2.85151, 0, 0}, {0.64831, 2.44325, 0}, {0.51233, 0.32410, 2.67980}})) < 1e-5);
        QVERIFY(difference(without, matrix({{4.96361, 0, 0}, {2.28381, 2.67980, 0}, {1.78742, 0.49638, 2.67980}})) <
                1e-5);
        const auto shareOfFirst = [](const at::Tensor &flow) { return (flow[2][0] / flow[2].sum()).item<double>(); };
        QVERIFY(std::abs(shareOfFirst(without) - 0.360) < 1e-3 && std::abs(shareOfFirst(with) - 0.146) < 1e-3);
        QVERIFY(with.equal(with.tril()));
        const at::Tensor none = at::zeros({3, 3}, at::kDouble);
        at::Tensor flow;
        for (int layer = 0; layer < 5; ++layer)
            flow = promptFlowStep(flow, none);
        QVERIFY(difference(flow, 5 * at::eye(3, at::kDouble)) < 1e-12);
    }

    /// Without regularization a deep stack looks at the first token alone, with it at none more than at others.
    void regularizationKeepsAttentionFromCollapsing_data()
    {
        QTest::addColumn<int>("layers");
        QTest::addColumn<double>("without");
        QTest::addColumn<double>("with");
        QTest::newRow("2") << 2 << 0.071 << 0.008;
        QTest::newRow("8") << 8 << 0.134 << 0.009;
        QTest::newRow("32") << 32 << 0.540 << 0.015;
    }
    void regularizationKeepsAttentionFromCollapsing()
    {
        QFETCH(int, layers);
        const at::Tensor without = deepMap(layers, false), with = deepMap(layers, true);
        QTEST(std::round(1000 * without[0].item<double>()) / 1000, "without");
        QTEST(std::round(1000 * with[0].item<double>()) / 1000, "with");
        QCOMPARE(without.argmax().item<int64_t>(), int64_t(0));
        QVERIFY(with.argmax().item<int64_t>() >= 12);
    }

    void numbersOfDeepStacksStayFinite()
    {
        const at::Tensor map = deepMap(2000, false);
        QVERIFY(map.isfinite().all().item<bool>() && map.sum().item<double>() > 0.99);
    }

    void oneRuleReadsTheLastLayerAlone()
    {
        PromptFlowProbe probe({{.weighHeads = false, .regularize = false, .lastLayerOnly = true}});
        probe.attention(0, at::ones({1, 2, 3, 3}));
        probe.attention(1, twoHeads().unsqueeze(0));
        QVERIFY(difference(probe.flow(0), twoHeads().mean(at::IntArrayRef{0})) < 1e-12);
        QCOMPARE(probe.certainties().size(0), int64_t(2));
    }

    /// The smaller blob has the higher peak.
    void theLargestAreaGetsThePositivePoint()
    {
        Random random(1);
        const cv::Mat map = block(20, {14, 14, 2, 2}, 1, block(20, {2, 3, 3, 3}, 0.8f));
        const auto points = promptPoints(map, {0.5, false}, random);
        QVERIFY(points && cv::Rect(2, 3, 3, 3).contains(points->positive));
        QCOMPARE(cv::countNonZero(points->area), 9);
        QVERIFY(points->negative && map.at<float>(*points->negative) == 0);
        const auto strict = promptPoints(map, {0.9, false}, random);
        QVERIFY(strict && cv::Rect(14, 14, 2, 2).contains(strict->positive));
        for (int i = 0; i < 20; ++i) {
            const auto drawn = promptPoints(map, {0.5, true}, random);
            QVERIFY(drawn && drawn->area.at<uchar>(drawn->positive) && !drawn->area.at<uchar>(*drawn->negative));
        }
    }

    void mapsWithoutAPlaceGiveNoPoints()
    {
        Random random(1);
        QVERIFY(!promptPoints(cv::Mat(4, 4, CV_32F, cv::Scalar(0)), {}, random));
        QVERIFY(!promptPoints(cv::Mat(4, 4, CV_32F, cv::Scalar(NAN)), {}, random));
        const auto all = promptPoints(cv::Mat(4, 4, CV_32F, cv::Scalar(1)), {}, random);
        QVERIFY(all && !all->negative); // nothing is outside
        QCOMPARE(cv::norm(scaledMap(cv::Mat(3, 3, CV_64F, cv::Scalar(7)))), 0.0);
    }

    void answersAreReadAsLists_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char *answer, const QStringList &words) {
            QTest::newRow(answer) << QString(answer) << words;
        };
        row(" red circle, blue square.", {"red circle", "blue square"});
        row("There is a dog, the cat and an old tree.", {"dog", "cat", "old tree"});
        row("1. a car\n2. two dogs\n- sandals", {"car", "two dogs", "sandals"});
        row("red star, red star", {"red star", "red star"});
        row(" .,; ", {});
        row("", {});
    }
    void answersAreReadAsLists()
    {
        QFETCH(QString, answer);
        QTEST(listedWords(answer), "words");
    }

    void wordsAreFoundInOrder()
    {
        const QString answer = QStringLiteral(" Red star, blue ring, red star.");
        const std::vector<WordPlace> places = placesOf({"red star", "blue ring", "red star", "cat"}, answer);
        QCOMPARE(places[0].at, qsizetype(1));
        QCOMPARE(places[1].at, qsizetype(11));
        QCOMPARE(places[2].at, qsizetype(22));
        QCOMPARE(places[3].at, qsizetype(-1));
    }

    void ofDoublesTheBestStays()
    {
        const auto object = [](const char *word, double score, const cv::Rect &where) {
            cv::Mat mask = cv::Mat::zeros(20, 20, CV_8U);
            mask(where).setTo(255);
            return FoundObject{QString(word), score, where, mask};
        };
        const std::vector<FoundObject> all{object("a", 0.5, {0, 0, 10, 10}), object("b", 0.9, {1, 0, 10, 10}),
                                           object("c", 0.7, {12, 12, 5, 5})};
        const std::vector<FoundObject> kept = withoutDoubles(all, 0.5);
        QCOMPARE(kept.size(), size_t(2));
        QCOMPARE(kept[0].word, QString("b"));
        QCOMPARE(kept[1].word, QString("c"));
        QCOMPARE(withoutDoubles(all, 0.99).size(), size_t(3));
    }
};

QTEST_GUILESS_MAIN(TestVlSamPieces)
#include "tst_vlsam_pieces.moc"
