#include "core/explore/PrincipalComponents.h"
#include "tests/bench/ExploreBench.h"

#include <cmath>
#include <cstdio>
#include <numeric>

using namespace gleaner;
using namespace gleaner::explore;
using namespace gleaner::bench;

/// 50 components of 20,000 × 784 by randomized PCA beside scikit-learn's: as much of the variance first, measured with
/// the exact components at hand, then time.
int main(int count, char **words)
{
    startWithFastBlas(words);
    constexpr int components = 50;
    const FloatArray data = benchData(count, words, 20000);
    Peer peer(data);
    const auto sum = [](const Projection &projection) {
        return std::accumulate(projection.explained.begin(), projection.explained.end(), 0.0);
    };
    const double exact = sum(principalComponents(data, components));
    std::vector<Timing> ours, theirs;
    double worst = 1, other = 0;
    for (int i = 0; i < repetitions(11); ++i) {
        Projection projection;
        ours.push_back(timed([&] { projection = randomizedComponents(data, components, uint64_t(i + 1)); }));
        worst = std::min(worst, sum(projection));
        Timing timing;
        FloatArray axes;
        if (!peer.run("pca", components, i + 1, timing, axes, &other))
            return 0;
        theirs.push_back(timing);
    }
    const bool enough = worst >= other - 1e-5; // more is welcome
    std::printf("variance explained: exact %.6f, ours at least %.6f, scikit-learn %.6f: %s\n", exact, worst, other,
                enough ? "equal or more" : "LESS");
    printRatio("randomized PCA", ours, theirs, "scikit-learn");
    return enough ? 0 : 1;
}
