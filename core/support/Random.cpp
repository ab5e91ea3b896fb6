#include "core/support/Random.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace gleaner {

Random Random::forItem(uint64_t seed, uint64_t index)
{
    // SplitMix64's finalizer spreads neighboring (seed, index) pairs over the whole state.
    uint64_t z = seed * 0x9E3779B97F4A7C15ull + index + 0x632BE59BD9B4E019ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return Random(z ^ (z >> 31));
}

int Random::below(int count)
{
    __extension__ using Wide = unsigned __int128;
    return int((Wide(m_engine()) * unsigned(count)) >> 64);
}

double Random::normal()
{
    if (std::exchange(m_hasSpare, false))
        return m_spare;
    double x, y, square;
    do {
        x = uniform(-1, 1);
        y = uniform(-1, 1);
        square = x * x + y * y;
    } while (square >= 1 || square == 0);
    const double factor = std::sqrt(-2 * std::log(square) / square);
    m_spare = y * factor;
    m_hasSpare = true;
    return x * factor;
}

std::vector<int> Random::permutation(int count)
{
    std::vector<int> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    for (int i = count - 1; i > 0; --i)
        std::swap(order[size_t(i)], order[size_t(below(i + 1))]);
    return order;
}

} // namespace gleaner
