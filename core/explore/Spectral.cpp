#include "core/explore/Layout.h"
#include "core/explore/Scatter.h"
#include "core/support/Random.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

constexpr int steps = 120;
constexpr qint64 piece = 2048;

/// y = D^−½ W D^−½ x.
class Normalized {
public:
    explicit Normalized(const SparseGraph &graph) : m_graph(graph), m_root(size_t(graph.rows()))
    {
        for (size_t row = 0; row < m_root.size(); ++row) {
            double degree = 0;
            for (qint64 i = graph.start[row]; i < graph.start[row + 1]; ++i)
                degree += double(graph.weight[size_t(i)]);
            m_root[row] = degree > 0 ? 1 / std::sqrt(degree) : 0;
        }
    }
    void apply(const double *x, double *y) const
    {
        inRowPieces(m_graph.rows(), piece, [&](qint64 first, qint64 end) {
            for (qint64 row = first; row < end; ++row) {
                double sum = 0;
                for (qint64 i = m_graph.start[size_t(row)]; i < m_graph.start[size_t(row) + 1]; ++i) {
                    const size_t other = size_t(m_graph.column[size_t(i)]);
                    sum += double(m_graph.weight[size_t(i)]) * m_root[other] * x[other];
                }
                y[row] = sum * m_root[size_t(row)];
            }
        });
    }
    /// The eigenvector of eigenvalue 1, of length 1: square roots of the degrees.
    std::vector<double> trivial() const
    {
        std::vector<double> vector(m_root.size());
        double square = 0;
        for (size_t row = 0; row < vector.size(); ++row) {
            vector[row] = m_root[row] > 0 ? 1 / m_root[row] : 0;
            square += vector[row] * vector[row];
        }
        for (double &value : vector)
            value /= std::sqrt(square);
        return vector;
    }

private:
    const SparseGraph &m_graph;
    std::vector<double> m_root;
};

/// Takes the parts along the rows of `basis` (first `used`) out of w, twice for safety; sums over fixed pieces.
void orthogonalize(const at::Tensor &basis, int used, at::Tensor &w)
{
    const at::Tensor kept = basis.narrow(0, 0, used);
    const int64_t size = w.numel(), pieces = (size + piece - 1) / piece;
    for (int pass = 0; pass < 2; ++pass) {
        at::Tensor parts = at::zeros({pieces, used}, at::kDouble);
        inRowPieces(size, piece, [&](qint64 first, qint64 end) {
            parts.select(0, first / piece)
                .copy_(kept.narrow(1, first, end - first).mv(w.narrow(0, first, end - first)));
        });
        at::Tensor shares = at::zeros({used}, at::kDouble);
        for (int64_t i = 0; i < pieces; ++i)
            shares += parts.select(0, i);
        inRowPieces(size, piece, [&](qint64 first, qint64 end) {
            at::Tensor part = w.narrow(0, first, end - first);
            part -= kept.narrow(1, first, end - first).t().mv(shares);
        });
    }
}

double lengthOf(const at::Tensor &w)
{
    double square = 0;
    onOneThread([&] { square = w.square().sum().item<double>(); });
    return std::sqrt(square);
}

} // namespace

bool spectralVectors(const SparseGraph &graph, int count, uint64_t seed, FloatArray &vectors, double residual)
{
    const int64_t size = graph.rows();
    std::vector<int> component;
    if (size < 3 * count + 3 || connectedComponents(graph, component) != 1)
        return false;
    const Normalized matrix(graph);
    const int most = int(std::min<int64_t>(steps, size - 1));
    at::Tensor basis = at::zeros({most + 2, size}, at::kDouble); // row 0 is the trivial vector, kept out of the rest
    const std::vector<double> trivial = matrix.trivial();
    std::copy(trivial.begin(), trivial.end(), basis.data_ptr<double>());
    Random random = Random::forItem(seed, 13);
    at::Tensor w = at::empty({size}, at::kDouble);
    std::generate_n(w.data_ptr<double>(), size, [&] { return random.normal(); });
    std::vector<double> diagonal, beside;
    for (int step = 0; step < most; ++step) {
        stopPoint();
        orthogonalize(basis, step + 1, w);
        double length = lengthOf(w), coupling = length;
        if (length < 1e-8) {
            // These directions are exhausted; eigenvalues that come twice are found from another start.
            std::generate_n(w.data_ptr<double>(), size, [&] { return random.normal(); });
            orthogonalize(basis, step + 1, w);
            length = lengthOf(w);
            coupling = 0;
            if (length < 1e-8)
                break;
        }
        if (step > 0)
            beside.push_back(coupling);
        basis.select(0, step + 1).copy_(w / length);
        const double *v = basis.data_ptr<double>() + (step + 1) * size;
        matrix.apply(v, w.data_ptr<double>());
        double along = 0;
        onOneThread([&] { along = basis.select(0, step + 1).dot(w).item<double>(); });
        diagonal.push_back(along);
    }
    const int64_t built = int64_t(diagonal.size());
    if (built < count)
        return false;
    bool close = true;
    vectors = FloatArray({size, count});
    onOneThread([&] {
        at::Tensor small = at::zeros({built, built}, at::kDouble);
        for (int64_t i = 0; i < built; ++i) {
            small[i][i] = diagonal[size_t(i)];
            if (i + 1 < built)
                small[i][i + 1] = small[i + 1][i] = beside[size_t(i)];
        }
        const auto [values, rotations] = at::linalg_eigh(small);
        std::vector<double> image(static_cast<size_t>(size));
        for (int axis = 0; axis < count; ++axis) {
            const int64_t which = built - 1 - axis;
            const at::Tensor vector = basis.narrow(0, 1, built).t().mv(rotations.select(1, which)).contiguous();
            for (int64_t row = 0; row < size; ++row)
                vectors.row(row)[axis] = vector.data_ptr<double>()[row];
            matrix.apply(vector.data_ptr<double>(), image.data());
            double off = 0;
            for (int64_t row = 0; row < size; ++row)
                off += std::pow(image[size_t(row)] - values[which].item<double>() * vector.data_ptr<double>()[row], 2);
            close = close && std::sqrt(off) < residual;
        }
    });
    return close;
}

} // namespace gleaner::explore
