#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/adaptation/GdaClipVariants.h"
#include "core/methods/shared/StagedProgress.h"
#include "core/models/Capabilities.h"
#include "core/results/Measures.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

#define TEXT(words) QT_TRANSLATE_NOOP("methods", words)

constexpr IntegerListParameter shots{
    {"shots", TEXT("Shots per class"),
     TEXT("How many labelled pictures of each class the classifier may see. With several numbers the run sweeps over "
          "them and draws accuracy over shots; the figures in detail belong to the largest.")},
    "1,2,4,8,16", {1, 10000}};
constexpr IntegerListParameter seeds{
    {"seeds", TEXT("Seeds"),
     TEXT("Each seed draws other shots and other validation pictures; the test pictures stay the same. The spread over "
          "seeds says how much a result depends on the luck of the draw.")},
    "1,2,3", {0, 1000000}};
constexpr IntegerParameter passes{
    {"augment-epoch", TEXT("Augmentation passes"),
     TEXT("How often each shot is encoded, every time under another random crop and flip. 0 encodes it once as it is. "
          "More passes make the covariance steadier and cost time in proportion.")},
    10, {0, 100}};

constexpr Choice estimators[] = {{"ridge", TEXT("Ridge of Kubokawa and Srivastava")},
                                 {"pinv", TEXT("Pseudo-inverse, no shrinkage")},
                                 {"ledoit-wolf", TEXT("Ledoit–Wolf")},
                                 {"oas", TEXT("Oracle-approximating shrinkage")},
                                 {"identity", TEXT("Identity, which is the nearest class mean")}};
constexpr ChoiceParameter estimator{
    {"estimator", TEXT("Precision estimator"),
     TEXT("How the inverse of the covariance is estimated from few pictures. The ridge is the paper's choice; the others "
          "show what it is worth.")},
    "ridge", estimators};
constexpr TextParameter prompt{
    {"prompt", TEXT("Prompt templates"),
     TEXT("The sentence that names a class, with {} where the name goes. Several templates, separated by semicolons, are "
          "averaged.")},
    "a photo of a {}."};
constexpr IntegerParameter validationShots{
    {"validation", TEXT("Validation pictures per class"),
     TEXT("Labelled pictures that choose the mixing weight and the constants of Tip-Adapter. They are never shots and "
          "never test pictures.")},
    4, {1, 10000}};
constexpr IntegerParameter testLimit{
    {"test-limit", TEXT("Test pictures per class"),
     TEXT("At most this many pictures of each class are tested, chosen at random; 0 tests all."), "", true},
    200, {0, 10000000}};
constexpr BooleanParameter plainInverse{
    {"plain-inverse", TEXT("Compare without shrinkage"),
     TEXT("Adds the discriminant with the plain pseudo-inverse as a further baseline."), "", true}, false};
constexpr BooleanParameter baseToNew{
    {"base-to-new", TEXT("Classes without shots"),
     TEXT("Also tests classes that are known by name only: the first half of the classes lends its features to the "
          "second."), "", true}, false};
constexpr IntegerParameter neighbors{
    {"neighbors", TEXT("Neighbors of a new class"),
     TEXT("How many features of the base classes, those nearest to its text, a class without shots borrows."), "", true},
    64, {2, 100000}};
constexpr IntegerParameter textCopies{
    {"text-copies", TEXT("Copies of the text"),
     TEXT("How many copies of its own text feature join the borrowed ones in the mean of a class without shots."), "",
     true},
    16, {0, 1000}};
constexpr BooleanParameter unsupervised{
    {"unsupervised", TEXT("Learn without labels"),
     TEXT("Also fits the classifier to training pictures whose labels are not looked at, by expectation-maximization from "
          "the zero-shot answers."), "", true}, false};
constexpr IntegerParameter iterations{
    {"iterations", TEXT("Iterations without labels"), TEXT("Rounds of expectation-maximization."), "", true}, 10, {1, 1000}};
constexpr IntegerParameter unlabeledPictures{
    {"unlabeled", TEXT("Unlabelled pictures"),
     TEXT("How many training pictures, at most, the classifier without labels is fitted to."), "", true},
    1000, {2, 10000000}};
constexpr RealParameter imbalance{
    {"imbalance", TEXT("Imbalance"),
     TEXT("Above 1, the run also tests shots that fall along the classes from the largest number to that number divided "
          "by this. 1 leaves it out."), "", true},
    1.0, {1.0, 10000.0}};

const MethodDeclaration declared{
    .id = "gda-clip",
    .title = TEXT("GDA-CLIP"),
    .family = "adaptation",
    .version = 1,
    .summary = TEXT("Turns a few labelled pictures per class into a classifier beside the text of a CLIP-like model, in "
                    "closed form and within seconds."),
    .help = TEXT(
        "The features of the labelled pictures are taken as one Gaussian cloud per class, all of the same shape. The "
        "centers of the clouds and their common covariance give a linear classifier in one step, without any training; "
        "its answers are added to those the model gives from the class names alone, with one weight that is chosen on "
        "validation pictures. Accuracy is the share of test pictures named correctly. Every run also shows the model "
        "without shots, Tip-Adapter, and the nearest class mean on the same pictures: the distance to the first is what "
        "the shots are worth, the distance to the last is what the covariance is worth. A band or ± is the standard "
        "deviation over seeds; a difference smaller than it should not be trusted."),
    .limits = TEXT(
        "With one or two shots the covariance is barely known, and the method gains little or nothing over zero-shot. All "
        "classes share one covariance, so classes of very different shapes are not told apart by shape. The features stay "
        "as they are: what the model does not see, no classifier on top can recover. The mixing weight needs a few "
        "labelled validation pictures in addition to the shots."),
    .departures = TEXT(
        "Validation pictures are always apart from the test, also where the official script chooses the weight on the test "
        "set. Everything after the features is computed in double precision. Tip-Adapter searches a geometric grid of 29 by "
        "29 constants. The version without labels has no official script: it follows the paper's equations, and its mixing "
        "weight is chosen on labelled validation pictures. The pseudo-inverse drops directions below the precision of the "
        "features."),
    .paper = {"A Hard-to-Beat Baseline for Training-free CLIP-based Adaptation",
              "Zhengbo Wang, Jian Liang, Lijun Sheng, Ran He, Zilei Wang, Tieniu Tan", 2024, "ICLR", "2402.04087"},
    .needs = {Need::FewLabels, Need::NoTraining, Need::Text, Need::Images},
    .inputs = {{.id = "data",
                .title = TEXT("Pictures with classes"),
                .help = TEXT("Pictures with a class label. A split column (train, val, test) is followed; without one the "
                             "pictures are divided at random."),
                .columns = {Column::Kind::Image, Column::Kind::Label},
                .example = "scenes:count=1600,seed=7,style=infrared"},
               {.id = "model",
                .title = TEXT("Image–text model"),
                .help = TEXT("A model with an image and a text tower in one space, such as CLIP. It is not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageTextMatcher},
                .example = "zoo:scenes-clip"},
               {.id = "shifted",
                .title = TEXT("Shifted pictures"),
                .help = TEXT("Pictures of the same classes that look different. The classifier is fitted without them and "
                             "tested on them unchanged; a domain column splits them into several tests."),
                .columns = {Column::Kind::Image, Column::Kind::Label},
                .optional = true}},
    .parameters = {&shots, &seeds, &passes, &estimator, &prompt, &validationShots, &testLimit, &plainInverse, &baseToNew,
                   &neighbors, &textCopies, &unsupervised, &iterations, &unlabeledPictures, &imbalance},
    .outputs = {{"metrics", TEXT("Accuracy"), Artifact::Kind::Metrics},
                {"accuracy-over-shots", TEXT("Accuracy over shots"), Artifact::Kind::Curve},
                {"comparison", TEXT("Methods at the most shots"), Artifact::Kind::Table},
                {"accuracy", TEXT("Accuracy by method and shots"), Artifact::Kind::Table},
                {"mixing-weight", TEXT("Accuracy over the mixing weight"), Artifact::Kind::Curve},
                {"spectrum", TEXT("Spectrum of the covariance"), Artifact::Kind::Curve},
                {"features", TEXT("Features of the test pictures"), Artifact::Kind::Embedding},
                {"decisions-zero-shot", TEXT("Decisions of zero-shot"), Artifact::Kind::Embedding},
                {"decisions-gda", TEXT("Decisions of GDA-CLIP"), Artifact::Kind::Embedding},
                {"confusion-zero-shot", TEXT("Confusion, zero-shot"), Artifact::Kind::Table},
                {"confusion-gda", TEXT("Confusion, GDA-CLIP"), Artifact::Kind::Table},
                {"confusion-change", TEXT("Confusion, change by GDA-CLIP"), Artifact::Kind::Table},
                {"classes", TEXT("Accuracy by class"), Artifact::Kind::Table},
                {"base-to-new", TEXT("Classes without shots"), Artifact::Kind::Table},
                {"unsupervised", TEXT("Learning without labels"), Artifact::Kind::Curve},
                {"long-tail", TEXT("Uneven shots"), Artifact::Kind::Table},
                {"shifted", TEXT("Under a shift"), Artifact::Kind::Table}},
    .example = TEXT("Shapes and colors rendered in a style the small model has hardly seen: a few shots per class bring back "
                    "much of the accuracy that the text alone loses."),
};

#undef TEXT

} // namespace

const Method &methodGdaClip()
{
    static const GdaClip method;
    return method;
}

} // namespace gleaner
