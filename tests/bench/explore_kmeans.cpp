#include "core/explore/KMeans.h"
#include "core/explore/Neighbors.h"
#include "tests/bench/ExploreBench.h"

#include <cstdio>

using namespace gleaner;
using namespace gleaner::explore;
using namespace gleaner::bench;

/// 100 clusters of 20,000 × 784 by 25 iterations beside faiss, which is told to use all points: inertia first, lower or
/// equal to a thousandth (means over the runs, both measured by the same exact assignment), then time.
int main(int count, char **words)
{
    startWithFastBlas(words);
    const FloatArray data = benchData(count, words, 20000);
    Peer peer(data);
    KMeansOptions options;
    options.clusters = 100;
    options.iterations = 25;
    std::vector<Timing> ours, theirs;
    double mine = 0, other = 0;
    const auto inertia = [&](const FloatArray &centers) {
        double sum = 0;
        for (float distance : exactNeighbors(data, centers, 1).distance)
            sum += double(distance) * double(distance);
        return sum;
    };
    const int repeats = repetitions(7);
    for (int i = 0; i < repeats; ++i) {
        options.seed = uint64_t(i + 1);
        KMeansResult result;
        ours.push_back(timed([&] { result = kMeans(data, options); }));
        Timing timing;
        FloatArray centers;
        if (!peer.run("kmeans", options.clusters, i + 1, timing, centers))
            return 0;
        theirs.push_back(timing);
        mine += inertia(result.centers) / repeats;
        other += inertia(centers) / repeats;
    }
    const bool equal = mine <= 1.001 * other;
    std::printf("inertia: ours %.0f, faiss %.0f: %s\n", mine, other,
                mine <= other ? "lower"
                : equal       ? "equal to a thousandth"
                              : "HIGHER");
    printRatio("k-means", ours, theirs, "faiss");
    return equal ? 0 : 1;
}
