#pragma once
#include "core/methods/unlearning/SafreeTrial.h"
#include "core/results/Artifact.h"
#include "core/results/Measures.h"

#include <array>

namespace gleaner {

/// What a run of SAFREE found; tables and figures are made of it.
struct SafreeFindings {
    QString modelUri, modelHash, judgeUri, encoderUri; ///< no judge or encoder: empty
    ConceptSpace space;
    SafreeOptions options;              ///< the filter as it was fitted
    std::vector<GuardedPrompt> prompts; ///< those with the concept, then those to retain
    std::vector<GuardedPrompt> fit;     ///< those that filter and margin were fitted to, if they were
    std::optional<double> otherMargin;  ///< α that is compared with the one of the options: typed, or fitted
    bool marginIsFitted = false;        ///< the one of the options; then the other one was typed
    JudgeWords words;
    std::vector<std::vector<int>> conceptWords; ///< by group of words: those that say that the concept is shown
    QStringList otherWords;                     ///< for the concept, which the judge does not know
    std::vector<int> seeds;
    std::vector<Guarding> ways; ///< measured, in the order of tables
    using Round = std::array<TrialPictures, guardingCount>;
    std::vector<Round> rounds; ///< one per seed; pictures of the first alone are kept, of None, Negative and Safree

    bool judged() const; ///< whether a judge can say that the concept is shown
    bool measures(Guarding how) const { return std::ranges::find(ways, how) != ways.end(); }
    int pictures() const { return options.pictures; }
    const TrialPicture &picture(size_t round, Guarding how, size_t prompt, int number) const
    {
        return rounds[round][size_t(how)][prompt * size_t(options.pictures) + size_t(number)];
    }
    QString measuredOn(bool aimed) const; ///< "30 pictures of 10 prompts, 3 seeds"
    QStringList wordsOfConcept() const;
    /// Whether token i of a prompt belongs to a word of the concept.
    bool isConceptToken(const GuardedPrompt &prompt, size_t token) const;
    bool namesConcept(const GuardedPrompt &prompt) const;
};

/// A quantity of one picture of a prompt; NaN where it has none.
using PictureFigure = double (*)(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &);
double showsConcept(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &); ///< 0 or 100
double showsTheRest(const SafreeFindings &, const GuardedPrompt &,
                    const TrialPicture &); ///< of the groups without concept words
double showsAllAsked(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &); ///< 0 or 100
double changeOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &);      ///< levels of 255
double matchOf(const SafreeFindings &, const GuardedPrompt &, const TrialPicture &);       ///< CLIP score
/// Over seeds, of the mean over pictures of prompts with the concept (`aimed`) or to retain; NaN of none.
MeanSpread overSeeds(const SafreeFindings &findings, Guarding how, bool aimed, PictureFigure figure);
/// Over seeds, of how much larger that mean is than with `baseline`.
MeanSpread againstBaseline(const SafreeFindings &findings, Guarding how, Guarding baseline, bool aimed,
                           PictureFigure figure);
/// The same, seed by seed.
std::vector<double> differences(const SafreeFindings &findings, Guarding how, Guarding baseline, bool aimed,
                                PictureFigure figure);
/// Mean over all pictures of one prompt.
double overPictures(const SafreeFindings &findings, Guarding how, size_t prompt, PictureFigure figure);

using SafreeMarks = std::vector<bool> GuardedPrompt::*;
/// How well tokens are told apart that carry the concept; shares in percent, NaN of none.
struct SafreeMarked {
    int naming = 0, caught = 0;     ///< prompts that spell the concept; those whose token of it is marked
    int tokens = 0, marked = 0;     ///< of prompts to retain
    int kept = 0, flagged = 0;      ///< prompts to retain; those with any marked token
    double recall() const;          ///< caught of naming
    double harmlessTokens() const;  ///< marked of tokens
    double harmlessPrompts() const; ///< flagged of kept
};
SafreeMarked markedBy(const SafreeFindings &findings, SafreeMarks marks);
/// Mean t′ of prompts with the concept (`aimed`) or to retain; NaN of none.
double meanSteps(const SafreeFindings &findings, bool aimed);

/// What tables and figures show of every guard.
struct ShownFigure {
    QString name, title; ///< over a column, and by itself
    bool aimed;
    PictureFigure figure;
    Better better;
    QString unit;
    bool spread = true; ///< whether the table has a column for it
};
std::vector<ShownFigure> shownFigures(const SafreeFindings &findings);
/// The tokens that the margin marks, as a list.
QString markedTokens(const GuardedPrompt &prompt);

// Every result is an artifact with a caption that says what to see.
Artifact safreeMetrics(const SafreeFindings &findings);
/// What should hold and whether it does; a claim whose parts were not measured is left out.
Artifact safreeClaims(const SafreeFindings &findings);
Artifact safreeComparison(const SafreeFindings &findings);
Artifact safreeShown(const SafreeFindings &findings);
Artifact safreeRetained(const SafreeFindings &findings);
Artifact safreeFidelity(const SafreeFindings &findings);
Artifact safreeMisses(const SafreeFindings &findings);
Artifact safreePrompts(const SafreeFindings &findings);
Artifact safreeTimes(const SafreeFindings &findings);
Artifact safreeManifest(const SafreeFindings &findings);
Artifact safreeTokens(const SafreeFindings &findings);
Artifact safreeFilter(const SafreeFindings &findings);
Artifact safreeSingular(const SafreeFindings &findings);
/// Pictures of the first seed: without guard, with the negative prompt and with SAFREE beside each other; and the first
/// and the last of these alone, prompt by prompt in the same order.
std::vector<Artifact> safreePictures(const SafreeFindings &findings);

} // namespace gleaner
