#pragma once
#include <QString>
#include <cstdint>
#include <random>
#include <vector>

namespace gleaner {

/// Random numbers that are the same on every machine: the engine is fixed by the standard, the distributions are ours
/// (the standard library's are not portable). One per run or per item, always from an explicit seed.
class Random {
public:
    explicit Random(uint64_t seed) : m_engine(seed) {}
    /// An independent stream for item `index` of a run with this `seed`.
    static Random forItem(uint64_t seed, uint64_t index);

    uint64_t next() { return m_engine(); }
    /// Uniform in [0, 1).
    double uniform() { return double(m_engine() >> 11) * 0x1.0p-53; }
    double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in [0, count); count > 0.
    int below(int count);
    bool chance(double probability) { return uniform() < probability; }
    /// Standard normal (polar method).
    double normal();
    /// The numbers 0..count-1 in random order.
    std::vector<int> permutation(int count);

private:
    std::mt19937_64 m_engine;
    double m_spare = 0;
    bool m_hasSpare = false;
};

} // namespace gleaner
