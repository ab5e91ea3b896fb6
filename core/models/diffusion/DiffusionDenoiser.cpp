#include "core/models/diffusion/DiffusionModel.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

const QString unetPrefix = QStringLiteral("unet/");

QString tr(const char *text) { return QCoreApplication::translate("DiffusionModel", text); }

[[noreturn]] void refuseChange(const QString &name, const QString &reason)
{
    throw ProblemError({tr("The weights cannot be exchanged: %1").arg(reason), name,
                        tr("Take names and shapes from the model's own weights."), ExitCode::Invalid});
}

} // namespace

DiffusionDenoiser::DiffusionDenoiser(std::shared_ptr<const DiffusionParts> parts) : m_parts(std::move(parts)) {}

at::Tensor DiffusionParts::Text::idsOf(const QString &text) const
{
    const std::vector<int64_t> found = tokenizer->encode(text, size_t(config.context));
    at::Tensor ids = at::full({1, config.context}, padding, at::kLong);
    std::copy(found.begin(), found.end(), ids.data_ptr<int64_t>());
    return ids;
}

const UnetWeights &DiffusionDenoiser::halfWeights() const
{
    std::call_once(m_halved, [this] {
        m_halfWeights = m_parts->denoiser.weights;
        unetSlots(m_halfWeights, m_parts->denoiser.config).convert(at::kBFloat16);
    });
    return m_halfWeights;
}

at::Tensor DiffusionDenoiser::predict(const at::Tensor &latents, const at::Tensor &timesteps, const at::Tensor &context,
                                      Probe *probe) const
{
    return predicted(latents, timesteps, context, probe, {});
}

at::Tensor DiffusionDenoiser::predictJoined(const at::Tensor &latents, const at::Tensor &timesteps,
                                            const at::Tensor &context, const SkipJoin &join) const
{
    return predicted(latents, timesteps, context, nullptr, join);
}

std::vector<int> DiffusionDenoiser::levelWidths() const
{
    std::vector<int> widths;
    for (const UnetLevel &level : m_parts->denoiser.config.levels)
        widths.push_back(level.channels);
    return widths;
}

at::Tensor DiffusionDenoiser::predicted(const at::Tensor &latents, const at::Tensor &timesteps,
                                        const at::Tensor &context, Probe *probe, const SkipJoin &join) const
{
    const c10::AutoGradMode gradients(latents.requires_grad() || context.requires_grad() || m_weightsWantGradients ||
                                      (probe && probe->wantsGradients()));
    const bool half = latents.scalar_type() == at::kBFloat16;
    const UnetWeights &weights = half ? halfWeights() : m_parts->denoiser.weights;
    return unetPrediction(weights, m_parts->denoiser.config, latents, timesteps, context.to(latents.scalar_type()),
                          probe, join)
        .to(at::kFloat);
}

std::vector<DenoiserAttention> DiffusionDenoiser::attentionLayers() const
{
    std::vector<DenoiserAttention> layers;
    for (const UnetAttentionLayer &each : unetAttention(m_parts->denoiser.config))
        layers.push_back({each.name, each.cross, each.heads, each.reduction});
    return layers;
}

at::Tensor DiffusionDenoiser::encodePictures(const at::Tensor &pictures) const
{
    if (!m_parts->autoencoder)
        return pictures;
    const c10::AutoGradMode gradients(pictures.requires_grad());
    const auto &[config, weights] = *m_parts->autoencoder;
    return (encodedPosterior(weights, config, pictures).mean - config.shift) * config.scaling;
}

at::Tensor DiffusionDenoiser::decodeLatents(const at::Tensor &latents) const
{
    if (!m_parts->autoencoder)
        return latents;
    const c10::AutoGradMode gradients(latents.requires_grad());
    const auto &[config, weights] = *m_parts->autoencoder;
    return decodedPictures(weights, config, latents / config.scaling + config.shift);
}

std::vector<int64_t> DiffusionDenoiser::latentShape() const
{
    const UnetConfig &config = m_parts->denoiser.config;
    return {config.in, config.side, config.side};
}

int DiffusionDenoiser::latentReduction() const
{
    return m_parts->autoencoder ? m_parts->autoencoder->config.reduction() : 1;
}

at::Tensor DiffusionDenoiser::encodePrompts(const QStringList &prompts) const
{
    if (!m_parts->text)
        throw ProblemError({tr("This diffusion model has no text encoder, so it understands no prompts"),
                            QStringLiteral("text_encoder"),
                            tr("Choose a model whose folder holds text_encoder and tokenizer."),
                            ExitCode::ModelRefused});
    const c10::AutoGradMode noGradients(false);
    std::vector<at::Tensor> contexts{at::empty({0, m_parts->text->config.context, m_parts->denoiser.config.context})};
    for (const QString &prompt : prompts) { // one by one: the numbers of one must not depend on its company
        stopPoint();
        contexts.push_back(clipTextStates(m_parts->text->weights, m_parts->text->config, m_parts->text->idsOf(prompt)));
    }
    return at::cat(contexts);
}

Model::NamedTensors DiffusionDenoiser::denoiserWeights() const
{
    UnetWeights weights = m_parts->denoiser.weights;
    Model::NamedTensors named;
    for (const auto &[name, tensor] : unetSlots(weights, m_parts->denoiser.config).tensors())
        named[unetPrefix + name] = tensor;
    return named;
}

std::shared_ptr<const Denoiser> DiffusionDenoiser::withWeights(const Model::NamedTensors &changed) const
{
    auto parts = std::make_shared<DiffusionParts>(*m_parts);
    const WeightSlots slots = unetSlots(parts->denoiser.weights, parts->denoiser.config);
    std::map<QString, const WeightSlot *> byName;
    for (const WeightSlot &slot : slots.all())
        byName[unetPrefix + slot.name] = &slot;
    bool wantsGradients = m_weightsWantGradients;
    for (const auto &[name, tensor] : changed) {
        const auto slot = byName.find(name);
        if (slot == byName.end())
            refuseChange(name, tr("the denoiser has no such weight"));
        if (tensor.sizes() != at::IntArrayRef(slot->second->shape))
            refuseChange(name, tr("its shape is %1, not %2")
                                   .arg(shapeText({tensor.sizes().begin(), tensor.sizes().end()}),
                                        shapeText({slot->second->shape.begin(), slot->second->shape.end()})));
        *slot->second->tensor = tensor;
        wantsGradients = wantsGradients || tensor.requires_grad();
    }
    auto denoiser = std::make_shared<DiffusionDenoiser>(std::move(parts));
    denoiser->m_weightsWantGradients = wantsGradients;
    return denoiser;
}

} // namespace gleaner
