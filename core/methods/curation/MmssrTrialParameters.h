#pragma once
#include "core/methods/Parameters.h"
#include "core/methods/curation/MmssrTrial.h"

#include <QCoreApplication>

/// What only a trial asks for.
namespace gleaner::trial {

inline constexpr IntegerListParameter seeds{
    {"seeds", QT_TRANSLATE_NOOP("methods", "Seeds of the trial"),
     QT_TRANSLATE_NOOP("methods", "Each seed lets the judge see other items and draws and trains anew."), "", true},
    "1,2,3",
    {0, 1000000}};
inline constexpr IntegerParameter judged{
    {"judged", QT_TRANSLATE_NOOP("methods", "Judged items of the trial"),
     QT_TRANSLATE_NOOP("methods", "From so many graded items scorer and styler learn."), "", true},
    400,
    {1, 1000000}};
inline constexpr IntegerParameter scorerSteps{
    {"scorer-steps", QT_TRANSLATE_NOOP("methods", "Steps of the trial's scorer"),
     QT_TRANSLATE_NOOP("methods", "How long scorer and styler are trained."), "", true},
    150,
    {1, 1000000}};
inline constexpr IntegerParameter targetSteps{
    {"target-steps", QT_TRANSLATE_NOOP("methods", "Steps of the trial's models"),
     QT_TRANSLATE_NOOP("methods", "How long the model is trained on each subset, the same for all."), "", true},
    80,
    {1, 1000000}};
inline constexpr IntegerParameter batch{{"batch", QT_TRANSLATE_NOOP("methods", "Batch of the trial"),
                                         QT_TRANSLATE_NOOP("methods", "Items in a step."), "", true},
                                        24,
                                        {2, 1024}};

} // namespace gleaner::trial

namespace gleaner {

inline TrialOptions trialOptions(const Parameters &parameters)
{
    TrialOptions options;
    options.seeds = parameters[trial::seeds];
    options.judged = parameters[trial::judged];
    options.scorer.steps = parameters[trial::scorerSteps];
    options.target.steps = parameters[trial::targetSteps];
    options.batch = parameters[trial::batch];
    return options;
}

} // namespace gleaner
