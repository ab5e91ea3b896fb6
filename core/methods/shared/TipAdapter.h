#pragma once
#include <ATen/core/Tensor.h>
#include <span>
#include <vector>

namespace gleaner {

/// Tip-Adapter without training (Zhang et al. 2022): the labeled pictures are keys of a cache, their classes its
/// values. A baseline of every few-shot method.
class TipAdapter {
public:
    /// `features` (N, D) L2-normalized; rows of the same picture (`pictures` equal and adjacent) become one key, their
    /// normalized mean. `labels` 0…classes−1.
    TipAdapter(const at::Tensor &features, std::span<const int> labels, std::span<const int> pictures, int classes);

    struct Choice {
        double weight = 1;    ///< alpha
        double sharpness = 1; ///< beta
        double accuracy = 0;  ///< on the validation pictures, percent
    };
    /// The best pair of a grid on validation pictures; the first on ties. `zeroShot` (M, K) belongs to `features`.
    Choice choose(const at::Tensor &features, const at::Tensor &zeroShot, std::span<const int> labels) const;
    /// exp(−β(1 − x·key)) summed by class, (M, K): `weight` of it is added to the zero-shot logits.
    at::Tensor term(const at::Tensor &features, double sharpness) const;
    /// 0.1 … 12.8 in steps of the fourth root of two; serves both constants.
    static const std::vector<double> &grid();

private:
    at::Tensor fromAffinity(const at::Tensor &affinity, double sharpness) const;

    at::Tensor m_keys;                   ///< (D, keys), grouped by class
    std::vector<int64_t> m_firstOfClass; ///< K + 1 bounds into the keys
};

} // namespace gleaner
