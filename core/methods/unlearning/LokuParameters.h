#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::loku {

// The parameters of LoKU. Where 0 chooses, it takes the paper's number, and what its size needs for a model of less
// than ten million weights.

constexpr IntegerParameter rank{
    {"rank", QT_TRANSLATE_NOOP("methods", "Rank"),
     QT_TRANSLATE_NOOP("methods", "Of the adapters. 0 chooses: 32 as in the paper, 4 for a small model.")},
    0,
    {0, 1024}};
constexpr RealParameter rate{
    {"lr", QT_TRANSLATE_NOOP("methods", "Learning rate"),
     QT_TRANSLATE_NOOP("methods", "Highest rate of AdamW. 0 chooses: 0.0002 as in the paper, 0.0001 from three billion "
                                  "weights on, 0.001 for a small model.")},
    0.0,
    {0.0, 1000.0}};
constexpr IntegerParameter steps{
    {"steps", QT_TRANSLATE_NOOP("methods", "Steps"),
     QT_TRANSLATE_NOOP("methods", "Each takes one batch to forget and one to retain. 0 chooses: five passes over the "
                                  "texts to forget as in the paper, 300 steps for a small model.")},
    0,
    {0, 1000000}};
constexpr TextParameter form{
    {"form", QT_TRANSLATE_NOOP("methods", "How questions are asked"),
     QT_TRANSLATE_NOOP("methods", "The text that {question} and {answer} stand in, as the model learned it. Only the "
                                  "tokens of the answer are forgotten. A full stop is not doubled.")},
    "{question} {answer}."};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods", "Each draws batches and adapters anew, and which texts to retain are held out. The "
                                  "spread over seeds says how much of a difference is luck.")},
    "1,2,3",
    {0, 1000000}};
constexpr BooleanParameter comparisons{
    {"comparisons", QT_TRANSLATE_NOOP("methods", "Compare with other ways"),
     QT_TRANSLATE_NOOP("methods", "Gradient ascent and difference, fine-tuning, the hinge loss without FILA, FILA "
                                  "without the hinge loss, and an SVD start that knows no importance.")},
    true};
constexpr BooleanParameter more{
    {"more", QT_TRANSLATE_NOOP("methods", "Compare with still more"),
     QT_TRANSLATE_NOOP("methods", "KL, refusals, negative preference and all weights; each with and without FILA.")},
    false};
constexpr TextParameter saveTo{
    {"save-to", QT_TRANSLATE_NOOP("methods", "Folder for the unlearned model"),
     QT_TRANSLATE_NOOP("methods", "Writes what LoKU made of the first seed, with a manifest of hashes. The folder must "
                                  "not exist yet; empty keeps no model. The original checkpoint is never written to.")},
    ""};
constexpr Choice saveKinds[] = {{"merged", QT_TRANSLATE_NOOP("methods", "One checkpoint, adapter added in")},
                                {"adapter", QT_TRANSLATE_NOOP("methods", "Adapter, and the weights it belongs to")}};
constexpr ChoiceParameter saveAs{
    {"save-as", QT_TRANSLATE_NOOP("methods", "Saved as"),
     QT_TRANSLATE_NOOP("methods", "FILA takes the adapter's beginning out of the weights, so that the adapter says "
                                  "nothing beside the original's: both are saved together.")},
    "merged",
    saveKinds};
constexpr RealParameter alpha{{"alpha", QT_TRANSLATE_NOOP("methods", "Alpha"),
                               QT_TRANSLATE_NOOP("methods", "The adapters count alpha / rank times. 0 takes twice the "
                                                            "rank, as in the paper."),
                               "", true},
                              0.0,
                              {0.0, 100000.0}};
constexpr RealParameter dropout{{"dropout", QT_TRANSLATE_NOOP("methods", "Dropout"),
                                 QT_TRANSLATE_NOOP("methods", "Share of a layer's input that its adapter does not see "
                                                              "in a step."),
                                 "%", true},
                                0.0,
                                {0.0, 90.0}};
constexpr Choice targetKinds[] = {{"all", QT_TRANSLATE_NOOP("methods", "All linear layers but the output")},
                                  {"attention", QT_TRANSLATE_NOOP("methods", "Attention")},
                                  {"mlp", QT_TRANSLATE_NOOP("methods", "MLP")}};
constexpr ChoiceParameter targets{{"targets", QT_TRANSLATE_NOOP("methods", "Layers"),
                                   QT_TRANSLATE_NOOP("methods", "Where adapters are put."), "", true},
                                  "all",
                                  targetKinds};
constexpr IntegerParameter batch{
    {"batch", QT_TRANSLATE_NOOP("methods", "Batch"),
     QT_TRANSLATE_NOOP("methods", "Texts to forget in a step, and as many to retain. 0 chooses: 32 as in the paper, 16 "
                                  "for a small model."),
     "", true},
    0,
    {0, 4096}};
constexpr RealParameter decay{{"decay", QT_TRANSLATE_NOOP("methods", "Weight decay"),
                               QT_TRANSLATE_NOOP("methods", "Of AdamW, on the adapters."), "", true},
                              0.01,
                              {0.0, 10.0}};
constexpr IntegerParameter fisherBatch{
    {"fisher-batch", QT_TRANSLATE_NOOP("methods", "Batch of the importance"),
     QT_TRANSLATE_NOOP("methods", "Texts whose mean gradient is squared. Large batches blur what matters."), "", true},
    4,
    {1, 1024}};
constexpr RealParameter beta{{"beta", QT_TRANSLATE_NOOP("methods", "β of negative preference"),
                              QT_TRANSLATE_NOOP("methods", "How soon that baseline lets go of a text."), "", true},
                             0.1,
                             {0.0001, 100.0}};
constexpr RealParameter criterion{
    {"criterion", QT_TRANSLATE_NOOP("methods", "Counts as forgotten"),
     QT_TRANSLATE_NOOP("methods", "Share of the texts to forget that may still be right."), "%", true},
    20.0,
    {0.0, 100.0}};
constexpr IntegerParameter watchEvery{{"watch", QT_TRANSLATE_NOOP("methods", "Steps between looks"),
                                       QT_TRANSLATE_NOOP("methods", "How often curves have a point."), "", true},
                                      20,
                                      {1, 100000}};
constexpr Choice stopRules[] = {{"steps", QT_TRANSLATE_NOOP("methods", "After all steps")},
                                {"extraction", QT_TRANSLATE_NOOP("methods", "As soon as extraction fails")}};
constexpr ChoiceParameter stopRule{
    {"stop", QT_TRANSLATE_NOOP("methods", "When to stop"),
     QT_TRANSLATE_NOOP("methods", "Extraction: at the first look at which texts to forget are extracted (EL) and known "
                                  "token by token (MA) no better than texts never read, which must be given."),
     "", true},
    "steps",
    stopRules};
constexpr IntegerParameter parts{
    {"parts", QT_TRANSLATE_NOOP("methods", "Parts of a batch"),
     QT_TRANSLATE_NOOP("methods", "A batch is computed in so many parts one after another, their gradients added up, "
                                  "which takes less memory. 0 chooses: 16 parts as in the paper, 1 for a small model."),
     "", true},
    0,
    {0, 4096}};
constexpr TextParameter kin{
    {"kin", QT_TRANSLATE_NOOP("methods", "Column of kin"),
     QT_TRANSLATE_NOOP("methods", "Texts with the same value tell of the same thing and are held out together. Without "
                                  "such a column each stands for itself."),
     "", true},
    "person"};
constexpr IntegerParameter tokens{{"tokens", QT_TRANSLATE_NOOP("methods", "Tokens at most"),
                                   QT_TRANSLATE_NOOP("methods", "Longer answers are cut, longer plain texts parted."),
                                   "", true},
                                  500,
                                  {4, 1000000}};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Texts at most"),
     QT_TRANSLATE_NOOP("methods", "So many of each data set are drawn at random; 0 takes all. Texts to forget are all "
                                  "taken."),
     "", true},
    400,
    {0, 10000000}};
constexpr BooleanParameter retrain{
    {"retrain", QT_TRANSLATE_NOOP("methods", "Retrain as the reference"),
     QT_TRANSLATE_NOOP("methods", "Trains a small model anew on the texts to retain alone. Larger models need one of "
                                  "yours as --input reference."),
     "", true},
    true};
constexpr IntegerParameter trainSteps{{"train-steps", QT_TRANSLATE_NOOP("methods", "Steps of training"),
                                       QT_TRANSLATE_NOOP("methods", "Of the retrained model and of shadow models."), "",
                                       true},
                                      700,
                                      {1, 10000000}};
constexpr RealParameter trainRate{{"train-lr", QT_TRANSLATE_NOOP("methods", "Rate of training"),
                                   QT_TRANSLATE_NOOP("methods", "Their highest learning rate."), "", true},
                                  0.003,
                                  {0.0, 10.0}};
constexpr IntegerParameter shadows{
    {"shadows", QT_TRANSLATE_NOOP("methods", "Shadow models"),
     QT_TRANSLATE_NOOP("methods", "For the likelihood-ratio attack so many models are trained on random halves of "
                                  "texts to forget and texts never read; 0 leaves it out. 16 or more make sense."),
     "", true},
    0,
    {0, 1000}};

} // namespace gleaner::loku
