#include "core/methods/unlearning/LokuRun.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/unlearning/LokuParameters.h"
#include "core/methods/unlearning/LokuReceipt.h"
#include "core/methods/unlearning/LokuTrial.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr qint64 smallModel = 10'000'000, largeModel = 3'000'000'000;
constexpr int paperPasses = 5, paperRank = 32, paperBatch = 32, paperParts = 16;
constexpr int smallSteps = 300, smallRank = 4, smallBatch = 16;
constexpr qsizetype mostComparedRows = 20'000; ///< before a run; it compares them all
constexpr uint64_t seedStream = 1000;

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

const DataSet *dataOf(const Inputs &inputs, const char *role)
{
    return inputs.has(role) ? inputs.all().at(QLatin1String(role)).dataSet.get() : nullptr;
}

const CausalLanguageModel &languageOf(const Model &model)
{
    const auto *language = model.as<CausalLanguageModel>();
    if (!language || !language->tokenizer())
        throw ProblemError({tr("This model has no vocabulary, so that texts can't be given to it"), model.info().uri,
                            tr("Put the tokenizer's files (tokenizer.json, or vocab.json and merges.txt) beside the "
                               "weights."),
                            ExitCode::ModelRefused});
    return *language;
}

LokuFormat formatOf(const Parameters &parameters, bool limited)
{
    return {parameters[loku::form], parameters[loku::kin], parameters[loku::tokens], false,
            limited ? parameters[loku::limit] : 0};
}

QString targetsOf(std::string_view kind)
{
    if (kind == "attention")
        return QStringLiteral(".*(attn|attention).*");
    if (kind == "mlp")
        return QStringLiteral(".*(mlp|feed_forward).*");
    return QStringLiteral("(?!.*(lm_head|embed_out)).*");
}

template <typename Number> Number chosenOr(Number typed, Number otherwise) { return typed > 0 ? typed : otherwise; }

LokuPlan planOf(const Parameters &parameters, qint64 weights, int toForget)
{
    const bool small = weights < smallModel;
    LokuPlan plan;
    LokuOptions &options = plan.options;
    options.rank = chosenOr(parameters[loku::rank], small ? smallRank : paperRank);
    options.alpha = chosenOr(parameters[loku::alpha], 2.0 * options.rank);
    options.dropout = parameters[loku::dropout] / 100;
    options.targets = targetsOf(parameters[loku::targets]);
    options.rate = chosenOr(parameters[loku::rate], small ? 1e-3 : weights < largeModel ? 2e-4 : 1e-4);
    options.decay = parameters[loku::decay];
    options.batch = chosenOr(parameters[loku::batch], small ? smallBatch : paperBatch);
    options.parts = std::min(options.batch, chosenOr(parameters[loku::parts], small ? 1 : paperParts));
    options.steps =
        chosenOr(parameters[loku::steps], small ? smallSteps : std::max(1, paperPasses * toForget / options.batch));
    options.warmUp =
        std::min(options.steps, std::max(1, toForget / options.batch)); // one pass, as in the authors' code
    options.beta = parameters[loku::beta];
    options.fisherBatch = parameters[loku::fisherBatch];
    options.watchEvery = parameters[loku::watchEvery];
    plan.training.steps = parameters[loku::trainSteps];
    plan.training.rate = parameters[loku::trainRate];
    plan.comparisons = parameters[loku::comparisons];
    plan.more = parameters[loku::more];
    plan.reference = parameters[loku::retrain] && small;
    plan.criterion = parameters[loku::criterion] / 100;
    plan.stops = parameters[loku::stopRule] == "extraction";
    plan.shadows = small ? parameters[loku::shadows] : 0;
    return plan;
}

LokuTexts read(const Inputs &inputs, const char *role, const CausalLanguageModel &model, const LokuFormat &format,
               RunContext &context)
{
    if (!inputs.has(role))
        return {};
    return readLokuTexts(inputs.dataSet(role), inputs.all().at(QLatin1String(role)).uri, model, format, context);
}

LokuData dataOf(const Inputs &inputs, const Parameters &parameters, const CausalLanguageModel &model,
                RunContext &context)
{
    LokuData data;
    const LokuFormat whole = formatOf(parameters, false), limited = formatOf(parameters, true);
    data.forget = read(inputs, "forget", model, whole, context);
    data.retain = read(inputs, "retain", model, limited, context);
    data.test = read(inputs, "test", model, limited, context);
    data.unseen = read(inputs, "unseen", model, limited, context);
    LokuFormat plain = limited;
    plain.plain = true;
    data.general = read(inputs, "general", model, plain, context);
    for (const LokuTexts *each : {&data.forget, &data.retain})
        if (each->samples.empty())
            throw ProblemError({tr("No text has a token that could be forgotten or retained"), each->uri,
                                tr("Give texts with answers, or raise --tokens."), ExitCode::Invalid});
    data.after = afterAnswer(whole);
    LokuWritings all = data.forget.writings();
    const LokuWritings others = data.retain.writings();
    all.insert(all.end(), others.begin(), others.end());
    data.beginnings = answerBeginnings(all);
    return data;
}

std::vector<std::pair<QString, QString>> facts(const LokuFindings &findings)
{
    const LokuOptions &options = findings.plan.options;
    const LokuSeed &first = findings.drawn.front();
    std::vector<std::pair<QString, QString>> all{
        {tr("Model"), findings.modelUri},
        {tr("SHA-256 of the original checkpoint"), findings.modelHash},
        {tr("Texts to retain, trained on and held out"),
         tr("%1 and %2").arg(first.retain.size()).arg(testSamples(findings, 0).size())},
        {tr("Rank and alpha"), tr("%1 and %2").arg(options.rank).arg(options.alpha)},
        {tr("Numbers trained"), QString::number(findings.outcome(0, 0).trained)},
        {tr("Learning rate"), QString::number(options.rate)},
        {tr("Steps"), QString::number(options.steps)},
        {tr("Batch"), tr("%1 to forget, %1 to retain").arg(options.batch)},
        {tr("Parts of a batch"), QString::number(options.parts)}};
    for (const LokuOutcome &outcome : findings.outcomes)
        if (outcome.lost)
            all.emplace_back(tr("Without figures"), outcome.name + QStringLiteral(": ") + outcome.lost->what);
    return all;
}

Outputs artifactsOf(const LokuFindings &findings, const CausalLanguageModel &original, RunContext &context)
{
    Outputs outputs{lokuMetrics(findings),   lokuClaims(findings),      lokuComparison(findings),
                    lokuForgotten(findings), lokuKept(findings),        lokuEarlyStop(findings),
                    lokuTradeOff(findings),  lokuForgetCurve(findings), lokuKeepCurve(findings),
                    lokuLosses(findings),    lokuImportance(findings),  lokuTokens(findings, original),
                    lokuMembership(findings)};
    context.progress(1, 2, tr("Writing the receipt"));
    const ReceiptCase receipt = lokuReceipt(findings);
    outputs.push_back(receiptRelearning(receipt));
    outputs.push_back(receiptWeights(receipt));
    outputs.push_back(receiptQuantization(receipt));
    outputs.push_back(receiptSamples(receipt));
    outputs.push_back(lokuTimes(findings));
    outputs.push_back(receiptManifest(receipt, facts(findings)));
    return outputs;
}

/// What checkLokuSets() and checkNewCheckpoint() say.
void gather(Problems &problems, const std::function<void()> &check)
{
    try {
        check();
    } catch (const ProblemError &error) {
        problems.append(error.problem());
    }
}

} // namespace

Problems lokuProblems(const Inputs &inputs, const Parameters &parameters)
{
    Problems problems;
    for (const char *role : {"forget", "retain", "test", "unseen", "general"})
        if (const DataSet *data = dataOf(inputs, role))
            problems.append(lokuDataProblems(*data, inputs.all().at(QLatin1String(role)).uri));
    const DataSet *forget = dataOf(inputs, "forget"), *retain = dataOf(inputs, "retain");
    if (problems.isEmpty() && forget && retain && forget->rows() + retain->rows() < mostComparedRows)
        gather(problems, [&] { checkLokuSets(*forget, retain, inputs.all().at(QStringLiteral("forget")).uri); });
    if (inputs.has("model") && inputs.all().at(QStringLiteral("model")).model)
        gather(problems, [&] { languageOf(inputs.model("model")); });
    if (!parameters[loku::form].contains(QLatin1String("{answer}")))
        problems.append({tr("The form has no place for the answer"), QStringLiteral("--form"),
                         tr("Write {question} and {answer} where they belong."), ExitCode::Invalid});
    if (parameters[loku::stopRule] == "extraction" && !inputs.has("unseen"))
        problems.append({tr("Without texts never read nothing says when extraction fails"), QStringLiteral("--stop"),
                         tr("Give such texts as --input unseen=…, or stop after all steps."), ExitCode::Invalid});
    gather(problems, [&] {
        if (!parameters[loku::saveTo].isEmpty())
            checkNewCheckpoint(parameters[loku::saveTo]);
    });
    return problems;
}

Outputs runLoku(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    const c10::AutoGradMode noGradients(false);
    const Model &model = inputs.model("model");
    const CausalLanguageModel &language = languageOf(model);
    const auto *given = inputs.has("reference") ? inputs.model("reference").as<CausalLanguageModel>() : nullptr;
    checkLokuSets(inputs.dataSet("forget"), &inputs.dataSet("retain"), inputs.all().at(QStringLiteral("forget")).uri);
    StagedProgress progress(context, 100);
    LokuFindings findings;
    findings.seeds = parameters[loku::seeds];
    findings.modelUri = model.info().uri;
    progress.stage(3, [&](RunContext &inner) { findings.data = dataOf(inputs, parameters, language, inner); });
    findings.plan = planOf(parameters, model.info().parameters, int(findings.data.forget.samples.size()));
    findings.ways = lokuWays(findings.plan.comparisons, findings.plan.more);
    findings.modelHash = model.contentHash();
    for (const int seed : findings.seeds) {
        findings.drawn.push_back({Random::forItem(context.seed(), seedStream + uint64_t(seed)).next(), {}, {}, {}});
        partRetain(findings.data, findings.drawn.back());
    }
    progress.stage(87, [&](RunContext &inner) { findForgettings(findings, language, given, inner); });
    Outputs outputs;
    progress.stage(10, [&](RunContext &inner) { outputs = artifactsOf(findings, language, inner); });
    model.verifyUnchanged();
    if (const QString folder = parameters[loku::saveTo]; !folder.isEmpty())
        writeUnlearned(findings, folder,
                       parameters[loku::saveAs] == "adapter" ? LokuCheckpoint::Adapter : LokuCheckpoint::Merged,
                       facts(findings));
    return outputs;
}

} // namespace gleaner
