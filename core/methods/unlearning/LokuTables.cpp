#include "core/methods/shared/Columns.h"
#include "core/methods/unlearning/LokuFindings.h"
#include "core/methods/unlearning/MembershipAttack.h"
#include "core/methods/unlearning/Receipt.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

using Figure = double LokuFigures::*;

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

std::vector<LokuSample> samplesAt(const LokuFindings &findings, const std::vector<int> &positions)
{
    std::vector<LokuSample> all;
    for (const int position : positions)
        all.push_back(findings.data.retain.samples[size_t(position)]);
    return all;
}

struct Shown {
    QString name;
    Figure figure;
    Better better;
    double factor;
    int decimals;
};

std::vector<Shown> columns()
{
    return {{tr("Forgotten"), &LokuFigures::forget, Better::Lower, 100, 1},
            {tr("Retained"), &LokuFigures::retain, Better::Higher, 100, 1},
            {tr("Held out"), &LokuFigures::test, Better::Higher, 100, 1},
            {tr("Tokens forgotten"), &LokuFigures::forgetTokens, Better::Lower, 100, 1},
            {tr("Tokens held out"), &LokuFigures::testTokens, Better::Higher, 100, 1},
            {tr("Extracted"), &LokuFigures::extraction, Better::Lower, 100, 1},
            {tr("p of the forgotten"), &LokuFigures::forgetProbability, Better::Lower, 100, 1},
            {tr("Utility"), &LokuFigures::utility, Better::Higher, 1, 3},
            {tr("Forget quality"), &LokuFigures::forgetQuality, Better::Higher, 1, 3},
            {tr("Fluency mass"), &LokuFigures::kindMass, Better::Higher, 100, 1},
            {tr("Perplexity"), &LokuFigures::perplexity, Better::Lower, 1, 2}};
}

/// Original, reference, and what all ways came to over the seeds.
struct Line {
    QString name;
    std::function<MeanSpread(Figure, double)> of;
};

std::vector<Line> lines(const LokuFindings &findings)
{
    const auto fixed = [](const LokuOutcome &outcome) {
        return Line{outcome.name, [&outcome](Figure figure, double factor) {
                        return MeanSpread{factor * outcome.figures.*figure, 0};
                    }};
    };
    std::vector<Line> all{fixed(findings.original)};
    if (findings.reference)
        all.push_back(fixed(*findings.reference));
    for (size_t way = 0; way < findings.ways.size(); ++way)
        all.push_back({findings.ways[way].name(),
                       [&findings, way](Figure figure, double factor) { return findings.over(way, figure, factor); }});
    return all;
}

Artifact bars(const LokuFindings &findings, const char *name, const QString &title, const QString &caption,
              const Shown &column)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Method")), shareColumn(column.name, column.better),
                      numberColumn(tr("Standard deviation"), 1, Better::None, QStringLiteral("%"))};
    for (const Line &line : lines(findings)) {
        std::vector<Table::Cell> row{line.name};
        appendSpread(row, line.of(column.figure, 100));
        table.rows.push_back(row);
    }
    return {QString::fromLatin1(name), title, caption, table};
}

double ratioAttack(const LokuFindings &findings, const LokuOutcome &outcome)
{
    if (findings.shadowOdds.empty() || outcome.logs.empty())
        return std::nan("");
    std::vector<double> observed;
    for (const double log : outcome.logs) {
        const double p = std::exp(log);
        observed.push_back(std::log(std::max(p, 1e-12)) - std::log(std::max(1 - p, 1e-12)));
    }
    const std::vector<double> ratios = likelihoodRatios(observed, findings.shadowOdds, findings.shadowTrained);
    const auto split = ratios.begin() + qsizetype(findings.data.forget.samples.size());
    return 100 * auroc(std::vector<double>(ratios.begin(), split), std::vector<double>(split, ratios.end()));
}

} // namespace

const LokuOutcome *LokuFindings::first(const QString &id) const
{
    for (size_t way = 0; way < ways.size(); ++way)
        if (ways[way].id == id && !outcome(0, way).lost)
            return &outcome(0, way);
    return nullptr;
}

MeanSpread LokuFindings::over(size_t way, double LokuFigures::*figure, double factor) const
{
    std::vector<double> values;
    for (size_t seed = 0; seed < drawn.size(); ++seed)
        if (const LokuOutcome &each = outcome(seed, way); !each.lost && std::isfinite(each.figures.*figure))
            values.push_back(factor * each.figures.*figure);
    return meanAndSpread(values);
}

QString LokuFindings::measuredOn() const
{
    return tr("%1 texts to forget").arg(data.forget.samples.size()) + QStringLiteral(", ") +
           seedsText(seeds.size());
}

std::vector<LokuSample> retainSamples(const LokuFindings &findings, size_t seed)
{
    return samplesAt(findings, findings.drawn[seed].retain);
}

std::vector<LokuSample> testSamples(const LokuFindings &findings, size_t seed)
{
    return findings.data.test.samples.empty() ? samplesAt(findings, findings.drawn[seed].held)
                                              : findings.data.test.samples;
}

Artifact lokuMetrics(const LokuFindings &findings)
{
    Metrics metrics;
    const auto add = [&](const QString &name, const MeanSpread &value, Better better, const QString &unit) {
        if (std::isfinite(value.mean))
            metrics.values.append({name, value.mean, unit, better, findings.measuredOn(), value.spread});
    };
    const QString percent = QStringLiteral("%");
    for (const Line &line : lines(findings)) {
        if (findings.ways.size() > 1 && line.name != findings.ways[0].name() && line.name != findings.original.name &&
            !(findings.reference && line.name == findings.reference->name))
            continue;
        add(tr("Forgotten texts still right, %1").arg(line.name), line.of(&LokuFigures::forget, 100), Better::Lower,
            percent);
        add(tr("Held-out texts right, %1").arg(line.name), line.of(&LokuFigures::test, 100), Better::Higher, percent);
        add(tr("Utility, %1").arg(line.name), line.of(&LokuFigures::utility, 1), Better::Higher, {});
        add(tr("Forget quality, %1").arg(line.name), line.of(&LokuFigures::forgetQuality, 1), Better::Higher, {});
    }
    add(tr("Steps until forgotten, %1").arg(findings.ways[0].name()), findings.over(0, &LokuFigures::stepsToForget),
        Better::Lower, {});
    return {QStringLiteral("metrics"), tr("What was forgotten and what was kept"),
            tr("Forgotten texts should be answered as by a model that never read them, and held-out texts, which no "
               "step saw, as before. Forget quality is the probability that such differences from the retrained model "
               "are chance: below 0.05 they are not."),
            metrics};
}

Artifact lokuComparison(const LokuFindings &findings)
{
    Table table;
    table.headings.append(namedColumn(tr("Method")));
    for (const Shown &column : columns()) {
        const QString unit = column.factor > 1 ? QStringLiteral("%") : QString();
        table.headings.append(numberColumn(column.name, column.decimals, column.better, unit));
        table.headings.append(spreadColumn(column.decimals, unit));
    }
    for (const Line &line : lines(findings)) {
        std::vector<Table::Cell> row{line.name};
        for (const Shown &column : columns())
            appendSpread(row, line.of(column.figure, column.factor));
        table.rows.push_back(row);
    }
    return {QStringLiteral("comparison"), tr("All methods"),
            tr("Whole answers right of texts to forget, of those in the retain batches, and of held-out ones that "
               "neither saw (%1). Retained texts prove nothing: they were trained on. Fluency mass is the probability "
               "that an answer begins like an answer; perplexity is that of the general text. Tokens right are the "
               "memorization accuracy MA; extracted is the extraction likelihood EL of 10 tokens, or of the whole "
               "answer where it is shorter.")
                .arg(findings.measuredOn()),
            table};
}

Artifact lokuForgotten(const LokuFindings &findings)
{
    return bars(findings, "forgotten", tr("Forgotten texts still right"),
                tr("How many of the answers that were to be forgotten are still written word for word."),
                {tr("Forgotten"), &LokuFigures::forget, Better::Lower, 100, 1});
}

Artifact lokuKept(const LokuFindings &findings)
{
    return bars(findings, "kept", tr("Held-out texts right"),
                tr("What forgetting costs: answers that the original knew and that were in no batch."),
                {tr("Held out"), &LokuFigures::test, Better::Higher, 100, 1});
}

Artifact lokuEarlyStop(const LokuFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Method")),
                      numberColumn(tr("Seeds that got there"), 0),
                      numberColumn(tr("Steps"), 0, Better::Lower),
                      spreadColumn(0),
                      shareColumn(tr("Held out"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%")),
                      numberColumn(tr("Steps until extraction fails"), 0, Better::Lower),
                      spreadColumn(0),
                      shareColumn(tr("Held out then"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%"))};
    for (size_t way = 0; way < findings.ways.size(); ++way) {
        double there = 0;
        for (size_t seed = 0; seed < findings.drawn.size(); ++seed)
            there +=
                std::isfinite(findings.outcome(seed, way).figures.stepsToForget) && !findings.outcome(seed, way).lost;
        std::vector<Table::Cell> row{findings.ways[way].name(), there};
        appendSpread(row, findings.over(way, &LokuFigures::stepsToForget));
        appendSpread(row, findings.over(way, &LokuFigures::testThen, 100));
        appendSpread(row, findings.over(way, &LokuFigures::stepsByRule));
        appendSpread(row, findings.over(way, &LokuFigures::testByRule, 100));
        table.rows.push_back(row);
    }
    return {QStringLiteral("early-stop"), tr("Stopped as soon as forgotten"),
            tr("Held-out texts right at the first look at which at most %1 % of the texts to forget were. This is the "
               "control: where gradient difference, stopped in time, keeps as much as LoKU does, the bounded loss is "
               "worth nothing but comfort. Extraction fails where both the tokens right (MA, %2 %) and the extraction "
               "likelihood (EL of 10 tokens or the whole answer, %3 %) are no more than those of texts never read.")
                .arg(100 * findings.plan.criterion)
                .arg(100 * findings.unseenMemorized, 0, 'f', 1)
                .arg(100 * findings.unseenExtracted, 0, 'f', 1),
            table};
}

Artifact lokuMembership(const LokuFindings &findings)
{
    std::vector<ReceiptAttack> attacks;
    for (const Line &line : lines(findings))
        attacks.push_back({line.name,
                           {line.of(&LokuFigures::lossAttack, 100), line.of(&LokuFigures::confidenceAttack, 100)},
                           std::nan("")});
    attacks[0].ratio = ratioAttack(findings, findings.original);
    if (findings.reference)
        attacks[1].ratio = ratioAttack(findings, *findings.reference);
    for (size_t way = 0; way < findings.ways.size(); ++way)
        attacks[attacks.size() - findings.ways.size() + way].ratio = ratioAttack(findings, findings.outcome(0, way));
    return receiptMembership(
        {tr("Loss"), tr("Confidence")}, attacks,
        tr("How well forgotten texts are told from texts never read (--input unseen), as the area under the curve; 50 "
           "% is chance, and far below it is no success: the texts are then known by being too strange. Attack by the "
           "loss goes by how probable the right answer is, by the confidence by how sure the model is of any. The "
           "likelihood ratio needs shadow models (--shadows) and is that of the first seed."));
}

Artifact lokuTimes(const LokuFindings &findings)
{
    std::vector<std::pair<QString, double>> seconds;
    if (findings.reference)
        seconds.emplace_back(findings.reference->name, findings.reference->figures.seconds);
    for (size_t way = 0; way < findings.ways.size(); ++way)
        seconds.emplace_back(findings.ways[way].name(), findings.over(way, &LokuFigures::seconds).mean);
    return receiptTimes(seconds, tr("Seconds for one forgetting of one seed, on one thread beside the others, looks on "
                                    "the way not counted. Times differ from run to run."));
}

} // namespace gleaner
