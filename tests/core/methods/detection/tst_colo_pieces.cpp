// The pieces of COLO: measures, configurations, draws, trainings, and answers that follow from figures alone.
#include "core/data/generators/Made.h"
#include "core/methods/detection/ColoFindings.h"
#include "core/methods/detection/ColoStudy.h"
#include "core/models/detection/Boxes.h"
#include "core/support/Random.h"
#include "tests/helpers/Refusals.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <set>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

bool close(double a, double b) { return std::abs(a - b) < 1e-9; }

AnnotatedBox truth(double x, double height = 25) { return {cv::Rect2d(x, 0, 10, height), 0, 10 * height}; }
ScoredBox found(double x, double score, double height = 25) { return {cv::Rect2d(x, 0, 10, height), 0, score}; }

const char *const barns = "barns:count=180,seed=3,side=32";

ColoLayout layoutOf(const ColoRequest &request = {}, const QString &uri = QLatin1String(barns))
{
    return coloLayout(*openDataSet(uri), request, 1);
}

QStringList idsOf(const ColoLayout &layout)
{
    QStringList ids;
    for (const ColoConfig &each : layout.configs)
        ids.append(each.id);
    return ids;
}

/// A study whose figures are made up: map50 by configuration, and what related weights add with 16 and 64 pictures.
ColoFindings madeUp(const std::map<ColoShift, double> &map50, double gainOfFew = 0, double gainOfMany = 0,
                    double gainOfSize = 0)
{
    ColoFindings findings;
    findings.plan.layout = layoutOf();
    findings.plan.models = {{QStringLiteral("small"), {}, 1000}, {QStringLiteral("large"), {}, 9000}};
    findings.plan.counts = {16, 64};
    findings.runs = coloGrid(findings.plan);
    for (ColoRun &run : findings.runs) {
        const ColoShift shift = findings.configs()[run.config].shift;
        const double gain = run.related ? (run.count == 16 ? gainOfFew : gainOfMany) : 0;
        const double size = run.model == 1 && shift != ColoShift::Within ? gainOfSize : 0;
        run.measures.map50 = map50.at(shift) + gain + size + 0.01 * run.repetition * (1 + 0.1 * double(run.config));
        run.done = true;
    }
    return findings;
}

const std::map<ColoShift, double> viewCosts{{ColoShift::None, 0.9},
                                            {ColoShift::Light, 0.85},
                                            {ColoShift::View, 0.3},
                                            {ColoShift::External, 0.4},
                                            {ColoShift::Within, 0.8}};
const std::map<ColoShift, double> lightCosts{{ColoShift::None, 0.9},
                                             {ColoShift::Light, 0.3},
                                             {ColoShift::View, 0.85},
                                             {ColoShift::External, 0.4},
                                             {ColoShift::Within, 0.8}};

} // namespace

class TestColoPieces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlapIsIntersectionByUnion()
    {
        QVERIFY(std::abs(overlapOf(cv::Rect2f(0, 0, 2, 2), cv::Rect2f(1, 1, 2, 2)) - 1.0 / 7) < 1e-7);
    }

    void perfectDetectionsAreOne()
    {
        const LocalizationMeasures all = localizationMeasures(
            {{{truth(0), truth(20)}, {found(0, 0.9), found(20, 0.8)}}, {{truth(5)}, {found(5, 0.7)}}}, 0.5);
        QVERIFY(close(all.map5095, 1) && close(all.map50, 1) && close(all.f1, 1));
        QCOMPARE(all.objects, 3);
        QCOMPARE(all.missed, 0);
        QCOMPARE(all.wrong, 0);
    }

    /// Eighteen of twenty-five rows are found: every overlap is 0.72, which passes 0.50 to 0.70.
    void looseBoxesCountHalf()
    {
        const LocalizationMeasures loose =
            localizationMeasures({{{truth(0), truth(20)}, {found(0, 0.9, 18), found(20, 0.8, 18)}}}, 0.5);
        QVERIFY(close(loose.map50, 1));
        QVERIFY(close(loose.map5095, 0.5));
    }

    void theSecondDetectionOfAnObjectIsWrong()
    {
        const auto withScores = [](double first, double second) {
            return localizationMeasures({{{truth(0)}, {found(0, first), found(3, second)}}}, 0.1);
        };
        const LocalizationMeasures right = withScores(0.9, 0.8), turned = withScores(0.8, 0.9);
        QCOMPARE(right.wrong, 1);
        QCOMPARE(turned.wrong, 1);
        QVERIFY(close(right.map5095, 1));
        QVERIFY(turned.map5095 < right.map5095); // the worse box takes the object where it may, and precision is a half
    }

    void nothingFoundIsZero()
    {
        const LocalizationMeasures none = localizationMeasures({{{truth(0)}, {}}, {{truth(4)}, {}}}, 0.5);
        for (const ColoMetric metric : coloMetrics)
            QCOMPARE(none.*metric, 0.0);
        QCOMPARE(none.missed, 2);
        QCOMPARE(none.wrong, 0);
    }

    void withoutObjectsDetectionsAreWrong()
    {
        const LocalizationMeasures empty = localizationMeasures({{{}, {found(0, 0.9), found(20, 0.8)}}}, 0.5);
        for (const ColoMetric metric : coloMetrics)
            QCOMPARE(empty.*metric, 0.0);
        QCOMPARE(empty.objects, 0);
        QCOMPARE(empty.missed, 0);
        QCOMPARE(empty.wrong, 2);
        const LocalizationMeasures mixed =
            localizationMeasures({{{}, {found(0, 0.9)}}, {{truth(0)}, {found(0, 0.8)}}}, 0.5);
        QCOMPARE(mixed.wrong, 1);
        QCOMPARE(mixed.missed, 0);
        QVERIFY(close(mixed.precision, 0.5) && close(mixed.recall, 1));
    }

    void theConfidenceIsWhereF1IsHighest()
    {
        const std::vector<BoxesOfPicture> pictures{
            {{truth(0), truth(20)}, {found(0, 0.9), found(20, 0.6), found(60, 0.4)}}};
        QCOMPARE(bestConfidence(pictures, 0.25), 0.6);
        QCOMPARE(bestConfidence({{{truth(0)}, {found(60, 0.9)}}}, 0.25), 0.25);
        QCOMPARE(localizationMeasures(pictures, 0.7).missed, 1);
        QCOMPARE(localizationMeasures(pictures, 0.7).confidence, 0.7);
    }

    void configurationsAreThoseOfThePaper()
    {
        ColoRequest request;
        QCOMPARE(idsOf(layoutOf(request)),
                 QStringList({"0_all", "b_light", "a1_t2s", "a2_s2t", "c_external", "1_top", "2_side"}));
        request.configs = {"3_external", "a1_t2s"};
        QCOMPARE(idsOf(layoutOf(request)), QStringList({"a1_t2s", "3_external"}));
        request.configs = {"all"};
        QCOMPARE(layoutOf(request).configs.size(), size_t(8));
        // Where the light comes with the view there is none to test on.
        request.viewColumn = QStringLiteral("domain");
        request.configs.clear();
        const ColoLayout domains = layoutOf(request);
        QCOMPARE(domains.views, QStringList({"top day", "side day"}));
        QVERIFY(domains.find(QStringLiteral("a1_t2s")) && !domains.find(ColoShift::Light));
    }

    void noTestPictureIsLearnedFrom()
    {
        const DataSetPtr data = openDataSet(QLatin1String(barns));
        const ColoLayout layout = layoutOf();
        const auto view = data->column<LabelColumn>(QStringLiteral("view"));
        std::set<int> tested;
        for (const ColoConfig &each : layout.configs)
            tested.insert(each.test.begin(), each.test.end());
        for (const ColoConfig &each : layout.configs)
            for (const int row : each.train)
                QVERIFY(!tested.contains(row));
        const ColoConfig &turned = *layout.find(QStringLiteral("a1_t2s"));
        QVERIFY(std::ranges::all_of(turned.train, [&](int row) { return view->text(row) == QLatin1String("top"); }));
        QVERIFY(std::ranges::all_of(turned.test, [&](int row) { return view->text(row) == QLatin1String("side"); }));
        // Related weights see everything of the other view, and nothing of the one they serve.
        const ColoConfig &top = *layout.find(QStringLiteral("1_top"));
        QCOMPARE(qint64(top.related.size()), std::ranges::count(view->codes(), 1));
        QVERIFY(std::ranges::all_of(top.related, [&](int row) { return view->text(row) == QLatin1String("side"); }));
        ColoRequest outside;
        outside.configs = {"3_external"};
        const ColoLayout external = layoutOf(outside);
        for (const int row : external.configs.front().related)
            QVERIFY(view->text(row) != QLatin1String("external"));
    }

    void tooFewPicturesAreNamed()
    {
        ColoRequest request;
        request.mostDrawn = 40;
        const Problem few = refusal([&] { layoutOf(request); });
        QCOMPARE(few.code, ExitCode::Invalid);
        QVERIFY2(few.what.contains(QLatin1String("b_light")) && few.what.contains(QLatin1String("40")),
                 qPrintable(few.sentence()));
        request = {};
        request.views = {"top", "bottom"};
        QVERIFY(refusal([&] { layoutOf(request); }).what.contains(QLatin1String("bottom")));
        request = {};
        request.configs = {"z"};
        QVERIFY(refusal([&] { layoutOf(request); }).remedy.contains(QLatin1String("a1_t2s")));
        request = {};
        request.viewColumn = QStringLiteral("camera");
        QVERIFY(refusal([&] { layoutOf(request); }).remedy.contains(QLatin1String("view")));
        QVERIFY(!refusal([&] { layoutOf({}, QStringLiteral("barns:count=60,side=32,views=top")); }).remedy.isEmpty());
    }

    void dataWithoutATestSplitGetOne()
    {
        const QString uri = QStringLiteral("barns:count=120,side=32,split=train");
        const ColoLayout layout = layoutOf({}, uri);
        QVERIFY(!layout.ownSplit);
        QCOMPARE(layout.find(QStringLiteral("1_top"))->test.size(), size_t(8));
        QVERIFY(coloLayout(*openDataSet(uri), {}, 2).configs.front().test != layout.configs.front().test);
    }

    void drawsAreExactAndNew()
    {
        std::vector<int> pool;
        for (int row = 100; row < 200; ++row)
            pool.push_back(row);
        const ColoDraw one = coloDraw(pool, 16, 20, 5), same = coloDraw(pool, 16, 20, 5),
                       other = coloDraw(pool, 16, 20, 6);
        QCOMPARE(one.learned.size() + one.heldOut.size(), size_t(16));
        QCOMPARE(one.heldOut.size(), size_t(3));
        std::set<int> rows(one.learned.begin(), one.learned.end());
        rows.insert(one.heldOut.begin(), one.heldOut.end());
        QCOMPARE(rows.size(), size_t(16));
        QVERIFY(*rows.begin() >= 100 && *rows.rbegin() < 200);
        QCOMPARE(same.learned, one.learned);
        QVERIFY(other.learned != one.learned);
        QCOMPARE(coloDraw(pool, 2, 20, 1).heldOut.size(), size_t(1));
    }

    void networksAreAsLargeAsAsked_data()
    {
        QTest::addColumn<int>("thousands");
        for (const int thousands : {30, 150, 600})
            QTest::addRow("%dk", thousands) << thousands;
    }
    void networksAreAsLargeAsAsked()
    {
        QFETCH(int, thousands);
        const double found = double(coloParameters(coloNetwork(thousands, 96)));
        QVERIFY2(std::abs(found / (1e3 * thousands) - 1) < 0.15, qPrintable(QString::number(found)));
    }

    void equalEpochsAreMoreSteps()
    {
        ColoBudget budget;
        QCOMPARE(budget.stepsFor(13), budget.stepsFor(400));
        budget.equalSteps = false;
        QCOMPARE(budget.stepsFor(13), 100);
        QCOMPARE(budget.stepsFor(33), 300);
    }

    void augmentationKeepsBoxesOnTheirObjects()
    {
        ColoPicture picture{cv::Mat(32, 32, CV_8UC3, cv::Scalar::all(100)), {32, 24}, {{2, 3, 8, 5}}, {}};
        picture.rgb(cv::Rect(2, 3, 8, 5)).setTo(cv::Scalar::all(200));
        Random random(1);
        const ColoPicture turned = augmented(picture, {&picture}, {0, 0, 1, false}, random);
        QCOMPARE(turned.boxes.front(), cv::Rect2f(22, 3, 8, 5));
        QCOMPARE(turned.rgb.at<cv::Vec3b>(4, 24), cv::Vec3b(200, 200, 200));
        QCOMPARE(picture.boxes.front(), cv::Rect2f(2, 3, 8, 5));
        ColoPicture other{cv::Mat(32, 32, CV_8UC3, cv::Scalar::all(0)), {32, 32}, {{20, 15, 6, 6}}, {}};
        const ColoPicture mixed = augmented(picture, {&other}, {0, 1, 0, false}, random);
        QCOMPARE(mixed.boxes.size(), size_t(2));
        size_t pasted = 0;
        for (int i = 0; i < 20; ++i)
            pasted += augmented(picture, {&other}, {1, 0, 0, false}, random).boxes.size() - 1;
        QVERIFY(pasted > 4 && pasted < 16);
    }

    void theGridIsAProduct()
    {
        ColoPlan plan;
        plan.layout = layoutOf();
        plan.models = {{QStringLiteral("a"), {}, 1}, {QStringLiteral("b"), {}, 2}};
        plan.counts = {16, 64, 128};
        plan.repetitions = 5;
        QCOMPARE(coloGrid(plan).size(), size_t((7 + 2) * 2 * 3 * 5));
        plan.fineTuning = false;
        QCOMPARE(coloGrid(plan).size(), size_t(7 * 2 * 3 * 5));
    }

    void answersFollowTheFigures()
    {
        const auto view = coloVerdicts(madeUp(viewCosts)), light = coloVerdicts(madeUp(lightCosts));
        QVERIFY(view[0].effect.isAbove(0) && light[0].effect.isBelow(0));
        QVERIFY(view[0].answer.startsWith(QLatin1String("No")) && light[0].answer != view[0].answer);
        QVERIFY(std::abs(view[0].effect.estimate - 55) < 1);
        QVERIFY2(view[0].answer.contains(intervalText(view[0].effect)), qPrintable(view[0].answer));
    }

    /// Falsified if swapping the labels gives the same text.
    void swappedLabelsChangeTheAnswer()
    {
        ColoFindings findings = madeUp(viewCosts);
        const QString before = coloVerdicts(findings)[0].answer;
        std::swap(findings.plan.layout.viewColumn, findings.plan.layout.lightColumn);
        QVERIFY(coloVerdicts(findings)[0].answer != before);
        // Of the same figures, as configurations whose labels are swapped.
        findings = madeUp(viewCosts);
        for (ColoConfig &each : findings.plan.layout.configs)
            each.shift = each.shift == ColoShift::View    ? ColoShift::Light
                         : each.shift == ColoShift::Light ? ColoShift::View
                                                          : each.shift;
        QVERIFY(coloVerdicts(findings)[0].answer != before);
        QVERIFY(coloVerdicts(findings)[0].effect.isBelow(0));
    }

    void sizeIsJudgedByItsInterval()
    {
        const ColoVerdict better = coloVerdicts(madeUp(viewCosts, 0, 0, 0.1))[1];
        QVERIFY(better.effect.isAbove(0) && better.answer.startsWith(QLatin1String("Yes")));
        const ColoVerdict worse = coloVerdicts(madeUp(viewCosts, 0, 0, -0.1))[1];
        QVERIFY(worse.effect.isBelow(0) && worse.answer.startsWith(QLatin1String("No")));
        ColoFindings unclear = madeUp(viewCosts);
        for (ColoRun &run : unclear.runs)
            run.measures.map50 += (run.model == 1 ? 0.05 : -0.05) * (run.repetition - 1);
        const ColoVerdict open = coloVerdicts(unclear)[1];
        QVERIFY(!open.effect.isAbove(0) && !open.effect.isBelow(0));
        QVERIFY(open.answer.contains(QLatin1String("can't be told")));
    }

    void relatedWeightsAreJudgedAtEveryNumber()
    {
        const auto answer = [](double few, double many) {
            return coloVerdicts(madeUp(viewCosts, few, many))[2].answer;
        };
        QVERIFY(answer(0.1, 0.05).startsWith(QLatin1String("Yes")));
        QVERIFY(answer(0.1, -0.05).startsWith(QLatin1String("No")));
        QVERIFY(answer(0, 0).contains(QLatin1String("can't be told")));
        const ColoFindings findings = madeUp(viewCosts, 0.1, 0.02);
        QVERIFY(close(coloGain(findings, {1}, 16).estimate, 10));
        const Table table = *coloExpectations(findings).as<Table>();
        QCOMPARE(table.rows.size(), size_t(3));
        for (const auto &row : table.rows)
            QCOMPARE(std::get<QString>(row.back()), QStringLiteral("yes"));
        QCOMPARE(std::get<QString>(coloExpectations(madeUp(lightCosts)).as<Table>()->rows[0].back()),
                 QStringLiteral("no"));
    }

    void oneNumberOfPicturesShowsNoFall()
    {
        ColoFindings findings = madeUp(viewCosts, 0.1, 0.1);
        findings.plan.counts = {16};
        const Table table = *coloExpectations(findings).as<Table>();
        QCOMPARE(std::get<QString>(table.rows[1].back()), QStringLiteral("yes"));
        QCOMPARE(std::get<QString>(table.rows[2].back()), QStringLiteral("not asked"));
    }

    void whatWasNotMeasuredIsNotAnswered()
    {
        ColoFindings findings = madeUp(viewCosts);
        for (ColoRun &run : findings.runs)
            run.done = run.repetition == 0;
        for (const ColoVerdict &each : coloVerdicts(findings))
            QVERIFY2(each.answer.startsWith(QLatin1String("Can't")), qPrintable(each.answer));
    }

    void gapsAreAbsoluteAndRelative()
    {
        const Table gaps = *coloGaps(madeUp(viewCosts)).as<Table>();
        QCOMPARE(gaps.rows.size(), size_t(4 * 2 * 2));
        QCOMPARE(std::get<QString>(gaps.rows[0][0]), QStringLiteral("b_light"));
        QVERIFY(std::abs(std::get<double>(gaps.rows[0][3]) - 5) < 0.5);
        QVERIFY(std::abs(std::get<double>(gaps.rows[0][6]) - 100 * 5.0 / 91) < 0.5);
        const Table savings = *coloSavings(madeUp(viewCosts, 0.1, 0.1)).as<Table>();
        QCOMPARE(std::get<double>(savings.rows[0][5]), 16.0);
        QCOMPARE(savings.rows.size(), size_t(4 + 4)); // related weights, and views against the view that is tested
        QCOMPARE(std::get<QString>(savings.rows[4][0]), QStringLiteral("a1_t2s"));
        QCOMPARE(std::get<QString>(savings.rows[4][1]), QStringLiteral("2_side"));
    }
};

QTEST_GUILESS_MAIN(TestColoPieces)
#include "tst_colo_pieces.moc"
