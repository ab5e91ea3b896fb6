#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>
#include <QtEndian>
#include <zlib.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

QByteArray record(const QByteArray &labels)
{
    return labels + QByteArray(1024, '\1') + QByteArray(1024, '\2') + QByteArray(1024, '\3');
}

QByteArray xml(const QByteArray &inside, const QByteArray &before = {})
{
    return "<?xml version=\"1.0\"?>" + before + "<annotation><filename>a.png</filename><size><width>20</width></size>" +
           inside + "</annotation>";
}

const QByteArray box = "<bndbox><xmin>1</xmin><ymin>2</ymin><xmax>5.5</xmax><ymax>7</ymax></bndbox>";
const QByteArray object =
    "<object><name>cat</name><pose>Left</pose><part><name>head</name>" + box + "</part>" + box + "</object>";

QByteArray chunk(const QByteArray &name, const QByteArray &data)
{
    QByteArray length(4, 0), sum(4, 0);
    qToBigEndian(quint32(data.size()), length.data());
    const QByteArray body = name + data;
    qToBigEndian(quint32(crc32(0, reinterpret_cast<const Bytef *>(body.constData()), uInt(body.size()))), sum.data());
    return length + body + sum;
}

/// A PNG with a palette, `rows` of indices of this many bits.
QByteArray palettePng(int width, int height, char bits, const QList<QByteArray> &rows)
{
    QByteArray head(8, 0), raw;
    qToBigEndian(quint32(width), head.data());
    qToBigEndian(quint32(height), head.data() + 4);
    for (const QByteArray &row : rows)
        raw += '\0' + row;
    const QByteArray packed = qCompress(raw).mid(4);
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", head + bits + '\3' + QByteArray(3, 0)) +
           chunk("PLTE", QByteArray(3 << bits, '\x7f')) + chunk("IDAT", packed) + chunk("IEND", {});
}

} // namespace

class TestCifarVoc : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void readsCifar10()
    {
        put(path("ten/data_batch_1.bin"), record("\3") + record("\11"));
        put(path("ten/test_batch.bin"), record("\1"));
        const auto data = openDataSet(path("ten"));
        QCOMPARE(data->source().format, QStringLiteral("CIFAR-10"));
        QCOMPARE(data->column<LabelColumn>("label")->text(0), QStringLiteral("cat"));
        QCOMPARE(data->column<LabelColumn>("split")->text(2), QStringLiteral("test"));
        QCOMPARE(data->first<ImageColumn>()->image(1).at<cv::Vec3b>(5, 5), cv::Vec3b(1, 2, 3));
    }
    void readsCifar100()
    {
        const auto data = openDataSet(put(path("hundred/train.bin"), record("\5\77") + record("\23\143")));
        QCOMPARE(data->source().format, QStringLiteral("CIFAR-100"));
        QCOMPARE(data->column<LabelColumn>("label")->codes(), (std::vector<int>{63, 99}));
        QCOMPARE(data->column<LabelColumn>("coarse")->codes(), (std::vector<int>{5, 19}));
    }
    void stepsOverBadRecords()
    {
        const auto data =
            openDataSet(put(path("bad/data_batch_2.bin"), record("\3") + record("\77") + record("\1").left(2000)));
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->source().problems.size(), 2);
        QVERIFY(data->source().problems[1].where.endsWith("record 1"));
    }
    void refusesPickles()
    {
        put(path("python/data_batch_1"), QByteArray("\x80\x02}q\1") + QByteArray(4000, 'x'));
        QVERIFY(problemOf(path("python")).what.contains("pickle"));
        QCOMPARE(problemOf(path("python/data_batch_1")).code, ExitCode::InputUnreadable);
        QCOMPARE(problemOf(put(path("noise/train.bin"), QByteArray(3074, '\xFF'))).code, ExitCode::InputUnreadable);
    }

    void readsVoc()
    {
        putPicture(path("voc/JPEGImages/a.png"), 20, 10);
        putPicture(path("voc/JPEGImages/b.png"), 20, 10);
        put(path("voc/Annotations/a.xml"), xml(object));
        put(path("voc/Annotations/b.xml"), xml("").replace("a.png", "b.png"));
        put(path("voc/ImageSets/Main/train.txt"), "a\n");
        put(path("voc/ImageSets/Main/val.txt"), "b  1\n");
        const auto data = openDataSet(path("voc"));
        QCOMPARE(data->source().format, QStringLiteral("Pascal VOC"));
        QVERIFY(data->source().problems.isEmpty());
        QCOMPARE(data->first<BoxesColumn>()->boxes(0), (std::vector<Box>{{1, 2, 4.5, 5, "cat"}}));
        QVERIFY(data->first<BoxesColumn>()->boxes(1).empty());
        QCOMPARE(data->column<LabelColumn>("split")->text(1), QStringLiteral("val"));
        QCOMPARE(openDataSet(path("voc/Annotations/a.xml"))->rows(), 1);
    }
    void readsVocByRelativePath()
    {
        putPicture(path("rel/JPEGImages/b 0.png"), 20, 10);
        put(path("rel/Annotations/b 0.xml"), xml(object).replace("a.png", "b 0.png"));
        put(path("rel/ImageSets/Main/val.txt"), "b 0\r\n");
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder.path()));
        const auto data = openDataSet("rel");
        QCOMPARE(data->first<ImageColumn>()->image(0).size(), cv::Size(20, 10));
        QVERIFY(QDir::setCurrent(before));
        QCOMPARE(data->column<LabelColumn>("split")->text(0), QStringLiteral("val"));
        put(path("rel/ImageSets/Main/val.txt"), "b 0  -1\n");
        QCOMPARE(openDataSet(path("rel"))->column<LabelColumn>("split")->text(0), QStringLiteral("val"));
    }
    void readsVocMasks()
    {
        QDir(path("masks")).removeRecursively();
        for (const char *name : {"a", "b", "c"}) {
            putPicture(path(QStringLiteral("masks/JPEGImages/%1.png").arg(name)), 4, 2);
            // The first object has no box and is left out; the second and the third stay.
            put(path(QStringLiteral("masks/Annotations/%1.xml").arg(name)),
                xml("<object><name>x</name></object>" + object + object).replace("a.png", QByteArray(name) + ".png"));
        }
        put(path("masks/SegmentationObject/a.png"),
            palettePng(4, 2, 8, {QByteArray("\0\1\2\3", 4), QByteArray("\xff\2\2\4", 4)}));
        put(path("masks/SegmentationObject/b.png"), palettePng(4, 2, 2, {"\x1b", "\xaa"}));
        const auto data = openDataSet(path("masks"));
        QCOMPARE(data->rows(), 3);
        const auto masks = data->first<MaskColumn>();
        const cv::Mat a = masks->mask(0);
        QCOMPARE(std::vector<uchar>(a.begin<uchar>(), a.end<uchar>()), (std::vector<uchar>{0, 3, 1, 2, 0, 1, 1, 4}));
        const cv::Mat b = masks->mask(1); // two bits a pixel: 0 1 2 3, and 2 2 2 2
        QCOMPARE(std::vector<uchar>(b.begin<uchar>(), b.end<uchar>()), (std::vector<uchar>{0, 3, 1, 2, 1, 1, 1, 1}));
        QCOMPARE(cv::countNonZero(masks->mask(2)), 0);
        QCOMPARE(masks->mask(2).size(), cv::Size(4, 2));
        for (const QByteArray &bad : {QByteArray("none"), palettePng(5, 2, 8, {QByteArray(5, 0), QByteArray(5, 0)}),
                                      palettePng(4, 2, 8, {QByteArray(4, 0)})}) {
            put(path("masks/SegmentationObject/b.png"), bad);
            QVERIFY_THROWS_EXCEPTION(ProblemError, masks->mask(1));
        }
    }
    void readsVocClassMasks()
    {
        QDir(path("classes")).removeRecursively();
        for (const char *name : {"a", "b"}) {
            putPicture(path(QStringLiteral("classes/JPEGImages/%1.png").arg(name)), 4, 2);
            put(path(QStringLiteral("classes/Annotations/%1.xml").arg(name)),
                xml(object).replace("a.png", QByteArray(name) + ".png"));
        }
        put(path("classes/SegmentationClass/a.png"),
            palettePng(4, 2, 8, {QByteArray("\0\x08\x08\xff", 4), QByteArray("\xff\x14\0\0", 4)}));
        const auto data = openDataSet(path("classes"));
        QVERIFY(data->source().problems.isEmpty());
        const auto masks = data->column<MaskColumn>("class_mask");
        QVERIFY(masks && !data->objectMasks());
        QCOMPARE(masks->classes().size(), 21);
        QCOMPARE(masks->classes()[8], QString("cat"));
        const cv::Mat a = masks->mask(0);
        QCOMPARE(std::vector<uchar>(a.begin<uchar>(), a.end<uchar>()),
                 (std::vector<uchar>{0, 8, 8, MaskColumn::ignored, MaskColumn::ignored, 20, 0, 0}));
        QCOMPARE(cv::countNonZero(masks->mask(1) != MaskColumn::ignored), 0); // nothing is known of the other
        QCOMPARE(masks->mask(1).size(), cv::Size(4, 2));
        QCOMPARE(std::static_pointer_cast<const MaskColumn>(masks->taking({1}))->classes(), masks->classes());
        put(path("classes/class_names.txt"), "__ignore__\n_background_\r\nfox\n");
        QCOMPARE(openDataSet(path("classes"))->column<MaskColumn>("class_mask")->classes(),
                 (QStringList{"_background_", "fox"}));
        put(path("classes/SegmentationClass/b.png"), palettePng(5, 2, 8, {QByteArray(5, 0), QByteArray(5, 0)}));
        QVERIFY_THROWS_EXCEPTION(ProblemError, openDataSet(path("classes"))->column<MaskColumn>("class_mask")->mask(1));
    }
    void stepsOverBadAnnotations_data()
    {
        QTest::addColumn<QByteArray>("bad");
        const QByteArray bomb = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]>";
        QTest::newRow("entities") << xml("<object><name>&y;</name>" + box + "</object>", bomb);
        QTest::newRow("cut") << xml(object).chopped(20);
        QTest::newRow("no number") << xml("<object><name>x</name><bndbox><xmin>a</xmin></bndbox></object>");
        QTest::newRow("three sides") << xml(
            "<object><name>x</name><bndbox><xmin>1</xmin><ymin>1</ymin><xmax>3</xmax></bndbox></object>");
        QTest::newRow("negative") << xml(
            "<object><name>x</name><bndbox><xmin>9</xmin><ymin>1</ymin><xmax>3</xmax><ymax>4</ymax></bndbox></object>");
        QTest::newRow("no box") << xml("<object><name>x</name></object>");
        QTest::newRow("other xml") << QByteArray("<svg/>");
        QTest::newRow("picture missing") << xml(object).replace("a.png", "gone.png");
        QTest::newRow("escape") << xml(object).replace("a.png", "../../../etc/passwd");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("deep") << xml(QByteArray("<a>").repeated(50000));
    }
    void stepsOverBadAnnotations()
    {
        QFETCH(QByteArray, bad);
        QDir(path("mixed")).removeRecursively();
        putPicture(path("mixed/a.png"), 20, 10);
        put(path("mixed/a.xml"), xml(object));
        put(path("mixed/z.xml"), bad);
        const auto data = openDataSet(path("mixed"));
        QCOMPARE(data->first<BoxesColumn>()->boxes(0).size(), size_t(1));
        QCOMPARE(data->source().problems.size(), 1);
        QVERIFY(data->source().problems[0].where.contains("z.xml"));
    }
};

QTEST_GUILESS_MAIN(TestCifarVoc)
#include "tst_cifarvoc.moc"
