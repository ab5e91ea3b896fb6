#include "core/methods/unlearning/LokuLoss.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

/// The logits of counted tokens, (M, V): everything after works on these alone.
at::Tensor countedLogits(const at::Tensor &logits, const at::Tensor &counted)
{
    const at::Tensor places = counted.flatten().nonzero().squeeze(1);
    return logits.narrow(1, 0, counted.size(1)).reshape({-1, logits.size(2)}).index_select(0, places);
}

/// Their tokens, (M, 1).
at::Tensor countedTokens(const at::Tensor &ids, const at::Tensor &counted)
{
    return ids.narrow(1, 1, counted.size(1)).masked_select(counted).unsqueeze(1);
}

} // namespace

at::Tensor invertedHingeLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted)
{
    const at::Tensor tokens = countedTokens(ids, counted), p = at::softmax(countedLogits(logits, counted), 1);
    // y is taken out before the maximum; max() lets the gradient through to one index, the first where some are equal.
    const at::Tensor runnerUp = std::get<0>(p.scatter(1, tokens, -1).max(1));
    return (1 + p.gather(1, tokens).squeeze(1) - runnerUp).mean();
}

at::Tensor answerLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted)
{
    return -at::log_softmax(countedLogits(logits, counted), 1).gather(1, countedTokens(ids, counted)).mean();
}

at::Tensor answerLogProbability(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted)
{
    const at::Tensor rows = counted.nonzero().select(1, 0);
    const at::Tensor each =
        at::log_softmax(countedLogits(logits, counted), 1).gather(1, countedTokens(ids, counted)).squeeze(1);
    return at::zeros({ids.size(0)}, each.options()).index_add(0, rows, each);
}

at::Tensor negativePreference(const at::Tensor &logProbability, const at::Tensor &reference, double beta)
{
    return at::log_sigmoid((reference - logProbability) * beta).mean() * (-2 / beta);
}

at::Tensor divergence(const at::Tensor &logits, const at::Tensor &reference, const at::Tensor &counted)
{
    const at::Tensor now = at::log_softmax(countedLogits(logits, counted), 1);
    const at::Tensor before = at::log_softmax(countedLogits(reference, counted), 1);
    return (before.exp() * (before - now)).sum(1).mean();
}

} // namespace gleaner
