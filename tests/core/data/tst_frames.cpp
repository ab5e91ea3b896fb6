#include "core/data/DataSet.h"
#include "core/data/ImageFile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>
#include <gif_lib.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

using namespace gleaner;

namespace {

struct Frame {
    int left = 0, top = 0, width = 4, height = 3;
    int transparent = -1;
    bool interlaced = false, ownColors = false;
    QByteArray indices = {}; ///< row by row; 0, 1, 2, 0, 1, … where empty
};

int append(GifFileType *file, const GifByteType *bytes, int count)
{
    static_cast<QByteArray *>(file->UserData)->append(reinterpret_cast<const char *>(bytes), count);
    return count;
}

const GifColorType colors[4]{{255, 0, 0}, {0, 255, 0}, {0, 0, 255}, {9, 8, 7}};

void putFrame(GifFileType *file, const Frame &frame)
{
    if (frame.transparent >= 0) {
        const GifByteType block[4]{1, 5, 0, GifByteType(frame.transparent)};
        EGifPutExtension(file, GRAPHICS_EXT_FUNC_CODE, 4, block);
    }
    ColorMapObject *own = frame.ownColors ? GifMakeMapObject(2, nullptr) : nullptr;
    if (own)
        own->Colors[0] = {1, 2, 3}, own->Colors[1] = {4, 5, 6};
    EGifPutImageDesc(file, frame.left, frame.top, frame.width, frame.height, frame.interlaced, own);
    QByteArray indices = frame.indices;
    for (int i = 0; frame.indices.isEmpty() && i < frame.width * frame.height; ++i)
        indices += char(i % (own ? 2 : 3));
    std::vector<int> rows;
    const int starts[]{0, 4, 2, 1}, steps[]{8, 8, 4, 2};
    for (int pass = 0; pass < (frame.interlaced ? 4 : 1); ++pass)
        for (int y = frame.interlaced ? starts[pass] : 0; y < frame.height; y += frame.interlaced ? steps[pass] : 1)
            rows.push_back(y);
    for (const int y : rows)
        EGifPutLine(file, reinterpret_cast<GifPixelType *>(indices.data()) + y * frame.width, frame.width);
    GifFreeMapObject(own);
}

QByteArray gif(int width, int height, const std::vector<Frame> &frames)
{
    QByteArray bytes;
    GifFileType *file = EGifOpen(&bytes, append, nullptr);
    EGifSetGifVersion(file, true);
    ColorMapObject *map = GifMakeMapObject(4, colors);
    EGifPutScreenDesc(file, width, height, 8, 0, map);
    for (const Frame &frame : frames)
        putFrame(file, frame);
    EGifCloseFile(file, nullptr);
    GifFreeMapObject(map);
    return bytes;
}

cv::Vec3b at(const cv::Mat &rgb, int x, int y) { return rgb.at<cv::Vec3b>(y, x); }

const cv::Vec3b red(255, 0, 0), green(0, 255, 0), blue(0, 0, 255), white(255, 255, 255);

template <typename T> QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    return name + little(quint32(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

/// The chunks of a still WebP picture of one color.
QByteArray webpChunks(const cv::Scalar &bgr, int width, int height, int quality = 101)
{
    std::vector<uchar> bytes;
    cv::imencode(".webp", cv::Mat(height, width, CV_8UC3, bgr), bytes, {cv::IMWRITE_WEBP_QUALITY, quality});
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).mid(12);
}

QByteArray u24(int value) { return little(quint32(value)).left(3); }

QByteArray webpFrame(int x, int y, int width, int height, const QByteArray &chunks)
{
    return chunk("ANMF", u24(x / 2) + u24(y / 2) + u24(width - 1) + u24(height - 1) + u24(40) + '\0' + chunks);
}

QByteArray animatedWebp(int width, int height, const QByteArray &frames)
{
    const QByteArray head = chunk("VP8X", QByteArray("\x02\0\0\0", 4) + u24(width - 1) + u24(height - 1)) +
                            chunk("ANIM", QByteArray(6, '\0'));
    return chunk("RIFF", "WEBP" + head + frames);
}

/// A TIFF of one strip, 8 or 16 bits, gray or RGB, with the given orientation.
QByteArray tiff(const cv::Mat &pixels, int turn, bool two = false)
{
    const int channels = pixels.channels(), bits = pixels.depth() == CV_8U ? 8 : 16;
    const QByteArray data(reinterpret_cast<const char *>(pixels.data), qsizetype(pixels.total() * pixels.elemSize()));
    QByteArray bytes = "II*" + QByteArray(1, '\0') + little(quint32(8 + data.size() + data.size() % 2)) + data +
                       QByteArray(data.size() % 2, '\0');
    const std::vector<std::pair<int, quint32>> tags{{256, quint32(pixels.cols)},
                                                    {257, quint32(pixels.rows)},
                                                    {258, quint32(bits)},
                                                    {259, 1},
                                                    {262, channels == 1 ? 1 : 2},
                                                    {273, 8},
                                                    {274, quint32(turn)},
                                                    {277, quint32(channels)},
                                                    {278, quint32(pixels.rows)},
                                                    {279, quint32(data.size())},
                                                    {284, 1}};
    bytes += little(quint16(tags.size()));
    for (const auto &[tag, value] : tags)
        bytes += little(quint16(tag)) + little(quint16(tag == 273 || tag == 279 ? 4 : 3)) + little(quint32(1)) +
                 little(value);
    return bytes + little(quint32(two ? 8 : 0));
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

} // namespace

/// Formats with several frames or pages, of which the first is read.
class TestFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gifPictures()
    {
        const QByteArray bytes = gif(4, 3, {{}});
        QVERIFY(!readImageHeader(bytes).more);
        const cv::Mat rgb = decodeImage(bytes, "p");
        QCOMPARE(rgb.size(), cv::Size(4, 3));
        QCOMPARE(at(rgb, 0, 0), red);
        QCOMPARE(at(rgb, 1, 0), green);
        QCOMPARE(at(rgb, 3, 2), blue);
        QCOMPARE(decodeImage(bytes, "p", 2).cols, 2);
    }

    void gifTransparencyAndPlace()
    {
        const cv::Mat rgb = decodeImage(gif(10, 9, {{2, 1, 4, 3, 1}}), "p");
        QCOMPARE(rgb.size(), cv::Size(10, 9));
        QCOMPARE(at(rgb, 0, 0), white); // the frame does not reach it
        QCOMPARE(at(rgb, 2, 1), red);
        QCOMPARE(at(rgb, 3, 1), white); // transparent
        QCOMPARE(at(decodeImage(gif(4, 3, {{.ownColors = true}}), "p"), 1, 0), cv::Vec3b(4, 5, 6));
    }

    void gifInterlaced()
    {
        QByteArray rows;
        for (int y = 0; y < 21; ++y)
            rows += QByteArray(4, char(y % 4));
        const cv::Mat rgb = decodeImage(gif(4, 21, {{0, 0, 4, 21, -1, true, false, rows}}), "p");
        for (int y = 0; y < 21; ++y)
            QCOMPARE(at(rgb, 1, y), cv::Vec3b(colors[y % 4].Red, colors[y % 4].Green, colors[y % 4].Blue));
    }

    void gifFirstFrame()
    {
        const QByteArray bytes = gif(4, 3, {{}, {0, 0, 4, 3, -1, false, true}, {}});
        QVERIFY(readImageHeader(bytes).more);
        QCOMPARE(at(decodeImage(bytes, "p"), 0, 0), red);
        QCOMPARE(problemOf(bytes.left(bytes.size() - 8)), Problem()); // damage behind the first frame does not matter
    }

    void gifDamaged()
    {
        QByteArray rows;
        for (int i = 0; i < 60 * 50; ++i)
            rows += char((i * i / 7) % 4);
        const QByteArray whole = gif(60, 50, {{0, 0, 60, 50, -1, false, false, rows}});
        QCOMPARE(problemOf(whole), Problem());
        for (int percent = 0; percent < 98; ++percent) {
            const Problem problem = problemOf(whole.left(whole.size() * percent / 100));
            QVERIFY2(problem.code == ExitCode::InputUnreadable, qPrintable(QString("%1 %").arg(percent)));
            QVERIFY(!problem.remedy.isEmpty());
        }
        QVERIFY(!problemOf(gif(4, 3, {{3, 0}})).what.isEmpty()); // the frame leaves the picture
        QVERIFY(!problemOf(gif(4, 3, {})).what.isEmpty());
        QByteArray bomb = gif(4, 3, {{}});
        bomb.replace(6, 4, "\xFF\xFF\xFF\xFF");
        QVERIFY(problemOf(bomb).what.contains("65535"));
    }

    void fewBytesFillNoOcean()
    {
        const QByteArray webp = webpFrame(0, 0, 20, 10, webpChunks({0, 0, 255}, 20, 10));
        for (const QByteArray &bytes : {gif(13000, 10000, {{}}), animatedWebp(13000, 10000, webp)}) {
            const Problem problem = problemOf(bytes);
            QVERIFY2(problem.what.contains("13000 × 10000"), qPrintable(problem.what));
            QVERIFY(problem.remedy.contains("first frame"));
            QCOMPARE(problem.where, QStringLiteral("picture"));
        }
        QCOMPARE(decodeImage(gif(2048, 2048, {{}}), "p").rows, 2048);
        QCOMPARE(decodeImage(gif(2600, 2600, {{.width = 800, .height = 800}}), "p").cols, 2600);
    }

    void webpFirstFrame()
    {
        const QByteArray frames = webpFrame(0, 0, 20, 10, webpChunks({0, 0, 255}, 20, 10)) +
                                  webpFrame(0, 0, 20, 10, webpChunks({255, 0, 0}, 20, 10));
        const QByteArray bytes = animatedWebp(20, 10, frames);
        QVERIFY(readImageHeader(bytes).more);
        QCOMPARE(at(decodeImage(bytes, "p"), 5, 5), red);
        const cv::Mat placed =
            decodeImage(animatedWebp(40, 30, webpFrame(4, 6, 20, 10, webpChunks({255, 0, 0}, 20, 10))), "p");
        QCOMPARE(placed.size(), cv::Size(40, 30));
        QCOMPARE(at(placed, 3, 6), white);
        QCOMPARE(at(placed, 4, 6), blue);
        for (qsizetype cut = 12; cut < bytes.size() / 2; ++cut)
            QCOMPARE(problemOf(bytes.left(cut)).code, ExitCode::InputUnreadable);
        QCOMPARE(problemOf(animatedWebp(8, 8, webpFrame(0, 0, 20, 10, webpChunks({}, 20, 10)))).code,
                 ExitCode::InputUnreadable);
        QCOMPARE(problemOf(animatedWebp(8, 8, {})).code, ExitCode::InputUnreadable);
    }

    void tiffTurns_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("8-bit RGB") << CV_8UC3;
        QTest::newRow("8-bit gray") << CV_8UC1;
        QTest::newRow("16-bit RGB") << CV_16UC3;
        QTest::newRow("16-bit gray") << CV_16UC1;
    }
    void tiffTurns()
    {
        QFETCH(int, type);
        const double most = CV_MAT_DEPTH(type) == CV_8U ? 255 : 65535;
        cv::Mat stored(24, 40, type, cv::Scalar::all(0));
        stored(cv::Rect(0, 0, 20, 6)).setTo(cv::Scalar::all(most)); // white: top left, wide
        for (int turn = 1; turn <= 8; ++turn) {
            const cv::Mat rgb = decodeImage(tiff(stored, turn), "p");
            QCOMPARE(rgb.size(), turn <= 4 ? cv::Size(40, 24) : cv::Size(24, 40));
            // The corner that the white block comes to, by the meaning of the tag.
            const bool right = turn == 2 || turn == 3 || turn == 6 || turn == 7;
            const bool bottom = turn == 3 || turn == 4 || turn == 7 || turn == 8;
            for (const int corner : {0, 1, 2, 3}) {
                const bool here = (corner % 2 == 1) == right && (corner / 2 == 1) == bottom;
                const cv::Vec3b pixel = at(rgb, corner % 2 ? rgb.cols - 1 : 0, corner / 2 ? rgb.rows - 1 : 0);
                QVERIFY2(pixel == (here ? white : cv::Vec3b(0, 0, 0)),
                         qPrintable(QString("turn %1, corner %2").arg(turn).arg(corner)));
            }
        }
    }

    void tiffPagesAndBigTiff()
    {
        const cv::Mat gray(4, 4, CV_8UC1, cv::Scalar(50));
        QVERIFY(!readImageHeader(tiff(gray, 1)).more);
        QVERIFY(readImageHeader(tiff(gray, 1, true)).more);
        const QByteArray big = "II+" + QByteArray("\0\x08\0\0\0\x10\0\0\0\0\0\0\0", 13) + QByteArray(100, '\0');
        const Problem problem = problemOf(big);
        QVERIFY(problem.what.contains("BigTIFF"));
        QVERIFY(problem.remedy.contains("TIFF"));
    }

    void dataSetsSaySo()
    {
        const QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write");
            return file.fileName();
        };
        const auto says = [](const QString &uri) {
            return openDataSet(uri)->source().history.join('\n').contains("the first is read");
        };
        QVERIFY(says(put("a.gif", gif(4, 3, {{}, {}}))));
        QVERIFY(says(folder.path()));
        QVERIFY(!says(put("a.gif", gif(4, 3, {{}}))));
        QCOMPARE(openDataSet(folder.path())->first<ImageColumn>()->image(0).cols, 4);
    }
};

QTEST_GUILESS_MAIN(TestFrames)
#include "tst_frames.moc"
