// The embedded example with one seed, as it is declared: all of its claims hold. The concept goes where the negative
// prompt alone leaves it, harmless prompts stay, and as many random directions, for the same tokens and steps, remove
// less.
#include "tests/helpers/JobResults.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

class TestSafreeExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redGoesAndOnlyByItsOwnSpace()
    {
        MethodRun run("safree");
        run.give("model", "zoo:scenes-diffusion", openModel(QStringLiteral("zoo:scenes-diffusion")));
        run.give("judge", "zoo:scenes-clip", openModel(QStringLiteral("zoo:scenes-clip")));
        run.parameters =
            Parameters::parse(run.method.declaration(), {{QStringLiteral("seeds"), QStringLiteral("1")},
                                                         {QStringLiteral("comparisons"), QStringLiteral("no")}});
        const Results results = inJob(run);
        const Table &claims = *results.find(QStringLiteral("claims"))->as<Table>();
        QCOMPARE(claims.rows.size(), 8u);
        for (const std::vector<Table::Cell> &row : claims.rows) {
            const QString line = QStringLiteral("%1: %2, %3")
                                     .arg(std::get<QString>(row[0]))
                                     .arg(std::get<double>(row[1]))
                                     .arg(std::get<QString>(row[2]));
            qInfo("%s", qPrintable(line));
            QVERIFY2(std::get<QString>(row[2]) == QLatin1String("holds"), qPrintable(line));
        }
        QVERIFY(std::get<double>(claims.rows.back()[1]) >= 10); // the random space leaves clearly more
    }
};

QTEST_GUILESS_MAIN(TestSafreeExample)
#include "tst_safree_example.moc"
