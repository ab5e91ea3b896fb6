#pragma once
#include "core/methods/curation/GradedPool.h"

#include <memory>
#include <optional>

namespace gleaner {

/// How mmSSR (arXiv 2503.13383, steps 5 and 6 of its sampler) takes rows.
struct SamplerOptions {
    /// Official: within a bin, rows whose first style it is come before rows whose second style it is, each by falling
    /// grade, as in the authors' program. Strict: by falling grade alone.
    enum class Order { Official, Strict };

    int target = 0;                   ///< T, rows to take
    int threshold = 0;                ///< only grades above it count
    std::vector<int> chosen = {};     ///< numbers of the capabilities, in the order they take turns; empty: all
    std::vector<double> weights = {}; ///< one for each chosen capability, above 0; empty: all equal
    Order order = Order::Official;
    std::optional<uint64_t> ties = {}; ///< seed of the order among equal grades; none: as the rows stand in the pool
};

/// A row that was taken, and on what ground.
struct Pick {
    int32_t row, bin;
    int32_t capability; ///< number in the pool
    int32_t round;      ///< from 0
    bool operator==(const Pick &) const = default;
};

/// The last place in a bin that one capability took: what comes before it in the bin has been taken as well.
struct Cutoff {
    int8_t grade = GradedPool::missing; ///< missing: nothing was taken here
    int16_t column = 0;                 ///< of the styles: 0 = rows whose first style is the bin's (official order)
};

struct Sampling {
    int target = 0;
    std::vector<Pick> picks;     ///< in the order they were taken; fewer than target where the pool gives no more
    std::vector<Cutoff> cutoffs; ///< capabilities of the pool × bins
    std::vector<int> roundSizes; ///< rows taken in each round
    std::vector<int32_t> pickOf; ///< for each row its place in picks, or −1

    int shortBy() const { return target - int(picks.size()); }
    bool has(int row) const { return pickOf[size_t(row)] >= 0; }
    const Cutoff &cutoff(const GradedPool &pool, int capability, int bin) const
    {
        return cutoffs[size_t(capability) * size_t(pool.bins.size()) + size_t(bin)];
    }
};

/// What all selections from one pool share that differ in their budget and their weights alone: the greater part of the
/// work. Immutable and safe in any thread; as large as the pool again.
class PreparedPool {
public:
    /// Of the options target and weights play no part. `pool` must outlive this. Throws as sampleByCapability() does.
    PreparedPool(const GradedPool &pool, const SamplerOptions &options);
    ~PreparedPool();
    bool serves(const SamplerOptions &options) const;
    /// sampleByCapability() of the same pool, for options that it serves.
    Sampling sample(const SamplerOptions &options) const;

private:
    struct State;
    std::unique_ptr<const State> m_state;
};

/// Takes up to options.target rows. In every round each capability in turn takes its share of what is still missing,
/// from the best grades down, spread over the bins; small bins go first and hand what they cannot fill on to larger
/// ones. A capability that finds nothing is out. Time grows linearly with the rows; grades are never compared in
/// pairs. The same arguments give the same picks on every machine. Throws ProblemError (Invalid) for options that do
/// not fit the pool; Stopped at stop points.
Sampling sampleByCapability(const GradedPool &pool, const SamplerOptions &options);

/// ⌊rows · ratio⌋, safe against 0.3 · 10 = 2.999….
int budgetOf(int rows, double ratio);

} // namespace gleaner
