#pragma once
#include "core/models/clip/ClipWeights.h"

namespace gleaner {

class Probe;

/// The two towers as functions of weights. Gradients flow through them where the weights ask for them. Every layer is a
/// stop point.

/// (N, 3, side, side) float32 → (N, projection).
at::Tensor clipImageFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels,
                             Probe *probe = nullptr);
/// (N, 3, side, side) float32 → (N, patches, projection): the patch tokens, normed and projected like the class token.
at::Tensor clipPatchFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels);
/// All tokens, the class token first, as the first `layers` layers leave them: (N, tokens, width).
at::Tensor clipImageTokens(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &pixels, int layers,
                           Probe *probe = nullptr);
/// (N, L) int64 with L ≤ context, all ids in range → (N, projection), read at the first highest id of each row.
at::Tensor clipTextFeatures(const ClipWeights &weights, const ClipConfig &config, const at::Tensor &ids,
                            Probe *probe = nullptr);

} // namespace gleaner
