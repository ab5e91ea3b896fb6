#include "core/methods/segmentation/VlSamFigures.h"

#include "core/methods/shared/Columns.h"
#include "core/results/AveragePrecision.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

/// Detections of one step against the annotations; without names all are of one kind.
std::vector<BoxesOfPicture> boxesOf(const std::vector<VlSamPicture> &round, VlSamStep step, const QStringList &classes)
{
    const auto categoryOf = [&](const QString &word) { return classes.isEmpty() ? 0 : int(classes.indexOf(word)); };
    std::vector<BoxesOfPicture> all;
    for (const VlSamPicture &picture : round) {
        BoxesOfPicture boxes;
        for (const Box &box : picture.truth)
            boxes.truth.push_back(
                {{box.x, box.y, box.width, box.height}, categoryOf(box.label), box.width * box.height, box.crowd});
        for (const FoundObject &each : picture.steps.at(step).found)
            boxes.found.push_back({cv::Rect2d(each.box), categoryOf(each.word), each.score});
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

AveragePrecision precisionOf(const std::vector<VlSamPicture> &round, VlSamStep step, const QStringList &classes,
                             bool halfOnly)
{
    AveragePrecisionRules rules;
    if (halfOnly)
        rules.overlaps = {0.5};
    return averagePrecision(boxesOf(round, step, classes), std::max<int>(1, int(classes.size())), rules);
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

QString measuredOn(const VlSamFindings &findings)
{
    return tr("%1 pictures, %2 seeds").arg(findings.rounds.front().size()).arg(findings.rounds.size());
}

VlSamStep wholeMethod(const VlSamFindings &findings)
{
    const auto has = [&](VlSamStep step) { return std::ranges::find(findings.steps, step) != findings.steps.end(); };
    return has(VlSamStep::Questions)  ? VlSamStep::Questions
           : has(VlSamStep::Quarters) ? VlSamStep::Quarters
                                      : VlSamStep::Refinement;
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

cv::Mat withOutlines(const cv::Mat &rgb, const std::vector<FoundObject> &objects)
{
    static const cv::Scalar colors[] = {{230, 159, 0}, {86, 180, 233}, {0, 158, 115},  {240, 228, 66},
                                        {0, 114, 178}, {213, 94, 0},   {204, 121, 167}}; // Okabe and Ito
    cv::Mat drawn = rgb.clone();
    for (size_t i = 0; i < objects.size(); ++i) {
        cv::Mat inner;
        cv::erode(objects[i].mask, inner, {});
        drawn.setTo(colors[i % std::size(colors)], objects[i].mask & ~inner);
    }
    return drawn;
}

/// The map over the picture, from dark to the picture's own brightness, with the clicks.
cv::Mat withMap(const cv::Mat &rgb, const VlSamStages &stages)
{
    cv::Mat drawn = rgb.clone();
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x)
            drawn.at<cv::Vec3b>(y, x) *= 0.25 + 0.75 * double(stages.map.at<float>(y, x));
    const int radius = std::max(1, rgb.rows / 48);
    if (stages.points) {
        cv::circle(drawn, stages.points->positive, radius, {0, 158, 115}, cv::FILLED);
        if (stages.points->negative)
            cv::circle(drawn, *stages.points->negative, radius, {213, 94, 0}, cv::FILLED);
    }
    return drawn;
}

} // namespace

Artifact vlSamMetrics(const VlSamFindings &findings)
{
    Metrics metrics;
    const QString on = measuredOn(findings);
    const auto add = [&](const QString &name, const MeanSpread &value) {
        if (std::isfinite(value.mean))
            metrics.values.append({name, value.mean, QStringLiteral("%"), Better::Higher, on, value.spread});
    };
    const VlSamStep whole = wholeMethod(findings);
    add(tr("Objects found at IoU 0.5 (AR50)"), recallAtHalf(findings, whole));
    add(tr("Objects found, last layer's attention"), recallAtHalf(findings, VlSamStep::LastLayer));
    add(tr("AP at IoU 0.5, names included"), overRounds(findings, [&](const auto &round) {
            return 100 * precisionOf(round, whole, findings.classes, true).precision;
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
                         return 100 * precisionOf(round, step, findings.classes, true).precision;
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

Artifact vlSamPictures(const VlSamFindings &findings)
{
    Images images;
    images.items.push_back(
        {withOutlines(findings.shown, findings.found), tr("All that was found: %1").arg(findings.found.size())});
    for (const VlSamStages &each : findings.stages) {
        if (each.map.empty())
            continue;
        images.items.push_back({withMap(findings.shown, each), tr("“%1”: attention").arg(each.word)});
        for (size_t stage = 0; stage < each.masks.size(); ++stage)
            images.items.push_back(
                {withOutlines(findings.shown, {each.masks[stage]}),
                 tr("“%1”, mask %2: %3").arg(each.word).arg(stage).arg(each.masks[stage].score, 0, 'f', 2)});
    }
    return {QStringLiteral("pictures"), tr("From attention to masks"),
            tr("Picture %1 of the data. The model said: “%2”. For each word: where it looked, with the positive point "
               "in green and "
               "the negative one in red, and the masks with their estimated quality.")
                .arg(findings.shownRow + 1)
                .arg(findings.reading.answer.simplified()),
            images};
}

Artifact vlSamObjects(const VlSamFindings &findings)
{
    Table table;
    table.headings = {namedColumn(tr("Word")), numberColumn(tr("Estimated quality"), 3, Better::Higher)};
    for (const QString &name : {tr("x"), tr("y"), tr("Width"), tr("Height")})
        table.headings.append(numberColumn(name, 0, Better::None, tr("pixels")));
    table.headings.append(numberColumn(tr("Area"), 0, Better::None, tr("pixels")));
    for (const FoundObject &each : findings.found)
        table.rows.push_back({each.word, each.score, double(each.box.x), double(each.box.y), double(each.box.width),
                              double(each.box.height), double(cv::countNonZero(each.mask))});
    return {QStringLiteral("objects"), tr("Objects of the shown picture"),
            tr("What the whole method found in picture %1; doubles are left out.").arg(findings.shownRow + 1), table};
}

Artifact vlSamHeads(const VlSamFindings &findings)
{
    Table table;
    table.style = Table::Style::Matrix;
    table.headings = {namedColumn(tr("Layer"))};
    const at::Tensor weights = findings.reading.certainties;
    for (int64_t head = 0; head < weights.size(1); ++head)
        table.headings.append(numberColumn(tr("Head %1").arg(head + 1), 3));
    for (int64_t layer = 0; layer < weights.size(0); ++layer) {
        std::vector<Table::Cell> row{tr("Layer %1").arg(layer + 1)};
        for (int64_t head = 0; head < weights.size(1); ++head)
            row.push_back(weights[layer][head].item<double>());
        table.rows.push_back(std::move(row));
    }
    return {QStringLiteral("heads"), tr("What each head counts"),
            tr("The mean over tokens of a head's largest weight: 1 for a head that always looks at one token."), table};
}

Artifact vlSamSetup(const VlSamFindings &findings)
{
    QStringList lines{tr("Data: %1").arg(findings.dataUri), tr("Vision–language model: %1").arg(findings.modelUri),
                      tr("Segmenter: %1").arg(findings.segmenterUri),
                      tr("Questions: %1").arg(findings.options.questions.join(QStringLiteral(" / "))),
                      tr("No class names were given to either model.")};
    lines.append(findings.rounds.empty() ? tr("Nothing was measured: the data has no boxes.")
                                         : tr("Measured on: %1").arg(measuredOn(findings)));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
