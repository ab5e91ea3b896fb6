// The embedded example, five classes forgotten in turn by one seed, and what of the paper holds at this size.
#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

Results runLaf(const std::map<QString, QString> &typed)
{
    RunRequest request;
    request.method = &methodNamed(QStringLiteral("laf"));
    request.fillExamples();
    request.parameters = Parameters::parse(request.method->declaration(), typed);
    Results results;
    JobRunner::inThisThread(request.settings, [&] {
        RunContext context(request.settings);
        results = execute(request, context);
    });
    const Table &table = *results.find(QStringLiteral("comparison"))->as<Table>();
    for (const auto &row : table.rows) {
        QString line = QStringLiteral("%1").arg(std::get<QString>(row[0]), -28);
        for (size_t i = 1; i < row.size(); ++i)
            if (const auto *number = std::get_if<double>(&row[i]))
                line += QStringLiteral("%1").arg(*number, 8, 'f', i + 1 == row.size() ? 3 : 1);
        qInfo("%s", qPrintable(line));
    }
    return results;
}

enum Figure { TrainRemain = 1, TrainForget = 3, TestRemain = 5, Attack = 9 };

double cell(const Results &results, const QString &row, Figure column)
{
    for (const auto &each : results.find(QStringLiteral("comparison"))->as<Table>()->rows)
        if (std::get<QString>(each[0]) == row)
            return std::get<double>(each[column]);
    return std::nan("");
}

} // namespace

class TestLafExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classesAreForgotten()
    {
        const Results results = runLaf({{QStringLiteral("seeds"), QStringLiteral("1")}});
        QVERIFY(results.record.problems.isEmpty());
        const auto value = [&](const char *row, Figure column) { return cell(results, QLatin1String(row), column); };
        const double before = value("Original", TestRemain);
        QVERIFY(value("Original", TrainForget) >= 95);
        QCOMPARE(value("Retrained", TrainForget), 0.0);
        QVERIFY(value("LAF", TrainForget) <= 10);
        QVERIFY(before - value("LAF", TestRemain) <= 6);
        QVERIFY(before - value("LAF+R", TestRemain) <= 3);
        // The paper's ablation is a finding and not required: at this size alignment does nearly all of it.
        QVERIFY(value("LAF without alignment", TrainForget) < value("Original", TrainForget));
        // Noise of equal cost does not forget.
        QVERIFY(value("Noise on the head", TrainForget) >= value("LAF", TrainForget) + 30);
    }

    void randomRowsThatWereLearnedByHeart()
    {
        // A fifth of 290 rows, of which one in five has a wrong label; rates and epochs were chosen with other seeds.
        const Results results = runLaf({{QStringLiteral("forget-kind"), QStringLiteral("share")},
                                        {QStringLiteral("share"), QStringLiteral("20")},
                                        {QStringLiteral("label-noise"), QStringLiteral("20")},
                                        {QStringLiteral("limit"), QStringLiteral("450")},
                                        {QStringLiteral("train-epochs"), QStringLiteral("200")},
                                        {QStringLiteral("comparisons"), QStringLiteral("no")}});
        const auto value = [&](const char *row, Figure column) { return cell(results, QLatin1String(row), column); };
        QCOMPARE(value("Original", TrainForget), 100.0);
        QVERIFY(value("Original", Attack) >= value("Retrained", Attack) + 8); // there is something to hide
        const auto distance = [&](const char *row, Figure column) {
            return std::abs(value(row, column) - value("Retrained", column));
        };
        QVERIFY(distance("LAF", TrainForget) <= distance("Original", TrainForget) / 2);
        QVERIFY(distance("LAF", Attack) < distance("Original", Attack)); // it ends on the other side
        QVERIFY(value("Original", TestRemain) - value("LAF", TestRemain) <= 6);
    }
};

QTEST_GUILESS_MAIN(TestLafExample)
#include "tst_laf_example.moc"
