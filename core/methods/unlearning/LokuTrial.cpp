#include "core/methods/unlearning/LokuTrial.h"

#include "core/jobs/StagedProgress.h"
#include "core/methods/shared/DrawnRows.h"
#include "core/methods/unlearning/AtOnce.h"
#include "core/methods/unlearning/LokuCriteria.h"
#include "core/results/KolmogorovSmirnov.h"
#include "core/results/Separation.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <c10/core/GradMode.h>
#include <cmath>
#include <set>

namespace gleaner {

namespace {

constexpr uint64_t partStream = 21, forgetStream = 22, referenceStream = 23, shadowStream = 24, writtenStream = 25;
constexpr int mostOnTheWay = 200; ///< samples of each kind that are looked at on the way
constexpr int mostWritten = 60;   ///< answers of each kind that are written for the utility
constexpr int mostExtracted = 40; ///< samples from which extraction is tried
constexpr double least = 1e-12;   ///< of a probability, against infinite odds

QString tr(const char *text) { return QCoreApplication::translate("Loku", text); }

double secondsOf(const QElapsedTimer &clock) { return double(clock.nsecsElapsed()) / 1e9; }

template <typename Item> std::vector<Item> some(const std::vector<Item> &all, int most, uint64_t seed)
{
    std::vector<Item> drawn;
    for (const int at : drawnRows(int(all.size()), most, Random(seed)))
        drawn.push_back(all[size_t(at)]);
    return drawn;
}

LokuWritings writingsOf(const std::vector<LokuSample> &samples)
{
    LokuWritings all;
    for (const LokuSample &each : samples)
        all.push_back(&each.text);
    return all;
}

double meanOf(const std::vector<double> &values) { return meanAndSpread(values).mean; }

/// What a seed's models are measured on.
struct Sets {
    Sets(const LokuFindings &findings, size_t index)
        : data(findings.data), retain(retainSamples(findings, index)), test(testSamples(findings, index)),
          seed(findings.drawn[index].seed)
    {
    }
    const LokuData &data;
    std::vector<LokuSample> retain, test;
    uint64_t seed;
};

double extractionOf(const LanguageLogits &logits, const LokuWritings &writings, uint64_t seed)
{
    return meanOf(extractionLikelihoods(logits, some(writings, mostExtracted, seed)));
}

LokuLook lookAt(const LanguageLogits &logits, const Sets &sets, int step)
{
    const auto figures = [&](const std::vector<LokuSample> &samples) {
        return meansOf(scoresOf(logits, some(writingsOf(samples), mostOnTheWay, sets.seed), sets.data.beginnings));
    };
    const LokuSetFigures forget = figures(sets.data.forget.samples);
    return {step,
            forget.right,
            figures(sets.retain).right,
            figures(sets.test).right,
            forget.probability,
            forget.kindMass,
            forget.tokensRight,
            extractionOf(logits, sets.data.forget.writings(), sets.seed)};
}

/// Probability, ROUGE-L and what the truth ratio leaves, of one set.
std::vector<double> utilities(const CausalLanguageModel &model, const LanguageLogits &logits,
                              const std::vector<LokuSample> &all, const Sets &sets)
{
    const std::vector<LokuSample> samples = some(all, mostWritten, Random::forItem(sets.seed, writtenStream).next());
    if (samples.empty())
        return {};
    std::vector<double> values{meansOf(scoresOf(logits, writingsOf(samples))).probability};
    if (!samples.front().question.isEmpty()) {
        const QStringList said = writtenAnswers(model, samples, sets.data.after);
        std::vector<double> shares;
        for (size_t i = 0; i < samples.size(); ++i)
            shares.push_back(rougeRecall(said[qsizetype(i)], samples[i].answer));
        values.push_back(meanOf(shares));
    }
    if (const std::vector<double> ratios = truthRatios(logits, samples); !ratios.empty()) {
        std::vector<double> left;
        for (const double ratio : ratios)
            left.push_back(std::max(0.0, 1 - ratio));
        values.push_back(meanOf(left));
    }
    return values;
}

/// Fills in the figures of a model that has been made.
void measure(LokuOutcome &outcome, const TrainableLanguageModel &model, const Sets &sets,
             const std::vector<double> &referenceRatios)
{
    const c10::AutoGradMode noGradients(false);
    const auto snapshot = model.snapshot();
    const LanguageLogits logits = [&](const at::Tensor &ids) { return snapshot->logits(ids); };
    LokuFigures &figures = outcome.figures;
    const auto forget = scoresOf(logits, sets.data.forget.writings(), sets.data.beginnings);
    const auto unseen = scoresOf(logits, sets.data.unseen.writings());
    const LokuSetFigures of = meansOf(forget);
    figures.forget = of.right;
    figures.forgetTokens = of.tokensRight;
    figures.forgetProbability = of.probability;
    figures.kindMass = of.kindMass;
    figures.extraction = extractionOf(logits, sets.data.forget.writings(), sets.seed);
    figures.retain = meansOf(scoresOf(logits, writingsOf(sets.retain))).right;
    const LokuSetFigures test = meansOf(scoresOf(logits, writingsOf(sets.test)));
    figures.test = test.right;
    figures.testTokens = test.tokensRight;
    figures.perplexity = perplexityOf(scoresOf(logits, sets.data.general.writings()));
    figures.forgetQuality = sameDistribution(truthRatios(logits, sets.data.forget.samples), referenceRatios);
    std::vector<double> parts = utilities(*snapshot, logits, sets.retain, sets);
    const std::vector<double> others = utilities(*snapshot, logits, sets.test, sets);
    parts.insert(parts.end(), others.begin(), others.end());
    figures.utility = harmonicMeanOf(parts);
    const auto evidence = [](const std::vector<WritingScore> &scores, double WritingScore::*number) {
        std::vector<double> values;
        for (const WritingScore &each : scores)
            values.push_back(each.*number);
        return values;
    };
    figures.lossAttack = auroc(evidence(forget, &WritingScore::meanLog), evidence(unseen, &WritingScore::meanLog));
    figures.confidenceAttack =
        auroc(evidence(forget, &WritingScore::confidence), evidence(unseen, &WritingScore::confidence));
    outcome.logs = evidence(forget, &WritingScore::meanLog);
    const std::vector<double> rest = evidence(unseen, &WritingScore::meanLog);
    outcome.logs.insert(outcome.logs.end(), rest.begin(), rest.end());
}

void findRule(LokuFindings &findings, const CausalLanguageModel &original)
{
    const LanguageLogits logits = [&](const at::Tensor &ids) { return original.logits(ids); };
    const LokuWritings unseen = some(findings.data.unseen.writings(), mostOnTheWay, findings.drawn.front().seed);
    findings.unseenMemorized = meansOf(scoresOf(logits, unseen)).tokensRight;
    findings.unseenExtracted = extractionOf(logits, unseen, findings.drawn.front().seed);
}

LokuSets trainingSets(const Sets &sets)
{
    LokuSets all;
    for (const LokuSample &each : sets.data.forget.samples) {
        all.forget.push_back(&each.text);
        all.refusals.push_back(each.refusal.counted() > 0 ? &each.refusal : &each.text);
    }
    all.retain = writingsOf(sets.retain);
    return all;
}

LokuOutcome forgotten(const LokuFindings &findings, const CausalLanguageModel &original, size_t seed, size_t way,
                      const std::vector<double> &referenceRatios)
{
    QElapsedTimer clock;
    clock.start();
    const Sets sets(findings, seed);
    LokuOutcome outcome{findings.ways[way].id, findings.ways[way].name(), {}, {}, {}, 0, {}, {}, {}, {}};
    try {
        double looking = 0;
        auto made = std::make_shared<LokuForgotten>(unlearnBy(
            findings.ways[way], original, trainingSets(sets), findings.plan.options, findings.drawn[seed].importance,
            Random::forItem(sets.seed, forgetStream).next(), [&](int step, const TrainableLanguageModel &model) {
                const double before = secondsOf(clock);
                outcome.looks.push_back(lookAt([&](const at::Tensor &ids) { return model.logits(ids); }, sets, step));
                looking += secondsOf(clock) - before;
                return findings.plan.stops && isForgotten(findings, outcome.looks.back());
            }));
        const double seconds = secondsOf(clock) - looking;
        measure(outcome, *made->model, sets, referenceRatios);
        outcome.figures.seconds = seconds;
        findCriteria(outcome, findings);
        outcome.course = made->course;
        outcome.trained = made->trained;
        if (seed == 0)
            outcome.made = std::move(made);
    } catch (const ProblemError &error) { // a baseline that is lost says nothing about the others
        if (way == 0)
            throw;
        outcome.lost = error.problem();
        outcome.lost->where = outcome.name;
        outcome.looks.clear();
    }
    return outcome;
}

void findReference(LokuFindings &findings, const CausalLanguageModel &original, const CausalLanguageModel *given,
                   uint64_t seed)
{
    QElapsedTimer clock;
    clock.start();
    LokuOutcome reference{QStringLiteral("reference"), tr("Retrained"), {}, {}, {}, 0, {}, {}, {}, {}};
    if (given) {
        reference.plain = given->trainable();
    } else {
        LokuWritings all = findings.data.retain.writings();
        for (const LokuSample &each : findings.data.test.samples)
            all.push_back(&each.text);
        reference.plain = trainedFresh(original, all, findings.plan.training, seed);
    }
    reference.figures.seconds = given ? std::nan("") : secondsOf(clock);
    findings.reference = std::move(reference);
}

void findImportance(LokuFindings &findings, const CausalLanguageModel &original, size_t seed)
{
    const auto model = original.trainable();
    const LokuOptions &options = findings.plan.options;
    const std::vector<LokuSample> retain = retainSamples(findings, seed);
    findings.drawn[seed].importance = relativeImportance(
        fisherDiagonals(*model, options.targets, findings.data.forget.writings(), options.fisherBatch),
        fisherDiagonals(*model, options.targets, writingsOf(retain), options.fisherBatch));
}

/// A model trained on a random half of forgotten and unseen samples, and what it says of all.
void findShadow(LokuFindings &findings, const CausalLanguageModel &original, size_t index, uint64_t seed)
{
    const LokuData &data = findings.data;
    LokuWritings asked = data.forget.writings();
    const LokuWritings unseen = data.unseen.writings();
    asked.insert(asked.end(), unseen.begin(), unseen.end());
    LokuWritings taught = data.retain.writings();
    std::vector<char> trained(asked.size(), 0);
    std::vector<int> order = Random::forItem(seed, 1).permutation(int(asked.size()));
    order.resize(order.size() / 2);
    for (const int at : order) {
        trained[size_t(at)] = 1;
        taught.push_back(asked[size_t(at)]);
    }
    const auto model = trainedFresh(original, taught, findings.plan.training, seed);
    std::vector<double> odds;
    for (const WritingScore &each : scoresOf([&](const at::Tensor &ids) { return model->logits(ids); }, asked)) {
        const double p = std::exp(each.meanLog);
        odds.push_back(std::log(std::max(p, least)) - std::log(std::max(1 - p, least)));
    }
    findings.shadowOdds[index] = odds;
    findings.shadowTrained[index] = trained;
}

} // namespace

void partRetain(const LokuData &data, LokuSeed &drawn)
{
    drawn.retain.clear();
    drawn.held.clear();
    std::set<QString> kins;
    for (const LokuSample &each : data.retain.samples)
        kins.insert(each.kin);
    std::set<QString> tested;
    if (data.test.samples.empty()) {
        if (kins.size() < 2)
            throw ProblemError({tr("Nothing is left to test on: all texts to retain tell of the same thing"),
                                data.retain.uri, tr("Give more texts to retain, or --input test=…."),
                                ExitCode::Invalid});
        const std::vector<QString> all(kins.begin(), kins.end());
        for (const int at : drawnRows(int(all.size()), int(all.size()) / 2, Random::forItem(drawn.seed, partStream)))
            tested.insert(all[size_t(at)]);
    }
    for (int i = 0; i < int(data.retain.samples.size()); ++i)
        (tested.contains(data.retain.samples[size_t(i)].kin) ? drawn.held : drawn.retain).push_back(i);
}

void findForgettings(LokuFindings &findings, const CausalLanguageModel &original, const CausalLanguageModel *given,
                     RunContext &context)
{
    const c10::AutoGradMode noGradients(false);
    const size_t seeds = findings.drawn.size(), ways = findings.ways.size();
    const uint64_t referenceSeed = context.random(referenceStream).next(),
                   shadowSeed = context.random(shadowStream).next();
    const bool references = given || findings.plan.reference;
    StagedProgress progress(context, 100);
    progress.stage(20, [&](RunContext &inner) {
        atOnce(int(seeds) + int(references), tr("Weighing importance"), inner, [&](int i) {
            if (size_t(i) == seeds)
                findReference(findings, original, given, referenceSeed);
            else
                findImportance(findings, original, size_t(i));
        });
    });
    findRule(findings, original);
    const Sets sets(findings, 0);
    findings.original = {QStringLiteral("original"), tr("Original"), {}, {}, {}, 0, {}, {}, original.trainable(), {}};
    std::vector<double> ratios;
    if (findings.reference) {
        const auto &model = *findings.reference->plain;
        ratios = truthRatios([&](const at::Tensor &ids) { return model.logits(ids); }, findings.data.forget.samples);
        measure(*findings.reference, model, sets, ratios);
        leaveCriteriaEmpty(*findings.reference);
    }
    measure(findings.original, *findings.original.plain, sets, ratios);
    leaveCriteriaEmpty(findings.original);
    findings.original.figures.seconds = std::nan("");
    findings.outcomes.resize(seeds * ways);
    const auto find = [&](size_t seed, size_t way) {
        findings.outcomes[seed * ways + way] = forgotten(findings, original, seed, way, ratios);
    };
    progress.stage(15, [&](RunContext &inner) { // first: where it diverges, nothing else needs to be waited for
        atOnce(int(seeds), tr("LoKU forgets"), inner, [&](int i) { find(size_t(i), 0); });
    });
    progress.stage(55, [&](RunContext &inner) {
        if (ways > 1)
            atOnce(int(seeds * (ways - 1)), tr("Comparing other ways"), inner,
                   [&](int i) { find(size_t(i) % seeds, 1 + size_t(i) / seeds); });
    });
    findings.shadowOdds.resize(size_t(findings.plan.shadows));
    findings.shadowTrained.resize(size_t(findings.plan.shadows));
    progress.stage(10, [&](RunContext &inner) {
        if (findings.plan.shadows > 0)
            atOnce(findings.plan.shadows, tr("Training shadow models"), inner,
                   [&](int i) { findShadow(findings, original, size_t(i), shadowSeed + uint64_t(i)); });
    });
}

} // namespace gleaner
