#pragma once
#include "core/methods/Parameter.h"

#include <QtGlobal>

namespace gleaner::textdetection {

constexpr IntegerParameter samples{
    {"samples", QT_TRANSLATE_NOOP("methods", "Draws per token"),
     QT_TRANSLATE_NOOP("methods", "How many other tokens are drawn in the place of each, for Lastde++ and the sampled "
                                  "Fast-DetectGPT. More make their scores steadier.")},
    100,
    {2, 10000}};
constexpr IntegerParameter scales{
    {"scales", QT_TRANSLATE_NOOP("methods", "Scales"),
     QT_TRANSLATE_NOOP("methods",
                       "Lastde looks at the series of log-probabilities and at its moving averages over 2, 3 "
                       "… so many tokens. The paper takes 5, and 15 for texts by closed models.")},
    5,
    {2, 100}};
constexpr IntegerParameter sampledScales{{"sampled-scales", QT_TRANSLATE_NOOP("methods", "Scales of Lastde++"),
                                          QT_TRANSLATE_NOOP("methods", "The same for Lastde++.")},
                                         10,
                                         {2, 100}};
constexpr Choice aggregates[] = {{"std", QT_TRANSLATE_NOOP("methods", "Standard deviation")},
                                 {"norm", QT_TRANSLATE_NOOP("methods", "2-norm")},
                                 {"range", QT_TRANSLATE_NOOP("methods", "Range")},
                                 {"exp-range", QT_TRANSLATE_NOOP("methods", "Exponential of the range")},
                                 {"exp-std", QT_TRANSLATE_NOOP("methods", "Exponential of the standard deviation")}};
constexpr ChoiceParameter aggregate{
    {"aggregate", QT_TRANSLATE_NOOP("methods", "One number from all scales"),
     QT_TRANSLATE_NOOP("methods", "How the entropies of the scales become the one number that divides the mean "
                                  "log-probability. The paper takes the standard deviation; its authors later "
                                  "recommended the exponential of it.")},
    "std",
    aggregates};
constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds"),
     QT_TRANSLATE_NOOP("methods", "Each seed draws other tokens and lets the generator write other texts. The spread "
                                  "over seeds says how much of a difference is luck. Without known origins the first "
                                  "alone is used.")},
    "1,2,3",
    {0, 1000000}};
constexpr IntegerParameter embedding{
    {"embedding", QT_TRANSLATE_NOOP("methods", "Stretch"),
     QT_TRANSLATE_NOOP("methods", "Tokens in one of the stretches whose shapes Lastde compares."), "", true},
    3,
    {1, 50}};
constexpr IntegerParameter sampledEmbedding{{"sampled-embedding", QT_TRANSLATE_NOOP("methods", "Stretch of Lastde++"),
                                             QT_TRANSLATE_NOOP("methods", "The same for Lastde++."), "", true},
                                            4,
                                            {1, 50}};
constexpr IntegerParameter bins{
    {"bins", QT_TRANSLATE_NOOP("methods", "Bins per token"),
     QT_TRANSLATE_NOOP("methods",
                       "The cosines between neighboring stretches are counted in so many bins for each token "
                       "of the text. The paper takes 10, and 1 for texts by closed models."),
     "", true},
    10,
    {1, 1000}};
constexpr IntegerParameter sampledBins{{"sampled-bins", QT_TRANSLATE_NOOP("methods", "Bins per token of Lastde++"),
                                        QT_TRANSLATE_NOOP("methods", "The same for Lastde++."), "", true},
                                       8,
                                       {1, 1000}};
constexpr TextParameter machine{
    {"machine", QT_TRANSLATE_NOOP("methods", "Class of the machine"),
     QT_TRANSLATE_NOOP("methods", "Name of the class whose texts a machine wrote; all other classes count as a "
                                  "person's. Texts without such a class get scores alone."),
     "", true},
    "machine"};
constexpr IntegerParameter limit{
    {"limit", QT_TRANSLATE_NOOP("methods", "Texts per origin"),
     QT_TRANSLATE_NOOP("methods", "At most so many texts of each origin, chosen at random; 0 takes all."), "", true},
    500,
    {0, 10000000}};
constexpr IntegerParameter tokens{
    {"tokens", QT_TRANSLATE_NOOP("methods", "Tokens per text"),
     QT_TRANSLATE_NOOP("methods", "A longer text is cut to so many tokens, and the generator writes no longer ones. "
                                  "Texts of very different length are not comparable."),
     "", true},
    200,
    {20, 100000}};
constexpr IntegerParameter promptTokens{
    {"prompt-tokens", QT_TRANSLATE_NOOP("methods", "Tokens given to the generator"),
     QT_TRANSLATE_NOOP("methods", "The generator goes on from so many first tokens of each text."), "", true},
    30,
    {1, 1000}};
constexpr RealParameter temperature{
    {"temperature", QT_TRANSLATE_NOOP("methods", "Temperature of the generator"),
     QT_TRANSLATE_NOOP("methods", "1 draws as the model expects; below, likelier tokens come more often. Machines are "
                                  "found by such habits: a model that knows its source well leaves none at 1."),
     "", true},
    0.7,
    {0.0, 10.0}};
constexpr IntegerParameter topK{{"top-k", QT_TRANSLATE_NOOP("methods", "Top-k of the generator"),
                                 QT_TRANSLATE_NOOP("methods", "Draws from so many likeliest tokens alone; 0 from all."),
                                 "", true},
                                0,
                                {0, 1000000}};
constexpr RealParameter topP{
    {"top-p", QT_TRANSLATE_NOOP("methods", "Top-p of the generator"),
     QT_TRANSLATE_NOOP("methods", "Draws from the likeliest tokens that reach this probability together; 1 from all."),
     "", true},
    1.0,
    {0.01, 1.0}};
constexpr RealParameter falsePositives{
    {"false-positives", QT_TRANSLATE_NOOP("methods", "False positives"),
     QT_TRANSLATE_NOOP("methods", "Share of texts by persons that may be called a machine's when a threshold is set."),
     "%"},
    5.0,
    {0.1, 50.0}};
constexpr IntegerParameter shownText{
    {"show", QT_TRANSLATE_NOOP("methods", "Text shown in detail"),
     QT_TRANSLATE_NOOP("methods", "Row of the text whose series, cosines and entropies are drawn, counted from 1; the "
                                  "first one where there is no such text."),
     "", true},
    1,
    {1, 10000000}};

} // namespace gleaner::textdetection
