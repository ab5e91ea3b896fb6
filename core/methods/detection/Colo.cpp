#include "core/jobs/RunContext.h"
#include "core/methods/detection/ColoParameters.h"
#include "core/methods/detection/ColoRun.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

const MethodDeclaration declared{
    .id = "colo",
    .title = QT_TRANSLATE_NOOP("methods", "COLO: which shift costs a detector most"),
    .family = "detection",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Tells how far a detector carries to another camera or another light before "
                                     "it is deployed, and whether size or related weights help."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Detectors of several sizes learn n pictures of one condition and are tested on another, again and again with "
        "new draws: 0_all stays within all views (the baseline), b_light changes the light, a1 and a2 change the view, "
        "c_external goes to another place. The gap is what a configuration loses against 0_all with as many pictures. "
        "Three answers are computed with intervals: whether view and light matter equally (H1), whether a larger model "
        "generalizes better (H2), and whether weights that learned a related condition always help (H3). map50 is the "
        "average precision where a box counts if what it shares with an object is at least half of what both cover; "
        "map5095 is the mean over ten overlaps from 0.50 to 0.95. Precision, recall and F1 hold at the confidence in "
        "the table. "
        "Your own data need boxes and a column with the condition of every picture (--view-column, --light-column). "
        "With predictions of your own detectors as COCO results nothing is trained: they are measured condition by "
        "condition, several detectors beside each other."),
    .limits = QT_TRANSLATE_NOOP(
        "methods",
        "Intervals are over draws and trainings, not over other test pictures or other barns. Two or three repetitions "
        "give wide ones. Frames of one video in training and test flatter every figure: split by clip. All boxes are "
        "of one kind. The detectors are far smaller than those in use; which shift costs most may differ for large "
        "ones, and imported predictions answer that. Pictures are held in memory."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "A small anchor-free detector in three sizes replaces YOLOv8 and v9, and colored shapes replace COCO for the "
        "general weights. The paper lets the test choose the weights to keep, which inflates figures; here a fifth of "
        "the n pictures chooses them and the confidence. No test picture is ever learned from, but for related "
        "weights. Configurations that train on the same condition share their draws and trainings. Trainings have "
        "equal steps by default; --budget epochs gives the paper's equal epochs. Copied objects are pasted as "
        "rectangles. The paper shows means with standard errors; intervals and answers here are Welch's. On the "
        "embedded example three of the paper's findings look different: from side to top is the harder direction, not "
        "from top to side; another light costs next to nothing; and related weights still help a little with the most "
        "pictures."),
    .paper = {"A Model Generalization Study in Localizing Indoor Cows with COw LOcalization (COLO) dataset",
              "Mautushi Das, Gonzalo Ferreira, C. P. James Chen", 2024, "preprint", "2407.20372"},
    .needs = {Need::ManyLabels, Need::Gradients, Need::Images},
    .inputs = {{.id = "data",
                .title = QT_TRANSLATE_NOOP("methods", "Pictures with boxes"),
                .help = QT_TRANSLATE_NOOP(
                    "methods",
                    "A detection data set such as COCO or YOLO, with a column that names the condition of each "
                    "picture; “DATA | join conditions.csv key=id” adds one. The split “test” is the test; "
                    "without it a fifth of each condition is drawn."),
                .columns = {Column::Kind::Boxes},
                .example = "barns:count=810,seed=11"},
               {.id = "predictions",
                .title = QT_TRANSLATE_NOOP("methods", "Predictions of other detectors"),
                .help = QT_TRANSLATE_NOOP(
                    "methods",
                    "COCO results for the test pictures of these data: a file of one detector, or a folder of nothing "
                    "but such files, each named after its detector. With them nothing is trained."),
                .columns = {Column::Kind::Boxes},
                .optional = true}},
    .parameters = {&colo::viewColumn, &colo::lightColumn,  &colo::counts,       &colo::sizes,    &colo::repetitions,
                   &colo::fineTuning, &colo::configs,      &colo::views,        &colo::external, &colo::lights,
                   &colo::metric,     &colo::budget,       &colo::steps,        &colo::epochs,   &colo::batch,
                   &colo::rate,       &colo::generalSteps, &colo::relatedSteps, &colo::heldOut,  &colo::confidence,
                   &colo::copyPaste,  &colo::mixup,        &colo::side,         &colo::category, &colo::learned},
    .outputs =
        {{"metrics", QT_TRANSLATE_NOOP("methods", "How far the detector carries"), Artifact::Kind::Metrics},
         {"verdicts", QT_TRANSLATE_NOOP("methods", "The answers"), Artifact::Kind::Text},
         {"effects", QT_TRANSLATE_NOOP("methods", "Effects behind the answers"), Artifact::Kind::Table},
         {"gap-map", QT_TRANSLATE_NOOP("methods", "Which shift costs most"), Artifact::Kind::Table},
         {"curve-map50", QT_TRANSLATE_NOOP("methods", "map50 over the number of pictures"), Artifact::Kind::Curve},
         {"curve-map5095", QT_TRANSLATE_NOOP("methods", "map5095 over the number of pictures"), Artifact::Kind::Curve},
         {"curve-precision", QT_TRANSLATE_NOOP("methods", "Precision over the number of pictures"),
          Artifact::Kind::Curve},
         {"curve-recall", QT_TRANSLATE_NOOP("methods", "Recall over the number of pictures"), Artifact::Kind::Curve},
         {"curve-f1", QT_TRANSLATE_NOOP("methods", "F1 over the number of pictures"), Artifact::Kind::Curve},
         {"sizes", QT_TRANSLATE_NOOP("methods", "Does size help?"), Artifact::Kind::Curve},
         {"fine-tuning", QT_TRANSLATE_NOOP("methods", "Are related weights worth it?"), Artifact::Kind::Curve},
         {"examples", QT_TRANSLATE_NOOP("methods", "What a shift looks like"), Artifact::Kind::Images},
         {"gaps", QT_TRANSLATE_NOOP("methods", "Generalization gaps"), Artifact::Kind::Table},
         {"savings", QT_TRANSLATE_NOOP("methods", "Pictures saved"), Artifact::Kind::Table},
         {"expectations", QT_TRANSLATE_NOOP("methods", "What the paper leads to expect"), Artifact::Kind::Table},
         {"cells", QT_TRANSLATE_NOOP("methods", "Mean and standard error"), Artifact::Kind::Table},
         {"conditions", QT_TRANSLATE_NOOP("methods", "Imported predictions by condition"), Artifact::Kind::Table},
         {"detectors", QT_TRANSLATE_NOOP("methods", "Detectors by condition"), Artifact::Kind::Table},
         {"condition-bars", QT_TRANSLATE_NOOP("methods", "Where the imported detector finds objects"),
          Artifact::Kind::Table},
         {"runs", QT_TRANSLATE_NOOP("methods", "Every run"), Artifact::Kind::Table},
         {"setup", QT_TRANSLATE_NOOP("methods", "How it was measured"), Artifact::Kind::Text}},
    .example = QT_TRANSLATE_NOOP("methods", "Rendered cows from above, from the side and in another barn, in three "
                                            "lights: a small grid of two sizes, 16 and "
                                            "128 pictures and three repetitions, with the fine-tuning arm."),
};

class Colo final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override
    {
        return coloProblems(inputs, parameters);
    }
    std::optional<double> estimatedSeconds(const Inputs &inputs, const Parameters &parameters) const override
    {
        return coloSeconds(inputs, parameters);
    }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override
    {
        return runColo(inputs, parameters, context);
    }
};

} // namespace

const Method &methodColo()
{
    static const Colo method;
    return method;
}

} // namespace gleaner
