#pragma once
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/Generation.h"
#include "core/models/capabilities/PromptTower.h"
#include "core/models/capabilities/SkipDenoiser.h"
#include "core/models/diffusion/DiffusionParts.h"

#include <mutex>

namespace gleaner {

/// A UNet with its autoencoder, text encoder and noise schedule as a Denoiser. Immutable and safe in any thread.
class DiffusionDenoiser : public Denoiser, public SkipDenoiser {
public:
    explicit DiffusionDenoiser(std::shared_ptr<const DiffusionParts> parts);

    at::Tensor predict(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                       Probe *probe = nullptr) const override;
    at::Tensor predictJoined(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                             const SkipJoin &join) const override;
    std::vector<int> levelWidths() const override;
    std::vector<DenoiserAttention> attentionLayers() const override;
    const NoiseSchedule &schedule() const override { return m_parts->schedule; }
    at::Tensor encodePictures(const at::Tensor &pictures) const override;
    at::Tensor decodeLatents(const at::Tensor &latents) const override;
    std::vector<int64_t> latentShape() const override;
    int latentReduction() const override;
    bool readsPrompts() const override { return m_parts->text.has_value(); }
    at::Tensor encodePrompts(const QStringList &prompts) const override;
    Model::NamedTensors denoiserWeights() const override;
    std::shared_ptr<const Denoiser> withWeights(const Model::NamedTensors &changed) const override;

protected:
    const DiffusionParts &parts() const { return *m_parts; }

private:
    const UnetWeights &halfWeights() const;
    at::Tensor predicted(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                         Probe *probe, const SkipJoin &join) const;

    std::shared_ptr<const DiffusionParts> m_parts;
    bool m_weightsWantGradients = false;
    mutable std::once_flag m_halved;
    mutable UnetWeights m_halfWeights; ///< bfloat16, made when first asked for
};

/// A diffusion model in the diffusers layout: unet/, and as far as they are there vae/, text_encoder/ with tokenizer/,
/// and scheduler/.
///
/// forward() takes sample (N, C, H, W), context (N, L, D) and timesteps (N) and gives unet_out (N, C, H, W) as well as
/// ddim_timesteps (10) and ddim_latent.K (N, C, H, W), the latents after step K of ten DDIM steps (eta 0, no guidance)
/// from the sample; image (N, 3, H, W) in [-1, 1] and gives vae_mean, vae_logvar (not scaled) and vae_decoded (of the
/// mean); input_ids (N, context) and gives text_states (N, context, D).
class DiffusionModel : public LoadedModel, public DiffusionDenoiser {
public:
    /// `layout` comes from the pipeline's folder; `info` brings facts, missing and unexpected.
    DiffusionModel(const QString &uri, const QString &folder, const std::vector<ModelPart> &files,
                   std::shared_ptr<const DiffusionParts> parts, const ModelInfo &found);
    NamedTensors forward(const NamedTensors &inputs) const override;
};

/// One that understands prompts.
class PromptedDiffusionModel final : public DiffusionModel, public Generator, public PromptTower {
public:
    PromptedDiffusionModel(const QString &uri, const QString &folder, const std::vector<ModelPart> &files,
                           std::shared_ptr<const DiffusionParts> parts, const ModelInfo &found);
    std::vector<cv::Mat> generate(const QStringList &prompts, const ImageGeneratorOptions &options) const override;
    std::vector<int64_t> promptTokens(const QString &prompt) const override;
    const Tokenizer &promptTokenizer() const override { return *text().tokenizer; }
    int promptContext() const override { return text().config.context; }
    int64_t promptPadding() const override { return text().padding; }
    at::Tensor readPromptTokens(const at::Tensor &ids) const override;

private:
    const DiffusionParts::Text &text() const { return *parts().text; }
};

/// A folder with model_index.json or unet/config.json.
bool recognizesDiffusion(const QString &folder);
/// Throws ProblemError (ModelRefused) or Stopped.
ModelPtr openDiffusion(const QString &uri, const QString &folder);

} // namespace gleaner
