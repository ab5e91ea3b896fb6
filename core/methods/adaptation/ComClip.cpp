#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/Method.h"
#include "core/methods/adaptation/ComClipFigures.h"
#include "core/methods/adaptation/ComClipParameters.h"
#include "core/methods/shared/Costs.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/shared/QuietContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PatchFeatures.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

namespace gleaner {

namespace {

namespace names = comclip;

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
    .departures = QT_TRANSLATE_NOOP(
        "methods", "Captions are parsed by rules and regions matched by words, where the authors ask "
                   "a chat model. Regions of several "
                   "boxes are joined by their boxes, not by the brightness of pixels, so that black "
                   "things are not lost. Parts are "
                   "kept in a list: a word that stands twice counts twice. Pictures that cannot be "
                   "read are counted and named. In a search a picture with the very same caption "
                   "counts as right, too. As in the variant for BLIP-2 a picture can be a set of vectors. "
                   "In the place of BLIP-2's query tokens, which are trained to ask for what texts "
                   "tell, it has the patch tokens of CLIP's image tower, brought into the space of "
                   "texts like its class token: nobody trained them to match words, and figures of "
                   "BLIP-2 can't be expected of them. On 100 rows of the example such a set alone "
                   "found the picture more often than one vector, and the parts made it worse. With one vector, on "
                   "300 rows (3 seeds), ComCLIP finds the right picture in 68 % and CLIP alone in 71 %, and in 69 % "
                   "and 73 % on zoo:scenes-clip-cutouts, which has seen single things on black: on these small models "
                   "the gain does not show. It is lost where the subject differs, for a picture without a part's "
                   "region keeps its whole, as the authors have it, while the right one is mixed with its parts. That "
                   "regions are read shows where attributes differ: with exchanged boxes 46 % instead of 59 %."),
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
               {.id = "other",
                .title = QT_TRANSLATE_NOOP("methods", "Another image–text model"),
                .help = QT_TRANSLATE_NOOP("methods", "Measured on the same pairs in the same run: for example one that "
                                                     "has seen things on black."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageTextMatcher},
                .example = "zoo:scenes-clip-cutouts",
                .optional = true},
               {.id = "detector",
                .title = QT_TRANSLATE_NOOP("methods", "Detector"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Finds the regions where the data has no boxes; beside the data's boxes it "
                                          "is measured as a second source."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::Detector},
                .example = "zoo:scenes-detector",
                .optional = true}},
    .parameters = {&names::weighting, &names::matching, &names::length, &names::seeds, &names::limit, &names::whole,
                   &names::candidates, &names::partTemplate, &names::look, &names::temperature, &names::controls,
                   &names::queries, &names::shownRow},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "How often the caption finds its picture"),
                 Artifact::Kind::Metrics},
                {"comparison", QT_TRANSLATE_NOOP("methods", "All approaches on the same rows"), Artifact::Kind::Table},
                {"comparison-other", QT_TRANSLATE_NOOP("methods", "The same with the other model"),
                 Artifact::Kind::Table},
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
        "parts help a small model, and one that has seen things on black, beside the controls that must not help."),
};

QString tr(const char *text) { return QCoreApplication::translate("ComClip", text); }

ComClipOptions optionsOf(const Parameters &parameters)
{
    const std::string_view weights = parameters[names::weighting], shown = parameters[names::look];
    ComClipOptions options;
    options.rule.weights = weights == "clamped"   ? CompositionRule::Weights::Clamped
                           : weights == "softmax" ? CompositionRule::Weights::Softmax
                           : weights == "uniform" ? CompositionRule::Weights::Uniform
                                                  : CompositionRule::Weights::Official;
    options.rule.temperature = parameters[names::temperature];
    options.rule.unitLength = parameters[names::length] == "unit";
    options.rule.whole = parameters[names::whole];
    options.look = {shown == "crop", shown == "mean"};
    options.partTemplate = parameters[names::partTemplate];
    options.controls = parameters[names::controls];
    options.sets = parameters[names::matching] == "query tokens";
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
    if (!parameters[names::partTemplate].contains(QLatin1String("{}")))
        problems.append({tr("The words of a part have no place"), QStringLiteral("--part-prompt"),
                         tr("Write {} where they belong."), ExitCode::Invalid});
    for (const char *role : {"model", "other"}) {
        const auto model = inputs.all().find(QLatin1String(role));
        if (parameters[names::matching] == "query tokens" && model != inputs.all().end() && model->second.model &&
            !model->second.model->as<PatchFeatures>())
            problems.append({tr("The model gives but one vector of a picture"), model->second.uri,
                             tr("Set the matching to one vector, or choose a model such as CLIP with a transformer for "
                                "pictures."),
                             ExitCode::ModelRefused});
    }
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return problems;
    try {
        const ComClipData columns(*data->second.dataSet);
        if (columns.sides() == 1 && parameters[names::candidates] == 0)
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
                 used = parameters[names::limit] > 0 ? std::min<double>(parameters[names::limit], rows) : rows,
                 asked = parameters[names::queries] > 0 ? std::min<double>(parameters[names::queries], used) : used,
                 cuts = parameters[names::controls] ? 4 : 1; // ways to cut out a part
    constexpr double parts = 3;
    const double pairs = data.sides() == 2 ? used * 2 * (1 + parts * cuts) : 0,
                 searched = parameters[names::candidates] > 0
                                ? used * data.sides() +
                                      asked * parameters[names::candidates] * (1 + parts * std::min(cuts, 2.0))
                                : 0;
    const auto seconds = [&](const char *role) { return pictureSeconds(inputs.model(role)); };
    return 1 + double(parameters[names::seeds].size()) *
                   ((pairs + searched) * seconds("model") + (inputs.has("other") ? pairs * seconds("other") : 0));
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

Outputs figures(const ComClipFindings &findings, const std::optional<ComClipFindings> &other)
{
    Outputs outputs{comClipMetrics(findings)};
    if (!findings.rounds.empty())
        outputs.push_back(comClipComparison(findings));
    if (other)
        outputs.push_back(comClipOtherComparison(*other));
    if (!findings.rounds.empty())
        outputs.push_back(comClipMargins(findings));
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
    findings.search = {parameters[names::candidates], parameters[names::queries]};
    const int shown = parameters[names::shownRow] - 1;
    findings.shownRow = shown < data.rows() ? shown : 0;
    const std::vector<int> chosen = parameters[names::seeds];
    const bool compares = data.sides() == 2 && inputs.has("other");
    std::optional<ComClipFindings> other;
    if (compares) {
        other = findings;
        other->modelUri = uriOf("other");
    }
    StagedProgress progress(context, (compares ? 3 : 2) * qint64(chosen.size()) + 1);
    for (const int seed : chosen) {
        const uint64_t own = context.random(uint64_t(seed)).next();
        const ComClipMeasure measure(model, detector, data, findings.options, own);
        const std::vector<int> rows = drawnRows(int(data.rows()), parameters[names::limit], Random(own));
        findings.approaches = measure.approaches();
        if (data.sides() == 2)
            progress.stage(1, [&](RunContext &stage) { findings.rounds.push_back(measure.measure(rows, stage)); });
        if (compares)
            progress.stage(1, [&](RunContext &stage) {
                RunContext quiet = silent(stage); // pairs that cannot be read were reported before
                const auto &second = *inputs.model("other").as<ImageTextMatcher>();
                const ComClipMeasure again(second, detector, data, findings.options, own);
                other->approaches = again.approaches();
                other->rounds.push_back(again.measure(rows, quiet));
            });
        if (findings.search.candidates > 0)
            progress.stage(1, [&](RunContext &stage) { search(model, detector, data, rows, own, findings, stage); });
    }
    findings.shown = ComClipMeasure(model, detector, data, findings.options, 0).shown(findings.shownRow);
    progress.step(1, tr("Drawing the parts"));
    return figures(findings, other);
}

} // namespace

const Method &methodComClip()
{
    static const ComClip method;
    return method;
}

} // namespace gleaner
