#include "core/data/WriteDataSet.h"
#include "core/data/formats/Reading.h"
#include "tests/helpers/DataFiles.h"

#include <QTemporaryDir>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

class ClassMasks final : public MaskColumn {
public:
    ClassMasks() : MaskColumn(QStringLiteral("class_mask")) {}
    qsizetype rows() const override { return 2; }
    QStringList classes() const override { return {"background", "cat", "dog"}; }
    cv::Mat mask(qsizetype row) const override
    {
        cv::Mat mask(3, 5, CV_8U, cv::Scalar(double(2 * row)));
        mask.at<uchar>(1, 2) = 1;
        mask.at<uchar>(2, 4) = ignored;
        return mask;
    }
};

} // namespace

class TestWriters : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QString roundTrip(const DataSetPtr &data, const QString &out, QStringList *leftOut = nullptr)
    {
        RunContext context;
        const WrittenData written = writeDataSet(*data, out, context);
        if (leftOut)
            *leftOut = written.leftOut;
        const DataSetPtr again = openDataSet(written.path);
        if (!again->source().problems.isEmpty())
            return again->source().problems[0].sentence();
        return difference(*data, *again, written.leftOut);
    }
    /// Everything a table can hold, with the values that are easily lost.
    static DataSetPtr awkward()
    {
        DataSet::Source source;
        source.uri = QStringLiteral("made");
        return std::make_shared<DataSet>(
            source,
            std::vector<ColumnPtr>{
                std::make_shared<MemoryTexts>("text", QStringList{"", "007", "a,\"b\"\r\nc\r", " é \u202E€ 😀 "}),
                std::make_shared<MemoryTexts>("json", QStringList{"[1,2]", "{\"a\":1}", "null", "true"}),
                std::make_shared<LabelColumn>("label", std::vector<int>{2, -1, 0, 2},
                                              QStringList{"10", "unused", "9", "cat dog"}),
                std::make_shared<LabelColumn>("split", std::vector<int>{1, 0, 1, 1}, QStringList{"train", "test"}),
                std::make_shared<NumberColumn>("number", std::vector<double>{0.1, NAN, -1e300, 9007199254740993.0}),
                std::make_shared<NumberColumn>("0", std::vector<double>{1, 2, 3, 4}),
                std::make_shared<NumberColumn>("bounds", std::vector<double>{INFINITY, -INFINITY, NAN, 1}),
                std::make_shared<NumberColumn>("unknown", std::vector<double>(4, NAN)),
                std::make_shared<MemoryVectors>(
                    "vector", std::vector<float>{0.1f, 2, 3, -4, 5e-20f, INFINITY, -INFINITY, 8}, 2)});
    }
    DataSetPtr scenes() const { return openDataSet(QStringLiteral("scenes:count=12,side=40,seed=3")); }

private Q_SLOTS:
    void tablesKeepEverything_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"all.jsonl", "all.csv", "all.tsv", "all.npz", "all.safetensors"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void tablesKeepEverything()
    {
        QFETCH(QString, name);
        QStringList leftOut;
        const QString text = roundTrip(awkward(), path(name), &leftOut);
        QVERIFY2(text.isEmpty(), qPrintable(text));
        QCOMPARE(leftOut, QStringList());
    }
    void oneColumnKeepsItsDelimiter_data() { tablesKeepEverything_data(); }
    void oneColumnKeepsItsDelimiter()
    {
        QFETCH(QString, name);
        const DataSetPtr data = awkward();
        for (const ColumnPtr &column : data->columns()) {
            const auto alone = std::make_shared<DataSet>(DataSet::Source{}, std::vector<ColumnPtr>{column});
            const QString text = roundTrip(alone, path("one-" + name));
            QVERIFY2(text.isEmpty(), qPrintable(column->name() + ": " + text));
        }
        const auto commas = std::make_shared<DataSet>(
            DataSet::Source{}, std::vector<ColumnPtr>{std::make_shared<MemoryTexts>("x", QStringList{"a,b", "c,d"})});
        const QString text = roundTrip(commas, path("commas-" + name));
        QVERIFY2(text.isEmpty(), qPrintable(text));
    }
    void scenesKeepEverything_data() { tablesKeepEverything_data(); }
    void scenesKeepEverything()
    {
        QFETCH(QString, name);
        QStringList leftOut;
        const QString text = roundTrip(scenes(), path("scenes-" + name), &leftOut);
        QVERIFY2(text.isEmpty(), qPrintable(text));
        QCOMPARE(leftOut, QStringList());
        const auto names = [&](const DataSet &data) {
            QStringList all;
            for (const ColumnPtr &column : data.columns())
                if (!leftOut.contains(column->name()))
                    all.append(column->name());
            return all;
        };
        QCOMPARE(names(*openDataSet(path("scenes-" + name))), names(*scenes()));
    }
    void classMasksKeepTheirNames_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"masks.jsonl", "masks.csv", "masks.npz", "masks.safetensors"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void classMasksKeepTheirNames()
    {
        QFETCH(QString, name);
        const auto data = std::make_shared<DataSet>(
            DataSet::Source{}, std::vector<ColumnPtr>{std::make_shared<MemoryTexts>("text", QStringList{"a", "b"}),
                                                      std::make_shared<ClassMasks>()});
        QStringList leftOut;
        const QString text = roundTrip(data, path(name), &leftOut);
        QVERIFY2(text.isEmpty() && leftOut.isEmpty(), qPrintable(text));
        const auto back = openDataSet(path(name))->column<MaskColumn>("class_mask");
        QVERIFY(back);
        QCOMPARE(back->classes(), ClassMasks().classes());
        for (const int row : {0, 1})
            QCOMPARE(cv::norm(back->mask(row), ClassMasks().mask(row), cv::NORM_INF), 0.0);
    }
    void tablesKeepFormulasHarmless_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"formulas.csv", "formulas.tsv"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void tablesKeepFormulasHarmless()
    {
        QFETCH(QString, name);
        const QStringList cells{"=1+1",     "@SUM(A1)", "- item", "+x",  "-5", "'=1",
                                "''quoted", "\t=1",     "\r@a",   "'-5", "a=b"};
        const auto data = std::make_shared<DataSet>(
            DataSet::Source{},
            std::vector<ColumnPtr>{std::make_shared<MemoryTexts>("=cmd()", cells),
                                   std::make_shared<MemoryTexts>("more", QStringList(cells.rbegin(), cells.rend()))});
        const QString text = roundTrip(data, path(name));
        QVERIFY2(text.isEmpty(), qPrintable(text));
        const QString again = roundTrip(openDataSet(path(name)), path("again-" + name));
        QVERIFY2(again.isEmpty(), qPrintable(again));
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("'=cmd()"));
        for (const QByteArray &line :
             bytes.split('\n')) // a tab within quotes is no boundary, so that only CSV is cut up
            for (QByteArray cell : name.endsWith("csv") ? line.split(',') : QList<QByteArray>{line}) {
                if (cell.startsWith('"'))
                    cell.remove(0, 1);
                QVERIFY2(cell.isEmpty() || !strchr("=+@", cell[0]), cell.constData());
            }
        QFile::remove(path(name + ".schema.json")); // what others see
        QCOMPARE(openDataSet(path(name))->column<TextColumn>("more")->text(10), QStringLiteral("'=1+1"));
    }
    void cocoKeepsKeypoints()
    {
        const QStringList points{R"([{"names":["nose","eye"],"points":[1,2.5,2,0,0,0],"skeleton":[[1,2]]},null])",
                                 R"([null])", R"([])"};
        const std::vector<std::vector<Box>> boxes{
            {{1, 1, 4, 4, "person"}, {2, 2, 3, 3, "dog"}}, {{1, 1, 2, 2, "dog"}}, {}};
        class Boxes final : public BoxesColumn {
        public:
            explicit Boxes(std::vector<std::vector<Box>> all) : BoxesColumn("boxes"), m_all(std::move(all)) {}
            qsizetype rows() const override { return qsizetype(m_all.size()); }
            std::vector<Box> boxes(qsizetype row) const override { return m_all[size_t(row)]; }

        private:
            std::vector<std::vector<Box>> m_all;
        };
        const auto pictures = openDataSet("digits:count=3")->first<ImageColumn>();
        const auto data = std::make_shared<DataSet>(
            DataSet::Source{}, std::vector<ColumnPtr>{pictures, std::make_shared<Boxes>(boxes),
                                                      std::make_shared<MemoryTexts>("keypoints", points)});
        QStringList leftOut;
        const QString text = roundTrip(data, path("points.json"), &leftOut);
        QVERIFY2(text.isEmpty(), qPrintable(text));
        QVERIFY(!leftOut.contains("keypoints"));
    }
    void cocoFileKeepsObjects()
    {
        QStringList leftOut;
        const QString text = roundTrip(scenes(), path("scenes.json"), &leftOut);
        QVERIFY2(text.isEmpty(), qPrintable(text));
        for (const char *kept : {"image", "boxes", "mask", "caption", "split"})
            QVERIFY2(!leftOut.contains(QLatin1String(kept)), kept);
    }
    void cocoFolderKeepsSplits()
    {
        RunContext context;
        const DataSetPtr before = scenes();
        writeDataSet(*before, "coco:" + path("coco"), context);
        const DataSetPtr after = openDataSet(path("coco"));
        QVERIFY2(after->source().problems.isEmpty(), qPrintable(after->source().problems.value(0).sentence()));
        QCOMPARE(after->rows(), before->rows());
        for (qsizetype row = 0; row < after->rows(); ++row) {
            const qsizetype old = after->column<TextColumn>("id")->text(row).toLongLong() - 1;
            QCOMPARE(after->first<BoxesColumn>()->boxes(row), before->first<BoxesColumn>()->boxes(old));
            QCOMPARE(after->column<TextColumn>("caption")->text(row), before->column<TextColumn>("caption")->text(old));
            QCOMPARE(after->column<LabelColumn>("split")->text(row), before->column<LabelColumn>("split")->text(old));
            QCOMPARE(
                cv::norm(after->first<MaskColumn>()->mask(row), before->first<MaskColumn>()->mask(old), cv::NORM_INF),
                0.0);
        }
    }
    void yoloKeepsBoxesAndPolygons()
    {
        RunContext context;
        const DataSetPtr before = scenes();
        writeDataSet(*before, "yolo:" + path("yolo"), context);
        const DataSetPtr after = openDataSet(path("yolo"));
        QVERIFY(after->source().problems.isEmpty());
        for (qsizetype row = 0; row < after->rows(); ++row) {
            const qsizetype old = QFileInfo(after->first<ImageColumn>()->location(row)).completeBaseName().toLongLong();
            QCOMPARE(after->first<BoxesColumn>()->boxes(row), before->first<BoxesColumn>()->boxes(old));
            QCOMPARE(after->column<LabelColumn>("split")->text(row), before->column<LabelColumn>("split")->text(old));
        }
        putPicture(path("poly/images/a.png"), 20, 10);
        put(path("poly/labels/a.txt"), "0 0.1 0.1 0.9 0.1 0.5 0.9\n");
        put(path("poly/classes.txt"), "tri: \"angle\"\nunused\n");
        QStringList leftOut;
        const QString text = roundTrip(openDataSet(path("poly")), "yolo:" + path("poly2"), &leftOut);
        QVERIFY2(text.isEmpty() && leftOut.isEmpty(), qPrintable(text));
    }
    void yoloSaysThatCrowdsAreLost()
    {
        put(path("crowd.json"), R"({"images":[{"id":1,"file_name":"crowd.png"}],"categories":[{"id":1,"name":"cow"}],
            "annotations":[{"id":1,"image_id":1,"category_id":1,"bbox":[1,2,3,4],"iscrowd":1}]})");
        putPicture(path("crowd.png"), 20, 10);
        RunContext context;
        const WrittenData written = writeDataSet(*openDataSet(path("crowd.json")), "yolo:" + path("crowd"), context);
        QVERIFY2(written.leftOut.join(' ').contains("crowds"), qPrintable(written.leftOut.join(' ')));
    }
    void classFoldersKeepClasses()
    {
        RunContext context;
        const DataSetPtr before = scenes();
        const WrittenData written = writeDataSet(*before, path("folders"), context);
        QCOMPARE(written.format, QStringLiteral("class folders"));
        const DataSetPtr after = openDataSet(path("folders"));
        QCOMPARE(after->rows(), before->rows());
        for (qsizetype row = 0; row < after->rows(); ++row) {
            const qsizetype old = QFileInfo(after->first<ImageColumn>()->location(row)).completeBaseName().toLongLong();
            QCOMPARE(after->column<LabelColumn>("label")->text(row), before->column<LabelColumn>("label")->text(old));
            QCOMPARE(after->column<LabelColumn>("split")->text(row), before->column<LabelColumn>("split")->text(old));
            QCOMPARE(cv::norm(after->first<ImageColumn>()->image(row), before->first<ImageColumn>()->image(old),
                              cv::NORM_INF),
                     0.0);
        }
    }
    void classFoldersKeepUnusedClasses()
    {
        DataSet::Source source;
        source.uri = QStringLiteral("made");
        const QStringList classes{"ant", "bee", "cat"};
        const DataSet data(source,
                           {scenes()->first<ImageColumn>()->taking({0, 1}),
                            std::make_shared<LabelColumn>("label", std::vector<int>{2, 0}, classes),
                            std::make_shared<LabelColumn>("split", std::vector<int>{0, 1}, QStringList{"train", "test"})});
        RunContext context;
        const DataSetPtr after = openDataSet(writeDataSet(data, "folders:" + path("unused"), context).path);
        QCOMPARE(after->column<LabelColumn>("label")->classes(), classes);
        QCOMPARE(after->column<LabelColumn>("label")->codes(), (std::vector<int>{2, 0}));
        QVERIFY(after->source().problems.isEmpty()); // unlike an empty folder that nobody meant
    }
    void sameDataGivesSameBytes()
    {
        RunContext context;
        for (const char *name : {"same.jsonl", "same.npz", "same.safetensors", "same.json"}) {
            QByteArray bytes[2];
            for (QByteArray &each : bytes) {
                writeDataSet(*scenes(), path(QLatin1String(name)), context);
                each = readWhole(path(QLatin1String(name)), 1 << 30);
            }
            QVERIFY2(bytes[0] == bytes[1], name);
        }
    }
    void badPicturesAreNamedAndLeftOut()
    {
        putPicture(path("part/x/1.png"), 6, 6);
        put(path("part/x/2.png"), "no picture at all");
        for (const char *name : {"part.npz", "part.safetensors"}) {
            RunContext context;
            const DataSetPtr data = openDataSet(path("part"));
            QCOMPARE(writeDataSet(*data, path(QLatin1String(name)), context).rows, 1);
            QCOMPARE(context.failures().size(), 1);
            QCOMPARE(openDataSet(path(QLatin1String(name)))->rows(), 1);
        }
    }
    void nothingIsWrittenWhereNoRowCanBeRead_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"none.npz", "none.safetensors", "none.json", "coco:none", "yolo:none"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void nothingIsWrittenWhereNoRowCanBeRead()
    {
        QFETCH(QString, name);
        const QString out = QString(name).replace("none", path("none"));
        putPicture(path("bad/images/a.png"), 6, 6);
        put(path("bad/labels/a.txt"), "0 0.5 0.5 0.2 0.2\n");
        putPicture(path("bad/images/b.png"), 6, 6);
        put(path("bad/labels/b.txt"), "0 0.5 0.5 0.2 0.2\n");
        const DataSetPtr data = openDataSet(path("bad"));
        put(path("bad/images/a.png"), "no picture at all");
        RunContext context;
        QCOMPARE(writeDataSet(*data, QString(out).replace("none", "some"), context).rows, 1);
        QCOMPARE(context.failures().size(), 1);
        put(path("bad/images/b.png"), "no picture at all");
        try {
            writeDataSet(*data, out, context);
            QFAIL("written without a row");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Invalid);
            QVERIFY2(error.problem().remedy.contains("b.png"), qPrintable(error.problem().remedy));
        }
        QVERIFY(QDir(m_folder.path()).entryList({"*none*"}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }
    void yoloKeepsPolygonsBesideBoxes()
    {
        putPicture(path("mixed/images/a.png"), 20, 10);
        put(path("mixed/labels/a.txt"), "0 0.1 0.1 0.9 0.1 0.5 0.9\n0 0.5 0.5 0.2 0.2\n");
        put(path("mixed/classes.txt"), "tri\n");
        QStringList leftOut;
        const QString text = roundTrip(openDataSet(path("mixed")), "yolo:" + path("mixed2"), &leftOut);
        QVERIFY2(text.isEmpty() && leftOut.isEmpty(), qPrintable(text + leftOut.join(' ')));
    }
    void refusesWhatItCannotWrite()
    {
        RunContext context;
        const auto code = [&](const DataSetPtr &data, const QString &out) {
            try {
                writeDataSet(*data, out, context);
            } catch (const ProblemError &error) {
                return error.problem().code;
            }
            return ExitCode::Done;
        };
        QCOMPARE(code(awkward(), "cooc:" + path("x")), ExitCode::Usage);
        QCOMPARE(code(awkward(), path("x.docx")), ExitCode::Usage);
        QCOMPARE(code(awkward(), "yolo:" + path("x")), ExitCode::Invalid);
        QCOMPARE(code(awkward(), "folders:" + path("x")), ExitCode::Invalid);
        QCOMPARE(code(awkward(), QStringLiteral("/proc/none/x.csv")), ExitCode::OutputUnwritable);
        put(path("theirs/file.txt"), "not ours");
        QCOMPARE(code(scenes(), "coco:" + path("theirs")), ExitCode::OutputUnwritable);
        QVERIFY(QFileInfo::exists(path("theirs/file.txt")));
    }
};

QTEST_GUILESS_MAIN(TestWriters)
#include "tst_writers.moc"
