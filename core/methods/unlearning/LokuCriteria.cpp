#include "core/methods/unlearning/LokuCriteria.h"

#include <algorithm>
#include <cmath>

namespace gleaner {

bool isForgotten(const LokuFindings &findings, const LokuLook &look)
{
    return look.memorized <= findings.unseenMemorized && look.extracted <= findings.unseenExtracted;
}

void findCriteria(LokuOutcome &outcome, const LokuFindings &findings)
{
    const auto first = [&](double &steps, double &test, const auto &done) {
        steps = test = std::nan("");
        const auto look = std::ranges::find_if(outcome.looks, done);
        if (look != outcome.looks.end()) {
            steps = look->step;
            test = look->test;
        }
    };
    LokuFigures &figures = outcome.figures;
    first(figures.stepsToForget, figures.testThen,
          [&](const LokuLook &look) { return look.forget <= findings.plan.criterion; });
    first(figures.stepsByRule, figures.testByRule, [&](const LokuLook &look) { return isForgotten(findings, look); });
}

void leaveCriteriaEmpty(LokuOutcome &outcome)
{
    LokuFigures &figures = outcome.figures;
    figures.stepsToForget = figures.testThen = figures.stepsByRule = figures.testByRule = std::nan("");
}

} // namespace gleaner
