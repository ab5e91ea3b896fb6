#pragma once
#include "core/explore/PrincipalComponents.h"

#include <ATen/core/Tensor.h>

namespace gleaner::explore {

/// Mean of the columns (D), double.
at::Tensor columnMeans(const FloatArray &points);
/// Rows [first, end) minus the center, in `type`.
at::Tensor centeredRows(const FloatArray &points, const at::Tensor &center, qint64 first, qint64 end,
                        at::ScalarType type);
/// Σ (x − center)(x − center)ᵀ, (D, D) double; products of blocks are computed in `type` and summed in double. Same
/// bytes at any number of threads.
at::Tensor scatterMatrix(const FloatArray &points, const at::Tensor &center, at::ScalarType type);
/// Runs `work` where linear algebra stays on one thread, so that its bytes don't depend on their number.
void onOneThread(const std::function<void()> &work);

/// Axes (D, K) and their shares of the scatter, both by falling share, become a Projection: signs fixed, axes without
/// variance zero. `scatterTotal` is the trace of the scatter.
Projection makeProjection(const at::Tensor &center, const at::Tensor &axes, const at::Tensor &values,
                          double scatterTotal, qint64 rows, int dimensions);
/// From a scatter matrix, by eigendecomposition.
Projection componentsOfScatter(const at::Tensor &center, const at::Tensor &scatter, qint64 rows, int dimensions);

} // namespace gleaner::explore
