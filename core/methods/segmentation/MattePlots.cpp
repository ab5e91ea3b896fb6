#include "core/methods/segmentation/MatteFindings.h"
#include "core/methods/shared/Columns.h"
#include "core/methods/shared/ScoreHistogram.h"

#include <QElapsedTimer>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double thousandths = 1000;

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

Curve::Series lineOf(const QString &name, const std::vector<MattePoint> &points, MatteArm arm, MatteRegion region,
                     bool baseline = false)
{
    Curve::Series series;
    series.name = name;
    series.baseline = baseline;
    for (const MattePoint &each : points)
        if (const auto found = each.figures.find(arm); found != each.figures.end()) {
            series.x.push_back(each.x);
            series.y.push_back(thousandths * (found->second.*region).mad);
        }
    return series;
}

/// Losses of the steps, in means of so many that a line is readable.
Curve::Series lossLine(const QString &name, const std::vector<double> &losses)
{
    constexpr size_t mostPoints = 60;
    const size_t together = losses.size() / mostPoints + 1;
    Curve::Series series;
    series.name = name;
    for (size_t first = 0; first < losses.size(); first += together) {
        const size_t last = std::min(losses.size(), first + together);
        double sum = 0;
        for (size_t i = first; i < last; ++i)
            sum += losses[i];
        series.x.push_back(double(last));
        series.y.push_back(sum / double(last - first));
    }
    return series;
}

double picturesPerSecond(const MattingNetwork &network, const std::vector<cv::Mat> &images)
{
    QElapsedTimer timer;
    timer.start();
    predictedMattes(network, images);
    return double(images.size()) / std::max(1e-9, double(timer.nsecsElapsed()) * 1e-9);
}

} // namespace

Artifact matteCornersCurve(const MatteFindings &findings)
{
    Curve curve;
    curve.x = {tr("Corners of the masks"), {}, false};
    curve.y = {QStringLiteral("MAD-T"), QStringLiteral("10⁻³"), false};
    curve.better = Better::Lower;
    curve.series = {lineOf(armName(MatteArm::Blended), findings.corners, MatteArm::Blended, &MatteFigures::band),
                    lineOf(armName(MatteArm::Naive), findings.corners, MatteArm::Naive, &MatteFigures::band, true)};
    return {QStringLiteral("corners"), tr("How rough masks may be"),
            tr("Error in the true boundary over the number of corners of the photos’ masks, by students of the first "
               "seed. What blending gains over masks that are taken as mattes lies between the lines."),
            curve};
}

Artifact matteCountCurve(const MatteFindings &findings)
{
    Curve curve;
    curve.x = {tr("Pictures with mattes"), {}, false};
    curve.y = {QStringLiteral("MAD"), QStringLiteral("10⁻³"), false};
    curve.better = Better::Lower;
    curve.series = {
        lineOf(armName(MatteArm::Blended), findings.mattes, MatteArm::Blended, &MatteFigures::all),
        lineOf(armName(MatteArm::MattesOnly), findings.mattes, MatteArm::MattesOnly, &MatteFigures::all, true)};
    return {QStringLiteral("mattes"), tr("How many mattes it takes"),
            tr("Error over the number of pictures with mattes, with a teacher for each; students of the first seed."),
            curve};
}

Artifact matteThresholds(const MatteFindings &findings)
{
    Curve curve;
    curve.x = {tr("Boundary threshold τ"), {}, false};
    curve.mark = findings.plan.blend.threshold;
    Curve::Series shares, errors;
    shares.name = tr("boundary in a photo");
    errors.name = tr("MAD of the labels");
    for (const ThresholdPoint &each : findings.thresholds) {
        shares.x.push_back(each.threshold);
        shares.y.push_back(100 * each.share);
        if (each.figures) {
            errors.x.push_back(each.threshold);
            errors.y.push_back(100 * each.figures->all.mad);
        }
    }
    curve.y = {tr("Share and error"), QStringLiteral("%"), false};
    curve.series = {shares};
    if (!errors.x.empty())
        curve.series.append(errors);
    return {QStringLiteral("thresholds"), tr("What the threshold does"),
            tr("How much of a photo is left to the teacher, and how far the blended labels are from the true mattes "
               "where those are known. The line is the threshold that was used."),
            curve};
}

Artifact matteShares(const MatteFindings &findings)
{
    Curve curve = scoreHistogram({{tr("photos"), findings.first().shares}}, tr("Share of the picture that is boundary"),
                                 muchBoundary);
    return {
        QStringLiteral("shares"), tr("Boundary in the photos"),
        tr("Right of the line the teacher calls more than 40 % of a picture boundary: there the label is mostly its "
           "own matte, and the mask hardly counts. %1 % of the photos lie there.")
            .arg(100 * findings.photosAbove(muchBoundary), 0, 'f', 1),
        curve};
}

Artifact matteLosses(const MatteFindings &findings)
{
    Curve curve;
    curve.x = {tr("Step"), {}, false};
    curve.y = {tr("Loss"), {}, false};
    curve.better = Better::Lower;
    curve.series = {lossLine(tr("Teacher, on mattes"), findings.first().teacherLosses),
                    lossLine(tr("Student, on blended labels and mattes"), findings.first().studentLosses)};
    return {QStringLiteral("losses"), tr("Losses"),
            tr("Of the first seed, as means of a few steps. They fall on different pictures and cannot be compared."),
            curve};
}

Artifact matteTimes(const MatteFindings &findings)
{
    const std::vector<cv::Mat> &images =
        findings.material.isMeasured() ? findings.material.test.images : findings.material.photos.images;
    const MatteTrial &trial = findings.first();
    Table table;
    table.headings = {namedColumn(tr("Network")), numberColumn(tr("Weights"), 0),
                      numberColumn(tr("Pictures per second"), 0, Better::Higher)};
    const auto add = [&](const QString &name, const MattingNetwork &network) {
        table.rows.push_back({name, double(network.parameters()), picturesPerSecond(network, images)});
    };
    add(tr("Teacher"), trial.teacher);
    add(tr("Student"), trial.students.at(MatteArm::Blended));
    return {QStringLiteral("times"), tr("Time"),
            tr("Whole mattes of pictures of %1 × %1 pixels on this machine, in batches. Times differ from run to run.")
                .arg(images.front().cols),
            table};
}

} // namespace gleaner
