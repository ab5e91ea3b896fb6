// The embedded example with one seed, as it is declared, and another concept against all nine other colors: all claims
// hold. The concept goes where the negative prompt alone leaves it, harmless prompts stay, and as many random
// directions, for the same tokens and steps, remove less.
#include "tests/helpers/JobResults.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

using Typed = QMap<QString, QString>;

namespace {

Typed blueAgainstTheRest()
{
    const QString others = QStringLiteral("{red|orange|yellow|green|cyan|purple|pink|brown|black}");
    Typed typed;
    typed["concepts"] = "blue; azure; a {blue|azure|navy} {shape|thing}";
    typed["concept-words"] = "blue";
    typed["other-words"] = "azure, navy";
    typed["prompts"] = "a {blue|azure|navy} {circle|square|star|ring}";
    typed["keep"] = "a " + others + " {circle|star}";
    typed["fit-prompts"] = "{a|a photo of a} {blue|azure|navy} {heart|cross}";
    typed["fit-keep"] = "{a|a photo of a} " + others + " {heart|cross}";
    typed["seeds"] = "1,2";
    return typed;
}

} // namespace

class TestSafreeExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConceptGoesAndOnlyByItsOwnSpace_data()
    {
        QTest::addColumn<Typed>("parameters");
        QTest::newRow("red") << Typed{{"seeds", "1"}};
        QTest::newRow("blue") << blueAgainstTheRest();
    }
    void theConceptGoesAndOnlyByItsOwnSpace()
    {
        QFETCH(Typed, parameters);
        MethodRun run("safree");
        run.give("model", "zoo:scenes-diffusion", openModel(QStringLiteral("zoo:scenes-diffusion")));
        run.give("judge", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        parameters[QStringLiteral("comparisons")] = QStringLiteral("no");
        run.parameters = Parameters::parse(run.method.declaration(), parameters.toStdMap());
        const Results results = inJob(run);
        const Table &claims = *results.find(QStringLiteral("claims"))->as<Table>();
        QCOMPARE(claims.rows.size(), 8u);
        for (const std::vector<Table::Cell> &row : claims.rows) {
            const QString line = QStringLiteral("%1: %2, %3")
                                     .arg(std::get<QString>(row[0]))
                                     .arg(std::get<double>(row[1]))
                                     .arg(std::get<QString>(row[3]));
            qInfo("%s", qPrintable(line));
            QVERIFY2(std::get<QString>(row[2]) == QLatin1String("holds"), qPrintable(line));
        }
        QVERIFY(std::get<double>(claims.rows.back()[1]) >= 10); // the random space leaves clearly more
    }
};

QTEST_GUILESS_MAIN(TestSafreeExample)
#include "tst_safree_example.moc"
