#include "core/explore/SplineKernel.h"

#include "core/explore/GridConvolution.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace gleaner::explore {

namespace {

constexpr int margin = 16; // offsets beyond the last, in which what is not known of the far end dies away (0.27¹⁶)
const double pole = std::sqrt(3.0) - 2;

/// From samples at 0, 1, … of even or odd functions to the coefficients of their cubic B-splines (Unser et al. 1993):
/// the inverse of (1, 4, 1)/6 as a recursion there and one back. (count, functions).
void toCoefficients(double *lines, int count, size_t functions, bool odd)
{
    const auto at = [&](int i) { return lines + size_t(i) * functions; };
    const auto add = [&](int to, double times, int from) {
        for (size_t each = 0; each < functions; ++each)
            at(to)[each] += times * at(from)[each];
    };
    double power = pole; // what the recursion brings along from the left of 0, where the samples are mirrored
    for (int i = 1; i < std::min(count, 2 * margin); ++i, power *= pole)
        add(0, odd ? -power : power, i);
    for (int i = 1; i < count; ++i)
        add(i, pole, i - 1);
    for (size_t each = 0; each < functions; ++each)
        at(count - 1)[each] *= -6 * pole / (1 - pole); // as if the last sample went on
    for (int i = count - 2; i >= 0; --i)
        for (size_t each = 0; each < functions; ++each)
            at(i)[each] = pole * at(i + 1)[each] - 6 * pole * at(i)[each];
}

} // namespace

SplineKernel::SplineKernel(int dimensions, int side, double spacing, int axis)
    : m_dimensions(dimensions), m_line(side + 1 + margin), m_odd(axis)
{
    const int planes = dimensions == 3 ? m_line : 1;
    m_values.reserve(size_t(planes) * size_t(m_line) * size_t(m_line));
    for (int z = 0; z < planes; ++z)
        for (int y = 0; y < m_line; ++y)
            for (int x = 0; x < m_line; ++x)
                m_values.push_back(dimensions == 3 ? gridKernel(spacing * z, spacing * y, spacing * x, axis)
                                                   : gridKernel(spacing * y, spacing * x, 0, axis));
    for (int each = 0; each < dimensions; ++each)
        filter(each);
}

/// Twice along an axis: for both ends of a pair.
void SplineKernel::filter(int axis)
{
    size_t behind = 1; // numbers that run faster
    for (int each = axis + 1; each < m_dimensions; ++each)
        behind *= size_t(m_line);
    for (size_t block = 0; block < m_values.size(); block += behind * size_t(m_line))
        for (int both = 0; both < 2; ++both)
            toCoefficients(&m_values[block], m_line, behind, axis == m_odd);
}

float SplineKernel::at(int z, int y, int x) const
{
    const int offset[3] = {m_dimensions == 3 ? z : y, m_dimensions == 3 ? y : x, x};
    const bool turned = m_odd >= 0 && offset[m_odd] < 0;
    const double value =
        m_values[(size_t(std::abs(z)) * size_t(m_line) + size_t(std::abs(y))) * size_t(m_line) + size_t(std::abs(x))];
    return float(turned ? -value : value);
}

} // namespace gleaner::explore
