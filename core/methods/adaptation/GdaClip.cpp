#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/Method.h"
#include "core/methods/adaptation/GdaClipShift.h"
#include "core/methods/adaptation/GdaClipSweep.h"
#include "core/methods/adaptation/GdaClipVariants.h"
#include "core/methods/shared/Costs.h"
#include "core/methods/shared/FewShotChecks.h"
#include "core/methods/shared/SmallMatrices.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr IntegerListParameter shots{
    {"shots", QT_TRANSLATE_NOOP("methods", "Shots per class"),
     QT_TRANSLATE_NOOP(
         "methods",
         "How many labeled pictures of each class the classifier may see. With several numbers the run sweeps over "
         "them and draws accuracy over shots; the figures in detail belong to the largest.")},
    "1,2,4,8,16",
    {1, 10000}};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP(
         "methods",
         "Each seed draws other shots and other validation pictures; the test pictures stay the same. The spread over "
         "seeds says how much a result depends on the luck of the draw.")},
    "1,2,3",
    {0, 1000000}};
constexpr IntegerParameter passes{
    {"augment-epoch", QT_TRANSLATE_NOOP("methods", "Augmentation passes"),
     QT_TRANSLATE_NOOP(
         "methods",
         "How often each shot is encoded, every time under another random crop and flip. 0 encodes it once as it is. "
         "More passes make the covariance steadier and cost time in proportion.")},
    10,
    {0, 100}};

constexpr Choice estimators[] = {
    {"ridge", QT_TRANSLATE_NOOP("methods", "Ridge of Kubokawa and Srivastava")},
    {"pinv", QT_TRANSLATE_NOOP("methods", "Pseudo-inverse, no shrinkage")},
    {"ledoit-wolf", QT_TRANSLATE_NOOP("methods", "Ledoit–Wolf")},
    {"oas", QT_TRANSLATE_NOOP("methods", "Oracle-approximating shrinkage")},
    {"identity", QT_TRANSLATE_NOOP("methods", "Identity, which is the nearest class mean")}};
constexpr ChoiceParameter estimator{
    {"estimator", QT_TRANSLATE_NOOP("methods", "Precision estimator"),
     QT_TRANSLATE_NOOP("methods", "How the inverse of the covariance is estimated from few pictures. The ridge is the "
                                  "paper's choice; the others show what it is worth.")},
    "ridge",
    estimators};
constexpr TextParameter prompt{{"prompt", QT_TRANSLATE_NOOP("methods", "Prompt templates"),
                                QT_TRANSLATE_NOOP("methods", "The sentence that names a class, with {} where the name "
                                                             "goes. Several templates, separated by semicolons, are "
                                                             "averaged.")},
                               "a photo of a {}."};
constexpr IntegerParameter validationShots{
    {"validation", QT_TRANSLATE_NOOP("methods", "Validation pictures per class"),
     QT_TRANSLATE_NOOP(
         "methods",
         "Labeled pictures that choose the mixing weight and the constants of Tip-Adapter. They are never shots and "
         "never test pictures.")},
    4,
    {1, 10000}};
constexpr IntegerParameter testLimit{
    {"test-limit", QT_TRANSLATE_NOOP("methods", "Test pictures per class"),
     QT_TRANSLATE_NOOP("methods",
                       "At most this many pictures of each class are tested, chosen at random; 0 tests all."),
     "", true},
    200,
    {0, 10000000}};
constexpr BooleanParameter plainInverse{
    {"plain-inverse", QT_TRANSLATE_NOOP("methods", "Compare without shrinkage"),
     QT_TRANSLATE_NOOP("methods", "Adds the discriminant with the plain pseudo-inverse as a further baseline."), "",
     true},
    false};
constexpr BooleanParameter baseToNew{
    {"base-to-new", QT_TRANSLATE_NOOP("methods", "Classes without shots"),
     QT_TRANSLATE_NOOP(
         "methods",
         "Also tests classes that are known by name only: the first half of the classes lends its features to the "
         "second."),
     "", true},
    false};
constexpr IntegerParameter neighbors{
    {"neighbors", QT_TRANSLATE_NOOP("methods", "Neighbors of a new class"),
     QT_TRANSLATE_NOOP(
         "methods", "How many features of the base classes, those nearest to its text, a class without shots borrows."),
     "", true},
    64,
    {2, 100000}};
constexpr IntegerParameter textCopies{
    {"text-copies", QT_TRANSLATE_NOOP("methods", "Copies of the text"),
     QT_TRANSLATE_NOOP(
         "methods",
         "How many copies of its own text feature join the borrowed ones in the mean of a class without shots."),
     "", true},
    16,
    {0, 1000}};
constexpr BooleanParameter unsupervised{
    {"unsupervised", QT_TRANSLATE_NOOP("methods", "Learn without labels"),
     QT_TRANSLATE_NOOP("methods", "Also fits the classifier to training pictures whose labels are not looked at, by "
                                  "expectation-maximization from the zero-shot answers."),
     "", true},
    false};
constexpr IntegerParameter iterations{{"iterations", QT_TRANSLATE_NOOP("methods", "Iterations without labels"),
                                       QT_TRANSLATE_NOOP("methods", "Rounds of expectation-maximization."), "", true},
                                      10,
                                      {1, 1000}};
constexpr IntegerParameter unlabeledPictures{
    {"unlabeled", QT_TRANSLATE_NOOP("methods", "Unlabeled pictures"),
     QT_TRANSLATE_NOOP("methods", "How many training pictures, at most, the classifier without labels is fitted to."),
     "", true},
    1000,
    {2, 10000000}};
constexpr RealParameter imbalance{
    {"imbalance", QT_TRANSLATE_NOOP("methods", "Imbalance"),
     QT_TRANSLATE_NOOP(
         "methods",
         "Above 1, the run also tests shots that fall along the classes from the largest number to that number "
         "divided by this. 1 leaves it out."),
     "", true},
    1.0,
    {1.0, 10000.0}};

const MethodDeclaration declared{
    .id = "gda-clip",
    .title = QT_TRANSLATE_NOOP("methods", "GDA-CLIP"),
    .family = "adaptation",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP(
        "methods", "Turns a few labeled pictures per class into a classifier beside the text of a CLIP-like model, in "
                   "closed form and within seconds."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "The features of the labeled pictures are taken as one Gaussian cloud per class, all of the same shape. The "
        "centers of the clouds and their common covariance give a linear classifier in one step, without any "
        "training; its answers are added to those the model gives from the class names alone, with one weight that is "
        "chosen on validation pictures. Accuracy is the share of test pictures named correctly. Every run also shows "
        "the model without shots, Tip-Adapter, and the nearest class mean on the same pictures: the distance to the "
        "first is what the shots are worth, the distance to the last is what the covariance is worth. A band or ± is "
        "the standard deviation over seeds; a difference smaller than it should not be trusted."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "With one or two shots the covariance is barely known, and the method gains little or nothing over zero-shot. "
        "All classes share one covariance, so classes of very different shapes are not told apart by shape. The "
        "features stay as they are: what the model does not see, no classifier on top can recover. The mixing weight "
        "needs a few labeled validation pictures in addition to the shots."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Validation pictures are always apart from the test, also where the official script chooses the weight on the "
        "test set. Everything after the features is computed in double precision. Tip-Adapter searches a geometric "
        "grid of 29 by 29 constants. The version without labels has no official script: it follows the paper's "
        "equations, and its mixing weight is chosen on labeled validation pictures; its precision matrix is scaled "
        "up where pictures outnumber dimensions, since the classes would melt into one otherwise. The pseudo-inverse "
        "drops directions below the precision of the features."),
    .paper = {"A Hard-to-Beat Baseline for Training-free CLIP-based Adaptation",
              "Zhengbo Wang, Jian Liang, Lijun Sheng, Ran He, Zilei Wang, Tieniu Tan", 2024, "ICLR", "2402.04087"},
    .needs = {Need::FewLabels, Need::NoTraining, Need::Text, Need::Images},
    .inputs =
        {{.id = "data",
          .title = QT_TRANSLATE_NOOP("methods", "Pictures with classes"),
          .help = QT_TRANSLATE_NOOP(
              "methods", "Pictures with a class label. A split column (train, val, test) is followed; without one the "
                         "pictures are divided at random."),
          .columns = {Column::Kind::Image, Column::Kind::Label},
          .example = "scenes:count=1920,seed=7,side=64,split=2:1:3,styles=infrared,shapes=circle+square+triangle+star,"
                     "colors=red+yellow+green+blue | corrupt image darkness 2"},
         {.id = "model",
          .title = QT_TRANSLATE_NOOP("methods", "Image–text model"),
          .help = QT_TRANSLATE_NOOP(
              "methods", "A model with an image and a text tower in one space, such as CLIP. It is not changed."),
          .kind = InputRole::Kind::Model,
          .capabilities = {Capability::ImageTextMatcher},
          .example = "zoo:scenes-clip"},
         {.id = "shifted",
          .title = QT_TRANSLATE_NOOP("methods", "Shifted pictures"),
          .help = QT_TRANSLATE_NOOP(
              "methods", "Pictures of the same classes that look different. The classifier is fitted without them and "
                         "tested on them unchanged; a domain column splits them into several tests."),
          .columns = {Column::Kind::Image, Column::Kind::Label},
          .optional = true}},
    .parameters = {&shots, &seeds, &passes, &estimator, &prompt, &validationShots, &testLimit, &plainInverse,
                   &baseToNew, &neighbors, &textCopies, &unsupervised, &iterations, &unlabeledPictures, &imbalance},
    .outputs =
        {{"metrics", QT_TRANSLATE_NOOP("methods", "Accuracy"), Artifact::Kind::Metrics},
         {"accuracy-over-shots", QT_TRANSLATE_NOOP("methods", "Accuracy over shots"), Artifact::Kind::Curve},
         {"comparison", QT_TRANSLATE_NOOP("methods", "Methods at the most shots"), Artifact::Kind::Table},
         {"accuracy", QT_TRANSLATE_NOOP("methods", "Accuracy by method and shots"), Artifact::Kind::Table},
         {"mixing-weight", QT_TRANSLATE_NOOP("methods", "Accuracy over the mixing weight"), Artifact::Kind::Curve},
         {"spectrum", QT_TRANSLATE_NOOP("methods", "Spectrum of the covariance"), Artifact::Kind::Curve},
         {"features", QT_TRANSLATE_NOOP("methods", "Features of the test pictures"), Artifact::Kind::Embedding},
         {"decisions-zero-shot", QT_TRANSLATE_NOOP("methods", "Decisions of zero-shot"), Artifact::Kind::Embedding},
         {"decisions-gda", QT_TRANSLATE_NOOP("methods", "Decisions of GDA-CLIP"), Artifact::Kind::Embedding},
         {"confusion-zero-shot", QT_TRANSLATE_NOOP("methods", "Confusion, zero-shot"), Artifact::Kind::Table},
         {"confusion-gda", QT_TRANSLATE_NOOP("methods", "Confusion, GDA-CLIP"), Artifact::Kind::Table},
         {"confusion-change", QT_TRANSLATE_NOOP("methods", "Confusion, change by GDA-CLIP"), Artifact::Kind::Table},
         {"classes", QT_TRANSLATE_NOOP("methods", "Accuracy by class"), Artifact::Kind::Table},
         {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text},
         {"base-to-new", QT_TRANSLATE_NOOP("methods", "Classes without shots"), Artifact::Kind::Table},
         {"unsupervised", QT_TRANSLATE_NOOP("methods", "Learning without labels"), Artifact::Kind::Curve},
         {"long-tail", QT_TRANSLATE_NOOP("methods", "Uneven shots"), Artifact::Kind::Table},
         {"shifted", QT_TRANSLATE_NOOP("methods", "Under a shift"), Artifact::Kind::Table}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Shapes and colors rendered in a style the small model has hardly seen: a few shots per class bring back much "
        "of the accuracy that the text alone loses."),
};

PrecisionEstimator estimatorOf(const Parameters &parameters)
{
    const std::string_view id = parameters[estimator];
    if (id == "pinv")
        return PrecisionEstimator::PseudoInverse;
    if (id == "ledoit-wolf")
        return PrecisionEstimator::LedoitWolf;
    if (id == "oas")
        return PrecisionEstimator::Oas;
    return id == "identity" ? PrecisionEstimator::Identity : PrecisionEstimator::Ridge;
}

std::vector<int> risingShots(const Parameters &parameters)
{
    std::vector<int> counts = parameters[shots];
    std::sort(counts.begin(), counts.end());
    return counts;
}

FewShotTask::Options taskOptions(const Parameters &parameters)
{
    return {.need = {.shots = risingShots(parameters).back(),
                     .validation = parameters[validationShots],
                     .testLimit = parameters[testLimit]},
            .seeds = parameters[seeds],
            .passes = parameters[passes],
            .templates = promptTemplates(parameters[prompt]),
            .unlabeled = parameters[unsupervised] ? parameters[unlabeledPictures] : 0};
}

QString tr(const char *text) { return QCoreApplication::translate("GdaClip", text); }

class GdaClip final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Problems GdaClip::check(const Inputs &inputs, const Parameters &parameters) const
{
    Problems problems = promptProblems(parameters[prompt], QStringLiteral("--prompt"));
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (data == inputs.all().end() || !data->second.dataSet)
        return problems;
    problems.append(fewShotProblems(*data->second.dataSet, taskOptions(parameters), parameters[baseToNew] ? 4 : 2));
    const auto other = inputs.all().find(QStringLiteral("shifted"));
    if (other == inputs.all().end() || !other->second.dataSet || !problems.isEmpty())
        return problems;
    const ShiftedSets sets(*other->second.dataSet, classLabels(*data->second.dataSet)->classes(), 1, Random(1));
    if (sets.empty())
        problems.append({tr("The shifted pictures share no class with the others"), other->second.uri,
                         tr("Name the classes alike in both data sets."), ExitCode::Invalid});
    return problems;
}

std::optional<double> GdaClip::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    if (!inputs.model("model").as<ImageEncoder>() || !classLabels(inputs.dataSet("data")))
        return {};
    const FewShotTask task(inputs.dataSet("data"), taskOptions(parameters), 1);
    return 1 + double(task.encodings()) * pictureSeconds(inputs.model("model"));
}

void addVariants(const FewShotTask &task, const GdaClipOptions &options, const Parameters &parameters,
                 StagedProgress &progress, Outputs &outputs)
{
    const GdaClipVariants variants{task, options, risingShots(parameters).back(), parameters[seeds].size()};
    if (parameters[baseToNew])
        outputs.push_back(variants.baseToNew(parameters[neighbors], parameters[textCopies], progress));
    if (parameters[unsupervised])
        outputs.push_back(variants.unsupervised(parameters[iterations], progress));
    if (parameters[imbalance] > 1)
        outputs.push_back(variants.longTail(parameters[imbalance], progress));
}

Outputs figures(const GdaClipFindings &findings)
{
    Outputs outputs{gdaMetrics(findings),       gdaAccuracyCurve(findings), gdaBars(findings),
                    gdaAccuracyTable(findings), gdaWeightCurve(findings),   gdaSpectrumCurve(findings)};
    for (const auto &several : {gdaEmbeddings(findings), gdaConfusions(findings)})
        outputs.insert(outputs.end(), several.begin(), several.end());
    outputs.push_back(gdaClassTable(findings));
    outputs.push_back(gdaSetup(findings));
    return outputs;
}

Outputs GdaClip::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const DataSet &data = inputs.dataSet("data");
    const Model &model = inputs.model("model");
    const GdaClipOptions options{estimatorOf(parameters), parameters[plainInverse]};
    const std::vector<int> counts = risingShots(parameters);
    FewShotTask task(data, taskOptions(parameters), context.seed());
    std::optional<ShiftedSets> shifted;
    if (inputs.has("shifted"))
        shifted.emplace(inputs.dataSet("shifted"), task.classes(), parameters[testLimit], context.random(2000));

    const qint64 pictures = task.encodings() + (shifted ? shifted->encodings() : 0);
    const qint64 fits = qint64(counts.size() * parameters[seeds].size()), perFit = 1 + pictures / (10 * fits);
    StagedProgress progress(context, pictures + fits * perFit + 3 * qint64(parameters[seeds].size()));
    task.encode(model, data, progress);
    if (shifted)
        shifted->encode(model, inputs.dataSet("shifted"), progress);

    const SmallMatrices oneThread(task.text().size(1));
    GdaClipFindings findings;
    const std::vector<GdaClipFit> largest =
        sweepShots(task, counts, parameters[seeds].size(), options, progress, perFit, findings);
    findings.dataUri = inputs.all().at(QStringLiteral("data")).uri;
    Outputs outputs = figures(findings);
    addVariants(task, options, parameters, progress, outputs);
    if (shifted)
        outputs.push_back(shifted->table(findings, largest));
    return outputs;
}

} // namespace

const Method &methodGdaClip()
{
    static const GdaClip method;
    return method;
}

} // namespace gleaner
