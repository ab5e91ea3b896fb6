#pragma once
#include "core/models/vision/VisionNetwork.h"
#include "core/models/vision/VitWeights.h"

#include <mutex>

namespace gleaner {

/// The tokens a vision transformer ends with, after the last norm: (N, prefix tokens + patches, width), or (N, 1,
/// width) where only the class token is wanted. Pixels (N, 3, H, W) whose sides the patch divides; other grids than the
/// one the positions were learned for are interpolated. Gradients flow where weights or pixels ask for them; every
/// layer is a stop point.
at::Tensor vitTokens(const VitWeights &weights, const VitConfig &config, const at::Tensor &pixels, bool classOnly,
                     Probe *probe = nullptr);

/// What the head reads, (N, features) float32, of tokens as vitTokens() gives them.
at::Tensor vitFeatures(const at::Tensor &tokens, const VitConfig &config);

/// A ViT or DINOv2. Outputs of `model forward`: cls (N, width), patch_tokens (N, patches, width), both after the last
/// norm, and logits (N, classes) where there is a head.
class VitNetwork final : public VisionNetwork {
public:
    VitNetwork(const VitConfig &config, VitWeights weights) : m_config(config), m_weights(std::move(weights)) {}

    int dimension() const override { return m_config.features(); }
    int patch() const override { return m_config.patch; }
    int prefixTokens() const override { return m_config.prefixTokens(); }
    int layers() const override { return m_config.layers; }
    int heads() const override { return m_config.heads; }
    at::Tensor features(const at::Tensor &pixels, Probe *probe) const override;
    at::Tensor logits(const at::Tensor &features) const override;
    Model::NamedTensors outputs(const ForwardInputs &inputs) const override;

private:
    const VitWeights &weightsFor(const at::Tensor &pixels) const;

    VitConfig m_config;
    VitWeights m_weights;
    mutable std::once_flag m_halved;
    mutable VitWeights m_halfWeights; ///< bfloat16, made when first asked for
};

} // namespace gleaner
