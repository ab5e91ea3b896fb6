#pragma once
#include "core/support/FloatArray.h"

#include <memory>

namespace gleaner::explore {

/// The repulsion of t-SNE between all pairs of points at once, after FIt-SNE (Linderman et al. 2019): the points give
/// their charge to the nodes of a regular grid, the fields of all charges are convolutions done by FFT, and are read
/// back at the points. Unlike FIt-SNE, which transforms four charges, one charge is enough here: its convolution with
/// dx/(1 + d²)² is the force along x itself. An odd kernel can't push a point by itself. FIt-SNE interpolates by
/// parabolas over boxes of three nodes; here both ends go by cubic B-splines over nodes equally near, with kernels
/// prepared for them (SplineKernel). Where pairs are far from all others, forces at nodes 0.45 apart are off by 2 %,
/// where parabolas over nodes 1/3 apart are off by 7 %.
class RepulsionGrid {
public:
    /// `dimensions` is 2 or 3. Nodes stand `spacing` apart unless that makes more than the largest grid (1434 cells
    /// along a side in 2 dimensions, 84 in 3): then further apart, and the error grows with the fourth power of that.
    RepulsionGrid(int dimensions, double spacing);
    ~RepulsionGrid();

    /// For points (N, dimensions), all finite: forces[i] = Σ_j (y_i − y_j) / (1 + d²)²; returns Σ_{i≠j} 1/(1 + d²).
    /// Same bytes at any number of threads.
    double compute(const FloatArray &points, FloatArray &forces);
    /// Numbers in the transforms that these points would take: what compute() costs beside its points.
    qint64 costOf(const FloatArray &points) const;
    int nodes() const; ///< along each side, for measurements

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace gleaner::explore
