#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/Method.h"
#include "core/methods/detection/LastdeFindings.h"
#include "core/methods/detection/LastdeParameters.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

const MethodDeclaration declared{
    .id = "lastde",
    .title = QT_TRANSLATE_NOOP("methods", "Lastde and Lastde++"),
    .family = "detection",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods", "Scores how probably a language model wrote a text, by eight training-free "
                                            "detectors that read the same single pass of any causal language model."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "The scoring model reads a text once and says how likely it held each token. Lastde takes these "
        "log-probabilities as a series in time and asks how varied its shape is at several scales; it divides the mean "
        "log-probability by that. Lastde++ compares the result with that of tokens drawn in the same places, so that "
        "one threshold fits easy and hard texts. Likelihood, log-rank, entropy, LRR and Fast-DetectGPT, with draws and "
        "in closed form, come from the same pass and stand in the same tables. Every score is higher where a machine "
        "is "
        "likelier. AUROC is the probability that of a random pair the machine's text scores higher: 1 is perfect, 0.5 "
        "is chance. Rates at a threshold say what a decision would cost. Where a generator is named and the texts have "
        "no class, it goes on from their beginnings, so that the detectors can be tried on the texts one has."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "A score is no proof. It depends on both models, on the language and on the length of the text, and it falls "
        "when a machine's text is reworded or drawn at another temperature. Persons who write what the model expects "
        "score high too. Short texts cannot be scored, and texts of different length should not be compared. With "
        "small "
        "models the order of the detectors may differ from the paper's."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Entropies are computed in double precision. Draws are those of each text, whatever its place among the "
        "others, "
        "and depend on the seed. A text whose entropies do not differ has no score instead of an infinite one, and "
        "draws of that kind are left out. The generator draws at temperature 0.7 unless told otherwise, one of the "
        "paper's "
        "four ways. Perturbing and rewriting baselines (DetectGPT, NPR, DNA-GPT) are missing. "
        "Thresholds are set on texts by persons alone. Where texts by persons hold several documents, with the mark of "
        "an end between two, the generator, too, goes on after an end. It ends where it wants to: the paper's script "
        "forbids an end before 100 tokens, but every token in the place of an end that the model expects is unlikely, "
        "and tells more than anything else. On the example AUROC is 0.87 with Lastde++, 0.67 with likelihood and 0.93 "
        "with Fast-DetectGPT, and 0.81, 0.65 and 0.87 where zoo:stories-lm-small reads."),
    .paper = {"Training-free LLM-generated Text Detection by Mining Token Probability Sequences",
              "Yihuai Xu, Yongwei Wang, Yifei Bi, Huangsen Cao, Zhouhan Lin, Yu Zhao, Fei Wu", 2025, "ICLR",
              "2410.06072"},
    .needs = {Need::NoLabels, Need::NoTraining, Need::Text},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Texts"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Texts to score, in the column “text” or else the first one of texts. A "
                                          "class that says which a machine wrote lets the detectors be measured, as "
                                          "in files with the lists “original” and “sampled”."),
                .columns = {Column::Kind::Text},
                .example = "stories:kind=passages,phrasings=3,count=120"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Scoring model"),
                .help =
                    QT_TRANSLATE_NOOP("methods", "A causal language model that reads the texts. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::CausalLanguageModel},
                .example = "zoo:stories-lm"},
               {.id = "reference",
                .title = QT_TRANSLATE_NOOP("methods", "Drawing model"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Draws the tokens that a text is compared with, for Lastde++ and "
                                          "Fast-DetectGPT; the scoring model where none is named. Both must have "
                                          "the same vocabulary."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::CausalLanguageModel},
                .optional = true},
               {.id = "generator",
                .title = QT_TRANSLATE_NOOP("methods", "Generator"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Takes texts without a class for a person's and goes on from the beginning "
                                          "of each: the machine's side of the comparison."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::CausalLanguageModel},
                .example = "zoo:stories-lm",
                .optional = true}},
    .parameters = {&textdetection::samples, &textdetection::scales, &textdetection::sampledScales,
                   &textdetection::aggregate, &textdetection::seeds, &textdetection::falsePositives,
                   &textdetection::embedding, &textdetection::sampledEmbedding, &textdetection::bins,
                   &textdetection::sampledBins, &textdetection::machine, &textdetection::limit, &textdetection::tokens,
                   &textdetection::promptTokens, &textdetection::temperature, &textdetection::topK,
                   &textdetection::topP, &textdetection::shownText},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "How well machines are told from persons"),
                 Artifact::Kind::Metrics},
                {"detectors", QT_TRANSLATE_NOOP("methods", "All detectors on the same texts"), Artifact::Kind::Table},
                {"roc", QT_TRANSLATE_NOOP("methods", "ROC curves"), Artifact::Kind::Table},
                {"histogram-lastde", QT_TRANSLATE_NOOP("methods", "Scores of Lastde"), Artifact::Kind::Curve},
                {"histogram-lastde-plus", QT_TRANSLATE_NOOP("methods", "Scores of Lastde++"), Artifact::Kind::Curve},
                {"token-scores", QT_TRANSLATE_NOOP("methods", "Token by token"), Artifact::Kind::TokenScores},
                {"series", QT_TRANSLATE_NOOP("methods", "Log-probabilities and their scales"), Artifact::Kind::Curve},
                {"cosines", QT_TRANSLATE_NOOP("methods", "Cosines of neighboring stretches"), Artifact::Kind::Curve},
                {"diversity", QT_TRANSLATE_NOOP("methods", "Diversity at each scale"), Artifact::Kind::Table},
                {"diversity-by-origin", QT_TRANSLATE_NOOP("methods", "Diversity by origin"), Artifact::Kind::Curve},
                {"calibration", QT_TRANSLATE_NOOP("methods", "At a chosen false-positive rate"), Artifact::Kind::Table},
                {"controls", QT_TRANSLATE_NOOP("methods", "Controls"), Artifact::Kind::Table},
                {"scores", QT_TRANSLATE_NOOP("methods", "Scores of every text"), Artifact::Kind::Table},
                {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Stretches of 200 tokens of the kind that the small model learned from and never read, stories and facts in "
        "turns, against what it makes of their beginnings at temperature 0.7: how well each detector finds the model's "
        "own texts, with the controls beside it. Likelihood takes facts, which the model knows by heart, for its own "
        "texts; what is compared with draws does not. At temperature 1 none of them finds anything, for the model has "
        "learned this kind of text too well."),
};

Aggregate aggregateOf(const Parameters &parameters)
{
    const std::string_view id = parameters[textdetection::aggregate];
    return id == "norm"        ? Aggregate::Norm
           : id == "range"     ? Aggregate::Range
           : id == "exp-range" ? Aggregate::ExpRange
           : id == "exp-std"   ? Aggregate::ExpDeviation
                               : Aggregate::Deviation;
}

TextDetectorOptions detectorOptions(const Parameters &parameters)
{
    const Aggregate how = aggregateOf(parameters);
    return {
        {parameters[textdetection::embedding], parameters[textdetection::bins], parameters[textdetection::scales], how},
        {parameters[textdetection::sampledEmbedding], parameters[textdetection::sampledBins],
         parameters[textdetection::sampledScales], how},
        parameters[textdetection::samples],
        parameters[textdetection::tokens],
        false};
}

QString tr(const char *text) { return QCoreApplication::translate("Lastde", text); }

class Lastde final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Problems Lastde::check(const Inputs &, const Parameters &parameters) const
{
    const int fewest = detectorOptions(parameters).fewestTokens();
    if (parameters[textdetection::tokens] < fewest)
        return {{tr("%1 tokens are too few: these scales need %2").arg(parameters[textdetection::tokens]).arg(fewest),
                 QStringLiteral("--tokens"), tr("Allow more tokens, or take fewer scales."), ExitCode::Invalid}};
    return {};
}

std::optional<double> Lastde::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    const DataSet &data = inputs.dataSet("data");
    const bool labeled = data.first<LabelColumn>() != nullptr, writes = inputs.has("generator") && !labeled;
    const double all = double(data.rows()),
                 most = parameters[textdetection::limit] > 0 ? parameters[textdetection::limit] : all,
                 texts = std::min(all, labeled ? 2 * most : most),
                 rounds = labeled || writes ? double(parameters[textdetection::seeds].size()) : 1;
    const Model *reference = inputs.has("reference") ? &inputs.model("reference") : nullptr,
                *generator = writes ? &inputs.model("generator") : nullptr;
    return 1 + rounds * texts * textSeconds(inputs.model("model"), reference, generator, detectorOptions(parameters));
}

Outputs figures(const LastdeFindings &findings, const TextScorer &scorer)
{
    Outputs outputs{lastdeMetrics(findings)};
    if (findings.compares()) {
        outputs.push_back(lastdeDetectorTable(findings));
        outputs.push_back(rocArtifact(findings.detectors(0),
                                      tr("Each point is a threshold: how many of the machine's texts it finds, at the "
                                         "price of how many texts by persons. First seed; in parentheses the AUROC. "
                                         "Dashed lines are the baselines.")));
    }
    outputs.push_back(lastdeHistogram(findings, TextDetector::Lastde, "histogram-lastde"));
    outputs.push_back(lastdeHistogram(findings, TextDetector::LastdePlus, "histogram-lastde-plus"));
    for (const auto &make : {lastdeSeries, lastdeCosines, lastdeDiversity, lastdeDiversityByOrigin})
        outputs.push_back(make(findings));
    outputs.push_back(lastdeTokens(findings, scorer));
    if (findings.compares()) {
        outputs.push_back(calibrationTable(findings.detectors(0), findings.falsePositives));
        outputs.push_back(lastdeControls(findings));
    }
    outputs.push_back(lastdeScoreTable(findings));
    outputs.push_back(lastdeSetup(findings));
    return outputs;
}

/// Reads the texts for every seed; without known origins for the first alone.
std::vector<TextRound> readRounds(const TextScorer &scorer, const std::vector<OriginText> &texts,
                                  const Model *generator, const Parameters &parameters, const QString &uri,
                                  RunContext &context)
{
    const bool known =
        generator || std::ranges::any_of(texts, [](const OriginText &each) { return each.origin != Origin::Unknown; });
    std::vector<int> chosen = parameters[textdetection::seeds];
    if (!known)
        chosen.resize(1);
    StagedProgress progress(context, qint64(chosen.size()) * (generator ? 4 : 1));
    std::vector<TextRound> rounds;
    for (const int seed : chosen) {
        const uint64_t drawn = Random::forItem(context.seed(), uint64_t(seed)).next();
        std::vector<OriginText> all = texts;
        if (generator)
            progress.stage(3, [&](RunContext &inner) {
                all = withMachineTexts(texts, *generator,
                                       {parameters[textdetection::promptTokens], parameters[textdetection::tokens],
                                        parameters[textdetection::temperature], parameters[textdetection::topK],
                                        parameters[textdetection::topP], drawn},
                                       inner);
            });
        progress.stage(1, [&](RunContext &inner) { rounds.push_back(readTexts(scorer, all, uri, drawn, inner)); });
        if (rounds.back().texts.empty())
            throw ProblemError({tr("Not one of the texts could be scored"), uri,
                                tr("Give longer texts, or take fewer scales."), ExitCode::InputUnreadable});
    }
    return rounds;
}

Outputs Lastde::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const auto uriOf = [&](const char *role) {
        return inputs.has(role) ? inputs.all().at(QString::fromLatin1(role)).uri : QString();
    };
    TextDetectorOptions options = detectorOptions(parameters);
    options.half = context.precision() == Precision::BFloat16;
    const TextScorer scorer(inputs.model("model"), inputs.has("reference") ? &inputs.model("reference") : nullptr,
                            options);
    const std::vector<OriginText> texts = textsOf(inputs.dataSet("data"), parameters[textdetection::machine],
                                                  parameters[textdetection::limit], context.random(1));
    const bool labeled =
        std::ranges::any_of(texts, [](const OriginText &each) { return each.origin != Origin::Unknown; });
    const Model *generator = inputs.has("generator") && !labeled ? &inputs.model("generator") : nullptr;
    LastdeFindings findings{uriOf("data"),
                            uriOf("model"),
                            uriOf("reference"),
                            generator ? uriOf("generator") : QString(),
                            options,
                            parameters[textdetection::falsePositives] / 100,
                            readRounds(scorer, texts, generator, parameters, uriOf("data"), context),
                            parameters[textdetection::shownText] - 1,
                            context.seed()};
    return figures(findings, scorer);
}

} // namespace

const Method &methodLastde()
{
    static const Lastde method;
    return method;
}

} // namespace gleaner
