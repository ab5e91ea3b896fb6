#include "core/models/training/MattingLoss.h"

#include <ATen/ATen.h>

namespace gleaner {

namespace {

constexpr int levels = 5;

at::Tensor binomial()
{
    static const at::Tensor kernel = [] {
        const at::Tensor row = at::tensor({1.f, 4.f, 6.f, 4.f, 1.f}) / 16.f;
        return at::outer(row, row).view({1, 1, 5, 5});
    }();
    return kernel;
}

at::Tensor blurred(const at::Tensor &x) { return at::conv2d(at::replication_pad2d(x, {2, 2, 2, 2}), binomial()); }

at::Tensor evenPart(const at::Tensor &x) { return x.narrow(2, 0, x.size(2) / 2 * 2).narrow(3, 0, x.size(3) / 2 * 2); }

} // namespace

at::Tensor pyramidLoss(const at::Tensor &difference)
{
    at::Tensor current = difference, sum = at::zeros({});
    for (int level = 0; level < levels && current.size(2) > 1 && current.size(3) > 1; ++level) {
        current = evenPart(current);
        const at::Tensor smaller = at::avg_pool2d(blurred(current), 2);
        const at::Tensor back = blurred(at::upsample_nearest2d(smaller, {current.size(2), current.size(3)}));
        sum = sum + (current - back).abs().sum() * double(1 << level);
        current = smaller;
    }
    return sum / double(difference.numel());
}

at::Tensor gradientLoss(const at::Tensor &difference)
{
    return (difference.diff(1, 3).abs().mean() + difference.diff(1, 2).abs().mean()) / 2;
}

at::Tensor mattingLoss(const at::Tensor &logits, const MattingTarget &target, const MattingLossOptions &options)
{
    const at::Tensor difference = at::sigmoid(logits.narrow(1, 0, 1)) - target.matte;
    at::Tensor loss = difference.abs().mean() * options.difference;
    if (options.pyramid > 0)
        loss = loss + pyramidLoss(difference) * options.pyramid;
    if (options.boundary > 0)
        loss = loss + at::binary_cross_entropy_with_logits(logits.narrow(1, 1, 1), target.boundary) * options.boundary;
    if (options.gradient > 0)
        loss = loss + gradientLoss(difference) * options.gradient;
    if (options.composition > 0 && target.contrast.defined())
        loss = loss + (difference * target.contrast).abs().mean() * options.composition;
    return loss;
}

} // namespace gleaner
