#include "core/methods/detection/TokenDraws.h"

#include "core/models/ParallelChunks.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <utility>
#include <vector>

namespace gleaner {

namespace {

constexpr int64_t leap = 64; ///< probabilities passed over together where no draw falls among them

/// A number in [0, 1) and the draw it decides, by rising number.
using Wanted = std::vector<std::pair<double, int64_t>>;

Wanted wantedDraws(int64_t count, Random random)
{
    Wanted wanted;
    for (int64_t i = 0; i < count; ++i)
        wanted.emplace_back(random.uniform(), i);
    std::ranges::sort(wanted);
    return wanted;
}

/// Inverts the distribution function of one position for all its draws in one walk.
void walk(const float *probabilities, int64_t size, const Wanted &wanted, int64_t *tokens)
{
    double before = 0;
    int64_t last = 0;
    size_t next = 0;
    for (int64_t first = 0; first < size && next < wanted.size(); first += leap) {
        const int64_t end = std::min(first + leap, size);
        double some = 0;
        for (int64_t v = first; v < end; ++v)
            some += double(probabilities[v]);
        double sum = before;
        for (int64_t v = first; wanted[next].first < before + some && v < end; ++v) {
            sum += double(probabilities[v]);
            if (probabilities[v] > 0)
                last = v;
            while (next < wanted.size() && wanted[next].first < sum)
                tokens[wanted[next++].second] = v;
            if (next == wanted.size())
                return;
        }
        before += some;
    }
    for (; next < wanted.size(); ++next) // rounding left the sum below one
        tokens[wanted[next].second] = last;
}

} // namespace

TokenDraws::TokenDraws(int64_t positions, int count, uint64_t seed)
    : m_seed(seed), m_tokens(at::zeros({positions, count}, at::kLong)),
      m_logProbabilities(at::zeros({positions, count}))
{
}

void TokenDraws::draw(int64_t first, const at::Tensor &logProbability)
{
    const at::Tensor probability = logProbability.exp();
    const int64_t rows = probability.size(0), size = probability.size(1), count = m_tokens.size(1);
    const float *values = probability.data_ptr<float>();
    int64_t *tokens = m_tokens.data_ptr<int64_t>();
    inParallelChunks(int(std::min<int64_t>(rows, 16)), [&](int chunk) {
        for (int64_t row = chunk; row < rows; row += 16)
            walk(values + row * size, size, wantedDraws(count, Random::forItem(m_seed, uint64_t(first + row))),
                 tokens + (first + row) * count);
    });
}

void TokenDraws::lookUp(int64_t first, const at::Tensor &logProbability)
{
    const int64_t rows = logProbability.size(0);
    m_logProbabilities.narrow(0, first, rows).copy_(logProbability.gather(1, m_tokens.narrow(0, first, rows)));
}

CrossMoments crossMoments(const at::Tensor &logP, const at::Tensor &logQ)
{
    const at::Tensor p = logP.exp(), mean = (p * logQ).sum(at::IntArrayRef{1}, false, at::kDouble);
    // Around the mean, so that certainty leaves exactly nothing.
    const at::Tensor apart = logQ - mean.to(logQ.scalar_type()).unsqueeze(1);
    return {mean, (p * apart * apart).sum(at::IntArrayRef{1}, false, at::kDouble)};
}

} // namespace gleaner
