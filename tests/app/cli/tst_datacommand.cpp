#include "tests/helpers/ClassFolders.h"
#include "tests/helpers/Program.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner::tests;

namespace {

const QString clip = QStringLiteral(GLEANER_FIXTURES "/clip-tiny");

} // namespace

/// gleaner data, and the caches behind gleaner encode, on the built program.
class TestDataCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_place;
    QString path(const QString &name) const { return m_place.filePath(name); }

private Q_SLOTS:
    void convertsThereAndBack_data()
    {
        QTest::addColumn<QString>("out");
        QTest::addColumn<QString>("format");
        QTest::newRow("JSON Lines") << "%1.jsonl"
                                    << "JSON Lines";
        QTest::newRow("CSV") << "%1.csv"
                             << "CSV";
        QTest::newRow("TSV") << "%1.tsv"
                             << "TSV";
        QTest::newRow("NPZ") << "%1.npz"
                             << "NPZ";
        QTest::newRow("safetensors") << "%1.safetensors"
                                     << "safetensors";
        QTest::newRow("COCO file") << "%1.json"
                                   << "COCO";
        QTest::newRow("COCO folder") << "coco:%1"
                                     << "COCO";
        QTest::newRow("YOLO") << "yolo:%1"
                              << "YOLO";
        QTest::newRow("class folders") << "folders:%1"
                                       << "class folders";
    }
    void convertsThereAndBack()
    {
        QFETCH(QString, out);
        QFETCH(QString, format);
        const QString name = QString(QTest::currentDataTag()).remove(' ');
        const QString source = QStringLiteral("scenes:count=9,side=32,classes=shape");
        const Ran first = run({"data", "convert", source, out.arg(path(name)), "--json"});
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(first.json()[u"format"].toString(), format);
        QCOMPARE(first.json()[u"rows"].toInt(), 9);
        const QString written = first.json()[u"out"].toString();
        const QJsonObject info = run({"data", "info", written, "--json"}).json();
        QCOMPARE(info[u"rows"].toInt(), 9);
        QCOMPARE(info[u"problems"].toArray(), QJsonArray());
        QVERIFY(info[u"format"].toString().startsWith(format));
        // The same once more gives the same bytes.
        QCOMPARE(run({"data", "convert", source, out.arg(path("twin/" + name)), "--json"}).code, 0);
        if (QFileInfo(written).isFile())
            QCOMPARE(contents(path("twin")).value(QFileInfo(written).fileName()),
                     contents(m_place.path()).value(QFileInfo(written).fileName()));
        else
            QCOMPARE(contents(path("twin/" + name)), contents(written));
    }

    void exitStatusTellsWhatWentWrong()
    {
        makeClassFolders(path("torn"), {"blue", "red"}, 4);
        QFile file(path("torn/red/001.png"));
        QVERIFY(file.resize(file.size() / 2));
        const Ran partly = run({"data", "convert", path("torn"), path("torn.npz"), "--json"});
        QCOMPARE(partly.code, 3);
        QVERIFY2(partly.err.contains("001.png"), partly.err.constData());
        QCOMPARE(run({"data", "info", path("torn.npz"), "--json"}).json()[u"rows"].toInt(), 7);
        QFile lines(path("torn.jsonl"));
        QVERIFY(lines.open(QIODevice::WriteOnly) && lines.write("{\"a\": 1}\n{\"a\":\n{\"a\": 2}\n") > 0);
        lines.close();
        const Ran described = run({"data", "info", path("torn.jsonl"), "--json"});
        QCOMPARE(described.code, 3);
        QCOMPARE(described.json()[u"problems"].toArray().size(), 1);
        QCOMPARE(run({"data", "convert", path("torn"), path("torn.docx")}).code, 2);
        QCOMPARE(run({"data", "convert", path("absent"), path("absent.csv")}).code, 4);
        QCOMPARE(run({"data", "convert", "digits:count=3", "yolo:" + path("digits")}).code, 6);
        QCOMPARE(run({"data", "convert", "digits:count=3", "/proc/none/x.csv"}).code, 7);
        QVERIFY(contents(m_place.path()).keys().filter("docx").isEmpty());
    }

    void tellsHowItCameAbout()
    {
        const Ran info = run({"data", "info", "digits:count=20 | sample 5 seed=2"});
        QCOMPARE(info.code, 0);
        QVERIFY2(info.out.contains("sample 5"), info.out.constData());
        const QByteArray operations = run({"data", "operations"}).out;
        for (const char *name : {"filter", "sample", "split", "join"})
            QVERIFY2(operations.contains(name), name);
        QVERIFY(QJsonDocument::fromJson(run({"data", "operations", "--json"}).out).array().size() > 5);
    }

    void encodingsAreTheSameWithAndWithoutTheCache()
    {
        makeClassFolders(path("pictures"), {"blue", "red"}, 20);
        const QString home = path("home");
        const auto encode = [&](const QString &variable) {
            const Ran ran = run({"encode", "--data", path("pictures"), "--model", clip, "--out", path("f.safetensors")},
                                {variable, "XDG_CACHE_HOME=" + home});
            QFile file(path("f.safetensors"));
            return ran.code == 0 && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray without = encode("GLEANER_CACHE=off");
        QVERIFY(!without.isEmpty());
        QVERIFY(contents(home).isEmpty());
        QCOMPARE(encode("A=b"), without);
        const auto kept = contents(home);
        QVERIFY(!kept.isEmpty());
        QCOMPARE(encode("A=b"), without);
        QCOMPARE(contents(home), kept); // found, not made again
        QVERIFY(QDir(home).removeRecursively());
        QCOMPARE(encode("A=b"), without);
    }
};

QTEST_GUILESS_MAIN(TestDataCommand)
#include "tst_datacommand.moc"
