#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/adaptation/ComClipFigures.h"
#include "core/methods/shared/Costs.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/shared/QuietContext.h"
#include "core/methods/shared/StagedProgress.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace gleaner {

namespace {

constexpr Choice weightings[] = {{"official", QT_TRANSLATE_NOOP("methods", "Similarity by their sum")},
                                 {"clamped", QT_TRANSLATE_NOOP("methods", "The same, negative ones as 0")},
                                 {"softmax", QT_TRANSLATE_NOOP("methods", "Softmax")},
                                 {"uniform", QT_TRANSLATE_NOOP("methods", "All equal")}};
constexpr ChoiceParameter weighting{
    {"weights", QT_TRANSLATE_NOOP("methods", "Weights of the parts"),
     QT_TRANSLATE_NOOP("methods",
                       "How the similarity of each part with its words becomes its weight. The paper divides by "
                       "the sum, which says little where similarities are negative; the run counts such rows.")},
    "official",
    weightings};
constexpr RealParameter whole{{"whole", QT_TRANSLATE_NOOP("methods", "Weight of the whole picture"),
                               QT_TRANSLATE_NOOP("methods", "The parts together weigh 1.")},
                              1.0,
                              {0.0, 10.0}};
constexpr Choice lengths[] = {{"raw", QT_TRANSLATE_NOOP("methods", "As the model gives them")},
                              {"unit", QT_TRANSLATE_NOOP("methods", "All of length 1")}};
constexpr ChoiceParameter length{
    {"embeddings", QT_TRANSLATE_NOOP("methods", "Embeddings"),
     QT_TRANSLATE_NOOP("methods",
                       "The official scripts for OpenAI's CLIP add embeddings as they are, so that longer ones "
                       "count for more; the one for Hugging Face's CLIP brings them to length 1 first.")},
    "raw",
    lengths};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods",
                       "Each seed draws other rows, and disturbs and exchanges boxes in another way. The spread "
                       "over seeds says how much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Rows per seed"),
     QT_TRANSLATE_NOOP("methods", "At most so many rows for each seed, chosen at random; 0 takes all.")},
    300,
    {0, 10000000}};
constexpr TextParameter partTemplate{
    {"part-prompt", QT_TRANSLATE_NOOP("methods", "Words of a part"),
     QT_TRANSLATE_NOOP("methods",
                       "What a part's picture is compared with; {} stands for its words. The paper takes the "
                       "bare words."),
     "", true},
    "{}"};
constexpr Choice looks[] = {{"mask", QT_TRANSLATE_NOOP("methods", "In its place, black around it")},
                            {"mean", QT_TRANSLATE_NOOP("methods", "In its place, the mean color around it")},
                            {"crop", QT_TRANSLATE_NOOP("methods", "Cut out")}};
constexpr ChoiceParameter look{{"part-picture", QT_TRANSLATE_NOOP("methods", "Picture of a part"),
                                QT_TRANSLATE_NOOP("methods", "What the model is shown of a part."), "", true},
                               "mask",
                               looks};
constexpr RealParameter temperature{
    {"temperature", QT_TRANSLATE_NOOP("methods", "Temperature of the softmax"),
     QT_TRANSLATE_NOOP("methods", "Similarities are divided by it; only for the softmax."), "", true},
    0.1,
    {0.0001, 1000.0}};
constexpr BooleanParameter controls{
    {"controls", QT_TRANSLATE_NOOP("methods", "Controls"),
     QT_TRANSLATE_NOOP("methods", "Also measures equal weights, parts alone, the whole picture for every part, and "
                                  "exchanged and disturbed boxes."),
     "", true},
    true};
constexpr IntegerParameter candidates{
    {"candidates", QT_TRANSLATE_NOOP("methods", "Hits ranked again"),
     QT_TRANSLATE_NOOP("methods",
                       "Also searches all pictures by captions: so many first hits of CLIP are ranked again by their "
                       "parts. 0 leaves the search out.")},
    10,
    {0, 1000}};
constexpr IntegerParameter queries{
    {"queries", QT_TRANSLATE_NOOP("methods", "Captions searched by"),
     QT_TRANSLATE_NOOP("methods", "At most so many captions for each seed; 0 takes all of its rows."), "", true},
    100,
    {0, 10000000}};
constexpr IntegerParameter shownRow{
    {"show", QT_TRANSLATE_NOOP("methods", "Row shown in detail"),
     QT_TRANSLATE_NOOP("methods",
                       "Row whose parts are drawn, counted from 1; the first one where there is no such row."),
     "", true},
    1,
    {1, 10000000}};

const MethodDeclaration declared{
    .id = "comclip",
    .title = QT_TRANSLATE_NOOP("methods", "ComCLIP"),
    .family = "adaptation",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Matches captions and pictures part by part: subject, object and relation are "
                                     "each compared with their own region, with no training."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "A model such as CLIP hardly tells “a dog chases a cat” from “a cat chases a dog”. The caption is cut into its "
        "nouns and relations; for each, the picture is shown to the model again with all else painted black. How well "
        "a "
        "part fits its words is its weight; the weighted parts are added to the whole picture's embedding, and the "
        "caption "
        "is compared with the sum. Measured is how often the caption prefers its own of two pictures that differ in "
        "one "
        "thing, with CLIP alone beside it, and, where both pictures have a caption, how often all four fit together. "
        "In a search the first hits of CLIP are ranked again by their parts; pictures with one caption each are enough "
        "for that. "
        "Regions come from the data's boxes or from a detector."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "The parts keep their places but lose what is around them, and a model that "
        "never saw black grounds may read them "
        "worse. Which noun belongs to which region is decided by words alone: the "
        "label of a box must end in the noun. The "
        "parser knows plain English captions; give the columns subject, relation "
        "and object where it fails. A gain that "
        "exchanged boxes bring as well is no gain of the method. In a search "
        "a picture without a matching region keeps the score of CLIP, while the parts of one that has it can "
        "lower its own: a model that reads parts badly then ranks the right picture lower."),
    .departures =
        QT_TRANSLATE_NOOP("methods", "Captions are parsed by rules and regions matched by words, where the authors ask "
                                     "a chat model. Regions of several "
                                     "boxes are joined by their boxes, not by the brightness of pixels, so that black "
                                     "things are not lost. Parts are "
                                     "kept in a list: a word that stands twice counts twice. Pictures that cannot be "
                                     "read are counted and named. In a search a picture with the very same caption "
                                     "counts as right, too. The variant for BLIP-2 is missing."),
    .paper = {"ComCLIP: Training-Free Compositional Image and Text Matching",
              "Kenan Jiang, Xuehai He, Ruize Xu, Xin Eric Wang", 2024, "NAACL", "2211.13854"},
    .needs = {Need::NoLabels, Need::NoTraining, Need::Text, Need::Images},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Pictures or pairs of pictures with captions"),
                .help = QT_TRANSLATE_NOOP("methods", "Pictures with a caption each, to be searched; or columns “image” "
                                                     "and “image-2”, and “caption”, which tells of the "
                                                     "first alone. Optional: “caption-2” of the "
                                                     "second, “boxes” and “boxes-2” with labels, “changed” (a class: "
                                                     "what differs), and the caption's parts in "
                                                     "“subject”, “relation” and “object”."),
                .columns = {Column::Kind::Image, Column::Kind::Text},
                .example = "compositions:count=900,seed=770003,side=96"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Image–text model"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "A model with an image and a text tower in one space, such as CLIP. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageTextMatcher},
                .example = "zoo:scenes-clip"},
               {.id = "detector",
                .title = QT_TRANSLATE_NOOP("methods", "Detector"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Finds the regions where the data has no boxes; beside the data's boxes it "
                                          "is measured as a second source."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::Detector},
                .example = "zoo:scenes-detector",
                .optional = true}},
    .parameters = {&weighting, &whole, &length, &seeds, &limit, &partTemplate, &look, &temperature, &controls,
                   &candidates, &queries, &shownRow},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "How often the caption finds its picture"),
                 Artifact::Kind::Metrics},
                {"comparison", QT_TRANSLATE_NOOP("methods", "All approaches on the same rows"), Artifact::Kind::Table},
                {"margins", QT_TRANSLATE_NOOP("methods", "Margins without and with the method"), Artifact::Kind::Table},
                {"search", QT_TRANSLATE_NOOP("methods", "Searching by captions"), Artifact::Kind::Table},
                {"hits", QT_TRANSLATE_NOOP("methods", "Hits of one caption"), Artifact::Kind::Table},
                {"hit-pictures", QT_TRANSLATE_NOOP("methods", "Pictures found by one caption"), Artifact::Kind::Images},
                {"parts", QT_TRANSLATE_NOOP("methods", "Pictures of the parts"), Artifact::Kind::Images},
                {"matching", QT_TRANSLATE_NOOP("methods", "Words, regions and weights"), Artifact::Kind::Table},
                {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Rendered pairs that differ in subject, object, relation or in which thing has which color: how much the "
        "parts help a small model, beside the controls that must not help."),
};

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

ComClipOptions optionsOf(const Parameters &parameters)
{
    const std::string_view weights = parameters[weighting], shown = parameters[look];
    ComClipOptions options;
    options.rule.weights = weights == "clamped"   ? CompositionRule::Weights::Clamped
                           : weights == "softmax" ? CompositionRule::Weights::Softmax
                           : weights == "uniform" ? CompositionRule::Weights::Uniform
                                                  : CompositionRule::Weights::Official;
    options.rule.temperature = parameters[temperature];
    options.rule.unitLength = parameters[length] == "unit";
    options.rule.whole = parameters[whole];
    options.look = {shown == "crop", shown == "mean"};
    options.partTemplate = parameters[partTemplate];
    options.controls = parameters[controls];
    return options;
}

class ComClip final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Problems ComClip::check(const Inputs &inputs, const Parameters &parameters) const
{
    Problems problems;
    if (!parameters[partTemplate].contains(QLatin1String("{}")))
        problems.append({tr("The words of a part have no place"), QStringLiteral("--part-prompt"),
                         tr("Write {} where they belong."), ExitCode::Invalid});
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return problems;
    try {
        const ComClipData columns(*data->second.dataSet);
        if (columns.sides() == 1 && parameters[candidates] == 0)
            problems.append({tr("There is nothing to measure: rows are no pairs, and there is no search"),
                             QStringLiteral("--candidates"), tr("Let at least one hit be ranked again."),
                             ExitCode::Invalid});
        if (!columns.hasBoxes() && !inputs.has("detector"))
            problems.append({tr("There are no regions to look at"), data->second.uri,
                             tr("Name a detector, or give boxes in the columns “boxes” and “boxes-2”."),
                             ExitCode::Invalid});
    } catch (const ProblemError &error) {
        problems.append(error.problem());
    }
    return problems;
}

std::optional<double> ComClip::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    const ComClipData data(inputs.dataSet("data"));
    const double rows = double(data.rows()),
                 used = parameters[limit] > 0 ? std::min<double>(parameters[limit], rows) : rows,
                 asked = parameters[queries] > 0 ? std::min<double>(parameters[queries], used) : used,
                 cuts = parameters[controls] ? 4 : 1; // ways to cut out a part
    constexpr double parts = 3;
    const double pairs = data.sides() == 2 ? used * 2 * (1 + parts * cuts) : 0,
                 searched = parameters[candidates] > 0 ? used * data.sides() + asked * parameters[candidates] *
                                                                                   (1 + parts * std::min(cuts, 2.0))
                                                       : 0;
    return 1 + double(parameters[seeds].size()) * (pairs + searched) * pictureSeconds(inputs.model("model"));
}

/// The pictures of one seed searched by their captions; with the first seed also by the caption that is shown.
void search(const ImageTextMatcher &model, const Detector *detector, const ComClipData &data, std::vector<int> rows,
            uint64_t seed, ComClipFindings &findings, RunContext &context)
{
    const std::vector<int> asked = rows;
    const bool first = findings.answers.empty();
    if (first && std::ranges::find(rows, findings.shownRow) == rows.end())
        rows.push_back(findings.shownRow);
    RunContext quiet = silent(context); // pairs that cannot be read were reported before
    RunContext &reports = data.sides() == 2 ? quiet : context;
    StagedProgress progress(reports, qint64(rows.size()) + 10 * qint64(asked.size()));
    std::optional<ComClipSearch> made;
    progress.stage(qint64(rows.size()), [&](RunContext &stage) {
        made.emplace(model, detector, data, findings.options, findings.search.candidates, rows, stage);
    });
    progress.stage(10 * qint64(asked.size()), [&](RunContext &stage) {
        findings.answers.push_back(made->answers(asked, findings.search.queries, seed, stage));
    });
    if (!first)
        return;
    findings.ranked = made->approaches();
    findings.searched = made->pictures();
    RunContext alone({context.seed(), context.threads(), context.precision(), QStringLiteral("cpu")},
                     {[&context] { return context.stopRequested(); }, {}, {}});
    findings.shownAnswer = made->answers({findings.shownRow}, 1, seed, alone);
    for (const ComClipAnswer &each : findings.shownAnswer)
        for (const ComClipHit &hit : each.hits)
            findings.hitPictures.push_back(data.picture(hit.row, hit.side));
}

Outputs figures(const ComClipFindings &findings)
{
    Outputs outputs{comClipMetrics(findings)};
    if (!findings.rounds.empty())
        outputs.insert(outputs.end(), {comClipComparison(findings), comClipMargins(findings)});
    if (!findings.answers.empty())
        outputs.push_back(comClipSearchTable(findings));
    if (!findings.shownAnswer.empty())
        outputs.insert(outputs.end(), {comClipHits(findings), comClipHitPictures(findings)});
    outputs.insert(outputs.end(), {comClipParts(findings), comClipMatching(findings), comClipSetup(findings)});
    return outputs;
}

Outputs ComClip::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const auto uriOf = [&](const char *role) {
        return inputs.has(role) ? inputs.all().at(QString::fromLatin1(role)).uri : QString();
    };
    const ComClipData data(inputs.dataSet("data"));
    const auto *detector = inputs.has("detector") ? inputs.model("detector").as<Detector>() : nullptr;
    const auto &model = *inputs.model("model").as<ImageTextMatcher>();
    ComClipFindings findings{uriOf("data"),
                             uriOf("model"),
                             uriOf("detector"),
                             optionsOf(parameters),
                             {},
                             data.changes(),
                             data.hasBothCaptions(),
                             data.hasBoxes(),
                             {},
                             0,
                             {}};
    findings.search = {parameters[candidates], parameters[queries]};
    const int shown = parameters[shownRow] - 1;
    findings.shownRow = shown < data.rows() ? shown : 0;
    const std::vector<int> chosen = parameters[seeds];
    StagedProgress progress(context, 2 * qint64(chosen.size()) + 1);
    for (const int seed : chosen) {
        const uint64_t own = context.random(uint64_t(seed)).next();
        const ComClipMeasure measure(model, detector, data, findings.options, own);
        const std::vector<int> rows = drawnRows(int(data.rows()), parameters[limit], Random(own));
        findings.approaches = measure.approaches();
        if (data.sides() == 2)
            progress.stage(1, [&](RunContext &stage) { findings.rounds.push_back(measure.measure(rows, stage)); });
        if (findings.search.candidates > 0)
            progress.stage(1, [&](RunContext &stage) { search(model, detector, data, rows, own, findings, stage); });
    }
    findings.shown = ComClipMeasure(model, detector, data, findings.options, 0).shown(findings.shownRow);
    progress.step(1, tr("Drawing the parts"));
    return figures(findings);
}

} // namespace

const Method &methodComClip()
{
    static const ComClip method;
    return method;
}

} // namespace gleaner
