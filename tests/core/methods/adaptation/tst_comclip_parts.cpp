// The pieces of ComCLIP: captions into parts, parts into pictures, pictures into one score.
#include "core/methods/adaptation/CaptionParts.h"
#include "core/methods/adaptation/ComClipRows.h"
#include "core/methods/adaptation/ComClipScore.h"
#include "core/methods/adaptation/SubImages.h"
#include "tests/helpers/Tensors.h"

#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// Nouns as phrases, then connections as "subject|verb|object".
QStringList told(const QString &caption)
{
    const CaptionParts parts = captionParts(caption);
    QStringList all;
    for (const CaptionNoun &each : parts.nouns)
        all.append(each.phrase());
    const auto name = [&](int noun) { return noun < 0 ? QStringLiteral("-") : parts.nouns[size_t(noun)].noun; };
    for (const CaptionConnection &each : parts.connections)
        all.append(name(each.subject) + QLatin1Char('|') + each.verb + QLatin1Char('|') + name(each.object));
    return all;
}

cv::Mat randomPicture(int rows, int columns)
{
    cv::Mat picture(rows, columns, CV_8UC3);
    Random random(4);
    for (int i = 0; i < rows * columns * 3; ++i)
        picture.data[i] = uchar(1 + random.below(255)); // nothing is black
    return picture;
}

double overlap(const Box &a, const Box &b)
{
    const cv::Rect2d one(a.x, a.y, a.width, a.height), other(b.x, b.y, b.width, b.height);
    const double both = (one & other).area();
    return both / (one.area() + other.area() - both);
}

at::Tensor random(at::IntArrayRef shape, uint64_t seed)
{
    at::Tensor made = at::empty(shape, at::kDouble);
    Random numbers(seed);
    for (int64_t i = 0; i < made.numel(); ++i)
        made.data_ptr<double>()[i] = numbers.normal();
    return made;
}

/// Four pictures as sets of five vectors, and what three of them should show.
struct Sets {
    at::Tensor picture = random({5, 6}, 1), parts = random({3, 5, 6}, 2), words = random({3, 6}, 3),
               caption = random({6}, 4);

    double score(const CompositionRule &rule = {}) const
    {
        return cosineOf(caption, composed(picture, parts, words, rule).embedding);
    }
};

} // namespace

class TestComClipParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void captionsAreCutIntoNounsAndRelations_data()
    {
        QTest::addColumn<QString>("caption");
        QTest::addColumn<QStringList>("parts");
        const auto row = [](const char *caption, const QStringList &parts) {
            QTest::newRow(caption) << QString::fromUtf8(caption) << parts;
        };
        row("a red circle left of a blue square", {"red circle", "blue square", "circle|left of|square"});
        row("red circle left of blue square", {"red circle", "blue square", "circle|left of|square"});
        row("a dog chases a cat", {"dog", "cat", "dog|chases|cat"});
        row("The small dog is chasing the old cat.", {"small dog", "old cat", "dog|is chasing|cat"});
        row("a photo of a cat on a table next to the window",
            {"cat", "table", "window", "cat|on|table", "table|next to|window"});
        row("an oil painting of an orange star", {"orange star"});
        row("a cat and a dog", {"cat", "dog"});
        row("a star above", {"star", "star|above|-"});
        row("", {});
        row("?!", {});
        row("ein Hündchen", {"ein hündchen"});
    }
    void captionsAreCutIntoNounsAndRelations()
    {
        QFETCH(QString, caption);
        QTEST(told(caption), "parts");
    }

    void aRelationWithoutBothThingsIsShownByTheWholePicture()
    {
        const ComClipCaption whole = captionWithParts("a red circle left of a blue square");
        QCOMPARE(whole.parts.size(), size_t(3));
        QCOMPARE(whole.parts[2].words, QString("left of"));
        QCOMPARE(whole.parts[2].nouns.size(), size_t(2));
        QCOMPARE(captionWithParts("a star above").parts.back().nouns.size(), size_t(0));
    }

    void nounsFindTheirBoxes()
    {
        const std::vector<Box> boxes{
            {0, 0, 1, 1, "red circle"}, {0, 0, 1, 1, "blue circle"}, {0, 0, 1, 1, "squares"}, {0, 0, 1, 1, ""}};
        const auto named = [&](const char *noun) { return boxesNamed(nounOf(QString(noun)), boxes); };
        QCOMPARE(named("the red circle"), std::vector<int>{0});
        QCOMPARE(named("green circle"), (std::vector<int>{0, 1})); // the noun alone decides where no label has it all
        QCOMPARE(named("circles"), (std::vector<int>{0, 1}));
        QCOMPARE(named("square"), std::vector<int>{2});
        QVERIFY(named("star").empty());
        QVERIFY(named("red").empty());
    }

    void aMaskedPictureIsUntouchedInsideAndBlackOutside()
    {
        const cv::Mat picture = randomPicture(12, 16);
        const std::vector<Box> boxes{{2, 3, 4, 5, {}}};
        const cv::Mat part = subImage(picture, boxes);
        for (int y = 0; y < 12; ++y)
            for (int x = 0; x < 16; ++x) {
                const bool inside = x >= 2 && x < 6 && y >= 3 && y < 8;
                QCOMPARE(part.at<cv::Vec3b>(y, x), inside ? picture.at<cv::Vec3b>(y, x) : cv::Vec3b());
            }
        const cv::Mat cut = subImage(picture, boxes, {.crop = true});
        QCOMPARE(cv::norm(cut, picture(cv::Rect(2, 3, 4, 5)), cv::NORM_INF), 0.0);
        const cv::Mat filled = subImage(picture, boxes, {.meanFill = true});
        QVERIFY(filled.at<cv::Vec3b>(0, 0) != cv::Vec3b());
        QCOMPARE(cv::norm(subImage(picture, {}), picture, cv::NORM_INF), 0.0);
        const std::vector<Box> outside{{50, 50, 4, 4, {}}}, beyond{{-5, -5, 100, 100, {}}};
        QCOMPARE(cv::norm(subImage(picture, outside), picture, cv::NORM_INF), 0.0); // nothing seen: the whole picture
        QCOMPARE(cv::norm(subImage(picture, beyond), picture, cv::NORM_INF), 0.0);
    }

    void severalBoxesAreTheUnionInAnyOrder()
    {
        const cv::Mat picture = randomPicture(12, 16);
        const std::vector<Box> one{{1, 1, 3, 3, {}}}, other{{9, 5, 4, 4, {}}}, both{one[0], other[0]},
            turned{other[0], one[0]};
        QCOMPARE(cv::norm(subImage(picture, both), subImage(picture, turned), cv::NORM_INF), 0.0);
        cv::Mat sum;
        cv::add(subImage(picture, one), subImage(picture, other), sum);
        QCOMPARE(cv::norm(subImage(picture, both), sum, cv::NORM_INF), 0.0);
    }

    /// The card's numbers.
    void partsAreWeightedByTheirShareOfTheSum()
    {
        const at::Tensor picture = at::tensor({1.0, 0.0}, at::kDouble), parts = matrix({{0, 1}, {0.6, 0.8}});
        const at::Tensor words = matrix({{0, 0.3}, {0.1 / 0.6, 0}}); // similarities 0.3 and 0.1
        const Composition found = composed(picture, parts, words, {});
        QVERIFY(std::abs(found.similarities[0] - 0.3) < 1e-12 && std::abs(found.similarities[1] - 0.1) < 1e-12);
        QVERIFY(std::abs(found.weights[0] - 0.75) < 1e-12 && std::abs(found.weights[1] - 0.25) < 1e-12);
        QVERIFY(difference(found.embedding, at::tensor({1.15, 0.95}, at::kDouble)) < 1e-12);
        QVERIFY(std::abs(found.embedding.norm().item<double>() - 1.49164) < 1e-5);
        QVERIFY(std::abs(cosineOf(found.embedding, at::tensor({0.0, 1.0}, at::kDouble)) - 0.63688) < 1e-5);
        QVERIFY(!found.unsound);
        const Composition scaled = composed(picture, parts, words * 7, {});
        QVERIFY(difference(scaled.embedding, found.embedding) < 1e-12);
    }

    void wholePicturesForAllPartsChangeNothing()
    {
        const at::Tensor picture = at::tensor({0.3, -0.2, 0.9}, at::kDouble),
                         caption = at::tensor({0.1, 0.5, 0.4}, at::kDouble);
        const at::Tensor parts = at::stack({picture, picture, picture});
        const at::Tensor words = matrix({{1, 0, 0}, {0, 1, 0}, {0.2, 0.3, 2}});
        const Composition found = composed(picture, parts, words, {});
        QVERIFY(difference(found.embedding, 2 * picture) < 1e-12);
        QVERIFY(std::abs(cosineOf(caption, found.embedding) - cosineOf(caption, picture)) < 1e-12);
        QVERIFY(found.unsound); // the second similarity is negative
    }

    /// By hand: of the first part the second vector fits best (0.6), of the second the first (0.2).
    void ofASetTheVectorClosestToTheWordsCounts()
    {
        const at::Tensor picture = matrix({{1, 0}, {0, 1}});
        const at::Tensor parts = at::stack({matrix({{0.1, 0}, {0.6, 5}}), matrix({{0, 0.2}, {7, -1}})});
        const Composition found = composed(picture, parts, matrix({{1, 0}, {0, 1}}), {});
        QVERIFY(std::abs(found.similarities[0] - 0.6) < 1e-12 && std::abs(found.similarities[1] - 0.2) < 1e-12);
        QVERIFY(std::abs(found.weights[0] - 0.75) < 1e-12 && std::abs(found.weights[1] - 0.25) < 1e-12);
        // Vector by vector: (1, 0) + 0.75 (0.1, 0) + 0.25 (0, 0.2), and (0, 1) + 0.75 (0.6, 5) + 0.25 (7, -1).
        QVERIFY(difference(found.embedding, matrix({{1.075, 0.05}, {2.2, 4.5}})) < 1e-12);
        QVERIFY(std::abs(cosineOf(at::tensor({0.0, 1.0}, at::kDouble), found.embedding) - 4.5 / std::hypot(2.2, 4.5)) <
                1e-12);
        QVERIFY(std::abs(cosineOf(at::tensor({1.0, 0.0}, at::kDouble), found.embedding) -
                         1.075 / std::hypot(1.075, 0.05)) < 1e-12);
    }

    void aSetOfOneVectorIsOneVector()
    {
        const Sets sets;
        const at::Tensor picture = sets.picture[0], parts = sets.parts.select(1, 0);
        const Composition one = composed(picture, parts, sets.words, {}),
                          set = composed(picture.unsqueeze(0), parts.unsqueeze(1), sets.words, {});
        QCOMPARE(set.similarities, one.similarities);
        QVERIFY(at::equal(set.embedding[0], one.embedding));
        QCOMPARE(cosineOf(sets.caption, set.embedding), cosineOf(sets.caption, one.embedding));
    }

    /// One part: 1 + 1 is exact, and so is the score. More: up to the rounding of their weights.
    void wholeSetsForAllPartsAreTheBestVectorOfTheWhole()
    {
        Sets sets;
        sets.parts = sets.picture.unsqueeze(0);
        sets.words = sets.words.narrow(0, 0, 1);
        double best = -1;
        for (int i = 0; i < 5; ++i)
            best = std::max(best, cosineOf(sets.caption, sets.picture[i]));
        QVERIFY(sets.score() == best);
        for (const bool unitLength : {false, true}) { // whatever the weights are
            sets.parts = at::stack({sets.picture, sets.picture, sets.picture});
            sets.words = random({3, 6}, 3);
            QVERIFY(std::abs(sets.score({.unitLength = unitLength}) - best) < 1e-12);
        }
    }

    void theOrderOfASetChangesNothing()
    {
        const Sets sets;
        Sets turned = sets;
        const at::Tensor order = at::tensor({3, 0, 4, 1, 2}, at::kLong);
        turned.picture = sets.picture.index_select(0, order);
        turned.parts = sets.parts.index_select(1, order);
        QVERIFY(turned.score() == sets.score());
        turned.parts = sets.parts; // but parts and whole belong together position by position
        QVERIFY(turned.score() != sets.score());
    }

    void theScaleOfSimilaritiesOfSetsChangesNothing()
    {
        const Sets sets;
        Sets scaled = sets;
        scaled.words = sets.words * 7;
        QVERIFY(std::abs(scaled.score() - sets.score()) < 1e-12);
        scaled.words = sets.words * at::tensor({7.0, 1.0, 1.0}, at::kDouble).unsqueeze(1);
        QVERIFY(std::abs(scaled.score() - sets.score()) > 1e-6);
    }

    void otherWeightsAreOffered()
    {
        const at::Tensor picture = at::tensor({1.0, 0.0}, at::kDouble), parts = matrix({{1, 0}, {0, 2}});
        const at::Tensor words = matrix({{-1, 0}, {0, 1}}); // similarities -1 and 2
        using Weights = CompositionRule::Weights;
        const auto weights = [&](const CompositionRule &rule) { return composed(picture, parts, words, rule).weights; };
        QCOMPARE(weights({}), (std::vector<double>{-1, 2}));
        QCOMPARE(weights({Weights::Clamped}), (std::vector<double>{0, 1}));
        QCOMPARE(weights({Weights::Uniform}), (std::vector<double>{0.5, 0.5}));
        const std::vector<double> soft = weights({Weights::Softmax, 3});
        QVERIFY(std::abs(soft[1] / soft[0] - std::exp(1)) < 1e-9);
        const Composition unit = composed(picture, parts, words, {Weights::Official, 1, true});
        QCOMPARE(unit.similarities, (std::vector<double>{-1, 1})); // their sum is 0: no shares, equal weights
        QCOMPARE(unit.weights, (std::vector<double>{0.5, 0.5}));
        QVERIFY(composed(picture, parts.narrow(0, 0, 0), words.narrow(0, 0, 0), {}).weights.empty());
    }

    /// Caption 0 with picture 0 must win; texts right, pictures wrong.
    void winogroundIsScoredAsPublished()
    {
        const CrossScores scores{{0.5, 0.9}, {0.4, 0.95}};
        QVERIFY(textsRight(scores) && !imagesRight(scores));
        const CrossScores tied{{0.5, 0.5}, {0.5, 0.5}};
        QVERIFY(!textsRight(tied) && !imagesRight(tied));
        const CrossScores good{{0.9, 0.2}, {0.1, 0.8}};
        QVERIFY(textsRight(good) && imagesRight(good));
    }

    void disturbedBoxesOverlapAboutAsSaid()
    {
        Random random(1);
        double sum = 0;
        int kept = 0;
        const Box box{40, 40, 30, 20, "star"};
        for (int i = 0; i < 2000; ++i)
            for (const Box &each : disturbedBoxes({box}, random)) {
                sum += overlap(box, each);
                ++kept;
            }
        QVERIFY2(std::abs(kept / 2000.0 - 0.8) < 0.03, qPrintable(QString::number(kept)));
        QVERIFY2(std::abs(sum / kept - 0.65) < 0.07, qPrintable(QString::number(sum / kept)));
        const std::vector<Box> turned =
            permutedLabels({{0, 0, 1, 1, "a"}, {1, 0, 1, 1, "b"}, {2, 0, 1, 1, "c"}}, random);
        QVERIFY(turned[0].label != "a" && turned[1].label != "b" && turned[2].label != "c");
    }
};

QTEST_GUILESS_MAIN(TestComClipParts)
#include "tst_comclip_parts.moc"
