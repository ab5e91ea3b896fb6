#include "core/jobs/StagedProgress.h"
#include "core/methods/Method.h"
#include "core/methods/segmentation/VlSamPictures.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/models/EncodingPrecision.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr RealParameter threshold{
    {"threshold", QT_TRANSLATE_NOOP("methods", "Threshold of the map"),
     QT_TRANSLATE_NOOP("methods",
                       "Share of the map's largest value from which on a place counts as looked at. The largest "
                       "connected area above it gets the positive point.")},
    0.5,
    {0.0, 0.99}};
constexpr IntegerParameter refinements{
    {"refinements", QT_TRANSLATE_NOOP("methods", "Refinements"),
     QT_TRANSLATE_NOOP("methods",
                       "1 gives the first mask to the segmenter again; 2 also takes new points inside of it.")},
    2,
    {0, 2}};
constexpr BooleanParameter corners{
    {"quarters", QT_TRANSLATE_NOOP("methods", "Quarters"),
     QT_TRANSLATE_NOOP("methods",
                       "Also searches the four quarters of each picture, so that small objects are seen larger.")},
    true};
constexpr TextParameter questions{
    {"questions", QT_TRANSLATE_NOOP("methods", "Questions"),
     QT_TRANSLATE_NOOP("methods",
                       "Asked one after another, separated by semicolons; what any answer names is looked for.")},
    "Which objects are in the picture?; List the objects.; What do you see?"};
constexpr IntegerParameter ownCount{
    {"own-questions", QT_TRANSLATE_NOOP("methods", "Questions of its own"),
     QT_TRANSLATE_NOOP("methods",
                       "The model is asked to write so many questions itself, which are asked after the given ones. "
                       "The paper takes 10. A model that cannot write any leaves the given ones, and the result says "
                       "so."),
     "", true},
    0,
    {0, 20}};
constexpr TextParameter classes{
    {"classes", QT_TRANSLATE_NOOP("methods", "Classes"),
     QT_TRANSLATE_NOOP("methods",
                       "With a text encoder: what free words are mapped to after all was found, separated by commas; "
                       "empty takes the names in the annotations."),
     "", true},
    ""};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Pictures per seed"),
     QT_TRANSLATE_NOOP("methods", "At most so many annotated pictures for each seed, chosen at random; 0 takes all.")},
    60,
    {0, 10000000}};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods",
                       "Each seed draws other pictures, and other points where points are drawn. The spread over "
                       "seeds says how much of a difference is luck."),
     "", true},
    "1,2,3",
    {0, 1000000}};
constexpr TextParameter prompt{
    {"prompt", QT_TRANSLATE_NOOP("methods", "Form of the question"),
     QT_TRANSLATE_NOOP("methods",
                       "{} stands for the question, <image> for the picture: “USER: <image> {} ASSISTANT:” for a "
                       "LLaVA. Without <image> the picture comes first."),
     "", true},
    "{}"};
constexpr BooleanParameter weighHeads{{"head-weights", QT_TRANSLATE_NOOP("methods", "Head weights"),
                                       QT_TRANSLATE_NOOP("methods", "Heads that look at single tokens count for more."),
                                       "", true},
                                      true};
constexpr BooleanParameter regularize{
    {"regularization", QT_TRANSLATE_NOOP("methods", "Regularization"),
     QT_TRANSLATE_NOOP("methods",
                       "Damps the first tokens, which all later ones can see and which gather attention for that "
                       "alone."),
     "", true},
    true};
constexpr BooleanParameter negative{
    {"negative-point", QT_TRANSLATE_NOOP("methods", "Negative point"),
     QT_TRANSLATE_NOOP("methods", "Also tells the segmenter a place that is not the object's."), "", true},
    true};
constexpr BooleanParameter drawn{
    {"random-points", QT_TRANSLATE_NOOP("methods", "Points drawn at random"),
     QT_TRANSLATE_NOOP("methods",
                       "Anywhere in the positive and negative areas, not where the map is highest and lowest."),
     "", true},
    false};
constexpr Choice mapRows[] = {{"token", QT_TRANSLATE_NOOP("methods", "Of the word itself")},
                              {"before", QT_TRANSLATE_NOOP("methods", "Of the place that chose it")}};
constexpr ChoiceParameter mapRow{
    {"row", QT_TRANSLATE_NOOP("methods", "Row of the map"),
     QT_TRANSLATE_NOOP(
         "methods", "Whose attention is the map of a word. The paper does not say; the place that chose it is where a "
                    "model looks while it decides, and its maps are the better ones here."),
     "", true},
    "before",
    mapRows};
constexpr RealParameter doubles{
    {"doubles", QT_TRANSLATE_NOOP("methods", "Overlap of doubles"),
     QT_TRANSLATE_NOOP("methods", "Of masks that overlap more (intersection over union) the best alone is kept."), "",
     true},
    0.5,
    {0.0, 1.0}};
constexpr IntegerParameter tokens{{"tokens", QT_TRANSLATE_NOOP("methods", "Tokens of an answer"),
                                   QT_TRANSLATE_NOOP("methods", "An answer ends after so many at the latest."), "",
                                   true},
                                  64,
                                  {1, 2048}};
constexpr IntegerParameter shownPicture{
    {"show", QT_TRANSLATE_NOOP("methods", "Picture shown in detail"),
     QT_TRANSLATE_NOOP("methods",
                       "Row of the picture whose maps and masks are drawn, counted from 1; the first one where "
                       "there is no such row."),
     "", true},
    1,
    {1, 10000000}};

const MethodDeclaration declared{
    .id = "vl-sam",
    .title = QT_TRANSLATE_NOOP("methods", "VL-SAM"),
    .family = "segmentation",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods",
                                 "Finds and cuts out objects without being told which: a vision–language model "
                                 "names them, and where it looks while naming them becomes a click for a segmenter."),
    .help = QT_TRANSLATE_NOOP("methods", "A vision–language model is asked what is in the picture. The attention of "
                                         "all its layers and heads while it wrote a "
                                         "word is followed back to the patches of the picture: the map of that word. "
                                         "The largest area of the map gives a "
                                         "positive point, the rest a negative one, and a segmenter such as Segment "
                                         "Anything cuts out what was clicked on; its "
                                         "mask is fed back once and refined with new points. Quarters of the picture "
                                         "and further questions find more. Where the "
                                         "data has boxes, every step is measured: AR50 is the share of true objects of "
                                         "which a found box covers half, whatever "
                                         "its name; AP50 wants the name as well; the first click hits where the "
                                         "positive point lies on an object of that name."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "What the model does not name is not found, and two things of the same name share a map. In shallow models the "
        "regularization tilts maps toward the last patches. The score of an object is the quality that the segmenter "
        "estimates, no probability that the name is right."),
    .departures = QT_TRANSLATE_NOOP(
        "methods", "No official code was released; thresholds that the paper does not tell are parameters. Questions "
                   "are given, not "
                   "written by the model, and answers are always the likeliest ones. The divisor of the regularization "
                   "is the length of "
                   "the sequence. The map covers the middle square of a picture, which is what the model sees."),
    .paper = {"Training-Free Open-Ended Object Detection and Segmentation via Attention as Prompts",
              "Zhiwei Lin, Yongtao Wang, Zhi Tang", 2024, "NeurIPS", "2410.05963"},
    .needs = {Need::NoLabels, Need::NoTraining, Need::Images},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Pictures"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "With boxes, and perhaps masks of the same objects, the method is measured on "
                               "them; their names are never shown to the models."),
                .columns = {Column::Kind::Image},
                .example = "scenes:count=240,seed=770004,side=96,styles=photo,objects=1-3"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Vision–language model"),
                .help = QT_TRANSLATE_NOOP("methods", "Names what it sees, such as a LLaVA. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::VisionLanguageModel},
                .example = "zoo:scenes-vlm"},
               {.id = "segmenter",
                .title = QT_TRANSLATE_NOOP("methods", "Segmenter"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "Cuts out what it is pointed at, such as Segment Anything. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::PromptableSegmenter},
                .example = "zoo:scenes-sam"},
               {.id = "text-encoder",
                .title = QT_TRANSLATE_NOOP("methods", "Text encoder"),
                .help = QT_TRANSLATE_NOOP("methods", "Such as CLIP: maps the words that were found to classes, for "
                                                     "figures by class. It finds nothing itself."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::TextEncoder},
                .example = "zoo:scenes-clip",
                .optional = true}},
    .parameters = {&threshold, &refinements, &corners, &questions, &limit, &seeds, &prompt, &weighHeads, &regularize,
                   &negative, &drawn, &mapRow, &doubles, &tokens, &ownCount, &classes, &shownPicture},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "What was found without being told what to look for"),
                 Artifact::Kind::Metrics},
                {"ladder-bars", QT_TRANSLATE_NOOP("methods", "Objects found, step by step"), Artifact::Kind::Table},
                {"ladder", QT_TRANSLATE_NOOP("methods", "What each step adds"), Artifact::Kind::Table},
                {"pictures", QT_TRANSLATE_NOOP("methods", "From attention to masks"), Artifact::Kind::Images},
                {"objects", QT_TRANSLATE_NOOP("methods", "Objects of the shown picture"), Artifact::Kind::Table},
                {"classes", QT_TRANSLATE_NOOP("methods", "Words mapped to classes"), Artifact::Kind::Table},
                {"heads", QT_TRANSLATE_NOOP("methods", "What each head counts"), Artifact::Kind::Table},
                {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Rendered scenes, a small model that lists their objects and a small segmenter: what each step of the method "
        "adds, beside exchanged words, which must not help, and true boxes, which show what is possible."),
};

QString tr(const char *text) { return QCoreApplication::translate("VlSam", text); }

VlSamOptions optionsOf(const Parameters &parameters)
{
    VlSamOptions options;
    for (const QString &each : parameters[questions].split(QLatin1Char(';')))
        if (!each.trimmed().isEmpty())
            options.questions.append(QString(parameters[prompt]).replace(QLatin1String("{}"), each.trimmed()));
    options.flow = {.weighHeads = parameters[weighHeads], .regularize = parameters[regularize]};
    options.points = {parameters[threshold], parameters[drawn]};
    options.negativePoint = parameters[negative];
    options.refinements = parameters[refinements];
    options.corners = parameters[corners];
    options.doubles = parameters[doubles];
    options.answerTokens = parameters[tokens];
    options.choosingRow = parameters[mapRow] == "before";
    return options;
}

class VlSam final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

/// The classes that words are mapped to; those of the annotations where none are given.
QStringList classList(const DataSet &data, const Parameters &parameters)
{
    QStringList names;
    for (const QString &each : parameters[classes].split(QLatin1Char(','))) {
        if (const QString name = each.simplified(); !name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names.isEmpty() ? VlSamPictures(data).labels() : names;
}

Problems VlSam::check(const Inputs &inputs, const Parameters &parameters) const
{
    Problems problems;
    if (optionsOf(parameters).questions.isEmpty())
        problems.append({tr("There is no question to ask"), QStringLiteral("--questions"),
                         tr("Write at least one, such as “List the objects.”"), ExitCode::Invalid});
    if (!parameters[prompt].contains(QLatin1String("{}")))
        problems.append({tr("The question has no place in its form"), QStringLiteral("--prompt"),
                         tr("Write {} where it belongs."), ExitCode::Invalid});
    const bool maps = inputs.has("text-encoder");
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (!maps && !parameters[classes].trimmed().isEmpty())
        problems.append({tr("Nothing can map words to these classes"), QStringLiteral("--classes"),
                         tr("Name a text encoder, such as CLIP, as well."), ExitCode::Invalid});
    if (maps && parameters[classes].trimmed().isEmpty() && data != inputs.all().end() && data->second.dataSet &&
        !data->second.dataSet->first<BoxesColumn>())
        problems.append({tr("There are no classes to map words to"), QStringLiteral("--classes"),
                         tr("List them, separated by commas, or give boxes with labels."), ExitCode::Invalid});
    return problems;
}

std::optional<double> VlSam::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    const DataSet &data = inputs.dataSet("data");
    const int rows = int(data.rows()), count = parameters[limit] > 0 ? std::min(parameters[limit], rows) : rows;
    const double pictures = data.first<BoxesColumn>() ? double(parameters[seeds].size()) * count : 1;
    VlSamOptions options = optionsOf(parameters);
    for (int own = 0; own < parameters[ownCount]; ++own)
        options.questions.append(QString());
    return 1 + pictures * vlSamSeconds(inputs.model("model"), inputs.model("segmenter"), options);
}

Outputs figures(const VlSamFindings &findings)
{
    Outputs outputs;
    if (!findings.rounds.empty())
        outputs = {vlSamMetrics(findings), vlSamLadderBars(findings), vlSamLadderTable(findings)};
    outputs.insert(outputs.end(), {vlSamPictures(findings), vlSamObjects(findings)});
    if (!findings.mapping.empty())
        outputs.push_back(vlSamClasses(findings));
    outputs.insert(outputs.end(), {vlSamHeads(findings), vlSamSetup(findings)});
    return outputs;
}

Outputs VlSam::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const auto uriOf = [&](const char *role) { return inputs.all().at(QString::fromLatin1(role)).uri; };
    const VlSamPictures pictures(inputs.dataSet("data"));
    const auto &model = *inputs.model("model").as<VisionLanguageModel>();
    const auto &segmenter = *inputs.model("segmenter").as<PromptableSegmenter>();
    VlSamFindings findings{
        uriOf("data"), uriOf("model"), uriOf("segmenter"), optionsOf(parameters), {}, {}, {}, 0, {}, {}, {}, {}};
    findings.options.half = encodesInHalf(inputs.model("segmenter").info(), context.precision());
    const std::vector<int> chosen = pictures.boxes ? parameters[seeds] : std::vector<int>();
    StagedProgress progress(context, 20 * qint64(chosen.size()) + 1);
    const int count = int(pictures.images->rows());
    findings.shownRow = parameters[shownPicture] <= count ? parameters[shownPicture] - 1 : 0;
    findings.shown = pictures.images->image(findings.shownRow);
    findings.own = ownQuestions(model, findings.shown, parameters[prompt], parameters[ownCount]);
    for (const QString &each : findings.own.found) {
        if (const QString own = QString(parameters[prompt]).replace(QLatin1String("{}"), each);
            !findings.options.questions.contains(own))
            findings.options.questions.append(own);
    }
    const VlSamFinder finder(model, segmenter, findings.options);
    const VlSamLadder ladder(model, segmenter, findings.options);
    explainPicture(findings, finder, segmenter, context.seed());
    progress.step(1, tr("Looking for objects"));
    for (const int seed : chosen) {
        const uint64_t own = context.random(uint64_t(seed)).next();
        progress.stage(20, [&](RunContext &stage) {
            std::vector<VlSamPicture> round =
                pictures.measured(ladder, drawnRows(count, parameters[limit], Random(own)), own, stage);
            if (!round.empty())
                findings.rounds.push_back(std::move(round));
        });
    }
    findings.steps = ladder.steps();
    findings.classes = namesIn(findings.rounds);
    if (inputs.has("text-encoder")) {
        findings.encoderUri = uriOf("text-encoder");
        findings.mappedTo = classList(inputs.dataSet("data"), parameters);
        if (!findings.mappedTo.isEmpty())
            findings.mapping =
                mappedWords(*inputs.model("text-encoder").as<TextEncoder>(), foundWords(findings), findings.mappedTo);
    }
    return figures(findings);
}

} // namespace

const Method &methodVlSam()
{
    static const VlSam method;
    return method;
}

} // namespace gleaner
