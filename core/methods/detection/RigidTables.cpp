#include "core/methods/detection/RigidFindings.h"
#include "core/results/Measures.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Rigid", text); }

template <typename OfRound> MeanSpread overRounds(const RigidFindings &findings, OfRound value)
{
    std::vector<double> all;
    for (size_t round = 0; round < findings.rounds.size(); ++round)
        if (const double each = value(round); std::isfinite(each))
            all.push_back(each);
    return meanAndSpread(all);
}

MeanSpread areaOf(const RigidFindings &findings, PictureScore score, int generator)
{
    return overRounds(findings, [&](size_t round) {
        const DetectorScores scores = findings.scores(round, score, generator);
        return auroc(scores.generated, scores.real);
    });
}

/// Similarities, of which real pictures are expected to have more.
std::vector<double> turned(std::vector<double> values)
{
    for (double &each : values)
        each = -each;
    return values;
}

/// Names the controls that do better than the noise, whichever way round they point.
QString betterControls(const RigidFindings &findings)
{
    if (findings.rounds.front().generated.empty())
        return {};
    const double own = areaOf(findings, PictureScore::Noise, -1).mean;
    QStringList better;
    for (const PictureScore control : {PictureScore::HighFrequency, PictureScore::Neighbor})
        if (const double area = areaOf(findings, control, -1).mean; std::max(area, 1 - area) > own)
            better << tr("%1 (%2)").arg(pictureScoreName(control)).arg(area, 0, 'f', 3);
    return better.isEmpty()
               ? QString()
               : tr("Controls that tell these pictures apart better than the noise does (AUROC %1): %2. Below "
                    "0.5 a control points the other way.")
                     .arg(own, 0, 'f', 3)
                     .arg(better.join(QStringLiteral(", ")));
}

double accuracyAt(const RigidFindings &findings, size_t round)
{
    const DetectorScores scores = findings.scores(round, PictureScore::Noise);
    const double threshold = findings.threshold(round);
    return (1 - shareAbove(scores.real, threshold) + shareAbove(scores.generated, threshold)) / 2;
}

} // namespace

Artifact rigidMetrics(const RigidFindings &findings)
{
    Metrics metrics;
    const QString on = findings.measuredOn();
    const auto add = [&](const QString &name, const MeanSpread &value, Better better, const QString &unit = {}) {
        if (std::isfinite(value.mean))
            metrics.values.append({name, value.mean, unit, better, on, value.spread});
    };
    const std::vector<PictureGroup> &generated = findings.rounds.front().generated;
    if (!generated.empty())
        add(tr("AUROC"), areaOf(findings, PictureScore::Noise, -1), Better::Higher);
    for (int i = 0; i < int(generated.size()) && generated.size() > 1; ++i)
        add(tr("AUROC, %1").arg(generated[size_t(i)].name), areaOf(findings, PictureScore::Noise, i), Better::Higher);
    add(tr("Generated pictures that pass where 95 % of the real ones do"),
        overRounds(findings,
                   [&](size_t round) {
                       const DetectorScores scores = findings.scores(round, PictureScore::Noise);
                       return 100 * falsePositivesAt(0.95, turned(scores.real), turned(scores.generated));
                   }),
        Better::Lower, QStringLiteral("%"));
    add(tr("Average precision of real pictures"),
        overRounds(findings,
                   [&](size_t round) {
                       const DetectorScores scores = findings.scores(round, PictureScore::Noise);
                       return scores.generated.empty()
                                  ? std::nan("")
                                  : precisionRecallArea(turned(scores.real), turned(scores.generated));
                   }),
        Better::Higher);
    add(tr("Balanced accuracy at the threshold"),
        overRounds(findings, [&](size_t round) { return 100 * accuracyAt(findings, round); }), Better::Higher,
        QStringLiteral("%"));
    add(tr("Other real pictures flagged"),
        overRounds(findings,
                   [&](size_t round) {
                       return 100 * shareAbove(findings.values(round, findings.rounds[round].real, PictureScore::Noise),
                                               findings.threshold(round));
                   }),
        Better::None, QStringLiteral("%"));
    return {QStringLiteral("metrics"), tr("How well generated pictures are told from real ones"),
            tr("AUROC is the probability that of a random pair the generated picture moves more: 1 is perfect, 0.5 is "
               "chance, and below 0.5 the expectation is turned round. The share of other real pictures flagged should "
               "be near %1 %.")
                .arg(100 * findings.falsePositives),
            metrics};
}

Artifact rigidDetectorTable(const RigidFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Score")), numberColumn(tr("AUROC, all"), 3, Better::Higher), spreadColumn(3)};
    const std::vector<PictureGroup> &generated = findings.rounds.front().generated;
    for (const PictureGroup &each : generated) {
        table.headings.append(numberColumn(each.name, 3, Better::Higher));
        table.headings.append(spreadColumn(3));
    }
    for (const PictureScore score : allPictureScores) {
        if (score == PictureScore::Blur && findings.blur <= 0)
            continue;
        std::vector<Table::Cell> &row = table.rows.emplace_back(1, pictureScoreName(score));
        for (int i = -1; i < int(generated.size()); ++i)
            appendSpread(row, areaOf(findings, score, i));
    }
    return {
        QStringLiteral("detectors"), tr("All scores on the same pictures"),
        tr("AUROC of every score, mean and standard deviation over seeds; 1 − s of noise and of blur, the larger of "
           "both, the distance to the nearest real picture, and plain energy of high frequencies. Where the last two "
           "do better than the first, the method is not what finds these pictures."),
        table};
}

Artifact rigidControls(const RigidFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Control")), numberColumn(tr("AUROC"), 3), spreadColumn(3)};
    const auto add = [&](const QString &name, const MeanSpread &value) {
        appendSpread(table.rows.emplace_back(1, name), value);
    };
    add(tr("Noise (RIGID)"), areaOf(findings, PictureScore::Noise, -1));
    add(tr("The same with shuffled origins"), overRounds(findings, [&](size_t round) {
            DetectorScores scores = findings.scores(round, PictureScore::Noise);
            std::vector<double> all = scores.real;
            all.insert(all.end(), scores.generated.begin(), scores.generated.end());
            Random random = Random::forItem(findings.seed, 9000 + round);
            std::vector<double> sides[2];
            for (const int at : random.permutation(int(all.size())))
                sides[sides[0].size() < scores.real.size() ? 0 : 1].push_back(all[size_t(at)]);
            return auroc(sides[1], sides[0]);
        }));
    add(tr("Real against real"), overRounds(findings, [&](size_t round) {
            return auroc(findings.values(round, findings.rounds[round].reference, PictureScore::Noise),
                         findings.values(round, findings.rounds[round].real, PictureScore::Noise));
        }));
    add(tr("High frequencies"), areaOf(findings, PictureScore::HighFrequency, -1));
    add(tr("Fewer high frequencies"), overRounds(findings, [&](size_t round) {
            const DetectorScores scores = findings.scores(round, PictureScore::HighFrequency);
            return 1 - auroc(scores.generated, scores.real);
        }));
    add(tr("Nearest real picture"), areaOf(findings, PictureScore::Neighbor, -1));
    return {QStringLiteral("controls"), tr("Controls"),
            tr("Shuffled origins and real against real must be near 0.5. High frequencies and the nearest real picture "
               "need neither noise nor theory: a detector should beat them."),
            table};
}

std::vector<Artifact> rigidRobustness(const RigidFindings &findings)
{
    Table areas, flagged;
    areas.style = flagged.style = Table::Style::Matrix;
    areas.headings = flagged.headings = {namedColumn(tr("Every picture"))};
    flagged.headings.append(shareColumn(tr("Real")));
    for (const PictureGroup &each : findings.rounds.front().generated) {
        areas.headings.append(numberColumn(each.name, 3, Better::Higher));
        flagged.headings.append(shareColumn(each.name));
    }
    const double threshold = findings.threshold(0);
    for (size_t spoilt = 0; spoilt < findings.spoilt.size(); ++spoilt) {
        const auto &groups = findings.spoiltScores[spoilt];
        std::vector<Table::Cell> &area = areas.rows.emplace_back(1, findings.spoilt[spoilt]),
                                 &share = flagged.rows.emplace_back(1, findings.spoilt[spoilt]);
        share.push_back(cellOf(100 * shareAbove(groups[0], threshold)));
        for (size_t i = 1; i < groups.size(); ++i) {
            area.push_back(cellOf(auroc(groups[i], groups[0])));
            share.push_back(cellOf(100 * shareAbove(groups[i], threshold)));
        }
    }
    return {
        {QStringLiteral("robustness"), tr("AUROC under compression and resizing"),
         tr("Real and generated pictures were spoilt alike, then scored. A detector that falls to 0.5 in a row does "
            "not survive what pictures go through on their way."),
         areas},
        {QStringLiteral("robustness-flagged"), tr("Flagged under compression and resizing"),
         tr("Share that the threshold calls generated, which was set on pictures as they are. A column of real "
            "pictures that rises means false alarms, whatever the AUROC says."),
         flagged}};
}

Artifact rigidScoreTable(const RigidFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Picture")), namedColumn(tr("Origin")), numberColumn(QStringLiteral("1 − s"), 6),
                      namedColumn(tr("Verdict")), numberColumn(tr("Over the threshold"), 2)};
    if (findings.blur > 0)
        table.headings.append(numberColumn(tr("Blur, 1 − s"), 6));
    const RigidRound &round = findings.rounds.front();
    const double threshold = findings.threshold(0);
    const auto add = [&](const PictureGroup &group) {
        for (size_t i = 0; i < group.measured.size(); ++i) {
            const double distance = group.measured[i].meanNoise(findings.level);
            std::vector<Table::Cell> &row = table.rows.emplace_back();
            row = {group.locations[qsizetype(i)], group.name, distance,
                   distance > threshold ? tr("generated") : tr("real"), cellOf(distance / threshold)};
            if (findings.blur > 0)
                row.push_back(group.measured[i].blur);
        }
    };
    add(round.asked);
    add(round.real);
    for (const PictureGroup &each : round.generated)
        add(each);
    return {
        QStringLiteral("scores"), tr("Scores of every picture"),
        tr("1 − s, the verdict at the threshold from the reference pictures, and how many times the threshold it is: "
           "a verdict near 1 could as well be the other. First seed."),
        table};
}

Artifact rigidSetup(const RigidFindings &findings)
{
    QStringList lines{tr("Encoder: %1").arg(findings.model),
                      tr("Real pictures: %1; half of them, chosen at random, set the threshold and the other half are "
                         "tested.")
                          .arg(findings.realUri)};
    if (!findings.generatedUri.isEmpty())
        lines << tr("Generated pictures: %1").arg(findings.generatedUri);
    if (findings.standIns)
        lines << tr(
            "No generated pictures were named. Stand-ins were made of the tested half, what had to be learned for it "
            "from the reference half: they are no modern generator's, and what holds for them may not hold for one.");
    if (!findings.askedUri.isEmpty())
        lines << tr("Pictures of unknown origin: %1").arg(findings.askedUri);
    lines << tr("Noise λ = %1, draws: %2").arg(findings.levels[findings.level]).arg(findings.draws);
    lines << findings.measuredOn();
    if (const QString better = betterControls(findings); !better.isEmpty())
        lines << better;
    for (QString &line : lines)
        line.prepend(QStringLiteral("- "));
    return {QStringLiteral("setup"), tr("How it was measured"),
            tr("All pictures went through the same cut to a square, the same size and the same 8 bits before anything "
               "was measured."),
            Text{lines.join(QLatin1Char('\n')) + QLatin1Char('\n')}};
}

} // namespace gleaner
