#include "core/models/training/ColorJitter.h"
#include "core/models/training/ContrastiveLoss.h"
#include "core/models/training/ScenePictures.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>

using namespace gleaner;

/// What trainings are shown.
class TestViews : public QObject {
    Q_OBJECT

private:
    const QString m_uri = QStringLiteral("scenes:count=1000,seed=3,split=train,objects=1-3");

private Q_SLOTS:
    void picturesAreThoseOfTheirRows()
    {
        const ScenePictures pictures(m_uri, 32);
        std::vector<ScenePicture> all(20, pictures.picture(0));
        pictures.forEach(40, 20, [&](int i, ScenePicture picture) { all[size_t(i)] = std::move(picture); });
        int large = 0;
        for (int i = 0; i < 20; ++i) {
            const ScenePicture own = pictures.picture(40 + i);
            const ScenePicture &given = all[size_t(i)];
            QVERIFY(given.scene == describeScene(pictures.options(), 40 + i));
            QCOMPARE(cv::norm(given.rgb, own.rgb, cv::NORM_INF), 0.0);
            QCOMPARE(cv::norm(given.rgb, renderScene(own.scene, given.rgb.rows).rgb, cv::NORM_INF), 0.0);
            large += given.rgb.rows == 64;
            const cv::Mat mask = objectMask(given, 0, 32);
            QCOMPARE(mask.size(), cv::Size(32, 32));
            const cv::Rect2f box = objectBox(given, 0, 32);
            QVERIFY(box.area() > 0 && box.x >= 0 && box.x + box.width <= 32);
            QVERIFY(cv::countNonZero(mask) <= (box.width + 1) * (box.height + 1));
        }
        QVERIFY(large > 0 && large < 12);
    }

    void jitterOfNothingKeepsColors()
    {
        const cv::Mat rgb = ScenePictures(m_uri, 32).picture(0).rgb;
        Random random(1);
        QVERIFY(cv::norm(rgb, jittered(rgb, {0, 0, 0, 0, 0}, random), cv::NORM_INF) <= 1);
        const cv::Mat gray = jittered(rgb, {0, 0, 0, 0, 1}, random);
        std::vector<cv::Mat> channels;
        cv::split(gray, channels);
        QVERIFY(cv::norm(channels[0], channels[2], cv::NORM_INF) <= 1);
    }

    /// A third of the circle carries red to green.
    void hueTurns()
    {
        const cv::Mat red(1, 200, CV_8UC3, cv::Scalar(200, 20, 20));
        Random random(2);
        double most = 0;
        for (int i = 0; i < 50; ++i) {
            const cv::Mat turned = jittered(red, {0, 0, 0, 0.34, 0}, random);
            most = std::max(most, double(turned.at<cv::Vec3b>(0, 0)[1]));
        }
        QVERIFY(most > 180);
    }

    void alikeViewsCostLittle()
    {
        const at::Tensor apart = at::eye(6);
        QVERIFY(contrastiveLoss(apart, apart * 3, 0.05).item<double>() < 1e-6);
        QVERIFY(contrastiveLoss(apart, apart.flip(0), 0.05).item<double>() > 10);
        const at::Tensor same = at::ones({4, 3});
        QVERIFY(std::abs(contrastiveLoss(same, same, 0.5).item<double>() - std::log(7.0)) < 1e-4);
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_pictureviews.moc"
