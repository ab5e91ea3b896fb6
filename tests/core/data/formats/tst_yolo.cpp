#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::tests;

class TestYolo : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void makePictures(const QString &set) const
    {
        for (const char *split : {"train", "val"})
            for (const char *name : {"a", "b"})
                putPicture(
                    path(QStringLiteral("%1/images/%2/%3.png").arg(set, QLatin1String(split), QLatin1String(name))), 20,
                    10);
    }

private Q_SLOTS:
    void readsEverySpellingOfDataYaml_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("list") << QByteArray(
            "path: .\ntrain: images/train\nval: images/val\nnc: 2\nnames: [cat, dog]\n");
        QTest::newRow("map") << QByteArray("train: images/train\nval: images/val\nnames:\n  0: cat\n  1: dog\n");
        QTest::newRow("lists of places") << QByteArray(
            "train: [images/train]\nval:\n  - images/val\nnames:\n  - 'cat'\n  - \"dog\"\n");
        QTest::newRow("exporter") << QByteArray(
            "train: ../images/train\nval: ../images/val\nnc: 2\nnames: ['cat', 'dog']\n");
        QTest::newRow("missing path") << QByteArray(
            "path: ../elsewhere\ntrain: images/train\nval: images/val\nnames: {0: cat, 1: dog}\n");
    }
    void readsEverySpellingOfDataYaml()
    {
        QFETCH(QByteArray, yaml);
        makePictures("set");
        put(path("set/labels/train/a.txt"), "1 0.5 0.5 0.5 0.2\r\n");
        put(path("set/labels/train/b.txt"), "");
        put(path("set/labels/val/a.txt"), "0 0.1 0.1 0.9 0.1 0.9 0.9 0.1 0.9\n0 0.5 0.5 0.1 0.1 0.75\n");
        for (const QString &uri : {put(path("set/data.yaml"), yaml), path("set")}) {
            const auto data = openDataSet(uri);
            QCOMPARE(data->source().format, QStringLiteral("YOLO"));
            QVERIFY(data->source().problems.isEmpty());
            QCOMPARE(data->rows(), 4);
            const auto boxes = data->first<BoxesColumn>();
            QCOMPARE(boxes->boxes(0), (std::vector<Box>{{5, 4, 10, 2, "dog"}}));
            QCOMPARE(boxes->boxes(2)[0], (Box{2, 1, 16, 8, "cat"}));
            QCOMPARE(boxes->boxes(2)[1].score.value(), 0.75);
            QCOMPARE(cv::countNonZero(data->first<MaskColumn>()->mask(2) == 1), 16 * 8);
            const auto annotated = data->column<LabelColumn>("annotated");
            QCOMPARE(annotated->text(1), QStringLiteral("yes")); // an empty file: nothing is there
            QCOMPARE(annotated->text(3), QStringLiteral("no"));  // no file: nobody looked
            QCOMPARE(data->column<LabelColumn>("split")->text(2), QStringLiteral("val"));
        }
    }
    void stepsOverBadLines_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("class beyond names") << QByteArray("2 0.5 0.5 0.1 0.1");
        QTest::newRow("negative class") << QByteArray("-1 0.5 0.5 0.1 0.1");
        QTest::newRow("four") << QByteArray("0 0.5 0.5 0.1");
        QTest::newRow("odd polygon") << QByteArray("0 0.5 0.5 0.1 0.1 0.1 0.1 0.2");
        QTest::newRow("decimal comma") << QByteArray("0 0,5 0,5 0,1 0,1");
        QTest::newRow("above one") << QByteArray("0 0.5 1.5 0.1 0.1");
        QTest::newRow("nan") << QByteArray("0 nan 0.5 0.1 0.1");
        QTest::newRow("words") << QByteArray("cat 0.5 0.5 0.1 0.1");
        QTest::newRow("binary") << QByteArray("\0\1\2\xFF", 4);
    }
    void stepsOverBadLines()
    {
        QFETCH(QByteArray, line);
        makePictures("bad");
        put(path("bad/data.yaml"), "train: images/train\nval: images/val\nnames: [cat, dog]\n");
        put(path("bad/labels/train/a.txt"), "0 0.5 0.5 0.5 0.2\n" + line + "\n");
        const auto data = openDataSet(path("bad"));
        QCOMPARE(data->first<BoxesColumn>()->boxes(0).size(), size_t(1));
        QCOMPARE(data->source().problems.size(), 1);
        QVERIFY2(data->source().problems[0].where.endsWith("a.txt, line 2"),
                 qPrintable(data->source().problems[0].where));
    }
    void foldersWithoutYaml()
    {
        putPicture(path("bare/images/a.png"), 20, 10);
        put(path("bare/labels/a.txt"), "1 0.5 0.5 1 1\n");
        put(path("bare/classes.txt"), "cat\ndog\n");
        QCOMPARE(openDataSet(path("bare"))->first<BoxesColumn>()->boxes(0)[0].label, QStringLiteral("dog"));
    }
    void listsOfPictures()
    {
        putPicture(path("listed/images/a.png"), 20, 10);
        put(path("listed/train.txt"), "./images/a.png\nimages/gone.png\n../../etc/passwd\n");
        put(path("listed/data.yaml"), "train: train.txt\nval: train.txt\nnc: 1\n");
        const auto data = openDataSet(path("listed/data.yaml"));
        QCOMPARE(data->rows(), 1);
        QCOMPARE(data->source().problems.size(), 2);
    }
    void neverWalksUpwards()
    {
        putPicture(path("up/here/images/a.png"), 20, 10);
        for (const char *place : {"/", "..", "../..", "images/../../.."})
            QVERIFY(problemOf(put(path("up/here/data.yaml"), "train: " + QByteArray(place) + "\nnames: [a]\n"))
                        .what.contains("No picture"));
    }
    void notesWhatDoesNotFit()
    {
        makePictures("counts");
        put(path("counts/data.yaml"), "train: images/train\nval: images/val\nnc: 80\nnames: [cat, dog]\n");
        QCOMPARE(openDataSet(path("counts"))->source().problems.size(), 1);
    }
    void refusesDamagedYaml()
    {
        const Problem problem = problemOf(put(path("broken/data.yaml"), "train: [images\nval: x\nnames: {0: a\n"));
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QVERIFY(problem.where.contains("data.yaml, line"));
        QVERIFY(problemOf(put(path("none/data.yaml"), "train: nowhere\nval: nowhere\nnames: [a]\n"))
                    .what.contains("No picture"));
        const QByteArray deep = "train: x\nnames: " + QByteArray(100000, '[');
        QCOMPARE(problemOf(put(path("deep/data.yaml"), deep)).code, ExitCode::InputUnreadable);
    }
};

QTEST_GUILESS_MAIN(TestYolo)
#include "tst_yolo.moc"
