#include "core/explore/RepulsionGrid.h"

#include "core/explore/FourierPlan.h"
#include "core/explore/GridConvolution.h"
#include "core/explore/SplineKernel.h"
#include "core/explore/Vectors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace gleaner::explore {

namespace {

constexpr int border = 3;              // nodes that splines need beyond the outermost cells
constexpr int largest[] = {2880, 180}; // padded nodes along a side, in 2 and 3 dimensions

/// Cubic B-splines of the four nodes around a point that lies a share `t` of the way from the second to the third.
inline void splineWeights(float t, float *weights)
{
    const float rest = 1 - t;
    weights[0] = rest * rest * rest / 6;
    weights[1] = 2.0F / 3 - t * t * (2 - t) / 2;
    weights[2] = 2.0F / 3 - rest * rest * (2 - rest) / 2;
    weights[3] = t * t * t / 6;
}

/// Where a point lies: its first node along each axis, and the shares of four nodes from there.
struct Placed {
    std::array<int, 3> node{};
    float weights[3][4] = {{1}, {1}, {1}};
};

/// The grid that points ask for.
struct Extent {
    std::array<float, 3> low{}, high{};
    double spacing = 0;
    int side = 0; ///< nodes along a side
};

} // namespace

struct RepulsionGrid::State {
    int dimensions = 2;
    double wantedSpacing = 0.5, spacing = 0;
    int side = 0; ///< nodes along a side, half of the padded ones
    std::unique_ptr<GridConvolution> convolution;
    std::array<float, 3> origin{};
    float near[4][4][4] = {}; ///< the similarity of nodes that are so many nodes apart

    Extent extentOf(const FloatArray &points) const;
    void fit(const FloatArray &points);
    int paddedFor(int nodes) const;
    void build(int padded, double distance);
    Placed place(const float *point) const;
    void spread(const FloatArray &points);
    float ownSimilarity(const Placed &placed) const;
    double gather(const FloatArray &points, FloatArray &forces) const;
    template <typename Visit> void visitNodes(const Placed &placed, const Visit &visit) const;
};

Extent RepulsionGrid::State::extentOf(const FloatArray &points) const
{
    Extent extent;
    double range = 1e-9;
    for (int axis = 0; axis < dimensions; ++axis) {
        float low = points.values[size_t(axis)], high = low;
        for (qint64 i = 0; i < points.rows(); ++i) {
            low = std::min(low, points.row(i)[axis]);
            high = std::max(high, points.row(i)[axis]);
        }
        extent.low[size_t(axis)] = low;
        extent.high[size_t(axis)] = high;
        range = std::max(range, double(high) - double(low));
    }
    // Fewer cells than this would leave the kernel to a single polynomial while the points are still close together.
    constexpr double fewest[] = {100, 16};
    const int most = largest[dimensions - 2] / 2 - 2 * border;
    extent.spacing = wantedSpacing;
    while (range / extent.spacing < fewest[dimensions - 2])
        extent.spacing /= 1.25;
    while (range / extent.spacing > most)
        extent.spacing *= 1.1;
    extent.side = int(std::ceil(range / extent.spacing)) + 2 * border;
    return extent;
}

/// In the plane with room to grow by an eighth: a new grid costs as much as ten steps on it.
int RepulsionGrid::State::paddedFor(int nodes) const
{
    const int room = dimensions == 2 ? nodes / 4 : 0;
    return std::min(FourierPlan::goodSize(2 * nodes + room), largest[dimensions - 2]);
}

/// Chooses a grid that holds the points; keeps the last one while it is neither too small nor far too large.
void RepulsionGrid::State::fit(const FloatArray &points)
{
    const Extent extent = extentOf(points);
    if (extent.spacing != spacing || extent.side > side || 2 * extent.side < side - 64)
        build(paddedFor(extent.side), extent.spacing);
    for (int axis = 0; axis < dimensions; ++axis)
        origin[size_t(axis)] =
            (extent.low[size_t(axis)] + extent.high[size_t(axis)]) / 2 - float(spacing * (side - 1) / 2);
}

void RepulsionGrid::State::build(int padded, double distance)
{
    spacing = distance;
    side = padded / 2;
    convolution.reset(); // first: large ones need not both fit into memory
    convolution = dimensions == 2 ? planeConvolution(side, distance) : spaceConvolution(side, distance);
    const SplineKernel similarity(dimensions, 3, distance, -1);
    for (int z = 0; z < (dimensions == 3 ? 4 : 1); ++z)
        for (int y = 0; y < 4; ++y)
            for (int x = 0; x < 4; ++x)
                near[z][y][x] = similarity.at(z, y, x);
}

inline Placed RepulsionGrid::State::place(const float *point) const
{
    const float perNode = float(1 / spacing);
    Placed placed;
    for (int axis = 0; axis < dimensions; ++axis) {
        const float at = (point[axis] - origin[size_t(axis)]) * perNode;
        const int before = std::clamp(int(at), 1, side - 3);
        splineWeights(at - float(before), placed.weights[axis]);
        placed.node[size_t(axis)] = before - 1;
    }
    return placed;
}

/// visit(node, weight, line) for four nodes in a line at once; `node` counts in the charges.
template <typename Visit> inline void RepulsionGrid::State::visitNodes(const Placed &placed, const Visit &visit) const
{
    const auto &[node, weights] = placed;
    const size_t pitch = convolution->pitch();
    if (dimensions == 2) {
        for (size_t y = 0; y < 4; ++y)
            visit((size_t(node[0]) + y) * pitch + size_t(node[1]), weights[0][y], weights[1]);
        return;
    }
    for (size_t z = 0; z < 4; ++z)
        for (size_t y = 0; y < 4; ++y)
            visit(((size_t(node[0]) + z) * pitch + size_t(node[1]) + y) * pitch + size_t(node[2]),
                  weights[0][z] * weights[1][y], weights[2]);
}

void RepulsionGrid::State::spread(const FloatArray &points)
{
    float *to = convolution->charge();
    std::fill_n(to, convolution->nodes(), 0.0F);
    for (qint64 i = 0; i < points.rows(); ++i)
        visitNodes(place(points.row(i)), [to](size_t node, float weight, const float *line) {
            for (size_t x = 0; x < 4; ++x)
                to[node + x] += weight * line[x];
        });
}

/// What the grid takes for a point's similarity to itself: not quite 1, as it is interpolated twice.
inline float RepulsionGrid::State::ownSimilarity(const Placed &placed) const
{
    float apart[3][4] = {}; // products of weights that are so many nodes apart
    for (int axis = 0; axis < 3; ++axis)
        for (int from = 0; from < 4; ++from)
            for (int to = 0; to < 4; ++to)
                apart[axis][std::abs(from - to)] += placed.weights[axis][from] * placed.weights[axis][to];
    float sum = 0;
    for (int z = 0; z < (dimensions == 3 ? 4 : 1); ++z)
        for (int y = 0; y < 4; ++y)
            for (int x = 0; x < 4; ++x)
                sum += apart[2][z] * apart[1][y] * apart[0][x] * near[z][y][x];
    return sum;
}

/// Reads the forces at the points; returns the sum of what the grid takes for their similarities to themselves.
double RepulsionGrid::State::gather(const FloatArray &points, FloatArray &forces) const
{
    constexpr qint64 piece = 1024;
    std::vector<double> parts(size_t((points.rows() + piece - 1) / piece), 0.0);
    const float *fields[3] = {};
    for (int axis = 0; axis < dimensions; ++axis)
        fields[axis] = convolution->force(axis);
    inRowPieces(points.rows(), piece, [&](qint64 first, qint64 end) {
        double own = 0;
        for (qint64 i = first; i < end; ++i) {
            float sums[3] = {0, 0, 0};
            const Placed placed = place(points.row(i));
            visitNodes(placed, [&](size_t node, float weight, const float *line) {
                for (int axis = 0; axis < dimensions; ++axis) {
                    const float *field = fields[axis] + node;
                    sums[axis] +=
                        weight * (field[0] * line[0] + field[1] * line[1] + field[2] * line[2] + field[3] * line[3]);
                }
            });
            own += double(ownSimilarity(placed));
            std::copy_n(sums, dimensions, forces.row(i));
        }
        parts[size_t(first / piece)] = own;
    });
    return std::accumulate(parts.begin(), parts.end(), 0.0);
}

RepulsionGrid::RepulsionGrid(int dimensions, double spacing) : m_state(std::make_unique<State>())
{
    m_state->dimensions = dimensions;
    m_state->wantedSpacing = spacing;
}

RepulsionGrid::~RepulsionGrid() = default;

qint64 RepulsionGrid::costOf(const FloatArray &points) const
{
    const qint64 padded = 2 * qint64(m_state->extentOf(points).side);
    return m_state->dimensions == 3 ? padded * padded * padded : padded * padded;
}

int RepulsionGrid::nodes() const { return m_state->side; }

double RepulsionGrid::compute(const FloatArray &points, FloatArray &forces)
{
    m_state->fit(points);
    m_state->spread(points);
    const double all = m_state->convolution->convolve();
    return all - m_state->gather(points, forces);
}

} // namespace gleaner::explore
