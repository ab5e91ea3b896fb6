#pragma once
#include "core/explore/Vectors.h"

namespace gleaner::explore {

/// The nearest rows of each row.
struct NeighborGraph {
    int count = 0;               ///< neighbors of each row
    std::vector<int> index;      ///< (rows × count) by rising distance, equal distances by the lower row
    std::vector<float> distance; ///< (rows × count)

    qint64 rows() const { return count > 0 ? qint64(index.size()) / count : 0; }
    const int *indexOf(qint64 row) const { return index.data() + row * count; }
    const float *distanceOf(qint64 row) const { return distance.data() + row * count; }
    bool operator==(const NeighborGraph &) const = default;
};

/// Told (done, total) now and then from any thread; may be empty.
using Counter = std::function<void(qint64 done, qint64 total)>;

/// The `count` nearest other rows of every row, exactly: distances are screened with matrix products (in bfloat16 where
/// the processor is much faster at it and the distances are far enough apart, else in float32), and the candidates
/// measured again in double precision; a bound on the rounding of the products proves for each row that no other row
/// can be nearer. Rows that bfloat16 can't prove are screened in float32, and the rest measured against all. A row is not its own neighbor, but its
/// duplicates are, at distance 0. Same bytes at any number of threads. Throws as checkVectors() does, and ProblemError
/// (Invalid) unless 1 ≤ count < rows.
NeighborGraph exactNeighbors(const FloatArray &vectors, int count, Distance distance = Distance::Euclidean,
                             const Counter &counter = {});

/// The same of every query among other vectors of the same width; 1 ≤ count ≤ rows.
NeighborGraph exactNeighbors(const FloatArray &queries, const FloatArray &vectors, int count,
                             Distance distance = Distance::Euclidean);

/// Throws ProblemError (Invalid) unless each row has `count` others.
void checkNeighborCount(qint64 rows, int count);

} // namespace gleaner::explore
