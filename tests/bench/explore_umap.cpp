#include "core/explore/LayoutQuality.h"
#include "core/explore/Umap.h"
#include "tests/bench/ExploreBench.h"

#include <cmath>
#include <cstdio>

using namespace gleaner;
using namespace gleaner::explore;
using namespace gleaner::bench;

/// UMAP of 20,000 × 784 beside umap-learn, whose first run compiles its loops and is not counted: trustworthiness
/// within 0.005 of each other first, then time. umap-learn is run without a seed, since a seed makes it use one thread.
int main(int count, char **words)
{
    startWithFastBlas(words);
    const FloatArray data = benchData(
        count, words, qEnvironmentVariableIsSet("GLEANER_ROWS") ? qEnvironmentVariableIntValue("GLEANER_ROWS") : 20000);
    Peer peer(data);
    UmapOptions options;
    std::vector<Timing> ours, theirs;
    Timing timing;
    FloatArray layout;
    if (!peer.run("umap", options.neighbors, 1, timing, layout))
        return 0;
    std::printf("umap-learn's warm-up: %.2f s (%.2f s)\n", timing.wall, timing.processor);
    double mine = 0, other = 0;
    const int repeats = repetitions(3);
    for (int i = 0; i < repeats; ++i) {
        options.seed = uint64_t(i + 1);
        UmapResult result;
        ours.push_back(timed([&] { result = umap(data, options); }));
        const LayoutQuality quality = layoutQuality(data, result.points, Distance::Euclidean);
        peer.run("umap", options.neighbors, i + 1, timing, layout);
        theirs.push_back(timing);
        const LayoutQuality otherQuality = layoutQuality(data, layout, Distance::Euclidean);
        mine += quality.trustworthiness / repeats;
        other += otherQuality.trustworthiness / repeats;
        std::printf("ours: %.2f s (%.2f s), trustworthiness %.4f, preservation %.4f, cross-entropy %.3f\n",
                    ours.back().wall, ours.back().processor, quality.trustworthiness, quality.preservation,
                    result.crossEntropy);
        std::printf("umap-learn: %.2f s (%.2f s), trustworthiness %.4f, preservation %.4f, cross-entropy %.3f\n",
                    timing.wall, timing.processor, otherQuality.trustworthiness, otherQuality.preservation,
                    umapCrossEntropy(result.memberships, layout, result.curve));
    }
    const bool equal = mine > other - 0.005;
    std::printf("trustworthiness within 0.005 or better: %s (%.4f and %.4f)\n", equal ? "yes" : "NO", mine, other);
    printRatio("UMAP", ours, theirs, "umap-learn");
    return equal ? 0 : 1;
}
