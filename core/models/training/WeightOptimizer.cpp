#include "core/models/training/WeightOptimizer.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <map>

namespace gleaner {

namespace {

constexpr double momentum = 0.9, squareMomentum = 0.98, tiny = 1e-6, decay = 0.1;
constexpr double muonDecay = 0.01;
constexpr double longestGradient = 1;
constexpr int iterations = 5;
constexpr double a1 = 3.4445, a3 = -4.7750, a5 = 2.0315; ///< x → a1 x + a3 x³ + a5 x⁵ on every singular value

} // namespace

at::Tensor orthogonalized(const at::Tensor &matrices)
{
    const bool tall = matrices.size(1) > matrices.size(2);
    at::Tensor x = tall ? matrices.transpose(1, 2) : matrices; // the smaller product of the two
    x = x / (x.norm(2, {1, 2}, true) + 1e-7);
    for (int i = 0; i < iterations; ++i) {
        const at::Tensor square = at::bmm(x, x.transpose(1, 2));
        x = at::baddbmm(x, at::baddbmm(square, square, square, a3, a5), x, a1, 1);
    }
    return tall ? x.transpose(1, 2) : x;
}

at::Tensor WeightOptimizer::Block::in(const at::Tensor &flat) const
{
    return flat.narrow(0, offset, rows * columns).view({rows, columns});
}

WeightOptimizer::WeightOptimizer(const std::vector<WeightSegment> &segments, double matrixRate)
    : m_matrixRate(matrixRate)
{
    std::vector<at::Tensor> decays, others;
    std::map<std::pair<int64_t, int64_t>, std::vector<Block>> bySize;
    int64_t offset = 0;
    for (const WeightSegment &segment : segments) {
        const int64_t size = segment.rows * segment.columns;
        const bool matrix = segment.matrices > 0;
        decays.push_back(at::full({size}, segment.shrinks && !matrix ? 1.0 : 0.0));
        others.push_back(at::full({size}, matrix ? 0.0 : 1.0));
        for (int i = 0; i < segment.matrices; ++i) {
            const int64_t rows = segment.rows / segment.matrices;
            bySize[{rows, segment.columns}].push_back({offset + i * rows * segment.columns, rows, segment.columns});
        }
        offset += size;
    }
    for (const auto &[size, blocks] : bySize)
        m_matrices.push_back(blocks);
    m_decay = at::cat(decays);
    m_others = at::cat(others);
    m_first = at::zeros_like(m_decay);
    m_second = at::zeros_like(m_decay);
}

void WeightOptimizer::step(at::Tensor &weights, const at::Tensor &gradient, double rate)
{
    const c10::AutoGradMode gradients(false);
    ++m_steps;
    const double length = gradient.norm().item<double>();
    const at::Tensor g = gradient * std::min(1.0, longestGradient / (length + tiny));
    m_first.mul_(momentum).add_(g, 1 - momentum);
    m_second.mul_(squareMomentum).addcmul_(g, g, 1 - squareMomentum);
    const double firstShare = 1 - std::pow(momentum, double(m_steps));
    const double secondShare = 1 - std::pow(squareMomentum, double(m_steps));
    weights.sub_(weights * m_decay, rate * decay);
    weights.addcdiv_(m_first * m_others, (m_second / secondShare).sqrt_().add_(tiny), -rate / firstShare);
    stepMatrices(weights, g, m_matrixRate * rate);
}

std::map<QString, at::Tensor> WeightOptimizer::moments() const
{
    return {{QStringLiteral("first moment"), m_first}, {QStringLiteral("second moment"), m_second}};
}

void WeightOptimizer::restore(const std::map<QString, at::Tensor> &moments, int64_t steps)
{
    m_first = moments.at(QStringLiteral("first moment"));
    m_second = moments.at(QStringLiteral("second moment"));
    m_steps = steps;
}

void WeightOptimizer::stepMatrices(at::Tensor &weights, const at::Tensor &gradient, double rate)
{
    for (const std::vector<Block> &blocks : m_matrices) {
        std::vector<at::Tensor> momenta;
        for (const Block &block : blocks) // one step ahead, as Nesterov looks
            momenta.push_back(block.in(m_first)*momentum + block.in(gradient) * (1 - momentum));
        const at::Tensor steps = orthogonalized(at::stack(momenta));
        const double length = std::sqrt(std::max(1.0, double(blocks[0].rows) / double(blocks[0].columns)));
        for (size_t i = 0; i < blocks.size(); ++i)
            blocks[i].in(weights).mul_(1 - rate * muonDecay).sub_(steps[int64_t(i)], rate * length);
    }
}

} // namespace gleaner
