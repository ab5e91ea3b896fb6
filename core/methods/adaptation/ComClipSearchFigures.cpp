// What a search by captions finds, and what ranking its hits again changes.
#include "core/methods/adaptation/ComClipFigures.h"

#include "core/methods/shared/Columns.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int someHits = 5;

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

/// Percent of the captions whose picture is among the first `count`, over seeds.
MeanSpread recallAt(int count, const ComClipFindings &findings, ComClipApproach approach)
{
    std::vector<double> shares;
    for (const auto &round : findings.answers)
        if (!round.empty())
            shares.push_back(100.0 *
                             double(std::ranges::count_if(
                                 round, [&](const ComClipAnswer &each) { return each.rank.at(approach) < count; })) /
                             double(round.size()));
    return meanAndSpread(shares);
}

QString searchedOn(const ComClipFindings &findings)
{
    return tr("%1 captions, %2 pictures, %3")
        .arg(findings.answers.front().size())
        .arg(findings.searched)
        .arg(seedsText(findings.answers.size()));
}

/// What the search gained, and whether exchanged boxes gain as much.
QString verdict(const ComClipFindings &findings)
{
    const auto gain = [&](ComClipApproach approach) {
        return recallAt(1, findings, approach).mean - recallAt(1, findings, ComClipApproach::Clip).mean;
    };
    QString said = tr("Ranking again changes the share of right first hits by %1 points.")
                       .arg(gain(ComClipApproach::ComClip), 0, 'f', 1);
    if (findings.options.controls)
        said += QLatin1Char(' ') +
                tr("With exchanged boxes it changes by %1.").arg(gain(ComClipApproach::Permuted), 0, 'f', 1);
    return said;
}

QString nameOf(const ComClipFindings &findings, const ComClipHit &hit)
{
    const QString row = tr("Row %1").arg(hit.row + 1);
    return findings.rounds.empty() ? row : tr("%1, picture %2").arg(row).arg(hit.side + 1);
}

/// Place of each hit, from 0 on.
std::vector<int> placesOf(const ComClipAnswer &answer, ComClipApproach approach)
{
    const std::vector<size_t> order = rankedHits(answer, approach);
    std::vector<int> places(order.size());
    for (size_t place = 0; place < order.size(); ++place)
        places[order[place]] = int(place);
    return places;
}

} // namespace

QList<Metric> comClipSearchMetrics(const ComClipFindings &findings)
{
    QList<Metric> values;
    for (const ComClipApproach approach : {ComClipApproach::ComClip, ComClipApproach::Clip})
        for (const int count : {1, someHits}) {
            const MeanSpread value = recallAt(count, findings, approach);
            values.append({tr("%1: R@%2 of the search").arg(approachName(approach)).arg(count), value.mean,
                           QStringLiteral("%"), Better::Higher, searchedOn(findings), value.spread});
        }
    return values;
}

Artifact comClipSearchTable(const ComClipFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Approach"))};
    for (const int count : {1, someHits}) {
        table.headings.append(shareColumn(QStringLiteral("R@%1").arg(count), Better::Higher));
        table.headings.append(spreadColumn(1, QStringLiteral("%")));
    }
    for (const ComClipApproach approach : findings.ranked) {
        std::vector<Table::Cell> row{approachName(approach)};
        for (const int count : {1, someHits})
            appendSpread(row, recallAt(count, findings, approach));
        table.rows.push_back(std::move(row));
    }
    const int candidates = findings.search.candidates;
    return {QStringLiteral("search"), tr("Searching by captions"),
            tr("CLIP searches all pictures by a caption, and its first %1 hits are ranked again. R@1: the first hit is "
               "the caption's picture or one with the very same caption; R@5: one of the first five is. No ranking can "
               "do better than the %2 % of captions whose picture is among the first %1 at all. %3")
                .arg(candidates)
                .arg(recallAt(candidates, findings, ComClipApproach::Clip).mean, 0, 'f', 1)
                .arg(verdict(findings)),
            table};
}

Artifact comClipHits(const ComClipFindings &findings)
{
    const ComClipAnswer &answer = findings.shownAnswer.front();
    const std::vector<int> before = placesOf(answer, ComClipApproach::Clip);
    Table table;
    table.headings = {numberColumn(tr("Place with ComCLIP"), 0),
                      numberColumn(tr("Place with CLIP"), 0),
                      namedColumn(tr("Picture")),
                      numberColumn(tr("Cosine with ComCLIP"), 4),
                      numberColumn(tr("Cosine with CLIP"), 4),
                      namedColumn(tr("Its own"))};
    table.dataUri = findings.dataUri;
    int place = 0;
    for (const size_t i : rankedHits(answer, ComClipApproach::ComClip)) {
        const ComClipHit &hit = answer.hits[i];
        table.rows.push_back({double(++place), double(before[i] + 1), nameOf(findings, hit),
                              hit.scores.at(ComClipApproach::ComClip), hit.scores.at(ComClipApproach::Clip),
                              hit.right ? tr("yes") : QString()});
        table.dataRows.push_back(hit.row);
    }
    return {QStringLiteral("hits"), tr("Hits of one caption"),
            tr("What is found by the caption of row %1, “%2”: the first hits of CLIP, ranked again by ComCLIP.")
                .arg(answer.row + 1)
                .arg(answer.caption),
            table};
}

Artifact comClipHitPictures(const ComClipFindings &findings)
{
    const ComClipAnswer &answer = findings.shownAnswer.front();
    const std::vector<int> before = placesOf(answer, ComClipApproach::Clip);
    Images images;
    for (const size_t i : rankedHits(answer, ComClipApproach::ComClip)) {
        const QString place = tr("%1 (%2 with CLIP)").arg(images.items.size() + 1).arg(before[i] + 1);
        images.items.push_back({findings.hitPictures[i], answer.hits[i].right ? tr("%1: its own").arg(place) : place});
    }
    return {QStringLiteral("hit-pictures"), tr("Pictures found by one caption"),
            tr("The hits of the caption of row %1, “%2”, from the best to the worst.")
                .arg(answer.row + 1)
                .arg(answer.caption),
            images};
}

} // namespace gleaner
