#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Refusals.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

ConfigReader reader(const QByteArray &json)
{
    return {QJsonDocument::fromJson(json).object(), QStringLiteral("here/config.json")};
}

} // namespace

/// Sizes of a configuration decide about memory: each is refused by name where it is none.
class TestConfigReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodValues()
    {
        const auto config = reader(R"({"a":64,"b":1e-5,"c":true,"d":"x","e":[1,2],"f":["p"],"g":null,"h":{"a":3}})");
        QCOMPARE(config.whole("a", 1, 100), 64);
        QCOMPARE(config.whole("absent", 7, 100), 7);
        QCOMPARE(config.whole("g", 7, 100), 7); // null is as good as absent
        QCOMPARE(config.epsilon("b", 1), 1e-5);
        QVERIFY(config.flag("c", false));
        QCOMPARE(config.text("d"), QStringLiteral("x"));
        QCOMPARE(config.wholes("e", {}, 2), (std::vector<int>{1, 2}));
        QCOMPARE(config.texts("f", {}), QStringList{QStringLiteral("p")});
        QCOMPARE(config.inside("h").whole("a", 1, 100), 3);
        QCOMPARE(config.inside("absent").whole("a", 9, 100), 9);
        QVERIFY(config.has("a") && !config.has("g") && !config.has("absent"));
        config.checkDivisible(64, 8, QStringLiteral("the width by the heads"));
    }

    void refusesSizesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"0", "-64", "1e12", "1000000000000", "64.5", "\"64\"", "[64]", "{}", "true", "1e400"})
            QTest::newRow(value) << QByteArray(value);
    }
    void refusesSizesThatAreNone()
    {
        QFETCH(QByteArray, value);
        const auto config = reader("{\"vision\":{\"hidden_size\":" + value + "}}");
        if (!config.has("vision")) // 1e400 is no JSON number to Qt
            return;
        const Problem problem = refusal([&] { config.inside("vision").whole("hidden_size", 8, ConfigReader::widest); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QCOMPARE(problem.where, QStringLiteral("here/config.json"));
        QVERIFY2(problem.what.contains(QStringLiteral("vision.hidden_size")), qPrintable(problem.what));
        QVERIFY(!problem.remedy.isEmpty());
    }

    void refusesOtherKinds()
    {
        const auto config = reader(R"({"a":1,"t":"x","l":[0],"m":["a",1],"e":0,"f":2})");
        const auto refused = [](const auto &act) { return refusal([&] { act(); }).code == ExitCode::ModelRefused; };
        QVERIFY(refused([&] { config.inside("a"); }));
        QVERIFY(refused([&] { config.number("t", 1); }));
        QVERIFY(refused([&] { config.flag("a", true); }));
        QVERIFY(refused([&] { config.text("a"); }));
        QVERIFY(refused([&] { config.wholes("a", {}, 9); }));
        QVERIFY(refused([&] { config.wholes("l", {}, 9); }));
        QVERIFY(refused([&] { config.texts("m", {}); }));
        QVERIFY(refused([&] { config.epsilon("e", 1e-5); }));
        QVERIFY(refused([&] { config.epsilon("f", 1e-5); }));
        QVERIFY(refused([&] { config.activation("t", Activation::Gelu); }));
        QVERIFY(refused([&] { config.checkDivisible(10, 3, QStringLiteral("the width by the heads")); }));
    }

    void refusesFilesThatAreNoObject()
    {
        QTemporaryDir folder;
        for (const QByteArray &bytes : {QByteArray("[]"), QByteArray("{"), QByteArray(), QByteArray("\x80\x02N."),
                                        QByteArray(200'000, '['), QByteArray(17 << 20, ' ') + "{}"}) {
            const QString path = put(folder.filePath(QStringLiteral("config.json")), bytes);
            const Problem problem = refusal([&] { readModelJson(path); });
            QCOMPARE(problem.code, ExitCode::ModelRefused);
            QCOMPARE(problem.where, path);
        }
        QCOMPARE(refusal([&] { readModelJson(folder.path()); }).code, ExitCode::ModelRefused);
    }
};

QTEST_GUILESS_MAIN(TestConfigReader)
#include "tst_configreader.moc"
