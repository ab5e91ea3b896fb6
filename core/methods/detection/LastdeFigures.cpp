#include "core/methods/detection/LastdeFindings.h"
#include "core/methods/shared/ScoreHistogram.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr int passagesPerOrigin = 4; ///< shown token by token

QString tr(const char *text) { return QCoreApplication::translate("Lastde", text); }

const TextEvidence &shownEvidence(const LastdeFindings &findings)
{
    return findings.rounds.front().evidence[findings.shown()];
}

QString shownTitle(const LastdeFindings &findings)
{
    const OriginText &text = findings.rounds.front().texts[findings.shown()];
    if (findings.rounds.front().texts.size() == 1)
        return tr("this text");
    return tr("row %1, %2").arg(text.row + 1).arg(originName(text.origin).toLower());
}

QString scaleName(int scale) { return tr("scale %1").arg(scale); }

TokenScores::Passage passageOf(const OriginText &text, const TextEvidence &evidence, const QStringList &tokens)
{
    TokenScores::Passage passage{tr("Row %1, %2").arg(text.row + 1).arg(originName(text.origin)), tokens, {}};
    for (const std::vector<double> *values : {&evidence.logProbability, &evidence.rank, &evidence.entropy}) {
        std::vector<double> &column = passage.values.emplace_back(1, std::numeric_limits<double>::quiet_NaN());
        column.insert(column.end(), values->begin(), values->end());
    }
    return passage;
}

} // namespace

Artifact lastdeTokens(const LastdeFindings &findings, const TextScorer &scorer)
{
    TokenScores scores;
    scores.measures = {{tr("Log-probability"), tr("nats")}, {tr("Rank"), {}}, {tr("Entropy"), tr("nats")}};
    std::array<int, 3> shown{};
    const TextRound &round = findings.rounds.front();
    for (size_t i = 0; i < round.texts.size(); ++i)
        if (i == findings.shown() || shown[size_t(round.texts[i].origin)]++ < passagesPerOrigin)
            scores.passages.push_back(
                passageOf(round.texts[i], round.evidence[i], scorer.spelled(round.evidence[i].tokens)));
    return {QStringLiteral("token-scores"), tr("Token by token"),
            tr("How likely the scoring model held each token after those before it, which rank it had (1 is the "
               "likeliest), and how open the choice was. Persons surprise the model at places where it felt sure."),
            scores};
}

Artifact lastdeSeries(const LastdeFindings &findings)
{
    Curve curve;
    curve.x = {tr("Token"), {}, false};
    curve.y = {tr("Log-probability"), tr("nats"), false};
    const std::vector<double> &series = shownEvidence(findings).logProbability;
    for (int scale = 1; scale <= findings.options.plain.scales; ++scale) {
        Curve::Series each;
        each.name = scaleName(scale);
        each.y = movingAverage(series, scale);
        for (size_t i = 0; i < each.y.size(); ++i)
            each.x.push_back(double(i) + 1 + (scale - 1) / 2.0);
        curve.series.append(each);
    }
    return {QStringLiteral("series"), tr("Log-probabilities and their scales"),
            tr("The series that Lastde reads, of %1, and its moving averages. It measures how many different shapes "
               "short stretches of each line have.")
                .arg(shownTitle(findings)),
            curve};
}

Artifact lastdeCosines(const LastdeFindings &findings)
{
    std::vector<std::pair<QString, std::vector<double>>> groups;
    const std::vector<double> &series = shownEvidence(findings).logProbability;
    for (const int scale : {1, findings.options.plain.scales})
        groups.emplace_back(scaleName(scale),
                            windowCosines(movingAverage(series, scale), findings.options.plain.embedding));
    if (findings.options.plain.scales == 1)
        groups.pop_back();
    return {QStringLiteral("cosines"), tr("Cosines of neighboring stretches"),
            tr("How alike each stretch of the series is to the next, at the finest and at the coarsest scale, of %1. "
               "The entropy of this distribution, over much finer bins, is the diversity at that scale; near 1 nothing "
               "changes.")
                .arg(shownTitle(findings)),
            scoreHistogram(groups, tr("Cosine"))};
}

Artifact lastdeDiversity(const LastdeFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Scale")), numberColumn(tr("Diversity entropy"), 3)};
    const TextEvidence &evidence = shownEvidence(findings);
    for (size_t i = 0; i < evidence.diversity.size(); ++i)
        table.rows.push_back({scaleName(int(i) + 1), evidence.diversity[i]});
    return {QStringLiteral("diversity"), tr("Diversity at each scale"),
            tr("Of %1: 0 where all neighboring stretches are alike, 1 where no two pairs are. Lastde divides the mean "
               "log-probability by how much these bars differ.")
                .arg(shownTitle(findings)),
            table};
}

Artifact lastdeDiversityByOrigin(const LastdeFindings &findings)
{
    Curve curve;
    curve.x = {tr("Scale"), {}, false};
    curve.y = {tr("Diversity entropy"), {}, false};
    for (const Origin origin : {Origin::Human, Origin::Machine, Origin::Unknown}) {
        Curve::Series series;
        series.name = originName(origin);
        for (int scale = 1; scale <= findings.options.plain.scales; ++scale) {
            double sum = 0, squares = 0;
            int count = 0;
            for (const TextRound &round : findings.rounds)
                for (size_t i = 0; i < round.texts.size(); ++i)
                    if (round.texts[i].origin == origin) {
                        const double value = round.evidence[i].diversity[size_t(scale) - 1];
                        sum += value;
                        squares += value * value;
                        ++count;
                    }
            if (count == 0)
                break;
            const double mean = sum / count, spread = std::sqrt(std::max(0.0, squares / count - mean * mean));
            series.x.push_back(scale);
            series.y.push_back(mean);
            series.low.push_back(mean - spread);
            series.high.push_back(mean + spread);
        }
        if (!series.x.empty())
            curve.series.append(series);
    }
    return {QStringLiteral("diversity-by-origin"), tr("Diversity by origin"),
            tr("Mean diversity entropy over all texts, with the standard deviation between texts as a band. Where the "
               "bands lie on one another, the shape of the series does not tell the origins apart."),
            curve};
}

Artifact lastdeHistogram(const LastdeFindings &findings, TextDetector detector, const char *name)
{
    std::vector<std::pair<QString, std::vector<double>>> groups;
    for (const Origin origin : {Origin::Human, Origin::Machine, Origin::Unknown})
        groups.emplace_back(originName(origin), findings.scores(0, detector, origin));
    std::optional<double> threshold;
    if (groups[0].second.size() > 1)
        threshold = calibrated({{}, {}, groups[0].second}, findings.falsePositives).threshold;
    return {QString::fromLatin1(name), tr("Scores of %1").arg(textDetectorName(detector)),
            tr("How the scores of each origin are spread, in parentheses how many there are. The line is the threshold "
               "that %1 % of the texts by persons pass; what lies to its right is called a machine's.")
                .arg(100 * findings.falsePositives),
            scoreHistogram(groups, tr("Score, higher for a machine"), threshold)};
}

} // namespace gleaner
