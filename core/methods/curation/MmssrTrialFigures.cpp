#include "core/methods/curation/MmssrTrialFigures.h"

#include "core/methods/shared/ClaimTable.h"
#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <cmath>
#include <functional>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

using OutcomeValue = std::function<double(const TrialRound::Outcome &outcome)>;

MeanSpread overRounds(const TrialFindings &trial, TrialSubset subset, const OutcomeValue &value)
{
    std::vector<double> all;
    for (const TrialRound &round : trial.rounds)
        all.push_back(value(round.of.at(subset)));
    return meanAndSpread(all);
}

double meanAccuracy(const TrialRound::Outcome &outcome)
{
    return std::accumulate(outcome.accuracy.begin(), outcome.accuracy.end(), 0.0) / double(outcome.accuracy.size());
}

/// 100 × accuracy of the subset / accuracy of the whole pool, mean over topics where the whole pool gets anything
/// right.
double shareOfFull(const TrialFindings &trial, TrialSubset subset)
{
    double sum = 0;
    int count = 0;
    for (size_t topic = 0; topic < size_t(trial.topics.size()); ++topic) {
        const auto of = [&](TrialSubset which) {
            return overRounds(trial, which, [&](const auto &outcome) { return outcome.accuracy[topic]; }).mean;
        };
        if (of(TrialSubset::Full) > 0) {
            sum += 100 * of(subset) / of(TrialSubset::Full);
            ++count;
        }
    }
    return count > 0 ? sum / count : std::nan("");
}

MeanSpread correlation(const TrialFindings &trial, size_t topic)
{
    std::vector<double> all;
    for (const TrialRound &round : trial.rounds)
        all.push_back(round.rankCorrelation[topic]);
    return meanAndSpread(all);
}

MeanSpread ownCorrelation(const TrialFindings &trial)
{
    std::vector<double> all;
    for (const TrialRound &round : trial.rounds)
        all.push_back(round.ownCorrelation);
    return meanAndSpread(all);
}

double meanCorrelation(const TrialFindings &trial)
{
    double sum = 0;
    for (size_t topic = 0; topic < size_t(trial.topics.size()); ++topic)
        sum += correlation(trial, topic).mean;
    return sum / double(trial.topics.size());
}

QString measuredOn(const TrialFindings &trial)
{
    return tr("%1 test items, %2").arg(trial.tests).arg(seedsText(trial.rounds.size()));
}

constexpr double leastSpearman = 0.6, wrongShare = 1.0 / 3, leastAhead = 3;
constexpr int leastTopics = 4;

std::vector<double> bySeed(const TrialFindings &trial, const std::function<double(const TrialRound &)> &value)
{
    std::vector<double> all;
    for (const TrialRound &round : trial.rounds)
        all.push_back(value(round));
    return all;
}

/// Points of mean accuracy above the random subset, seed by seed.
std::vector<double> aheadOfRandom(const TrialFindings &trial, TrialSubset subset)
{
    return bySeed(trial, [subset](const TrialRound &round) {
        return meanAccuracy(round.of.at(subset)) - meanAccuracy(round.of.at(TrialSubset::Random));
    });
}

QString claimsCaption(const TrialFindings &trial, const ClaimTable &claims)
{
    const double styles = meanAndSpread(bySeed(trial, [](const auto &round) { return round.stylesRight; })).mean;
    return tr("%1 of %2 hold here, with %3 items and %4 judged ones; all subsets are trained equally long. A random "
              "scorer that gains as much would refute the method. With true grades, which no scorer has, mmSSR would "
              "beat random by %5 points. Before any training the model says of %6 % of the clean and of %7 % of the "
              "wrong answers that they fit; the styler names %8 % of the styles rightly.")
        .arg(claims.held())
        .arg(claims.count())
        .arg(trial.pool)
        .arg(trial.options.judged)
        .arg(meanAndSpread(aheadOfRandom(trial, TrialSubset::TrueGrades)).mean, 0, 'f', 1)
        .arg(trial.fitOfClean, 0, 'f', 1)
        .arg(trial.fitOfWrong, 0, 'f', 1)
        .arg(styles, 0, 'f', 1);
}

} // namespace

void addTrialMetrics(Metrics &metrics, const TrialFindings &trial)
{
    QList<Metric> all;
    for (const TrialSubset subset : trial.subsets()) {
        const MeanSpread accuracy = overRounds(trial, subset, meanAccuracy);
        all.append({tr("Accuracy after training on: %1").arg(subsetName(subset)), accuracy.mean, QStringLiteral("%"),
                    Better::Higher, measuredOn(trial), accuracy.spread});
    }
    const MeanSpread wrong = overRounds(trial, TrialSubset::Mmssr, [](const auto &outcome) { return outcome.wrong; });
    const QString unseen = tr("items that were not judged, %1").arg(seedsText(trial.rounds.size()));
    all.append({tr("Wrong items among those mmSSR takes"), wrong.mean, QStringLiteral("%"), Better::Lower,
                tr("%1 % of the pool are wrong").arg(trial.wrongInPool, 0, 'f', 1), wrong.spread});
    all.append(
        {tr("Spearman of grades and truth, mean over topics"), meanCorrelation(trial), {}, Better::Higher, unseen, {}});
    all.append({tr("Spearman of grades and truth, own topic alone"),
                ownCorrelation(trial).mean,
                {},
                Better::Higher,
                unseen,
                ownCorrelation(trial).spread});
    metrics.values = all + metrics.values;
}

Artifact trialComparison(const TrialFindings &trial)
{
    Table table;
    table.headings = {namedColumn(tr("Trained on")),
                      numberColumn(tr("Items"), 0),
                      shareColumn(tr("Accuracy"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%")),
                      numberColumn(tr("Topics above random"), 0, Better::Higher),
                      numberColumn(tr("Of the whole pool's"), 1, Better::Higher, QStringLiteral("%")),
                      shareColumn(tr("Wrong items"), Better::Lower),
                      shareColumn(tr("Trivial items"), Better::Lower),
                      numberColumn(tr("Entropy of styles"), 3, Better::Higher, tr("bits"))};
    for (const TrialSubset subset : trial.subsets()) {
        const auto mean = [&](const OutcomeValue &value) { return overRounds(trial, subset, value).mean; };
        std::vector<Table::Cell> row{subsetName(subset),
                                     mean([](const auto &outcome) { return double(outcome.rows.size()); })};
        appendSpread(row, overRounds(trial, subset, meanAccuracy));
        row.push_back(subset == TrialSubset::Random ? Table::Cell() : Table::Cell(double(trial.beatsRandom(subset))));
        row.push_back(cellOf(shareOfFull(trial, subset)));
        row.emplace_back(mean([](const auto &outcome) { return outcome.wrong; }));
        row.emplace_back(mean([](const auto &outcome) { return outcome.trivial; }));
        row.emplace_back(mean([](const auto &outcome) { return outcome.entropy; }));
        table.rows.push_back(std::move(row));
    }
    return {
        QStringLiteral("comparison"), tr("The same model, trained on different parts of the pool"),
        tr("All trained for %1 steps of %2 items, so that a small subset is seen more often. An answer is right where "
           "it is the expected one word for word. Of %3 topics. The pool has %4 % wrong and %5 % trivial items.")
            .arg(trial.options.target.steps)
            .arg(trial.options.batch)
            .arg(trial.topics.size())
            .arg(trial.wrongInPool, 0, 'f', 1)
            .arg(trial.trivialInPool, 0, 'f', 1),
        table};
}

Artifact trialAccuracy(const TrialFindings &trial)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Trained on"))};
    for (const QString &topic : trial.topics)
        table.headings.append(numberColumn(topic, 1, Better::Higher, QStringLiteral("%")));
    for (const TrialSubset subset : trial.subsets()) {
        std::vector<Table::Cell> row{subsetName(subset)};
        for (size_t topic = 0; topic < size_t(trial.topics.size()); ++topic)
            row.push_back(
                cellOf(overRounds(trial, subset, [&](const auto &outcome) { return outcome.accuracy[topic]; }).mean));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("accuracy"), tr("Accuracy by topic"),
            tr("Mean over %1 of what each model gets right of clean items that it never saw.").arg(measuredOn(trial)),
            table};
}

Artifact trialScorer(const TrialFindings &trial)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Topic")), numberColumn(tr("Spearman"), 3, Better::Higher), spreadColumn(3)};
    for (size_t topic = 0; topic < size_t(trial.topics.size()); ++topic) {
        std::vector<Table::Cell> row{trial.topics[qsizetype(topic)]};
        appendSpread(row, correlation(trial, topic));
        table.rows.push_back(std::move(row));
    }
    std::vector<Table::Cell> own{tr("each item's own")};
    appendSpread(own, ownCorrelation(trial));
    table.rows.push_back(std::move(own));
    return {
        QStringLiteral("scorer"), tr("How well the scorer ranks"),
        tr("Spearman's rank correlation of grades and planted helpfulness on items that were not judged. By topic it "
           "is mostly about which topic an item has; on each item's own topic alone it is about good and bad."),
        table};
}

Artifact trialClaims(const TrialFindings &trial)
{
    ClaimTable claims(tr("Claim about mmSSR"));
    claims.add(tr("Grades follow the truth: Spearman, mean over topics"), meanCorrelation(trial),
               tr("at least %1").arg(leastSpearman), meanCorrelation(trial) >= leastSpearman);
    const double mostWrong = wrongShare * trial.wrongInPool;
    claims.add(tr("It takes few wrong items, %"),
               bySeed(trial, [](const auto &round) { return round.of.at(TrialSubset::Mmssr).wrong; }),
               tr("at most %1, a third of the pool's").arg(mostWrong, 0, 'f', 1),
               [=](double wrong) { return wrong <= mostWrong; });
    const std::vector<double> ahead = aheadOfRandom(trial, TrialSubset::Mmssr);
    claims.add(tr("It beats the random subset by, points"), ahead, tr("at least %1").arg(leastAhead),
               [](double points) { return points >= leastAhead; });
    claims.add(tr("On so many topics"), trial.beatsRandom(TrialSubset::Mmssr),
               tr("at least %1 of %2").arg(leastTopics).arg(trial.topics.size()),
               trial.beatsRandom(TrialSubset::Mmssr) >= leastTopics);
    const double gained = meanAndSpread(ahead).mean;
    claims.add(tr("A random scorer gains less, points"), aheadOfRandom(trial, TrialSubset::RandomScorer),
               tr("below %1").arg(gained, 0, 'f', 1), [=](double points) { return points < gained; });
    const auto entropy = [](TrialSubset subset) {
        return [subset](const TrialRound &round) { return round.of.at(subset).entropy; };
    };
    const double plain = meanAndSpread(bySeed(trial, entropy(TrialSubset::NoStyles))).mean;
    claims.add(tr("Styles are spread more evenly than without the styler, bits"),
               bySeed(trial, entropy(TrialSubset::Mmssr)), tr("above %1").arg(plain, 0, 'f', 2),
               [=](double bits) { return bits > plain; });
    return {QStringLiteral("claims"), tr("What should hold, and whether it does"), claimsCaption(trial, claims),
            claims.table()};
}

} // namespace gleaner
