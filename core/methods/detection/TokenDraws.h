#pragma once
#include <ATen/core/Tensor.h>
#include <cstdint>

namespace gleaner {

/// Other tokens that might have stood at each place of a text: at every position drawn from what a model expects after
/// the true beginning, positions apart from each other. Nothing is written anew, so one pass over the text will do.
class TokenDraws {
public:
    /// `count` draws for each of `positions`; they depend on the seed and the position alone.
    TokenDraws(int64_t positions, int count, uint64_t seed);

    /// Draws for the positions first … first + R − 1, from log p (R, V) float32.
    void draw(int64_t first, const at::Tensor &logProbability);
    /// What another (or the same) model gives what was drawn there, log p (R, V).
    void lookUp(int64_t first, const at::Tensor &logProbability);

    const at::Tensor &tokens() const { return m_tokens; }                 ///< (positions, count) int64
    const at::Tensor &logProbabilities() const { return m_logProbabilities; } ///< (positions, count) float32

private:
    uint64_t m_seed;
    at::Tensor m_tokens, m_logProbabilities;
};

/// Mean and variance, under p, of another model's log q: Σ p log q and Σ p (log q − mean)². All (R, V) → (R)
/// float64.
struct CrossMoments {
    at::Tensor mean, variance;
};
CrossMoments crossMoments(const at::Tensor &logP, const at::Tensor &logQ);

} // namespace gleaner
