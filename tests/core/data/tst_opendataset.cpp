#include "core/data/DescribeDataSet.h"
#include "core/data/GeneratorOptions.h"

#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <opencv2/imgcodecs.hpp>

using namespace gleaner;

namespace {

Problem problemOf(const QString &uri)
{
    try {
        openDataSet(uri);
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

QJsonObject columnNamed(const QJsonObject &described, const QString &name)
{
    for (const QJsonValue &column : described["columns"].toArray())
        if (column["name"].toString() == name)
            return column.toObject();
    return {};
}

} // namespace

class TestOpenDataSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void byContent()
    {
        QTemporaryDir folder;
        const QString odd = folder.filePath("picture.data"); // no telling name
        QVERIFY(cv::imwrite(folder.filePath("a.png").toStdString(), cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(3))));
        QVERIFY(QFile::copy(folder.filePath("a.png"), odd));
        QCOMPARE(openDataSet(odd)->source().format, "picture");
        QCOMPARE(openDataSet(folder.path())->source().format, "folder of pictures");
        QCOMPARE(openDataSet("scenes:count=4")->source().format, "scenes generator");
        QFile idx(folder.filePath("digits"));
        QVERIFY(idx.open(QIODevice::WriteOnly));
        idx.write(QByteArray("\0\0\x08\x03\0\0\0\1\0\0\0\1\0\0\0\1\x05", 17));
        idx.close();
        QCOMPARE(openDataSet(idx.fileName())->source().format, "MNIST IDX");
    }

    void whatFitsNothing()
    {
        QTemporaryDir folder;
        QFile text(folder.filePath("noise.bin"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(QByteArray("\x00\x01\xfe\xff no format begins so", 26));
        text.close();
        for (const QString &uri : {text.fileName(), folder.path(), folder.filePath("absent"), QString("/dev/null"),
                                   QString(), QString("sceens:count=4"), QString("mixtures:")}) {
            const Problem problem = problemOf(uri);
            QCOMPARE(problem.code, ExitCode::InputUnreadable);
            QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty());
        }
        QVERIFY(problemOf(text.fileName()).remedy.contains("IDX"));
        QFile picture(folder.filePath("empty.png"));
        QVERIFY(picture.open(QIODevice::WriteOnly));
        picture.close();
        QVERIFY(problemOf(picture.fileName()).what.contains("picture is empty"));
        QVERIFY(problemOf("sceens:count=4").remedy.contains("scenes"));
    }

    void whatOthersRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("parquet") << QByteArray("PAR1 and text that looks like a document PAR1") << "JSON Lines";
        QTest::newRow("hdf5") << QByteArray("\x89HDF\r\n\x1a\n\0\0", 10) << "numpy";
        QTest::newRow("empty") << QByteArray() << "again";
        QTest::newRow("UTF-16 without a mark") << QByteArray("a\0b\0\n\0c\0", 8) << "iconv";
        QTest::newRow("no keys") << QByteArray("{}\n{}\n") << "right file";
    }
    void whatOthersRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        QTemporaryDir folder;
        QFile file(folder.filePath("data"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Problem problem = problemOf(file.fileName());
        QCOMPARE(problem.code, ExitCode::InputUnreadable);
        QVERIFY2(problem.remedy.contains(word), qPrintable(problem.sentence()));
    }

    void namedLikeMnist()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("train-images-idx3-ubyte"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(16, '\1'));
        file.close();
        QVERIFY2(problemOf(file.fileName()).what.contains("0x01010101"), qPrintable(problemOf(file.fileName()).what));
    }
    void stops()
    {
        bool stopped = false;
        try {
            openDataSet("scenes:count=1000000", [] { return true; });
        } catch (const Stopped &) {
            stopped = true;
        }
        QVERIFY(stopped);
    }

    void describes()
    {
        const DataSetPtr data = openDataSet("scenes:count=40,shapes=circle+star,colors=red+blue,split=3:0:1");
        const QJsonObject described = describeDataSet(*data);
        QCOMPARE(described["rows"].toInt(), 40);
        QCOMPARE(described["uri"].toString(), data->source().uri);
        QCOMPARE(columnNamed(described, "image")["type"].toString(), "image");
        const QJsonArray classes = columnNamed(described, "label")["classes"].toArray();
        QCOMPARE(classes.size(), 4);
        QCOMPARE(classes[0].toObject(), (QJsonObject{{"name", "red circle"}, {"count", 10}}));
        QCOMPARE(columnNamed(described, "split")["classes"].toArray()[0].toObject(),
                 (QJsonObject{{"name", "train"}, {"count", 32}}));
        QVERIFY(described["generator"].toObject()["options"].toArray().size() > 10);
        const QString text = dataSetText(*data);
        QVERIFY(text.contains("red circle 10, red star 10, blue circle 10, blue star 10"));
        QVERIFY(text.contains("rows: 40"));
    }

    void describesProblems()
    {
        QTemporaryDir folder;
        QVERIFY(QDir().mkpath(folder.filePath("cat")) && QDir().mkpath(folder.filePath("cow")));
        QVERIFY(cv::imwrite(folder.filePath("cat/a.png").toStdString(), cv::Mat(4, 4, CV_8UC3, cv::Scalar::all(3))));
        const DataSetPtr data = openDataSet(folder.path());
        const QJsonArray problems = describeDataSet(*data)["problems"].toArray();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0].toObject()["what"].toString().contains("cow"));
        QVERIFY(dataSetText(*data).contains("cow"));
    }

    void documentsGenerators()
    {
        QVERIFY(!bareGenerator("scenes:count=4"));
        QVERIFY(!bareGenerator("/tmp"));
        const GeneratorDocumentation *scenes = bareGenerator("scenes:");
        QVERIFY(scenes);
        const QString text = generatorText(*scenes);
        for (const GeneratorOption &option : scenes->options) {
            QVERIFY(text.contains(QString("\n  ") + option.name + ' '));
            QVERIFY(text.contains(option.range));
        }
        QCOMPARE(describeGenerator(*scenes)["options"].toArray()[0].toObject()["name"].toString(), "count");
    }
};

QTEST_GUILESS_MAIN(TestOpenDataSet)
#include "tst_opendataset.moc"
