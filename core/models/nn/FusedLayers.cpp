#include "core/models/nn/FusedLayers.h"

#include "core/models/nn/HalfProducts.h"

#include <ATen/ATen.h>

namespace gleaner {

at::Tensor linearActivated(const at::Tensor &x, const LinearWeights &weights, Activation activation)
{
    return isHalfProduct(x, weights) ? halfLinear(x, weights, activation) : activate(linear(x, weights), activation);
}

at::Tensor linearOnto(const at::Tensor &onto, bool isOurs, const at::Tensor &x, const LinearWeights &weights)
{
    if (!isHalfProduct(x, weights))
        return onto + linear(x, weights);
    return halfLinearOnto(isOurs ? onto : onto.clone(at::MemoryFormat::Contiguous), x, weights);
}

} // namespace gleaner
