#include "core/data/Region.h"

#include <QTest>
#include <opencv2/imgproc.hpp>

using namespace gleaner;

class TestRegion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packsRunsAsPublished()
    {
        // Worked out by hand: 6 and 1 fit one group of five bits, 40 takes two; from the fourth run on differences.
        QCOMPARE(packRuns({6, 1, 40}), QByteArray("61X1"));
        QCOMPARE(packRuns({6, 1, 40, 4, 5, 4, 5, 4, 21}), QByteArray("61X13mN000`0"));
    }
    void unpacksWhatItPacks()
    {
        const std::vector<uint32_t> runs{0, 1, 100000, 3, 5, 4294967295u, 1, 0, 31, 32, 15, 16};
        QCOMPARE(unpackRuns(packRuns(runs)).value(), runs);
    }
    void refusesDamagedRuns()
    {
        QVERIFY(!unpackRuns("a\x01"));        // no such character
        QVERIFY(!unpackRuns("X"));            // cut
        QVERIFY(!unpackRuns("ooooooooooo0")); // too long a number
        QVERIFY(!unpackRuns("O"));            // negative
    }
    void paintsRunsDownTheColumns()
    {
        cv::Mat mask(2, 3, CV_8U, cv::Scalar(0));
        QVERIFY(paintRegion({{}, {1, 2, 3}}, mask, 7));
        QCOMPARE(int(mask.at<uchar>(1, 0)), 7);
        QCOMPARE(int(mask.at<uchar>(0, 1)), 7);
        QCOMPARE(cv::countNonZero(mask), 2);
        QVERIFY(!paintRegion({{}, {1, 2}}, mask, 7)); // does not fit
    }
    void paintsPixelsWhoseCenterLiesInside()
    {
        cv::Mat mask(10, 10, CV_8U, cv::Scalar(0));
        QVERIFY(paintRegion({{{2, 3, 6, 3, 6, 8, 2, 8}}, {}}, mask, 1));
        QCOMPARE(cv::countNonZero(mask), 4 * 5);
        QCOMPARE(cv::boundingRect(mask), cv::Rect(2, 3, 4, 5));
    }
    void survivesWildPolygons()
    {
        cv::Mat mask(20, 20, CV_8U, cv::Scalar(0));
        QVERIFY(paintRegion({{{0, 0, 20, 20, 20, 0, 0, 20}}, {}}, mask, 1)); // crosses itself
        QVERIFY(cv::countNonZero(mask) > 150 && cv::countNonZero(mask) < 250);
        QVERIFY(paintRegion({{{-1e7, -1e7, 1e7, -1e7, 1e7, 1e7, -1e7, 1e7}}, {}}, mask, 2));
        QCOMPARE(cv::countNonZero(mask == 2), 400);
    }
    void readsRegionsOffAMask()
    {
        cv::Mat mask(5, 7, CV_8U, cv::Scalar(0));
        mask(cv::Rect(1, 1, 3, 2)) = 1;
        mask(cv::Rect(4, 0, 3, 5)) = 3;
        const std::vector<Region> regions = regionsOfMask(mask);
        QCOMPARE(regions.size(), size_t(3));
        QVERIFY(regions[1].isEmpty());
        cv::Mat again(5, 7, CV_8U, cv::Scalar(0));
        for (size_t i = 0; i < regions.size(); ++i)
            QVERIFY(paintRegion(regions[i], again, uchar(i + 1)));
        QCOMPARE(cv::norm(mask, again, cv::NORM_INF), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestRegion)
#include "tst_region.moc"
