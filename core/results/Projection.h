#pragma once
#include "core/support/FloatArray.h"

#include <QString>
#include <vector>

namespace gleaner {

/// The first principal components of a cloud of points, exact (by eigendecomposition in double precision) and the same
/// on every run: the largest entry of each axis is positive.
struct Projection {
    std::vector<double> center;            ///< (D)
    std::vector<std::vector<double>> axes; ///< orthonormal, by falling variance; zero where D or the rank is too small
    std::vector<double> explained;         ///< share of the variance per axis, 0…1

    /// (N, D) → (N, axes), with the center at the origin. D must be the D of the fit.
    FloatArray project(const FloatArray &points) const;
    /// "first 3 components: 71 % of the variance", in the user's language.
    QString quality() const;
};

/// `dimensions` is 2 or 3. A cloud of fewer than 2 points has no variance: its axes are zero.
Projection principalComponents(const FloatArray &points, int dimensions);

} // namespace gleaner
