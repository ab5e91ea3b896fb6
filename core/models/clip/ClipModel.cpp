#include "core/models/clip/ClipModel.h"

#include "core/models/clip/ClipSlots.h"
#include "core/support/Hash.h"
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

QString shapeOf(const at::Tensor &tensor)
{
    QStringList sides;
    for (const int64_t side : tensor.sizes())
        sides.append(QString::number(side));
    return QLatin1Char('(') + sides.join(QStringLiteral(", ")) + QLatin1Char(')');
}

[[noreturn]] void refuseInput(const QString &name, const QString &reason, const QString &wanted)
{
    throw ProblemError({tr("The input “%1” does not fit this model: %2").arg(name, reason), name,
                        tr("Give %1.").arg(wanted), ExitCode::InputUnreadable});
}

} // namespace

ClipModel::ClipModel(ModelInfo info, ClipConfig config, ClipWeights weights,
                     std::shared_ptr<const ClipTokenizer> tokenizer, ImagePreprocessing preprocessing, Files files)
    : m_info(std::move(info)), m_config(config), m_weights(std::move(weights)), m_tokenizer(std::move(tokenizer)),
      m_preprocessing(preprocessing), m_files(std::move(files))
{
}

QString ClipModel::contentHash() const
{
    const std::lock_guard lock(m_hashMutex);
    if (m_hash.isEmpty())
        m_hash = hashOfFiles(m_files.folder, m_files.names);
    return m_hash;
}

at::Tensor ClipModel::preprocess(const cv::Mat &rgb) const { return m_preprocessing.apply(rgb); }

at::Tensor ClipModel::encodeImages(const at::Tensor &pixels, Probe *probe) const
{
    const c10::AutoGradMode noGradients(false);
    const ClipWeights &weights = pixels.scalar_type() == at::kBFloat16 ? halfWeights() : m_weights;
    return clipImageFeatures(weights, m_config, pixels.contiguous(), probe).to(at::kFloat);
}

const ClipWeights &ClipModel::halfWeights() const
{
    std::call_once(m_halved, [this] {
        m_halfWeights = m_weights;
        for (const ClipSlot &slot : clipSlots(m_halfWeights, m_config))
            *slot.tensor = slot.tensor->to(at::kBFloat16);
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
    at::Tensor ids = at::full({int64_t(all.size()), int64_t(longest)}, int64_t(m_tokenizer->endToken()), at::kLong);
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

at::Tensor ClipModel::checkedPixels(const at::Tensor &pixels) const
{
    const int side = m_config.side;
    const QString wanted = tr("floating-point numbers of the shape (N, 3, %1, %1)").arg(side);
    const QString name = QStringLiteral("pixel_values");
    if (!at::isFloatingType(pixels.scalar_type()))
        refuseInput(name, tr("it holds no floating-point numbers"), wanted);
    if (pixels.dim() != 4 || pixels.size(0) < 1 || pixels.size(1) != 3 || pixels.size(2) != side ||
        pixels.size(3) != side)
        refuseInput(name, tr("its shape is %1").arg(shapeOf(pixels)), wanted);
    return pixels.to(at::kFloat).contiguous();
}

at::Tensor ClipModel::checkedIds(const at::Tensor &ids) const
{
    const QString wanted =
        tr("whole numbers from 0 to %1 of the shape (M, up to %2)").arg(m_config.vocabulary - 1).arg(m_config.context);
    const QString name = QStringLiteral("input_ids");
    if (!at::isIntegralType(ids.scalar_type(), false))
        refuseInput(name, tr("it holds no whole numbers"), wanted);
    if (ids.dim() != 2 || ids.size(0) < 1 || ids.size(1) < 1 || ids.size(1) > m_config.context)
        refuseInput(name, tr("its shape is %1").arg(shapeOf(ids)), wanted);
    const at::Tensor whole = ids.to(at::kLong).contiguous();
    if (whole.min().item<int64_t>() < 0 || whole.max().item<int64_t>() >= m_config.vocabulary)
        refuseInput(name, tr("an id is out of range"), wanted);
    return whole;
}

Model::NamedTensors ClipModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const auto pixels = inputs.find(QStringLiteral("pixel_values")), ids = inputs.find(QStringLiteral("input_ids"));
    if (pixels == inputs.end() && ids == inputs.end())
        throw ProblemError({tr("The inputs hold neither “pixel_values” nor “input_ids”"), m_info.uri,
                            tr("Name the input tensors as this architecture does."), ExitCode::InputUnreadable});
    NamedTensors outputs;
    if (pixels != inputs.end()) {
        AttentionProbe probe;
        outputs[QStringLiteral("image_features")] = encodeImages(checkedPixels(pixels->second), &probe);
        for (const auto &[layer, weights] : probe.layers)
            outputs[QStringLiteral("vision_attention.%1").arg(layer)] = weights;
    }
    if (ids != inputs.end())
        outputs[QStringLiteral("text_features")] = clipTextFeatures(m_weights, m_config, checkedIds(ids->second));
    if (outputs.contains(QStringLiteral("image_features")) && outputs.contains(QStringLiteral("text_features"))) {
        const auto unit = [&](const char *name) {
            const at::Tensor &features = outputs.at(QString::fromLatin1(name));
            return features / features.norm(2, {-1}, true);
        };
        outputs[QStringLiteral("logits_per_image")] =
            logitScale() * at::matmul(unit("image_features"), unit("text_features").t());
    }
    return outputs;
}

} // namespace gleaner
