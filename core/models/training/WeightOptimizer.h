#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <map>
#include <vector>

namespace gleaner {

/// A run of numbers in a flat vector of weights.
struct WeightSegment {
    int64_t rows = 1, columns = 1; ///< rows × columns numbers, row after row
    int matrices =
        0; ///< so many matrices of the same size stand one above the other in it; 0: embeddings, norms, biases
    bool shrinks = false; ///< weight decay
};

/// Updates a flat vector of weights along its gradient: AdamW (Loshchilov and Hutter, 2019) for most, and for the
/// matrices inside a network Muon (Jordan et al., 2024), whose step is the orthogonal matrix nearest to the momentum.
/// Muon takes about a third of AdamW's steps for the small CLIP trained here.
class WeightOptimizer {
public:
    /// Muon's rate against AdamW's: for training from scratch. What a network knows is kept best by a far smaller one.
    static constexpr double usualMatrixRate = 10;

    explicit WeightOptimizer(const std::vector<WeightSegment> &segments, double matrixRate = usualMatrixRate);

    /// `rate` is AdamW's; Muon's goes along with it. The gradient's length is limited to 1 first.
    void step(at::Tensor &weights, const at::Tensor &gradient, double rate);

    /// What is to be saved to go on later, and back.
    std::map<QString, at::Tensor> moments() const;
    void restore(const std::map<QString, at::Tensor> &moments, int64_t steps);

private:
    struct Block {
        int64_t offset, rows, columns;
        at::Tensor in(const at::Tensor &flat) const;
    };
    void stepMatrices(at::Tensor &weights, const at::Tensor &gradient, double rate);

    std::vector<std::vector<Block>> m_matrices; ///< those of one size together
    at::Tensor m_decay, m_others;               ///< 1 where weights shrink, and outside matrices; else 0
    at::Tensor m_first, m_second;
    double m_matrixRate;
    int64_t m_steps = 0;
};

/// The (approximately) orthogonal matrices nearest to (B, R, C), by Newton and Schulz's iteration with Muon's
/// coefficients: singular values end between 0.7 and 1.2.
at::Tensor orthogonalized(const at::Tensor &matrices);

} // namespace gleaner
