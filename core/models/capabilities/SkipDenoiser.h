#pragma once
#include <ATen/core/Tensor.h>
#include <functional>
#include <vector>

namespace gleaner {

/// Sees, and may change, what a UNet joins on its way up: the states that come from below, and those that the way down
/// left at this size; both (N, C, H, W) of one batch and one size.
using SkipJoin = std::function<void(at::Tensor &hidden, at::Tensor &skip)>;

/// A denoiser whose way down and way up are joined by skip connections.
class SkipDenoiser {
public:
    virtual ~SkipDenoiser() = default;
    /// As Denoiser::predict(); `join` is called at every skip connection, the deepest first.
    virtual at::Tensor predictJoined(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                                     const SkipJoin &join) const = 0;
    /// Channels of each level, from the full size to the smallest.
    virtual std::vector<int> levelWidths() const = 0;
};

} // namespace gleaner
