#include "core/data/DescribeDataSet.h"
#include "core/data/formats/Coco.h"
#include "tests/helpers/DataFiles.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <opencv2/imgproc.hpp>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// A file of two pictures, unless others are given, and two categories.
QByteArray instances(const QByteArray &annotations, const QByteArray &images = {})
{
    const QByteArray two = "{\"id\":0,\"file_name\":\"a.png\",\"width\":8,\"height\":6},"
                           "{\"id\":9007199254740993,\"file_name\":\"b.png\",\"width\":8,\"height\":6}";
    return "{\"info\":{},\"images\":[" + (images.isEmpty() ? two : images) + "],\"annotations\":[" + annotations +
           "],\"categories\":[{\"id\":7,\"name\":\"cat\"},{\"id\":0,\"name\":\"dog\"}]}";
}

} // namespace

class TestCoco : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        putPicture(path("images/a.png"), 8, 6, 1);
        putPicture(path("images/b.png"), 8, 6, 2);
    }

    void readsBoxesMasksAndSparseIds()
    {
        const auto data = openDataSet(put(path("good.json"), instances(R"(
            {"id":1,"image_id":0,"category_id":0,"bbox":[1,2,3,2],"area":6,"iscrowd":0,"segmentation":[[1,2,4,2,4,4,1,4]]},
            {"id":2,"image_id":9007199254740993,"category_id":7,"bbox":[0,0,2,6],"iscrowd":1,
             "segmentation":{"size":[6,8],"counts":[0,12,36]}},
            {"id":3,"image_id":9007199254740993,"category_id":7,"bbox":[4,0,1,6],"segmentation":{"size":[6,8],"counts":"h06b0"}})")));
        QCOMPARE(data->source().format, QStringLiteral("COCO"));
        QVERIFY2(data->source().problems.isEmpty(), qPrintable(data->source().problems.value(0).sentence()));
        QCOMPARE(data->rows(), 2);
        const auto boxes = data->first<BoxesColumn>()->boxes(0);
        QCOMPARE(boxes.size(), size_t(1));
        QCOMPARE(boxes[0].label, QStringLiteral("dog"));
        QCOMPARE(boxes[0].width, 3.0);
        QCOMPARE(data->column<TextColumn>("id")->text(1), QStringLiteral("9007199254740993"));
        QVERIFY(data->first<BoxesColumn>()->boxes(1)[0].crowd);
        const cv::Mat first = data->first<MaskColumn>()->mask(0), second = data->first<MaskColumn>()->mask(1);
        QCOMPARE(cv::countNonZero(first == 1), 6);
        QCOMPARE(cv::boundingRect(second == 1), cv::Rect(0, 0, 2, 6));
        QCOMPARE(cv::boundingRect(second == 2), cv::Rect(4, 0, 1, 6));
        QCOMPARE(data->first<ImageColumn>()->image(0).cols, 8);
    }

    void readsFoldersWithTheFileBesideThePictures()
    {
        putPicture(path("beside/a.png"), 8, 6, 1);
        put(path("beside/instances.json"), instances(R"({"id":1,"image_id":0,"category_id":0,"bbox":[1,2,3,2]})",
                                                     R"({"id":0,"file_name":"a.png","width":8,"height":6})"));
        const auto data = openDataSet(path("beside"));
        QCOMPARE(data->source().format, QStringLiteral("COCO"));
        QCOMPARE(data->first<BoxesColumn>()->boxes(0).size(), size_t(1));
        for (const QJsonValue &column : describeDataSet(*data)["columns"].toArray())
            if (column["type"].toString() == QLatin1String("boxes"))
                QVERIFY(column["box classes"].toArray().contains("cat"));
        QVERIFY(dataSetText(*data).contains("cat"));
    }

    void missingSegmentationIsNoMask()
    {
        const auto data = openDataSet(
            put(path("plain.json"), instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2]})")));
        QVERIFY(!data->first<MaskColumn>());
        QCOMPARE(data->first<BoxesColumn>()->boxes(1).size(), size_t(0));
    }

    void stepsOverBadAnnotationsAndNamesThem_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("negative side") << QByteArray(R"({"id":5,"image_id":0,"category_id":7,"bbox":[1,2,-3,2]})");
        QTest::newRow("no number") << QByteArray(R"({"id":5,"image_id":0,"category_id":7,"bbox":[NaN,2,3,2]})");
        QTest::newRow("outside") << QByteArray(R"({"id":5,"image_id":0,"category_id":7,"bbox":[100,2,3,2]})");
        QTest::newRow("far") << QByteArray(R"({"id":5,"image_id":0,"category_id":7,"bbox":[1e300,2,3,2]})");
        QTest::newRow("no picture") << QByteArray(R"({"id":5,"image_id":77,"category_id":7,"bbox":[1,2,3,2]})");
        QTest::newRow("nothing") << QByteArray(R"({"id":5,"image_id":0,"category_id":7})");
        QTest::newRow("three numbers") << QByteArray(R"({"id":5,"image_id":0,"category_id":7,"bbox":[1,2,3]})");
        QTest::newRow("no object") << QByteArray("17");
    }
    void stepsOverBadAnnotationsAndNamesThem()
    {
        QFETCH(QByteArray, bad);
        const auto data = openDataSet(
            put(path("bad.json"), instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2]},)" + bad)));
        QCOMPARE(data->first<BoxesColumn>()->boxes(0).size(), size_t(1));
        QCOMPARE(data->source().problems.size(), 1);
        const Problem problem = data->source().problems[0];
        QVERIFY2(problem.where.contains("bad.json") && problem.where.contains("annotations[1]"),
                 qPrintable(problem.where));
        QCOMPARE(problem.code, ExitCode::SomeSamplesFailed);
    }

    void damagedSegmentationKeepsItsBox_data()
    {
        QTest::addColumn<QByteArray>("segmentation");
        QTest::newRow("too long") << QByteArray(R"({"size":[6,8],"counts":[0,4800]})");
        QTest::newRow("other size") << QByteArray(R"({"size":[600,800],"counts":[0,480000]})");
        QTest::newRow("damaged text") << QByteArray(R"({"size":[6,8],"counts":"~~~"})");
        QTest::newRow("two points") << QByteArray("[[1,2,3,4]]");
        QTest::newRow("odd") << QByteArray("[[1,2,3,4,5,6,7]]");
        QTest::newRow("huge") << QByteArray("[[1e300,2,3,4,5,6]]");
    }
    void damagedSegmentationKeepsItsBox()
    {
        QFETCH(QByteArray, segmentation);
        const auto data =
            openDataSet(put(path("segmentation.json"),
                            instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2],"segmentation":)" +
                                      segmentation + "}")));
        QCOMPARE(data->first<BoxesColumn>()->boxes(0).size(), size_t(1));
        QCOMPARE(data->source().problems.size(), 1);
        QVERIFY(!data->first<MaskColumn>());
    }

    void missingPicturesAreLeftOut()
    {
        const auto data = openDataSet(
            put(path("missing.json"), instances("", R"({"id":1,"file_name":"a.png"},{"id":2,"file_name":"gone.png"},
            {"id":3,"file_name":"../images/../../etc/passwd"},{"id":1,"file_name":"b.png"})")));
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->source().problems.size(), 3);
    }

    void refusesTruncatedFiles()
    {
        const QByteArray whole = instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2]})");
        for (const double part : {0.2, 0.5, 0.9}) {
            const Problem problem =
                problemOf(put(path("cut.json"), whole.left(qsizetype(double(whole.size()) * part))));
            QCOMPARE(problem.code, ExitCode::InputUnreadable);
            QVERIFY(problem.where.contains("cut.json"));
        }
    }

    void survivesDepth()
    {
        const QByteArray deep = QByteArray(100000, '[') + QByteArray(100000, ']');
        const auto data = openDataSet(
            put(path("deep.json"), instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2]},)" + deep)));
        QCOMPARE(data->source().problems.size(), 1);
    }

    void readsCaptionsAndResults()
    {
        const auto captions = openDataSet(put(path("captions.json"), R"({"images":[{"id":1,"file_name":"a.png"}],
            "annotations":[{"id":1,"image_id":1,"caption":"one"},{"id":2,"image_id":1,"caption":"two"}]})"));
        QCOMPARE(captions->column<TextColumn>("caption")->text(0), QStringLiteral("one\ntwo"));
        const auto results =
            openDataSet(put(path("results.json"), R"([{"image_id":42,"category_id":3,"bbox":[1,2,3,4],"score":0.5},
            {"image_id":42,"category_id":3,"bbox":[1,2,3,4],"score":0.25},{"image_id":7,"category_id":3,"bbox":[1,2,3,4],"score":1}])"));
        QCOMPARE(results->source().format, QStringLiteral("COCO results"));
        QCOMPARE(results->rows(), 2);
        QCOMPARE(results->first<BoxesColumn>()->boxes(0)[1].score.value(), 0.25);
    }

    void readsAFolderOfResults()
    {
        QDir(m_folder.path()).mkpath("detectors");
        put(path("detectors/large.json"), R"([{"image_id":42,"category_id":3,"bbox":[1,2,3,4],"score":0.5}])");
        put(path("detectors/none.json"), "[]");
        put(path("detectors/small.v2.json"), R"([{"image_id":42,"category_id":3,"bbox":[5,2,3,4],"score":0.5},
            {"image_id":7,"category_id":4,"bbox":[1,2,3,4],"score":1}])");
        const auto data = openDataSet(path("detectors"));
        QCOMPARE(data->source().format, QStringLiteral("COCO results"));
        QCOMPARE(data->rows(), 3);
        const auto detectors = data->column<LabelColumn>("detector");
        QCOMPARE(detectors->classes(), (QStringList{"large", "none", "small.v2"}));
        QCOMPARE(detectors->codes(), (std::vector<int>{0, 2, 2}));
        QCOMPARE(data->column<TextColumn>("id")->text(1), QStringLiteral("42"));
        QCOMPARE(data->first<BoxesColumn>()->boxes(1)[0].x, 5.0);
        QCOMPARE(data->first<BoxesColumn>()->classes().size(), 2);
        QVERIFY(!data->column<LabelColumn>("split"));
        put(path("detectors/other.json"), R"([{"name":"no result"}])");
        QVERIFY(!isCocoResultsFolder(QFileInfo(path("detectors")), {}));
    }

    void readsKeypoints()
    {
        const QByteArray person =
            R"({"images":[{"id":0,"file_name":"a.png","width":8,"height":6}],"categories":[{"id":1,"name":"person",
            "keypoints":["nose","eye"],"skeleton":[[1,2]]}],"annotations":[
            {"id":1,"image_id":0,"category_id":1,"bbox":[1,2,3,2],"keypoints":[1,2.5,2,0,0,0],"num_keypoints":1},
            {"id":2,"image_id":0,"category_id":1,"bbox":[1,2,3,2]},
            {"id":3,"image_id":0,"category_id":1,"bbox":[1,2,3,2],"keypoints":[1,2]}]})";
        const auto data = openDataSet(put(path("persons.json"), person));
        QCOMPARE(data->column<TextColumn>("keypoints")->text(0),
                 QStringLiteral(R"([{"names":["nose","eye"],"points":[1,2.5,2,0,0,0],"skeleton":[[1,2]]},null,null])"));
        QCOMPARE(data->source().problems.size(), 1); // two numbers are no point
        QVERIFY(data->source().problems[0].what.contains("key points"));
        QVERIFY(!openDataSet(put(path("no points.json"), instances("")))->column<TextColumn>("keypoints"));
    }

    void readsLvis()
    {
        const auto data =
            openDataSet(put(path("lvis.json"), R"({"images":[{"id":1,"coco_url":"x/images/a.png","neg_category_ids":[2],
            "not_exhaustive_category_ids":[1]}],"annotations":[],"categories":[{"id":1,"name":"cup"},{"id":2,"name":"hat"}]})"));
        QCOMPARE(data->source().format, QStringLiteral("LVIS"));
        QCOMPARE(data->column<TextColumn>("negative")->text(0), QStringLiteral("hat"));
        QCOMPARE(data->column<TextColumn>("not exhaustive")->text(0), QStringLiteral("cup"));
    }

    void findsThePicturesOfLvis()
    {
        // LVIS names its pictures by address alone, and takes them from both folders of COCO.
        putPicture(path("lvis/train2017/a.png"), 8, 6);
        putPicture(path("lvis/val2017/b.png"), 5, 4);
        put(path("lvis/lvis_v1_val.json"), QByteArray(R"({"images":[
            {"id":1,"width":8,"height":6,"coco_url":"HOST/train2017/a.png","neg_category_ids":[2],"not_exhaustive_category_ids":[]},
            {"id":2,"width":5,"height":4,"coco_url":"HOST/val2017/b.png","neg_category_ids":[],"not_exhaustive_category_ids":[]}],
            "annotations":[{"id":1,"image_id":2,"category_id":1,"bbox":[1,1,2,2],"segmentation":[[1,1,3,1,3,3,1,3]],"area":4}],
            "categories":[{"id":1,"name":"cup","frequency":"r"},{"id":2,"name":"hat","frequency":"f"}]})")
                                               .replace("HOST", "http://images.org"));
        const auto data = openDataSet(path("lvis"));
        QCOMPARE(data->source().format, QStringLiteral("LVIS"));
        QVERIFY2(data->source().problems.isEmpty(), qPrintable(data->source().problems.value(0).what));
        QCOMPARE(data->rows(), 2);
        QCOMPARE(data->first<ImageColumn>()->image(0).size(), cv::Size(8, 6));
        QCOMPARE(data->first<ImageColumn>()->image(1).size(), cv::Size(5, 4));
        QCOMPARE(data->first<BoxesColumn>()->boxes(1)[0].label, QStringLiteral("cup"));
        QVERIFY(data->first<BoxesColumn>()->boxes(0).empty());
    }

    void readsFoldersWithSplits()
    {
        for (const char *split : {"train2017", "val2017"}) {
            putPicture(path(QStringLiteral("set/%1/a.png").arg(QLatin1String(split))), 8, 6);
            put(path(QStringLiteral("set/annotations/instances_%1.json").arg(QLatin1String(split))),
                instances(R"({"id":1,"image_id":0,"category_id":7,"bbox":[1,2,3,2]})",
                          R"({"id":0,"file_name":"a.png"})"));
            put(path(QStringLiteral("set/annotations/captions_%1.json").arg(QLatin1String(split))),
                R"({"images":[{"id":0,"file_name":"a.png"}],"annotations":[{"id":1,"image_id":0,"caption":"a cat"}]})");
        }
        const auto data = openDataSet(path("set"));
        QCOMPARE(data->rows(), 2);
        QCOMPARE(data->column<LabelColumn>("split")->text(1), QStringLiteral("val"));
        QCOMPARE(data->column<TextColumn>("caption")->text(1), QStringLiteral("a cat"));
        QCOMPARE(data->first<BoxesColumn>()->boxes(1)[0].label, QStringLiteral("cat"));
    }
};

QTEST_GUILESS_MAIN(TestCoco)
#include "tst_coco.moc"
