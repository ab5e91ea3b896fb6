#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::laf {

// The parameters of LAF. Where 0 chooses, it takes the paper's number for a model of the user's, and what its size
// needs for the small network that is trained here.

constexpr Choice forgetKinds[] = {{"class", QT_TRANSLATE_NOOP("methods", "Whole classes")},
                                  {"share", QT_TRANSLATE_NOOP("methods", "A random share of the training rows")},
                                  {"rows", QT_TRANSLATE_NOOP("methods", "Rows by their numbers")}};
constexpr ChoiceParameter forgetKind{
    {"forget-kind", QT_TRANSLATE_NOOP("methods", "What to forget"),
     QT_TRANSLATE_NOOP("methods",
                       "Classes, a share drawn at random, or rows that you name. All other training rows are to "
                       "be kept.")},
    "class",
    forgetKinds};
constexpr TextParameter forget{
    {"forget", QT_TRANSLATE_NOOP("methods", "Classes or rows"),
     QT_TRANSLATE_NOOP(
         "methods",
         "Of classes: their names, 3,5 to forget one after another from the same original, 3+5 to forget them "
         "together; empty takes the first five in turn, or the first alone of a model that you give. Of a share: the "
         "classes to draw from, or empty for "
         "all. Of rows: their numbers in the data from 0 on, as 3,17,20-40, or a file of such numbers.")},
    ""};
constexpr TextParameter retain{
    {"retain", QT_TRANSLATE_NOOP("methods", "Rows to keep"),
     QT_TRANSLATE_NOOP("methods",
                       "Numbers of the training rows to keep, as 3,17,20-40, or a file of such numbers; empty "
                       "keeps all others. None may be forgotten too."),
     "", true},
    ""};
constexpr RealParameter share{{"share", QT_TRANSLATE_NOOP("methods", "Share"),
                               QT_TRANSLATE_NOOP("methods", "How much of the training rows, or of those of the named "
                                                            "classes, is drawn to be forgotten."),
                               "%"},
                              10.0,
                              {0.0, 100.0}};
constexpr IntegerParameter epochs{
    {"epochs", QT_TRANSLATE_NOOP("methods", "Epochs of forgetting"),
     QT_TRANSLATE_NOOP("methods",
                       "Passes over pairs of batches to forget and to keep; each pass ends with the smaller of "
                       "both sets. The paper takes 20, and 40 for a ResNet. 0 chooses: 20, and 100 where the small "
                       "network forgets single rows, of which a pass has few.")},
    0,
    {0, 10000}};
constexpr RealParameter extractorRate{
    {"lr-ue", QT_TRANSLATE_NOOP("methods", "Rate of extractor unlearning"),
     QT_TRANSLATE_NOOP("methods", "Learning rate of the step that pushes representations out of their description. 0 "
                                  "chooses: 0.00005 as in the paper; for the small network 0.001, and 0.003 for "
                                  "single rows.")},
    0.0,
    {0.0, 1000.0}};
constexpr RealParameter alignmentRate{
    {"lr-ra", QT_TRANSLATE_NOOP("methods", "Rate of alignment"),
     QT_TRANSLATE_NOOP("methods", "Learning rate of the step that keeps remaining representations where they were. 0 "
                                  "chooses: 0.0001 as in the paper; for the small network 0.001, and 0.003 for "
                                  "single rows.")},
    0.0,
    {0.0, 1000.0}};
constexpr RealParameter temperature{
    {"tau", QT_TRANSLATE_NOOP("methods", "Temperature τ"),
     QT_TRANSLATE_NOOP("methods",
                       "Weakens the pull of alignment on the rows to forget: the larger, the gentler. 0 chooses: "
                       "20 for classes and 5 for single rows as in the paper, 5 for the small network.")},
    0.0,
    {0.0, 1000.0}};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods", "Each seed trains another original where none is given, and draws batches, noise and "
                                  "codes anew. The spread over seeds says how much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr IntegerParameter repairLabels{
    {"repair-labels", QT_TRANSLATE_NOOP("methods", "Labels for the repair"),
     QT_TRANSLATE_NOOP("methods", "LAF+R trains the head afterwards on so many remaining rows with their labels.")},
    200,
    {1, 1000000}};
constexpr IntegerParameter repairEpochs{{"repair-epochs", QT_TRANSLATE_NOOP("methods", "Epochs of the repair"),
                                         QT_TRANSLATE_NOOP("methods", "Passes over these rows."), "", true},
                                        20,
                                        {0, 10000}};
constexpr IntegerParameter latent{
    {"latent", QT_TRANSLATE_NOOP("methods", "Code of the autoencoders"),
     QT_TRANSLATE_NOOP("methods", "Numbers that describe a representation. The paper takes 8, and 16 for a ResNet."),
     "", true},
    8,
    {1, 512}};
constexpr IntegerParameter vaeEpochs{
    {"vae-epochs", QT_TRANSLATE_NOOP("methods", "Epochs of the autoencoders"),
     QT_TRANSLATE_NOOP("methods", "Passes over the representations that both are fitted with. 0 chooses: 10 as in the "
                                  "authors' code, 40 for the small network."),
     "", true},
    0,
    {0, 10000}};
constexpr Choice decoders[] = {{"linear", QT_TRANSLATE_NOOP("methods", "Linear")},
                               {"sigmoid", QT_TRANSLATE_NOOP("methods", "Sigmoid, as released")}};
constexpr ChoiceParameter decoder{
    {"decoder", QT_TRANSLATE_NOOP("methods", "Last layer of the decoders"),
     QT_TRANSLATE_NOOP("methods",
                       "The authors' code ends with a sigmoid, which can't reach representations outside 0 to 1. "
                       "Linear can."),
     "", true},
    "linear",
    decoders};
constexpr BooleanParameter describeRemain{
    {"describe-remaining", QT_TRANSLATE_NOOP("methods", "Describe what remains alone"),
     QT_TRANSLATE_NOOP("methods",
                       "The first autoencoder sees all training rows, as in the authors' code. With this it sees "
                       "the remaining ones alone."),
     "", true},
    false};
constexpr IntegerParameter batch{
    {"batch", QT_TRANSLATE_NOOP("methods", "Batch"),
     QT_TRANSLATE_NOOP("methods", "Rows in a step, of all trainings. Losses are sums over it."), "", true},
    32,
    {2, 4096}};
constexpr IntegerParameter trainEpochs{
    {"train-epochs", QT_TRANSLATE_NOOP("methods", "Epochs of training"),
     QT_TRANSLATE_NOOP("methods", "Of the small network where no model is given, and of the retrained model.")},
    20,
    {1, 10000}};
constexpr RealParameter trainRate{{"train-lr", QT_TRANSLATE_NOOP("methods", "Rate of training"),
                                   QT_TRANSLATE_NOOP("methods", "Learning rate of these trainings and of the repair."),
                                   "", true},
                                  0.001,
                                  {0.0, 10.0}};
constexpr IntegerParameter baselineEpochs{
    {"baseline-epochs", QT_TRANSLATE_NOOP("methods", "Epochs of the baselines"),
     QT_TRANSLATE_NOOP("methods", "Passes of fine-tuning, gradient ascent, gradient difference and random labels."), "",
     true},
    5,
    {1, 10000}};
constexpr RealParameter baselineRate{
    {"baseline-lr", QT_TRANSLATE_NOOP("methods", "Rate of the baselines"),
     QT_TRANSLATE_NOOP("methods", "Their learning rate, and that of relearning. 0 chooses: 0.0001, 0.001 for the small "
                                  "network."),
     "", true},
    0.0,
    {0.0, 10.0}};
constexpr BooleanParameter retrain{
    {"retrain", QT_TRANSLATE_NOOP("methods", "Retrain as the reference"),
     QT_TRANSLATE_NOOP("methods",
                       "Trains the same network anew without the rows to forget: what all others are to be like. "
                       "Takes the longest of all where the network is large.")},
    true};
constexpr BooleanParameter comparisons{
    {"comparisons", QT_TRANSLATE_NOOP("methods", "Compare with other ways"),
     QT_TRANSLATE_NOOP("methods", "Baselines with labels, LAF without each of its losses, and the control.")},
    true};
constexpr IntegerParameter shadows{
    {"shadows", QT_TRANSLATE_NOOP("methods", "Shadow models"),
     QT_TRANSLATE_NOOP("methods",
                       "For the likelihood-ratio attack so many models of the same kind are trained on random "
                       "halves of all rows; 0 leaves it out. 16 or more make sense."),
     "", true},
    0,
    {0, 1000}};
constexpr RealParameter labelNoise{
    {"label-noise", QT_TRANSLATE_NOOP("methods", "Wrong labels"),
     QT_TRANSLATE_NOOP("methods",
                       "Share of the training labels that are replaced by another class before training, to see "
                       "what forgetting single rows means to a model that learned them by heart."),
     "%", true},
    0.0,
    {0.0, 100.0}};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Rows at most"),
     QT_TRANSLATE_NOOP("methods", "So many rows of the data are drawn at random and held in memory; 0 takes all."), "",
     true},
    2000,
    {0, 10000000}};
constexpr TextParameter saveTo{
    {"save-to", QT_TRANSLATE_NOOP("methods", "Folder for the unlearned model"),
     QT_TRANSLATE_NOOP("methods",
                       "Writes the weights that LAF made of the first seed and forget set as a checkpoint that "
                       "can be opened again. The folder must not exist yet; empty keeps no model. The original "
                       "checkpoint is never written to.")},
    ""};

} // namespace gleaner::laf
