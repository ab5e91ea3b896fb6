#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/curation/Curation.h"
#include "core/methods/curation/MmssrTrialFigures.h"
#include "core/methods/curation/MmssrTrialParameters.h"
#include "core/methods/curation/PoolJudge.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr RealParameter ratio{
    {"ratio", QT_TRANSLATE_NOOP("methods", "Budget"),
     QT_TRANSLATE_NOOP("methods", "Share of the pool to take. The paper shows 0.05, 0.1 and 0.3.")},
    0.1,
    {0.0001, 1.0}};
constexpr TextParameter capabilities{
    {"capabilities", QT_TRANSLATE_NOOP("methods", "Capabilities"),
     QT_TRANSLATE_NOOP("methods",
                       "Columns of grades that count, separated by commas, in the order they take turns; empty "
                       "takes all whose name begins or ends with “score”, or the paper's fourteen names. For a "
                       "judge, the capabilities to ask for.")},
    ""};
constexpr TextParameter weights{
    {"weights", QT_TRANSLATE_NOOP("methods", "Weights"),
     QT_TRANSLATE_NOOP("methods",
                       "How much of the budget each capability gets, separated by commas; empty gives all the "
                       "same, as the paper does.")},
    ""};
constexpr IntegerParameter threshold{
    {"threshold", QT_TRANSLATE_NOOP("methods", "Threshold"),
     QT_TRANSLATE_NOOP("methods", "Only grades above it count. With 0, as in the paper, any use at all is enough.")},
    0,
    {0, GradedPool::highest - 1}};
constexpr Choice orders[] = {{"official", QT_TRANSLATE_NOOP("methods", "First styles first")},
                             {"strict", QT_TRANSLATE_NOOP("methods", "By grade alone")}};
constexpr ChoiceParameter order{
    {"order", QT_TRANSLATE_NOOP("methods", "Order within a bin"),
     QT_TRANSLATE_NOOP("methods",
                       "The authors' program puts rows whose first style it is before rows whose second style "
                       "it is, so that a bin is not quite sorted by grade.")},
    "official",
    orders};
constexpr Choice tieOrders[] = {{"seeded", QT_TRANSLATE_NOOP("methods", "Drawn by the run's seed")},
                                {"pool", QT_TRANSLATE_NOOP("methods", "As in the pool")}};
constexpr ChoiceParameter ties{
    {"ties", QT_TRANSLATE_NOOP("methods", "Equal grades"),
     QT_TRANSLATE_NOOP("methods", "Grades are whole numbers, so most rows share theirs with many others. The authors "
                                  "leave to chance which come first."),
     "", true},
    "seeded",
    tieOrders};
constexpr IntegerParameter listed{
    {"listed", QT_TRANSLATE_NOOP("methods", "Rows in the table"),
     QT_TRANSLATE_NOOP("methods",
                       "Of a larger pool the table of all rows shows those taken, and as many others as fit; 0 "
                       "lists all."),
     "", true},
    50000,
    {0, 100000000}};
constexpr IntegerParameter shownRow{
    {"show", QT_TRANSLATE_NOOP("methods", "Row shown in detail"),
     QT_TRANSLATE_NOOP("methods",
                       "Item that is explained at length, counted from 1; the first one taken where it is 0 or "
                       "there is no such row."),
     "", true},
    0,
    {0, 100000000}};
const MethodDeclaration declared{
    .id = "mmssr",
    .title = QT_TRANSLATE_NOOP("methods", "mmSSR"),
    .family = "curation",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Takes a small strong subset out of a large pool of dialogues: the best-graded "
                                     "rows of every capability in turn, spread evenly over styles and sources."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Every row has a grade from 0 to 5 for each capability, and one or more styles; a style and a source make a "
        "bin. "
        "In every round each capability takes its share of what is missing to the budget, from its best grades down. "
        "Small bins go first, and what they cannot fill larger ones do. No rows are compared in pairs: the time grows "
        "with the rows alone, and millions take seconds. Every row says why it was taken, or which grade would have "
        "taken "
        "it. Grades come from the data's own columns, or from a vision–language model that follows instructions and is "
        "asked for every row and capability. The entropy of the bins says how evenly the rows are spread. In the "
        "example "
        "a small model learns from few judged items to grade the rest; then it is trained on different subsets, "
        "equally "
        "long, and what it gets right tells what a subset is worth."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "The selection is as good as the grades. A judge that cannot see that an answer is wrong lets wrong rows in. "
        "Most "
        "rows share their grade with many others, and which of them is taken is chance. Rows that say the same twice "
        "are "
        "both taken. A judge needs one pass for every row and capability, which is slow on a processor; small models "
        "of "
        "the zoo do not follow such questions. The training set holds its texts in memory, and a trial about 130 "
        "KB of each picture. On the small scale of the example, over three seeds, 7.9 % of what mmSSR takes is "
        "wrong (30.0 % of the pool) and 8.5 % trivial (35.2 %); the scorer's rank correlation with the truth is "
        "0.74 over all items and 0.56 on each item's own topic. After mmSSR's tenth the model gets 75.0 % right, "
        "after a random one 63.6 %, with a random scorer 64.4 %, without styles 63.9 %, with true grades 83.6 %, "
        "after the whole pool, as many steps long, 65.1 %. One score instead of one for each topic does no worse "
        "there (75.7 %), and Deita's rule with that score slightly better (76.9 %); clusters lead to 67.0, CLIP "
        "scores to 54.6 and middle perplexity to 49.0 %."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "The order among equal grades is drawn by the seed; the official sort leaves it open. A capability never takes "
        "more than its share, which the official program can by a few rows where small bins overlap. Where all "
        "capabilities are used up the selection stays short of the budget and says so. Weights for capabilities are "
        "added. A prefix “Question: ” is a prefix, not a set of letters. In the example scorer and styler are one "
        "network that answers eight queries of one symbol each in one pass; before them it reads what the model, still "
        "untrained, says when it is asked whether question and answer fit the picture. Only the decoder is fine-tuned, "
        "for what is read after a picture; what it remembers of the picture itself stays. The pool is far smaller than "
        "the paper's. Of the other curations perplexity and features are those of the model before training. "
        "Clusters, as many as the square root of the number of rows, share the budget as COINCIDE does. Deita's "
        "quality is the grade "
        "overall, and its complexity, for which there is no scorer here, how much the answer surprises that model. "
        "A second rule for perplexity, which the paper names without a definition, is missing."),
    .paper =
        {"Cream of the Crop: Harvesting Rich, Scalable and Transferable Multi-Modal Data for Instruction Fine-Tuning",
         "Mengyao Lyu, Yan Li, Huasong Zhong, Wenhao Yang, Hui Chen, Jungong Han, Guiguang Ding, Zhenheng Yang", 2025,
         "ICCV", "2503.13383"},
    .needs = {Need::FewLabels, Need::Text, Need::Images},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Pool"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "Rows with columns of grades (“score …”), and optionally “styles” (separated by "
                               "commas) and “source”. Without grades: dialogues, as in LLaVA's files or in the "
                               "columns “prompt” and “response”, for a judge. Data of instructions: with test items "
                               "is a trial."),
                .example = "instructions:count=8000,seed=880001"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Judge"),
                .help =
                    QT_TRANSLATE_NOOP("methods", "A vision–language model that follows instructions, for pools without "
                                                 "grades. For a trial: a small LLaVA, which is fine-tuned in copies."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::VisionLanguageModel},
                .example = "zoo:scenes-vqa",
                .optional = true},
               {.id = "tests",
                .title = QT_TRANSLATE_NOOP("methods", "Test items of a trial"),
                .help = QT_TRANSLATE_NOOP("methods", "What the models that were trained on subsets are asked."),
                .example = "instructions:count=360,shares=100:0:0,seed=880002",
                .optional = true},
               {.id = "matcher",
                .title = QT_TRANSLATE_NOOP("methods", "Image–text model of a trial"),
                .help = QT_TRANSLATE_NOOP("methods", "A CLIP model that says how well question and answer match their "
                                                     "picture, for the baseline that goes by it. Without it that one "
                                                     "is left out."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageTextMatcher},
                .example = "zoo:scenes-clip",
                .optional = true}},
    .parameters = {&ratio, &capabilities, &weights, &threshold, &order, &ties, &listed, &shownRow, &trial::seeds,
                   &trial::judged, &trial::scorerSteps, &trial::targetSteps, &trial::batch},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "The selection in numbers"), Artifact::Kind::Metrics},
                {"claims", QT_TRANSLATE_NOOP("methods", "What should hold, and whether it does"),
                 Artifact::Kind::Table},
                {"comparison", QT_TRANSLATE_NOOP("methods", "The same model, trained on different parts of the pool"),
                 Artifact::Kind::Table},
                {"accuracy", QT_TRANSLATE_NOOP("methods", "Accuracy by topic"), Artifact::Kind::Table},
                {"scorer", QT_TRANSLATE_NOOP("methods", "How well the scorer ranks"), Artifact::Kind::Table},
                {"counts", QT_TRANSLATE_NOOP("methods", "What the pool has to offer"), Artifact::Kind::Table},
                {"taken", QT_TRANSLATE_NOOP("methods", "What was taken for what"), Artifact::Kind::Table},
                {"rounds", QT_TRANSLATE_NOOP("methods", "Rounds"), Artifact::Kind::Table},
                {"budgets", QT_TRANSLATE_NOOP("methods", "What a budget buys"), Artifact::Kind::Curve},
                {"item", QT_TRANSLATE_NOOP("methods", "One item"), Artifact::Kind::Text},
                {"items", QT_TRANSLATE_NOOP("methods", "Items and why"), Artifact::Kind::Images},
                {"pool", QT_TRANSLATE_NOOP("methods", "Every row, and why"), Artifact::Kind::Table},
                {"left-out", QT_TRANSLATE_NOOP("methods", "What was left out"), Artifact::Kind::Table},
                {"training-set", QT_TRANSLATE_NOOP("methods", "The training set"), Artifact::Kind::Table},
                {"manifest", QT_TRANSLATE_NOOP("methods", "Manifest of the training set"), Artifact::Kind::Text},
                {"grades", QT_TRANSLATE_NOOP("methods", "What the judge said"), Artifact::Kind::Table}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Questions about scenes, of which a third is clean, a third trivial and a third wrong: a small model "
        "grades them after 400 judged ones, and what it learns from mmSSR's tenth is set beside random tenths, "
        "tenths of other curations (middle perplexity, CLIP score, clusters, Deita), the whole pool, one score, no "
        "styles, a random scorer and true grades."),
};

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

std::vector<double> weightsOf(const Parameters &parameters)
{
    std::vector<double> all;
    for (const QString &word : parameters[weights].split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool good = false;
        all.push_back(word.toDouble(&good));
        if (!good || all.back() <= 0)
            throw ProblemError({tr("“%1” is no weight").arg(word), QStringLiteral("--weights"),
                                tr("Give numbers above 0, separated by commas."), ExitCode::Invalid});
    }
    return all;
}

SamplerOptions samplerOptions(const Parameters &parameters, int rows, const RunContext &context)
{
    SamplerOptions options{.target = budgetOf(rows, parameters[ratio]), .threshold = parameters[threshold]};
    options.weights = weightsOf(parameters);
    options.order = parameters[order] == "strict" ? SamplerOptions::Order::Strict : SamplerOptions::Order::Official;
    if (parameters[ties] == "seeded")
        options.ties = tieSeed(context.seed());
    return options;
}

class Mmssr final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

bool isTrial(const Inputs &inputs, const Parameters &parameters)
{
    return inputs.has("tests") && inputs.has("model") && parameters[capabilities].isEmpty() &&
           isTrialPool(inputs.dataSet("data"));
}

std::optional<double> Mmssr::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    if (!isTrial(inputs, parameters))
        return {};
    constexpr double seen = 0.005, trained = 0.003; // an item, on two cores
    const auto items = double(inputs.dataSet("data").rows() + inputs.dataSet("tests").rows());
    return 5 + seen * items + trained * trialOptions(parameters).trainedItems();
}

Problems Mmssr::check(const Inputs &inputs, const Parameters &parameters) const
{
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return {};
    try {
        const DataSet &pool = *data->second.dataSet;
        const std::vector<double> given = weightsOf(parameters);
        if (inputs.has("model") && wantsJudge(pool, parameters[capabilities]))
            return {};
        const QStringList columns = scoreColumns(pool, parameters[capabilities]);
        if (columns.isEmpty())
            return {{tr("There are no grades, and no judge to ask"), data->second.uri,
                     tr("Name columns of grades as capabilities, or name a vision–language model for dialogues."),
                     ExitCode::Invalid}};
        if (!given.empty() && qsizetype(given.size()) != columns.size())
            return {{tr("There are %1 weights for %2 capabilities").arg(given.size()).arg(columns.size()),
                     QStringLiteral("--weights"), tr("Give each capability its weight: %1.").arg(columns.join(", ")),
                     ExitCode::Invalid}};
    } catch (const ProblemError &error) {
        return {error.problem()};
    }
    return {};
}

Outputs selectionFigures(const MmssrFindings &findings)
{
    Outputs outputs{mmssrCounts(findings), mmssrTaken(findings),   mmssrLeftOut(findings),
                    mmssrRounds(findings), mmssrBudgets(findings), mmssrItem(findings)};
    if (Artifact pictures = mmssrPictures(findings); !pictures.as<Images>()->items.empty())
        outputs.push_back(std::move(pictures));
    for (const auto &make : {mmssrPool, mmssrTrainingSet, mmssrManifest})
        outputs.push_back(make(findings));
    return outputs;
}

int shownOf(const Parameters &parameters, const MmssrFindings &findings)
{
    const int asked = parameters[shownRow];
    if (asked > 0 && asked <= findings.pool().rows)
        return asked - 1;
    return findings.sampling.picks.empty() ? 0 : findings.sampling.picks.front().row;
}

TrialFindings trialOf(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    TrialOptions options = trialOptions(parameters);
    options.ratio = parameters[ratio];
    options.threshold = parameters[threshold];
    options.order = samplerOptions(parameters, 0, context).order;
    return runTrial(inputs.dataSet("data"), inputs.dataSet("tests"), inputs.model("model").info().uri,
                    inputs.has("matcher") ? &inputs.model("matcher") : nullptr, options, context);
}

Outputs Mmssr::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    MmssrFindings findings;
    findings.data = inputs.all().at(QStringLiteral("data")).dataSet;
    findings.uri = inputs.all().at(QStringLiteral("data")).uri;
    findings.ratio = parameters[ratio];
    findings.listed = parameters[listed];
    std::optional<TrialFindings> trial;
    if (isTrial(inputs, parameters)) {
        trial = trialOf(inputs, parameters, context);
        findings.graded = std::make_shared<const GradedPool>(trial->rounds.front().graded);
        findings.options = trial->rounds.front().options;
        findings.sampling = trial->rounds.front().sampling;
        findings.gradedBy =
            tr("Graded by the scorer that the first seed trained on %1 judged items.").arg(trial->options.judged);
    } else {
        gradePool(findings, inputs.has("model") ? &inputs.model("model") : nullptr, parameters[capabilities], context);
        findings.options = samplerOptions(parameters, findings.pool().rows, context);
        context.progress(0, 1, tr("Taking rows"));
        findings.sampling = sampleByCapability(findings.pool(), findings.options);
    }
    findings.top = bestGrade(findings.pool());
    findings.shown = shownOf(parameters, findings);
    Artifact metrics = mmssrMetrics(findings);
    Outputs outputs;
    if (trial) {
        addTrialMetrics(std::get<Metrics>(metrics.content), *trial);
        outputs = {trialClaims(*trial), trialComparison(*trial), trialAccuracy(*trial), trialScorer(*trial)};
    }
    outputs.insert(outputs.begin(), std::move(metrics));
    for (Artifact &each : selectionFigures(findings))
        outputs.push_back(std::move(each));
    if (findings.judged)
        outputs.push_back(mmssrGrades(findings));
    return outputs;
}

} // namespace

const Method &methodMmssr()
{
    static const Mmssr method;
    return method;
}

} // namespace gleaner
