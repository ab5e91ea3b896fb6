#pragma once
#include "core/models/capabilities/SkipDenoiser.h"

namespace gleaner {

/// SAFREE's re-attention on the latents: low frequencies that a safe prompt makes stronger in the skip connections are
/// damped, and states from below may be scaled as FreeU does.
struct ReattentionFactors {
    double backboneDeep = 1, backboneNext = 1; ///< b1, b2: half of the channels from below
    double skipDeep = 0.9, skipNext = 0.2;     ///< s1, s2: where F(h) > F(h0)
    int halfWidth = 1;                         ///< of the box of frequencies around 0: −w … w − 1
};

/// h and h0 (C, H, W) of the safe and the original prompt → h with those frequencies of the box multiplied by `factor`
/// whose real part is larger than that of h0; float32. The box is no larger than the map.
at::Tensor dampedFrequencies(const at::Tensor &h, const at::Tensor &h0, double factor, int halfWidth);

/// For a batch of unconditional, safe and original prompt, in this order. “Deep” is where the states from below have
/// the widest of `widths` (the channels of the levels), “next” where they have the widest but that.
SkipJoin reattention(const std::vector<int> &widths, const ReattentionFactors &factors);

} // namespace gleaner
