// The shown picture, what its words became, and what the figures rest on.
#include "core/methods/segmentation/VlSamFigures.h"

#include "core/methods/shared/Columns.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QHash>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

/// How many questions the model wrote itself, and what stood in for those it did not.
QString ownQuestionsTold(const OwnQuestions &own)
{
    if (own.found.size() == own.wanted)
        return tr("Of the questions, the last %1 were written by the model itself.").arg(own.wanted);
    const QString wrote = own.answer.simplified();
    constexpr int shown = 120;
    const QString quoted = wrote.size() > shown ? wrote.left(shown) + QStringLiteral(" …") : wrote;
    return own.found.isEmpty()
               ? tr("Asked for %1 questions of its own, the model wrote none (it wrote: “%2”): the given ones alone "
                    "were asked.")
                     .arg(own.wanted)
                     .arg(quoted)
               : tr("Asked for %1 questions of its own, the model wrote %2; with the given ones these were asked.")
                     .arg(own.wanted)
                     .arg(own.found.size());
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
    if (!findings.mapping.empty())
        table.headings.append(namedColumn(tr("Nearest class")));
    for (const FoundObject &each : findings.found) {
        table.rows.push_back({each.word, each.score, double(each.box.x), double(each.box.y), double(each.box.width),
                              double(each.box.height), double(cv::countNonZero(each.mask))});
        if (!findings.mapping.empty())
            table.rows.back().push_back(classOf(findings.mapping, each.word));
    }
    return {QStringLiteral("objects"), tr("Objects of the shown picture"),
            tr("What the whole method found in picture %1; doubles are left out.").arg(findings.shownRow + 1), table};
}

Artifact vlSamClasses(const VlSamFindings &findings)
{
    QHash<QString, int> often;
    const auto count = [&](const std::vector<FoundObject> &found) {
        for (const FoundObject &each : found)
            ++often[each.word];
    };
    if (findings.rounds.empty())
        count(findings.found);
    for (const auto &round : findings.rounds)
        for (const VlSamPicture &picture : round)
            count(picture.steps.at(wholeMethod(findings)).found);
    Table table;
    table.headings = {namedColumn(tr("Word")), namedColumn(tr("Nearest class")), numberColumn(tr("Cosine"), 3),
                      numberColumn(tr("Found"), 0)};
    for (const MappedWord &each : findings.mapping)
        table.rows.push_back({each.word, each.className, each.cosine, double(often.value(each.word))});
    return {QStringLiteral("classes"), tr("Words mapped to classes"),
            tr("The class whose text (“a …”) is nearest to that of the word for the text encoder. A word always gets "
               "a class, be it near or far: a low cosine says that none fits."),
            table};
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
    if (findings.own.wanted > 0)
        lines.append(ownQuestionsTold(findings.own));
    if (!findings.mappedTo.isEmpty())
        lines.append(tr("Words were mapped to %1 classes, after all was found, by: %2")
                         .arg(findings.mappedTo.size())
                         .arg(findings.encoderUri));
    lines.append(findings.rounds.empty() ? tr("Nothing was measured: the data has no boxes.")
                                         : tr("Measured on: %1").arg(vlSamMeasuredOn(findings)));
    return {QStringLiteral("setup"), tr("How it was measured"), tr("What these figures rest on."),
            Text{QStringLiteral("- ") + lines.join(QStringLiteral("\n- "))}};
}

} // namespace gleaner
