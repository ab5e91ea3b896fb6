// The interactive step of VL-SAM, from the attention that the language model left to a mask in the size of the picture,
// ours beside numpy, scipy and python3-torch: 16 layers of 16 heads over 320 tokens, a mask decoder of the published
// size behind a small image encoder, random numbers.
#include "core/methods/segmentation/MapToMask.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "tests/bench/Ratios.h"
#include "tests/bench/SamBench.h"
#include "tests/bench/TorchPeer.h"

#include <QTemporaryDir>

using namespace gleaner;

namespace {

constexpr int64_t layers = 16, heads = 16, tokens = 320, grid = 16, firstPatch = 8, row = 300;
constexpr int width = 900, height = 600;

/// (layers, heads, tokens, tokens): heads that look at some tokens more than at others, nothing later.
at::Tensor attention()
{
    at::Tensor numbers = at::empty({layers * heads, tokens, tokens});
    Random random(5);
    for (int64_t i = 0; i < numbers.numel(); ++i)
        numbers.data_ptr<float>()[i] = float(random.uniform(0, 6));
    const at::Tensor later = at::ones({tokens, tokens}).triu(1).to(at::kBool);
    return numbers.masked_fill(later, -1e9).softmax(-1).view({layers, heads, tokens, tokens});
}

PictureReading readingOf(const at::Tensor &all)
{
    PictureReading reading;
    reading.named.words = QStringList{QStringLiteral("word")};
    reading.named.rows = {{row}};
    reading.named.firstPatch = firstPatch;
    reading.named.grid = int(grid);
    for (int64_t layer = 0; layer < layers; ++layer)
        reading.attention.attention(int(layer), all[layer].unsqueeze(0));
    return reading;
}

void writeInputs(const QString &folder, const at::Tensor &all)
{
    const cv::Size resized = longSideSize({width, height}, 1024);
    SafetensorsWriter kept, word;
    kept.add(QStringLiteral("attention"), all);
    kept.write(folder + QStringLiteral("/attention.safetensors"));
    word.add(QStringLiteral("numbers"),
             at::tensor(std::vector<int64_t>{height, width, resized.height, resized.width, firstPatch, grid, row}));
    word.write(folder + QStringLiteral("/word.safetensors"));
}

at::Tensor numbersOf(const cv::Mat &logits)
{
    return at::from_blob(logits.data, {1, logits.rows, logits.cols}, at::kFloat).clone();
}

/// Pixels on which both masks say the same, in %.
double agreement(const cv::Mat &ours, const at::Tensor &peer)
{
    return 100 * ((numbersOf(ours) > 0) == (peer > 0)).to(at::kFloat).mean().item<double>();
}

} // namespace

int main(int count, char **words)
{
    const QTemporaryDir folder;
    const at::Tensor all = attention();
    writeInputs(folder.path(), all);
    bench::writeSam(folder.path());
    const ModelPtr model = openModel(folder.path());
    const auto &segmenter = *model->as<PromptableSegmenter>();
    const cv::Mat rgb = bench::noise(width, height);
    bench::writeSamInputs(folder.path(), *model, rgb, {310, 215});
    const PictureReading reading = readingOf(all);
    MapRule rule;
    rule.choosingRow = false;
    bench::TorchPeer peer(QStringLiteral("segment_peer.py"));
    // Bfloat16 is what automatic precision takes for the published sizes, whose image encoder is left out here.
    for (const bool half : {true, false}) {
        const SegmenterImagePtr image = segmenter.see(rgb, half);
        const std::string group = half ? "segment, bf16" : "segment, fp32";
        const auto step = [&, image] { return mapToMask(&reading, 0, rule, {}, segmenter, *image); };
        benchmark::RegisterBenchmark((group + "/ours").c_str(),
                                     [step](benchmark::State &state) {
                                         for (auto _ : state)
                                             benchmark::DoNotOptimize(step());
                                     })
            ->Unit(benchmark::kMillisecond)
            ->UseRealTime();
        if (!peer.isHere())
            continue;
        const MapToMask ours = step();
        const PromptPoints &placed = *ours.placed;
        const at::Tensor points = at::tensor({float(placed.positive.x), float(placed.positive.y),
                                              float(placed.negative->x), float(placed.negative->y)})
                                      .view({2, 2});
        const at::Tensor masks = numbersOf(ours.logits), theirs = peer.result("step", folder.path(), masks.sizes());
        std::printf("%s: the same side of the mask's edge: %.3f %% of the pixels\n", group.c_str(),
                    agreement(ours.logits, theirs));
        const double tolerance = half ? 0.02 : 1e-3;
        const bool equal =
            bench::isNear("points", points, peer.result("points", folder.path(), points.sizes()), 1e-6) &&
            bench::isNear(group.c_str(), masks, theirs, tolerance) &&
            bench::isNear("heads joined before", masks, peer.result("joined", folder.path(), masks.sizes()), tolerance);
        for (const char *what : {"step", "joined"})
            if (equal)
                benchmark::RegisterBenchmark((group + "/torch, " + what).c_str(),
                                             [&peer, &folder, what](benchmark::State &state) {
                                                 for (auto _ : state)
                                                     state.SetIterationTime(peer.seconds(what, folder.path()));
                                             })
                    ->UseManualTime()
                    ->Unit(benchmark::kMillisecond);
    }
    return bench::run(count, words);
}
