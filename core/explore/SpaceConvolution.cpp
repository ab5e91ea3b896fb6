#include "core/explore/FourierPlan.h"
#include "core/explore/GridConvolution.h"
#include "core/explore/SplineKernel.h"
#include "core/models/ParallelChunks.h"

#include <cmath>
#include <vector>

namespace gleaner::explore {

namespace {

/// In three dimensions the padded grid is transformed as a whole.
class SpaceConvolution final : public GridConvolution {
public:
    SpaceConvolution(int side, double spacing);
    size_t pitch() const override { return m_padded; }
    size_t nodes() const override { return m_plan.realCount(); }
    float *charge() override { return m_charge.get(); }
    const float *force(int axis) const override { return m_forces[size_t(axis)].get(); }
    double convolve() override;

private:
    void fillKernel(int side, double spacing, int axis);
    const size_t m_padded;
    FourierPlan m_plan;
    FourierReals m_charge;
    FourierComplexes m_source;
    std::vector<FourierReals> m_forces;
    std::vector<FourierComplexes> m_kernels, m_products; ///< kernel 0 is the similarity, then the axes
};

SpaceConvolution::SpaceConvolution(int side, double spacing)
    : m_padded(size_t(2 * side)), m_plan(3, 2 * side), m_charge(m_plan.reals()), m_source(m_plan.complexes())
{
    for (int axis = -1; axis < 3; ++axis) {
        fillKernel(side, spacing, axis);
        m_kernels.push_back(m_plan.complexes());
        m_plan.forward(m_charge.get(), m_kernels.back().get());
        if (axis >= 0) {
            m_forces.push_back(m_plan.reals());
            m_products.push_back(m_plan.complexes());
        }
    }
}

/// Offsets wrap around. At half the padded side both signs meet; no pair of points is that far apart.
void SpaceConvolution::fillKernel(int side, double spacing, int axis)
{
    const SplineKernel kernel(3, side, spacing, axis);
    const float scale = 1 / std::pow(float(m_padded), 3.0F);
    const auto offset = [&](size_t i) { return int(i) - (int(i) < side ? 0 : 2 * side); };
    float *to = m_charge.get();
    for (size_t z = 0; z < m_padded; ++z)
        for (size_t y = 0; y < m_padded; ++y)
            for (size_t x = 0; x < m_padded; ++x)
                *to++ = scale * kernel.at(offset(z), offset(y), offset(x));
}

double SpaceConvolution::convolve()
{
    m_plan.forward(m_charge.get(), m_source.get());
    const auto *source = m_source.get();
    inParallelChunks(3, [&](int axis) {
        const auto *kernel = m_kernels[size_t(axis) + 1].get();
        auto *product = m_products[size_t(axis)].get();
        for (size_t i = 0; i < m_plan.complexCount(); ++i) {
            product[i][0] = kernel[i][0] * source[i][0] - kernel[i][1] * source[i][1];
            product[i][1] = kernel[i][0] * source[i][1] + kernel[i][1] * source[i][0];
        }
        m_plan.backward(product, m_forces[size_t(axis)].get());
    });
    // Parseval: the transform keeps one half of the conjugate pairs along the last axis.
    const auto *similarity = m_kernels.front().get();
    const size_t line = m_padded / 2 + 1;
    double total = 0;
    for (size_t from = 0; from < m_plan.complexCount(); from += line)
        for (size_t x = 0; x < line; ++x) {
            const auto &q = source[from + x];
            const float square = q[0] * q[0] + q[1] * q[1];
            total += double(similarity[from + x][0] * square) * (x == 0 || x + 1 == line ? 1 : 2);
        }
    return total;
}

} // namespace

std::unique_ptr<GridConvolution> spaceConvolution(int side, double spacing)
{
    return std::make_unique<SpaceConvolution>(side, spacing);
}

} // namespace gleaner::explore
