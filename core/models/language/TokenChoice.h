#pragma once
#include "core/support/Random.h"

#include <QStringList>
#include <functional>
#include <span>
#include <vector>

namespace gleaner {

struct GenerateOptions {
    int minTokens = 0, maxTokens = 64; ///< new tokens; a stop token counts among neither
    double temperature = 0;            ///< 0: always the likeliest token
    int topK = 0;                      ///< only the so many likeliest; 0: all
    double topP = 1;                   ///< only the likeliest that together reach this probability
    double repetitionPenalty = 1;      ///< > 1: what stood before becomes less likely (Keskar et al. 2019)
    int beams = 1;                     ///< > 1: beam search instead of drawing
    double lengthPenalty = 1;          ///< beams compete by log p / length^penalty
    std::vector<int64_t> stopTokens;
    QStringList stopTexts; ///< need `decode`
    std::function<QString(const std::vector<int64_t> &)> decode = {};
    /// Told of every token as it comes, with its row (not in beam search).
    std::function<void(int64_t row, int64_t token)> onToken = {};
    uint64_t seed = 1;

    /// Throws ProblemError (Invalid) where a value is out of its range.
    void check() const;
};

struct TokenCandidate {
    int64_t token = 0;
    double probability = 0;
};

/// Changes the logits as the options say: what was `seen` becomes less likely by the repetition penalty, and the stop
/// tokens impossible before minTokens.
void adjustLogits(std::span<float> logits, std::span<const int64_t> seen, int newTokens,
                  const GenerateOptions &options);
/// What may come next, by falling probability (equal ones by id), after temperature, top-k and top-p; probabilities
/// sum to 1. The temperature must not be 0.
std::vector<TokenCandidate> tokenCandidates(std::span<const float> logits, const GenerateOptions &options);
/// One of the candidates, or the first of the likeliest tokens at temperature 0.
int64_t chosenToken(std::span<const float> logits, const GenerateOptions &options, Random &random);

} // namespace gleaner
