#pragma once
#include "core/explore/Vectors.h"

#include <QString>
#include <memory>
#include <vector>

namespace gleaner {

/// Principal components of a cloud of points: the directions along which it spreads most. The same on every run and at
/// any number of threads: the largest entry of each axis is positive.
struct Projection {
    std::vector<double> center;            ///< (D)
    std::vector<std::vector<double>> axes; ///< orthonormal, by falling variance; zero where D or the rank is too small
    std::vector<double> explained;         ///< share of the variance per axis, 0…1
    double totalVariance = 0;              ///< sum over the D columns, with N − 1 in the denominator

    /// (N, D) → (N, axes), with the center at the origin. D must be the D of the fit.
    FloatArray project(const FloatArray &points) const;
    /// "first 3 components: 71 % of the variance", in the user's language.
    QString quality() const;
};

/// Exact, by eigendecomposition in double precision of the covariance, or of the products of the rows where there are
/// fewer rows than columns. `dimensions` ≥ 1. A cloud of fewer than 2 points has no variance: its axes are zero.
Projection principalComponents(const FloatArray &points, int dimensions);

namespace explore {

/// The same to about 1e-4 of the variance explained, several times as fast: subspace iteration with twenty
/// further directions, on a float32 covariance where that is cheaper than passes over the points, else by the
/// randomized range finder of Halko, Martinsson and Tropp (2011) with four power iterations.
Projection randomizedComponents(const FloatArray &points, int dimensions, uint64_t seed);

/// Exact components of more rows than fit into memory, in one pass over blocks of them.
class StreamingComponents {
public:
    explicit StreamingComponents(qint64 width);
    ~StreamingComponents();
    /// Any number of rows of the width; the first block sets the shift that keeps rounding small. Must be finite.
    void add(const FloatArray &block);
    qint64 rows() const;
    Projection finish(int dimensions) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace explore

} // namespace gleaner
