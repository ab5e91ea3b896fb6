#include "core/methods/detection/ColoConditions.h"

#include "core/jobs/RunContext.h"
#include "core/methods/shared/Columns.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double points = 100;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

MeanSpread withSpread(const ColoCondition &condition)
{
    return {condition.measures.map50, meanAndSpread(condition.redrawn).spread};
}

} // namespace

const ColoCondition *ColoImportFindings::shift(const QString &name) const
{
    const auto end = conditions.begin() + std::ptrdiff_t(shifts);
    const auto found = std::find_if(conditions.begin(), end, [&](const auto &each) { return each.name == name; });
    return found == end ? nullptr : &*found;
}

QString coloOther(const QString &column) { return tr("another %1").arg(column); }

Contrast coloDifference(const ColoCondition &first, const ColoCondition &second)
{
    std::vector<double> redrawn;
    for (size_t i = 0; i < first.redrawn.size(); ++i)
        redrawn.push_back(first.redrawn[i] - second.redrawn[i]);
    return {points * (first.measures.map50 - second.measures.map50), points * quantile(redrawn, 0.025),
            points * quantile(redrawn, 0.975), std::nan("")};
}

std::vector<ColoVerdict> coloImportVerdicts(const ColoImportFindings &findings)
{
    const QString &viewColumn = findings.layout.viewColumn, &lightColumn = findings.layout.lightColumn;
    const ColoCondition *view = findings.shift(coloOther(viewColumn)), *light = findings.shift(coloOther(lightColumn));
    Contrast effect{std::nan(""), std::nan(""), std::nan(""), std::nan("")};
    if (view && light)
        effect = coloDifference(*light, *view);
    return {coloViewOrLight(viewColumn, lightColumn, effect,
                            tr("Loss of the imported detector by another %1 less its loss by another %2, map50; the "
                               "interval is over the test pictures.")
                                .arg(viewColumn, lightColumn))};
}

Artifact coloImportMetrics(const ColoImportFindings &findings)
{
    Metrics metrics;
    for (size_t i = 0; i < findings.shifts; ++i) {
        const ColoCondition &each = findings.conditions[i];
        metrics.values.append({tr("map50, %1").arg(each.name), points * each.measures.map50, QStringLiteral("%"),
                               Better::Higher, tr("%1 test pictures").arg(each.rows.size()),
                               points * meanAndSpread(each.redrawn).spread});
    }
    return {QStringLiteral("metrics"), tr("How far the detector carries"),
            tr("The imported predictions where the detector was trained, and under each shift; after ± the standard "
               "deviation over pictures drawn again."),
            metrics};
}

Artifact coloConditions(const ColoImportFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Condition")), numberColumn(tr("Pictures"), 0)};
    for (const char *name : {"map5095", "map50", "precision", "recall", "f1"})
        table.headings.append(numberColumn(QLatin1String(name), 3, Better::Higher));
    for (const char *name : {"n_all", "n_fn", "n_fp"})
        table.headings.append(numberColumn(QLatin1String(name), 0));
    table.headings.append(numberColumn(tr("confidence"), 3));
    for (const QString &name : {tr("Gap"), tr("95 %, from"), tr("to")})
        table.headings.append(numberColumn(name, 1, Better::None, tr("points")));
    table.headings.append(shareColumn(tr("Relative gap"), Better::Lower));
    for (const ColoCondition &each : findings.conditions) {
        const LocalizationMeasures &m = each.measures;
        const Contrast gap = coloDifference(findings.conditions.front(), each);
        const double whole = points * findings.conditions.front().measures.map50;
        const bool home = &each == &findings.conditions.front();
        std::vector<Table::Cell> row{
            each.name, double(each.rows.size()), m.map5095,        m.map50,         m.precision, m.recall,
            m.f1,      double(m.objects),        double(m.missed), double(m.wrong), m.confidence};
        for (const double value :
             {gap.estimate, gap.low, gap.high, whole > 0 ? points * gap.estimate / whole : std::nan("")})
            row.push_back(home ? Table::Cell() : cellOf(value));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("conditions"), tr("Imported predictions by condition"),
            tr("The gap is what map50 loses against the pictures like those the detector was trained on, with an "
               "interval over test pictures drawn again. The confidence is the one with the best F1 on those, unless "
               "one was given."),
            table};
}

Artifact coloConditionBars(const ColoImportFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Condition")), shareColumn(QStringLiteral("map50"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%"))};
    for (const ColoCondition &each : findings.conditions) {
        std::vector<Table::Cell> row{each.name};
        appendSpread(row, withSpread(each), points);
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("condition-bars"), tr("Where the imported detector finds objects"),
            tr("map50 by condition; after ± the standard deviation over pictures drawn again."), table};
}

Artifact coloImportExamples(const ColoImportFindings &findings, const DataSet &data, RunContext &context)
{
    Images images;
    const auto pictures = data.first<ImageColumn>();
    for (size_t i = 0; pictures && i < findings.shifts; ++i) {
        const ColoCondition &condition = findings.conditions[i];
        const auto with =
            std::ranges::find_if(condition.pictures, [](const auto &each) { return !each.truth.empty(); });
        if (with == condition.pictures.end())
            continue;
        try {
            const cv::Mat rgb = pictures->image(condition.rows[size_t(with - condition.pictures.begin())]);
            images.items.push_back(
                {coloPanels(rgb, {coloTruth(*with), coloFound(*with, findings.confidence)}), condition.name});
        } catch (const ProblemError &error) {
            context.sampleFailed(error.problem());
        }
    }
    return {
        QStringLiteral("examples"), tr("What a shift looks like"),
        tr("One test picture of each condition: the annotation in green, what the imported detector found in blue."),
        images};
}

Artifact coloImportSetup(const ColoImportFindings &findings)
{
    QStringList lines{tr("Data: %1").arg(findings.dataUri), tr("Predictions: %1").arg(findings.predictionsUri),
                      tr("Trained on: %1").arg(findings.learned.join(QStringLiteral(", "))),
                      tr("Test pictures: %1, of which %2 have predictions").arg(findings.tested).arg(findings.named),
                      tr("Nothing was trained here.")};
    if (!findings.layout.ownSplit)
        lines.append(tr("The data have no split “test”: all pictures were tested. Those the detector was trained on "
                        "flatter it"));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
