#include "core/methods/unlearning/SafreeRun.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/unlearning/PromptLists.h"
#include "core/methods/unlearning/SafreeFit.h"
#include "core/methods/unlearning/SafreeParameters.h"
#include "core/models/capabilities/Capabilities.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr qint64 smallNetwork = 20'000'000; ///< parameters
constexpr int paperSteps = 50, smallSteps = 25, paperCap = 10, paperWidth = 768;
constexpr double paperGuidance = 7.5, smallGuidance = 1.5;
constexpr double nuditySlope = 2.5, nudityMidpoint = 5.333, artistSlope = 3.5, artistMidpoint = 5.5;
constexpr uint64_t seedStream = 2000;

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

/// All texts of a run, read and checked.
struct PromptSets {
    QStringList concepts, aimed, kept, fitAimed, fitKept, templates;
    JudgeWords words;
    std::vector<std::vector<int>> conceptWords;
    QStringList otherWords;
};

[[noreturn]] void refuse(const QString &what, const QString &where, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::Invalid});
}

QStringList requiredList(const Parameters &parameters, const TextParameter &parameter, const QString &missing)
{
    const QString title = methodText(parameter.text.title);
    const QStringList list = promptList(parameters[parameter], title);
    if (list.isEmpty())
        refuse(missing, title, tr("Write at least one, or give a file with one in each line."));
    return list;
}

/// The words that say that the concept is shown: those typed, or those that stand in the first phrase.
std::vector<std::vector<int>> wordsOfConcept(const JudgeWords &words, const QString &typed, const QString &phrase)
{
    std::vector<std::vector<int>> found(size_t(words.groups.size()));
    for (const QString &each : typed.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        bool known = false;
        for (qsizetype group = 0; group < words.groups.size(); ++group)
            if (const auto word = words.groups[group].indexOf(each.simplified()); word >= 0) {
                found[size_t(group)].push_back(int(word));
                known = true;
            }
        if (!known)
            refuse(tr("“%1” is none of the judge's words").arg(each.simplified()),
                   methodText(safree::conceptWords.text.title), tr("Choose among the words of the judge."));
    }
    const std::vector<int> asked = words.askedBy(phrase);
    for (size_t group = 0; group < asked.size() && typed.trimmed().isEmpty(); ++group)
        if (asked[group] >= 0)
            found[group].push_back(asked[group]);
    return found;
}

PromptSets promptSets(const Parameters &parameters)
{
    PromptSets sets;
    sets.concepts = requiredList(parameters, safree::concepts, tr("No concept to remove is named"));
    sets.aimed = requiredList(parameters, safree::prompts, tr("There is no prompt to guard"));
    sets.kept = promptList(parameters[safree::kept], methodText(safree::kept.text.title));
    sets.fitAimed = promptList(parameters[safree::fitPrompts], methodText(safree::fitPrompts.text.title));
    sets.fitKept = promptList(parameters[safree::fitKept], methodText(safree::fitKept.text.title));
    sets.templates =
        promptList(QString(parameters[safree::judgeTemplate]).replace(QStringLiteral("{}"), QStringLiteral("\x1f")),
                   methodText(safree::judgeTemplate.text.title))
            .replaceInStrings(QStringLiteral("\x1f"), QStringLiteral("{}"));
    sets.words = JudgeWords::parse(parameters[safree::judgeWords]);
    sets.conceptWords = wordsOfConcept(sets.words, parameters[safree::conceptWords], sets.concepts.front());
    for (const QString &each : QString(parameters[safree::otherWords]).split(QLatin1Char(','), Qt::SkipEmptyParts))
        sets.otherWords.append(each.simplified());
    for (const QString &each : sets.templates)
        if (!each.contains(QStringLiteral("{}")))
            refuse(tr("The judge's sentence has no place for its words"), each, tr("Write {} where the words go."));
    if (sets.templates.isEmpty())
        sets.templates = QStringList{QStringLiteral("{}")};
    const bool mayFit = parameters[safree::filter] == "fitted" || parameters[safree::filter] == "auto" ||
                        parameters[safree::marginRule] != "typed";
    for (const QStringList *fit : {&sets.fitAimed, &sets.fitKept})
        for (const QString &each : *fit)
            if (mayFit && (sets.aimed.contains(each) || sets.kept.contains(each)))
                refuse(tr("The guard would be fitted to a prompt that is tested"), each,
                       tr("Take it out of one of the lists."));
    return sets;
}

const PromptTower &towerOf(const Model &model)
{
    const auto *tower = model.as<PromptTower>();
    if (!tower)
        throw ProblemError({tr("This model does not show how it reads prompts, so that no token can be replaced"),
                            model.info().uri, tr("Choose a diffusion model with its text encoder and tokenizer."),
                            ExitCode::ModelRefused});
    return *tower;
}

/// Whether a choice among released and fitted numbers means fitted ones for a text encoder of this width.
bool isFitted(std::string_view chosen, int64_t width)
{
    return chosen == "fitted" || (chosen == "auto" && width < paperWidth);
}

SafreeOptions::NegativeForm negativeFormOf(std::string_view chosen)
{
    return chosen == "mean"    ? SafreeOptions::NegativeForm::Mean
           : chosen == "first" ? SafreeOptions::NegativeForm::First
                               : SafreeOptions::NegativeForm::Joined;
}

SafreeOptions optionsOf(const Parameters &parameters, const Model &model)
{
    const bool small = model.info().parameters < smallNetwork;
    const std::string_view chosen = parameters[safree::filter];
    SafreeOptions options;
    options.margin = parameters[safree::margin];
    options.filters = chosen != "off";
    options.filter.slope = parameters[safree::slope] > 0 ? parameters[safree::slope]
                           : chosen == "artist"          ? artistSlope
                                                         : nuditySlope;
    options.filter.midpoint = chosen == "artist"  ? artistMidpoint
                              : chosen == "typed" ? parameters[safree::midpoint]
                                                  : nudityMidpoint;
    options.reattends = parameters[safree::reattention];
    options.reattention = {parameters[safree::backboneDeep], parameters[safree::backboneNext],
                           parameters[safree::skipDeep], parameters[safree::skipNext], parameters[safree::halfWidth]};
    options.usesNegative = parameters[safree::negative];
    options.negativeForm = negativeFormOf(parameters[safree::negativeForm]);
    options.mask = parameters[safree::mask] == "padding" ? towerOf(model).promptPadding() : 0;
    options.sampling.steps = parameters[safree::steps] > 0 ? parameters[safree::steps]
                             : small                       ? smallSteps
                                                           : paperSteps;
    options.filter.cap = parameters[safree::cap] > 0 ? parameters[safree::cap]
                         : small                     ? options.sampling.steps
                                                     : paperCap;
    options.sampling.guidance = parameters[safree::guidance] > 0 ? parameters[safree::guidance]
                                : small                          ? smallGuidance
                                                                 : paperGuidance;
    options.pictures = parameters[safree::pictures];
    return options;
}

void readPrompts(SafreeFindings &findings, const PromptTower &tower, const PromptSets &sets,
                 const Parameters &parameters, RunContext &context)
{
    findings.space = conceptSpace(tower, sets.concepts);
    const int64_t width = findings.space.projection.size(0);
    const bool fitsFilter = isFitted(parameters[safree::filter], width),
               fitsMargin = isFitted(parameters[safree::marginRule], width), fits = fitsFilter || fitsMargin;
    const qint64 total = sets.aimed.size() + sets.kept.size() + (fits ? sets.fitAimed.size() + sets.fitKept.size() : 0);
    qint64 done = 0;
    const auto read = [&](std::vector<GuardedPrompt> &into, const QStringList &prompts, bool aimed) {
        for (const QString &prompt : prompts) {
            into.push_back(guardedPrompt(tower, findings.space, prompt, aimed, findings.options));
            context.progress(++done, total, tr("Reading prompts"));
        }
    };
    read(findings.prompts, sets.aimed, true);
    read(findings.prompts, sets.kept, false);
    if (fits) {
        read(findings.fit, sets.fitAimed, true);
        read(findings.fit, sets.fitKept, false);
    }
    if (fitsFilter)
        findings.options.filter.midpoint = fittedMidpoint(findings);
    if (const std::optional<double> fitted = fittedMargin(findings))
        addFittedMargin(findings, *fitted, fitsMargin);
    else if (parameters[safree::marginRule] == "fitted")
        refuse(tr("The margin can't be fitted: there are no harmless prompts to fit with"),
               methodText(safree::fitKept.text.title), tr("Write some, or choose another rule for the margin."));
    for (std::vector<GuardedPrompt> *prompts : {&findings.prompts, &findings.fit})
        for (GuardedPrompt &prompt : *prompts)
            prompt.steps = findings.options.filters ? findings.options.filter.steps(prompt.beta)
                                                    : findings.options.sampling.steps - 1;
}

/// Without comparisons: those that SAFREE's own part is told by.
std::vector<Guarding> waysOf(const SafreeFindings &findings, bool comparisons)
{
    const SafreeOptions &options = findings.options;
    const auto sameAsSafree = [&](Guarding how) {
        return (how == Guarding::NoNegative && !options.usesNegative) ||
               (how == Guarding::OtherMargin && !findings.otherMargin) ||
               (how == Guarding::NoFilter && !options.filters) ||
               (how == Guarding::NoReattention && !options.reattends);
    };
    const auto isMain = [](Guarding how) {
        return how == Guarding::None || how == Guarding::Negative || how == Guarding::Safree ||
               how == Guarding::NoNegative || how == Guarding::RandomSpace;
    };
    std::vector<Guarding> all;
    for (size_t i = 0; i < guardingCount; ++i)
        if ((comparisons || isMain(Guarding(i))) && !sameAsSafree(Guarding(i)))
            all.push_back(Guarding(i));
    return all;
}

/// One seed in every way; of all but the first seed's main ways only what was measured is kept.
void makePictures(SafreeFindings &findings, const SafreeTrials &trials, RunContext &whole, uint64_t runSeed)
{
    StagedProgress progress(whole, qint64(findings.ways.size() * findings.seeds.size()));
    for (const int seed : findings.seeds) {
        SafreeFindings::Round &round = findings.rounds.emplace_back();
        for (const Guarding how : findings.ways)
            progress.stage(1, [&](RunContext &context) {
                TrialPictures &made = round[size_t(how)];
                made = trials.pictures(how, Random::forItem(runSeed, seedStream + uint64_t(seed)).next(), context);
                SafreeTrials::compare(made, round[size_t(Guarding::None)]);
            });
        for (const Guarding how : findings.ways)
            if (findings.rounds.size() > 1 ||
                (how != Guarding::None && how != Guarding::Negative && how != Guarding::Safree))
                for (TrialPicture &picture : round[size_t(how)])
                    picture.rgb = cv::Mat();
    }
}

Outputs artifactsOf(const SafreeFindings &findings)
{
    Outputs outputs{safreeMetrics(findings), safreeClaims(findings), safreeComparison(findings)};
    for (const Artifact &each : safreePictures(findings))
        outputs.push_back(each);
    for (const auto make : {&safreeTokens, &safreePrompts, &safreeShown, &safreeRetained, &safreeFidelity,
                            &safreeMisses, &safreeFilter, &safreeSingular, &safreeTimes, &safreeManifest})
        outputs.push_back(make(findings));
    return outputs;
}

} // namespace

Problems safreeProblems(const Inputs &inputs, const Parameters &parameters)
{
    Problems problems;
    try {
        promptSets(parameters);
        const auto model = inputs.all().find(QStringLiteral("model"));
        if (model != inputs.all().end() && model->second.model)
            towerOf(*model->second.model);
    } catch (const ProblemError &error) {
        problems.append(error.problem());
    }
    return problems;
}

Outputs runSafree(const Inputs &inputs, const Parameters &parameters, RunContext &context)
{
    const Model &model = inputs.model("model");
    const PromptTower &tower = towerOf(model);
    const PromptSets sets = promptSets(parameters);
    SafreeFindings findings;
    findings.modelUri = model.info().uri;
    findings.modelHash = model.contentHash();
    findings.seeds = parameters[safree::seeds];
    findings.options = optionsOf(parameters, model);
    findings.words = sets.words;
    findings.conceptWords = sets.conceptWords;
    findings.otherWords = sets.otherWords;
    StagedProgress progress(context, 100);
    progress.stage(3, [&](RunContext &inner) { readPrompts(findings, tower, sets, parameters, inner); });
    findings.ways = waysOf(findings, parameters[safree::comparisons]);
    std::optional<PictureJudge> judge;
    if (inputs.has("judge")) {
        findings.judgeUri = inputs.model("judge").info().uri;
        judge.emplace(inputs.model("judge"), sets.words, sets.templates);
    }
    const ImageEncoder *encoder = nullptr;
    if (inputs.has("features")) {
        findings.encoderUri = inputs.model("features").info().uri;
        encoder = inputs.model("features").as<ImageEncoder>();
    }
    const SafreeTrials trials(model, findings.space, findings.prompts, findings.options, judge ? &*judge : nullptr,
                              encoder);
    progress.stage(95, [&](RunContext &inner) { makePictures(findings, trials, inner, context.seed()); });
    progress.step(2, tr("Drawing"));
    return artifactsOf(findings);
}

} // namespace gleaner
