#include "core/explore/FourierPlan.h"
#include "core/explore/GridConvolution.h"
#include "core/explore/SplineKernel.h"
#include "core/models/ParallelChunks.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace gleaner::explore {

namespace {

constexpr int together = 8; // columns transformed at once: a line of the cache
constexpr int rowPieces = 16;

/// In two dimensions the passes over rows and over columns are taken apart: half of the padded rows are zeros that need
/// no transform, half of the results are never read, every pass is spread over the threads, and a block of columns is
/// transformed, multiplied and transformed back while it is in the cache. The similarity is even and a force odd along
/// its axis, so their transforms are all real and all imaginary.
class PlaneConvolution final : public GridConvolution {
public:
    PlaneConvolution(int side, double spacing);
    size_t pitch() const override { return m_side; }
    size_t nodes() const override { return m_side * m_side; }
    float *charge() override { return m_charge.data(); }
    const float *force(int axis) const override { return m_forces[axis].data(); }
    double convolve() override;

private:
    void fillKernels(double spacing);
    void rowsForward(int piece);
    double columns(int block);
    void rowsBackward(int piece);
    template <typename Work> void rowsOf(int piece, const Work &work) const
    {
        for (size_t y = m_side * size_t(piece) / rowPieces; y < m_side * size_t(piece + 1) / rowPieces; ++y)
            work(y);
    }

    const size_t m_side, m_padded, m_line; ///< m_line: complex numbers of a transformed row, up to whole blocks
    FourierLines m_lines;
    std::vector<float> m_charge, m_forces[2];
    FourierComplexes m_spectra[2];   ///< (side, line): of the charge, later of the forces
    std::vector<float> m_kernels[3]; ///< [block][row][column]: the similarity, then the axes
};

PlaneConvolution::PlaneConvolution(int side, double spacing)
    : m_side(size_t(side)), m_padded(2 * m_side), m_line((m_side + together) / together * together),
      m_lines(2 * side, together), m_charge(m_side * m_side)
{
    for (int axis = 0; axis < 2; ++axis) {
        m_forces[axis].resize(m_side * m_side);
        m_spectra[axis] = fourierComplexes(m_side * m_line);
        std::fill_n(&m_spectra[axis][0][0], 2 * m_side * m_line, 0.0F);
    }
    fillKernels(spacing);
}

void PlaneConvolution::fillKernels(double spacing)
{
    const FourierPlan plan(2, int(m_padded));
    const FourierReals values = plan.reals();
    const FourierComplexes spectrum = plan.complexes();
    const float scale = 1 / (float(m_padded) * float(m_padded));
    const auto offset = [&](size_t i) { return int(i) - (i < m_side ? 0 : int(m_padded)); };
    for (int which = 0; which < 3; ++which) {
        const SplineKernel kernel(2, int(m_side), spacing, which - 1);
        float *to = values.get();
        for (size_t y = 0; y < m_padded; ++y)
            for (size_t x = 0; x < m_padded; ++x) {
                // At half the padded side both signs meet. No pair of points is that far apart, and 0 keeps it odd.
                const bool middle = (which == 1 && y == m_side) || (which == 2 && x == m_side);
                *to++ = middle ? 0 : scale * kernel.at(offset(y), offset(x));
            }
        plan.forward(values.get(), spectrum.get());
        m_kernels[which].assign(m_padded * m_line, 0.0F);
        for (size_t y = 0; y < m_padded; ++y)
            for (size_t x = 0; x <= m_side; ++x)
                m_kernels[which][(x / together * m_padded + y) * together + x % together] =
                    spectrum[y * (m_side + 1) + x][which == 0 ? 0 : 1];
    }
}

void PlaneConvolution::rowsForward(int piece)
{
    const FourierReals row = fourierReals(m_padded);
    std::fill_n(row.get(), m_padded, 0.0F);
    rowsOf(piece, [&](size_t y) {
        std::copy_n(&m_charge[y * m_side], m_side, row.get());
        m_lines.forward(row.get(), m_spectra[0].get() + y * m_line);
    });
}

/// Returns the block's part of the sum of similarities.
double PlaneConvolution::columns(int block)
{
    const FourierComplexes source = fourierComplexes(m_padded * together),
                           product = fourierComplexes(m_padded * together);
    const size_t first = size_t(block) * together, numbers = 2 * together;
    for (size_t y = 0; y < m_side; ++y)
        std::copy_n(&m_spectra[0][y * m_line + first][0], numbers, &source[y * together][0]);
    std::fill_n(&source[m_side * together][0], numbers * m_side, 0.0F);
    m_lines.columnsForward(source.get());
    const float *similarity = &m_kernels[0][first * m_padded];
    float sums[together] = {};
    double total = 0;
    for (size_t y = 0; y < m_padded; ++y)
        for (size_t x = 0; x < together; ++x) {
            const auto &q = source[y * together + x];
            sums[x] += similarity[y * together + x] * (q[0] * q[0] + q[1] * q[1]);
        }
    for (size_t x = 0; x < together; ++x) // Parseval over one half of the conjugate pairs
        total += double(sums[x]) * (first + x == 0 || first + x == m_side ? 1 : 2);
    for (int axis = 0; axis < 2; ++axis) {
        const float *kernel = &m_kernels[axis + 1][first * m_padded];
        for (size_t i = 0; i < m_padded * together; ++i) {
            product[i][0] = -kernel[i] * source[i][1];
            product[i][1] = kernel[i] * source[i][0];
        }
        m_lines.columnsBackward(product.get());
        for (size_t y = 0; y < m_side; ++y)
            std::copy_n(&product[y * together][0], numbers, &m_spectra[axis][y * m_line + first][0]);
    }
    return total;
}

void PlaneConvolution::rowsBackward(int piece)
{
    const FourierReals row = fourierReals(m_padded);
    for (int axis = 0; axis < 2; ++axis)
        rowsOf(piece, [&](size_t y) {
            m_lines.backward(m_spectra[axis].get() + y * m_line, row.get());
            std::copy_n(row.get(), m_side, &m_forces[axis][y * m_side]);
        });
}

double PlaneConvolution::convolve()
{
    std::vector<double> totals(m_line / together);
    inParallelChunks(rowPieces, [&](int piece) { rowsForward(piece); });
    inParallelChunks(int(totals.size()), [&](int block) { totals[size_t(block)] = columns(block); });
    inParallelChunks(rowPieces, [&](int piece) { rowsBackward(piece); });
    return std::accumulate(totals.begin(), totals.end(), 0.0);
}

} // namespace

std::unique_ptr<GridConvolution> planeConvolution(int side, double spacing)
{
    return std::make_unique<PlaneConvolution>(side, spacing);
}

} // namespace gleaner::explore
