#pragma once
#include "core/explore/SparseGraph.h"

namespace gleaner::explore {

enum class Start { Pca, Spectral, Random };

/// Points on the way, told now and then while a layout runs; `loss` is NaN where it was not computed.
using LayoutWatcher = std::function<void(int done, int total, const FloatArray &points, double loss)>;

/// Where a layout begins, (N, dimensions), centered: principal components of the vectors; eigenvectors of the graph's
/// normalized Laplacian, or the components where the graph is not connected or the eigenvectors don't converge; or
/// normal random numbers. The first axis has standard deviation `deviation`, and all numbers a jitter of a hundredth of
/// it, so that duplicates don't stay on top of one another. `spectral` (may be null) says whether it was that.
FloatArray startLayout(const FloatArray &vectors, const SparseGraph &graph, Start start, int dimensions,
                       double deviation, uint64_t seed, bool *spectral = nullptr);

/// The `count` eigenvectors of D^−½ W D^−½ with the largest eigenvalues but one (the trivial one), (N, count), by the
/// Lanczos method. False where the graph is not connected, too small, or `residual` is not reached.
bool spectralVectors(const SparseGraph &graph, int count, uint64_t seed, FloatArray &vectors, double residual = 1e-3);

} // namespace gleaner::explore
