#include "core/models/ForwardInputs.h"
#include "core/models/segmentation/SamModel.h"
#include "core/models/segmentation/SamPicture.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int64_t any = ForwardInputs::any, largestPicture = 1 << 14;
constexpr int64_t mostPrompts = 64, largestArea = 1 << 26; // of all masks of a kind, pixels

QString tr(const char *text) { return QCoreApplication::translate("SamModel", text); }

/// All prompts that the inputs hold, in the frame of the resized picture.
SamPrompts promptsIn(const ForwardInputs &given, const SamConfig &config)
{
    SamPrompts prompts;
    if (given.has("point_coords")) {
        prompts.points = given.floats("point_coords", {any, any, 2});
        prompts.labels = given.wholes("point_labels", {prompts.points.size(0), prompts.points.size(1)}, 2, -1);
    }
    if (given.has("boxes"))
        prompts.boxes = given.floats("boxes", {prompts.points.defined() ? prompts.points.size(0) : any, 4});
    if (given.has("mask_input"))
        prompts.masks = given.floats("mask_input", {1, 1, config.lowSide(), config.lowSide()});
    return prompts;
}

int64_t originalSide(const ForwardInputs &given, const char *name, int64_t fallback)
{
    return given.has(name) ? given.wholes(name, {}, largestPicture, 1).item<int64_t>() : fallback;
}

/// A file of a few bytes could ask for masks beyond all memory.
void refuseTooMuch(const ForwardInputs &given, const SamPrompts &prompts, const cv::Size &original)
{
    const auto check = [&](const char *name, const at::Tensor &each) {
        if (!each.defined())
            return;
        if (each.size(0) > mostPrompts)
            given.refuse(name, tr("it holds %1 prompts").arg(each.size(0)), tr("at most %1").arg(mostPrompts));
        if (each.size(0) * original.width * original.height > largestArea)
            given.refuse(name, tr("the masks of its prompts would be too large"),
                         tr("fewer prompts or a smaller size"));
    };
    check("point_coords", prompts.points);
    check("boxes", prompts.boxes);
}

/// A kind of prompt that `model forward` answers to.
struct PromptKind {
    const char *name;
    SamPrompts prompts;
    bool several;
};

std::vector<PromptKind> kindsOf(const SamPrompts &all)
{
    std::vector<PromptKind> kinds;
    if (all.points.defined()) {
        const SamPrompts points{all.points, all.labels, {}, {}};
        kinds.push_back({"points_single", points, false});
        kinds.push_back({"points_multi", points, true});
    }
    if (all.boxes.defined())
        kinds.push_back({"boxes", {{}, {}, all.boxes, {}}, true});
    if (all.points.defined() && all.boxes.defined())
        kinds.push_back({"points_boxes", {all.points, all.labels, all.boxes, {}}, true});
    if (all.points.defined() && all.masks.defined()) {
        const auto first = [](const at::Tensor &x) { return x.narrow(0, 0, 1).narrow(1, 0, 1); };
        kinds.push_back({"point_mask", {first(all.points), first(all.labels), {}, all.masks}, true});
    }
    return kinds;
}

} // namespace

Model::NamedTensors SamModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    const at::Tensor image = given.floats("image", {3, any, any});
    const int side = m_config.side;
    if (image.size(1) > side || image.size(2) > side)
        given.refuse("image", tr("a side is longer than %1").arg(side), tr("a picture resized to that"));
    const SamPrompts prompts = promptsIn(given, m_config);
    const cv::Size resized{int(image.size(2)), int(image.size(1))};
    const cv::Size original{int(originalSide(given, "original_width", resized.width)),
                            int(originalSide(given, "original_height", resized.height))};
    const bool half = given.pixels("image", {3, any, any}).scalar_type() == at::kBFloat16;
    refuseTooMuch(given, prompts, original);

    NamedTensors outputs;
    const at::Tensor pixels = normalizedSquare(image, side);
    const at::Tensor embedding = embed(half ? pixels.to(at::kBFloat16) : pixels);
    outputs[QStringLiteral("preprocessed")] = pixels;
    outputs[QStringLiteral("image_embedding")] = embedding;
    outputs[QStringLiteral("dense_pe")] =
        m_positions.t().reshape({1, m_config.channels, m_config.grid(), m_config.grid()});
    const SamImageSide plain = sideOf(embedding, {}, half);
    for (const PromptKind &kind : kindsOf(prompts)) {
        const at::Tensor sparse = samSparsePrompts(m_weights.prompts, m_config, kind.prompts);
        const SamMasks masks = m_decoder->decode(
            kind.prompts.masks.defined() ? sideOf(embedding, kind.prompts.masks, half) : plain, sparse, kind.several);
        const QString name = QString::fromLatin1(kind.name);
        outputs[name + QStringLiteral(".sparse")] = sparse;
        outputs[name + QStringLiteral(".iou")] = masks.quality.contiguous();
        outputs[name + QStringLiteral(".low_res_logits")] = masks.logits;
        outputs[name + QStringLiteral(".mask_logits")] = samFullMasks(masks.logits, side, resized, original);
    }
    return outputs;
}

} // namespace gleaner
