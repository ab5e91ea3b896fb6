// RIGID's score of pictures through a ViT-B/16 of random weights, beside python3-torch that encodes every picture
// twice.
#include "core/methods/detection/Sensitivity.h"
#include "core/models/ParallelChunks.h"
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

using namespace gleaner;

namespace {

constexpr int pictures = 8, pictureSide = 256;

const QJsonObject json{{QStringLiteral("model_type"), QStringLiteral("vit")},
                       {QStringLiteral("hidden_size"), 768},
                       {QStringLiteral("num_hidden_layers"), 12},
                       {QStringLiteral("num_attention_heads"), 12},
                       {QStringLiteral("intermediate_size"), 3072},
                       {QStringLiteral("image_size"), 224},
                       {QStringLiteral("patch_size"), 16},
                       {QStringLiteral("layer_norm_eps"), 1e-12}};

std::vector<cv::Mat> somePictures()
{
    std::vector<cv::Mat> all;
    for (int i = 0; i < pictures; ++i) {
        Random random = Random::forItem(4, uint64_t(i));
        cv::Mat picture(pictureSide, pictureSide, CV_8UC3);
        for (int y = 0; y < pictureSide; ++y)
            for (int x = 0; x < pictureSide; ++x)
                picture.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(x), uchar(y), uchar(random.below(256)));
        all.push_back(picture);
    }
    return all;
}

void writeFolder(const QString &folder, const std::vector<cv::Mat> &all)
{
    VitWeights weights;
    const WeightSlots slots = vitSlots(weights, VitConfig::fromJson({json, folder}, QStringLiteral("vit")));
    slots.initialize(Random(1));
    SafetensorsWriter model, inputs;
    for (const auto &[name, tensor] : slots.tensors())
        model.add(name, tensor);
    model.write(folder + QStringLiteral("/model.safetensors"));
    at::Tensor numbers = at::empty({pictures, pictureSide, pictureSide, 3});
    for (int i = 0; i < pictures; ++i) {
        cv::Mat target(pictureSide, pictureSide, CV_32FC3, numbers[i].data_ptr());
        all[size_t(i)].convertTo(target, CV_32FC3);
    }
    inputs.add(QStringLiteral("pictures"), numbers);
    inputs.write(folder + QStringLiteral("/inputs.safetensors"));
    QFile file(folder + QStringLiteral("/config.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
}

at::Tensor scores(const SensitivityMeter &meter, const std::vector<cv::Mat> &all)
{
    at::Tensor values = at::empty({pictures});
    inParallelChunks(pictures,
                     [&](int i) { values.data_ptr<float>()[i] = float(meter.measure(all[size_t(i)]).meanNoise(0)); });
    return values;
}

} // namespace

int main(int count, char **words)
{
    const QTemporaryDir folder;
    const std::vector<cv::Mat> all = somePictures();
    writeFolder(folder.path(), all);
    const ModelPtr model = openModel(folder.path());
    const auto &encoder = *model->as<ImageEncoder>();
    SensitivityOptions halved;
    halved.half = true;
    const SensitivityMeter whole(encoder, {}), half(encoder, halved);
    const std::pair<const char *, const SensitivityMeter *> meters[] = {{"rigid, fp32", &whole},
                                                                        {"rigid, bf16", &half}};
    for (const auto &[name, meter] : meters)
        benchmark::RegisterBenchmark((std::string(name) + "/ours").c_str(),
                                     [&, meter](benchmark::State &state) {
                                         for (auto _ : state)
                                             benchmark::DoNotOptimize(scores(*meter, all));
                                     })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
    const at::Tensor exact = scores(whole, all), rounded = scores(half, all);
    std::printf("bf16 and fp32: 1 - s apart by at most %.2g, of %.2g to %.2g\n",
                (exact - rounded).abs().max().item<double>(), exact.min().item<double>(), exact.max().item<double>());
    bench::TorchPeer peer;
    if (peer.isHere()) {
        // Other noise, so that only means can be compared.
        std::printf("mean of 1 - s: ours %.6f, torch %.6f\n", exact.mean().item<double>(),
                    peer.result("rigid", folder.path(), {pictures}).mean().item<double>());
        for (const auto &[name, meter] : meters) // torch in fp32 both times: encoding twice as it is written
            benchmark::RegisterBenchmark((std::string(name) + "/torch, fp32").c_str(),
                                         [&](benchmark::State &state) {
                                             for (auto _ : state)
                                                 state.SetIterationTime(peer.seconds("rigid", folder.path()));
                                         })
                ->UseManualTime()
                ->Unit(benchmark::kMillisecond);
    }
    return bench::run(count, words);
}
