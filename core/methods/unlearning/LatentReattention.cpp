#include "core/methods/unlearning/LatentReattention.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <numbers>

namespace gleaner {

namespace {

constexpr int safeRow = 1, originalRow = 2;

/// exp(−2πi f x / size) of the frequencies f = −half … half − 1 (rows) and the places x: (2 half, size) complex.
at::Tensor waves(int64_t size, int64_t half)
{
    const at::Tensor angles = at::arange(-half, half, at::kDouble).unsqueeze(1) * at::arange(size, at::kDouble) *
                              (-2 * std::numbers::pi / double(size));
    return at::complex(angles.cos(), angles.sin()).to(at::kComplexFloat);
}

void scaleHalf(at::Tensor &hidden, double factor)
{
    if (factor == 1)
        return;
    hidden = hidden.clone();
    hidden.narrow(1, 0, hidden.size(1) / 2).mul_(factor);
}

} // namespace

at::Tensor dampedFrequencies(const at::Tensor &h, const at::Tensor &h0, double factor, int halfWidth)
{
    const int64_t height = h.size(-2), width = h.size(-1);
    const at::Tensor rows = waves(height, std::min<int64_t>(halfWidth, height / 2)),
                     columns = waves(width, std::min<int64_t>(halfWidth, width / 2)).t();
    const auto box = [&](const at::Tensor &map) {
        return at::matmul(at::matmul(rows, map.to(at::kFloat).to(at::kComplexFloat)), columns);
    };
    const at::Tensor found = box(h);
    const at::Tensor larger = at::real(found) > at::real(box(h0));
    // The transform is linear: what leaves the box is all that has to go back through the inverse.
    const at::Tensor change = at::where(larger, found * (factor - 1), at::zeros_like(found));
    const at::Tensor back = at::matmul(at::matmul(rows.conj().t(), change), columns.conj().t());
    return h.to(at::kFloat) + at::real(back) / double(height * width);
}

SkipJoin reattention(const std::vector<int> &widths, const ReattentionFactors &factors)
{
    const int widest = *std::ranges::max_element(widths);
    int next = 0;
    for (const int each : widths)
        if (each < widest)
            next = std::max(next, each);
    return [=](at::Tensor &hidden, at::Tensor &skip) {
        const bool deep = hidden.size(1) == widest;
        if (!deep && hidden.size(1) != next)
            return;
        scaleHalf(hidden, deep ? factors.backboneDeep : factors.backboneNext);
        const double factor = deep ? factors.skipDeep : factors.skipNext;
        if (factor == 1)
            return;
        skip = skip.clone();
        skip[safeRow].copy_(dampedFrequencies(skip[safeRow], skip[originalRow], factor, factors.halfWidth));
    };
}

} // namespace gleaner
