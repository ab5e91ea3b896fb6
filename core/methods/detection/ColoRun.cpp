#include "core/methods/detection/ColoRun.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/detection/ColoImported.h"
#include "core/methods/detection/ColoParameters.h"
#include "core/methods/detection/ColoStudy.h"

#include <QCoreApplication>
#include <QThread>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int cellSide = 16;              ///< of the detector's coarsest level
constexpr double secondsPerWork = 3.5e-8; ///< of one processor, pictures of 96 pixels

QString tr(const char *text) { return QCoreApplication::translate("Colo", text); }

QStringList listOf(const QString &typed)
{
    QStringList items;
    for (const QString &item : typed.split(QLatin1Char(','), Qt::SkipEmptyParts))
        items.append(item.trimmed());
    return items;
}

std::vector<int> ascending(std::vector<int> values)
{
    std::ranges::sort(values);
    return values;
}

ColoRequest requestOf(const Parameters &parameters)
{
    ColoRequest request{parameters[colo::viewColumn],
                        parameters[colo::lightColumn],
                        listOf(parameters[colo::views]),
                        listOf(parameters[colo::external]),
                        listOf(parameters[colo::lights]),
                        {},
                        1};
    request.configs = listOf(parameters[colo::configs]);
    request.mostDrawn = ascending(parameters[colo::counts]).back();
    return request;
}

ColoMetric metricOf(const Parameters &parameters)
{
    const std::string_view name = parameters[colo::metric];
    return name == "f1"        ? &LocalizationMeasures::f1
           : name == "map5095" ? &LocalizationMeasures::map5095
                               : &LocalizationMeasures::map50;
}

ColoBudget budgetOf(const Parameters &parameters)
{
    ColoBudget budget;
    budget.equalSteps = parameters[colo::budget] == "steps";
    budget.steps = parameters[colo::steps];
    budget.epochs = parameters[colo::epochs];
    budget.batch = parameters[colo::batch];
    budget.rate = parameters[colo::rate];
    budget.heldOutShare = parameters[colo::heldOut];
    return budget;
}

ColoBudget stepsOf(ColoBudget budget, int steps)
{
    budget.equalSteps = true;
    budget.steps = steps;
    return budget;
}

ColoPlan planOf(const DataSet &data, const Parameters &parameters, uint64_t seed)
{
    ColoPlan plan;
    plan.layout = coloLayout(data, requestOf(parameters), seed);
    for (const int thousands : ascending(parameters[colo::sizes])) {
        const DetectorConfig config = coloNetwork(thousands, parameters[colo::side]);
        plan.models.push_back({QStringLiteral("%1k").arg(thousands), config, coloParameters(config)});
    }
    plan.counts = ascending(parameters[colo::counts]);
    plan.repetitions = parameters[colo::repetitions];
    plan.fineTuning = parameters[colo::fineTuning];
    plan.budget = budgetOf(parameters);
    plan.generalBudget = stepsOf(plan.budget, parameters[colo::generalSteps]);
    plan.relatedBudget = stepsOf(plan.budget, parameters[colo::relatedSteps]);
    plan.augmentation.copyPaste = parameters[colo::copyPaste];
    plan.augmentation.mixup = parameters[colo::mixup];
    plan.metric = metricOf(parameters);
    plan.confidence = parameters[colo::confidence];
    return plan;
}

/// Without the pictures that could not be read; none may lack then.
void keepReadable(ColoLayout &layout, const ColoPictures &pictures, int mostDrawn)
{
    for (ColoConfig &config : layout.configs) {
        for (auto *rows : {&config.train, &config.test, &config.related})
            *rows = pictures.readable(*rows);
        if (int(config.train.size()) < mostDrawn || config.test.empty())
            throw ProblemError({tr("%1: too few pictures could be read").arg(config.id), config.title,
                                tr("Repair the pictures that are named, or draw fewer (--n)."), ExitCode::Invalid});
    }
}

Outputs artifactsOf(const ColoFindings &findings)
{
    const std::vector<ColoVerdict> verdicts = coloVerdicts(findings);
    Outputs outputs{coloMetricsArtifact(findings), coloVerdictText(verdicts), coloVerdictTable(verdicts),
                    coloGapMap(findings)};
    for (Artifact &curve : coloCurves(findings))
        outputs.push_back(std::move(curve));
    for (const auto make : {coloSizes, coloFineTuning, coloExamples, coloGaps, coloSavings, coloExpectations, coloCells,
                            coloRuns, coloSetup})
        outputs.push_back(make(findings));
    return outputs;
}

} // namespace

Problems coloProblems(const Inputs &inputs, const Parameters &parameters)
{
    Problems problems;
    if (parameters[colo::side] % cellSide != 0)
        problems.append({tr("The side is no multiple of %1").arg(cellSide), QStringLiteral("--side"),
                         tr("Take 96, 320 or 640."), ExitCode::Invalid});
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return problems;
    try {
        ColoRequest request = requestOf(parameters);
        if (inputs.has("predictions"))
            request.mostDrawn = 0;
        else if (!data->second.dataSet->first<ImageColumn>())
            problems.append({tr("The study needs the pictures themselves"), data->second.uri,
                             tr("Put them beside the annotations, or give predictions of a detector to measure."),
                             ExitCode::Invalid});
        coloLayout(*data->second.dataSet, request, 1);
        if (const auto boxes = data->second.dataSet->first<BoxesColumn>())
            checkCategory(*boxes, parameters[colo::category]);
    } catch (const ProblemError &error) {
        problems.append(error.problem());
    }
    return problems;
}

std::optional<double> coloSeconds(const Inputs &inputs, const Parameters &parameters)
{
    if (!coloProblems(inputs, parameters).isEmpty() || inputs.has("predictions") || !inputs.has("data"))
        return {};
    const ColoPlan plan = planOf(inputs.dataSet("data"), parameters, 1);
    const double larger = double(parameters[colo::side]) / 96;
    return secondsPerWork * coloWork(plan) * larger * larger / QThread::idealThreadCount();
}

Outputs runColo(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    const QString uri = inputs.all().at(QStringLiteral("data")).uri;
    const DataSet &data = inputs.dataSet("data");
    if (inputs.has("predictions")) {
        ColoRequest request = requestOf(parameters);
        request.mostDrawn = 0;
        return runColoImported({data, uri, inputs.dataSet("predictions"), request, listOf(parameters[colo::learned]),
                                parameters[colo::category], parameters[colo::confidence]},
                               context);
    }
    constexpr qint64 all = 100000, reading = 3000;
    StagedProgress progress(context, all);
    ColoFindings findings;
    findings.dataUri = uri;
    findings.plan = planOf(data, parameters, context.seed());
    ColoPictures pictures;
    progress.stage(reading, [&](RunContext &inner) {
        pictures = ColoPictures(data, coloRows(findings.plan.layout), parameters[colo::category],
                                parameters[colo::side], inner);
    });
    keepReadable(findings.plan.layout, pictures, findings.mostDrawn());
    runColoStudy(findings, pictures, progress, all - reading);
    return artifactsOf(findings);
}

} // namespace gleaner
