#include "core/explore/RadiusSearch.h"
#include "tests/bench/ExploreBench.h"

#include <cstdio>

using namespace gleaner;
using namespace gleaner::explore;
using namespace gleaner::bench;

/// The exact graph of 15 neighbors of 20,000 × 784 beside faiss IndexFlat: the same neighbors first (faiss rounds
/// distances to float32, so near ties may differ), then time. After it, the approximate graph of ours.
int main(int count, char **words)
{
    startWithFastBlas(words);
    constexpr int neighbors = 15;
    const FloatArray data = benchData(count, words, 20000);
    Peer peer(data);
    std::vector<Timing> ours, theirs, quick;
    NeighborGraph graph;
    double shared = 0;
    for (int i = 0; i < repetitions(5); ++i) {
        ours.push_back(timed([&] { graph = exactNeighbors(data, neighbors); }));
        Timing timing;
        FloatArray found;
        if (!peer.run("neighbors", neighbors, 1, timing, found))
            return 0;
        theirs.push_back(timing);
        NeighborGraph other{neighbors, {}, {}};
        for (qint64 row = 0; row < found.rows(); ++row) {
            int taken = 0;
            for (int k = 0; k <= neighbors && taken < neighbors; ++k)
                if (int(found.row(row)[k]) != int(row)) {
                    other.index.push_back(int(found.row(row)[k]));
                    ++taken;
                }
        }
        shared = recall(other, graph);
        quick.push_back(timed([&] { graph = approximateNeighbors(data, neighbors); }));
    }
    std::printf("neighbors in common: %.5f\n", shared);
    printRatio("exact neighbors", ours, theirs, "faiss IndexFlat");
    std::printf("approximate, recall %.4f: ", recall(graph, exactNeighbors(data, neighbors)));
    printRatio("approximate neighbors", quick, theirs, "faiss IndexFlat");
    return shared > 0.999 ? 0 : 1;
}
