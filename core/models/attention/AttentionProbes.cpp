#include "core/models/attention/AttentionProbes.h"

#include "core/models/attention/AttentionFlow.h"

#include <ATen/ATen.h>

namespace gleaner {

void keepGradient(const at::Tensor &weights)
{
    // Weights are constants while a model only answers: the graph then begins at the first layer's attention.
    if (weights.requires_grad())
        weights.retain_grad();
    else
        at::Tensor(weights).requires_grad_(true);
}

void GradientAttentionProbe::attention(int layer, const at::Tensor &weights)
{
    keepGradient(weights);
    layers[layer] = weights;
}

at::Tensor GradientAttentionProbe::relevance() const
{
    at::Tensor reached;
    for (const auto &[layer, weights] : layers)
        reached = relevanceStep(reached, weights.detach().squeeze(0),
                                weights.grad().defined() ? weights.grad().squeeze(0) : at::Tensor());
    return reached - at::eye(reached.size(0));
}

} // namespace gleaner
