#include "core/methods/unlearning/LafRun.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/unlearning/AtOnce.h"
#include "core/methods/unlearning/ClassifierReceipt.h"
#include "core/methods/unlearning/LafFindings.h"
#include "core/methods/unlearning/LafParameters.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr double smallRate = 1e-3, smallRowRate = 3e-3, paperExtractorRate = 5e-5, paperAlignmentRate = 1e-4,
                 otherBaselineRate = 1e-4;
constexpr double paperClassTemperature = 20, paperRowTemperature = 5, smallTemperature = 5;
constexpr int classesInTurn = 5; ///< of the small network, where none is named
constexpr int paperVaeEpochs = 10, smallVaeEpochs = 40;
constexpr int paperEpochs = 20, smallRowEpochs = 100;
constexpr double trainDecay = 1e-4; ///< of the authors' original models
constexpr uint64_t setStream = 51, shadowStream = 52, seedStream = 1000;

QString tr(const char *text) { return QCoreApplication::translate("Laf", text); }

double chosen(double typed, double otherwise) { return typed > 0 ? typed : otherwise; }

ForgetRequest requestOf(const Parameters &parameters, bool small)
{
    const std::string_view kind = parameters[laf::forgetKind];
    return {kind == "share"  ? ForgetRequest::Kind::Share
            : kind == "rows" ? ForgetRequest::Kind::Rows
                             : ForgetRequest::Kind::Classes,
            parameters[laf::forget], parameters[laf::share] / 100, small ? classesInTurn : 1, parameters[laf::retain]};
}

UnlearningPlan planOf(const Parameters &parameters, bool small)
{
    const bool classes = parameters[laf::forgetKind] == "class";
    UnlearningPlan plan;
    plan.training = {.epochs = parameters[laf::trainEpochs],
                     .batch = parameters[laf::batch],
                     .rate = parameters[laf::trainRate],
                     .decay = trainDecay,
                     .norms = TrainableClassifier::Norms::Batch};
    plan.baseline = {.epochs = parameters[laf::baselineEpochs],
                     .batch = parameters[laf::batch],
                     .rate = chosen(parameters[laf::baselineRate], small ? smallRate : otherBaselineRate)};
    plan.repair = {
        .epochs = parameters[laf::repairEpochs], .batch = parameters[laf::batch], .rate = parameters[laf::trainRate]};
    plan.repairLabels = parameters[laf::repairLabels];
    plan.retrain = parameters[laf::retrain];
    plan.comparisons = parameters[laf::comparisons];
    plan.laf.epochs = parameters[laf::epochs] > 0 ? parameters[laf::epochs]
                      : small && !classes         ? smallRowEpochs
                                                  : paperEpochs;
    plan.laf.batch = parameters[laf::batch];
    const double ownRate = classes ? smallRate : smallRowRate;
    plan.laf.extractorRate = chosen(parameters[laf::extractorRate], small ? ownRate : paperExtractorRate);
    plan.laf.alignmentRate = chosen(parameters[laf::alignmentRate], small ? ownRate : paperAlignmentRate);
    plan.laf.temperature = chosen(parameters[laf::temperature], small     ? smallTemperature
                                                                : classes ? paperClassTemperature
                                                                          : paperRowTemperature);
    plan.laf.describeRemain = parameters[laf::describeRemain];
    plan.laf.vae = {.latent = parameters[laf::latent], .sigmoid = parameters[laf::decoder] == "sigmoid"};
    plan.laf.vae.epochs = parameters[laf::vaeEpochs] > 0 ? parameters[laf::vaeEpochs]
                          : small                        ? smallVaeEpochs
                                                         : paperVaeEpochs;
    plan.laf.vae.batch = parameters[laf::batch];
    return plan;
}

const Model *modelOf(const Inputs &inputs) { return inputs.has("model") ? &inputs.model("model") : nullptr; }

void findOriginals(LafFindings &findings, const std::shared_ptr<const TrainableClassifier> &given, RunContext &context)
{
    findings.originals.resize(findings.seeds.size());
    atOnce(int(findings.seeds.size()), given ? tr("Describing representations") : tr("Training"), context, [&](int i) {
        const uint64_t seed = Random::forItem(context.seed(), seedStream + uint64_t(findings.seeds[size_t(i)])).next();
        findings.originals[size_t(i)] = originalModel(findings.data, given, findings.plan, seed);
    });
}

void findTrials(LafFindings &findings, RunContext &context)
{
    const size_t sets = findings.sets.size();
    findings.trials.resize(sets * findings.seeds.size());
    atOnce(int(findings.trials.size()), tr("Forgetting"), context, [&](int i) {
        findings.trials[size_t(i)] = runTrial(findings.data, findings.sets[size_t(i) % sets],
                                              findings.originals[size_t(i) / sets], findings.plan, i == 0);
    });
}

void findShadows(LafFindings &findings, int count, RunContext &context)
{
    const uint64_t seed = context.random(shadowStream).next();
    findings.shadows.resize(size_t(count));
    if (count > 0)
        atOnce(count, tr("Training shadow models"), context, [&](int i) {
            findings.shadows[size_t(i)] = trainedShadow(*findings.originals.front().classifier, findings.data,
                                                        findings.plan.training, seed + uint64_t(i));
        });
}

ReceiptCase receiptOf(const LafFindings &findings)
{
    const UnlearningTrial &trial = findings.first();
    const auto model = [&](Forgetting how) {
        const ForgottenModel &kept = trial.model(how);
        ReceiptModel made = classifierInReceipt(forgettingName(how), *kept.classifier, kept.seen, findings.data,
                                                *trial.set, findings.plan.baseline, trial.original->seed);
        made.reference = how == Forgetting::Retrained;
        return made;
    };
    ReceiptCase receipt = classifierReceipt(findings.data, *trial.set);
    receipt.before = model(Forgetting::Original);
    receipt.after = model(Forgetting::Laf);
    receipt.others.push_back(model(Forgetting::LafRepaired));
    if (trial.has(Forgetting::Retrained))
        receipt.others.push_back(model(Forgetting::Retrained));
    return receipt;
}

std::vector<std::pair<QString, QString>> facts(const LafFindings &findings)
{
    const LafOptions &options = findings.plan.laf;
    std::vector<std::pair<QString, QString>> all{
        {tr("Data"), findings.data.dataUri},
        {tr("Model"), findings.modelUri.isEmpty() ? tr("small network, trained here") : findings.modelUri},
        {tr("Rows for training and test"),
         tr("%1 and %2, %3")
             .arg(findings.data.train.size())
             .arg(findings.data.test.size())
             .arg(findings.data.ownSplit ? tr("by the data's split") : tr("divided at random"))},
        {tr("Learning rates"), tr("%1 and %2").arg(options.extractorRate).arg(options.alignmentRate)},
        {tr("Temperature"), QString::number(options.temperature)},
        {tr("Epochs"), tr("%1, autoencoders %2").arg(options.epochs).arg(options.vae.epochs)}};
    for (const UnlearningTrial &trial : findings.trials)
        for (const Problem &problem : trial.diverged)
            all.emplace_back(tr("Without figures"), problem.where + QStringLiteral(": ") + problem.what);
    return all;
}

Outputs artifactsOf(const LafFindings &findings, RunContext &context)
{
    Outputs outputs{lafMetrics(findings), lafComparison(findings), lafForgotten(findings), lafKept(findings),
                    lafSets(findings),    lafOverEpochs(findings), lafLosses(findings)};
    for (const auto &several : {lafErrors(findings), lafEmbeddings(findings)})
        outputs.insert(outputs.end(), several.begin(), several.end());
    outputs.push_back(lafRoc(findings));
    outputs.push_back(lafMembership(findings));
    context.progress(1, 2, tr("Writing the receipt"));
    const ReceiptCase receipt = receiptOf(findings);
    outputs.push_back(receiptRelearning(receipt));
    outputs.push_back(receiptWeights(receipt));
    outputs.push_back(receiptQuantization(receipt));
    outputs.push_back(receiptSamples(receipt));
    outputs.push_back(lafTimes(findings));
    outputs.push_back(receiptManifest(receipt, facts(findings)));
    return outputs;
}

} // namespace

Problems lafProblems(const Inputs &inputs, const Parameters &parameters)
{
    Problems problems;
    const auto data = inputs.all().find(QStringLiteral("data"));
    const auto model = inputs.all().find(QStringLiteral("model"));
    const bool opened = model == inputs.all().end() || model->second.model;
    if (data != inputs.all().end() && data->second.dataSet && opened)
        problems = unlearningDataProblems(*data->second.dataSet, data->second.uri, modelOf(inputs));
    try {
        checkNewCheckpoint(parameters[laf::saveTo]);
    } catch (const ProblemError &error) {
        problems.append(error.problem());
    }
    return problems;
}

Outputs runLaf(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    const Model *model = modelOf(inputs);
    const std::shared_ptr<const TrainableClassifier> given = model ? trainableCopy(*model) : nullptr;
    StagedProgress progress(context, 100);
    LafFindings findings;
    findings.seeds = parameters[laf::seeds];
    findings.modelUri = model ? model->info().uri : QString();
    findings.plan = planOf(parameters, !model);
    progress.stage(5, [&](RunContext &inner) {
        findings.data = readUnlearningData(inputs.dataSet("data"), inputs.all().at(QStringLiteral("data")).uri, model,
                                           {parameters[laf::limit], parameters[laf::labelNoise] / 100}, inner);
    });
    findings.sets = forgetSets(findings.data, requestOf(parameters, !model), context.random(setStream));
    progress.stage(15, [&](RunContext &inner) { findOriginals(findings, given, inner); });
    progress.stage(60, [&](RunContext &inner) { findTrials(findings, inner); });
    progress.stage(10, [&](RunContext &inner) { findShadows(findings, parameters[laf::shadows], inner); });
    Outputs outputs;
    progress.stage(10, [&](RunContext &inner) { outputs = artifactsOf(findings, inner); });
    if (const QString folder = parameters[laf::saveTo]; !folder.isEmpty())
        writeClassifier(*findings.first().model(Forgetting::Laf).classifier, folder);
    return outputs;
}

} // namespace gleaner
