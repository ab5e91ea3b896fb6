#include "core/models/vision/VitNetwork.h"

#include "core/models/ForwardInputs.h"
#include "core/models/Probe.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr int64_t largestSide = 1 << 13;
constexpr double publishedOffset = 0.1; // against rounding in the authors' size of the result

QString tr(const char *text) { return QCoreApplication::translate("VitNetwork", text); }

/// (1, grid², width) → (1, rows × columns, width).
at::Tensor interpolated(const at::Tensor &positions, int64_t grid, int64_t rows, int64_t columns, PositionRule rule)
{
    const at::Tensor map = positions.to(at::kFloat).view({1, grid, grid, -1}).permute({0, 3, 1, 2}).contiguous();
    at::Tensor resized;
    switch (rule) {
    case PositionRule::Bicubic:
        resized = at::upsample_bicubic2d(map, {rows, columns}, false);
        break;
    case PositionRule::Antialiased:
        resized = at::_upsample_bicubic2d_aa(map, {rows, columns}, false);
        break;
    case PositionRule::OffsetScale:
        resized = at::upsample_bicubic2d(map, {rows, columns}, false, (double(rows) + publishedOffset) / double(grid),
                                         (double(columns) + publishedOffset) / double(grid));
        break;
    }
    return resized.flatten(2).transpose(1, 2).to(positions.scalar_type());
}

/// Class token, registers and patches, with positions; registers have none.
at::Tensor embedded(const VitWeights &weights, const VitConfig &config, const at::Tensor &pixels)
{
    const int64_t count = pixels.size(0), grid = config.grid();
    const int64_t rows = pixels.size(2) / config.patch, columns = pixels.size(3) / config.patch;
    at::Tensor positions = weights.positions.narrow(1, 1, grid * grid);
    if (rows != grid || columns != grid)
        positions = interpolated(positions, grid, rows, columns, config.rule);
    const at::Tensor first = weights.classToken + weights.positions.narrow(1, 0, 1);
    std::vector<at::Tensor> tokens{first.expand({count, 1, config.width})};
    if (weights.registers.defined())
        tokens.push_back(weights.registers.expand({count, config.registers, config.width}));
    tokens.push_back(patchTokens(pixels, weights.patch) + positions);
    return at::cat(tokens, 1);
}

} // namespace

at::Tensor vitTokens(const VitWeights &weights, const VitConfig &config, const at::Tensor &pixels, bool classOnly,
                     Probe *probe)
{
    const BlockOptions options{config.heads, config.epsilon, config.activation, config.gated};
    at::Tensor x = embedded(weights, config, pixels);
    const int last = config.layers - 1;
    const bool isCut = classOnly && !(probe && probe->wantsTokens(last));
    for (int i = 0; i <= last; ++i) {
        stopPoint();
        const at::Tensor kept = isCut && i == last ? at::zeros({x.size(0)}, at::kLong) : at::Tensor();
        x = transformerBlock(x, weights.layers[size_t(i)], options, {}, kept, probe, i);
    }
    return layerNorm(classOnly ? x.narrow(1, 0, 1) : x, weights.norm, config.epsilon);
}

at::Tensor vitFeatures(const at::Tensor &tokens, const VitConfig &config)
{
    const at::Tensor classToken = tokens.select(1, 0).to(at::kFloat);
    if (!config.headSeesMean)
        return classToken;
    const int64_t prefix = config.prefixTokens();
    const at::Tensor mean = tokens.narrow(1, prefix, tokens.size(1) - prefix).to(at::kFloat).mean(at::IntArrayRef({1}));
    return at::cat({classToken, mean}, -1);
}

const VitWeights &VitNetwork::weightsFor(const at::Tensor &pixels) const
{
    if (pixels.scalar_type() != at::kBFloat16)
        return m_weights;
    std::call_once(m_halved, [this] {
        m_halfWeights = m_weights;
        vitSlots(m_halfWeights, m_config).convert(at::kBFloat16);
        joinVitWeights(m_halfWeights, m_config);
    });
    return m_halfWeights;
}

at::Tensor VitNetwork::features(const at::Tensor &pixels, Probe *probe) const
{
    return vitFeatures(vitTokens(weightsFor(pixels), m_config, pixels, !m_config.headSeesMean, probe), m_config);
}

at::Tensor VitNetwork::logits(const at::Tensor &features) const { return linear(features, m_weights.head); }

Model::NamedTensors VitNetwork::outputs(const ForwardInputs &inputs) const
{
    const int64_t any = ForwardInputs::any, patch = m_config.patch, prefix = m_config.prefixTokens();
    const at::Tensor pixels = inputs.pixels("pixel_values", {any, 3, any, any});
    for (const int64_t side : {pixels.size(2), pixels.size(3)})
        if (side % patch != 0 || side > largestSide)
            inputs.refuse("pixel_values", tr("a side is %1").arg(side),
                          tr("pictures whose sides are multiples of %1, up to %2").arg(patch).arg(largestSide));
    const at::Tensor tokens = vitTokens(weightsFor(pixels), m_config, pixels, false).to(at::kFloat);
    Model::NamedTensors outputs;
    outputs[QStringLiteral("cls")] = tokens.select(1, 0).contiguous();
    outputs[QStringLiteral("patch_tokens")] = tokens.narrow(1, prefix, tokens.size(1) - prefix).contiguous();
    if (m_config.classes > 0)
        outputs[QStringLiteral("logits")] = logits(vitFeatures(tokens, m_config));
    return outputs;
}

} // namespace gleaner
