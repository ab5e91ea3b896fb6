#include "core/methods/segmentation/MatteCurves.h"

#include "core/data/generators/Matte.h"
#include "core/jobs/StagedProgress.h"

namespace gleaner {

namespace {

constexpr qint64 fine = 100'000; // of progress in a stage: stages have stages

MatteFigures measured(const MattingNetwork &network, const MatteMaterial &material, const MattePlan &plan)
{
    return measuredMattes(mattesOf(network, material.test.images), material.test.mattes, plan.low);
}

std::vector<cv::Mat> masksAround(const std::vector<cv::Mat> &mattes, int corners)
{
    std::vector<cv::Mat> masks;
    for (const cv::Mat &matte : mattes) {
        cv::Mat bytes;
        matte.convertTo(bytes, CV_8U, 255);
        masks.push_back(roughMask(bytes, corners));
    }
    return masks;
}

MatteSamples firstOf(const MatteSamples &samples, size_t count)
{
    MatteSamples some = samples;
    some.rows.resize(count);
    some.images.resize(count);
    some.mattes.resize(count);
    return some;
}

} // namespace

std::vector<MattePoint> overCorners(const std::vector<int> &corners, const MatteMaterial &material,
                                    const MattePlan &plan, uint64_t seed, const MatteTrial &trial, RunContext &context)
{
    StagedProgress progress(context, 2 * qint64(corners.size()) * fine);
    std::vector<MattePoint> points;
    for (const int count : corners) {
        MatteMaterial rough = material;
        rough.photos.masks = masksAround(material.photos.mattes, count);
        const MatteSchool school(rough, plan, seed);
        MattePoint point{double(count), {}};
        for (const MatteArm arm : {MatteArm::Naive, MatteArm::Blended})
            progress.stage(fine, [&](RunContext &inner) {
                const std::vector<MatteLabel> labels = labelsOf(arm, rough.photos, trial.taught, plan, 1);
                point.figures[arm] = measured(school.student(arm, labels, trial.teacher, inner).network, rough, plan);
            });
        points.push_back(std::move(point));
    }
    return points;
}

std::vector<MattePoint> overMattes(const MatteMaterial &material, const MattePlan &plan, uint64_t seed,
                                   const MatteTrial &trial, RunContext &context)
{
    constexpr int teacherCosts = 3;
    const size_t all = material.mattes.count();
    StagedProgress progress(context, 2 * (teacherCosts + 2) * fine);
    std::vector<MattePoint> points;
    for (const size_t count : {std::max<size_t>(1, all / 4), std::max<size_t>(1, all / 2)}) {
        MatteMaterial fewer = material;
        fewer.mattes = firstOf(material.mattes, count);
        const MatteSchool school(fewer, plan, seed);
        MattingNetwork teacher;
        progress.stage(teacherCosts * fine, [&](RunContext &inner) { teacher = school.teacher(inner).network; });
        const std::vector<MattePrediction> taught = predictedMattes(teacher, fewer.photos.images);
        MattePoint point{double(count), {}};
        for (const MatteArm arm : {MatteArm::MattesOnly, MatteArm::Blended})
            progress.stage(fine, [&](RunContext &inner) {
                const std::vector<MatteLabel> labels = labelsOf(arm, fewer.photos, taught, plan, 1);
                point.figures[arm] = measured(school.student(arm, labels, teacher, inner).network, fewer, plan);
            });
        points.push_back(std::move(point));
    }
    points.push_back({double(all), trial.figures});
    return points;
}

std::vector<ThresholdPoint> overThresholds(const MatteMaterial &material, const MattePlan &plan,
                                           const MatteTrial &trial)
{
    std::vector<ThresholdPoint> points;
    for (const double threshold : {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9}) {
        MattePlan other = plan;
        other.blend.threshold = threshold;
        ThresholdPoint point{threshold, 0, {}};
        const std::vector<MatteLabel> labels = labelsOf(MatteArm::Blended, material.photos, trial.taught, other, 1);
        for (const MatteLabel &each : labels)
            point.share += each.share / double(material.photos.count());
        if (material.knowsTruth())
            point.figures = measuredLabels(labels, material.photos.mattes, plan.low);
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace gleaner
