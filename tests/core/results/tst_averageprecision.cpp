#include "core/results/AveragePrecision.h"
#include "core/support/Random.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

class TestAveragePrecision : public QObject {
    Q_OBJECT

private:
    static AnnotatedBox truth(double x, int category = 0, double side = 10)
    {
        return {cv::Rect2d(x, 0, side, side), category, side * side};
    }
    static ScoredBox found(double x, double score, int category = 0, double side = 10)
    {
        return {cv::Rect2d(x, 0, side, side), category, score};
    }
    static bool close(double a, double b) { return std::abs(a - b) < 1e-9; }

private Q_SLOTS:
    void allFoundIsOne()
    {
        const AveragePrecision result =
            averagePrecision({{{truth(0), truth(20, 1)}, {found(0, 0.4), found(20, 0.3, 1)}}}, 2);
        QCOMPARE(result.precision, 1.0);
        QCOMPARE(result.recall, 1.0);
        QCOMPARE(result.precisionPerOverlap.size(), 10u);
        QCOMPARE(result.precisionPerCategory.size(), 2u);
    }

    /// Right, wrong, right: precision 1 up to the recall 0.5, then 2/3; 51 and 50 of the 101 recalls.
    void precisionIsTheBestAtThatRecallOrBeyond()
    {
        const AveragePrecision result =
            averagePrecision({{{truth(0)}, {found(0, 0.9), found(50, 0.8)}}, {{truth(0)}, {found(0, 0.7)}}}, 1);
        QVERIFY(close(result.precision, (51 + 50 * 2.0 / 3) / 101));
        QCOMPARE(result.recall, 1.0);
    }

    /// Eighty of a hundred pixels are common: right at 0.5 to 0.8, wrong beyond.
    void overlapDecides()
    {
        BoxesOfPicture picture{{truth(0)}, {found(0, 0.9)}};
        picture.found.front().box.height = 8;
        const AveragePrecision result = averagePrecision({picture}, 1);
        QVERIFY(close(result.precision, 0.7));
        QVERIFY(close(result.recall, 0.7));
        QCOMPARE(result.precisionPerOverlap[6], 1.0);
        QCOMPARE(result.precisionPerOverlap[7], 0.0);
    }

    /// Matched once and drawn again: the same as matching the drawn pictures, whatever ties there are.
    void picturesAreDrawnAgain()
    {
        Random random(3);
        std::vector<BoxesOfPicture> pictures;
        for (int i = 0; i < 12; ++i) {
            BoxesOfPicture &picture = pictures.emplace_back();
            for (int k = 0; k < random.below(4); ++k) {
                picture.truth.push_back(truth(20 * k));
                picture.truth.back().crowd = random.chance(0.2);
            }
            for (int k = 0; k < random.below(6); ++k)
                picture.found.push_back(found(20 * random.below(4) + 3 * random.uniform(), random.below(5) / 4.0));
        }
        const JudgedPictures judged(pictures);
        for (int draw = 0; draw < 50; ++draw) {
            std::vector<int> times(pictures.size());
            for (size_t i = 0; i < pictures.size(); ++i)
                ++times[size_t(random.below(int(pictures.size())))];
            std::vector<BoxesOfPicture> drawn;
            for (size_t i = 0; i < pictures.size(); ++i)
                drawn.insert(drawn.end(), size_t(times[i]), pictures[i]);
            const std::vector<double> once = judged.precisionPerOverlap(times),
                                      anew = averagePrecision(drawn, 1).precisionPerOverlap;
            for (size_t i = 0; i < anew.size(); ++i)
                QVERIFY2(close(once[i], anew[i]), qPrintable(QStringLiteral("%1 %2").arg(once[i]).arg(anew[i])));
        }
        QVERIFY(std::isnan(judged.precisionPerOverlap(std::vector<int>(12))[0])); // none at all
    }

    void secondOnTheSameObjectIsWrong()
    {
        const AveragePrecision result =
            averagePrecision({{{truth(0), truth(20)}, {found(0, 0.9), found(0, 0.8), found(20, 0.7)}}}, 1);
        QVERIFY(close(result.precision, (51 + 50 * 2.0 / 3) / 101));
    }

    void otherCategoriesAreNoMatch()
    {
        const AveragePrecision result = averagePrecision({{{truth(0, 0)}, {found(0, 0.9, 1)}}}, 3);
        QCOMPARE(result.precision, 0.0);
        QVERIFY(std::isnan(result.precisionPerCategory[1]) && std::isnan(result.precisionPerCategory[2]));
        QVERIFY(std::isnan(averagePrecision({{{}, {found(0, 0.9)}}}, 1).precision));
    }

    /// Only the large object counts; detections of small ones are neither right nor wrong, matched or not.
    void areasOutsideTheRangeAreLeftOut()
    {
        AveragePrecisionRules rules;
        rules.smallestArea = 32.0 * 32;
        const BoxesOfPicture picture{{truth(0), truth(100, 0, 40)},
                                     {found(0, 0.9), found(60, 0.8), found(100, 0.7, 0, 40)}};
        QCOMPARE(averagePrecision({picture}, 1, rules).precision, 1.0);
        QVERIFY(averagePrecision({picture}, 1).precision < 1);
    }

    void crowdsHoldAnyNumber()
    {
        AnnotatedBox crowd = truth(0, 0, 100);
        crowd.crowd = true;
        const BoxesOfPicture picture{{crowd, truth(200)}, {found(5, 0.9), found(50, 0.8), found(200, 0.7)}};
        QCOMPARE(averagePrecision({picture}, 1).precision, 1.0);
    }

    void onlyTheBestOfAPictureCount()
    {
        AveragePrecisionRules rules;
        rules.mostFound = 1;
        const BoxesOfPicture picture{{truth(0), truth(20)}, {found(0, 0.5), found(20, 0.9)}};
        const AveragePrecision result = averagePrecision({picture}, 1, rules);
        QVERIFY(close(result.precision, 51.0 / 101));
        QCOMPARE(result.recall, 0.5);
    }
};

QTEST_GUILESS_MAIN(TestAveragePrecision)
#include "tst_averageprecision.moc"
