#include "core/jobs/RunContext.h"
#include "core/methods/Method.h"
#include "core/methods/segmentation/MatteParameters.h"
#include "core/methods/segmentation/MatteRun.h"

namespace gleaner {

namespace {

namespace names = matteblending;

const MethodDeclaration declared{
    .id = "matte-label-blending",
    .title = QT_TRANSLATE_NOOP("methods", "Matte Label Blending"),
    .family = "segmentation",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods", "Makes a matting network for ordinary photos from few fine mattes and many "
                                            "rough masks: a teacher draws the soft boundary, the masks fill the rest."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Fine mattes are costly and mostly pasted on foreign grounds; rough masks of ordinary photos are cheap. A "
        "teacher learns from the few mattes, on ever new grounds, to tell a matte and where its boundary is. Then it "
        "looks at the photos: where it sees boundary, its matte becomes the label, and everywhere else the rough mask "
        "does. A light student learns from these blended labels together with the mattes, and needs nothing but a "
        "picture later on. MAD is the mean absolute error of its mattes on test pictures; -T counts the true boundary "
        "alone, where hair is, and -C the rest, where a failure is a hole or a second figure. Other students of the "
        "same size say what each part is worth: mattes alone, masks alone, masks taken as mattes, the teacher's mattes "
        "without masks, true mattes as the upper bound. The control puts a blurred contour in the place of the "
        "teacher: if its student is as good in the boundary, no knowledge of mattes was transferred. The share of "
        "boundary in a photo should be small; where it is more than 40 %, the teacher is lost there."),
    .limits = QT_TRANSLATE_NOOP(
        "methods", "What a mask fills by mistake, such as the gap between arm and body, stays filled in the label. The "
                   "teacher must know its own boundary: on photos far from its mattes it may call everything boundary, "
                   "and the labels are then only its own guesses. Mattes are made at the side that is chosen, and "
                   "enlarging them does not bring hair back. Without pictures with true mattes for the test nothing is "
                   "measured. The student is no model that other methods can open. All pictures are held in memory."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "No official code was at hand: losses, the threshold 0.5 and the share of mattes in a batch are assumptions, "
        "and parameters. The networks are small U-Nets, a teacher of 268 and students of 68 thousand weights, whose "
        "way up adds what the way down kept; the student begins "
        "with random weights, as there is no encoder of its size trained on pictures. Matrices are trained by Muon and "
        "the rest by AdamW, and for far fewer steps than a large network needs. Grounds to paste on are flat or noisy "
        "colors unless pictures are given, and a figure's own colors are estimated from picture and matte. Mattes come "
        "with eight bits, so that the rule of the boundary lies between 12 and 13 and between 242 and 243. The "
        "control's band has the width whose share of the pictures comes nearest to that of the teacher's boundary."),
    .paper = {"Towards Label-Efficient Human Matting: A Simple Baseline for Weakly Semi-Supervised Trimap-Free Human "
              "Matting",
              "Beomyoung Kim, Myeong Yeon Yi, Joonsang Yu, Young Joon Yoo, Sung Ju Hwang", 2024, "arXiv", "2404.00921"},
    .needs = {Need::FewLabels, Need::Gradients, Need::Images},
    .inputs = {{.id = "mattes",
                .title = QT_TRANSLATE_NOOP("methods", "Pictures with mattes"),
                .help = QT_TRANSLATE_NOOP(
                    "methods", "A few: a folder with folders “image” and “alpha” whose files have the same names, or a "
                               "table with such columns. White is the figure, gray is half of it."),
                .columns = {Column::Kind::Image},
                .example = "mattes:count=40,domains=pasted,seed=240400,split=train"},
               {.id = "photos",
                .title = QT_TRANSLATE_NOOP("methods", "Photos with rough masks"),
                .help = QT_TRANSLATE_NOOP(
                    "methods",
                    "Many: data with masks, a folder with folders “image” and “mask”, or a table with such columns; "
                    "white is inside. If they have true mattes (“alpha”) as well, the rows of the split “test”, or a "
                    "fifth of all, are the test, and the others' are seen by the upper bound alone."),
                .columns = {Column::Kind::Image},
                .example = "mattes:count=750,domains=natural,seed=240921,split=4:0:1"},
               {.id = "test",
                .title = QT_TRANSLATE_NOOP("methods", "Test pictures"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Photos with true mattes to measure on, where the photos above have none."),
                .columns = {Column::Kind::Image},
                .optional = true},
               {.id = "grounds",
                .title = QT_TRANSLATE_NOOP("methods", "Grounds to paste on"),
                .help = QT_TRANSLATE_NOOP("methods",
                                          "Pictures without figures. Without them flat and noisy colors are taken."),
                .columns = {Column::Kind::Image},
                .optional = true}},
    .parameters = {&names::threshold,
                   &names::teacherSteps,
                   &names::studentSteps,
                   &names::seeds,
                   &names::background,
                   &names::comparisons,
                   &names::roughness,
                   &names::corners,
                   &names::matteCurve,
                   &names::photoShare,
                   &names::low,
                   &names::guard,
                   &names::soft,
                   &names::fromTeacher,
                   &names::light,
                   &names::side,
                   &names::batch,
                   &names::rate,
                   &names::differenceWeight,
                   &names::pyramidWeight,
                   &names::boundaryWeight,
                   &names::gradientWeight,
                   &names::compositionWeight,
                   &names::limit,
                   &names::shown,
                   &names::saveTo},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "What the student's mattes are worth"),
                 Artifact::Kind::Metrics},
                {"arms-bars", QT_TRANSLATE_NOOP("methods", "Error in the boundary"), Artifact::Kind::Table},
                {"arms", QT_TRANSLATE_NOOP("methods", "Ways to use mattes and masks"), Artifact::Kind::Table},
                {"claims", QT_TRANSLATE_NOOP("methods", "What should hold, and whether it does"),
                 Artifact::Kind::Table},
                {"photos", QT_TRANSLATE_NOOP("methods", "From mask to blended label"), Artifact::Kind::Images},
                {"students", QT_TRANSLATE_NOOP("methods", "Students' mattes"), Artifact::Kind::Images},
                {"composites", QT_TRANSLATE_NOOP("methods", "Figures on another ground"), Artifact::Kind::Images},
                {"corners", QT_TRANSLATE_NOOP("methods", "How rough masks may be"), Artifact::Kind::Curve},
                {"mattes", QT_TRANSLATE_NOOP("methods", "How many mattes it takes"), Artifact::Kind::Curve},
                {"labels", QT_TRANSLATE_NOOP("methods", "How right the labels are"), Artifact::Kind::Table},
                {"thresholds", QT_TRANSLATE_NOOP("methods", "What the threshold does"), Artifact::Kind::Curve},
                {"shares", QT_TRANSLATE_NOOP("methods", "Boundary in the photos"), Artifact::Kind::Curve},
                {"measures", QT_TRANSLATE_NOOP("methods", "All measures of mattes"), Artifact::Kind::Table},
                {"losses", QT_TRANSLATE_NOOP("methods", "Losses"), Artifact::Kind::Curve},
                {"times", QT_TRANSLATE_NOOP("methods", "Time"), Artifact::Kind::Table},
                {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP(
        "methods",
        "Forty figures with soft hair, pasted on flat grounds, and six hundred in natural scenes with masks of twelve "
        "corners: students taught by mattes, by masks, by both and by blended labels, beside a control."),
};

class MatteLabelBlending final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override
    {
        return matteProblems(inputs, parameters);
    }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override
    {
        return runMatteBlending(inputs, parameters, context);
    }
};

} // namespace

const Method &methodMatteLabelBlending()
{
    static const MatteLabelBlending method;
    return method;
}

} // namespace gleaner
