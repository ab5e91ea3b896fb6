#include "core/methods/segmentation/MatteRun.h"

#include "core/jobs/StagedProgress.h"
#include "core/methods/segmentation/MatteFindings.h"
#include "core/methods/segmentation/MatteGround.h"
#include "core/methods/segmentation/MatteParameters.h"
#include "core/methods/segmentation/MatteSave.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/shared/SavedWeights.h"

#include <numeric>

namespace gleaner {

namespace {

constexpr uint64_t photoStream = 61, testStream = 62, seedStream = 1000;
constexpr qint64 fine = 100'000; ///< of progress in a stage: stages have stages
constexpr int testPart = 5;      ///< every fifth photo, where the data has no split

QString tr(const char *text) { return QCoreApplication::translate("MatteLabelBlending", text); }

MattingRecipe recipeOf(const Parameters &parameters, int steps)
{
    namespace names = matteblending;
    return {steps,
            parameters[names::batch],
            parameters[names::rate],
            {parameters[names::differenceWeight], parameters[names::pyramidWeight], parameters[names::boundaryWeight],
             parameters[names::gradientWeight], parameters[names::compositionWeight]}};
}

MattePlan planOf(const Parameters &parameters)
{
    namespace names = matteblending;
    MattePlan plan;
    plan.halfStudent = parameters[names::light];
    plan.fromTeacher = parameters[names::fromTeacher];
    plan.teaching = recipeOf(parameters, parameters[names::teacherSteps]);
    plan.learning = recipeOf(parameters, parameters[names::studentSteps]);
    plan.blend = {parameters[names::threshold], parameters[names::soft], parameters[names::guard]};
    plan.low = parameters[names::low];
    plan.photoShare = parameters[names::photoShare];
    plan.comparisons = parameters[names::comparisons];
    return plan;
}

std::vector<int> allRows(const DataSet &data)
{
    std::vector<int> rows(static_cast<size_t>(data.rows()));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

/// Which photos are for training and which for the test.
struct PhotoRows {
    std::vector<int> train, test;
};

/// By the data's split. Without one a fifth of photos with true mattes is the test, unless there is a test of its own.
PhotoRows photoRows(const DataSet &photos, bool ownTest, RunContext &context)
{
    const bool known = bool(MatteColumns(photos).mattes);
    PhotoRows rows{photos.rowsOfSplit(QStringLiteral("train")), photos.rowsOfSplit(QStringLiteral("test"))};
    if (!known || ownTest)
        rows.test.clear();
    if (!rows.train.empty())
        return rows;
    if (rows.test.empty() && known && !ownTest)
        rows.test =
            drawnRows(int(photos.rows()), std::max(1, int(photos.rows()) / testPart), context.random(testStream));
    for (const int row : allRows(photos))
        if (!std::ranges::binary_search(rows.test, row))
            rows.train.push_back(row);
    return rows;
}

std::vector<int> someOf(const std::vector<int> &rows, int limit, Random random)
{
    std::vector<int> some;
    for (const int place : drawnRows(int(rows.size()), limit, std::move(random)))
        some.push_back(rows[size_t(place)]);
    return some;
}

void refuseIfEmpty(const MatteSamples &samples, const QString &what)
{
    if (samples.images.empty())
        throw ProblemError({what, samples.uri, tr("Give data that has some."), ExitCode::InputUnreadable});
}

MatteMaterial materialOf(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    const int side = parameters[matteblending::side];
    const auto uri = [&](const char *role) { return inputs.all().at(QLatin1String(role)).uri; };
    const DataSet &photos = inputs.dataSet("photos");
    const PhotoRows rows = photoRows(photos, inputs.has("test"), context);
    StagedProgress progress(context, 5);
    MatteMaterial material;
    const auto read = [&](int weight, const DataSet &data, const char *role, const std::vector<int> &which) {
        MatteSamples samples;
        progress.stage(weight, [&](RunContext &inner) {
            samples = readMatteSamples(data, uri(role), which, side, tr("Reading pictures"), inner);
        });
        return samples;
    };
    material.mattes = read(1, inputs.dataSet("mattes"), "mattes", allRows(inputs.dataSet("mattes")));
    material.photos =
        read(2, photos, "photos", someOf(rows.train, parameters[matteblending::limit], context.random(photoStream)));
    material.test = inputs.has("test") ? read(1, inputs.dataSet("test"), "test", allRows(inputs.dataSet("test")))
                                       : read(1, photos, "photos", rows.test);
    if (inputs.has("grounds"))
        material.grounds = read(1, inputs.dataSet("grounds"), "grounds", allRows(inputs.dataSet("grounds"))).images;
    refuseIfEmpty(material.mattes, tr("There is no picture with a matte to learn from"));
    refuseIfEmpty(material.photos, tr("There is no photo with a mask to learn from"));
    return material;
}

void findCurves(MatteFindings &findings, const Parameters &parameters, uint64_t seed, RunContext &context)
{
    const bool corners = parameters[matteblending::roughness] && findings.material.knowsTruth() &&
                         findings.material.isMeasured(),
               mattes = parameters[matteblending::matteCurve] && findings.material.isMeasured();
    StagedProgress progress(context, 3 * fine);
    findings.thresholds = overThresholds(findings.material, findings.plan, findings.first());
    progress.step(fine, tr("Training students"));
    if (corners)
        progress.stage(fine, [&](RunContext &inner) {
            findings.corners = overCorners(parameters[matteblending::corners], findings.material, findings.plan, seed,
                                           findings.first(), inner);
        });
    if (mattes)
        progress.stage(fine, [&](RunContext &inner) {
            findings.mattes = overMattes(findings.material, findings.plan, seed, findings.first(), inner);
        });
}

Outputs artifactsOf(const MatteFindings &findings)
{
    Outputs outputs{matteMetrics(findings)};
    if (findings.material.isMeasured()) {
        outputs.insert(outputs.end(), {matteBars(findings), matteArmsTable(findings)});
        if (findings.plan.comparisons)
            outputs.push_back(matteClaimsTable(findings));
    }
    outputs.insert(outputs.end(), {matteFourUp(findings), matteStudents(findings), matteComposites(findings)});
    if (!findings.corners.empty())
        outputs.push_back(matteCornersCurve(findings));
    if (!findings.mattes.empty())
        outputs.push_back(matteCountCurve(findings));
    if (findings.material.knowsTruth())
        outputs.push_back(matteLabels(findings));
    outputs.insert(outputs.end(), {matteThresholds(findings), matteShares(findings)});
    if (findings.material.isMeasured())
        outputs.push_back(matteMeasures(findings));
    outputs.insert(outputs.end(), {matteLosses(findings), matteTimes(findings), matteSetup(findings)});
    return outputs;
}

} // namespace

Problems matteProblems(const Inputs &inputs, const Parameters &parameters)
{
    Problems problems;
    const auto opened = [&](const char *role) -> const DataSet * {
        const auto found = inputs.all().find(QLatin1String(role));
        return found == inputs.all().end() ? nullptr : found->second.dataSet.get();
    };
    for (const char *role : {"mattes", "test"})
        if (const DataSet *data = opened(role); data && !MatteColumns(*data).mattes)
            problems.append({tr("These pictures have no mattes"), data->source().uri,
                             tr("Give data with a second column of pictures named “alpha”: white is the figure."),
                             ExitCode::Invalid});
    if (const DataSet *data = opened("photos"); data && !MatteColumns(*data).haveMasks())
        problems.append({tr("These photos have no masks"), data->source().uri,
                         tr("Give data with masks, or with a second column of pictures named “mask”: white is inside."),
                         ExitCode::Invalid});
    if (parameters[matteblending::side] % 8 != 0)
        problems.append({tr("The side of the pictures is no multiple of 8"), QStringLiteral("--side"),
                         tr("Take %1.").arg(parameters[matteblending::side] / 8 * 8), ExitCode::Invalid});
    for (const auto &check : {std::function<void()>([&] { matteGround(parameters[matteblending::background], 8); }),
                              std::function<void()>([&] { checkNewCheckpoint(parameters[matteblending::saveTo]); })})
        try {
            check();
        } catch (const ProblemError &error) {
            problems.append(error.problem());
        }
    return problems;
}

Outputs runMatteBlending(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    StagedProgress progress(context, 100 * fine);
    MatteFindings findings;
    findings.plan = planOf(parameters);
    findings.seeds = parameters[matteblending::seeds];
    findings.shown = parameters[matteblending::shown];
    findings.ground = matteGround(parameters[matteblending::background], parameters[matteblending::side]);
    progress.stage(4 * fine, [&](RunContext &inner) { findings.material = materialOf(inputs, parameters, inner); });
    const auto own = [&](size_t i) {
        return Random::forItem(context.seed(), seedStream + uint64_t(findings.seeds[i])).next();
    };
    progress.stage(75 * fine, [&](RunContext &inner) {
        StagedProgress each(inner, qint64(findings.seeds.size()) * fine);
        for (size_t i = 0; i < findings.seeds.size(); ++i)
            each.stage(fine, [&](RunContext &one) {
                findings.trials.push_back(runMatteTrial(findings.material, findings.plan, own(i), i == 0, one));
            });
    });
    progress.stage(20 * fine, [&](RunContext &inner) { findCurves(findings, parameters, own(0), inner); });
    Outputs outputs = artifactsOf(findings);
    if (const QString folder = parameters[matteblending::saveTo]; !folder.isEmpty())
        saveMatteStudent(findings, folder);
    progress.step(fine, tr("Drawing pictures"));
    return outputs;
}

} // namespace gleaner
