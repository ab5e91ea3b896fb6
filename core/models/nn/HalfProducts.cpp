#include "core/models/nn/HalfProducts.h"

#include "core/models/nn/HalfRows.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <algorithm>
#include <cstring>
#include <oneapi/dnnl/dnnl.hpp>

namespace gleaner {

namespace {

using dnnl::memory;

constexpr int64_t scoresAtOnce = 1 << 20; // what stays in a core's cache

const dnnl::engine &processor()
{
    static const dnnl::engine engine(dnnl::engine::kind::cpu, 0);
    return engine;
}

memory::data_type typeOf(const at::Tensor &tensor)
{
    return tensor.scalar_type() == at::kFloat ? memory::data_type::f32 : memory::data_type::bf16;
}

/// A tensor's memory seen as a matrix or a stack of matrices.
struct Matrix {
    memory::desc shape;
    void *data = nullptr;

    Matrix() = default;
    Matrix(const at::Tensor &tensor, const memory::dims &sizes, const memory::dims &strides)
        : shape(sizes, typeOf(tensor), strides), data(tensor.data_ptr())
    {
    }
    explicit Matrix(const at::Tensor &tensor) : Matrix(tensor, tensor.sizes().vec(), tensor.strides().vec()) {}

    memory toMemory() const { return {shape, processor(), data}; }
};

void append(dnnl::post_ops &after, dnnl::algorithm function, double slope)
{
#if DNNL_VERSION_MAJOR < 3
    after.append_eltwise(1, function, float(slope), 0);
#else
    after.append_eltwise(function, float(slope), 0);
#endif
}

void append(dnnl::post_ops &after, Activation activation)
{
    switch (activation) {
    case Activation::QuickGelu:
        return append(after, dnnl::algorithm::eltwise_swish, 1.702);
    case Activation::Gelu:
        return append(after, dnnl::algorithm::eltwise_gelu_erf, 0);
    case Activation::TanhGelu:
        return append(after, dnnl::algorithm::eltwise_gelu_tanh, 0);
    case Activation::Relu:
        return append(after, dnnl::algorithm::eltwise_relu, 0);
    case Activation::Silu:
        return append(after, dnnl::algorithm::eltwise_swish, 1);
    }
}

/// result = after(a b + bias). oneDNN keeps what it prepares for a shape.
void multiply(const Matrix &a, const Matrix &b, const Matrix *bias, const dnnl::post_ops &after, const Matrix &result)
{
    dnnl::primitive_attr attributes;
    attributes.set_post_ops(after);
    const memory::desc none;
    const memory::desc &biasShape = bias ? bias->shape : none;
#if DNNL_VERSION_MAJOR < 3
    const dnnl::matmul::primitive_desc plan({a.shape, b.shape, biasShape, result.shape}, attributes, processor());
#else
    const dnnl::matmul::primitive_desc plan(processor(), a.shape, b.shape, biasShape, result.shape, attributes);
#endif
    std::unordered_map<int, memory> arguments{
        {DNNL_ARG_SRC, a.toMemory()}, {DNNL_ARG_WEIGHTS, b.toMemory()}, {DNNL_ARG_DST, result.toMemory()}};
    if (bias)
        arguments.emplace(DNNL_ARG_BIAS, bias->toMemory());
    thread_local dnnl::stream stream(processor());
    dnnl::matmul(plan).execute(stream, arguments);
    stream.wait();
}

at::Tensor product(const at::Tensor &x, const LinearWeights &weights, const dnnl::post_ops &after, at::Tensor result)
{
    if (result.numel() == 0)
        return result;
    const int64_t in = weights.weight.size(1), out = weights.weight.size(0), rows = result.numel() / out;
    const at::Tensor from = x.contiguous();
    const Matrix turned(weights.weight, {in, out}, {weights.weight.stride(1), weights.weight.stride(0)});
    const at::Tensor biasNumbers = weights.bias.defined() ? weights.bias.contiguous() : at::Tensor();
    const Matrix bias = biasNumbers.defined() ? Matrix(biasNumbers, {1, out}, {out, 1}) : Matrix();
    multiply(Matrix(from, {rows, in}, {in, 1}), turned, biasNumbers.defined() ? &bias : nullptr, after,
             Matrix(result, {rows, out}, {out, 1}));
    return result;
}

at::Tensor emptyFor(const at::Tensor &x, const LinearWeights &weights, at::ScalarType type)
{
    std::vector<int64_t> shape = x.sizes().vec();
    shape.back() = weights.weight.size(0);
    return at::empty(shape, x.options().dtype(type));
}

/// Rows of (heads, T, D), copied between views whose D numbers lie side by side. oneDNN's fast products want heads one
/// after the other.
void copyRows(const at::Tensor &from, const at::Tensor &to)
{
    const auto *const read = static_cast<const at::BFloat16 *>(from.data_ptr());
    auto *const written = static_cast<at::BFloat16 *>(to.data_ptr());
    const int64_t rows = from.size(1);
    const size_t bytes = size_t(from.size(2)) * sizeof(at::BFloat16);
    at::parallel_for(0, from.size(0), 1, [&](int64_t begin, int64_t end) {
        for (int64_t head = begin; head < end; ++head)
            for (int64_t row = 0; row < rows; ++row)
                std::memcpy(written + head * to.stride(0) + row * to.stride(1),
                            read + head * from.stride(0) + row * from.stride(1), bytes);
    });
}

} // namespace

bool multipliesHalves()
{
    static const bool does = __builtin_cpu_supports("avx512bf16");
    return does;
}

at::Tensor halfOf(const at::Tensor &numbers) { return numbers.to(at::kBFloat16).contiguous(); }

bool isHalfProduct(const at::Tensor &x, const LinearWeights &weights)
{
    return isHalfRows(x) && !weights.adapter && weights.weight.scalar_type() == at::kBFloat16 &&
           (!weights.bias.defined() || weights.bias.scalar_type() == at::kBFloat16) && multipliesHalves();
}

at::Tensor halfLinear(const at::Tensor &x, const LinearWeights &weights, std::optional<Activation> activation)
{
    dnnl::post_ops after;
    if (activation)
        append(after, *activation);
    return product(x, weights, after, emptyFor(x, weights, at::kBFloat16));
}

at::Tensor halfLinearWide(const at::Tensor &x, const LinearWeights &weights, std::optional<Activation> activation)
{
    dnnl::post_ops after;
    if (activation)
        append(after, *activation);
    return product(x, weights, after, emptyFor(x, weights, at::kFloat));
}

at::Tensor halfLinearOnto(at::Tensor onto, const at::Tensor &x, const LinearWeights &weights)
{
    dnnl::post_ops after;
    after.append_sum(1);
    return product(x, weights, after, std::move(onto));
}

bool isHalfAttention(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value)
{
    const auto isFit = [](const at::Tensor &x) { return isHalfRows(x) && x.numel() > 0 && x.stride(-1) == 1; };
    return isFit(query) && isFit(key) && isFit(value) && multipliesHalves();
}

at::Tensor halfAttention(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value, double scale,
                         std::optional<int64_t> before)
{
    const int64_t count = query.size(0), heads = query.size(1), rows = query.size(2), depth = query.size(3);
    const int64_t columns = key.size(2), rowsAtOnce = std::clamp<int64_t>(scoresAtOnce / (columns * heads), 1, rows);
    const auto empty = [&](at::IntArrayRef shape) { return at::empty(shape, query.options()); };
    const at::Tensor keys = empty({heads, columns, depth}), values = empty({heads, columns, depth});
    const at::Tensor result = empty({count, rows, heads, depth});
    dnnl::post_ops scaled;
    append(scaled, dnnl::algorithm::eltwise_linear, scale);
    for (int64_t n = 0; n < count; ++n) {
        copyRows(key[n], keys);
        copyRows(value[n], values);
        for (int64_t row = 0; row < rows; row += rowsAtOnce) {
            stopPoint();
            const int64_t height = std::min(rowsAtOnce, rows - row);
            const int64_t seen = before ? std::min(columns, *before + row + height) : columns;
            const at::Tensor some = empty({heads, height, depth}), scores = empty({heads, height, seen});
            copyRows(query[n].narrow(1, row, height), some);
            multiply(Matrix(some), Matrix(keys.narrow(1, 0, seen).transpose(1, 2)), nullptr, scaled, Matrix(scores));
            const at::Tensor shares = before ? halfCausalSoftmax(scores, *before + row) : halfSoftmax(scores);
            multiply(Matrix(shares), Matrix(values.narrow(1, 0, seen)), nullptr, {}, Matrix(some));
            copyRows(some, result[n].narrow(0, row, height).transpose(0, 1));
        }
    }
    return result.flatten(2);
}

} // namespace gleaner
