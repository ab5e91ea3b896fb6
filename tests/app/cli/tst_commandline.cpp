#include "tests/helpers/ClassFolders.h"
#include "tests/helpers/Program.h"

#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace gleaner::tests;

namespace {

const QString clip = QStringLiteral(GLEANER_FIXTURES "/clip-tiny");

/// result.json without the two members that tell times.
QJsonObject timeless(const QByteArray &json)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.remove(u"started");
    object.remove(u"seconds");
    object.remove(u"command");
    return object;
}

QStringList quickRun(const QString &data, const QString &out)
{
    return {"run", "gda-clip", "--input", "data=" + data, "--input", "model=" + clip, "--shots", "1,2", "--seeds", "1",
            "--augment-epoch", "1", "--out", out};
}

} // namespace

/// The contract of the command line, on the built program.
class TestCommandLine : public QObject {
    Q_OBJECT

    QTemporaryDir m_place;
    QString path(const QString &name) const { return m_place.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList classes{"blue", "green", "red"};
        makeClassFolders(path("data"), classes, 12, "train");
        makeClassFolders(path("data"), classes, 6, "test");
    }

    void listAndDescribe()
    {
        const QJsonArray methods = QJsonDocument::fromJson(run({"list", "--json"}).out).array();
        QVERIFY(!methods.isEmpty());
        QVERIFY(run({"list"}).out.contains("gda-clip"));
        const Ran described = run({"describe", "gda-clip", "--json"});
        QCOMPARE(described.code, 0);
        QCOMPARE(described.json()[u"paper"][u"arxiv"].toString(), QStringLiteral("2402.04087"));
        QVERIFY(!described.json()[u"parameters"].toArray().isEmpty());
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("no such command") << QStringList{"--nonsense"} << 2 << QByteArray("--nonsense");
        QTest::newRow("no such method") << QStringList{"describe", "gda-clap"} << 2 << QByteArray("gda-clip");
        QTest::newRow("no such option") << QStringList{"run", "gda-clip", "--shot", "1"} << 2 << QByteArray("--shots");
        QTest::newRow("no such role") << QStringList{"run", "gda-clip", "--input", "dat=x"} << 2 << QByteArray("data");
        QTest::newRow("value out of range") << QStringList{"run", "gda-clip", "--shots", "0"} << 6 << QByteArray("shots");
        QTest::newRow("no such data") << QStringList{"data", "info", "/nowhere"} << 4 << QByteArray("/nowhere");
        QTest::newRow("no such model") << QStringList{"model", "info", "/nowhere"} << 5 << QByteArray("/nowhere");
        QTest::newRow("no such generator option") << QStringList{"data", "info", "scenes:cuont=3"} << 4 << QByteArray("count");
        QTest::newRow("report name") << QStringList{"report", "x", "--out", "report.doc"} << 2 << QByteArray(".html");
        QTest::newRow("no such device") << QStringList{"run", "gda-clip", "--device", "cuda"} << 6 << QByteArray("cpu");
    }
    void wrongUsage()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const Ran ran = run(words);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.err.contains(said), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }

    void problemsAsJson()
    {
        const Ran ran = run({"describe", "gda-clap", "--json"});
        const QJsonObject problem = QJsonDocument::fromJson(ran.err).object();
        QVERIFY(!problem[u"what"].toString().isEmpty());
        QCOMPARE(problem[u"code"].toInt(), 2);
    }

    void runWritesTheContractTwiceTheSame()
    {
        const Ran first = run(quickRun(path("data"), path("a")));
        QVERIFY2(first.code == 0, first.err.constData());
        QCOMPARE(run(quickRun(path("data"), path("b"))).code, 0);
        auto a = contents(path("a")), b = contents(path("b"));
        const QJsonObject result = QJsonDocument::fromJson(a["result.json"]).object();
        for (const char *member : {"method", "version", "parameters", "inputs", "seed", "device", "threads", "software",
                                   "started", "seconds", "outcome", "metrics", "artifacts", "problems"})
            QVERIFY2(result.contains(QLatin1String(member)), member);
        QCOMPARE(result[u"outcome"].toString(), QStringLiteral("finished"));
        QCOMPARE(timeless(a.take("result.json")), timeless(b.take("result.json")));
        QVERIFY(a.size() > 5);
        QCOMPARE(a, b);
        for (const QJsonValue &artifact : result[u"artifacts"].toArray())
            for (const QJsonValue &file : artifact[u"files"].toArray())
                QVERIFY2(a.contains(file.toString()), qPrintable(file.toString()));
        QVERIFY(a.keys().filter(".png").size() >= 5);
    }

    void reportFromARun()
    {
        QCOMPARE(run({"report", path("a"), "--out", path("report.html")}).code, 0);
        QFile html(path("report.html"));
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QByteArray page = html.readAll();
        QVERIFY(page.count("data:image/png;base64,") >= 5 && page.contains("gda-clip"));
        QVERIFY(!page.contains("src=\"http"));
        QCOMPARE(run({"report", path("a"), "--out", path("report.pdf")}).code, 0);
        QFile pdf(path("report.pdf"));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.readAll().startsWith("%PDF"));
    }

    void tornPictureIsSteppedOver()
    {
        makeClassFolders(path("torn"), {"blue", "green", "red"}, 20);
        QFile file(path("torn/green/004.png"));
        QVERIFY(file.resize(file.size() / 2));
        const Ran ran = run(quickRun(path("torn"), path("torn-out")));
        QCOMPARE(ran.code, 3);
        const QJsonArray problems = QJsonDocument::fromJson(contents(path("torn-out"))["result.json"])[u"problems"].toArray();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems[0][u"where"].toString().contains("004.png"));
    }

    void emptyClassFolderIsNamed()
    {
        makeClassFolders(path("hollow"), {"blue", "green", "red"}, 20);
        QVERIFY(QDir().mkpath(path("hollow/yellow")));
        const Ran ran = run(quickRun(path("hollow"), path("hollow-out")));
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains("yellow"), ran.err.constData());
        QVERIFY(QDir().mkpath(path("nothing/yellow")));
        const Ran none = run(quickRun(path("nothing"), path("nothing-out")));
        QCOMPARE(none.code, 4);
        QVERIFY(!QDir(path("nothing-out")).exists());
    }

    void lyingModelIsRefused()
    {
        QVERIFY(QDir().mkpath(path("liar")));
        QVERIFY(QFile::copy(clip + "/config.json", path("liar/config.json")));
        QFile file(path("liar/model.safetensors"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\xff\xff\xff\xff\xff\xff\xff\x7f{}", 10));
        file.close();
        const Ran ran = run({"run", "gda-clip", "--input", "data=" + path("data"), "--input", "model=" + path("liar"),
                             "--out", path("liar-out")});
        QCOMPARE(ran.code, 5);
        QVERIFY(!QDir(path("liar-out")).exists());
    }

    void fullDiskLeavesNothing()
    {
        QProcess process;
        const QString command = QStringLiteral("ulimit -f 2; exec \"$0\" \"$@\"");
        process.start("bash", QStringList{"-c", command, QStringLiteral(GLEANER_PROGRAM)}
                          + quickRun(path("data"), path("full/out")));
        QVERIFY(process.waitForFinished(240000));
        QCOMPARE(process.exitCode(), 7);
        QVERIFY(QDir(path("full")).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
        QCOMPARE(run(quickRun(path("data"), "/proc/out")).code, 7);
    }

    void stopBySignal_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<int>("code");
        QTest::newRow("SIGINT") << SIGINT << 130;
        QTest::newRow("SIGTERM") << SIGTERM << 143;
    }
    void stopBySignal()
    {
        QFETCH(int, number);
        QFETCH(int, code);
        makeClassFolders(path("large"), {"blue", "green", "red"}, 300);
        QProcess process;
        process.start(QStringLiteral(GLEANER_PROGRAM),
                      {"run", "gda-clip", "--input", "data=" + path("large"), "--input", "model=" + clip, "--augment-epoch",
                       "10", "--out", path("stopped"), "--progress", "json"});
        process.setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains("fraction") && process.waitForReadyRead(60000))
            said += process.readAllStandardError();
        ::kill(pid_t(process.processId()), number);
        QVERIFY(process.waitForFinished(60000));
        QCOMPARE(process.exitCode(), code);
        QVERIFY(QDir(m_place.path()).entryList({"*stopped*"}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }

    void encodeForwardTokenize()
    {
        QCOMPARE(run({"encode", "--data", path("data"), "--model", clip, "--out", path("features.safetensors")}).code, 0);
        QVERIFY(QFileInfo(path("features.safetensors")).size() > 54 * 24 * 4);
        QCOMPARE(run({"model", "forward", clip, "--inputs", clip + "/expected.safetensors", "--out",
                      path("forward.safetensors")}).code, 0);
        QFile file(path("forward.safetensors"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *name : {"image_features", "text_features", "logits_per_image", "vision_attention.1"})
            QVERIFY2(bytes.contains(name), name);
        QFile tokens(clip + "/tokens.json");
        QVERIFY(tokens.open(QIODevice::ReadOnly));
        const QJsonObject truth = QJsonDocument::fromJson(tokens.readAll()).object();
        QStringList words{"tokenize", "--model", clip, "--json"};
        for (const QJsonValue &text : truth[u"texts"].toArray())
            words.append(text.toString());
        const QJsonArray said = QJsonDocument::fromJson(run(words).out).array();
        for (qsizetype i = 0; i < said.size(); ++i)
            QCOMPARE(said[i][u"ids"].toArray(), truth[u"token_ids"][i].toArray());
        QCOMPARE(said.size(), 4);
    }

    void tokenizeNeedsNoWeights()
    {
        QVERIFY(QDir().mkpath(path("words")));
        QFile file(path("words/tokenizer.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"pre_tokenizer":{"type":"Whitespace"},
                       "model":{"type":"WordLevel","unk_token":"?","vocab":{"?":0,"red":5,"cat":3}}})");
        file.close();
        const Ran ran = run({"tokenize", "--model", path("words"), "--json", "red cat", "dog"});
        const QJsonArray said = QJsonDocument::fromJson(ran.out).array();
        QCOMPARE(said.size(), 2);
        QCOMPARE(said[0][u"ids"].toArray(), (QJsonArray{5, 3}));
        QCOMPARE(said[0][u"tokens"].toArray(), (QJsonArray{"red", "cat"}));
        QCOMPARE(said[1][u"tokens"].toArray(), (QJsonArray{"?"}));
        QCOMPARE(run({"tokenize", "--model", path("words"), "red cat"}).out.trimmed(), QByteArray("5 3"));
        QCOMPARE(run({"tokenize", "--model", path("data"), "x"}).code, 5);
    }

    void infos()
    {
        const QJsonObject data = run({"data", "info", path("data"), "--json"}).json();
        QCOMPARE(data[u"rows"].toInt(), 54);
        const QJsonObject model = run({"model", "info", clip, "--json"}).json();
        QVERIFY(model[u"parameters"].toInt() > 100000);
        QVERIFY(run({"zoo", "list"}).out.contains("scenes-clip"));
        QVERIFY(run({"data", "info", "scenes:"}).out.contains("count"));
    }

    void screenshotHasItsSize()
    {
        const Ran ran = run({"screenshot", "--panel", "data", "--size", "1280x720", "--theme", "dark", "--out", path("shot.png")});
        QVERIFY2(ran.code == 0, ran.err.constData());
        QCOMPARE(QImage(path("shot.png")).size(), QSize(1280, 720));
        QCOMPARE(run({"screenshot", "--panel", "dtaa", "--out", path("none.png")}).code, 2);
        QVERIFY(!QFile::exists(path("none.png")));
    }
};

QTEST_MAIN(TestCommandLine)
#include "tst_commandline.moc"
