#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::colo {

// The parameters of COLO. The defaults are a study of minutes; the paper's are named in the help.

constexpr TextParameter viewColumn{
    {"view-column", QT_TRANSLATE_NOOP("methods", "Column of the view"),
     QT_TRANSLATE_NOOP("methods", "The column that says which condition a picture was taken under: labels, texts or "
                                  "numbers. Empty takes “view”, or else “domain”.")},
    ""};
constexpr TextParameter lightColumn{
    {"light-column", QT_TRANSLATE_NOOP("methods", "Column of the light"),
     QT_TRANSLATE_NOOP("methods", "A second condition to compare the first with. Empty takes “light” where there is "
                                  "one, and asks no such question where there is none.")},
    ""};
constexpr IntegerListParameter counts{
    {"n", QT_TRANSLATE_NOOP("methods", "Pictures to train on"),
     QT_TRANSLATE_NOOP("methods",
                       "So many are drawn anew for every repetition. The paper takes 16,32,64,128,256,500.")},
    "16,128",
    {4, 1000000}};
constexpr IntegerListParameter sizes{
    {"sizes", QT_TRANSLATE_NOOP("methods", "Sizes of the model"),
     QT_TRANSLATE_NOOP("methods",
                       "Parameters of the detectors in thousands. The paper's have 3.2 to 68.2 million; 30, 150 and "
                       "600 thousand are small, middle and large here."),
     "thousand"},
    "30,150",
    {5, 100000}};
constexpr IntegerParameter repetitions{
    {"repetitions", QT_TRANSLATE_NOOP("methods", "Repetitions"),
     QT_TRANSLATE_NOOP("methods", "Draws and trainings of every cell; at least two give an interval. The paper has 25 "
                                  "to 50; five or more make sense.")},
    3,
    {1, 1000}};
constexpr TextParameter configs{
    {"configs", QT_TRANSLATE_NOOP("methods", "Configurations"),
     QT_TRANSLATE_NOOP("methods",
                       "Joined by commas: 0_all trains and tests on all views, b_light on one light and tests on the "
                       "others, a1_t2s and a2_s2t on one view and test on another, c_external tests on the outside "
                       "condition, 1_top, 2_side and 3_external stay within one. The names follow the values of your "
                       "columns. “all” takes all; empty leaves out the last."),
     "", true},
    ""};
constexpr TextParameter views{
    {"views", QT_TRANSLATE_NOOP("methods", "Views"),
     QT_TRANSLATE_NOOP("methods", "Values of the column to exchange for one another, joined by commas; empty takes the "
                                  "first two."),
     "", true},
    ""};
constexpr TextParameter external{
    {"external", QT_TRANSLATE_NOOP("methods", "Outside condition"),
     QT_TRANSLATE_NOOP("methods", "Values of the same column that all views together are tested on, and never learned "
                                  "from; empty takes all others."),
     "", true},
    ""};
constexpr TextParameter lights{
    {"lights", QT_TRANSLATE_NOOP("methods", "Light to train on"),
     QT_TRANSLATE_NOOP("methods", "Values of the light's column, joined by commas; the others are tested on. Empty "
                                  "takes the first."),
     "", true},
    ""};
constexpr BooleanParameter fineTuning{
    {"fine-tuning", QT_TRANSLATE_NOOP("methods", "Weights from a related condition"),
     QT_TRANSLATE_NOOP("methods", "Trains within one condition from weights that learned the others too, and compares "
                                  "with weights that learned colored shapes.")},
    true};
constexpr Choice metrics[] = {{"map50", QT_TRANSLATE_NOOP("methods", "mAP50")},
                              {"map5095", QT_TRANSLATE_NOOP("methods", "mAP50:95")},
                              {"f1", QT_TRANSLATE_NOOP("methods", "F1")}};
constexpr ChoiceParameter metric{
    {"metric", QT_TRANSLATE_NOOP("methods", "Measure of the answers"),
     QT_TRANSLATE_NOOP("methods", "What gaps and answers are about; all measures are in the tables."), "", true},
    "map50",
    metrics};
constexpr Choice budgets[] = {{"steps", QT_TRANSLATE_NOOP("methods", "Equal steps")},
                              {"epochs", QT_TRANSLATE_NOOP("methods", "Equal epochs, as in the paper")}};
constexpr ChoiceParameter budget{
    {"budget", QT_TRANSLATE_NOOP("methods", "Length of a training"),
     QT_TRANSLATE_NOOP("methods",
                       "With equal epochs more pictures also mean more steps; with equal steps they mean more "
                       "pictures alone."),
     "", true},
    "steps",
    budgets};
constexpr IntegerParameter steps{{"steps", QT_TRANSLATE_NOOP("methods", "Steps"),
                                  QT_TRANSLATE_NOOP("methods", "Of a training with equal steps."), "", true},
                                 80,
                                 {1, 1000000}};
constexpr IntegerParameter epochs{
    {"epochs", QT_TRANSLATE_NOOP("methods", "Epochs"),
     QT_TRANSLATE_NOOP("methods", "Of a training with equal epochs: passes over what it learns from."), "", true},
    100,
    {1, 100000}};
constexpr IntegerParameter batch{{"batch", QT_TRANSLATE_NOOP("methods", "Batch"),
                                  QT_TRANSLATE_NOOP("methods", "Pictures in a step. The paper takes 16."), "", true},
                                 8,
                                 {1, 1024}};
constexpr RealParameter rate{{"lr", QT_TRANSLATE_NOOP("methods", "Learning rate"),
                              QT_TRANSLATE_NOOP("methods", "The highest; it falls to zero along half a cosine."), "",
                              true},
                             0.002,
                             {0.0, 1.0}};
constexpr IntegerParameter generalSteps{
    {"general-steps", QT_TRANSLATE_NOOP("methods", "Steps of general training"),
     QT_TRANSLATE_NOOP("methods", "Each model learns colored shapes first, in place of the paper's COCO weights."), "",
     true},
    300,
    {0, 1000000}};
constexpr IntegerParameter relatedSteps{
    {"related-steps", QT_TRANSLATE_NOOP("methods", "Steps of related training"),
     QT_TRANSLATE_NOOP("methods",
                       "Then it learns the other conditions, their training and test pictures together. The paper "
                       "takes 300 epochs."),
     "", true},
    200,
    {1, 1000000}};
constexpr RealParameter heldOut{
    {"held-out", QT_TRANSLATE_NOOP("methods", "Held out"),
     QT_TRANSLATE_NOOP("methods",
                       "Share of the drawn pictures that is not learned from: it chooses the weights to keep and the "
                       "confidence, so that the test does not."),
     "%", true},
    20.0,
    {1.0, 50.0}};
constexpr RealParameter confidence{
    {"confidence", QT_TRANSLATE_NOOP("methods", "Confidence"),
     QT_TRANSLATE_NOOP("methods", "Detections below it do not count for precision, recall and F1. 0 chooses the one "
                                  "with the best F1 on what was held out; the table names it."),
     "", true},
    0.0,
    {0.0, 1.0}};
constexpr RealParameter copyPaste{
    {"copy-paste", QT_TRANSLATE_NOOP("methods", "Copy and paste"),
     QT_TRANSLATE_NOOP("methods", "Probability that objects of another picture are put into one that is learned."), "",
     true},
    0.3,
    {0.0, 1.0}};
constexpr RealParameter mixup{
    {"mixup", QT_TRANSLATE_NOOP("methods", "Mixing"),
     QT_TRANSLATE_NOOP("methods", "Probability that another picture shines through one that is learned."), "", true},
    0.15,
    {0.0, 1.0}};
constexpr IntegerParameter side{
    {"side", QT_TRANSLATE_NOOP("methods", "Side"),
     QT_TRANSLATE_NOOP("methods", "The long side of every picture is brought to it; a multiple of 16. The paper takes "
                                  "640."),
     "px", true},
    96,
    {32, 1280}};
constexpr TextParameter category{
    {"class", QT_TRANSLATE_NOOP("methods", "Class"),
     QT_TRANSLATE_NOOP("methods", "The boxes that are meant, by their name; empty takes all boxes as one kind."), "",
     true},
    ""};
constexpr TextParameter learned{
    {"trained-on", QT_TRANSLATE_NOOP("methods", "What imported predictions learned"),
     QT_TRANSLATE_NOOP("methods",
                       "Values of the view and of the light that their detector was trained on, joined by commas, as "
                       "“top,day”. Empty takes the first of each."),
     "", true},
    ""};

} // namespace gleaner::colo
