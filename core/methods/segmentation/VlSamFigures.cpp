#include "core/methods/segmentation/VlSamFigures.h"

#include "core/methods/shared/Columns.h"
#include "core/results/AveragePrecision.h"

#include <QCoreApplication>
#include <cmath>
#include <functional>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

/// How names are compared: not at all without classes; as they are, or as classes that words were mapped to.
struct Naming {
    QStringList classes = {};
    const std::vector<MappedWord> *mapping = nullptr;

    int ofTruth(const QString &label) const { return classes.isEmpty() ? 0 : int(classes.indexOf(label)); }
    int ofWord(const QString &word) const { return ofTruth(mapping ? classOf(*mapping, word) : word); }
    int count() const { return std::max<int>(1, int(classes.size())); }
};

/// Detections of one step against the annotations.
std::vector<BoxesOfPicture> boxesOf(const std::vector<VlSamPicture> &round, VlSamStep step, const Naming &naming)
{
    std::vector<BoxesOfPicture> all;
    for (const VlSamPicture &picture : round) {
        BoxesOfPicture boxes;
        for (const Box &box : picture.truth)
            boxes.truth.push_back(
                {{box.x, box.y, box.width, box.height}, naming.ofTruth(box.label), box.width * box.height, box.crowd});
        for (const FoundObject &each : picture.steps.at(step).found)
            boxes.found.push_back({cv::Rect2d(each.box), naming.ofWord(each.word), each.score});
        all.push_back(std::move(boxes));
    }
    return all;
}

using OfRound = std::function<double(const std::vector<VlSamPicture> &)>;

MeanSpread overRounds(const VlSamFindings &findings, const OfRound &value)
{
    std::vector<double> values;
    for (const auto &round : findings.rounds)
        if (const double each = value(round); std::isfinite(each))
            values.push_back(each);
    return meanAndSpread(values);
}

AveragePrecision precisionOf(const std::vector<VlSamPicture> &round, VlSamStep step, const Naming &naming,
                             bool halfOnly)
{
    AveragePrecisionRules rules;
    if (halfOnly)
        rules.overlaps = {0.5};
    return averagePrecision(boxesOf(round, step, naming), naming.count(), rules);
}

MeanSpread recallAtHalf(const VlSamFindings &findings, VlSamStep step)
{
    return overRounds(findings, [&](const auto &round) { return 100 * precisionOf(round, step, {}, true).recall; });
}

MeanSpread overlapOf(const VlSamFindings &findings, VlSamStep step)
{
    return overRounds(findings, [&](const auto &round) {
        double sum = 0;
        size_t objects = 0;
        for (const VlSamPicture &picture : round) {
            sum += picture.steps.at(step).overlap;
            objects += picture.truth.size();
        }
        return 100 * sum / double(objects);
    });
}

MeanSpread hitsOf(const VlSamFindings &findings, VlSamStep step)
{
    return overRounds(findings, [&](const auto &round) {
        int hits = 0, points = 0;
        for (const VlSamPicture &picture : round) {
            hits += picture.steps.at(step).hits;
            points += picture.steps.at(step).points;
        }
        return points ? 100.0 * hits / points : std::nan("");
    });
}

MeanSpread namedObjects(const VlSamFindings &findings)
{
    return overRounds(findings, [&](const auto &round) {
        int named = 0;
        size_t objects = 0;
        for (const VlSamPicture &picture : round) {
            named += picture.named;
            objects += picture.truth.size();
        }
        return 100.0 * named / double(objects);
    });
}

/// Whether maps belong to their words: exchanged ones must do worse.
QString verdict(const VlSamFindings &findings)
{
    const double own = hitsOf(findings, VlSamStep::Refinement).mean,
                 other = hitsOf(findings, VlSamStep::Exchanged).mean;
    return (own > other
                ? tr("The first click falls on the named object in %1 % of the cases, and in %2 % with exchanged "
                     "words: the maps tell the objects apart.")
                : tr("The first click falls on the named object in %1 % of the cases, and in %2 % with exchanged "
                     "words: the maps do not tell the objects apart."))
        .arg(own, 0, 'f', 1)
        .arg(other, 0, 'f', 1);
}

} // namespace

QString vlSamMeasuredOn(const VlSamFindings &findings)
{
    return tr("%1 pictures, %2").arg(findings.rounds.front().size()).arg(seedsText(findings.rounds.size()));
}

VlSamStep wholeMethod(const VlSamFindings &findings)
{
    const auto has = [&](VlSamStep step) { return std::ranges::find(findings.steps, step) != findings.steps.end(); };
    return has(VlSamStep::Questions)  ? VlSamStep::Questions
           : has(VlSamStep::Quarters) ? VlSamStep::Quarters
                                      : VlSamStep::Refinement;
}

QStringList foundWords(const VlSamFindings &findings)
{
    QStringList words;
    const auto add = [&](const std::vector<FoundObject> &found) {
        for (const FoundObject &each : found)
            words.append(each.word);
    };
    add(findings.found);
    for (const auto &round : findings.rounds)
        for (const VlSamPicture &picture : round)
            add(picture.steps.at(wholeMethod(findings)).found);
    words.removeDuplicates();
    words.sort();
    return words;
}

Artifact vlSamMetrics(const VlSamFindings &findings)
{
    Metrics metrics;
    const QString on = vlSamMeasuredOn(findings);
    const auto add = [&](const QString &name, const MeanSpread &value) {
        if (std::isfinite(value.mean))
            metrics.values.append({name, value.mean, QStringLiteral("%"), Better::Higher, on, value.spread});
    };
    const VlSamStep whole = wholeMethod(findings);
    add(tr("Objects found at IoU 0.5 (AR50)"), recallAtHalf(findings, whole));
    add(tr("Objects found, last layer's attention"), recallAtHalf(findings, VlSamStep::LastLayer));
    add(tr("AP at IoU 0.5, names included"), overRounds(findings, [&](const auto &round) {
            return 100 * precisionOf(round, whole, {findings.classes}, true).precision;
        }));
    if (!findings.mapping.empty())
        add(tr("AP at IoU 0.5, words mapped to classes"), overRounds(findings, [&](const auto &round) {
                return 100 * precisionOf(round, whole, {findings.mappedTo, &findings.mapping}, true).precision;
            }));
    add(tr("Best mask of each object, mean IoU"), overlapOf(findings, whole));
    add(tr("First click on the named object"), hitsOf(findings, VlSamStep::Refinement));
    add(tr("Objects that the model names"), namedObjects(findings));
    return {QStringLiteral("metrics"), tr("What was found without being told what to look for"),
            tr("No class was named to the models. Found counts boxes that overlap a true one by half, whatever their "
               "name; AP "
               "wants the name as well. %1")
                .arg(verdict(findings)),
            metrics};
}

Artifact vlSamLadderTable(const VlSamFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Step"))};
    const QString percent = QStringLiteral("%");
    for (const QString &name : {tr("AR50"), tr("AR over IoU 0.5 to 0.95"), tr("AP50, named"), tr("Best mask, mean IoU"),
                                tr("First click hits")}) {
        table.headings.append(shareColumn(name, Better::Higher));
        table.headings.append(spreadColumn(1, percent));
    }
    for (const VlSamStep step : findings.steps) {
        std::vector<Table::Cell> row{stepName(step)};
        appendSpread(row, recallAtHalf(findings, step));
        appendSpread(row, overRounds(findings, [&](const auto &round) {
                         return 100 * precisionOf(round, step, {}, false).recall;
                     }));
        appendSpread(row, overRounds(findings, [&](const auto &round) {
                         return 100 * precisionOf(round, step, {findings.classes}, true).precision;
                     }));
        appendSpread(row, overlapOf(findings, step));
        appendSpread(row, hitsOf(findings, step));
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("ladder"), tr("What each step adds"),
            tr("Each step with + has all before it. Without regularization, head weights or the right words the "
               "refined masks "
               "are measured; true boxes as prompts show what the segmenter could do."),
            table};
}

Artifact vlSamLadderBars(const VlSamFindings &findings)
{
    Table table;
    table.style = Table::Style::Bars;
    table.headings = {namedColumn(tr("Step")), shareColumn(tr("AR50"), Better::Higher),
                      spreadColumn(1, QStringLiteral("%"))};
    for (const VlSamStep step : findings.steps)
        appendSpread(table.rows.emplace_back(1, stepName(step)), recallAtHalf(findings, step));
    return {QStringLiteral("ladder-bars"), tr("Objects found, step by step"),
            tr("Share of the true objects of which a found box covers half (IoU 0.5)."), table};
}

} // namespace gleaner
