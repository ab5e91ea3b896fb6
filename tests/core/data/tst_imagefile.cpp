#include "core/data/ImageFile.h"
#include "core/support/Problem.h"

#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QtEndian>
#include <cstdio>
#include <iostream>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <jpeglib.h>

using namespace gleaner;

namespace {

/// Left red, right blue, a green stripe along the top: tells every turn.
cv::Mat sample(int width = 40, int height = 24)
{
    cv::Mat rgb(height, width, CV_8UC3, cv::Scalar(220, 20, 30));
    rgb.colRange(width / 2, width).setTo(cv::Scalar(20, 40, 210));
    rgb.rowRange(0, height / 4).setTo(cv::Scalar(20, 190, 40));
    return rgb;
}

QByteArray encoded(const cv::Mat &rgb, const char *suffix)
{
    cv::Mat stored;
    if (rgb.channels() == 3)
        cv::cvtColor(rgb, stored, cv::COLOR_RGB2BGR);
    else if (rgb.channels() == 4)
        cv::cvtColor(rgb, stored, cv::COLOR_RGBA2BGRA);
    else
        stored = rgb;
    std::vector<uchar> bytes;
    cv::imencode(suffix, stored, bytes, {cv::IMWRITE_JPEG_QUALITY, 95});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

QByteArray number(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    const QByteArray body = name + data;
    return number(quint32(data.size())) + body +
           number(quint32(crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()))));
}

/// A PNG made by hand, for what OpenCV does not write. `rows` carry a filter byte each.
QByteArray png(quint32 width, quint32 height, char depth, char type, const QByteArray &extra, const QByteArray &rows)
{
    QByteArray packed(qsizetype(compressBound(uLong(rows.size()))), 0);
    uLongf size = uLongf(packed.size());
    compress(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(rows.constData()),
             uLong(rows.size()));
    packed.truncate(qsizetype(size));
    return QByteArray("\x89PNG\r\n\x1a\n", 8) +
           chunk("IHDR", number(width) + number(height) + depth + type + QByteArray(3, 0)) + extra +
           chunk("IDAT", packed) + chunk("IEND", {});
}

QByteArray cmykJpeg(bool adobe)
{
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char *bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = info.image_height = 16;
    info.input_components = 4;
    info.in_color_space = JCS_CMYK;
    jpeg_set_defaults(&info);
    info.write_Adobe_marker = adobe ? TRUE : FALSE;
    jpeg_set_quality(&info, 100, TRUE);
    jpeg_start_compress(&info, TRUE);
    // Pure magenta ink; Adobe stores light, not ink.
    const unsigned char ink[4]{0, 255, 0, 0}, light[4]{255, 0, 255, 255};
    std::vector<unsigned char> row;
    for (int x = 0; x < 16; ++x)
        row.insert(row.end(), adobe ? light : ink, (adobe ? light : ink) + 4);
    while (info.next_scanline < 16) {
        JSAMPROW pointer = row.data();
        jpeg_write_scanlines(&info, &pointer, 1);
    }
    jpeg_finish_compress(&info);
    const QByteArray result(reinterpret_cast<char *>(bytes), qsizetype(size));
    jpeg_destroy_compress(&info);
    free(bytes);
    return result;
}

QByteArray withExif(const QByteArray &jpeg, int turn, bool bigEndian)
{
    QByteArray tiff = bigEndian ? QByteArray("MM\0*\0\0\0\x08\0\x01", 10) : QByteArray("II*\0\x08\0\0\0\x01\0", 10);
    tiff += bigEndian ? QByteArray("\x01\x12\0\x03\0\0\0\x01\0", 9) + char(turn) + QByteArray(2, 0)
                      : QByteArray("\x12\x01\x03\0\x01\0\0\0", 8) + char(turn) + QByteArray(3, 0);
    const QByteArray block = QByteArray("Exif\0\0", 6) + tiff + QByteArray(4, 0);
    const int length = int(block.size()) + 2;
    return jpeg.left(2) + QByteArray("\xFF\xE1", 2) + char(length >> 8) + char(length & 0xFF) + block + jpeg.mid(2);
}

Problem problemOf(const QByteArray &bytes)
{
    try {
        decodeImage(bytes, "picture");
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

double difference(const cv::Mat &a, const cv::Mat &b)
{
    return a.size() == b.size() && a.type() == b.type() ? cv::norm(a, b, cv::NORM_L1) / double(a.total() * 3) : 1e9;
}

cv::Vec3b first(const cv::Mat &rgb) { return rgb.at<cv::Vec3b>(0, 0); }

} // namespace

class TestImageFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formats_data()
    {
        QTest::addColumn<QByteArray>("suffix");
        QTest::addColumn<double>("tolerance");
        for (const char *lossless : {".png", ".bmp", ".tiff", ".ppm"})
            QTest::newRow(lossless) << QByteArray(lossless) << 0.0;
        QTest::newRow(".jpg") << QByteArray(".jpg") << 8.0;
        QTest::newRow(".webp") << QByteArray(".webp") << 8.0;
    }

    void formats()
    {
        QFETCH(QByteArray, suffix);
        QFETCH(double, tolerance);
        const QByteArray bytes = encoded(sample(), suffix.constData());
        const ImageHeader header = readImageHeader(bytes);
        QCOMPARE(header.size, QSize(40, 24));
        const cv::Mat decoded = decodeImage(bytes, "picture");
        QVERIFY(difference(decoded, sample()) <= tolerance);
        const cv::Mat small = decodeImage(bytes, "picture", 10);
        QCOMPARE(small.cols, 10);
        QCOMPARE(small.rows, 6);
    }

    void kindsOfPixels()
    {
        const cv::Mat gray(5, 7, CV_8U, cv::Scalar(100));
        QCOMPARE(first(decodeImage(encoded(gray, ".png"), "p")), cv::Vec3b(100, 100, 100));
        QCOMPARE(first(decodeImage(encoded(gray, ".jpg"), "p")), cv::Vec3b(100, 100, 100));
        const cv::Mat deep(5, 7, CV_16UC3, cv::Scalar(65535, 257 * 128, 0));
        QCOMPARE(first(decodeImage(encoded(deep, ".png"), "p")), cv::Vec3b(255, 128, 0));
        const cv::Mat clear(5, 7, CV_8UC4, cv::Scalar(200, 0, 0, 0)), half(5, 7, CV_8UC4, cv::Scalar(200, 0, 0, 51));
        QCOMPARE(first(decodeImage(encoded(clear, ".png"), "p")), cv::Vec3b(255, 255, 255));
        QCOMPARE(first(decodeImage(encoded(half, ".png"), "p")), cv::Vec3b(244, 204, 204));
        const cv::Mat real(5, 7, CV_32F, cv::Scalar(0.5));
        QCOMPARE(first(decodeImage(encoded(real, ".tiff"), "p")), cv::Vec3b(128, 128, 128));
    }

    void pngKinds()
    {
        const QByteArray palette = chunk("PLTE", QByteArray("\x0a\x14\x1e\xff\x00\x00", 6));
        const QByteArray indices("\0\0\1\0\1\0", 6); // two rows of two pixels, each behind a filter byte
        const cv::Mat plain = decodeImage(png(2, 2, 8, 3, palette, indices), "p");
        QCOMPARE(first(plain), cv::Vec3b(10, 20, 30));
        QCOMPARE(plain.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 0, 0));
        const cv::Mat faded = decodeImage(png(2, 2, 8, 3, palette + chunk("tRNS", QByteArray(1, 0)), indices), "p");
        QCOMPARE(first(faded), cv::Vec3b(255, 255, 255));
        QCOMPARE(faded.at<cv::Vec3b>(0, 1), cv::Vec3b(255, 0, 0));
        const cv::Mat bits = decodeImage(png(8, 1, 1, 0, {}, QByteArray("\0\xF0", 2)), "p");
        QCOMPARE(first(bits), cv::Vec3b(255, 255, 255));
        QCOMPARE(bits.at<cv::Vec3b>(0, 7), cv::Vec3b(0, 0, 0));
        const cv::Mat grayAlpha = decodeImage(png(1, 1, 8, 4, {}, QByteArray("\0\x32\0", 3)), "p");
        QCOMPARE(first(grayAlpha), cv::Vec3b(255, 255, 255));
    }

    void cmyk()
    {
        for (bool adobe : {false, true}) {
            const cv::Vec3b pixel = first(decodeImage(cmykJpeg(adobe), "p"));
            QVERIFY(pixel[0] > 245 && pixel[1] < 10 && pixel[2] > 245);
        }
    }

    void everyTurn()
    {
        const cv::Mat stored = sample();
        const QByteArray jpeg = encoded(stored, ".jpg");
        for (bool bigEndian : {false, true})
            for (int turn = 1; turn <= 8; ++turn) {
                // By the standard's table: which side of the scene the stored first row and first column are.
                cv::Mat expected;
                switch (turn) {
                case 1:
                    expected = stored;
                    break;
                case 2:
                    cv::flip(stored, expected, 1);
                    break;
                case 3:
                    cv::rotate(stored, expected, cv::ROTATE_180);
                    break;
                case 4:
                    cv::flip(stored, expected, 0);
                    break;
                case 5:
                    cv::transpose(stored, expected);
                    break;
                case 6:
                    cv::rotate(stored, expected, cv::ROTATE_90_CLOCKWISE);
                    break;
                case 7:
                    cv::rotate(stored, expected, cv::ROTATE_180);
                    cv::transpose(expected, expected);
                    break;
                case 8:
                    cv::rotate(stored, expected, cv::ROTATE_90_COUNTERCLOCKWISE);
                    break;
                }
                const QByteArray turned = withExif(jpeg, turn, bigEndian);
                QVERIFY2(difference(decodeImage(turned, "p"), expected) < 8, qPrintable(QString::number(turn)));
                const cv::Mat small = decodeImage(turned, "p", 20);
                QCOMPARE(small.cols > small.rows, turn <= 4);
            }
        QCOMPARE(readImageHeader(withExif(jpeg, 9, false)).turn, 1); // no such turn
        QCOMPARE(readImageHeader(withExif(jpeg, 6, false).left(30)).turn, 1);
    }

    void truncatedAnywhere_data()
    {
        QTest::addColumn<QByteArray>("suffix");
        for (const char *suffix : {".png", ".jpg", ".bmp", ".webp", ".tiff", ".ppm"})
            QTest::newRow(suffix) << QByteArray(suffix);
    }

    void truncatedAnywhere()
    {
        QFETCH(QByteArray, suffix);
        cv::Mat noise(60, 80, CV_8UC3);
        cv::theRNG().state = 5;
        cv::randu(noise, 0, 255);
        const QByteArray whole = encoded(noise, suffix.constData());
        QCOMPARE(problemOf(whole), Problem());
        for (int percent = 0; percent < 100; ++percent) {
            const Problem problem = problemOf(whole.left(whole.size() * percent / 100));
            QVERIFY2(problem.code == ExitCode::InputUnreadable, qPrintable(QString("%1 %").arg(percent)));
            QCOMPARE(problem.where, "picture");
            QVERIFY(!problem.remedy.isEmpty());
        }
    }
    void decodersPrintNothing()
    {
        cv::Mat noise(60, 80, CV_8UC3);
        cv::randu(noise, 0, 255);
        const QByteArray whole = encoded(noise, ".tiff");
        QTemporaryFile said;
        QVERIFY(said.open());
        const int before = ::dup(STDERR_FILENO);
        ::dup2(said.handle(), STDERR_FILENO);
        for (int percent = 10; percent < 100; percent += 10)
            problemOf(whole.left(whole.size() * percent / 100));
        std::cerr << "ours" << std::endl;
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        QVERIFY(said.seek(0));
        QCOMPARE(said.readAll(), QByteArray("ours\n"));
    }

    void damagedJpeg()
    {
        cv::Mat noise(64, 64, CV_8UC3);
        cv::randu(noise, 0, 255);
        QByteArray bytes = encoded(noise, ".jpg");
        bytes = bytes.left(bytes.size() / 2) + QByteArray("\xFF\xD9", 2); // an end, but too early
        QCOMPARE(problemOf(bytes).code, ExitCode::InputUnreadable);
    }

    /// OpenCV would hand them to GDCM, whose assertion ends the program.
    void picturesThatPretendToBeDicomAreRefused_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addRow("PNM") << QByteArray("P22 5 5 9 ");
        QTest::addRow("TIFF") << QByteArray("II*?");
        QTest::addRow("WebP") << QByteArray("RIFF\x80\0\0\0WEBPVP8 ????????????????", 32);
    }
    void picturesThatPretendToBeDicomAreRefused()
    {
        QFETCH(QByteArray, start);
        start.append(QByteArray(128 - start.size(), '\xff')).append("DICM").append('\0');
        QVERIFY_THROWS_EXCEPTION(ProblemError, decodeImage(start, QStringLiteral("picture")));
    }

    void damagedPng()
    {
        QByteArray bytes = encoded(sample(), ".png");
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x40);
        QCOMPARE(problemOf(bytes).code, ExitCode::InputUnreadable);
        // Rows that are missing though every checksum is right.
        QCOMPARE(problemOf(png(100, 100, 8, 0, {}, QByteArray(101 * 20, 0))).code, ExitCode::InputUnreadable);
    }

    void bombsAreRefusedUnopened()
    {
        const Problem wide = problemOf(png(65535, 65535, 8, 2, {}, QByteArray(100, 0)));
        QVERIFY(wide.what.contains("65535"));
        QCOMPARE(problemOf(png(0xFFFFFFFF, 0x7FFFFFFF, 8, 2, {}, {})).code, ExitCode::InputUnreadable);
        QCOMPARE(problemOf(png(0, 0, 8, 2, {}, {})).code, ExitCode::InputUnreadable);
        QByteArray bmp = encoded(sample(), ".bmp");
        qToLittleEndian<qint32>(60000, bmp.data() + 18);
        qToLittleEndian<qint32>(60000, bmp.data() + 22);
        QCOMPARE(problemOf(bmp).code, ExitCode::InputUnreadable);
        QByteArray jpeg = encoded(sample(), ".jpg");
        const qsizetype frame = jpeg.indexOf(QByteArray("\xFF\xC0", 2));
        QVERIFY(frame > 0);
        jpeg.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
        QVERIFY(problemOf(jpeg).what.contains("65535"));
        QCOMPARE(problemOf("P6 99999999999999 99999999999999 255\n").code, ExitCode::InputUnreadable);
        // A text that would inflate to ten times the memory it is worth: it never reaches the decoder.
        const QByteArray text = chunk("zTXt", QByteArray("k\0\0", 3) + QByteArray(1000, 'x'));
        QCOMPARE(problemOf(png(1, 1, 8, 0, text, QByteArray(2, 0))), Problem());
    }

    void whatIsNoPicture()
    {
        QVERIFY(problemOf("").what.contains("empty"));
        QVERIFY(problemOf("ftypheic and so on").remedy.contains("PNG"));
        QVERIFY(problemOf(QByteArray("\0\0\0\x18", 4) + "ftypheic and so on").what.contains("HEIC"));
        QCOMPARE(problemOf("GIF89a\x10\0\x10\0 and so on").code, ExitCode::InputUnreadable);
        for (const char *start : {"\x89PNG\r\n\x1a\n", "\xFF\xD8\xFF", "BM", "RIFF    WEBP", "II*", "MM", "P6"})
            for (int more = 0; more < 40; ++more)
                QCOMPARE(problemOf(QByteArray(start) + QByteArray(more, char(0xFF))).code, ExitCode::InputUnreadable);
    }

    void filesThatAreNone()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath("pipe.png"), loop = folder.filePath("loop.png");
        mkfifo(QFile::encodeName(pipe).constData(), 0600);
        QVERIFY(QFile::link(loop, loop));
        for (const QString &path : {pipe, loop, folder.path(), folder.filePath("absent.png"), QString("/dev/zero")}) {
            try {
                readImage(path);
                QFAIL("read what is no file");
            } catch (const ProblemError &error) {
                QCOMPARE(error.problem().where, path);
                QCOMPARE(error.problem().code, ExitCode::InputUnreadable);
            }
        }
    }

    void largeJpegThumbnails()
    {
        QTemporaryDir folder;
        const QByteArray bytes = encoded(sample(1600, 1200), ".jpg");
        QFile file(folder.filePath("large.jpg"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const cv::Mat small = readThumbnail(file.fileName(), 96);
        QCOMPARE(small.cols, 96);
        QCOMPARE(small.rows, 72);
        QVERIFY(difference(small, reducedTo(sample(1600, 1200), 96)) < 6);
        QCOMPARE(readImage(file.fileName()).cols, 1600);
    }

    void suffixes()
    {
        QVERIFY(hasImageSuffix(u"a.JPG"));
        QVERIFY(hasImageSuffix(u"b.tar.webp"));
        QVERIFY(!hasImageSuffix(u".png"));
        QVERIFY(!hasImageSuffix(u"readme.md"));
        QVERIFY(!hasImageSuffix(u"png"));
    }
};

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_imagefile.moc"
