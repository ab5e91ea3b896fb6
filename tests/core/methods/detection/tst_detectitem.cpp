// One text and one picture through every detector, with and without items of one's own to compare with.
#include "core/data/generators/Made.h"
#include "core/jobs/RunContext.h"
#include "core/methods/detection/DetectItem.h"
#include "tests/core/methods/detection/BigramModel.h"
#include "tests/core/methods/detection/LinearEncoder.h"
#include "tests/helpers/Refusals.h"

#include <QJsonArray>
#include <QTest>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int words = 60;

QString text(uint64_t seed, double noise = 0, int length = 90)
{
    const at::Tensor table = normalNumbers({words, words}, 2.2, 11);
    Random random(seed);
    return NumberTokenizer(words).decode(
        walk(table * (1 - noise) + normalNumbers({words, words}, 2.2, 12) * noise, 3, length, random));
}

DataSetPtr ownTexts(int count)
{
    std::vector<QString> texts;
    for (int i = 0; i < count; ++i)
        texts.push_back(text(uint64_t(100 + i), 0.3));
    return std::make_shared<DataSet>(DataSet::Source{QStringLiteral("own:"), {}, {}, {}, {}},
                                     std::vector<ColumnPtr>{generators::texts("text", std::move(texts))});
}

DataSetPtr ownPictures(int count)
{
    const auto make = [](qsizetype row) { return cv::Mat(randomPicture(12, uint64_t(row)) / 4 + cv::Scalar::all(120)); };
    return std::make_shared<DataSet>(
        DataSet::Source{QStringLiteral("own:"), {}, {}, {}, {}},
        std::vector<ColumnPtr>{generators::images("image", count, QStringLiteral("own"), make)});
}

const DetectorAnswer &answer(const ItemDetection &detection, const char *id)
{
    for (const DetectorAnswer &each : detection.answers)
        if (each.id == QLatin1String(id))
            return each;
    qFatal("no answer %s", id);
}

} // namespace

class TestDetectItem : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTextIsJudgedBesideOnesOwn()
    {
        const BigramModel model(normalNumbers({words, words}, 2.2, 11));
        RunContext context;
        const DataSetPtr own = ownTexts(40);
        const ItemDetection machine = detectText(text(1), model, nullptr, own.get(), {}, context);
        QCOMPARE(machine.answers.size(), size_t(8));
        QCOMPARE(machine.negatives, 40);
        const DetectorAnswer &found = answer(machine, "likelihood");
        QVERIFY(found.threshold && found.likewise);
        QVERIFY(found.flagged());
        QVERIFY(*found.likewise <= 0.05);
        const ItemDetection person = detectText(text(2, 0.3), model, nullptr, own.get(), {}, context);
        QVERIFY(!answer(person, "likelihood").flagged());
        QVERIFY(*answer(person, "likelihood").likewise > 0.05);
        QVERIFY(context.failures().isEmpty());
    }

    void withoutOnesOwnThereAreScoresAndEvidence()
    {
        const BigramModel model(normalNumbers({words, words}, 2.2, 11));
        RunContext context;
        const ItemDetection found = detectText(text(1), model, nullptr, nullptr, {}, context);
        QVERIFY(!answer(found, "lastde-plus").threshold && !answer(found, "lastde-plus").flagged());
        QVERIFY(std::isfinite(answer(found, "lastde-plus").score));
        const QJsonObject json = detectionJson(found);
        QCOMPARE(json[u"kind"].toString(), QStringLiteral("text"));
        QCOMPARE(json[u"tokens"].toArray().size(), 90);
        QVERIFY(json[u"tokens"].toArray()[0].toObject()[u"logProbability"].isNull());
        QCOMPARE(json[u"answers"].toArray().size(), 8);
        QVERIFY(!json[u"answers"].toArray()[0].toObject().contains(u"threshold"));
        QCOMPARE(json[u"modelHash"].toString(), QStringLiteral("bigrams"));
    }

    void thresholdAndRateMoveTogether()
    {
        const BigramModel model(normalNumbers({words, words}, 2.2, 11));
        RunContext context;
        ItemDetection found = detectText(text(1), model, nullptr, ownTexts(40).get(), {}, context);
        const double strict = *answer(found, "lastde").threshold;
        calibrate(found, 0.4);
        QVERIFY(*answer(found, "lastde").threshold < strict);
        const Curve curve = *answerHistogram(found, 0).as<Curve>();
        QCOMPARE(curve.series.size(), 2);
        QCOMPARE(*curve.mark, *found.answers[0].threshold);
    }

    void aPictureIsJudgedBesideOnesOwn()
    {
        const LinearEncoder encoder(8, {}, {});
        RunContext context;
        const DataSetPtr own = ownPictures(30);
        const cv::Mat dark = randomPicture(12, 500) / 4 + cv::Scalar::all(30),
                      usual = randomPicture(12, 501) / 4 + cv::Scalar::all(120);
        const ItemDetection found = detectPicture(dark, encoder, own.get(), {}, context);
        QVERIFY(answer(found, "rigid").flagged() && answer(found, "minder").threshold);
        QVERIFY(*answer(detectPicture(usual, encoder, own.get(), {}, context), "rigid").likewise > 0.02);
        const QJsonObject json = detectionJson(found);
        QCOMPARE(json[u"kind"].toString(), QStringLiteral("picture"));
        QCOMPARE(json[u"cells"].toArray().size(), 8);
        QCOMPARE(json[u"cells"].toArray()[0].toArray().size(), 8);
        QCOMPARE(found.evidence[0].as<Images>()->items.size(), size_t(2));
        const ItemDetection alone = detectPicture(dark, encoder, nullptr, {}, context);
        QCOMPARE(answer(alone, "rigid").score, answer(found, "rigid").score);
        QCOMPARE(detectionTable(alone).rows.size(), alone.answers.size());
    }

    void whatDoesNotFitIsRefused()
    {
        const BigramModel language(normalNumbers({words, words}, 2.2, 11));
        const LinearEncoder encoder(8, {}, {});
        RunContext context;
        const Problem shortText = refusal([&] { detectText(text(1, 0, 8), language, nullptr, nullptr, {}, context); });
        QVERIFY(shortText.what.contains(QStringLiteral("8 tokens")));
        const Problem noEncoder = refusal([&] { detectPicture(randomPicture(8, 1), language, nullptr, {}, context); });
        QCOMPARE(noEncoder.code, ExitCode::ModelRefused);
        const Problem noLanguage = refusal([&] { detectText(text(1), encoder, nullptr, nullptr, {}, context); });
        QCOMPARE(noLanguage.code, ExitCode::ModelRefused);
        const DataSetPtr texts = ownTexts(3);
        const Problem noPictures = refusal([&] { detectPicture(randomPicture(8, 1), encoder, texts.get(), {}, context); });
        QCOMPARE(noPictures.code, ExitCode::InputUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestDetectItem)
#include "tst_detectitem.moc"
