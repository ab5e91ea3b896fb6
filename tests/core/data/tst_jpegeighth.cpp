#include "core/data/JpegDecoder.h"
#include "core/data/JpegEighth.h"

#include <QTest>
#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <jpeglib.h>

using namespace gleaner;

namespace {

cv::Mat photo(int width, int height)
{
    cv::Mat coarse(std::max(2, height / 30), std::max(2, width / 30), CV_8UC3), rgb, noise(height, width, CV_8UC3);
    cv::theRNG().state = 11;
    cv::randu(coarse, 0, 255);
    cv::resize(coarse, rgb, noise.size(), 0, 0, cv::INTER_CUBIC);
    cv::randn(noise, 6, 6);
    rgb += noise;
    return rgb;
}

struct Writing {
    int across = 2, down = 2, restart = 0, quality = 90;
    bool gray = false, progressive = false, optimized = false, cmyk = false;
};

QByteArray jpeg(const cv::Mat &rgb, const Writing &how)
{
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char *bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    cv::Mat source = rgb;
    if (how.gray)
        cv::cvtColor(rgb, source, cv::COLOR_RGB2GRAY);
    if (how.cmyk)
        cv::cvtColor(rgb, source, cv::COLOR_RGB2RGBA);
    info.image_width = JDIMENSION(rgb.cols);
    info.image_height = JDIMENSION(rgb.rows);
    info.input_components = source.channels();
    info.in_color_space = how.gray ? JCS_GRAYSCALE : how.cmyk ? JCS_CMYK : JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, how.quality, TRUE);
    info.comp_info[0].h_samp_factor = how.across;
    info.comp_info[0].v_samp_factor = how.down;
    info.restart_interval = unsigned(how.restart);
    info.optimize_coding = how.optimized;
    if (how.progressive)
        jpeg_simple_progression(&info);
    jpeg_start_compress(&info, TRUE);
    while (info.next_scanline < info.image_height) {
        JSAMPROW row = source.ptr(int(info.next_scanline));
        jpeg_write_scanlines(&info, &row, 1);
    }
    jpeg_finish_compress(&info);
    const QByteArray result(reinterpret_cast<char *>(bytes), qsizetype(size));
    jpeg_destroy_compress(&info);
    free(bytes);
    return result;
}

double distance(const cv::Mat &a, const cv::Mat &b)
{
    return cv::norm(a, b, cv::NORM_L1) / double(a.total() * size_t(a.channels()));
}

cv::Mat brightness(const cv::Mat &rgb)
{
    cv::Mat gray;
    cv::cvtColor(rgb, gray, cv::COLOR_RGB2GRAY);
    return gray;
}

} // namespace

/// The quick way to small pictures beside the general decoder.
class TestJpegEighth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheDecoder_data()
    {
        QTest::addColumn<int>("across");
        QTest::addColumn<int>("down");
        QTest::addColumn<int>("restart");
        QTest::addColumn<bool>("gray");
        QTest::addColumn<bool>("optimized");
        QTest::addColumn<int>("quality");
        QTest::newRow("4:2:0") << 2 << 2 << 0 << false << false << 90;
        QTest::newRow("4:2:2") << 2 << 1 << 0 << false << false << 90;
        QTest::newRow("4:4:0") << 1 << 2 << 0 << false << false << 90;
        QTest::newRow("4:4:4") << 1 << 1 << 0 << false << false << 90;
        QTest::newRow("gray") << 2 << 2 << 0 << true << false << 90;
        QTest::newRow("restarts") << 2 << 2 << 3 << false << false << 90;
        QTest::newRow("own tables") << 2 << 2 << 0 << false << true << 90;
        QTest::newRow("finest") << 2 << 2 << 0 << false << true << 100;
        QTest::newRow("coarsest") << 2 << 2 << 5 << false << true << 3;
    }
    void agreesWithTheDecoder()
    {
        QFETCH(int, across);
        QFETCH(int, down);
        QFETCH(int, restart);
        QFETCH(bool, gray);
        QFETCH(bool, optimized);
        QFETCH(int, quality);
        for (const cv::Size size : {cv::Size(640, 480), cv::Size(333, 517), cv::Size(8, 9), cv::Size(1, 1)}) {
            const QByteArray bytes =
                jpeg(photo(size.width, size.height), {across, down, restart, quality, gray, false, optimized, false});
            const cv::Mat quick = eighthOfJpeg(bytes), usual = decodeJpeg(bytes, 1).rgb;
            QCOMPARE(quick.size(), cv::Size((size.width + 7) / 8, (size.height + 7) / 8));
            if (std::max(size.width, size.height) < 8)
                continue; // the decoder does not reduce those
            QCOMPARE(quick.size(), usual.size());
            const double apart = distance(quick, usual), lighter = distance(brightness(quick), brightness(usual));
            if (gray || across * down == 1)
                QVERIFY2(apart < 0.6, qPrintable(QString::number(apart)));
            // The decoder draws the colors of the others from more numbers: brightness must agree, colors in the large.
            QVERIFY2(lighter < (quality < 50 ? 4 : 1.5), qPrintable(QString::number(lighter)));
            if (quick.total() > 100)
                QVERIFY(cv::norm(cv::mean(quick), cv::mean(usual), cv::NORM_INF) < 3);
        }
    }

    void leavesOthersToTheDecoder()
    {
        const cv::Mat picture = photo(160, 120);
        QVERIFY(eighthOfJpeg(jpeg(picture, {.progressive = true})).empty());
        QVERIFY(eighthOfJpeg(jpeg(picture, {.cmyk = true})).empty());
        QVERIFY(eighthOfJpeg({}).empty());
        QVERIFY(eighthOfJpeg("\xFF\xD8").empty());
        QVERIFY(eighthOfJpeg("not a picture").empty());
    }

    void leavesDamageToTheDecoder_data()
    {
        QTest::addColumn<int>("restart");
        QTest::newRow("one stretch") << 0;
        QTest::newRow("restarts") << 4;
    }
    void leavesDamageToTheDecoder()
    {
        QFETCH(int, restart);
        const QByteArray whole = jpeg(photo(200, 150), {.restart = restart});
        QVERIFY(!eighthOfJpeg(whole).empty());
        for (qsizetype length = 0; length < whole.size(); length += 7)
            QVERIFY(eighthOfJpeg(whole.left(length)).empty());
        const QByteArray end("\xFF\xD9", 2);
        for (int percent = 30; percent < 98; ++percent) // an end, but too early
            QVERIFY(eighthOfJpeg(whole.left(whole.size() * percent / 100) + end).empty());
        // Whatever is changed, nothing is read or written outside (for the sanitizers), and what comes is a picture.
        for (qsizetype at = 2; at < whole.size(); at += 11) {
            QByteArray bytes = whole;
            bytes[at] = char(bytes[at] ^ 0x24);
            const cv::Mat quick = eighthOfJpeg(bytes);
            QVERIFY(quick.empty() || quick.type() == CV_8UC3);
        }
    }
};

QTEST_GUILESS_MAIN(TestJpegEighth)
#include "tst_jpegeighth.moc"
