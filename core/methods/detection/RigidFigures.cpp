#include "core/methods/detection/RigidFindings.h"
#include "core/methods/shared/ScoreHistogram.h"
#include "core/results/Measures.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Rigid", text); }

QString levelAxis(const RigidFindings &findings)
{
    return findings.pixelUnits ? tr("Noise λ, colors from 0 to 1") : tr("Noise λ, normalized colors");
}

std::vector<double> distances(const PictureGroup &group, size_t level)
{
    std::vector<double> all;
    for (const Sensitivity &each : group.measured)
        all.push_back(each.meanNoise(level));
    return all;
}

/// One value per round and level, as a line with its band.
template <typename OfRound> Curve::Series overLevels(const RigidFindings &findings, const QString &name, OfRound value)
{
    Curve::Series series;
    series.name = name;
    for (size_t level = 0; level < findings.levels.size(); ++level) {
        std::vector<double> all;
        for (const RigidRound &round : findings.rounds)
            if (const double each = value(round, level); std::isfinite(each))
                all.push_back(each);
        if (all.empty() || findings.levels[level] <= 0)
            continue;
        const MeanSpread found = meanAndSpread(all);
        series.x.push_back(findings.levels[level]);
        series.y.push_back(found.mean);
        series.low.push_back(found.mean - found.spread);
        series.high.push_back(found.mean + found.spread);
    }
    return series;
}

} // namespace

Artifact rigidLevelCurve(const RigidFindings &findings)
{
    Curve curve;
    curve.x = {levelAxis(findings), {}, true};
    curve.y = {tr("AUROC"), {}, false};
    curve.better = Better::Higher;
    curve.mark = findings.levels[findings.level];
    for (size_t i = 0; i < findings.rounds.front().generated.size(); ++i)
        curve.series.append(
            overLevels(findings, findings.rounds.front().generated[i].name, [&](const RigidRound &round, size_t level) {
                return auroc(distances(round.generated[i], level), distances(round.real, level));
            }));
    Curve::Series chance;
    chance.name = tr("Chance");
    chance.baseline = true;
    chance.x = {findings.levels.front() > 0 ? findings.levels.front() : findings.levels.back() / 100,
                findings.levels.back()};
    chance.y = {0.5, 0.5};
    curve.series.append(chance);
    return {QStringLiteral("auroc-over-noise"), tr("AUROC over the noise"),
            tr("Above 0.5 generated pictures move more than real ones, as the paper expects; below 0.5 they move less, "
               "and the detector calls the real ones generated. Bands are the standard deviation over seeds, the line "
               "marks the noise that decides. A sign that changes along a curve, or between curves, means that no one "
               "threshold serves."),
            curve};
}

Artifact rigidDistanceCurve(const RigidFindings &findings)
{
    Curve curve;
    curve.x = {levelAxis(findings), {}, true};
    curve.y = {tr("Mean of 1 − s"), {}, true};
    curve.mark = findings.levels[findings.level];
    const auto mean = [](const PictureGroup &group, size_t level) {
        return meanAndSpread(distances(group, level)).mean;
    };
    curve.series.append(overLevels(findings, tr("Real"),
                                   [&](const RigidRound &round, size_t level) { return mean(round.real, level); }));
    for (size_t i = 0; i < findings.rounds.front().generated.size(); ++i)
        curve.series.append(
            overLevels(findings, findings.rounds.front().generated[i].name,
                       [&](const RigidRound &round, size_t level) { return mean(round.generated[i], level); }));
    for (Curve::Series &each : curve.series) // a band may not cross zero on a logarithmic axis
        for (size_t i = 0; i < each.low.size(); ++i)
            each.low[i] = std::max(each.low[i], each.y[i] / 10);
    return {QStringLiteral("distance-over-noise"), tr("How far features move"),
            tr("Mean distance of the features of a picture and of its noisy version. Small noise moves them with its "
               "square, which is a slope of 2 here; where a line bends, the noise is no whisper any more."),
            curve};
}

Artifact rigidHistogram(const RigidFindings &findings)
{
    const RigidRound &round = findings.rounds.front();
    std::vector<std::pair<QString, std::vector<double>>> groups{{tr("Real"), distances(round.real, findings.level)}};
    for (const PictureGroup &each : round.generated)
        groups.emplace_back(each.name, distances(each, findings.level));
    if (!round.asked.measured.empty())
        groups.emplace_back(round.asked.name, distances(round.asked, findings.level));
    return {
        QStringLiteral("histogram"), tr("Scores"),
        tr("How far the features of each picture move under noise, 1 − s. The line is the threshold that %1 % of the "
           "reference pictures exceed: what lies to its right is called generated.")
            .arg(100 * findings.falsePositives),
        scoreHistogram(groups, tr("1 − s"), findings.threshold(0))};
}

Artifact rigidRoc(const RigidFindings &findings)
{
    std::vector<DetectorScores> all;
    for (const PictureScore each : allPictureScores)
        if (each != PictureScore::Blur || findings.blur > 0)
            all.push_back(findings.scores(0, each));
    return rocArtifact(all, tr("Each point is a threshold: how many generated pictures it finds, at the price of how "
                               "many real ones. First seed, all generators together; in parentheses the AUROC. Dashed "
                               "lines are controls that know nothing of the method."));
}

Artifact rigidCalibration(const RigidFindings &findings)
{
    Table table;
    table.headings = {shareColumn(tr("Allowed")),
                      numberColumn(tr("Threshold of 1 − s"), 6),
                      shareColumn(tr("Other real pictures flagged")),
                      spreadColumn(1),
                      shareColumn(tr("Generated pictures flagged"), Better::Higher),
                      spreadColumn(1)};
    for (const double share : {0.01, 0.02, 0.05, 0.1}) {
        std::vector<double> thresholds, real, generated;
        for (size_t round = 0; round < findings.rounds.size(); ++round) {
            const DetectorScores scores = findings.scores(round, PictureScore::Noise);
            const double threshold =
                quantile(findings.values(round, findings.rounds[round].reference, PictureScore::Noise), 1 - share);
            thresholds.push_back(threshold);
            real.push_back(100 * shareAbove(scores.real, threshold));
            if (!scores.generated.empty())
                generated.push_back(100 * shareAbove(scores.generated, threshold));
        }
        const MeanSpread flagged = meanAndSpread(real), found = meanAndSpread(generated);
        std::vector<Table::Cell> row{100 * share, meanAndSpread(thresholds).mean, flagged.mean, flagged.spread};
        row.resize(6);
        if (!generated.empty()) {
            row[4] = found.mean;
            row[5] = found.spread;
        }
        table.rows.push_back(row);
    }
    return {
        QStringLiteral("calibration"), tr("Thresholds from real pictures alone"),
        tr("Each threshold is set on the reference half of the real pictures and tried on the other half: where the "
           "share flagged there strays from what was allowed, the threshold is not to be trusted."),
        table};
}

} // namespace gleaner
