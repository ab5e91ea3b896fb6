#include "core/explore/LayoutQuality.h"
#include "core/explore/Tsne.h"
#include "tests/bench/ExploreBench.h"

#include <cstdio>

using namespace gleaner;
using namespace gleaner::explore;
using namespace gleaner::bench;

/// t-SNE of 20,000 × 784 beside scikit-learn's Barnes–Hut: equal or lower divergence first, by one exact routine, then
/// time.
int main(int count, char **words)
{
    startWithFastBlas(words);
    const FloatArray data = benchData(
        count, words, qEnvironmentVariableIsSet("GLEANER_ROWS") ? qEnvironmentVariableIntValue("GLEANER_ROWS") : 20000);
    Peer peer(data);
    TsneOptions options;
    const SparseGraph affinities = tsneAffinities(data, options);
    std::vector<Timing> ours, theirs;
    bool equal = true;
    for (int i = 0; i < repetitions(3); ++i) {
        options.seed = uint64_t(i + 1);
        TsneResult result;
        ours.push_back(timed([&] { result = tsne(data, options); }));
        const double divergence = tsneDivergence(affinities, result.points);
        const LayoutQuality quality = layoutQuality(data, result.points, Distance::Euclidean);
        std::printf("ours: %.2f s (%.2f s), divergence %.4f, trustworthiness %.4f\n", ours.back().wall,
                    ours.back().processor, divergence, quality.trustworthiness);
        Timing timing;
        FloatArray layout;
        double reported = 0;
        if (!peer.run("tsne", int(options.perplexity), i + 1, timing, layout, &reported))
            return 0;
        theirs.push_back(timing);
        const double other = tsneDivergence(affinities, layout);
        const LayoutQuality otherQuality = layoutQuality(data, layout, Distance::Euclidean);
        std::printf("scikit-learn: %.2f s (%.2f s), divergence %.4f (it reports %.4f), trustworthiness %.4f\n",
                    timing.wall, timing.processor, other, reported, otherQuality.trustworthiness);
        equal = equal && divergence <= other;
    }
    std::printf("divergence equal or lower: %s\n", equal ? "yes" : "NO");
    printRatio("t-SNE", ours, theirs, "scikit-learn");
    return equal ? 0 : 1;
}
