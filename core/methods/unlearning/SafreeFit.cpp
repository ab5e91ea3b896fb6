#include "core/methods/unlearning/SafreeFit.h"

#include "core/methods/Method.h"
#include "core/methods/unlearning/SafreeParameters.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

} // namespace

double fittedMidpoint(const SafreeFindings &findings)
{
    std::vector<double> aimed, kept;
    for (const GuardedPrompt &prompt : findings.fit)
        (prompt.aimed ? aimed : kept).push_back(prompt.beta);
    if (aimed.empty() || kept.empty())
        throw ProblemError({tr("The filter can't be fitted: it needs prompts with the concept and harmless ones"),
                            methodText(safree::fitPrompts.text.title),
                            tr("Write prompts of both kinds to fit with, or choose another filter."),
                            ExitCode::Invalid});
    return 10 * (meanAndSpread(aimed).mean + meanAndSpread(kept).mean) / 2;
}

std::optional<double> fittedMarginOf(const SafreeFindings &findings)
{
    std::vector<double> ofConcept, ofOthers;
    for (const GuardedPrompt &prompt : findings.fit) {
        const std::vector<double> quotients = prompt.distances.quotients(findings.options.margin);
        for (size_t i = 0; i < quotients.size(); ++i)
            if (!prompt.aimed)
                ofOthers.push_back(quotients[i]);
            else if (findings.isConceptToken(prompt, i))
                ofConcept.push_back(quotients[i]);
    }
    const double margin = fittedMargin(ofConcept, ofOthers);
    return std::isfinite(margin) ? std::optional(margin) : std::nullopt;
}

void markByFittedMargin(SafreeFindings &findings)
{
    for (GuardedPrompt &prompt : findings.prompts)
        for (const double quotient : prompt.distances.quotients(findings.options.margin))
            prompt.markedFitted.push_back(quotient >= 1 + *findings.fittedMargin);
}

} // namespace gleaner
