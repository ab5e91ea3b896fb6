#include "core/methods/detection/ColoFindings.h"
#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr double points = 100;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

/// Mean and standard error.
MeanSpread meanAndError(const std::vector<double> &values)
{
    MeanSpread result = meanAndSpread(values);
    if (!values.empty())
        result.spread /= std::sqrt(double(values.size()));
    return result;
}

QString startName(bool related) { return related ? tr("related") : tr("general"); }

Table::Heading pointsColumn(const QString &name) { return numberColumn(name, 1, Better::None, tr("points")); }

void appendInterval(std::vector<Table::Cell> &row, const Contrast &contrast)
{
    for (const double value : {contrast.estimate, contrast.low, contrast.high})
        row.push_back(cellOf(value));
}

/// What a configuration loses against the baseline, in points of the metric.
Contrast gapOf(const ColoFindings &findings, size_t config, size_t model, int count)
{
    const size_t baseline = findings.configsOf(ColoShift::None).front();
    return coloContrast(findings, {{points, baseline, model, false}, {-points, config, model, false}}, count);
}

std::vector<size_t> shiftedConfigs(const ColoFindings &findings)
{
    std::vector<size_t> found;
    for (size_t i = 0; i < findings.configs().size(); ++i)
        if (const ColoShift shift = findings.configs()[i].shift;
            !findings.configsOf(ColoShift::None).empty() && shift != ColoShift::None && shift != ColoShift::Within)
            found.push_back(i);
    return found;
}

/// The fewest pictures with which one mean reaches another; 0 where none do.
int fewest(const ColoFindings &findings, size_t config, bool related, size_t model, double aim)
{
    for (const int count : findings.plan.counts)
        if (meanAndError(findings.values(config, related, model, count, findings.plan.metric)).mean >= aim)
            return count;
    return 0;
}

QString measuredOn(const ColoFindings &findings, const QString &config)
{
    return tr("%1, %2 pictures, model %3, %4 repetitions")
        .arg(config)
        .arg(findings.mostDrawn())
        .arg(findings.plan.models.back().name)
        .arg(findings.plan.repetitions);
}

} // namespace

Artifact coloMetricsArtifact(const ColoFindings &findings)
{
    Metrics metrics;
    for (size_t i = 0; i < findings.configs().size(); ++i) {
        const ColoConfig &config = findings.configs()[i];
        const std::vector<double> values =
            findings.values(i, false, findings.largest(), findings.mostDrawn(), findings.plan.metric);
        const MeanSpread share = meanAndError(values);
        metrics.values.append({tr("%1 of %2").arg(findings.metricName(), config.id), points * share.mean,
                               QStringLiteral("%"), Better::Higher, measuredOn(findings, config.title),
                               values.size() > 1 ? std::optional(points * share.spread) : std::nullopt});
    }
    return {
        QStringLiteral("metrics"), tr("How far the detector carries"),
        tr("The largest model with the most pictures, mean over repetitions ± standard error: what it reaches where "
           "it was trained, and under each shift."),
        metrics};
}

Artifact coloRuns(const ColoFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("config")), namedColumn(tr("model")), namedColumn(tr("weights")),
                      numberColumn(tr("n"), 0), numberColumn(tr("repetition"), 0)};
    for (const char *name : {"map5095", "map50", "precision", "recall", "f1"})
        table.headings.append(numberColumn(QLatin1String(name), 3, Better::Higher));
    for (const char *name : {"n_all", "n_fn", "n_fp"})
        table.headings.append(numberColumn(QLatin1String(name), 0));
    table.headings.append(numberColumn(tr("confidence"), 3));
    for (const QString &name : {tr("learned"), tr("held out"), tr("steps"), tr("kept step")})
        table.headings.append(numberColumn(name, 0));
    for (const ColoRun &run : findings.runs) {
        if (!run.done)
            continue;
        const LocalizationMeasures &m = run.measures;
        table.rows.push_back({findings.configs()[run.config].id, findings.plan.models[run.model].name,
                              startName(run.related), double(run.count), double(run.repetition + 1), m.map5095, m.map50,
                              m.precision, m.recall, m.f1, double(m.objects), double(m.missed), double(m.wrong),
                              m.confidence, double(run.learned), double(run.heldOut), double(run.steps),
                              double(run.keptStep)});
    }
    return {QStringLiteral("runs"), tr("Every run"),
            tr("One row for each training and test. Precision, recall, F1, false negatives (n_fn) and false positives "
               "(n_fp) hold at the confidence named, which what was held out of the n pictures has chosen, as it has "
               "the step whose weights were kept; the test chooses nothing."),
            table};
}

Artifact coloCells(const ColoFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Configuration")), namedColumn(tr("Weights")), namedColumn(tr("Model")),
                      numberColumn(tr("n"), 0), numberColumn(tr("Runs"), 0)};
    for (const ColoMetric metric : coloMetrics) {
        table.headings.append(shareColumn(coloMetricName(metric), Better::Higher));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    for (size_t i = 0; i < findings.runs.size(); i += size_t(findings.plan.repetitions)) {
        const ColoRun &run = findings.runs[i];
        std::vector<Table::Cell> row{findings.configs()[run.config].id, startName(run.related),
                                     findings.plan.models[run.model].name, double(run.count),
                                     double(findings.plan.repetitions)};
        for (const ColoMetric metric : coloMetrics)
            appendSpread(row, meanAndError(findings.values(run.config, run.related, run.model, run.count, metric)),
                         points);
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("cells"), tr("Mean and standard error"),
            tr("Every cell of the grid: the mean over its repetitions, and after ± the standard error of that mean."),
            table};
}

Artifact coloGaps(const ColoFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Configuration")),
                      namedColumn(tr("Model")),
                      numberColumn(tr("n"), 0),
                      pointsColumn(tr("Gap")),
                      pointsColumn(tr("95 %, from")),
                      pointsColumn(tr("to")),
                      shareColumn(tr("Relative gap"), Better::Lower)};
    for (const size_t config : shiftedConfigs(findings))
        for (size_t model = 0; model < findings.plan.models.size(); ++model)
            for (const int count : findings.plan.counts) {
                const Contrast gap = gapOf(findings, config, model, count);
                const size_t baseline = findings.configsOf(ColoShift::None).front();
                const double whole =
                    points * meanAndError(findings.values(baseline, false, model, count, findings.plan.metric)).mean;
                std::vector<Table::Cell> row{findings.configs()[config].id, findings.plan.models[model].name,
                                             double(count)};
                appendInterval(row, gap);
                row.push_back(cellOf(whole > 0 ? points * gap.estimate / whole : std::nan("")));
                table.rows.push_back(std::move(row));
            }
    return {
        QStringLiteral("gaps"), tr("Generalization gaps"),
        tr("What %1 loses against 0_all with as many pictures, with its Welch interval, and as a share of what 0_all "
           "reaches. A gap below zero means that the shifted test is the easier one.")
            .arg(findings.metricName()),
        table};
}

Artifact coloGapMap(const ColoFindings &findings)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Configuration"))};
    for (const ColoModel &model : findings.plan.models)
        table.headings.append(pointsColumn(model.name));
    for (const size_t config : shiftedConfigs(findings)) {
        std::vector<Table::Cell> row{findings.configs()[config].id};
        for (size_t model = 0; model < findings.plan.models.size(); ++model)
            row.push_back(cellOf(gapOf(findings, config, model, findings.mostDrawn()).estimate));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("gap-map"), tr("Which shift costs most"),
            tr("Points of %1 lost against 0_all at %2 pictures, by shift and size of the model.")
                .arg(findings.metricName())
                .arg(findings.mostDrawn()),
            table};
}

Artifact coloSavings(const ColoFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Instead of")), namedColumn(tr("Take")),          namedColumn(tr("Model")),
                      shareColumn(tr("Aim")),        numberColumn(tr("n instead"), 0), numberColumn(tr("n needed"), 0)};
    const int most = findings.mostDrawn();
    const auto add = [&](size_t config, size_t otherwise, bool related, const QString &instead, const QString &take) {
        for (size_t model = 0; model < findings.plan.models.size(); ++model) {
            const double aim = meanAndError(findings.values(config, false, model, most, findings.plan.metric)).mean;
            const int needed = fewest(findings, otherwise, related, model, aim);
            table.rows.push_back({instead, take, findings.plan.models[model].name, cellOf(points * aim), double(most),
                                  needed > 0 ? Table::Cell(double(needed)) : Table::Cell()});
        }
    };
    if (findings.plan.fineTuning)
        for (const size_t config : findings.configsOf(ColoShift::Within)) {
            const QString &id = findings.configs()[config].id;
            add(config, config, true, tr("%1, general weights").arg(id), tr("%1, related weights").arg(id));
        }
    for (const size_t config : shiftedConfigs(findings))
        for (const size_t within : findings.configsOf(ColoShift::Within))
            if (findings.configs()[within].test == findings.configs()[config].test)
                add(config, within, false, findings.configs()[config].id, findings.configs()[within].id);
    return {
        QStringLiteral("savings"), tr("Pictures saved"),
        tr("The fewest pictures of the grid with which the second way has a mean %1 as high as the first way with "
           "%2; empty where it never has. Of a shift: how many pictures of the test's own condition are worth %2 of "
           "the other.")
            .arg(findings.metricName())
            .arg(most),
        table};
}

Artifact coloVerdictTable(const std::vector<ColoVerdict> &verdicts, const QString &about)
{
    Table table;
    table.headings = {namedColumn(about.isEmpty() ? tr("Hypothesis") : about),
                      namedColumn(tr("Question")),
                      pointsColumn(tr("Effect")),
                      pointsColumn(tr("95 %, from")),
                      pointsColumn(tr("to")),
                      namedColumn(tr("What the effect is"))};
    for (const ColoVerdict &verdict : verdicts) {
        std::vector<Table::Cell> row{verdict.id, verdict.question};
        appendInterval(row, verdict.effect);
        row.push_back(verdict.basis);
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("effects"), tr("Effects behind the answers"),
            tr("What is behind each answer, with the interval that holds the true effect with 95 %. With two or three "
               "repetitions it is wide, and that is what is known."),
            table};
}

Artifact coloVerdictText(const std::vector<ColoVerdict> &verdicts)
{
    QStringList cards;
    for (const ColoVerdict &verdict : verdicts) {
        cards.append(QStringLiteral("## %1: %2").arg(verdict.id, verdict.question));
        cards.append(QStringLiteral("**%1**").arg(verdict.answer));
        if (!verdict.basis.isEmpty())
            cards.append(verdict.basis);
    }
    return {QStringLiteral("verdicts"), tr("The answers"),
            tr("Each answer is computed from the figures; in brackets the interval that holds the true effect with "
               "95 %."),
            Text{cards.join(QStringLiteral("\n\n"))}};
}

Artifact coloExpectations(const ColoFindings &findings)
{
    constexpr double viewOverLight = 10, gainWithFew = 3;
    Table table;
    table.headings = {namedColumn(tr("The paper leads to expect")),
                      pointsColumn(tr("At least")),
                      pointsColumn(tr("Measured")),
                      pointsColumn(tr("95 %, from")),
                      pointsColumn(tr("to")),
                      namedColumn(tr("Reached"))};
    const auto add = [&](const QString &what, double bound, const Contrast &measured) {
        std::vector<Table::Cell> row{what, cellOf(bound)};
        appendInterval(row, measured);
        row.push_back(!std::isfinite(measured.estimate) ? tr("not asked")
                      : measured.estimate >= bound      ? tr("yes")
                                                        : tr("no"));
        table.rows.push_back(std::move(row));
    };
    const int few = findings.plan.counts.front(), most = findings.mostDrawn();
    const std::vector<size_t> large{findings.largest()};
    const Contrast gain = coloGain(findings, large, few), later = coloGain(findings, large, most);
    add(tr("The view costs more than the light"), viewOverLight, coloViewOverLight(findings));
    add(tr("Related weights help the largest model with %1 pictures").arg(few), gainWithFew, gain);
    const double fall = few < most ? gain.estimate - later.estimate : std::nan("");
    add(tr("From %1 to %2 pictures that gain falls by half of it").arg(few).arg(most), gain.estimate / 2,
        {fall, std::nan(""), std::nan(""), std::nan("")});
    return {QStringLiteral("expectations"), tr("What the paper leads to expect"),
            tr("The paper's findings as numbers, and whether they are found here (%1). A “no” is a finding about these "
               "data, models and lengths of training.")
                .arg(findings.metricName()),
            table};
}

Artifact coloSetup(const ColoFindings &findings)
{
    const ColoPlan &plan = findings.plan;
    QStringList lines{tr("Data: %1").arg(findings.dataUri),
                      tr("Conditions: column “%1” (%2)").arg(plan.layout.viewColumn, plan.layout.views.join(u','))};
    if (!plan.layout.lightColumn.isEmpty())
        lines.append(
            tr("Light: column “%1”, trained on %2, tested on %3")
                .arg(plan.layout.lightColumn, plan.layout.lights.join(u','), plan.layout.otherLights.join(u',')));
    lines.append(plan.layout.ownSplit ? tr("Test pictures: the split “test” of the data, never drawn")
                                      : tr("Test pictures: a fifth of each condition, drawn once, never learned from. "
                                           "Frames of one video in both parts flatter: split by clip instead, "
                                           "“DATA | split 4:1 names=train:test group=clip”"));
    lines.append(plan.budget.equalSteps
                     ? tr("Equal steps: %1 of %2 pictures, whatever n").arg(plan.budget.steps).arg(plan.budget.batch)
                     : tr("Equal epochs: %1, so that a larger n also means more steps of %2 pictures")
                           .arg(plan.budget.epochs)
                           .arg(plan.budget.batch));
    lines.append(tr("Held out: %1 % of the n pictures chose the weights to keep and the confidence")
                     .arg(plan.budget.heldOutShare));
    for (const ColoModel &model : plan.models)
        lines.append(tr("Model %1: %2 parameters").arg(model.name).arg(model.parameters));
    for (const ColoConfig &config : plan.layout.configs)
        lines.append(tr("%1: %2; %3 pictures to draw from, %4 tested")
                         .arg(config.id, config.title)
                         .arg(config.train.size())
                         .arg(config.test.size()));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
