#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/LafFindings.h"
#include "core/methods/unlearning/Receipt.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Laf", text); }

using Figure = double ForgettingFigures::*;

constexpr Figure columns[] = {&ForgettingFigures::trainRemain, &ForgettingFigures::trainForget,
                              &ForgettingFigures::testRemain, &ForgettingFigures::testForget,
                              &ForgettingFigures::attack};

QStringList columnNames()
{
    return {tr("Train, remaining"), tr("Train, forgotten"), tr("Test, remaining"), tr("Test, forgotten"),
            tr("Attack success")};
}

std::vector<Forgetting> measured(const LafFindings &findings)
{
    std::vector<Forgetting> all;
    for (size_t i = 0; i < forgettingCount; ++i)
        if (findings.first().has(Forgetting(i)))
            all.push_back(Forgetting(i));
    return all;
}

MeanSpread overTrials(const LafFindings &findings, Forgetting how, Figure figure, std::optional<size_t> only)
{
    std::vector<double> bySeed;
    for (size_t seed = 0; seed < findings.originals.size(); ++seed) {
        double sum = 0;
        int count = 0;
        for (size_t set = 0; set < findings.sets.size(); ++set) {
            const UnlearningTrial &trial = findings.trials[seed * findings.sets.size() + set];
            if ((only && *only != set) || !trial.has(how) || !std::isfinite(trial.of(how).*figure))
                continue;
            sum += trial.of(how).*figure;
            ++count;
        }
        if (count > 0)
            bySeed.push_back(100 * sum / count);
    }
    return meanAndSpread(bySeed);
}

void addMetric(Metrics &metrics, const QString &name, const MeanSpread &value, Better better, const QString &on)
{
    if (std::isfinite(value.mean))
        metrics.values.append({name, value.mean, QStringLiteral("%"), better, on, value.spread});
}

Artifact bars(const LafFindings &findings, const char *name, const QString &title, const QString &caption,
              const QString &heading, Figure figure, Better better)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Method")), shareColumn(heading, better),
                      numberColumn(tr("Standard deviation"), 1, Better::None, QStringLiteral("%"))};
    for (const Forgetting how : measured(findings)) {
        std::vector<Table::Cell> row{forgettingName(how)};
        appendSpread(row, findings.percent(how, figure));
        table.rows.push_back(row);
    }
    return {QString::fromLatin1(name), title, caption, table};
}

} // namespace

MeanSpread LafFindings::percent(Forgetting how, double ForgettingFigures::*figure) const
{
    return overTrials(*this, how, figure, {});
}

MeanSpread LafFindings::percent(Forgetting how, double ForgettingFigures::*figure, size_t set) const
{
    return overTrials(*this, how, figure, set);
}

QString LafFindings::measuredOn() const
{
    return (sets.size() == 1 ? tr("1 forget set") : tr("%1 forget sets").arg(sets.size())) + QStringLiteral(", ") +
           seedsText(seeds.size());
}

Artifact lafMetrics(const LafFindings &findings)
{
    Metrics metrics;
    const QString on = findings.measuredOn();
    for (const Forgetting how :
         {Forgetting::Original, Forgetting::Retrained, Forgetting::Laf, Forgetting::LafRepaired}) {
        if (!findings.first().has(how))
            continue;
        const QString name = forgettingName(how);
        const bool wholeClasses = !findings.sets.front().classes.empty();
        addMetric(metrics, tr("Forgotten rows still right, %1").arg(name),
                  findings.percent(how, &ForgettingFigures::trainForget), wholeClasses ? Better::Lower : Better::None,
                  on);
        addMetric(metrics, tr("Test accuracy, %1").arg(name), findings.percent(how, &ForgettingFigures::testRemain),
                  Better::Higher, on);
        addMetric(metrics, tr("Membership attack, %1").arg(name), findings.percent(how, &ForgettingFigures::attack),
                  Better::None, on);
    }
    return {
        QStringLiteral("metrics"), tr("What was forgotten and what was kept"),
        tr("The aim is the retrained model's number in every line, not the lowest: a model that knows less about the "
           "forgotten rows than one that never saw them shows that something was done to them."),
        metrics};
}

Artifact lafComparison(const LafFindings &findings)
{
    Table table;
    table.headings.append(namedColumn(tr("Method")));
    for (const QString &name : columnNames()) {
        table.headings.append(shareColumn(name));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    table.headings.append(numberColumn(tr("Loss on remaining"), 3));
    for (const Forgetting how : measured(findings)) {
        std::vector<Table::Cell> row{forgettingName(how)};
        for (const Figure figure : columns)
            appendSpread(row, findings.percent(how, figure));
        row.push_back(cellOf(findings.percent(how, &ForgettingFigures::remainLoss).mean / 100));
        table.rows.push_back(row);
    }
    return {
        QStringLiteral("comparison"), tr("All methods"),
        tr("Accuracy on remaining and forgotten rows, and how often the attack tells forgotten rows from rows never "
           "seen (%1; 50 % is chance). Read every column against the row “%2”. The last row is the control: noise on "
           "the head that costs the remaining rows as much as LAF does.")
            .arg(findings.measuredOn(), forgettingName(Forgetting::Retrained)),
        table};
}

Artifact lafForgotten(const LafFindings &findings)
{
    return bars(findings, "forgotten", tr("Accuracy on the forgotten rows"),
                tr("How many of the training rows that were to be forgotten are still named right."),
                tr("Train, forgotten"), &ForgettingFigures::trainForget, Better::None);
}

Artifact lafKept(const LafFindings &findings)
{
    return bars(findings, "kept", tr("Accuracy on the test rows that remain"),
                tr("What forgetting costs: test rows of everything that was not to be forgotten."),
                tr("Test, remaining"), &ForgettingFigures::testRemain, Better::Higher);
}

Artifact lafSets(const LafFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Forgotten")), numberColumn(tr("Rows"), 0)};
    std::vector<Forgetting> shown;
    for (const Forgetting how : {Forgetting::Retrained, Forgetting::Laf, Forgetting::LafRepaired})
        if (findings.first().has(how))
            shown.push_back(how);
    for (const Forgetting how : shown)
        for (const QString &what : {tr("forgotten"), tr("test")}) {
            table.headings.append(shareColumn(tr("%1, %2").arg(forgettingName(how), what)));
            table.headings.append(spreadColumn(1, QStringLiteral("%")));
        }
    for (size_t set = 0; set < findings.sets.size(); ++set) {
        std::vector<Table::Cell> row{findings.sets[set].name, double(findings.sets[set].forget.size())};
        for (const Forgetting how : shown)
            for (const Figure figure : {&ForgettingFigures::trainForget, &ForgettingFigures::testRemain})
                appendSpread(row, findings.percent(how, figure, set));
        table.rows.push_back(row);
    }
    return {QStringLiteral("sets"), tr("Each forget set"),
            tr("Some sets are forgotten easily, others take the remaining classes with them: accuracy on forgotten "
               "training rows and on remaining test rows, set by set."),
            table};
}

Artifact lafMembership(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    std::vector<ReceiptAttack> attacks;
    for (const Forgetting how : measured(findings)) {
        ReceiptAttack attack{forgettingName(how), {}, std::nan("")};
        for (const Figure figure :
             {&ForgettingFigures::attack, &ForgettingFigures::lossAttack, &ForgettingFigures::confidenceAttack})
            attack.shares.push_back(findings.percent(how, figure));
        if (!findings.shadows.empty())
            attack.ratio =
                100 * likelihoodRatioAttack(findings.shadows, findings.data, *trial.set, trial.model(how).seen.logits);
        attacks.push_back(attack);
    }
    return receiptMembership(
        {tr("Trees on sorted outputs"), tr("Loss"), tr("Confidence")}, attacks,
        tr("How well forgotten rows are told from rows never seen: right answers of the trees, area under the curve of "
           "the others, which ask about test rows of the same classes. 50 % is chance. Far below it is no success: the "
           "rows are then known by being too strange. The likelihood ratio needs shadow models (--shadows) and is that "
           "of the first forget set and seed."));
}

Artifact lafTimes(const LafFindings &findings)
{
    std::vector<std::pair<QString, double>> seconds;
    for (const Forgetting how : measured(findings))
        if (how != Forgetting::Original)
            seconds.emplace_back(forgettingName(how), findings.percent(how, &ForgettingFigures::seconds).mean / 100);
    return receiptTimes(
        seconds,
        tr("Seconds for one forget set, on one thread beside the others; LAF with both its autoencoders. Times differ "
           "from run to run."));
}

} // namespace gleaner
