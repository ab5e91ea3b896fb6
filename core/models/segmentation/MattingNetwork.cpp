#include "core/models/segmentation/MattingNetwork.h"

#include "core/models/nn/WeightSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int normGroups = 4, outputs = 2;
constexpr double epsilon = 1e-5;
/// Of the last layer, which is no matrix inside the network and moves by a rate's length a step: without it a few
/// hundred steps do not bring a sigmoid near 0 and 1.
constexpr double gain = 8;
constexpr double middle = 0.5, spread = 0.25; // of the colors that go in

void addStep(WeightSlots &slots, const QString &name, MattingStep &step, int out, int in)
{
    slots.convolution(name + QStringLiteral(".conv"), step.convolution, out, in, 3, 3, false);
    slots.norm(name + QStringLiteral(".norm"), step.norm, out);
}

at::Tensor run(const at::Tensor &x, const MattingStep &step)
{
    stopPoint();
    return at::relu(groupNorm(convolution(x, step.convolution, 1, 1), step.norm, normGroups, epsilon));
}

} // namespace

MattingConfig MattingConfig::half() const
{
    MattingConfig config = *this;
    for (int &each : config.channels)
        each = std::max(normGroups, each / 2 / normGroups * normGroups);
    return config;
}

WeightSlots mattingSlots(MattingWeights &weights, const MattingConfig &config)
{
    WeightSlots slots;
    int in = 3;
    for (size_t level = 0; level < weights.down.size(); ++level)
        for (size_t i = 0; i < 2; ++i) {
            addStep(slots, QStringLiteral("down.%1.%2").arg(level).arg(i), weights.down[level][i],
                    config.channels[level], in);
            in = config.channels[level];
        }
    for (size_t level = 0; level < weights.up.size(); ++level) {
        const int width = config.channels[level];
        slots.convolution(QStringLiteral("narrow.%1").arg(level), weights.narrow[level], width,
                          config.channels[level + 1], 1, 1);
        addStep(slots, QStringLiteral("up.%1").arg(level), weights.up[level], width, width);
    }
    slots.convolution(QStringLiteral("head"), weights.head, outputs, config.channels[0], 1, 1);
    slots.beginAtZero(QStringLiteral("head.weight")); // else what it is drawn as decides how far it has to go
    return slots;
}

at::Tensor mattingLogits(const MattingWeights &weights, const at::Tensor &pictures)
{
    std::array<at::Tensor, 4> kept;
    at::Tensor x = (pictures - middle) / spread;
    for (size_t level = 0; level < kept.size(); ++level) {
        if (level > 0)
            x = at::max_pool2d(x, 2);
        for (const MattingStep &step : weights.down[level])
            x = run(x, step);
        kept[level] = x;
    }
    for (size_t level = weights.up.size(); level-- > 0;) {
        const at::Tensor &beside = kept[level];
        // Made narrow before it is enlarged: the same numbers as the other way round, for a quarter of the work.
        x = at::upsample_nearest2d(convolution(x, weights.narrow[level]), {beside.size(2), beside.size(3)}) + beside;
        x = run(x, weights.up[level]);
    }
    return convolution(x, weights.head) * gain;
}

} // namespace gleaner
