#include "core/jobs/RunContext.h"
#include "core/methods/detection/RigidFindings.h"
#include "core/models/ParallelChunks.h"
#include "core/results/Separation.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>

namespace gleaner {

namespace {

constexpr int picturesAtOnce = 16; ///< between reports of progress

QString tr(const char *text) { return QCoreApplication::translate("Rigid", text); }

cv::Mat throughJpeg(const cv::Mat &rgb, int quality)
{
    cv::Mat bgr, back;
    std::vector<uchar> bytes;
    cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
    cv::imencode(".jpg", bgr, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    cv::cvtColor(cv::imdecode(bytes, cv::IMREAD_COLOR), back, cv::COLOR_BGR2RGB);
    return back;
}

cv::Mat softened(const cv::Mat &rgb)
{
    cv::Mat soft;
    cv::GaussianBlur(rgb, soft, {0, 0}, 1);
    return soft;
}

cv::Mat halvedAndBack(const cv::Mat &rgb)
{
    cv::Mat half, back;
    cv::resize(rgb, half, {std::max(1, rgb.cols / 2), std::max(1, rgb.rows / 2)}, 0, 0, cv::INTER_AREA);
    cv::resize(half, back, rgb.size(), 0, 0, cv::INTER_LINEAR);
    return back;
}

cv::Mat middleOf(const cv::Mat &rgb)
{
    const cv::Size inner(std::max(1, rgb.cols * 4 / 5), std::max(1, rgb.rows * 4 / 5));
    cv::Mat whole;
    cv::resize(rgb(cv::Rect({(rgb.cols - inner.width) / 2, (rgb.rows - inner.height) / 2}, inner)), whole, rgb.size(),
               0, 0, cv::INTER_LINEAR);
    return whole;
}

struct Attempt {
    std::optional<Sensitivity> found;
    std::optional<Problem> failure;
};

double similarity(const std::vector<float> &a, const std::vector<float> &b)
{
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i)
        sum += double(a[i]) * b[i];
    return sum;
}

} // namespace

std::vector<Spoiling> spoilings()
{
    std::vector<Spoiling> all{{tr("As it is"), [](const cv::Mat &rgb) { return rgb; }}};
    for (const int quality : {90, 70, 50})
        all.push_back(
            {tr("JPEG, quality %1").arg(quality), [quality](const cv::Mat &rgb) { return throughJpeg(rgb, quality); }});
    all.push_back({tr("Blur, 1 pixel"), softened});
    all.push_back({tr("Half size and back"), halvedAndBack});
    all.push_back({tr("Middle 80 %, enlarged"), middleOf});
    return all;
}

PictureGroup measured(const SensitivityMeter &meter, const QString &name, const std::vector<PictureSource> &sources,
                      RunContext &context, const std::function<cv::Mat(const cv::Mat &)> &change)
{
    PictureGroup group{name, {}, {}};
    for (size_t first = 0; first < sources.size(); first += picturesAtOnce) {
        context.progress(qint64(first), qint64(sources.size()), tr("Looking at pictures"));
        std::vector<Attempt> attempts(std::min<size_t>(picturesAtOnce, sources.size() - first));
        inParallelChunks(int(attempts.size()), [&](int index) {
            const PictureSource &source = sources[first + size_t(index)];
            try {
                const cv::Mat picture = source.picture();
                attempts[size_t(index)].found = meter.measure(change ? change(picture) : picture);
            } catch (const Stopped &) {
                throw;
            } catch (...) {
                attempts[size_t(index)].failure = currentProblem(source.location);
            }
        });
        for (size_t i = 0; i < attempts.size(); ++i) {
            if (attempts[i].failure) {
                context.sampleFailed(*attempts[i].failure);
                continue;
            }
            group.locations.append(sources[first + i].location);
            group.measured.push_back(std::move(*attempts[i].found));
        }
    }
    context.progress(qint64(sources.size()), qint64(sources.size()), tr("Looking at pictures"));
    return group;
}

QString pictureScoreName(PictureScore score)
{
    switch (score) {
    case PictureScore::Noise:
        return tr("Noise (RIGID)");
    case PictureScore::Blur:
        return tr("Blur");
    case PictureScore::Minder:
        return tr("Noise or blur (MINDER)");
    case PictureScore::Neighbor:
        return tr("Nearest real picture");
    case PictureScore::HighFrequency:
        break;
    }
    return tr("High frequencies");
}

double RigidFindings::valueOf(size_t round, const Sensitivity &picture, PictureScore score) const
{
    switch (score) {
    case PictureScore::Noise:
        return picture.meanNoise(level);
    case PictureScore::Blur:
        return picture.blur;
    case PictureScore::Minder: // the lower similarity
        return std::max(picture.meanNoise(level), picture.blur);
    case PictureScore::HighFrequency:
        return picture.highFrequency;
    case PictureScore::Neighbor:
        break;
    }
    double best = -1;
    for (const Sensitivity &each : rounds[round].reference.measured)
        if (&each != &picture)
            best = std::max(best, similarity(picture.feature, each.feature));
    return 1 - best;
}

std::vector<double> RigidFindings::values(size_t round, const PictureGroup &group, PictureScore score) const
{
    std::vector<double> all;
    for (const Sensitivity &each : group.measured)
        all.push_back(valueOf(round, each, score));
    return all;
}

DetectorScores RigidFindings::scores(size_t round, PictureScore score, int generator) const
{
    DetectorScores result{pictureScoreName(score),
                          {},
                          values(round, rounds[round].real, score),
                          score == PictureScore::Neighbor || score == PictureScore::HighFrequency};
    for (int i = 0; i < int(rounds[round].generated.size()); ++i)
        if (generator < 0 || i == generator)
            for (const double value : values(round, rounds[round].generated[size_t(i)], score))
                result.generated.push_back(value);
    return result;
}

double RigidFindings::threshold(size_t round, PictureScore score) const
{
    return quantile(values(round, rounds[round].reference, score), 1 - falsePositives);
}

QString RigidFindings::measuredOn() const
{
    qsizetype count = 0;
    for (const PictureGroup &each : rounds.front().generated)
        count += qsizetype(each.measured.size());
    return tr("%1 real pictures, %2 generated, seeds: %3")
        .arg(rounds.front().real.measured.size())
        .arg(count)
        .arg(rounds.size());
}

} // namespace gleaner
