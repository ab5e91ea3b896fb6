#include "tests/helpers/Program.h"

#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner::tests;

namespace {

const QString story = QStringLiteral(
    "Mira walked to the mill. Tom took the lamp to the garden. Mira carried the key to the market. Tom went home.");

} // namespace

/// `gleaner detect`, on the built program.
class TestDetectCommand : public QObject {
    Q_OBJECT

    QTemporaryDir m_place;
    QString path(const QString &name) const { return m_place.filePath(name); }

private Q_SLOTS:
    void initTestCase()
    {
        QImage image(80, 60, QImage::Format_RGB32);
        image.fill(QColor(70, 120, 200));
        QVERIFY(image.save(path("picture.png")));
        QFile file(path("story.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(story.toUtf8()) > 0);
    }

    void aTextThroughEveryDetector()
    {
        const Ran ran = run({"detect", path("story.txt"), "--json", "--negatives",
                             "stories:kind=stories,count=20,seed=9,sentences=8-9"});
        QCOMPARE(ran.code, 0);
        const QJsonObject json = ran.json();
        QCOMPARE(json[u"kind"].toString(), QStringLiteral("text"));
        QCOMPARE(json[u"answers"].toArray().size(), 8);
        QCOMPARE(json[u"negatives"].toInt(), 20);
        QVERIFY(json[u"answers"].toArray()[0].toObject()[u"negativesAsHigh"].toDouble() > 0);
        QVERIFY(!json[u"tokens"].toArray().isEmpty());
        QCOMPARE(json[u"modelHash"].toString().size(), 64);
        QCOMPARE(run({"detect", "--text", story, "--json"}).json()[u"answers"].toArray().size(), 8);
    }

    void aPictureThroughEveryDetector()
    {
        const Ran ran = run({"detect", path("picture.png"), "--json"});
        QCOMPARE(ran.code, 0);
        QCOMPARE(ran.json()[u"kind"].toString(), QStringLiteral("picture"));
        QCOMPARE(ran.json()[u"cells"].toArray().size(), 8);
        QVERIFY(run({"detect", path("picture.png")}).out.contains("RIGID"));
    }

    void sameItemSameBytes()
    {
        const QStringList words{"detect", path("story.txt"), "--json"};
        QCOMPARE(run(words).out, run(words).out);
    }

    void whatCannotBeAskedIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("nothing") << QStringList{"detect"} << 2 << QByteArray("--text");
        QTest::newRow("no file") << QStringList{"detect", "/nowhere"} << 4 << QByteArray("/nowhere");
        QTest::newRow("two words") << QStringList{"detect", "--text", "Two words"} << 4 << QByteArray("tokens");
        QTest::newRow("no language") << QStringList{"detect", "--text", story, "--model", "zoo:scenes-clip"} << 5
                                     << QByteArray("scores no texts");
        QTest::newRow("rate") << QStringList{"detect", "--text", story, "--false-positives", "90"} << 2
                              << QByteArray("false-positives");
    }
    void whatCannotBeAskedIsSaid()
    {
        QFETCH(QStringList, words);
        QFETCH(int, code);
        QFETCH(QByteArray, said);
        const Ran ran = run(words);
        QCOMPARE(ran.code, code);
        QVERIFY2(ran.err.contains(said), ran.err);
    }
};

QTEST_GUILESS_MAIN(TestDetectCommand)
#include "tst_detectcommand.moc"
