// The embedded examples of the family, as a user runs them without arguments: what they found, and that it holds
// together. The order of the detectors is a finding and not required.
#include "core/jobs/JobRunner.h"
#include "core/methods/RunRequest.h"

#include <QTest>
#include <cmath>

using namespace gleaner;

namespace {

Results runExample(const char *method, const std::map<QString, QString> &typed = {},
                   const std::map<QString, QString> &inputs = {})
{
    RunRequest request;
    request.method = &methodNamed(QLatin1String(method));
    request.fillExamples();
    for (const auto &[role, uri] : inputs)
        request.inputs.set(role, {uri, nullptr, nullptr});
    request.parameters = Parameters::parse(request.method->declaration(), typed);
    Results results;
    JobRunner::inThisThread(request.settings, [&] {
        RunContext context(request.settings);
        results = execute(request, context);
    });
    qInfo("%s: %.1f s", method, results.record.seconds);
    return results;
}

void tell(const Results &results, const char *name)
{
    const Table &table = *results.find(QLatin1String(name))->as<Table>();
    for (const auto &row : table.rows) {
        QString line;
        for (size_t i = 0; i < row.size(); ++i) {
            if (const auto *text = std::get_if<QString>(&row[i]))
                line += QStringLiteral("%1 ").arg(*text, -30);
            else if (const auto *number = std::get_if<double>(&row[i]))
                line += QStringLiteral("%1 ").arg(*number, 8, 'f', 3);
        }
        qInfo("  %s: %s", name, qPrintable(line));
    }
}

double cell(const Results &results, const char *name, const QString &row, size_t column)
{
    for (const auto &each : results.find(QLatin1String(name))->as<Table>()->rows)
        if (std::get<QString>(each[0]) == row)
            return std::get<double>(each[column]);
    return std::nan("");
}

} // namespace

class TestDetectionExamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastdeFindsTheModelsOwnTexts()
    {
        const Results results = runExample("lastde");
        tell(results, "detectors");
        tell(results, "controls");
        QVERIFY(results.record.problems.isEmpty());
        const auto found = [&](const char *name) { return cell(results, "detectors", QLatin1String(name), 1); };
        QVERIFY(found("Lastde++") >= 0.8);
        QVERIFY(found("Lastde++") >= found("Likelihood") + 0.05); // facts by heart and stories: two registers
        QVERIFY(std::abs(cell(results, "controls", QStringLiteral("Lastde++"), 3) - 0.5) <= 0.1);
        QVERIFY(std::abs(cell(results, "controls", QStringLiteral("Number of tokens"), 1) - 0.5) <= 0.1);
    }

    /// A model that has learned its source leaves no trace in what it draws as it expects it.
    void pureDrawsOfAGoodModelAreNotFound()
    {
        const Results results = runExample("lastde", {{QStringLiteral("temperature"), QStringLiteral("1")}});
        tell(results, "detectors");
        QVERIFY(std::abs(cell(results, "detectors", QStringLiteral("Lastde++"), 1) - 0.5) <= 0.15);
    }

    void anotherModelMayRead()
    {
        const Results results = runExample("lastde", {{QStringLiteral("seeds"), QStringLiteral("1")}},
                                           {{QStringLiteral("model"), QStringLiteral("zoo:stories-lm-small")}});
        tell(results, "detectors");
        QVERIFY(
            results.find(QStringLiteral("setup"))->as<Text>()->markdown.contains(QStringLiteral("stories-lm-small")));
        QVERIFY(cell(results, "detectors", QStringLiteral("Lastde++"), 1) >= 0.7);
    }

    void rigidMeasuresWhatItFinds()
    {
        const Results results = runExample("rigid");
        tell(results, "detectors");
        tell(results, "controls");
        tell(results, "calibration");
        tell(results, "robustness");
        QVERIFY(results.record.problems.isEmpty());
        const Curve &moved = *results.find(QStringLiteral("distance-over-noise"))->as<Curve>();
        for (const Curve::Series &each : moved.series)
            QVERIFY(std::ranges::is_sorted(each.y)); // more noise moves every origin further
        for (const auto &row : results.find(QStringLiteral("controls"))->as<Table>()->rows)
            if (std::get<QString>(row[0]).contains(QStringLiteral("shuffled")))
                QVERIFY(std::abs(std::get<double>(row[1]) - 0.5) <= 0.05);
        // Of 5 % allowed, the other real pictures are flagged at about that rate.
        QVERIFY(std::abs(std::get<double>(results.find(QStringLiteral("calibration"))->as<Table>()->rows[2][2]) - 5) <=
                3);
        for (const Curve::Series &each : results.find(QStringLiteral("auroc-over-noise"))->as<Curve>()->series) {
            QString line = each.name + u':';
            for (const double value : each.y)
                line += QStringLiteral(" %1").arg(value, 0, 'f', 3);
            qInfo("  AUROC over noise, %s", qPrintable(line));
        }
    }
};

QTEST_GUILESS_MAIN(TestDetectionExamples)
#include "tst_detection_examples.moc"
