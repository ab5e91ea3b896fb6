#include "core/methods/detection/ColoFindings.h"
#include "core/results/Measures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr double percent = 100, thousand = 1000, errorsInBand = 2;
constexpr int shownSide = 256, gutter = 8;

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

/// A line of means over some axis, with two standard errors as its band.
class Line {
public:
    explicit Line(const QString &name, bool dashed = false)
    {
        m_series.name = name;
        m_series.baseline = dashed;
    }
    void add(double x, const std::vector<double> &values)
    {
        if (values.empty())
            return;
        const MeanSpread share = meanAndSpread(values);
        const double reach = errorsInBand * share.spread / std::sqrt(double(values.size()));
        m_series.x.push_back(x);
        m_series.y.push_back(percent * share.mean);
        m_series.low.push_back(percent * std::max(0.0, share.mean - reach));
        m_series.high.push_back(percent * std::min(1.0, share.mean + reach));
    }
    const Curve::Series &series() const { return m_series; }

private:
    Curve::Series m_series;
};

Curve emptyCurve(const QString &x, const QString &metric)
{
    Curve curve;
    curve.x = {x, {}, true};
    curve.y = {metric, QStringLiteral("%"), false};
    curve.better = Better::Higher;
    return curve;
}

/// The picture, larger, with boxes.
cv::Mat withBoxes(const cv::Mat &rgb, const std::vector<cv::Rect2d> &boxes, const cv::Scalar &color)
{
    const double scale = std::max(1.0, double(shownSide) / std::max(rgb.rows, rgb.cols));
    cv::Mat drawn;
    cv::resize(rgb, drawn, {}, scale, scale, cv::INTER_LINEAR);
    for (const cv::Rect2d &box : boxes)
        cv::rectangle(drawn,
                      cv::Rect(cv::Point(cvRound(box.x * scale), cvRound(box.y * scale)),
                               cv::Point(cvRound((box.x + box.width) * scale), cvRound((box.y + box.height) * scale))),
                      color, 2);
    return drawn;
}

cv::Mat sideBySide(const std::vector<cv::Mat> &pictures)
{
    int width = -gutter;
    for (const cv::Mat &each : pictures)
        width += each.cols + gutter;
    cv::Mat all(pictures.front().rows, width, CV_8UC3, cv::Scalar::all(255));
    int x = 0;
    for (const cv::Mat &each : pictures) {
        each.copyTo(all(cv::Rect({x, 0}, each.size())));
        x += each.cols + gutter;
    }
    return all;
}

} // namespace

std::vector<Artifact> coloCurves(const ColoFindings &findings)
{
    std::vector<Artifact> all;
    for (const ColoMetric metric : coloMetrics) {
        const QString name = coloMetricName(metric);
        Curve curve = emptyCurve(tr("Pictures to train on"), name);
        for (size_t config = 0; config < findings.configs().size(); ++config) {
            Line line(findings.configs()[config].id, findings.configs()[config].shift == ColoShift::None);
            for (const int count : findings.plan.counts)
                line.add(count, findings.values(config, false, findings.largest(), count, metric));
            curve.series.append(line.series());
        }
        all.push_back({QStringLiteral("curve-") + name, tr("%1 over the number of pictures").arg(name),
                       tr("Model %1 from general weights; bands are two standard errors wide on either side. Dashed is "
                          "0_all, trained on what it is tested on: what a line lacks to it is the gap of that shift.")
                           .arg(findings.plan.models.back().name),
                       curve});
    }
    return all;
}

Artifact coloSizes(const ColoFindings &findings)
{
    Curve curve = emptyCurve(tr("Parameters"), findings.metricName());
    curve.x.unit = tr("thousand");
    for (size_t config = 0; config < findings.configs().size(); ++config) {
        Line line(findings.configs()[config].id, findings.configs()[config].shift == ColoShift::None);
        for (size_t model = 0; model < findings.plan.models.size(); ++model)
            line.add(double(findings.plan.models[model].parameters) / thousand,
                     findings.values(config, false, model, findings.mostDrawn(), findings.plan.metric));
        curve.series.append(line.series());
    }
    return {QStringLiteral("sizes"), tr("Does size help?"),
            tr("%1 at %2 pictures over the size of the model, with two standard errors. The paper finds the smallest "
               "model best from top to side.")
                .arg(findings.metricName())
                .arg(findings.mostDrawn()),
            curve};
}

Artifact coloFineTuning(const ColoFindings &findings)
{
    Curve curve = emptyCurve(tr("Pictures to train on"), findings.metricName());
    if (findings.plan.fineTuning)
        for (const size_t config : findings.configsOf(ColoShift::Within))
            for (const bool related : {true, false}) {
                Line line((related ? tr("%1, related weights") : tr("%1, general weights"))
                              .arg(findings.configs()[config].id),
                          !related);
                for (const int count : findings.plan.counts)
                    line.add(count, findings.values(config, related, findings.largest(), count, findings.plan.metric));
                curve.series.append(line.series());
            }
    return {QStringLiteral("fine-tuning"), tr("Are related weights worth it?"),
            tr("Model %1 trained within one condition, from weights that learned the other conditions (solid) and from "
               "weights that learned colored shapes (dashed); two standard errors on either side.")
                .arg(findings.plan.models.back().name),
            curve};
}

std::vector<cv::Rect2d> coloFound(const BoxesOfPicture &picture, double confidence)
{
    std::vector<cv::Rect2d> boxes;
    for (const ScoredBox &each : picture.found)
        if (each.score >= confidence)
            boxes.push_back(each.box);
    return boxes;
}

std::vector<cv::Rect2d> coloTruth(const BoxesOfPicture &picture)
{
    std::vector<cv::Rect2d> boxes;
    for (const AnnotatedBox &each : picture.truth)
        boxes.push_back(each.box);
    return boxes;
}

cv::Mat coloPanels(const cv::Mat &rgb, const std::vector<std::vector<cv::Rect2d>> &boxes)
{
    static const cv::Scalar colors[] = {
        {0, 158, 115}, {86, 180, 233}, {230, 159, 0}, {204, 121, 167}, {240, 228, 66}}; // Okabe and Ito
    std::vector<cv::Mat> panels;
    for (size_t i = 0; i < boxes.size(); ++i)
        panels.push_back(withBoxes(rgb, boxes[i], colors[i % std::size(colors)]));
    return sideBySide(panels);
}

Artifact coloExamples(const ColoFindings &findings)
{
    Images images;
    for (const ColoExample &each : findings.examples)
        images.items.push_back(
            {coloPanels(each.rgb, {coloTruth(each.inDomain), coloFound(each.inDomain, each.inDomainConfidence),
                                   coloFound(each.shifted, each.shiftedConfidence)}),
             QStringLiteral("%1, %2").arg(findings.configs()[each.config].id, findings.configs()[each.config].title)});
    return {
        QStringLiteral("examples"), tr("What a shift looks like"),
        tr("Test pictures three times: the annotation in green, what a model finds that was trained on such pictures "
           "in blue, and what the model finds that was not in orange; each at its own confidence."),
        images};
}

} // namespace gleaner
