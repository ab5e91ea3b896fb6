#include "core/methods/segmentation/MatteTrial.h"

#include "core/jobs/StagedProgress.h"
#include "core/models/ParallelChunks.h"

#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t teacherStream = 1, studentStream = 2;

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

void add(MattingErrors &sum, const MattingErrors &errors)
{
    sum.sad += errors.sad;
    sum.mad += errors.mad;
    sum.mse += errors.mse;
    sum.gradient += errors.gradient;
    sum.connectivity += errors.connectivity;
}

MattingErrors meanOf(const std::vector<MattingErrors> &errors)
{
    MattingErrors sum;
    int count = 0;
    for (const MattingErrors &each : errors)
        if (std::isfinite(each.mad)) {
            add(sum, each);
            ++count;
        }
    const double share = count > 0 ? 1.0 / count : std::nan("");
    return {sum.sad * share, sum.mad * share, sum.mse * share, sum.gradient * share, sum.connectivity * share};
}

MatteLabel labelOf(MatteArm arm, const MatteSamples &photos, size_t i, const std::vector<MattePrediction> &taught,
                   const MattePlan &plan, int radius)
{
    const cv::Mat &mask = photos.masks[i];
    switch (arm) {
    case MatteArm::TeacherMattes: {
        MatteLabel label = blendedLabel(taught[i].matte, taught[i].boundary, mask, plan.blend);
        label.matte = taught[i].matte;
        return label;
    }
    case MatteArm::Blended:
        return blendedLabel(taught[i].matte, taught[i].boundary, mask, plan.blend);
    case MatteArm::TrueMattes:
        return ownLabel(photos.mattes[i], plan.low);
    case MatteArm::ContourBand:
        return contourLabel(mask, radius);
    case MatteArm::MattesOnly:
    case MatteArm::MasksOnly:
    case MatteArm::Naive:
        break;
    }
    return ownLabel(asMatte(mask), plan.low);
}

double photoShareOf(MatteArm arm, const MattePlan &plan)
{
    return arm == MatteArm::MattesOnly ? 0 : arm == MatteArm::MasksOnly ? 1 : plan.photoShare;
}

std::function<void(int)> tell(RunContext &context, int steps, const QString &what)
{
    return [&context, steps, what](int step) { context.progress(step + 1, steps, what); };
}

double meanShare(const std::vector<double> &shares)
{
    return std::accumulate(shares.begin(), shares.end(), 0.0) / double(std::max<size_t>(1, shares.size()));
}

} // namespace

QString armName(MatteArm arm)
{
    switch (arm) {
    case MatteArm::MattesOnly:
        return tr("Mattes only");
    case MatteArm::MasksOnly:
        return tr("Masks only");
    case MatteArm::Naive:
        return tr("Masks taken as mattes");
    case MatteArm::TeacherMattes:
        return tr("Teacher's mattes, no masks");
    case MatteArm::Blended:
        return tr("Blended labels (MLB)");
    case MatteArm::TrueMattes:
        return tr("True mattes (bound)");
    case MatteArm::ContourBand:
        return tr("Blurred contour (control)");
    }
    return {};
}

MatteFigures measuredMattes(const std::vector<cv::Mat> &predicted, const std::vector<cv::Mat> &truth, double low,
                            bool structure)
{
    std::vector<MattingErrors> all(truth.size()), band(truth.size()), certain(truth.size());
    std::vector<double> overlaps(truth.size());
    inParallelChunks(int(truth.size()), [&](int chunk) {
        const auto i = size_t(chunk);
        const MattingComparison comparison(predicted[i], truth[i], structure);
        const cv::Mat where = mattingBand(truth[i], low);
        all[i] = comparison.over();
        band[i] = comparison.over(where);
        certain[i] = comparison.over(~where);
        overlaps[i] = comparison.overlap();
    });
    return {meanOf(all), meanOf(band), meanOf(certain), meanShare(overlaps)};
}

MatteFigures measuredLabels(const std::vector<MatteLabel> &labels, const std::vector<cv::Mat> &truth, double low)
{
    std::vector<cv::Mat> mattes;
    for (const MatteLabel &each : labels)
        mattes.push_back(each.matte);
    return measuredMattes(mattes, truth, low, false);
}

std::vector<MatteLabel> labelsOf(MatteArm arm, const MatteSamples &photos, const std::vector<MattePrediction> &taught,
                                 const MattePlan &plan, int radius)
{
    std::vector<MatteLabel> labels;
    for (size_t i = 0; i < photos.count(); ++i)
        labels.push_back(labelOf(arm, photos, i, taught, plan, radius));
    return labels;
}

MatteSchool::MatteSchool(const MatteMaterial &material, const MattePlan &plan, uint64_t seed)
    : m_material(material), m_plan(plan), m_seed(seed), m_pasted(material.mattes, material.grounds, plan.low)
{
}

TrainedMatting MatteSchool::teacher(RunContext &context) const
{
    return trainMatting(
        m_plan.teacher, [this](int, Random &random) { return m_pasted.sample(random); }, m_plan.teaching,
        Random::forItem(m_seed, teacherStream).next(),
        tell(context, m_plan.teaching.steps, tr("Training the teacher")));
}

TrainedMatting MatteSchool::student(MatteArm arm, const std::vector<MatteLabel> &labels, const MattingNetwork &teacher,
                                    RunContext &context) const
{
    const LabeledSampler photos(m_material.photos, labels);
    const auto fromPhotos = std::lround(photoShareOf(arm, m_plan) * m_plan.learning.batch);
    return trainMatting(
        m_plan.student(),
        [&](int place, Random &random) { return place < fromPhotos ? photos.sample(random) : m_pasted.sample(random); },
        m_plan.learning, Random::forItem(m_seed, studentStream).next(),
        tell(context, m_plan.learning.steps, tr("Training students")), m_plan.fromTeacher ? &teacher : nullptr);
}

std::vector<cv::Mat> mattesOf(const MattingNetwork &network, const std::vector<cv::Mat> &images)
{
    std::vector<cv::Mat> mattes;
    for (MattePrediction &each : predictedMattes(network, images))
        mattes.push_back(std::move(each.matte));
    return mattes;
}

std::vector<MatteArm> armsOf(const MatteMaterial &material, const MattePlan &plan)
{
    if (!plan.comparisons)
        return {MatteArm::Blended};
    std::vector<MatteArm> arms;
    for (const MatteArm arm : matteArms)
        if (arm != MatteArm::TrueMattes || material.knowsTruth())
            arms.push_back(arm);
    return arms;
}

MatteTrial runMatteTrial(const MatteMaterial &material, const MattePlan &plan, uint64_t seed, bool keep,
                         RunContext &context)
{
    const std::vector<MatteArm> arms = armsOf(material, plan);
    const MatteSchool school(material, plan, seed);
    constexpr int teacherCosts = 3; // times a student of half its width
    StagedProgress progress(context,
                            qint64(teacherCosts) * plan.teaching.steps + qint64(arms.size()) * plan.learning.steps + 1);
    MatteTrial trial;
    progress.stage(qint64(teacherCosts) * plan.teaching.steps, [&](RunContext &inner) {
        TrainedMatting trained = school.teacher(inner);
        trial.teacher = trained.network;
        trial.teacherLosses = std::move(trained.losses);
    });
    trial.teacherBefore = trial.teacher.hash();
    trial.taught = predictedMattes(trial.teacher, material.photos.images);
    for (const MatteLabel &each : labelsOf(MatteArm::Blended, material.photos, trial.taught, plan, 1))
        trial.shares.push_back(each.share);
    trial.radius = contourRadius(material.photos.masks, meanShare(trial.shares));
    if (material.isMeasured())
        trial.ofTeacher = measuredMattes(mattesOf(trial.teacher, material.test.images), material.test.mattes, plan.low);
    progress.step(1, tr("Training students"));
    for (const MatteArm arm : arms)
        progress.stage(plan.learning.steps, [&](RunContext &inner) {
            const std::vector<MatteLabel> labels = labelsOf(arm, material.photos, trial.taught, plan, trial.radius);
            TrainedMatting trained = school.student(arm, labels, trial.teacher, inner);
            if (material.isMeasured())
                trial.figures[arm] =
                    measuredMattes(mattesOf(trained.network, material.test.images), material.test.mattes, plan.low);
            if (material.knowsTruth() && arm != MatteArm::MattesOnly)
                trial.ofLabels[arm] = measuredLabels(labels, material.photos.mattes, plan.low);
            if (arm == MatteArm::Blended)
                trial.studentLosses = trained.losses;
            if (keep || arm == MatteArm::Blended)
                trial.students[arm] = std::move(trained.network);
        });
    trial.teacherAfter = trial.teacher.hash();
    if (!keep)
        trial.taught.clear();
    return trial;
}

} // namespace gleaner
