#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/segmentation/SamModel.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr qint64 cacheBytes = 256 << 20; // some twenty pictures at the published sizes

QString tr(const char *text) { return QCoreApplication::translate("OpenSam", text); }

const QString sharedFrequencies = QStringLiteral("shared_image_embedding.positional_embedding");
const QString promptFrequencies = QStringLiteral("prompt_encoder.shared_embedding.positional_embedding");

bool isHuggingFace(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("vision_encoder.patch_embed.projection.weight")) &&
           checkpoint.has(QStringLiteral("mask_decoder.iou_token.weight"));
}

bool isOriginal(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("image_encoder.patch_embed.proj.weight")) &&
           checkpoint.has(QStringLiteral("image_encoder.blocks.0.norm1.weight")) &&
           checkpoint.has(QStringLiteral("mask_decoder.iou_token.weight"));
}

SamConfig configOf(const ModelSource &source, bool original)
{
    SamConfig config =
        original && !source.json ? SamConfig::fromShapes(source.checkpoint) : SamConfig::fromJson(source.config());
    config.readTables(source.checkpoint,
                      original ? QStringLiteral("image_encoder.blocks.") : QStringLiteral("vision_encoder.layers."));
    return config;
}

LoadOptions optionsFor(const Checkpoint &checkpoint, const SamConfig &config, bool original)
{
    LoadOptions options{QStringLiteral("Segment Anything")};
    if (original)
        options.nameInFile = [config](const QString &name) { return samOriginalName(name, config); };
    else // the same numbers under two names; some files keep only one
        options.nameInFile = [&checkpoint](const QString &name) {
            return name == sharedFrequencies && !checkpoint.has(name) ? promptFrequencies : name;
        };
    options.ignored = [](const QString &name) { return name == promptFrequencies; };
    return options;
}

} // namespace

bool SamModel::recognizes(const ModelSource &source)
{
    return isHuggingFace(source.checkpoint) || isOriginal(source.checkpoint);
}

ModelPtr SamModel::open(const ModelSource &source)
{
    return std::make_shared<SamModel>(source, !isHuggingFace(source.checkpoint));
}

SamModel::SamModel(const ModelSource &source, bool original)
    : LoadedModel(source, QStringLiteral("Segment Anything"),
                  original ? tr("original Segment Anything names") : tr("Hugging Face")),
      m_config(configOf(source, original)), m_seen(cacheBytes)
{
    const LoadedWeights loaded = loadWeights(samSlots(m_weights, m_config), source.checkpoint,
                                             optionsFor(source.checkpoint, m_config, original));
    m_positions = samGridPositions(m_weights.prompts, m_config);
    const c10::AutoGradMode noGradients(false);
    m_decoder.emplace(m_config, m_weights.decoder, m_positions);
    ModelInfo &info = changeInfo();
    info.facts = facts();
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    info.capabilities = capabilityNames();
}

std::vector<std::pair<QString, QString>> SamModel::facts() const
{
    QStringList global;
    for (int i = 0; i < m_config.layers; ++i)
        if (m_config.isGlobal(i))
            global.append(QString::number(i));
    return {{tr("image encoder"), tr("%1 layers, width %2, %3 heads, MLP %4")
                                      .arg(m_config.layers)
                                      .arg(m_config.width)
                                      .arg(m_config.heads)
                                      .arg(m_config.inner)},
            {tr("picture"),
             tr("%1 px, %2 × %2 patches of %3 px").arg(m_config.side).arg(m_config.grid()).arg(m_config.patch)},
            {tr("attention"), tr("windows of %1 × %1 patches; whole picture in layers %2")
                                  .arg(m_config.window)
                                  .arg(global.join(QStringLiteral(", ")))},
            {tr("mask decoder"), tr("%1 layers, width %2, %3 heads, MLP %4, %5 masks")
                                     .arg(m_config.decoderLayers)
                                     .arg(m_config.channels)
                                     .arg(m_config.decoderHeads)
                                     .arg(m_config.decoderInner)
                                     .arg(m_config.maskTokens)}};
}

} // namespace gleaner
