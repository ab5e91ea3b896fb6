#include "core/methods/adaptation/ComClipScore.h"

#include "core/models/FeatureRows.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

constexpr double leastSum = 1e-3;

double sumOf(const std::vector<double> &values) { return std::accumulate(values.begin(), values.end(), 0.0); }

std::vector<double> divided(std::vector<double> values, double sum)
{
    for (double &each : values)
        each = sum != 0 ? each / sum : 1.0 / double(values.size());
    return values;
}

std::vector<double> weightsOf(std::vector<double> similarities, const CompositionRule &rule)
{
    const double top = *std::ranges::max_element(similarities);
    switch (rule.weights) {
    case CompositionRule::Weights::Official:
        break;
    case CompositionRule::Weights::Clamped:
        for (double &each : similarities)
            each = std::max(each, 0.0);
        break;
    case CompositionRule::Weights::Softmax:
        for (double &each : similarities)
            each = std::exp((each - top) / rule.temperature);
        break;
    case CompositionRule::Weights::Uniform:
        std::ranges::fill(similarities, 1.0);
        break;
    }
    const double sum = sumOf(similarities);
    return divided(std::move(similarities), sum);
}

} // namespace

Composition composed(const at::Tensor &picture, const at::Tensor &parts, const at::Tensor &words,
                     const CompositionRule &rule)
{
    const auto scaled = [&](const at::Tensor &x) { return rule.unitLength ? unitRows(x) : x; };
    Composition result;
    result.embedding = rule.whole * scaled(picture);
    if (parts.size(0) == 0)
        return result;
    const bool sets = parts.dim() == 3;
    const at::Tensor seen = scaled(parts), asked = scaled(sets ? words.unsqueeze(1) : words),
                     products = (seen * asked).sum(-1), similar = (sets ? products.amax(1) : products).contiguous();
    result.similarities.assign(similar.data_ptr<double>(), similar.data_ptr<double>() + similar.numel());
    result.unsound = std::ranges::any_of(result.similarities, [](double each) { return each < 0; }) ||
                     sumOf(result.similarities) < leastSum;
    result.weights = weightsOf(result.similarities, rule);
    for (size_t k = 0; k < result.weights.size(); ++k)
        result.embedding = result.embedding + result.weights[k] * seen[int64_t(k)];
    return result;
}

double cosineOf(const at::Tensor &text, const at::Tensor &picture)
{
    const at::Tensor lengths = picture.norm(2, {-1}) * text.norm(), products = (picture * text).sum(-1);
    return at::where(lengths > 0, products / lengths, at::zeros_like(products)).max().item<double>();
}

bool textsRight(const CrossScores &scores) { return scores[0][0] > scores[1][0] && scores[1][1] > scores[0][1]; }

bool imagesRight(const CrossScores &scores) { return scores[0][0] > scores[0][1] && scores[1][1] > scores[1][0]; }

} // namespace gleaner
