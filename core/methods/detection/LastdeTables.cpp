#include "core/methods/detection/LastdeFindings.h"
#include "core/results/Measures.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

constexpr int excerpt = 60; ///< letters of a text in a table

QString tr(const char *text) { return QCoreApplication::translate("Lastde", text); }

using OfRound = std::function<double(size_t round)>;

MeanSpread overRounds(const LastdeFindings &findings, const OfRound &value)
{
    std::vector<double> values;
    for (size_t round = 0; round < findings.rounds.size(); ++round)
        if (const double each = value(round); std::isfinite(each))
            values.push_back(each);
    return meanAndSpread(values);
}

MeanSpread areaOf(const LastdeFindings &findings, TextDetector detector)
{
    return overRounds(findings, [&](size_t round) {
        return auroc(findings.scores(round, detector, Origin::Machine),
                     findings.scores(round, detector, Origin::Human));
    });
}

/// The texts by persons in two random halves, one of them called a machine's.
double personsAgainstPersons(const LastdeFindings &findings, size_t round, TextDetector detector)
{
    const std::vector<double> all = findings.scores(round, detector, Origin::Human);
    Random random = Random::forItem(findings.seed, 7000 + round);
    std::vector<double> one, other;
    for (const int at : random.permutation(int(all.size())))
        (one.size() <= other.size() ? one : other).push_back(all[size_t(at)]);
    return auroc(one, other);
}

/// AUROC of what `score` says of each text.
double areaOfTexts(const TextRound &round, const std::function<double(const TextEvidence &, Random &)> &score,
                   uint64_t seed)
{
    std::vector<double> machine, human;
    for (size_t i = 0; i < round.texts.size(); ++i) {
        Random random = Random::forItem(seed, 8000 + i);
        const double value = score(round.evidence[i], random);
        if (std::isfinite(value) && round.texts[i].origin != Origin::Unknown)
            (round.texts[i].origin == Origin::Machine ? machine : human).push_back(value);
    }
    return auroc(machine, human);
}

double shuffledLastde(const TextEvidence &evidence, const DiversityOptions &options, Random &random)
{
    std::vector<double> shuffled;
    for (const int at : random.permutation(int(evidence.logProbability.size())))
        shuffled.push_back(evidence.logProbability[size_t(at)]);
    return lastde(shuffled, options);
}

} // namespace

Artifact lastdeMetrics(const LastdeFindings &findings)
{
    Metrics metrics;
    const QString on = findings.measuredOn();
    if (findings.compares()) {
        for (const TextDetector each : allTextDetectors())
            if (const MeanSpread area = areaOf(findings, each); std::isfinite(area.mean))
                metrics.values.append(
                    {tr("AUROC, %1").arg(textDetectorName(each)), area.mean, {}, Better::Higher, on, area.spread});
        return {QStringLiteral("metrics"), tr("How well machines are told from persons"),
                tr("The probability that a machine's text gets the higher score of a random pair: 1 is perfect, 0.5 is "
                   "chance, and below 0.5 the detector takes the one for the other."),
                metrics};
    }
    for (const TextDetector each : allTextDetectors()) {
        std::vector<double> values;
        for (const Origin origin : {Origin::Human, Origin::Machine, Origin::Unknown})
            for (const double value : findings.scores(0, each, origin))
                values.push_back(value);
        metrics.values.append(
            {tr("Median, %1").arg(textDetectorName(each)), quantile(values, 0.5), {}, Better::None, on, {}});
    }
    return {QStringLiteral("metrics"), tr("Scores"),
            tr("Nothing is known of who wrote these texts, so that there are scores alone. A score means something "
               "beside those of texts whose origin is known, by the same two models."),
            metrics};
}

Artifact lastdeDetectorTable(const LastdeFindings &findings)
{
    Table table;
    table.headings = {
        namedColumn(tr("Detector")),
        numberColumn(tr("AUROC"), 3, Better::Higher),
        spreadColumn(3),
        numberColumn(tr("PR-AUC"), 3, Better::Higher),
        spreadColumn(3),
        shareColumn(tr("Found at %1 % false positives").arg(100 * findings.falsePositives), Better::Higher),
        spreadColumn(1)};
    for (const TextDetector each : allTextDetectors()) {
        const auto sides = [&](size_t round, const auto &measure) {
            return measure(findings.scores(round, each, Origin::Machine), findings.scores(round, each, Origin::Human));
        };
        std::vector<Table::Cell> &row = table.rows.emplace_back(1, textDetectorName(each));
        appendSpread(row, areaOf(findings, each));
        appendSpread(row, overRounds(findings, [&](size_t round) { return sides(round, precisionRecallArea); }));
        appendSpread(row,
                     overRounds(findings,
                                [&](size_t round) {
                                    return sides(round, [&](const auto &machine, const auto &human) {
                                        return truePositivesAt(findings.falsePositives, machine, human);
                                    });
                                }),
                     100);
    }
    return {QStringLiteral("detectors"), tr("All detectors on the same texts"),
            tr("Each number is the mean over seeds, with its standard deviation beside it: a difference smaller than "
               "that says nothing. All detectors read the same single pass of the scoring model."),
            table};
}

Artifact lastdeControls(const LastdeFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Score")), numberColumn(tr("AUROC"), 3), spreadColumn(3),
                      numberColumn(tr("Persons against persons"), 3), spreadColumn(3)};
    for (const TextDetector each : allTextDetectors()) {
        std::vector<Table::Cell> &row = table.rows.emplace_back(1, textDetectorName(each));
        appendSpread(row, areaOf(findings, each));
        appendSpread(row,
                     overRounds(findings, [&](size_t round) { return personsAgainstPersons(findings, round, each); }));
    }
    const auto add = [&](const QString &name, const std::function<double(const TextEvidence &, Random &)> &score) {
        std::vector<Table::Cell> &row = table.rows.emplace_back(1, name);
        appendSpread(row, overRounds(findings, [&](size_t round) {
                         return areaOfTexts(findings.rounds[round], score, findings.seed + round);
                     }));
        row.resize(5);
    };
    add(tr("Lastde, tokens in random order"), [&](const TextEvidence &evidence, Random &random) {
        return shuffledLastde(evidence, findings.options.plain, random);
    });
    add(tr("Number of tokens"),
        [](const TextEvidence &evidence, Random &) { return double(evidence.logProbability.size()); });
    return {QStringLiteral("controls"), tr("Controls"),
            tr("Persons against persons must be near 0.5. Tokens in random order keep their mean but lose their shape: "
               "where Lastde does as well without it, the shape is not what it finds. Where the number of tokens alone "
               "tells the origins apart, no detector was put to the test."),
            table};
}

Artifact lastdeScoreTable(const LastdeFindings &findings)
{
    Table table;
    table.headings = {numberColumn(tr("Row"), 0), namedColumn(tr("Text")), namedColumn(tr("Origin")),
                      numberColumn(tr("Tokens"), 0)};
    for (const TextDetector each : allTextDetectors())
        table.headings.append(numberColumn(textDetectorName(each), 3, Better::None));
    const TextRound &round = findings.rounds.front();
    for (size_t i = 0; i < round.texts.size(); ++i) {
        const QString text = round.texts[i].text.simplified();
        std::vector<Table::Cell> &row = table.rows.emplace_back();
        row = {double(round.texts[i].row + 1), text.size() > excerpt ? text.left(excerpt - 1) + u'…' : text,
               originName(round.texts[i].origin), double(round.evidence[i].tokens.size())};
        for (const double score : round.evidence[i].scores)
            row.push_back(cellOf(score));
    }
    return {
        QStringLiteral("scores"), tr("Scores of every text"),
        tr("Higher always speaks for a machine. An empty place means that a detector has no answer: the text leaves "
           "it nothing to divide by."),
        table};
}

Artifact lastdeSetup(const LastdeFindings &findings)
{
    QStringList lines{
        tr("Scored by: %1").arg(findings.scorer),
        tr("Tokens drawn by: %1").arg(findings.reference.isEmpty() ? tr("the same model") : findings.reference)};
    if (!findings.generator.isEmpty())
        lines << tr("Machine's texts written by: %1, going on from the beginnings of the texts by persons; both cut to "
                    "the same number of its tokens. The beginning is part of what is scored.")
                     .arg(findings.generator);
    lines << tr("Texts: %1; %2").arg(findings.dataUri, findings.measuredOn());
    int silent = 0;
    for (const TextEvidence &each : findings.rounds.front().evidence)
        silent += !std::ranges::all_of(each.scores, [](double score) { return std::isfinite(score); });
    if (silent > 0)
        lines << tr("Texts on which a detector has no answer: %1").arg(silent);
    for (QString &line : lines)
        line.prepend(QStringLiteral("- "));
    return {QStringLiteral("setup"), tr("How it was measured"),
            tr("A score means nothing without the names of the models that gave it."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

} // namespace gleaner
