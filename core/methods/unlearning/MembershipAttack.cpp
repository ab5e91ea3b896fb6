#include "core/methods/unlearning/MembershipAttack.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/BoostedTrees.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double least = 1e-12; ///< of a probability, against infinite odds

/// Falling softmax probabilities of `count` random rows, one row after another.
std::vector<double> sortedSoftmax(const at::Tensor &logits, int64_t count, Random &random)
{
    std::vector<int> order = random.permutation(int(logits.size(0)));
    order.resize(size_t(count));
    const at::Tensor sorted =
        std::get<0>(at::softmax(logits.index_select(0, indices(order)).to(at::kDouble), 1).sort(1, true)).contiguous();
    return {sorted.data_ptr<double>(), sorted.data_ptr<double>() + sorted.numel()};
}

std::vector<double> numbers(const at::Tensor &tensor)
{
    const at::Tensor whole = tensor.to(at::kDouble).contiguous();
    return {whole.data_ptr<double>(), whole.data_ptr<double>() + whole.numel()};
}

at::Tensor labelLogProbability(const at::Tensor &logits, const at::Tensor &labels)
{
    return at::log_softmax(logits.to(at::kDouble), 1).gather(1, labels.unsqueeze(1)).squeeze(1);
}

struct Moments {
    double sum = 0, square = 0;
    int count = 0;
    void add(double value)
    {
        sum += value;
        square += value * value;
        ++count;
    }
    double mean() const { return sum / count; }
    double deviations() const { return square - sum * sum / count; } ///< sum of squares about the mean
};

} // namespace

double attackSuccess(const MembershipCase &rows, Random random)
{
    const int64_t known = std::min(rows.knownMembers.size(0), rows.knownOthers.size(0));
    const int64_t asked = std::min(rows.asked.size(0), rows.others.size(0));
    if (known == 0 || asked == 0)
        return std::nan("");
    const size_t width = size_t(rows.asked.size(1));
    std::vector<double> taught = sortedSoftmax(rows.knownMembers, known, random);
    const std::vector<double> others = sortedSoftmax(rows.knownOthers, known, random);
    taught.insert(taught.end(), others.begin(), others.end());
    std::vector<char> member(size_t(2 * known), 0);
    std::fill_n(member.begin(), known, 1);
    const BoostedTrees attack(taught, width, member);
    const auto called = [&](const at::Tensor &logits) {
        const std::vector<double> values = sortedSoftmax(logits, asked, random);
        double members = 0;
        for (int64_t i = 0; i < asked; ++i)
            members += attack.score(std::span(values).subspan(size_t(i) * width, width)) > 0;
        return members;
    };
    const double found = called(rows.asked), wrong = called(rows.others);
    return (found + double(asked) - wrong) / double(2 * asked);
}

std::vector<double> lossEvidence(const at::Tensor &logits, const at::Tensor &labels)
{
    return numbers(labelLogProbability(logits, labels));
}

std::vector<double> confidenceEvidence(const at::Tensor &logits)
{
    return numbers(std::get<0>(at::softmax(logits.to(at::kDouble), 1).max(1)));
}

std::vector<double> oddsEvidence(const at::Tensor &logits, const at::Tensor &labels)
{
    const at::Tensor right = at::exp(labelLogProbability(logits, labels));
    return numbers(at::log(right.clamp_min(least)) - at::log((1 - right).clamp_min(least)));
}

std::vector<double> likelihoodRatios(const std::vector<double> &observed, const std::vector<std::vector<double>> &odds,
                                     const std::vector<std::vector<char>> &trained)
{
    const size_t rows = observed.size();
    std::vector<Moments> in(rows), out(rows);
    for (size_t model = 0; model < odds.size(); ++model)
        for (size_t row = 0; row < rows; ++row)
            (trained[model][row] ? in : out)[row].add(odds[model][row]);
    double inside = 0, outside = 0, inCount = 0, outCount = 0;
    for (size_t row = 0; row < rows; ++row) {
        if (in[row].count > 1) {
            inside += in[row].deviations();
            inCount += in[row].count - 1;
        }
        if (out[row].count > 1) {
            outside += out[row].deviations();
            outCount += out[row].count - 1;
        }
    }
    const double inVariance = std::max(1e-6, inside / std::max(1.0, inCount));
    const double outVariance = std::max(1e-6, outside / std::max(1.0, outCount));
    std::vector<double> ratios(rows, 0);
    for (size_t row = 0; row < rows; ++row)
        if (in[row].count > 0 && out[row].count > 0) {
            const double a = observed[row] - in[row].mean(), b = observed[row] - out[row].mean();
            ratios[row] = -0.5 * (a * a / inVariance + std::log(inVariance)) +
                          0.5 * (b * b / outVariance + std::log(outVariance));
        }
    return ratios;
}

} // namespace gleaner
