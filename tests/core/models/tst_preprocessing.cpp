#include "core/models/ImagePreprocessing.h"
#include "tests/helpers/Tensors.h"

#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Resize = ImagePreprocessing::Resize;

ImagePreprocessing usual()
{
    ImagePreprocessing numbers;
    numbers.mean = imageNetMean;
    numbers.deviation = imageNetDeviation;
    numbers.side = numbers.resized = 224;
    return numbers;
}

/// Red tells the column, green the row.
cv::Mat slope(int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            rgb.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x), uchar(y), 50);
    return rgb;
}

} // namespace

class TestPreprocessing : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ImagePreprocessing read(const QByteArray &json, const ImagePreprocessing &base = usual(), int step = 1)
    {
        QFile file(m_folder.filePath(QStringLiteral("preprocessor_config.json")));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) == json.size()); }();
        file.close();
        return ImagePreprocessing::read(m_folder.path(), base, step);
    }

private Q_SLOTS:
    void publishedFiles_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("resize");
        QTest::addColumn<int>("resized");
        QTest::addColumn<int>("side");
        QTest::addColumn<int>("filter");
        QTest::newRow("vit, bare size") << QByteArray(
                                               R"({"do_normalize":true,"do_resize":true,"image_mean":[0.5,0.5,0.5],
                              "image_std":[0.5,0.5,0.5],"size":224,"resample":2,"feature_extractor_type":"ViTFeatureExtractor"})")
                                        << int(Resize::Square) << 224 << 224 << 2;
        QTest::newRow("vit") << QByteArray(R"({"size":{"height":384,"width":384},"resample":2})") << int(Resize::Square)
                             << 384 << 384 << 2;
        QTest::newRow("dinov2") << QByteArray(R"({"crop_size":{"height":224,"width":224},"do_center_crop":true,
                              "size":{"shortest_edge":256},"resample":3,"rescale_factor":0.00392156862745098})")
                                << int(Resize::ShortSide) << 256 << 224 << 3;
        QTest::newRow("resnet") << QByteArray(R"({"crop_pct":0.875,"size":{"shortest_edge":224},"resample":3})")
                                << int(Resize::ShortSide) << 256 << 224 << 3;
        QTest::newRow("resnet, old") << QByteArray(
                                            R"({"feature_extractor_type":"ConvNextFeatureExtractor","size":224})")
                                     << int(Resize::ShortSide) << 256 << 224 << 2;
        QTest::newRow("resnet, large") << QByteArray(R"({"crop_pct":0.875,"size":{"shortest_edge":384},"resample":0})")
                                       << int(Resize::Square) << 384 << 384 << 0;
        QTest::newRow("as it is") << QByteArray(R"({"do_resize":false,"crop_size":64,"do_center_crop":true})")
                                  << int(Resize::None) << 224 << 64 << 2;
        QTest::newRow("lanczos") << QByteArray(R"({"resample":1,"size":96})") << int(Resize::Square) << 96 << 96 << 1;
        QTest::newRow("nothing") << QByteArray("{}") << int(Resize::Square) << 224 << 224 << 2;
    }
    void publishedFiles()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, resize);
        QFETCH(int, resized);
        QFETCH(int, side);
        QFETCH(int, filter);
        ImagePreprocessing base = usual();
        base.resize = Resize::Square;
        base.filter = ResampleFilter::Bilinear;
        const ImagePreprocessing found = read(json, base);
        QCOMPARE(int(found.resize), resize);
        QCOMPARE(found.resized, resized);
        QCOMPARE(found.side, side);
        QCOMPARE(int(found.filter), filter);
        QCOMPARE(found.levels, 255.0);
        QVERIFY(found.fromFile);
        const at::Tensor pixels = found.apply(slope(70, 50));
        QCOMPARE(pixels.sizes(), at::IntArrayRef({3, side, side}));
        QVERIFY(pixels.isfinite().all().item<bool>());
    }

    void colors()
    {
        const cv::Mat gray(8, 8, CV_8UC3, cv::Scalar(51, 102, 255));
        ImagePreprocessing plain = read(R"({"size":8,"do_normalize":false})");
        at::Tensor pixels = plain.apply(gray);
        QVERIFY(std::abs(pixels[0][3][3].item<float>() - 0.2F) < 1e-6F);
        QVERIFY(std::abs(pixels[2][3][3].item<float>() - 1) < 1e-6F);
        pixels = read(R"({"size":8,"do_normalize":false,"do_rescale":false})").apply(gray);
        QVERIFY(std::abs(pixels[1][3][3].item<float>() - 102) < 1e-4F);
        pixels =
            read(R"({"size":8,"rescale_factor":0.01,"image_mean":[0.5,0.5,0.5],"image_std":[0.25,0.5,1]})").apply(gray);
        QVERIFY(std::abs(pixels[0][0][0].item<float>() - 0.04F) < 1e-5F);
        QVERIFY(std::abs(pixels[1][0][0].item<float>() - 1.04F) < 1e-5F);
        QVERIFY(std::abs(pixels[2][0][0].item<float>() - 2.05F) < 1e-5F);
    }

    void squares()
    {
        // Without resizing, pixels stay what they are; a small picture lies in the middle on black.
        const cv::Mat cut = read(R"({"do_resize":false,"crop_size":20,"do_center_crop":true})").square(slope(40, 30));
        QCOMPARE(cut.at<cv::Vec3b>(0, 0), cv::Vec3b(10, 5, 50));
        QCOMPARE(cut.at<cv::Vec3b>(19, 19), cv::Vec3b(29, 24, 50));
        const cv::Mat small = read(R"({"do_resize":false,"crop_size":20,"do_center_crop":true})").square(slope(10, 40));
        QCOMPARE(small.at<cv::Vec3b>(7, 4), cv::Vec3b(0, 0, 0));
        QCOMPARE(small.at<cv::Vec3b>(7, 5), cv::Vec3b(0, 17, 50));
        QCOMPARE(small.at<cv::Vec3b>(7, 14), cv::Vec3b(9, 17, 50));
        QCOMPARE(small.at<cv::Vec3b>(7, 15), cv::Vec3b(0, 0, 0));
        // Both sides: the proportions go.
        const cv::Mat warped =
            read(R"({"size":{"height":10,"width":10},"resample":4,"do_center_crop":false})").square(slope(40, 20));
        QCOMPARE(warped.size(), cv::Size(10, 10));
        QCOMPARE(warped.at<cv::Vec3b>(9, 9)[1], uchar(19)); // 18.5, rounded up
        QCOMPARE(warped.at<cv::Vec3b>(0, 0)[0], uchar(2));  // 1.5
        const cv::Mat nearest =
            read(R"({"size":{"height":10,"width":10},"resample":0,"do_center_crop":false})").square(slope(40, 20));
        QCOMPARE(nearest.at<cv::Vec3b>(0, 0), cv::Vec3b(2, 1, 50));
        // A picture of one pixel's height is no reason to make a giant of it.
        QCOMPARE(read(R"({"size":{"shortest_edge":256},"crop_size":224})").square(slope(4000, 1)).size(),
                 cv::Size(224, 224));
    }

    void filtersKeepConstantsAndMeans_data()
    {
        QTest::addColumn<int>("filter");
        for (int filter = 0; filter <= 5; ++filter)
            QTest::addRow("%d", filter) << filter;
    }
    void filtersKeepConstantsAndMeans()
    {
        QFETCH(int, filter);
        const auto kind = ResampleFilter(filter);
        const cv::Mat gray(31, 17, CV_8UC3, cv::Scalar(7, 130, 255));
        for (const cv::Size size : {cv::Size(5, 9), cv::Size(40, 64), cv::Size(17, 3)}) {
            const cv::Mat other = resampled(gray, cv::Rect2d(0, 0, 17, 31), size, kind);
            QCOMPARE(other.size(), size);
            QCOMPARE(cv::norm(other, cv::Mat(size, CV_8UC3, cv::Scalar(7, 130, 255)), cv::NORM_INF), 0.0);
        }
        const cv::Mat half = resampled(slope(60, 60), cv::Rect2d(0, 0, 60, 60), {30, 30}, kind);
        for (int x = 4; x < 26; ++x)
            QVERIFY(std::abs(half.at<cv::Vec3b>(15, x)[0] - (2 * x + 0.5)) <= 1);
    }

    void nonsenseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json : {"{",
                                 "[]",
                                 R"({"size":0})",
                                 R"({"size":-3})",
                                 R"({"size":1e12})",
                                 R"({"size":"x"})",
                                 R"({"size":{}})",
                                 R"({"size":{"shortest_edge":1e12}})",
                                 R"({"size":{"height":224,"width":100}})",
                                 R"({"crop_size":[1]})",
                                 R"({"image_mean":[1,2]})",
                                 R"({"image_mean":["a","b","c"]})",
                                 R"({"image_std":[0,1,1]})",
                                 R"({"resample":9})",
                                 R"({"resample":"x"})",
                                 R"({"rescale_factor":0})",
                                 R"({"rescale_factor":-1})",
                                 R"({"crop_pct":0})",
                                 R"({"crop_pct":2})",
                                 R"({"size":225})"})
            QTest::addRow("%s", json) << QByteArray(json);
    }
    void nonsenseIsRefused()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(refusal([&] { read(json, usual(), 14); }).code, ExitCode::ModelRefused);
    }

    void clipStaysClip()
    {
        QTemporaryDir empty;
        const ImagePreprocessing clip = ImagePreprocessing::read(empty.path(), 32);
        const cv::Mat picture = slope(80, 50);
        const cv::Mat expected = resampledBicubic(picture, {9 * 80.0 / 51, 0, 32 * 80.0 / 51, 50}, {32, 32});
        QCOMPARE(cv::norm(clip.square(picture), expected, cv::NORM_INF), 0.0);
        QVERIFY(!clip.fromFile);
    }
};

QTEST_GUILESS_MAIN(TestPreprocessing)
#include "tst_preprocessing.moc"
