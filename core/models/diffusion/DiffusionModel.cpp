#include "core/models/diffusion/DiffusionModel.h"

#include "core/models/ForwardInputs.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/diffusion/Denoising.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int forwardSteps = 10;
constexpr int largestPicture = 1 << 13;     ///< pixels of a side
constexpr auto any = ForwardInputs::any;

QString tr(const char *text) { return QCoreApplication::translate("DiffusionModel", text); }

[[noreturn]] void refuseOption(const QString &name, const QString &reason, const QString &remedy)
{
    throw ProblemError({tr("The picture cannot be made: %1").arg(reason), name, remedy, ExitCode::Invalid});
}

/// Height or width of the latents for this many pixels.
int64_t latentSide(const char *name, int pixels, int64_t trained, int reduction)
{
    if (pixels == 0)
        return trained;
    if (pixels < reduction || pixels % reduction != 0 || pixels > largestPicture)
        refuseOption(QLatin1String(name), tr("%1 pixels are no side this model can make").arg(pixels),
                     tr("Choose a multiple of %1 up to %2.").arg(reduction).arg(largestPicture));
    return pixels / reduction;
}

void checkOptions(const ImageGeneratorOptions &options)
{
    if (!(options.guidance >= 0 && options.guidance <= 1000))
        refuseOption(QStringLiteral("guidance"), tr("the guidance is %1").arg(options.guidance),
                     tr("Choose a number from 0 to 1000."));
    if (!(options.eta >= 0 && options.eta <= 1))
        refuseOption(QStringLiteral("eta"), tr("eta is %1").arg(options.eta), tr("Choose a number from 0 to 1."));
}

void addDenoising(Model::NamedTensors &outputs, const ForwardInputs &given, const DiffusionDenoiser &denoiser,
                  const UnetConfig &config)
{
    const at::Tensor sample = given.floats("sample", {any, config.in, any, any});
    const at::Tensor context = given.floats("context", {sample.size(0), any, config.context});
    const NoiseSchedule &schedule = denoiser.schedule();
    if (given.has("timesteps")) {
        const at::Tensor timesteps = given.wholes("timesteps", {sample.size(0)}, schedule.options().trainingSteps);
        outputs[QStringLiteral("unet_out")] = denoiser.predict(sample, timesteps, context);
    }
    const std::vector<int64_t> chosen = schedule.timesteps(std::min(forwardSteps, schedule.options().trainingSteps));
    outputs[QStringLiteral("ddim_timesteps")] = at::tensor(at::ArrayRef<int64_t>(chosen), at::kLong);
    const int64_t stride = schedule.options().trainingSteps / int64_t(chosen.size());
    at::Tensor latents = sample;
    for (size_t i = 0; i < chosen.size(); ++i) {
        const at::Tensor prediction =
            denoiser.predict(latents, at::full({latents.size(0)}, chosen[i], at::kLong), context);
        latents = schedule.stepDdim(prediction, latents, chosen[i], chosen[i] - stride);
        outputs[QStringLiteral("ddim_latent.%1").arg(i)] = latents;
    }
}

void addAutoencoder(Model::NamedTensors &outputs, const ForwardInputs &given,
                    const DiffusionParts::Autoencoder &autoencoder)
{
    const auto &[config, weights] = autoencoder;
    const at::Tensor image = given.floats("image", {any, config.in, any, any});
    for (const int64_t side : {image.size(2), image.size(3)})
        if (side % config.reduction() != 0)
            given.refuse("image", tr("it has a side of %1 pixels").arg(side),
                         tr("sides that are multiples of %1").arg(config.reduction()));
    const Posterior posterior = encodedPosterior(weights, config, image);
    outputs[QStringLiteral("vae_mean")] = posterior.mean;
    outputs[QStringLiteral("vae_logvar")] = posterior.logVariance;
    outputs[QStringLiteral("vae_decoded")] = decodedPictures(weights, config, posterior.mean);
}

} // namespace

DiffusionModel::DiffusionModel(const QString &uri, const QString &folder, const std::vector<ModelPart> &files,
                               std::shared_ptr<const DiffusionParts> parts, const ModelInfo &found)
    : LoadedModel(uri, folder, files,
                  {QStringLiteral("model_index.json"), QStringLiteral("scheduler/scheduler_config.json"),
                   QStringLiteral("tokenizer/vocab.json"), QStringLiteral("tokenizer/merges.txt"),
                   QStringLiteral("tokenizer/tokenizer_config.json"),
                   QStringLiteral("tokenizer/special_tokens_map.json")},
                  found.architecture, found.layout),
      DiffusionDenoiser(std::move(parts))
{
    ModelInfo &info = changeInfo();
    info.facts = found.facts;
    info.missing = found.missing;
    info.unexpected = found.unexpected;
    info.capabilities = {capabilityName(Capability::Denoiser)};
}

PromptedDiffusionModel::PromptedDiffusionModel(const QString &uri, const QString &folder,
                                               const std::vector<ModelPart> &files,
                                               std::shared_ptr<const DiffusionParts> parts, const ModelInfo &found)
    : DiffusionModel(uri, folder, files, std::move(parts), found)
{
    changeInfo().capabilities = capabilityNames();
}

Model::NamedTensors DiffusionModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    QStringList names{QStringLiteral("sample")};
    if (parts().autoencoder)
        names.append(QStringLiteral("image"));
    if (parts().text)
        names.append(QStringLiteral("input_ids"));
    given.requireOneOf(names);
    NamedTensors outputs;
    if (given.has("sample"))
        addDenoising(outputs, given, *this, parts().denoiser.config);
    if (parts().autoencoder && given.has("image"))
        addAutoencoder(outputs, given, *parts().autoencoder);
    if (parts().text && given.has("input_ids")) {
        const DiffusionParts::Text &text = *parts().text;
        const at::Tensor ids = given.wholes("input_ids", {any, any}, text.config.vocabulary);
        if (ids.size(1) > text.config.context)
            given.refuse("input_ids", tr("it has %1 columns").arg(ids.size(1)),
                         tr("at most %1 tokens in a row").arg(text.config.context));
        outputs[QStringLiteral("text_states")] = clipTextStates(text.weights, text.config, ids);
    }
    return outputs;
}

std::vector<int64_t> PromptedDiffusionModel::promptTokens(const QString &prompt) const
{
    return text().tokenizer->encode(prompt, size_t(text().config.context));
}

at::Tensor PromptedDiffusionModel::readPromptTokens(const at::Tensor &ids) const
{
    const c10::AutoGradMode noGradients(false);
    return clipTextStates(text().weights, text().config, ids);
}

std::vector<cv::Mat> PromptedDiffusionModel::generate(const QStringList &prompts,
                                                      const ImageGeneratorOptions &options) const
{
    const c10::AutoGradMode noGradients(false);
    checkOptions(options);
    const auto shape = latentShape();
    const std::vector<int64_t> one{1, shape[0], latentSide("height", options.height, shape[1], latentReduction()),
                                   latentSide("width", options.width, shape[2], latentReduction())};
    const int total = int(schedule().timesteps(options.steps).size()) * int(prompts.size());
    std::mutex mutex;
    int done = 0;
    const auto stepEnded = [&] {
        const std::lock_guard lock(mutex);
        ++done;
        if (options.progress)
            options.progress(done, total);
    };
    std::vector<cv::Mat> pictures(static_cast<size_t>(prompts.size()));
    const auto make = [&](int i) {
        Random random = Random::forItem(options.seed, uint64_t(i));
        DenoisingStep step;
        step.context = encodePrompts({prompts[i]});
        if (options.guidance != 1)
            step.unconditional = encodePrompts({options.negativePrompt});
        step.latents = normalTensor(random, one);
        const at::Tensor latents = denoised(*this, step, random, i, options, stepEnded);
        pictures[size_t(i)] = pictureOf(decodeLatents(latents)[0]);
    };
    forEachPicture(info().parameters, int(prompts.size()), make);
    return pictures;
}

} // namespace gleaner
