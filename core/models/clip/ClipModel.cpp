#include "core/models/clip/ClipModel.h"

#include "core/models/FeatureRows.h"
#include "core/models/ForwardInputs.h"
#include "core/models/clip/ClipSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr qsizetype textsAtOnce = 64;

QString tr(const char *text) { return QCoreApplication::translate("ClipModel", text); }

} // namespace

at::Tensor ClipModel::preprocess(const cv::Mat &rgb) const { return m_preprocessing.apply(rgb); }

at::Tensor ClipModel::encodeImages(const at::Tensor &pixels, Probe *probe) const
{
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    const ClipWeights &weights = pixels.scalar_type() == at::kBFloat16 ? halfWeights() : m_weights;
    return clipImageFeatures(weights, m_config, pixels.contiguous(), probe).to(at::kFloat);
}

at::Tensor ClipModel::encodePatches(const at::Tensor &pixels) const
{
    const c10::AutoGradMode noGradients(false);
    return clipPatchFeatures(m_weights, m_config, pixels.contiguous());
}

const ClipWeights &ClipModel::halfWeights() const
{
    std::call_once(m_halved, [this] {
        m_halfWeights = m_weights;
        clipSlots(m_halfWeights, m_config).convert(at::kBFloat16);
    });
    return m_halfWeights;
}

double ClipModel::logitScale() const { return std::exp(double(m_weights.logitScale.item<float>())); }

/// (texts, longest) filled up with the end token: what follows the first one is never looked at.
at::Tensor ClipModel::idsOf(const QStringList &texts) const
{
    std::vector<std::vector<int64_t>> all;
    size_t longest = 0;
    for (const QString &text : texts) {
        all.push_back(m_tokenizer->encode(text, size_t(m_config.context)));
        longest = std::max(longest, all.back().size());
    }
    at::Tensor ids = at::full({int64_t(all.size()), int64_t(longest)}, *m_tokenizer->endToken(), at::kLong);
    for (size_t row = 0; row < all.size(); ++row)
        std::copy(all[row].begin(), all[row].end(), ids.data_ptr<int64_t>() + row * longest);
    return ids;
}

at::Tensor ClipModel::encodeTexts(const QStringList &texts) const
{
    const c10::AutoGradMode noGradients(false);
    std::vector<at::Tensor> parts{at::empty({0, m_config.projection})};
    for (qsizetype first = 0; first < texts.size(); first += textsAtOnce)
        parts.push_back(clipTextFeatures(m_weights, m_config, idsOf(texts.mid(first, textsAtOnce))));
    return at::cat(parts);
}

at::Tensor ClipModel::readText(const QString &text, Probe &probe) const
{
    const c10::AutoGradMode gradients(probe.wantsGradients());
    return clipTextFeatures(m_weights, m_config, idsOf({text}), &probe);
}

Model::NamedTensors ClipModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    given.requireOneOf({QStringLiteral("pixel_values"), QStringLiteral("input_ids")});
    NamedTensors outputs;
    if (given.has("pixel_values")) {
        AttentionProbe probe;
        const at::Tensor pixels = given.floats("pixel_values", {ForwardInputs::any, 3, m_config.side, m_config.side});
        outputs[QStringLiteral("image_features")] = encodeImages(pixels, &probe);
        for (const auto &[layer, weights] : probe.layers)
            outputs[QStringLiteral("vision_attention.%1").arg(layer)] = weights;
    }
    if (given.has("input_ids")) {
        const at::Tensor ids = given.wholes("input_ids", {ForwardInputs::any, ForwardInputs::any}, m_config.vocabulary);
        if (ids.size(1) > m_config.context)
            given.refuse("input_ids", tr("it has %1 columns").arg(ids.size(1)),
                         tr("at most %1 tokens in a row").arg(m_config.context));
        outputs[QStringLiteral("text_features")] = clipTextFeatures(m_weights, m_config, ids);
    }
    if (outputs.contains(QStringLiteral("image_features")) && outputs.contains(QStringLiteral("text_features"))) {
        const auto unit = [&](const char *name) { return unitRows(outputs.at(QString::fromLatin1(name))); };
        outputs[QStringLiteral("logits_per_image")] =
            logitScale() * at::matmul(unit("image_features"), unit("text_features").t());
    }
    return outputs;
}

} // namespace gleaner
