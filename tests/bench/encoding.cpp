// Pictures through a ViT-B/16 of random weights, ours beside python3-torch: the same files, the same pixels.
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/vision/VitWeights.h"
#include "core/support/Random.h"
#include "tests/bench/Ratios.h"
#include "tests/bench/TorchPeer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <c10/core/GradMode.h>

using namespace gleaner;

namespace {

constexpr int64_t pictures = 16; // as many as encodeRows() gives a network at once

const QJsonObject json{{QStringLiteral("model_type"), QStringLiteral("vit")},
                       {QStringLiteral("hidden_size"), 768},
                       {QStringLiteral("num_hidden_layers"), 12},
                       {QStringLiteral("num_attention_heads"), 12},
                       {QStringLiteral("intermediate_size"), 3072},
                       {QStringLiteral("image_size"), 224},
                       {QStringLiteral("patch_size"), 16},
                       {QStringLiteral("layer_norm_eps"), 1e-12}};

at::Tensor randomPixels()
{
    Random random(3);
    at::Tensor pixels = at::empty({pictures, 3, 224, 224});
    for (int64_t i = 0; i < pixels.numel(); ++i)
        pixels.data_ptr<float>()[i] = float(random.uniform(-2, 2));
    return pixels;
}

void writeFolder(const QString &folder, const at::Tensor &pixels)
{
    VitWeights weights;
    const WeightSlots slots = vitSlots(weights, VitConfig::fromJson({json, folder}, QStringLiteral("vit")));
    slots.initialize(Random(1));
    SafetensorsWriter model, inputs;
    for (const auto &[name, tensor] : slots.tensors())
        model.add(name, tensor);
    model.write(folder + QStringLiteral("/model.safetensors"));
    inputs.add(QStringLiteral("pixel_values"), pixels);
    inputs.write(folder + QStringLiteral("/inputs.safetensors"));
    QFile file(folder + QStringLiteral("/config.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
}

void addPair(const char *name, const ImageEncoder &encoder, const at::Tensor &pixels, bench::TorchPeer &peer,
             const QString &folder, double tolerance)
{
    benchmark::RegisterBenchmark((name + std::string("/ours")).c_str(),
                                 [&encoder, pixels](benchmark::State &state) {
                                     for (auto _ : state)
                                         benchmark::DoNotOptimize(encoder.encodeImages(pixels));
                                 })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    const at::Tensor features = encoder.encodeImages(pixels);
    if (!peer.isHere() || !bench::isNear(name, features, peer.result(name, folder, features.sizes()), tolerance))
        return;
    benchmark::RegisterBenchmark((name + std::string("/torch")).c_str(),
                                 [name, &peer, folder](benchmark::State &state) {
                                     for (auto _ : state)
                                         state.SetIterationTime(peer.seconds(name, folder));
                                 })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

int main(int count, char **words)
{
    const c10::AutoGradMode noGradients(false); // as in a job
    const QTemporaryDir folder;
    const at::Tensor pixels = randomPixels();
    writeFolder(folder.path(), pixels);
    const ModelPtr model = openModel(folder.path());
    const auto &encoder = *model->as<ImageEncoder>();
    bench::TorchPeer peer;
    addPair("vit_fp32", encoder, pixels, peer, folder.path(), 1e-3);
    addPair("vit_bf16", encoder, pixels.to(at::kBFloat16), peer, folder.path(), 0.1);
    const at::Tensor whole = encoder.encodeImages(pixels), half = encoder.encodeImages(pixels.to(at::kBFloat16));
    const at::Tensor close = (whole * half).sum(-1) / (whole.norm(2, {-1}) * half.norm(2, {-1}));
    std::printf("cosine of bfloat16 with float32: at least %.5f\n", close.min().item<double>());
    return bench::run(count, words);
}
