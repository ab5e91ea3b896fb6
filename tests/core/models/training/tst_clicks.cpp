#include "core/models/training/Clicks.h"

#include <QTest>

using namespace gleaner;

class TestClicks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void middleIsFarthestFromOutside()
    {
        cv::Mat mask = cv::Mat::zeros(21, 41, CV_8U);
        mask(cv::Rect(2, 4, 9, 9)).setTo(255);
        mask(cv::Rect(11, 8, 20, 1)).setTo(255); // a long thin tail
        QVERIFY(*interiorPoint(mask) == cv::Point(6, 8));
        QVERIFY(*interiorPoint(cv::Mat::ones(5, 5, CV_8U)) == cv::Point(2, 2)); // the border is outside
        QVERIFY(!interiorPoint(cv::Mat::zeros(5, 5, CV_8U)));
    }

    void randomPointsCoverTheInside()
    {
        cv::Mat mask = cv::Mat::zeros(6, 6, CV_8U);
        mask(cv::Rect(1, 2, 3, 2)).setTo(1);
        cv::Mat seen = cv::Mat::zeros(6, 6, CV_8U);
        Random random(1);
        for (int i = 0; i < 200; ++i)
            seen.at<uchar>(*randomPoint(mask, random)) = 1;
        QCOMPARE(cv::countNonZero(seen != mask), 0);
        QVERIFY(!randomPoint(cv::Mat::zeros(3, 3, CV_8U), random));
    }

    void correctionsTellMissingFromTooMuch()
    {
        cv::Mat truth = cv::Mat::zeros(8, 8, CV_8U), answer = truth.clone();
        truth(cv::Rect(0, 0, 4, 8)).setTo(255);
        answer(cv::Rect(2, 0, 4, 8)).setTo(255);
        Random random(2);
        bool missing = false, tooMuch = false;
        for (int i = 0; i < 50; ++i) {
            const Correction found = *correction(answer, truth, random);
            QVERIFY(found.positive ? found.at.x < 2 : found.at.x >= 4 && found.at.x < 6);
            (found.positive ? missing : tooMuch) = true;
        }
        QVERIFY(missing && tooMuch);
        QVERIFY(!correction(truth, truth, random));
    }

    void overlapOfMasks()
    {
        cv::Mat a = cv::Mat::zeros(4, 4, CV_8U), b = a.clone();
        QCOMPARE(maskOverlap(a, b), 1.0);
        a(cv::Rect(0, 0, 2, 4)).setTo(255);
        b(cv::Rect(1, 0, 2, 4)).setTo(1);
        QCOMPARE(maskOverlap(a, b), 4.0 / 12);
    }
};

QTEST_GUILESS_MAIN(TestClicks)
#include "tst_clicks.moc"
