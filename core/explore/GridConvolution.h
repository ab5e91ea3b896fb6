#pragma once
#include <cstddef>
#include <memory>

namespace gleaner::explore {

/// Convolutions of charges on a regular grid with the forces d/(1 + |d|²)² along each axis, for RepulsionGrid.
class GridConvolution {
public:
    virtual ~GridConvolution() = default;
    /// Node (z, y, x) stands at (z * pitch() + y) * pitch() + x in charge() and in force().
    virtual size_t pitch() const = 0;
    virtual size_t nodes() const = 0; ///< numbers in charge()
    virtual float *charge() = 0;
    virtual const float *force(int axis) const = 0;
    /// Fills the forces, and returns Σ q_i q_j / (1 + |d|²) over all pairs of nodes.
    virtual double convolve() = 0;
};

/// For `side` nodes along each side that stand `spacing` apart.
std::unique_ptr<GridConvolution> planeConvolution(int side, double spacing);
std::unique_ptr<GridConvolution> spaceConvolution(int side, double spacing);

/// The similarity 1/(1 + |d|²) of nodes that are so far apart, and its force along an axis (-1: the similarity itself).
inline double gridKernel(double z, double y, double x, int axis)
{
    const double similarity = 1 / (1 + z * z + y * y + x * x);
    return axis < 0 ? similarity : (axis == 0 ? z : axis == 1 ? y : x) * similarity * similarity;
}

} // namespace gleaner::explore
