// From a click to masks in the size of the picture, ours (with what a picture gives kept) beside python3-torch: a mask
// decoder of the published size behind a small image encoder, random weights.
#include "core/models/LongSide.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/segmentation/SamWeights.h"
#include "core/support/Random.h"
#include "tests/bench/Ratios.h"
#include "tests/bench/TorchPeer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace gleaner;

namespace {

constexpr int width = 900, height = 600;

/// The decoder and the prompt encoder have the hub's defaults, which are the published sizes.
const QJsonObject json{
    {QStringLiteral("model_type"), QStringLiteral("sam")},
    {QStringLiteral("vision_config"), QJsonObject{{QStringLiteral("hidden_size"), 64},
                                                  {QStringLiteral("num_hidden_layers"), 1},
                                                  {QStringLiteral("num_attention_heads"), 1},
                                                  {QStringLiteral("global_attn_indexes"), QJsonArray()}}},
    {QStringLiteral("mask_decoder_config"),
     QJsonObject{{QStringLiteral("num_attention_heads"), 8}, {QStringLiteral("num_hidden_layers"), 2}}}};

cv::Mat picture()
{
    cv::Mat rgb(height, width, CV_8UC3);
    cv::theRNG().state = 7;
    cv::randu(rgb, 0, 256);
    return rgb;
}

void writeModel(const QString &folder)
{
    SamWeights weights;
    const WeightSlots slots = samSlots(weights, SamConfig::fromJson({json, folder}));
    slots.initialize(Random(1));
    SafetensorsWriter model;
    for (const auto &[name, tensor] : slots.tensors())
        model.add(name, tensor);
    model.write(folder + QStringLiteral("/model.safetensors"));
    QFile file(folder + QStringLiteral("/config.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
}

/// What the peer gets: the embedding and the click, in pixels of the square.
void writeInputs(const QString &folder, const Model &model, const cv::Mat &rgb, const SegmenterPrompt &prompt)
{
    const cv::Size resized = longSideSize(rgb.size(), 1024);
    const auto outputs = model.forward({{QStringLiteral("image"), resizedToLongSide(rgb, 1024)}});
    const cv::Point2f place = prompt.points.front().at;
    SafetensorsWriter inputs;
    for (const char *name : {"image_embedding", "dense_pe"})
        inputs.add(QString::fromLatin1(name), outputs.at(QString::fromLatin1(name)).contiguous());
    inputs.add(QStringLiteral("point"),
               at::tensor({place.x * float(resized.width) / width, place.y * float(resized.height) / height}).view({1, 2}));
    inputs.add(QStringLiteral("sizes"), at::tensor({height, width, resized.height, resized.width}).to(at::kLong));
    inputs.write(folder + QStringLiteral("/inputs.safetensors"));
}

} // namespace

int main(int count, char **words)
{
    const QTemporaryDir folder;
    writeModel(folder.path());
    const ModelPtr model = openModel(folder.path());
    const auto &segmenter = *model->as<PromptableSegmenter>();
    const cv::Mat rgb = picture();
    SegmenterPrompt prompt;
    prompt.points.push_back({{310, 215}, true});
    writeInputs(folder.path(), *model, rgb, prompt);
    const SegmenterImagePtr image = segmenter.see(rgb);
    benchmark::RegisterBenchmark("click/ours",
                                 [&](benchmark::State &state) {
                                     for (auto _ : state)
                                         benchmark::DoNotOptimize(segmenter.segment(*image, prompt, true));
                                 })
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    bench::TorchPeer peer;
    const at::Tensor masks = segmenter.segment(*image, prompt, true).logits;
    if (peer.isHere() && bench::isNear("click", masks, peer.result("click", folder.path(), masks.sizes()), 1e-3))
        benchmark::RegisterBenchmark("click/torch",
                                     [&](benchmark::State &state) {
                                         for (auto _ : state)
                                             state.SetIterationTime(peer.seconds("click", folder.path()));
                                     })
            ->UseManualTime()
            ->Unit(benchmark::kMillisecond);
    return bench::run(count, words);
}
