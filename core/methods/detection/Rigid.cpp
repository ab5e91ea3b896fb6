#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/Method.h"
#include "core/methods/detection/RigidRounds.h"
#include "core/methods/shared/Costs.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double thousandth = 0.001;

constexpr RealParameter noise{
    {"noise", QT_TRANSLATE_NOOP("methods", "Noise λ"),
     QT_TRANSLATE_NOOP("methods", "Deviation of the noise that decides. More of it moves every picture further; which "
                                  "amount tells the origins apart is shown over the whole range.")},
    0.05,
    {0.0, 10.0}};
constexpr IntegerListParameter levels{
    {"levels", QT_TRANSLATE_NOOP("methods", "Noise levels"),
     QT_TRANSLATE_NOOP("methods",
                       "Thousandths: the noise over which the AUROC is drawn, beside the one that decides.")},
    "10,20,50,100,200,400",
    {1, 10000}};
constexpr IntegerParameter draws{
    {"draws", QT_TRANSLATE_NOOP("methods", "Draws of noise"),
     QT_TRANSLATE_NOOP("methods", "A score is the mean over so many draws: its variance falls, and the time grows, in "
                                  "proportion.")},
    1,
    {1, 1000}};
constexpr RealParameter falsePositives{
    {"false-positives", QT_TRANSLATE_NOOP("methods", "False positives"),
     QT_TRANSLATE_NOOP("methods", "Share of real pictures that the threshold may call generated. It is set on real "
                                  "pictures alone."),
     "%"},
    5.0,
    {0.1, 50.0}};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods",
                       "Each seed draws other noise and divides the real pictures in another way. The spread "
                       "over seeds says how much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr RealParameter blur{
    {"blur", QT_TRANSLATE_NOOP("methods", "Blur"),
     QT_TRANSLATE_NOOP("methods", "Deviation of the Gaussian blur of the variants with blur; 0 leaves them out."),
     "pixels", true},
    0.8,
    {0.0, 20.0}};
constexpr Choice units[] = {{"normalized", QT_TRANSLATE_NOOP("methods", "Colors as the network sees them")},
                            {"pixel", QT_TRANSLATE_NOOP("methods", "Colors from 0 to 1, about 4.4 times as strong")}};
constexpr ChoiceParameter unit{
    {"unit", QT_TRANSLATE_NOOP("methods", "Unit of the noise"),
     QT_TRANSLATE_NOOP("methods", "The official script adds noise after the colors were normalized; others add it to "
                                  "colors from 0 to 1."),
     "", true},
    "normalized",
    units};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Pictures per origin"),
     QT_TRANSLATE_NOOP("methods",
                       "At most so many real pictures and so many of each generator, chosen at random; 0 takes "
                       "all."),
     "", true},
    300,
    {0, 10000000}};
constexpr IntegerParameter commonSide{
    {"common-side", QT_TRANSLATE_NOOP("methods", "Common side"),
     QT_TRANSLATE_NOOP("methods",
                       "Every picture is brought to a square of so many pixels first, so that different sizes "
                       "give nothing away; 0 leaves it to the network's own preprocessing."),
     "pixels", true},
    0,
    {0, 4096}};
constexpr BooleanParameter standInPictures{
    {"stand-ins", QT_TRANSLATE_NOOP("methods", "Stand-ins"),
     QT_TRANSLATE_NOOP("methods",
                       "Makes crude generated pictures from the real ones where no generated ones are named."),
     "", true},
    true};
constexpr BooleanParameter robustness{
    {"robustness", QT_TRANSLATE_NOOP("methods", "Compression and resizing"),
     QT_TRANSLATE_NOOP("methods", "Also scores all pictures after JPEG, blur, resizing and cropping."), "", true},
    true};

const MethodDeclaration declared{
    .id = "rigid",
    .title = QT_TRANSLATE_NOOP("methods", "RIGID"),
    .family = "detection",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Asks how far a picture's feature moves under a whisper of noise: generated "
                                     "pictures are expected to move further than photographs."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Each picture is shown to an image encoder twice, once with a little noise. The score is 1 − s, where s is the "
        "cosine of the two features: 0 means that nothing moved. A threshold is set on real pictures alone, such that "
        "the chosen share of them would be called generated; one's own photographs make the best reference. AUROC is "
        "the probability that of a random pair the generated picture moves more: 1 is perfect, 0.5 is chance, and "
        "below "
        "0.5 the expectation is turned round, which happens, depending on noise, encoder and generator. So the AUROC "
        "is "
        "drawn over the whole range of noise, per generator. Blur in the place of noise, the larger of both (MINDER), "
        "the distance to the nearest real picture and plain high frequencies are measured on the same pictures."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "That generated pictures move more is an observation, not a law; measure its sign before you rely on it. Sets "
        "that differ in size, file format or content are told apart by that alone. Small encoders move for other "
        "reasons than large ones. Stand-ins made from real pictures are no modern generator's. A verdict near the "
        "threshold says nothing."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Pictures are preprocessed as the encoder was trained, which may cut out the middle square where the official "
        "script squeezes the whole picture. Noise depends on the seed and on what the picture shows, never on its "
        "place "
        "in a batch, and every noise level scales the same draw. 1 − s is computed in float32, as half the squared "
        "distance of the normalized features; the features themselves follow the precision asked for, which in "
        "bfloat16 "
        "moved AUROC by 0.005 where it was measured. The threshold share, which the official script does not "
        "use, is a parameter. Reconstruction errors of an autoencoder (AEROBLADE) are missing."),
    .paper = {"RIGID: A Training-free and Model-Agnostic Framework for Robust AI-Generated Image Detection",
              "Zhiyuan He, Pin-Yu Chen, Tsung-Yi Ho", 2024, "Preprint", "2405.20112"},
    .needs = {Need::NoLabels, Need::NoTraining, Need::Images},
    .inputs = {{.id = "real",
                .title = QT_TRANSLATE_NOOP("methods", "Real pictures"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Pictures that a camera took, as like those in question as can be. One half "
                                          "sets the threshold, the other tests it."),
                .columns = {Column::Kind::Image},
                .example = "scenes:count=300,seed=770002,side=96,styles=photo,objects=1-4"},
               {.id = "model",
                .title = QT_TRANSLATE_NOOP("methods", "Image encoder"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Any model that turns pictures into features; DINOv2 in the paper. It is "
                                          "not changed."),
                .kind = InputRole::Kind::Model,
                .capabilities = {Capability::ImageEncoder},
                .example = "zoo:scenes-clip"},
               {.id = "generated",
                .title = QT_TRANSLATE_NOOP("methods", "Generated pictures"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Pictures known to be generated, to measure the method on; each class is "
                                          "taken for a generator of its own."),
                .columns = {Column::Kind::Image},
                .optional = true},
               {.id = "asked",
                .title = QT_TRANSLATE_NOOP("methods", "Pictures in question"),
                .help = QT_TRANSLATE_NOOP("methods", "Pictures whose origin is not known; each gets a verdict."),
                .columns = {Column::Kind::Image},
                .optional = true}},
    .parameters = {&noise, &levels, &draws, &falsePositives, &seeds, &blur, &unit, &limit, &commonSide,
                   &standInPictures, &robustness},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "How well generated pictures are told from real ones"),
                 Artifact::Kind::Metrics},
                {"detectors", QT_TRANSLATE_NOOP("methods", "All scores on the same pictures"), Artifact::Kind::Table},
                {"auroc-over-noise", QT_TRANSLATE_NOOP("methods", "AUROC over the noise"), Artifact::Kind::Curve},
                {"histogram", QT_TRANSLATE_NOOP("methods", "Scores"), Artifact::Kind::Curve},
                {"roc", QT_TRANSLATE_NOOP("methods", "ROC curves"), Artifact::Kind::Table},
                {"distance-over-noise", QT_TRANSLATE_NOOP("methods", "How far features move"), Artifact::Kind::Curve},
                {"calibration", QT_TRANSLATE_NOOP("methods", "Thresholds from real pictures alone"),
                 Artifact::Kind::Table},
                {"controls", QT_TRANSLATE_NOOP("methods", "Controls"), Artifact::Kind::Table},
                {"robustness", QT_TRANSLATE_NOOP("methods", "AUROC under compression and resizing"),
                 Artifact::Kind::Table},
                {"robustness-flagged", QT_TRANSLATE_NOOP("methods", "Flagged under compression and resizing"),
                 Artifact::Kind::Table},
                {"preview", QT_TRANSLATE_NOOP("methods", "What the encoder sees"), Artifact::Kind::Images},
                {"scores", QT_TRANSLATE_NOOP("methods", "Scores of every picture"), Artifact::Kind::Table},
                {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods", "Rendered scenes as the real side, and crude stand-ins made from them as the generated one: a "
                   "measurement of where the expectation holds with a small encoder, and where it is turned round."),
};

RigidOptions optionsOf(const Parameters &parameters)
{
    RigidOptions options;
    options.level = parameters[noise];
    for (const int each : parameters[levels])
        options.levels.push_back(each * thousandth);
    options.draws = parameters[draws];
    options.falsePositives = parameters[falsePositives] / 100;
    options.seeds = parameters[seeds];
    options.blur = parameters[blur];
    options.pixelUnits = parameters[unit] == "pixel";
    options.limit = parameters[limit];
    options.commonSide = parameters[commonSide];
    options.standIns = parameters[standInPictures];
    options.robustness = parameters[robustness];
    return options;
}

QString tr(const char *text) { return QCoreApplication::translate("Rigid", text); }

class Rigid final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Problems Rigid::check(const Inputs &inputs, const Parameters &) const
{
    const auto real = inputs.all().find(QStringLiteral("real"));
    if (real == inputs.all().end() || !real->second.dataSet || real->second.dataSet->rows() >= fewestRealPictures)
        return {};
    return {
        {tr("%1 real pictures are too few: %2 are needed").arg(real->second.dataSet->rows()).arg(fewestRealPictures),
         real->second.uri, tr("Add real pictures: each half must say what is usual."), ExitCode::Invalid}};
}

std::optional<double> Rigid::estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const
{
    const auto rows = [&](const char *role) { return inputs.has(role) ? qint64(inputs.dataSet(role).rows()) : 0; };
    const qint64 encodings = optionsOf(parameters).encodings(rows("real"), rows("generated"), rows("asked"));
    return 1 + double(encodings) * pictureSeconds(inputs.model("model"));
}

Outputs figures(const RigidFindings &findings, Artifact preview)
{
    const bool compares = !findings.rounds.front().generated.empty();
    Outputs outputs{rigidMetrics(findings)};
    if (compares) {
        outputs.push_back(rigidDetectorTable(findings));
        outputs.push_back(rigidLevelCurve(findings));
    }
    outputs.push_back(rigidHistogram(findings));
    if (compares)
        outputs.push_back(rigidRoc(findings));
    outputs.push_back(rigidDistanceCurve(findings));
    outputs.push_back(rigidCalibration(findings));
    if (compares)
        outputs.push_back(rigidControls(findings));
    if (!findings.spoilt.empty())
        for (Artifact &each : rigidRobustness(findings))
            outputs.push_back(std::move(each));
    outputs.push_back(std::move(preview));
    outputs.push_back(rigidScoreTable(findings));
    outputs.push_back(rigidSetup(findings));
    return outputs;
}

Outputs Rigid::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const auto uriOf = [&](const char *role) {
        return inputs.has(role) ? inputs.all().at(QString::fromLatin1(role)).uri : QString();
    };
    const ImageEncoder &encoder = *inputs.model("model").as<ImageEncoder>();
    const RigidOptions options = optionsOf(parameters);
    RigidPictures pictures(encoder, options, context.random(1));
    pictures.takeReal(inputs.dataSet("real"));
    if (inputs.has("generated"))
        pictures.takeGenerated(inputs.dataSet("generated"));
    if (inputs.has("asked"))
        pictures.takeAsked(inputs.dataSet("asked"));
    RigidFindings findings = measureRounds(pictures, encoder, options, context);
    findings.realUri = uriOf("real");
    findings.generatedUri = uriOf("generated");
    findings.askedUri = uriOf("asked");
    findings.model = uriOf("model");
    return figures(findings, noisePreview(pictures, encoder, options, context.seed()));
}

} // namespace

const Method &methodRigid()
{
    static const Rigid method;
    return method;
}

} // namespace gleaner
