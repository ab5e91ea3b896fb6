// Detectors that were trained elsewhere, beside each other: what every shift costs each of them.
#include "core/jobs/RunContext.h"
#include "core/methods/detection/ColoConditions.h"
#include "core/methods/shared/Columns.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double points = 100;
constexpr size_t mostDrawn = 4; ///< detectors in a picture

using Detectors = std::vector<ColoImportFindings>;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

/// A shift by one condition alone.
struct SingleShift {
    QString column;
    const ColoCondition *condition;
};

/// From the one that costs most.
std::vector<SingleShift> singleShifts(const ColoImportFindings &findings)
{
    std::vector<SingleShift> shifts;
    for (const QString &column : {findings.layout.viewColumn, findings.layout.lightColumn})
        if (const ColoCondition *condition = column.isEmpty() ? nullptr : findings.shift(coloOther(column)))
            shifts.push_back({column, condition});
    std::ranges::stable_sort(shifts, {}, [](const SingleShift &each) { return each.condition->measures.map50; });
    return shifts;
}

Artifact metricsOf(const Detectors &all)
{
    Metrics metrics;
    for (const ColoImportFindings &each : all) {
        const Artifact own = coloImportMetrics(each);
        for (Metric metric : own.as<Metrics>()->values) {
            metric.name = QStringLiteral("%1: %2").arg(each.detector, metric.name);
            metrics.values.append(metric);
        }
    }
    return {QStringLiteral("metrics"), tr("How far the detectors carry"),
            tr("The imported predictions of each detector where it was trained, and under each shift; after ± the "
               "standard deviation over pictures drawn again."),
            metrics};
}

void appendMeasure(std::vector<Table::Cell> &row, double value, const std::vector<double> &redrawn)
{
    for (const double each : {value, quantile(redrawn, 0.025), quantile(redrawn, 0.975)})
        row.push_back(cellOf(each));
}

Artifact tableOf(const Detectors &all)
{
    Table table;
    table.headings = {namedColumn(tr("Detector")), namedColumn(tr("Condition")), numberColumn(tr("Pictures"), 0)};
    for (const char *name : {"map50", "map5095"}) {
        table.headings.append(numberColumn(QLatin1String(name), 3, Better::Higher));
        table.headings.append(numberColumn(tr("95 %, from"), 3));
        table.headings.append(numberColumn(tr("to"), 3));
    }
    for (const QString &name : {tr("Gap"), tr("95 %, from"), tr("to")})
        table.headings.append(numberColumn(name, 1, Better::None, tr("points")));
    for (const ColoImportFindings &findings : all)
        for (const ColoCondition &each : findings.conditions) {
            std::vector<Table::Cell> row{findings.detector, each.name, double(each.rows.size())};
            appendMeasure(row, each.measures.map50, each.redrawn);
            appendMeasure(row, each.measures.map5095, each.redrawn5095);
            const Contrast gap = coloDifference(findings.conditions.front(), each);
            for (const double value : {gap.estimate, gap.low, gap.high})
                row.push_back(&each == &findings.conditions.front() ? Table::Cell() : cellOf(value));
            table.rows.push_back(std::move(row));
        }
    return {QStringLiteral("detectors"), tr("Detectors by condition"),
            tr("Average precision of each detector on the test pictures of each condition; the gap is what map50 loses "
               "against the pictures like those it was trained on. Intervals hold the true figure with 95 %, over test "
               "pictures drawn again, the same ones for every detector."),
            table};
}

Artifact mapOf(const Detectors &all)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Detector"))};
    const ColoImportFindings &first = all.front();
    for (size_t i = 1; i < first.conditions.size(); ++i)
        table.headings.append(numberColumn(first.conditions[i].name, 1, Better::Lower, tr("points")));
    for (const ColoImportFindings &findings : all) {
        std::vector<Table::Cell> row{findings.detector};
        for (size_t i = 1; i < findings.conditions.size(); ++i)
            row.push_back(cellOf(coloDifference(findings.conditions.front(), findings.conditions[i]).estimate));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("gap-map"), tr("Which shift costs most"),
            tr("Points of map50 that each detector loses under a condition against what it was trained on."), table};
}

/// One test picture of each shift, with what the first detectors found in it.
Artifact examplesOf(const Detectors &all, const DataSet &data, RunContext &context)
{
    Images images;
    QStringList names;
    const size_t drawn = std::min(all.size(), mostDrawn);
    for (size_t i = 0; i < drawn; ++i)
        names.append(all[i].detector);
    const auto pictures = data.first<ImageColumn>();
    for (size_t i = 0; pictures && i < all.front().shifts; ++i) {
        const ColoCondition &condition = all.front().conditions[i];
        const auto with =
            std::ranges::find_if(condition.pictures, [](const auto &each) { return !each.truth.empty(); });
        if (with == condition.pictures.end())
            continue;
        const size_t place = size_t(with - condition.pictures.begin());
        std::vector<std::vector<cv::Rect2d>> boxes{coloTruth(*with)};
        for (size_t k = 0; k < drawn; ++k)
            boxes.push_back(coloFound(all[k].conditions[i].pictures[place], all[k].confidence));
        try {
            images.items.push_back({coloPanels(pictures->image(condition.rows[place]), boxes), condition.name});
        } catch (const ProblemError &error) {
            context.sampleFailed(error.problem());
        }
    }
    return {QStringLiteral("examples"), tr("What a shift looks like"),
            tr("One test picture of each condition: first the annotation in green, then what was found by %1.")
                .arg(names.join(QStringLiteral(", "))),
            images};
}

Artifact setupOf(const Detectors &all)
{
    const ColoImportFindings &first = all.front();
    QStringList lines{tr("Data: %1").arg(first.dataUri), tr("Predictions: %1").arg(first.predictionsUri),
                      tr("Trained on: %1").arg(first.learned.join(QStringLiteral(", ")))};
    for (const ColoImportFindings &each : all)
        lines.append(tr("%1: predictions for %2 of %3 test pictures; confidence %4")
                         .arg(each.detector)
                         .arg(each.named)
                         .arg(each.tested)
                         .arg(each.confidence, 0, 'f', 3));
    lines.append(tr("Nothing was trained here."));
    if (!first.layout.ownSplit)
        lines.append(tr("The data have no split “test”: all pictures were tested. Those the detectors were trained on "
                        "flatter them"));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace

ColoVerdict coloCostliest(const ColoImportFindings &findings)
{
    ColoVerdict verdict{findings.detector, tr("Which shift costs it most?"), {}, {}, {}};
    const std::vector<SingleShift> shifts = singleShifts(findings);
    if (shifts.empty()) {
        verdict.effect = {std::nan(""), std::nan(""), std::nan(""), std::nan("")};
        verdict.answer = tr("Can't be told: the test pictures show no shift.");
        return verdict;
    }
    const auto loss = [&](const SingleShift &shift) {
        return coloDifference(findings.conditions.front(), *shift.condition);
    };
    const SingleShift &most = shifts.front();
    verdict.effect = loss(most);
    verdict.basis = tr("Loss of map50 by another %1; the interval is over the test pictures.").arg(most.column);
    const QString cost = intervalText(verdict.effect);
    if (!(verdict.effect.low > 0)) {
        verdict.answer = tr("None that can be told from zero: another %1 costs %2 points.").arg(most.column, cost);
        return verdict;
    }
    if (shifts.size() == 1) {
        verdict.answer = tr("Another %1, the only shift in these data: %2 points.").arg(most.column, cost);
        return verdict;
    }
    const SingleShift &next = shifts[1];
    const Contrast ahead = coloDifference(*next.condition, *most.condition);
    verdict.answer = (ahead.low > 0 ? tr("Another %1: it costs %2 points, %4 more than another %3.")
                                    : tr("Can't be told: another %1 costs %2 points, and by how much it is ahead of "
                                         "another %3, %4, may be nothing."))
                         .arg(most.column, cost, next.column, intervalText(ahead));
    return verdict;
}

std::vector<Artifact> coloDetectors(const std::vector<ColoImportFindings> &all, const DataSet &data,
                                    RunContext &context)
{
    std::vector<ColoVerdict> verdicts;
    for (const ColoImportFindings &each : all)
        verdicts.push_back(coloCostliest(each));
    return {metricsOf(all),
            coloVerdictText(verdicts),
            coloVerdictTable(verdicts, tr("Detector")),
            tableOf(all),
            mapOf(all),
            examplesOf(all, data, context),
            setupOf(all)};
}

} // namespace gleaner
