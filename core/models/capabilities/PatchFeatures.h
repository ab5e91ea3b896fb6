#pragma once
#include <ATen/core/Tensor.h>

namespace gleaner {

/// An image–text model that also says of each patch of a picture where it lies in the space of pictures and texts.
class PatchFeatures {
public:
    virtual ~PatchFeatures() = default;
    /// (N, 3, side, side) float32 → (N, patches, D) float32, not normalized, line by line: the patch tokens of the last
    /// layer, on the way that the class token takes to the picture's feature.
    virtual at::Tensor encodePatches(const at::Tensor &pixels) const = 0;
};

} // namespace gleaner
