#include "core/methods/curation/MmssrFigures.h"

#include "core/methods/shared/Columns.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr int mostBins = 24; ///< in a heat map

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

std::vector<int> chosenOf(const MmssrFindings &findings)
{
    std::vector<int> chosen = findings.options.chosen;
    if (chosen.empty()) {
        chosen.resize(size_t(findings.pool().capabilities.size()));
        std::iota(chosen.begin(), chosen.end(), 0);
    }
    return chosen;
}

/// The largest bins, in the order of their names.
std::vector<int> shownBins(const GradedPool &pool)
{
    std::vector<int> sizes(size_t(pool.bins.size())), bins(size_t(pool.bins.size()));
    for (const int32_t bin : pool.binsOfRows)
        ++sizes[size_t(bin)];
    std::iota(bins.begin(), bins.end(), 0);
    std::ranges::stable_sort(bins, std::greater<>(), [&](int bin) { return sizes[size_t(bin)]; });
    bins.resize(std::min<size_t>(bins.size(), mostBins));
    std::ranges::sort(bins);
    return bins;
}

QString hiddenBins(const GradedPool &pool)
{
    return pool.bins.size() <= mostBins
               ? QString()
               : QLatin1Char(' ') + tr("Only the %1 largest of %2 bins are shown.").arg(mostBins).arg(pool.bins.size());
}

/// Capabilities × bins, of numbers in counts[capability × bins + bin].
Table heatMap(const MmssrFindings &findings, const std::vector<int> &counts)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Capability"))};
    const std::vector<int> bins = shownBins(findings.pool());
    for (const int bin : bins)
        table.headings.append(numberColumn(findings.pool().bins[bin], 0));
    for (const int capability : chosenOf(findings)) {
        std::vector<Table::Cell> row{findings.pool().capabilities[capability]};
        for (const int bin : bins)
            row.emplace_back(double(counts[size_t(capability) * size_t(findings.pool().bins.size()) + size_t(bin)]));
        table.rows.push_back(std::move(row));
    }
    return table;
}

double meanGrade(const GradedPool &pool, int capability, const std::vector<int> &rows)
{
    double sum = 0;
    int count = 0;
    for (const int row : rows)
        if (const int8_t grade = pool.grade(capability, row); grade >= 0) {
            sum += grade;
            ++count;
        }
    return count > 0 ? sum / count : std::nan("");
}

std::vector<int> allRows(const GradedPool &pool)
{
    std::vector<int> rows(static_cast<size_t>(pool.rows));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// All rows where they may be listed; else those taken, and of the others every k-th.
std::vector<int> listedRows(const MmssrFindings &findings)
{
    const int rows = findings.pool().rows, most = findings.listed;
    if (most == 0 || rows <= most)
        return allRows(findings.pool());
    const int others = rows - int(findings.sampling.picks.size());
    const int room = std::max(most - int(findings.sampling.picks.size()), 0);
    std::vector<int> listed;
    for (int row = 0, other = 0; row < rows; ++row) {
        const bool taken = findings.sampling.has(row);
        const bool drawn = !taken && qint64(other) * room / others != qint64(other + 1) * room / others;
        other += taken ? 0 : 1;
        if (taken || drawn)
            listed.push_back(row);
    }
    return listed;
}

/// Rows above the threshold, [capability × bins + bin]; all, or those that were left out.
std::vector<int> gradedRows(const MmssrFindings &findings, bool leftOut)
{
    const GradedPool &pool = findings.pool();
    const size_t bins = size_t(pool.bins.size());
    std::vector<int> counts(size_t(pool.capabilities.size()) * bins);
    for (const int capability : chosenOf(findings)) {
        stopPoint();
        for (int row = 0; row < pool.rows; ++row)
            if (pool.grade(capability, row) > findings.options.threshold && !(leftOut && findings.sampling.has(row)))
                for (const int32_t bin : pool.binsOf(row))
                    ++counts[size_t(capability) * bins + size_t(bin)];
    }
    return counts;
}

Table::Cell gradeCell(int8_t grade) { return grade < 0 ? Table::Cell() : Table::Cell(double(grade)); }

} // namespace

std::vector<int> rowsTaken(const Sampling &sampling)
{
    std::vector<int> rows;
    for (const Pick &pick : sampling.picks)
        rows.push_back(pick.row);
    return rows;
}

double binEntropy(const GradedPool &pool, const std::vector<int> &rows)
{
    std::vector<double> counts(size_t(pool.bins.size()));
    double all = 0;
    for (const int row : rows)
        for (const int32_t bin : pool.binsOf(row)) {
            ++counts[size_t(bin)];
            ++all;
        }
    double bits = 0;
    for (const double count : counts)
        if (count > 0)
            bits -= count / all * std::log2(count / all);
    return bits;
}

Artifact mmssrMetrics(const MmssrFindings &findings)
{
    const Sampling &sampling = findings.sampling;
    const std::vector<int> taken = rowsTaken(sampling);
    const QString on = tr("%1 rows").arg(findings.pool().rows);
    Metrics metrics;
    metrics.values = {
        {tr("Rows taken"), double(taken.size()), {}, Better::None, on, {}},
        {tr("Rows missing to the budget"), double(sampling.shortBy()), {}, Better::Lower, on, {}},
        {tr("Entropy of the bins, taken rows"), binEntropy(findings.pool(), taken), tr("bits"), Better::Higher, on, {}},
        {tr("Entropy of the bins, whole pool"),
         binEntropy(findings.pool(), allRows(findings.pool())),
         tr("bits"),
         Better::None,
         on,
         {}}};
    for (const int capability : chosenOf(findings)) {
        const double mean = meanGrade(findings.pool(), capability, taken);
        if (std::isfinite(mean))
            metrics.values.append({tr("Mean grade of taken rows, %1").arg(findings.pool().capabilities[capability]),
                                   mean,
                                   {},
                                   Better::Higher,
                                   on,
                                   {}});
    }
    const QString lacking = sampling.shortBy() > 0
                                ? tr("%1 rows are missing to the budget of %2: no more have a grade above %3.")
                                      .arg(sampling.shortBy())
                                      .arg(sampling.target)
                                      .arg(findings.options.threshold)
                                : tr("The budget of %1 rows is met.").arg(sampling.target);
    return {QStringLiteral("metrics"), tr("The selection in numbers"),
            lacking + QLatin1Char(' ') + tr("More entropy means a more even spread over styles."), metrics};
}

Artifact mmssrPool(const MmssrFindings &findings)
{
    const CurationReasons reasons(findings.pool(), findings.options, findings.sampling, findings.top);
    Table table;
    table.dataUri = findings.uri;
    table.headings = {numberColumn(tr("Row"), 0), numberColumn(tr("Place"), 0)};
    for (const QString &capability : findings.pool().capabilities)
        table.headings.append(numberColumn(capability, 0, Better::Higher));
    for (const QString &name : {tr("Bins"), tr("Why")})
        table.headings.append(namedColumn(name));
    for (const int row : listedRows(findings)) {
        const int place = findings.sampling.pickOf[size_t(row)];
        std::vector<Table::Cell> cells{double(row + 1), place < 0 ? Table::Cell() : Table::Cell(double(place + 1))};
        for (int i = 0; i < int(findings.pool().capabilities.size()); ++i)
            cells.push_back(gradeCell(findings.pool().grade(i, row)));
        QStringList bins;
        for (const int32_t bin : findings.pool().binsOf(row))
            bins.append(findings.pool().bins[bin]);
        cells.emplace_back(bins.join(QStringLiteral(", ")));
        cells.emplace_back(reasons.sentence(row));
        table.rows.push_back(std::move(cells));
        table.dataRows.push_back(row);
    }
    return {QStringLiteral("pool"), tr("Every row, and why"),
            tr("%1 of %2 rows. Place: in which order rows were taken. A grade that could not be read is empty. %3")
                .arg(table.rows.size())
                .arg(findings.pool().rows)
                .arg(findings.gradedBy),
            table};
}

Artifact mmssrCounts(const MmssrFindings &findings)
{
    return {QStringLiteral("counts"), tr("What the pool has to offer"),
            tr("Rows with a grade above %1, by capability and bin. A row counts in each of its bins, and for each "
               "capability.")
                    .arg(findings.options.threshold) +
                hiddenBins(findings.pool()),
            heatMap(findings, gradedRows(findings, false))};
}

Artifact mmssrTaken(const MmssrFindings &findings)
{
    const size_t bins = size_t(findings.pool().bins.size());
    std::vector<int> counts(size_t(findings.pool().capabilities.size()) * bins);
    for (const Pick &pick : findings.sampling.picks)
        ++counts[size_t(pick.capability) * bins + size_t(pick.bin)];
    return {QStringLiteral("taken"), tr("What was taken for what"),
            tr("Rows by the capability and the bin that took them; each row counts once.") +
                hiddenBins(findings.pool()),
            heatMap(findings, counts)};
}

Artifact mmssrLeftOut(const MmssrFindings &findings)
{
    return {QStringLiteral("left-out"), tr("What was left out"),
            tr("Rows with a grade above %1 that were not taken, by capability and bin. A row counts in each of its "
               "bins, and for each capability.")
                    .arg(findings.options.threshold) +
                hiddenBins(findings.pool()),
            heatMap(findings, gradedRows(findings, true))};
}

Artifact mmssrRounds(const MmssrFindings &findings)
{
    const Sampling &sampling = findings.sampling;
    Table table;
    table.headings = {numberColumn(tr("Round"), 0)};
    const std::vector<int> chosen = chosenOf(findings);
    for (const int capability : chosen)
        table.headings.append(numberColumn(findings.pool().capabilities[capability], 0));
    table.headings.append(numberColumn(tr("All"), 0));
    std::vector<std::vector<double>> counts(sampling.roundSizes.size(),
                                            std::vector<double>(size_t(findings.pool().capabilities.size())));
    for (const Pick &pick : sampling.picks)
        ++counts[size_t(pick.round)][size_t(pick.capability)];
    for (size_t round = 0; round < counts.size(); ++round) {
        std::vector<Table::Cell> row{double(round + 1)};
        for (const int capability : chosen)
            row.emplace_back(counts[round][size_t(capability)]);
        row.emplace_back(double(sampling.roundSizes[round]));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("rounds"), tr("Rounds"),
            tr("Rows that each capability took in each round. A capability that found none is out of the next."),
            table};
}

Artifact mmssrBudgets(const MmssrFindings &findings)
{
    constexpr int small = 500'000; // each budget takes as long as the selection itself
    std::vector<double> ratios{findings.ratio / 2};
    if (findings.pool().rows <= small)
        ratios.insert(ratios.end(), {0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1});
    ratios.push_back(findings.ratio);
    std::ranges::sort(ratios);
    ratios.erase(std::unique(ratios.begin(), ratios.end()), ratios.end());
    Curve::Series taken;
    taken.name = tr("rows taken");
    for (const double ratio : ratios) {
        SamplerOptions options = findings.options;
        options.target = budgetOf(findings.pool().rows, ratio);
        const Sampling sampling = sampleByCapability(findings.pool(), options);
        double sum = 0;
        for (const Pick &pick : sampling.picks)
            sum += findings.pool().grade(pick.capability, pick.row);
        if (sampling.picks.empty())
            continue;
        taken.x.push_back(100.0 * double(sampling.picks.size()) / findings.pool().rows);
        taken.y.push_back(sum / double(sampling.picks.size()));
    }
    Curve curve;
    curve.x = {tr("Rows taken"), QStringLiteral("%"), true};
    curve.y = {tr("Mean grade"), {}, false};
    curve.better = Better::Higher;
    curve.series.append(taken);
    curve.mark = 100 * findings.ratio;
    return {
        QStringLiteral("budgets"), tr("What a budget buys"),
        tr("The mean of the grades that rows were taken for, at other budgets; the line is the chosen one. Where it "
           "falls, good rows run out; it ends where no row is left above the threshold."),
        curve};
}

} // namespace gleaner
