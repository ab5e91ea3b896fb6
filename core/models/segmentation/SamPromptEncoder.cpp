#include "core/models/segmentation/SamPromptEncoder.h"

#include <ATen/ATen.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double normEpsilon = 1e-6;

/// (…, 2) in [0, 1] → (…, channels).
at::Tensor fourier(const at::Tensor &frequencies, const at::Tensor &places)
{
    const at::Tensor angles = at::matmul(2 * places - 1, frequencies) * (2 * M_PI);
    return at::cat({angles.sin(), angles.cos()}, -1);
}

at::Tensor pointTokens(const SamPromptWeights &weights, double side, const at::Tensor &points, const at::Tensor &labels)
{
    const at::Tensor places = fourier(weights.frequencies, (points + 0.5) / side); // middles of pixels
    const at::Tensor kinds = at::cat({weights.notAPoint, weights.pointKinds[0], weights.pointKinds[1]});
    const at::Tensor real = labels.ge(0).unsqueeze(-1).to(at::kFloat);
    return places * real + at::embedding(kinds, labels + 1);
}

/// x (N, C, H, W).
at::Tensor normAndGelu(const at::Tensor &x, const NormWeights &norm)
{
    return at::gelu(layerNorm(x.permute({0, 2, 3, 1}), norm, normEpsilon)).permute({0, 3, 1, 2}).contiguous();
}

} // namespace

at::Tensor samGridPositions(const SamPromptWeights &weights, const SamConfig &config)
{
    const int64_t grid = config.grid();
    const at::Tensor middles = (at::arange(grid, at::kFloat) + 0.5) / double(grid);
    const at::Tensor x = middles.view({1, -1}).expand({grid, grid}), y = middles.view({-1, 1}).expand({grid, grid});
    return fourier(weights.frequencies, at::stack({x, y}, -1).view({grid * grid, 2}));
}

at::Tensor samSparsePrompts(const SamPromptWeights &weights, const SamConfig &config, const SamPrompts &prompts)
{
    std::vector<at::Tensor> tokens;
    if (prompts.points.defined()) {
        at::Tensor points = prompts.points, labels = prompts.labels;
        if (!prompts.boxes.defined()) {
            points = at::cat({points, at::zeros({points.size(0), 1, 2})}, 1);
            labels = at::cat({labels, at::full({labels.size(0), 1}, -1, at::kLong)}, 1);
        }
        tokens.push_back(pointTokens(weights, config.side, points, labels));
    }
    if (prompts.boxes.defined()) {
        const at::Tensor corners = (prompts.boxes.view({-1, 2, 2}) + 0.5) / double(config.side);
        tokens.push_back(fourier(weights.frequencies, corners) +
                         at::cat({weights.pointKinds[2], weights.pointKinds[3]}));
    }
    if (tokens.empty())
        return at::empty({prompts.masks.size(0), 0, config.channels});
    return at::cat(tokens, 1);
}

at::Tensor samDensePrompt(const SamPromptWeights &weights, const SamConfig &config, const at::Tensor &masks)
{
    if (!masks.defined())
        return weights.noMask.unsqueeze(0);
    at::Tensor x = normAndGelu(convolution(masks, weights.mask[0], 2), weights.maskNorms[0]);
    x = normAndGelu(convolution(x, weights.mask[1], 2), weights.maskNorms[1]);
    return convolution(x, weights.mask[2]).view({masks.size(0), config.channels, -1}).transpose(1, 2);
}

} // namespace gleaner
