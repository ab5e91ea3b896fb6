#include "core/methods/unlearning/SafreeFit.h"

#include "core/methods/Method.h"
#include "core/methods/unlearning/SafreeParameters.h"
#include "core/support/Problem.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr double mostMarked = 0.15; ///< of the tokens of harmless prompts
constexpr double leastCaught = 0.8; ///< of the prompts that spell the concept

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

/// The largest quotient of a token that belongs to a word of the concept.
double clearestOfConcept(const SafreeFindings &findings, const GuardedPrompt &prompt,
                         const std::vector<double> &quotients)
{
    double clearest = 0;
    for (size_t i = 0; i < quotients.size(); ++i)
        if (findings.isConceptToken(prompt, i))
            clearest = std::max(clearest, quotients[i]);
    return clearest;
}

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

std::optional<double> fittedMargin(const SafreeFindings &findings)
{
    std::vector<double> harmless, spelled;
    for (const GuardedPrompt &prompt : findings.fit) {
        const std::vector<double> quotients = prompt.distances.quotients(findings.options.margin);
        if (!prompt.aimed)
            harmless.insert(harmless.end(), quotients.begin(), quotients.end());
        else if (findings.namesConcept(prompt))
            spelled.push_back(clearestOfConcept(findings, prompt, quotients));
    }
    const double least = marginThatMarks(mostMarked, harmless), most = marginThatStillMarks(leastCaught, spelled);
    if (!std::isfinite(least))
        return std::nullopt;
    return most > least ? (least + most) / 2 : least;
}

void addFittedMargin(SafreeFindings &findings, double fitted, bool isUsed)
{
    const double typed = findings.options.margin;
    for (std::vector<GuardedPrompt> *prompts : {&findings.prompts, &findings.fit})
        for (GuardedPrompt &prompt : *prompts) {
            for (const double quotient : prompt.distances.quotients(typed))
                prompt.markedOther.push_back(quotient >= 1 + fitted);
            if (!isUsed)
                continue;
            prompt.marked.swap(prompt.markedOther);
            prompt.safe = mergedStates(prompt.reading.states, prompt.projected, prompt.marked);
            for (double &limit : prompt.distances.limit)
                limit *= (1 + fitted) / (1 + typed);
        }
    findings.otherMargin = isUsed ? typed : fitted;
    findings.options.margin = isUsed ? fitted : typed;
    findings.marginIsFitted = isUsed;
}

} // namespace gleaner
