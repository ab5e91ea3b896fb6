#pragma once
#include <vector>

namespace gleaner::explore {

/// A kernel of RepulsionGrid as the coefficients of the cubic B-splines that interpolate it: charges that are spread by
/// B-splines, convolved with these and read back by B-splines meet the kernel itself wherever both ends are nodes, and
/// with an error of h⁴/384 of its fourth derivative in between. That is a ninth of what cubic polynomials through the
/// four nearest nodes leave, so nodes may stand further apart.
class SplineKernel {
public:
    /// For nodes up to `side` apart that stand `spacing` from one another; axis: as for gridKernel().
    SplineKernel(int dimensions, int side, double spacing, int axis);
    /// Between nodes that are so many apart, each from -side to side.
    float at(int z, int y, int x) const;
    float at(int y, int x) const { return at(0, y, x); }

private:
    void filter(int axis);
    int m_dimensions, m_line, m_odd; ///< m_line: offsets along an axis; m_odd: the axis along which it is odd, or -1
    std::vector<double> m_values;    ///< of offsets that are not negative
};

} // namespace gleaner::explore
