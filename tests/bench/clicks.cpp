// From a click to masks in the size of the picture, ours (with what a picture gives kept) beside python3-torch: a mask
// decoder of the published size behind a small image encoder, random weights.
#include "tests/bench/Ratios.h"
#include "tests/bench/SamBench.h"
#include "tests/bench/TorchPeer.h"

#include <QTemporaryDir>

using namespace gleaner;

int main(int count, char **words)
{
    const QTemporaryDir folder;
    bench::writeSam(folder.path());
    const ModelPtr model = openModel(folder.path());
    const auto &segmenter = *model->as<PromptableSegmenter>();
    const cv::Mat rgb = bench::noise(900, 600);
    SegmenterPrompt prompt;
    prompt.points.push_back({{310, 215}, true});
    bench::writeSamInputs(folder.path(), *model, rgb, prompt.points.front().at);
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
