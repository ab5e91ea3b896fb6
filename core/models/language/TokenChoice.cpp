#include "core/models/language/TokenChoice.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenChoice", text); }

void require(bool fine, const char *name, const QString &range)
{
    if (!fine)
        throw ProblemError({tr("The generation option “%1” is out of range").arg(QString::fromLatin1(name)),
                            tr("generation"), tr("Give a value %1.").arg(range), ExitCode::Invalid});
}

} // namespace

void GenerateOptions::check() const
{
    require(maxTokens >= 0, "max tokens", tr("from 0"));
    require(minTokens >= 0 && minTokens <= maxTokens, "min tokens", tr("from 0 to the highest number of tokens"));
    require(temperature >= 0 && std::isfinite(temperature), "temperature", tr("from 0"));
    require(topK >= 0, "top-k", tr("from 0"));
    require(topP > 0 && topP <= 1, "top-p", tr("above 0 and up to 1"));
    require(repetitionPenalty > 0 && std::isfinite(repetitionPenalty), "repetition penalty", tr("above 0"));
    require(beams >= 1 && beams <= 1024, "beams", tr("from 1 to 1024"));
    require(std::isfinite(lengthPenalty), "length penalty", tr("that is finite"));
    require(stopTexts.isEmpty() || decode, "stop texts", tr("only for a model with a vocabulary"));
}

void adjustLogits(std::span<float> logits, std::span<const int64_t> seen, int newTokens, const GenerateOptions &options)
{
    const auto inside = [&](int64_t token) { return token >= 0 && token < int64_t(logits.size()); };
    if (options.repetitionPenalty != 1) {
        const std::unordered_set<int64_t> different(seen.begin(), seen.end());
        for (const int64_t token : different)
            if (inside(token)) {
                float &logit = logits[size_t(token)];
                logit = float(logit > 0 ? logit / options.repetitionPenalty : logit * options.repetitionPenalty);
            }
    }
    if (newTokens < options.minTokens)
        for (const int64_t token : options.stopTokens)
            if (inside(token))
                logits[size_t(token)] = -INFINITY;
}

std::vector<TokenCandidate> tokenCandidates(std::span<const float> logits, const GenerateOptions &options)
{
    const float highest = *std::ranges::max_element(logits);
    std::vector<TokenCandidate> all(logits.size());
    double sum = 0;
    for (size_t i = 0; i < logits.size(); ++i) {
        all[i] = {int64_t(i), std::exp(double(logits[i] - highest) / options.temperature)};
        sum += all[i].probability;
    }
    // A heap gives the likeliest one by one: mostly few are wanted of many.
    const auto lessLikely = [](const TokenCandidate &a, const TokenCandidate &b) {
        return a.probability != b.probability ? a.probability < b.probability : a.token > b.token;
    };
    const size_t most = options.topK > 0 ? std::min(size_t(options.topK), all.size()) : all.size();
    auto end = all.end();
    std::make_heap(all.begin(), end, lessLikely);
    double total = sum;
    if (most < all.size() && options.topP < 1) { // the probability that top-p asks for is a share of what top-k leaves
        std::ranges::nth_element(all, all.begin() + std::ptrdiff_t(most),
                                 [&](const auto &a, const auto &b) { return lessLikely(b, a); });
        all.resize(most);
        end = all.end();
        total = 0;
        for (const TokenCandidate &each : all)
            total += each.probability;
        std::make_heap(all.begin(), end, lessLikely);
    }
    std::vector<TokenCandidate> kept;
    double reached = 0;
    while (end != all.begin() && kept.size() < most &&
           (kept.empty() || options.topP >= 1 || reached < options.topP * total)) {
        std::pop_heap(all.begin(), end, lessLikely);
        --end;
        if (end->probability <= 0)
            break;
        reached += end->probability;
        kept.push_back(*end);
    }
    for (TokenCandidate &each : kept)
        each.probability /= reached;
    return kept;
}

int64_t chosenToken(std::span<const float> logits, const GenerateOptions &options, Random &random)
{
    if (options.temperature == 0)
        return std::ranges::max_element(logits) - logits.begin();
    const std::vector<TokenCandidate> candidates = tokenCandidates(logits, options);
    double left = random.uniform();
    for (const TokenCandidate &each : candidates) {
        left -= each.probability;
        if (left < 0)
            return each.token;
    }
    return candidates.back().token;
}

} // namespace gleaner
