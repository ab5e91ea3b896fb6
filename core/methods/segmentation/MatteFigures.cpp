#include "core/methods/segmentation/MatteFindings.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int tile = 224, gap = 8; // pixels of a picture in a mosaic, and between two
constexpr int paper = 128;         // gray between them, seen on light and dark grounds
const cv::Scalar boundaryColor(230, 159, 0), sky(86, 180, 233);

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

cv::Mat grayOf(const cv::Mat &matte)
{
    cv::Mat gray, rgb;
    matte.convertTo(gray, CV_8U, 255);
    cv::cvtColor(gray, rgb, cv::COLOR_GRAY2RGB);
    return rgb;
}

/// Errors by Viridis; 0.5 and more are brightest.
cv::Mat errorMap(const cv::Mat &predicted, const cv::Mat &truth)
{
    cv::Mat bytes, colors, rgb;
    cv::Mat(cv::abs(predicted - truth)).convertTo(bytes, CV_8U, 2 * 255);
    cv::applyColorMap(bytes, colors, cv::COLORMAP_VIRIDIS);
    cv::cvtColor(colors, rgb, cv::COLOR_BGR2RGB);
    return rgb;
}

/// Pixels stay pixels where they are enlarged: what is to be seen is each one's value.
cv::Mat enlarged(const cv::Mat &rgb)
{
    cv::Mat large;
    cv::resize(rgb, large, {tile, tile}, 0, 0, rgb.cols < tile ? cv::INTER_NEAREST : cv::INTER_AREA);
    return large;
}

cv::Mat mosaic(const std::vector<cv::Mat> &pictures, int columns)
{
    const int rows = (int(pictures.size()) + columns - 1) / columns;
    cv::Mat all(rows * (tile + gap) - gap, columns * (tile + gap) - gap, CV_8UC3, cv::Scalar::all(paper));
    for (size_t i = 0; i < pictures.size(); ++i)
        enlarged(pictures[i])
            .copyTo(all(cv::Rect(int(i) % columns * (tile + gap), int(i) / columns * (tile + gap), tile, tile)));
    return all;
}

/// The matte with the boundary tinted.
cv::Mat withBoundary(const cv::Mat &matte, const cv::Mat &boundary)
{
    cv::Mat drawn = grayOf(matte);
    const cv::Mat tinted = drawn * 0.6 + cv::Mat(drawn.size(), CV_8UC3, boundaryColor) * 0.4;
    tinted.copyTo(drawn, boundary > 0.5);
    return drawn;
}

/// Mask fills let the picture through.
cv::Mat withMask(const cv::Mat &rgb, const cv::Mat &mask)
{
    cv::Mat drawn = rgb.clone(), inner;
    const cv::Mat tinted = rgb * 0.65 + cv::Mat(rgb.size(), CV_8UC3, sky) * 0.35;
    tinted.copyTo(drawn, mask);
    cv::erode(mask, inner, {});
    drawn.setTo(sky, mask & (1 - inner));
    return drawn;
}

size_t shownOf(const MatteFindings &findings, const MatteSamples &samples)
{
    return std::min(samples.count(), size_t(findings.shown));
}

std::vector<cv::Mat> firstImages(const MatteSamples &samples, size_t count)
{
    return {samples.images.begin(), samples.images.begin() + qsizetype(count)};
}

const MatteSamples &seenByStudents(const MatteFindings &findings)
{
    return findings.material.isMeasured() ? findings.material.test : findings.material.photos;
}

/// The student that blending is to be better than: by masks taken as mattes, where that was trained.
std::optional<MatteArm> before(const MatteFindings &findings)
{
    for (const MatteArm arm : {MatteArm::Naive, MatteArm::MasksOnly})
        if (findings.first().students.contains(arm))
            return arm;
    return {};
}

} // namespace

Artifact matteFourUp(const MatteFindings &findings)
{
    const MatteSamples &photos = findings.material.photos;
    const MatteTrial &trial = findings.first();
    Images images;
    for (size_t i = 0; i < shownOf(findings, photos); ++i) {
        const MattePrediction &taught = trial.taught[i];
        std::vector<cv::Mat> pictures{photos.images[i], withMask(photos.images[i], photos.masks[i])};
        const MatteLabel label = blendedLabel(taught.matte, taught.boundary, photos.masks[i], findings.plan.blend);
        pictures.push_back(withBoundary(taught.matte, label.boundary));
        pictures.push_back(grayOf(label.matte));
        images.items.push_back(
            {mosaic(pictures, 2), tr("Row %1: %2 % boundary").arg(photos.rows[i]).arg(100 * label.share, 0, 'f', 1)});
    }
    for (const double threshold : {0.3, 0.7}) {
        BlendOptions other = findings.plan.blend;
        other.threshold = threshold;
        std::vector<cv::Mat> pictures;
        for (size_t i = 0; i < shownOf(findings, photos); ++i)
            pictures.push_back(
                grayOf(blendedLabel(trial.taught[i].matte, trial.taught[i].boundary, photos.masks[i], other).matte));
        images.items.push_back({mosaic(pictures, std::min(2, int(pictures.size()))),
                                tr("Their labels with τ = %1").arg(threshold, 0, 'f', 1)});
    }
    return {
        QStringLiteral("photos"), tr("From mask to blended label"),
        tr("Four pictures for each photo: itself; its mask; the teacher’s matte, where it sees boundary in orange; and "
           "the label that is blended of the two: the matte where it is orange, the mask elsewhere."),
        images};
}

Artifact matteStudents(const MatteFindings &findings)
{
    const MatteSamples &samples = seenByStudents(findings);
    const size_t count = shownOf(findings, samples);
    const std::vector<cv::Mat> seen = firstImages(samples, count);
    const MatteTrial &trial = findings.first();
    const std::vector<cv::Mat> after = mattesOf(trial.students.at(MatteArm::Blended), seen);
    const std::optional<MatteArm> other = before(findings);
    const std::vector<cv::Mat> beforehand = other ? mattesOf(trial.students.at(*other), seen) : std::vector<cv::Mat>();
    const bool known = findings.material.isMeasured();
    Images images;
    for (size_t i = 0; i < count; ++i) {
        std::vector<cv::Mat> pictures{seen[i]};
        if (other)
            pictures.push_back(grayOf(beforehand[i]));
        pictures.push_back(grayOf(after[i]));
        const auto columns = int(pictures.size());
        if (known) {
            pictures.push_back(grayOf(samples.mattes[i]));
            if (other)
                pictures.push_back(errorMap(beforehand[i], samples.mattes[i]));
            pictures.push_back(errorMap(after[i], samples.mattes[i]));
        }
        QString caption = tr("Row %1").arg(samples.rows[i]);
        if (known)
            caption += tr(": MAD %1").arg(MattingComparison(after[i], samples.mattes[i]).over().mad, 0, 'f', 3);
        images.items.push_back({mosaic(pictures, columns), caption});
    }
    const QString first =
        other ? tr("the matte of the student “%1”").arg(armName(*other)) + QStringLiteral(", ") : QString();
    return {QStringLiteral("students"), tr("Students’ mattes"),
            tr("From left to right: the picture, %1that of MLB’s student.").arg(first) +
                (known ? QLatin1Char(' ') + tr("Below: the true matte, and where these mattes are wrong; yellow is an "
                                               "error of 0.5 or more.")
                       : QString()),
            images};
}

Artifact matteComposites(const MatteFindings &findings)
{
    const MatteSamples &samples = seenByStudents(findings);
    const size_t count = shownOf(findings, samples);
    const std::vector<cv::Mat> seen = firstImages(samples, count);
    const std::vector<cv::Mat> mattes = mattesOf(findings.first().students.at(MatteArm::Blended), seen);
    Images images;
    for (size_t i = 0; i < count; ++i) {
        const int side = seen[i].cols;
        const cv::Mat figure = estimatedLayers(seen[i], mattes[i], std::max(2, side / 8)).figure;
        images.items.push_back(
            {mosaic({seen[i], composite(figure, findings.ground, mattes[i]),
                     composite(figure, checkerboard(seen[i].size(), std::max(2, side / 16)), mattes[i])},
                    3),
             tr("Row %1").arg(samples.rows[i])});
    }
    return {
        QStringLiteral("composites"), tr("Figures on another ground"),
        tr("The picture, its figure on the chosen ground and on a checkerboard, which shows what is half-transparent; "
           "by the matte of MLB’s student. The figure’s own colors are estimated from picture and matte."),
        images};
}

} // namespace gleaner
