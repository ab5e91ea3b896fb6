#include "core/models/segmentation/SamUpscaling.h"

#include "core/models/ParallelChunks.h"
#include "core/models/nn/HalfProducts.h"
#include "core/models/segmentation/MaskKernels.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr double epsilon = 1e-6;
constexpr int64_t placesAtOnce = 256; // their 16-fold stays in a core's cache

/// A transposed convolution of stride and size 2 as a product: (in, 4 × out), the four new pixels row by row.
at::Tensor doubling(const at::Tensor &weight) { return weight.permute({0, 2, 3, 1}).flatten(1).contiguous(); }

} // namespace

SamUpscaling::SamUpscaling(const SamDecoderWeights &weights)
    : m_norm(weights.upNorm), m_first(doubling(weights.up1.weight)), m_firstBias(weights.up1.bias.repeat({4})),
      m_second(doubling(weights.up2.weight)), m_secondBias(weights.up2.bias.repeat({4})),
      m_firstHalf(halfOf(m_first.t())), m_secondHalf(halfOf(m_second.t()))
{
}

at::Tensor SamUpscaling::operator()(const at::Tensor &image, const at::Tensor &classifiers) const
{
    if (c10::GradMode::is_enabled())
        return at::matmul(classifiers, whole(image).transpose(1, 2));
    const int64_t count = classifiers.size(0), places = image.size(1);
    const at::Tensor dense = image.contiguous();
    at::Tensor logits = at::empty({count, classifiers.size(1), places * 16}, classifiers.options());
    const int64_t tiles = (places + placesAtOnce - 1) / placesAtOnce;
    inParallelChunks(int(count * tiles), [&](int chunk) {
        stopPoint();
        const int64_t n = chunk / tiles, first = chunk % tiles * placesAtOnce;
        const int64_t some = std::min(placesAtOnce, places - first);
        tile(dense[dense.size(0) == 1 ? 0 : n].narrow(0, first, some), classifiers[n],
             logits[n].narrow(1, first * 16, some * 16));
    });
    return logits;
}

void SamUpscaling::tile(const at::Tensor &places, const at::Tensor &classifiers, const at::Tensor &logits) const
{
    const at::Tensor channels = fourfold(places).view({-1, classifiers.size(1)});
    for (int64_t mask = 0; mask < classifiers.size(0); ++mask) {
        at::Tensor line = logits[mask];
        at::mv_out(line, channels, classifiers[mask]);
    }
}

void SamUpscaling::normalizeAndActivate(const at::Tensor &rows) const
{
    normalizeRows(rows.data_ptr<float>(), rows.size(0), rows.size(1), m_norm.weight.data_ptr<float>(),
                  m_norm.bias.data_ptr<float>(), float(epsilon));
    geluInPlace(rows.data_ptr<float>(), rows.numel());
}

at::Tensor SamUpscaling::fourfold(const at::Tensor &places) const
{
    const int64_t width = m_second.size(0);
    if (places.scalar_type() == at::kBFloat16) {
        const at::Tensor twice = halfLinearWide(places, {m_firstHalf, m_firstBias}).view({-1, width});
        normalizeAndActivate(twice);
        return halfLinearWide(halfOf(twice), {m_secondHalf, m_secondBias}, Activation::Gelu);
    }
    const at::Tensor twice = at::addmm(m_firstBias, places, m_first).view({-1, width});
    normalizeAndActivate(twice);
    at::Tensor result = at::addmm(m_secondBias, twice, m_second);
    geluInPlace(result.data_ptr<float>(), result.numel());
    return result;
}

at::Tensor SamUpscaling::whole(const at::Tensor &image) const
{
    const int64_t count = image.size(0), places = image.size(1), width = m_second.size(0);
    const at::Tensor twice = at::addmm(m_firstBias, image.flatten(0, 1), m_first).view({-1, width});
    const at::Tensor inner = at::gelu(layerNorm(twice, m_norm, epsilon));
    stopPoint();
    return at::gelu(at::addmm(m_secondBias, inner, m_second)).view({count, places * 16, -1});
}

} // namespace gleaner
