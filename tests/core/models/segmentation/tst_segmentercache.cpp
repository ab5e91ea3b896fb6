#include "core/models/segmentation/SegmenterCache.h"

#include <QTest>

using namespace gleaner;

namespace {

class Picture final : public SegmenterImage {
public:
    cv::Size size() const override { return {1, 1}; }
};

SegmenterImagePtr picture() { return std::make_shared<const Picture>(); }

} // namespace

class TestSegmenterCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forgetsWhatWasNotAskedForLongest()
    {
        SegmenterCache cache(100);
        const auto a = picture(), b = picture(), c = picture();
        cache.put(QStringLiteral("a"), a, 40);
        cache.put(QStringLiteral("b"), b, 40);
        QCOMPARE(cache.find(QStringLiteral("a")), a);
        cache.put(QStringLiteral("c"), c, 50);
        QCOMPARE(cache.find(QStringLiteral("b")), SegmenterImagePtr());
        QCOMPARE(cache.find(QStringLiteral("a")), a);
        QCOMPARE(cache.find(QStringLiteral("c")), c);
        QCOMPARE(cache.bytes(), 90);
        cache.put(QStringLiteral("d"), picture(), 101); // too large
        QCOMPARE(cache.bytes(), 90);
        cache.put(QStringLiteral("a"), b, 10); // replaced
        QCOMPARE(cache.find(QStringLiteral("a")), b);
        QCOMPARE(cache.bytes(), 60);
        cache.put(QStringLiteral("e"), c, 100);
        QCOMPARE(cache.bytes(), 100);
    }

    void keysAreContents()
    {
        const cv::Mat wide(2, 6, CV_8UC3, cv::Scalar(1, 2, 3)), tall(6, 2, CV_8UC3, cv::Scalar(1, 2, 3));
        QVERIFY(SegmenterCache::key(wide, false) != SegmenterCache::key(tall, false));
        QVERIFY(SegmenterCache::key(wide, false) != SegmenterCache::key(wide, true));
        cv::Mat frame(4, 8, CV_8UC3, cv::Scalar(9, 9, 9));
        wide.copyTo(frame(cv::Rect(1, 1, 6, 2)));
        QCOMPARE(SegmenterCache::key(frame(cv::Rect(1, 1, 6, 2)), false), SegmenterCache::key(wide, false));
        frame.at<cv::Vec3b>(1, 1)[0] = 2;
        QVERIFY(SegmenterCache::key(frame(cv::Rect(1, 1, 6, 2)), false) != SegmenterCache::key(wide, false));
    }
};

QTEST_GUILESS_MAIN(TestSegmenterCache)
#include "tst_segmentercache.moc"
