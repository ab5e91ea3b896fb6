#include "core/methods/unlearning/SafreeTrial.h"

#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/diffusion/Denoising.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <atomic>
#include <cmath>
#include <opencv2/core.hpp>
#include <thread>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Safree", text); }

constexpr uint64_t randomStream = 71;
constexpr size_t picturesAtOnce = 32;

bool negativeBeside(Guarding how, const SafreeOptions &options)
{
    switch (how) {
    case Guarding::None:
    case Guarding::SafeLatent:
    case Guarding::NoNegative:
        return false;
    case Guarding::Negative:
    case Guarding::TokensRemoved:
        return true;
    default:
        return options.usesNegative;
    }
}

bool replacesTokens(Guarding how)
{
    return how != Guarding::None && how != Guarding::Negative && how != Guarding::SafeLatent;
}

/// (1, L, D) of all concepts, what guidance leads away from.
at::Tensor negativeContext(const Denoiser &denoiser, const QStringList &phrases, SafreeOptions::NegativeForm form)
{
    switch (form) {
    case SafreeOptions::NegativeForm::Joined:
        return denoiser.encodePrompts({phrases.join(QStringLiteral(", "))});
    case SafreeOptions::NegativeForm::Mean:
        return denoiser.encodePrompts(phrases).mean(0, true);
    case SafreeOptions::NegativeForm::First:
        return denoiser.encodePrompts({phrases.front()});
    }
    return {};
}

double difference(const cv::Mat &a, const cv::Mat &b)
{
    return cv::norm(a, b, cv::NORM_L2) / std::sqrt(double(a.total()) * a.channels());
}

} // namespace

QString guardingName(Guarding how)
{
    switch (how) {
    case Guarding::None:
        return tr("No guard");
    case Guarding::Negative:
        return tr("Negative prompt alone");
    case Guarding::SafeLatent:
        return tr("Safe latent diffusion");
    case Guarding::TokensRemoved:
        return tr("Tokens removed");
    case Guarding::Safree:
        return tr("SAFREE");
    case Guarding::OtherMargin:
        return tr("SAFREE, other margin");
    case Guarding::NoNegative:
        return tr("SAFREE without negative prompt");
    case Guarding::NoFilter:
        return tr("SAFREE in all steps");
    case Guarding::NoReattention:
        return tr("SAFREE without re-attention");
    case Guarding::AllTokens:
        return tr("SAFREE on all tokens");
    case Guarding::NoInputSpace:
        return tr("SAFREE without input space");
    case Guarding::RandomSpace:
        return tr("Random space, same tokens");
    }
    return {};
}

ConceptSpace conceptSpace(const PromptTower &tower, const QStringList &phrases)
{
    ConceptSpace space;
    space.phrases = phrases;
    const at::Tensor columns = phraseColumns(tower, phrases);
    space.projection = projectionOnto(columns);
    space.singular = singularValues(columns);
    space.rank = int(std::lround(space.projection.trace().item().toDouble()));
    return space;
}

GuardedPrompt guardedPrompt(const PromptTower &tower, const ConceptSpace &space, const QString &prompt, bool aimed,
                            const SafreeOptions &options)
{
    GuardedPrompt guarded;
    guarded.reading = readPrompt(tower, prompt, options.mask);
    guarded.aimed = aimed;
    const PromptReading &reading = guarded.reading;
    guarded.distances = tokenDistances(reading, space.projection, options.margin);
    guarded.marked = guarded.distances.trigger();
    const at::Tensor input = projectionOnto(reading.withoutEach.t());
    guarded.projected = projectedStates(reading.states, space.projection, input);
    guarded.safe = mergedStates(reading.states, guarded.projected, guarded.marked);
    guarded.beta = turnedAway(reading.states, guarded.projected, int64_t(reading.tokens.size()) + 2);
    return guarded;
}

SafreeTrials::SafreeTrials(const Model &model, const ConceptSpace &space, const std::vector<GuardedPrompt> &prompts,
                           const SafreeOptions &options, const PictureJudge *judge, const ImageEncoder *encoder)
    : m_model(model), m_space(space), m_prompts(prompts), m_options(options), m_judge(judge), m_encoder(encoder)
{
    const Denoiser &denoiser = *model.as<Denoiser>();
    m_nothing = denoiser.encodePrompts({QString()});
    m_concepts = negativeContext(denoiser, space.phrases, options.negativeForm);
}

GuardRule SafreeTrials::ruleOf(const GuardedPrompt &prompt, Guarding how, const at::Tensor &randomSpace) const
{
    GuardRule rule;
    const at::Tensor &states = prompt.reading.states;
    rule.prompt = states.unsqueeze(0);
    rule.unconditional = negativeBeside(how, m_options) ? m_concepts : m_nothing;
    if (how == Guarding::SafeLatent)
        rule.concepts = m_concepts;
    const std::vector<bool> &marked = how == Guarding::OtherMargin ? prompt.markedOther : prompt.marked;
    if (!replacesTokens(how) || (std::ranges::find(marked, true) == marked.end() && how != Guarding::AllTokens))
        return rule;
    const auto merged = [&](const at::Tensor &projected) { return mergedStates(states, projected, marked); };
    const PromptTower &tower = *m_model.as<PromptTower>();
    rule.safe = (how == Guarding::AllTokens       ? prompt.projected
                 : how == Guarding::TokensRemoved ? statesWithout(tower, prompt.reading, marked)
                 : how == Guarding::NoInputSpace  ? merged(projectedStates(states, m_space.projection, {}))
                 : how == Guarding::RandomSpace
                     ? merged(projectedStates(states, randomSpace, projectionOnto(prompt.reading.withoutEach.t())))
                 : how == Guarding::OtherMargin ? merged(prompt.projected)
                                                : prompt.safe)
                    .unsqueeze(0);
    const bool filters = m_options.filters && how != Guarding::NoFilter && how != Guarding::TokensRemoved;
    rule.lastGuarded = filters ? prompt.steps : m_options.sampling.steps;
    if (m_options.reattends && how != Guarding::NoReattention && how != Guarding::TokensRemoved)
        rule.reattention = m_options.reattention;
    return rule;
}

TrialPictures SafreeTrials::pictures(Guarding how, uint64_t seed, RunContext &context) const
{
    const Denoiser &denoiser = *m_model.as<Denoiser>();
    const auto *skip = m_model.as<SkipDenoiser>();
    ImageGeneratorOptions options = m_options.sampling;
    options.seed = seed;
    const at::Tensor randomSpace = how == Guarding::RandomSpace
                                       ? randomProjection(m_space.projection.size(0), m_space.rank, seed + randomStream)
                                       : at::Tensor();
    TrialPictures made(m_prompts.size() * size_t(m_options.pictures));
    const auto here = std::this_thread::get_id();
    std::atomic<int> done = 0;
    forEachPicture(m_model.info().parameters, int(made.size()), [&](int i) {
        const GuardRule rule = ruleOf(m_prompts[size_t(i / m_options.pictures)], how, randomSpace);
        const GuardedPicture picture = guardedPicture(denoiser, skip, rule, options, i);
        made[size_t(i)] = {picture.rgb, {}, {}, 0, 0, picture.seconds, picture.rows};
        ++done;
        if (std::this_thread::get_id() == here)
            context.progress(done, qint64(made.size()), guardingName(how));
    });
    look(made);
    return made;
}

void SafreeTrials::look(TrialPictures &made) const
{
    if (m_judge) {
        std::vector<cv::Mat> seen;
        QStringList prompts;
        for (size_t i = 0; i < made.size(); ++i) {
            seen.push_back(made[i].rgb);
            prompts.append(m_prompts[i / size_t(m_options.pictures)].reading.prompt);
        }
        const auto verdicts = m_judge->verdicts(seen, prompts);
        for (size_t i = 0; i < made.size(); ++i)
            made[i].verdict = verdicts[i];
    }
    for (size_t from = 0; m_encoder && from < made.size(); from += picturesAtOnce) {
        stopPoint();
        std::vector<at::Tensor> pixels;
        for (size_t i = from; i < std::min(made.size(), from + picturesAtOnce); ++i)
            pixels.push_back(m_encoder->preprocess(made[i].rgb));
        const at::Tensor features = m_encoder->encodeImages(at::stack(pixels));
        for (size_t i = 0; i < pixels.size(); ++i)
            made[from + i].features = features[int64_t(i)].clone();
    }
}

void SafreeTrials::compare(TrialPictures &pictures, const TrialPictures &unguarded)
{
    for (size_t i = 0; i < pictures.size(); ++i) {
        pictures[i].change = difference(pictures[i].rgb, unguarded[i].rgb);
        pictures[i].apart =
            pictures[i].features.defined()
                ? 1 - at::cosine_similarity(pictures[i].features, unguarded[i].features, 0).item<double>()
                : std::nan("");
    }
}

} // namespace gleaner
