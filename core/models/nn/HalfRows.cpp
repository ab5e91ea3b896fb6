#include "core/models/nn/HalfRows.h"

#include "core/models/nn/HalfKernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t numbersAtOnce = 1 << 14; // fewer are not worth another thread

uint16_t *bitsOf(const at::Tensor &tensor) { return reinterpret_cast<uint16_t *>(tensor.data_ptr<at::BFloat16>()); }

/// Calls work(first, rows) for all rows, shared among the threads.
template <typename Work> void inRows(const at::Tensor &x, const Work &work)
{
    const int64_t width = x.size(-1);
    if (x.numel() > 0)
        at::parallel_for(0, x.numel() / width, std::max<int64_t>(1, numbersAtOnce / width), work);
}

/// The softmax of the first seen(row) numbers of each row, in place; the others become 0.
template <typename Seen> at::Tensor softmaxSeen(const at::Tensor &scores, const Seen &seen)
{
    const int64_t width = scores.size(-1);
    inRows(scores, [&](int64_t begin, int64_t end) {
        std::vector<float> scratch(static_cast<size_t>(width));
        for (int64_t row = begin; row < end; ++row) {
            uint16_t *const line = bitsOf(scores) + row * width;
            const int64_t some = seen(row);
            halfSoftmaxRow(line, scratch.data(), some);
            std::fill(line + some, line + width, uint16_t(0));
        }
    });
    return scores;
}

} // namespace

bool isHalfRows(const at::Tensor &x)
{
    return x.scalar_type() == at::kBFloat16 && x.device().is_cpu() && x.dim() > 0 && !c10::GradMode::is_enabled();
}

at::Tensor halfLayerNorm(const at::Tensor &x, const NormWeights &norm, double epsilon)
{
    const at::Tensor from = x.contiguous(), to = at::empty(x.sizes(), x.options());
    const at::Tensor weight = norm.weight.contiguous(), bias = norm.bias.contiguous();
    const int64_t width = x.size(-1);
    inRows(from, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row)
            halfLayerNormRow(bitsOf(from) + row * width, bitsOf(weight), bitsOf(bias), float(epsilon), width,
                             bitsOf(to) + row * width);
    });
    return to;
}

at::Tensor halfActivate(const at::Tensor &x, Activation activation)
{
    if (activation == Activation::Relu)
        return at::relu(x);
    const at::Tensor from = x.contiguous(), to = at::empty(x.sizes(), x.options());
    const int64_t width = x.size(-1);
    inRows(from, [&](int64_t begin, int64_t end) {
        const uint16_t *const read = bitsOf(from) + begin * width;
        uint16_t *const written = bitsOf(to) + begin * width;
        const int64_t count = (end - begin) * width;
        if (activation == Activation::Gelu)
            halfGelu(read, count, written);
        else if (activation == Activation::TanhGelu)
            halfTanhGelu(read, count, written);
        else
            halfSigmoidUnit(read, activation == Activation::QuickGelu ? 1.702f : 1.f, count, written);
    });
    return to;
}

at::Tensor halfSoftmax(const at::Tensor &scores)
{
    return softmaxSeen(scores, [width = scores.size(-1)](int64_t) { return width; });
}

at::Tensor halfCausalSoftmax(const at::Tensor &scores, int64_t before)
{
    return softmaxSeen(scores, [rows = scores.size(-2), width = scores.size(-1), before](int64_t row) {
        return std::min(width, before + row % rows + 1);
    });
}

at::Tensor softmaxOf(const at::Tensor &scores)
{
    return isHalfRows(scores) && scores.is_contiguous() ? halfSoftmax(scores) : at::softmax(scores, -1);
}

} // namespace gleaner
