#include "core/models/clip/ClipSlots.h"

#include <cmath>

namespace gleaner {

namespace {

constexpr int queryKeyAndValue = 3;

class SlotList {
public:
    std::vector<ClipSlot> slots;

    void add(at::Tensor &tensor, std::vector<int64_t> shape, double deviation, double mean = 0)
    {
        slots.push_back({&tensor, std::move(shape), deviation, mean, 0});
    }
    void norm(NormWeights &norm, int width)
    {
        add(norm.weight, {width}, 0, 1);
        add(norm.bias, {width}, 0);
    }
    void linear(LinearWeights &linear, int out, int in, double deviation, int matrices = 1)
    {
        slots.push_back({&linear.weight, {out, in}, deviation, 0, matrices});
        add(linear.bias, {out}, 0);
    }
    void layers(std::vector<LayerWeights> &all, const ClipTowerConfig &tower)
    {
        all.resize(size_t(tower.layers));
        const double width = tower.width, inward = std::pow(width, -0.5),
                     outward = inward / std::sqrt(2.0 * tower.layers);
        for (LayerWeights &layer : all) {
            norm(layer.norm1, tower.width);
            linear(layer.queryKeyValue, queryKeyAndValue * tower.width, tower.width, inward, queryKeyAndValue);
            linear(layer.attentionOut, tower.width, tower.width, outward);
            norm(layer.norm2, tower.width);
            linear(layer.mlpIn, tower.inner, tower.width, std::pow(2 * width, -0.5));
            linear(layer.mlpOut, tower.width, tower.inner, outward);
        }
    }
};

} // namespace

std::vector<ClipSlot> clipSlots(ClipWeights &weights, const ClipConfig &config)
{
    const ClipTowerConfig &text = config.text, &image = config.image;
    SlotList list;
    list.add(weights.tokenEmbedding, {config.vocabulary, text.width}, 0.02);
    list.add(weights.textPositions, {config.context, text.width}, 0.01);
    list.layers(weights.textLayers, text);
    list.norm(weights.textNorm, text.width);
    list.add(weights.textProjection, {config.projection, text.width}, std::pow(text.width, -0.5));
    list.add(weights.classEmbedding, {image.width}, std::pow(image.width, -0.5));
    list.add(weights.patchEmbedding, {image.width, 3, config.patch, config.patch},
             1 / std::sqrt(3.0 * config.patch * config.patch));
    list.add(weights.imagePositions, {config.imageTokens(), image.width}, 0.02);
    list.norm(weights.imageNormBefore, image.width);
    list.layers(weights.imageLayers, image);
    list.norm(weights.imageNormAfter, image.width);
    list.add(weights.imageProjection, {config.projection, image.width}, std::pow(image.width, -0.5));
    list.add(weights.logitScale, {}, 0, config.logitScale);
    return list.slots;
}

} // namespace gleaner
