#include "core/methods/Method.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace gleaner;

namespace {

constexpr IntegerParameter shots{{"shots", "Shots", "Help."}, 16, {1, 64}};
constexpr RealParameter weight{{"weight", "Weight", "Help.", "s"}, 0.1, {0, 1}};
constexpr BooleanParameter flip{{"flip", "Flip", "Help."}, true};
constexpr Choice estimators[] = {{"ks", "KS"}, {"pinv", "Inverse"}};
constexpr ChoiceParameter estimator{{"estimator", "Estimator", "Help."}, "ks", estimators};
constexpr IntegerListParameter seeds{{"seeds", "Seeds", "Help."}, "1,2,3", {0, 99}};
constexpr TextParameter prompt{{"prompt", "Prompt", "Help."}, "a photo of a {}."};

const MethodDeclaration &declaration()
{
    static const MethodDeclaration method{.id = "test", .title = "T", .family = "f", .summary = "S.", .help = "H.",
                                          .limits = "L.", .departures = "D.", .paper = {"t", "a", 2020, "v", ""},
                                          .needs = {}, .inputs = {},
                                          .parameters = {&shots, &weight, &flip, &estimator, &seeds, &prompt},
                                          .outputs = {}, .example = "E."};
    return method;
}

} // namespace

class TestParameters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void defaultsHaveTheirTypes()
    {
        const Parameters parameters = Parameters::defaults(declaration());
        const int count = parameters[shots];
        QCOMPARE(count, 16);
        QCOMPARE(parameters[weight], 0.1);
        QCOMPARE(parameters[flip], true);
        QVERIFY(parameters[estimator] == "ks");
        QVERIFY(parameters[seeds] == std::vector<int>({1, 2, 3}));
        QCOMPARE(parameters[prompt], QStringLiteral("a photo of a {}."));
    }

    void typedValuesAreRead()
    {
        const Parameters parameters = Parameters::parse(
            declaration(), {{QStringLiteral("shots"), QStringLiteral(" 4 ")}, {QStringLiteral("seeds"), QStringLiteral("7")},
                            {QStringLiteral("estimator"), QStringLiteral("pinv")}, {QStringLiteral("flip"), QStringLiteral("off")}});
        QCOMPARE(parameters[shots], 4);
        QVERIFY(parameters[seeds] == std::vector<int>{7});
        QVERIFY(parameters[estimator] == "pinv");
        QCOMPARE(parameters[flip], false);
        QVERIFY(!parameters.isDefault(declaration(), QStringLiteral("shots")));
        QVERIFY(parameters.isDefault(declaration(), QStringLiteral("weight")));
        QCOMPARE(parameters.toJson()[u"seeds"].toArray(), QJsonArray{7});
    }

    void wrongValuesAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("value");
        for (const auto &[id, value] : std::vector<std::pair<const char *, const char *>>{
                 {"shots", "0"}, {"shots", "65"}, {"shots", "4.5"}, {"shots", ""}, {"shots", "99999999999"},
                 {"weight", "nan"}, {"weight", "inf"}, {"weight", "-0.1"}, {"flip", "maybe"}, {"estimator", "KS "},
                 {"seeds", ""}, {"seeds", "1,,2"}, {"seeds", "1,1"}, {"seeds", "100"}})
            QTest::addRow("%s=%s", id, value) << id << value;
    }
    void wrongValuesAreRefused()
    {
        QFETCH(QString, id);
        QFETCH(QString, value);
        try {
            Parameters::parse(declaration(), {{id, value}});
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Invalid);
            QCOMPARE(error.problem().where, QStringLiteral("--") + id);
            QVERIFY(!error.problem().remedy.isEmpty());
        }
    }

    void unknownIdNamesTheNearest()
    {
        try {
            Parameters::parse(declaration(), {{QStringLiteral("shot"), QStringLiteral("1")}});
            QFAIL("accepted");
        } catch (const ProblemError &error) {
            QCOMPARE(error.problem().code, ExitCode::Usage);
            QVERIFY(error.problem().remedy.contains(QStringLiteral("shots")));
        }
    }

    void typedRoundTrips()
    {
        const Parameters defaults = Parameters::defaults(declaration());
        for (const ParameterRef &parameter : declaration().parameters)
            QVERIFY(Parameters::read(parameter, defaults.typed(QString::fromLatin1(textOf(parameter).id)))
                    == Parameters::fallback(parameter));
    }
};

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
