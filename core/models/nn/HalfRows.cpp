#include "core/models/nn/HalfRows.h"

#include "core/models/nn/HalfKernels.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t numbersAtOnce = 1 << 14; // fewer are not worth another thread

uint16_t *bitsOf(const at::Tensor &tensor) { return reinterpret_cast<uint16_t *>(tensor.data_ptr<at::BFloat16>()); }

/// Calls work(first, rows) for all rows, shared among the threads.
template <typename Work>
void inRows(const at::Tensor &x, const Work &work)
{
    const int64_t width = x.size(-1);
    if (x.numel() > 0)
        at::parallel_for(0, x.numel() / width, std::max<int64_t>(1, numbersAtOnce / width), work);
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
    const int64_t width = scores.size(-1);
    inRows(scores, [&](int64_t begin, int64_t end) {
        std::vector<float> scratch(static_cast<size_t>(width));
        for (int64_t row = begin; row < end; ++row)
            halfSoftmaxRow(bitsOf(scores) + row * width, scratch.data(), width);
    });
    return scores;
}

at::Tensor softmaxOf(const at::Tensor &scores)
{
    return isHalfRows(scores) && scores.is_contiguous() ? halfSoftmax(scores) : at::softmax(scores, -1);
}

} // namespace gleaner
