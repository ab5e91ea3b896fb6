#include "core/methods/adaptation/ComClipFigures.h"

#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

using Right = bool (*)(const CrossScores &);

bool pairRight(const CrossScores &scores) { return scores[0][0] > scores[0][1]; }

bool bothRight(const CrossScores &scores) { return textsRight(scores) && imagesRight(scores); }

/// Percent of the rows of every seed that an approach gets right; of one change alone unless it is -1.
MeanSpread shareRight(const ComClipFindings &findings, ComClipApproach approach, Right right, int change = -1)
{
    std::vector<double> shares;
    for (const auto &round : findings.rounds) {
        int count = 0, good = 0;
        for (const ComClipRowFindings &each : round) {
            if (change >= 0 && each.row.change != change)
                continue;
            ++count;
            good += right(each.scores.at(approach).of);
        }
        if (count > 0)
            shares.push_back(100.0 * good / count);
    }
    return meanAndSpread(shares);
}

QString measuredOn(const ComClipFindings &findings)
{
    return tr("%1 rows, %2").arg(findings.rounds.front().size()).arg(seedsText(findings.rounds.size()));
}

QString shareText(double percent) { return QString::number(percent, 'f', 1) + QStringLiteral(" %"); }

/// Whether exchanged boxes help as much as the right ones: then the regions are not what helps.
QString verdict(const ComClipFindings &findings)
{
    const auto gain = [&](ComClipApproach approach) {
        return shareRight(findings, approach, &pairRight).mean -
               shareRight(findings, ComClipApproach::Clip, &pairRight).mean;
    };
    const double own = gain(ComClipApproach::ComClip);
    QString said = tr("Against CLIP, ComCLIP changes the share of right pictures by %1 points.").arg(own, 0, 'f', 1);
    if (!findings.options.controls)
        return said;
    const double exchanged = gain(ComClipApproach::Permuted);
    said += QLatin1Char(' ');
    if (own > 0 && exchanged < own)
        said += tr("With exchanged boxes it changes by %1: it matters which region goes with which word.")
                    .arg(exchanged, 0, 'f', 1);
    else
        said += tr("With exchanged boxes it changes by %1: the right regions are not what helps here.")
                    .arg(exchanged, 0, 'f', 1);
    return said;
}

} // namespace

Artifact comClipMetrics(const ComClipFindings &findings)
{
    Metrics metrics;
    const auto add = [&](const QString &name, ComClipApproach approach, Right right, int change = -1) {
        const MeanSpread value = shareRight(findings, approach, right, change);
        if (std::isfinite(value.mean))
            metrics.values.append({QStringLiteral("%1: %2").arg(approachName(approach), name), value.mean,
                                   QStringLiteral("%"), Better::Higher, measuredOn(findings), value.spread});
    };
    for (const ComClipApproach approach : {ComClipApproach::ComClip, ComClipApproach::Clip}) {
        if (findings.rounds.empty())
            break;
        add(tr("right picture"), approach, &pairRight);
        for (int change = 0; change < int(findings.changes.size()); ++change)
            add(tr("%1 changed").arg(findings.changes[change]), approach, &pairRight, change);
        if (findings.bothCaptions)
            add(tr("both captions right"), approach, &imagesRight);
    }
    QStringList caption;
    if (!findings.rounds.empty())
        caption.append(tr("Of two pictures that differ in one thing the caption should prefer the one it tells of; a "
                          "coin gets 50 %, and 25 % where both captions must choose. %1")
                           .arg(verdict(findings)));
    if (!findings.answers.empty()) {
        metrics.values += comClipSearchMetrics(findings);
        caption.append(
            tr("R@1 and R@5: the share of captions whose picture is the first hit, or among the first five."));
    }
    return {QStringLiteral("metrics"), tr("How often the caption finds its picture"), caption.join(QLatin1Char(' ')),
            metrics};
}

/// All approaches of one model.
static Table comparisonTable(const ComClipFindings &findings)
{
    struct Measure {
        QString name;
        Right right;
        int change;
    };
    std::vector<Measure> columns{{tr("Right picture"), &pairRight, -1}};
    for (int change = 0; change < int(findings.changes.size()); ++change)
        columns.push_back({findings.changes[change], &pairRight, change});
    if (findings.bothCaptions)
        columns.insert(columns.end(), {{tr("Text score"), &textsRight, -1},
                                       {tr("Image score"), &imagesRight, -1},
                                       {tr("Group score"), &bothRight, -1}});
    Table table;
    table.headings = {namedColumn(tr("Approach"))};
    for (const Measure &each : columns) {
        table.headings.append(shareColumn(each.name, Better::Higher));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    for (const ComClipApproach approach : findings.approaches) {
        std::vector<Table::Cell> row{approachName(approach)};
        for (const Measure &each : columns)
            appendSpread(row, shareRight(findings, approach, each.right, each.change));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Artifact comClipComparison(const ComClipFindings &findings)
{
    return {
        QStringLiteral("comparison"), tr("All approaches on the same rows"),
        tr("Right picture: the caption prefers its own of the two, over all rows and by what differs. Text score: each "
           "picture prefers its own caption; image score: each caption its own picture; group score: both. Chance is "
           "50, 25, 25 and 16.7 %. With the whole picture for every part the method must equal CLIP."),
        comparisonTable(findings)};
}

Artifact comClipOtherComparison(const ComClipFindings &other)
{
    return {QStringLiteral("comparison-other"), tr("The same with the other model"),
            tr("The same rows, boxes and draws with %1. %2").arg(other.modelUri, verdict(other)),
            comparisonTable(other)};
}

Artifact comClipMargins(const ComClipFindings &findings)
{
    Table table;
    table.style = Table::Style::Scatter;
    table.headings = {numberColumn(tr("Margin of CLIP"), 4), numberColumn(tr("Margin of ComCLIP"), 4),
                      namedColumn(tr("What differs"))};
    table.dataUri = findings.dataUri;
    for (const ComClipRowFindings &each : findings.rounds.front()) {
        const auto margin = [&](ComClipApproach approach) {
            const CrossScores &scores = each.scores.at(approach).of;
            return scores[0][0] - scores[0][1];
        };
        table.rows.push_back({margin(ComClipApproach::Clip), margin(ComClipApproach::ComClip),
                              findings.changes.value(each.row.change, tr("something"))});
        table.dataRows.push_back(each.row.row);
    }
    return {QStringLiteral("margins"), tr("Margins without and with the method"),
            tr("Each point is a row: how much closer (cosine) the caption is to its own picture than to the other one. "
               "Above "
               "the diagonal ComCLIP helps, right of zero CLIP alone is right already."),
            table};
}

Artifact comClipParts(const ComClipFindings &findings)
{
    Images images;
    const QStringList names{tr("its picture"), tr("the other one")};
    for (size_t side = 0; side < findings.shown.size(); ++side) {
        const ComClipShown &shown = findings.shown[side];
        images.items.push_back({shown.picture, tr("%1: %2, with parts %3")
                                                   .arg(names[int(side)])
                                                   .arg(shown.clip, 0, 'f', 2)
                                                   .arg(shown.comClip, 0, 'f', 2)});
        for (const ComClipShownPart &part : shown.parts)
            images.items.push_back({part.image, tr("“%1”: %2").arg(part.words).arg(part.weight, 0, 'f', 2)});
    }
    const QString row = tr("Row %1 of the data, “%2”").arg(findings.shownRow + 1).arg(findings.shown.front().caption);
    return {
        QStringLiteral("parts"), tr("Pictures of the parts"),
        (findings.shown.size() > 1
             ? tr("%1: the picture that the caption tells of and the other one with their cosines, each followed by "
                  "what the model is shown for every part and the part's weight.")
             : tr("%1: the picture with its cosines, followed by what the model is shown for every part and the "
                  "part's weight."))
            .arg(row),
        images};
}

Artifact comClipMatching(const ComClipFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Picture")), namedColumn(tr("Part")), namedColumn(tr("Regions")),
                      numberColumn(tr("Similarity"), 4), numberColumn(tr("Weight"), 3)};
    const QStringList names{tr("its picture"), tr("the other one")};
    for (size_t side = 0; side < findings.shown.size(); ++side)
        for (const ComClipShownPart &part : findings.shown[side].parts)
            table.rows.push_back({names[int(side)], part.words,
                                  part.labels.isEmpty() ? tr("none: the whole picture") : part.labels, part.similarity,
                                  part.weight});
    return {
        QStringLiteral("matching"), tr("Words, regions and weights"),
        tr("What row %1 was matched by. A weight is the part's similarity with its words, divided by the sum of all.")
            .arg(findings.shownRow + 1),
        table};
}

Artifact comClipSetup(const ComClipFindings &findings)
{
    int parts = 0, unfound = 0, unsound = 0, rows = 0;
    const auto count = [&](const auto &rounds) {
        for (const auto &round : rounds)
            for (const auto &each : round) {
                parts += each.parts;
                unfound += each.unfound;
                unsound += each.unsound;
                ++rows;
            }
    };
    count(findings.rounds);
    if (findings.rounds.empty())
        count(findings.answers);
    QStringList lines{
        tr("Data: %1").arg(findings.dataUri),
        tr("Model: %1").arg(findings.modelUri),
        findings.options.sets ? tr("Matching: many vectors, one of each patch of a picture; the best one counts")
                              : tr("Matching: one vector of each picture"),
        findings.ownBoxes ? tr("Boxes: those of the data") : tr("Boxes: those the detector finds"),
        findings.rounds.empty() ? tr("Searched alone: rows have one picture each, so that no two can be compared")
                                : tr("Measured on: %1").arg(measuredOn(findings)),
        tr("Parts without a region, for which the whole picture stands: %1 of %2 (%3)")
            .arg(unfound)
            .arg(parts)
            .arg(shareText(parts ? 100.0 * unfound / parts : 0)),
        tr("Rows with a negative similarity, or a sum of similarities near 0: %1 of %2 (%3)")
            .arg(unsound)
            .arg(rows)
            .arg(shareText(rows ? 100.0 * unsound / rows : 0))};
    if (!findings.answers.empty())
        lines.append(
            tr("Searched: %1 captions among %2 pictures, %3; the first %4 hits of CLIP were ranked again")
                .arg(findings.answers.front().size())
                .arg(findings.searched)
                .arg(seedsText(findings.answers.size()))
                .arg(findings.search.candidates));
    if (!findings.detectorUri.isEmpty())
        lines.insert(2, tr("Detector: %1").arg(findings.detectorUri));
    if (unsound > 0 && findings.options.rule.weights == CompositionRule::Weights::Official)
        lines.append(tr("Quotients of such similarities are no shares: compare with clamped weights or a softmax."));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
