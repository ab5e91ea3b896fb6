#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/diffusion/Autoencoder.h"
#include "core/models/diffusion/DiffusersConfig.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace gleaner {

namespace {

constexpr int mostBlocks = 8, mostInBlock = 32, widestChannels = 1 << 14;

QString tr(const char *text) { return QCoreApplication::translate("AutoencoderConfig", text); }

void checkBlocks(const ConfigReader &reader, const char *key, const QString &only, size_t count)
{
    const QStringList types = reader.texts(key, QStringList(qsizetype(count), only));
    if (size_t(types.size()) != count)
        reader.refuse(
            tr("“%1” has %2 entries, “block_out_channels” %3").arg(QLatin1String(key)).arg(types.size()).arg(count));
    for (const QString &type : types)
        if (type != only)
            reader.refuse(tr("“%1” asks for “%2”, a block that Gleaner does not know").arg(QLatin1String(key), type));
}

QJsonArray repeated(const QString &text, size_t count)
{
    return QJsonArray::fromStringList(QStringList(qsizetype(count), text));
}

const QString downBlock = QStringLiteral("DownEncoderBlock2D"), upBlock = QStringLiteral("UpDecoderBlock2D");

} // namespace

AutoencoderConfig AutoencoderConfig::fromJson(const ConfigReader &reader)
{
    refuseUnless(reader, "_class_name", QStringLiteral("AutoencoderKL"));
    for (const char *key : {"latents_mean", "latents_std"})
        refusePresent(reader, key);
    AutoencoderConfig config;
    config.channels = reader.wholes("block_out_channels", {64}, widestChannels);
    if (config.channels.empty() || config.channels.size() > mostBlocks)
        reader.refuse(
            tr("“block_out_channels” has %1 entries, not 1 to %2").arg(config.channels.size()).arg(mostBlocks));
    checkBlocks(reader, "down_block_types", downBlock, config.channels.size());
    checkBlocks(reader, "up_block_types", upBlock, config.channels.size());
    config.residuals = reader.whole("layers_per_block", 1, mostInBlock);
    config.in = reader.whole("in_channels", 3, widestChannels);
    config.out = reader.whole("out_channels", 3, widestChannels);
    config.latents = reader.whole("latent_channels", 4, widestChannels);
    config.side = reader.whole("sample_size", 32, ConfigReader::largestSide);
    config.quantConvolution = reader.flag("use_quant_conv", true);
    config.postQuantConvolution = reader.flag("use_post_quant_conv", true);
    config.attends = reader.flag("mid_block_add_attention", true);
    config.scaling = reader.number("scaling_factor", 0.18215);
    if (!(std::abs(config.scaling) > 1e-6) || std::abs(config.scaling) > 1e6)
        reader.refuse(tr("“scaling_factor” is %1").arg(config.scaling));
    config.shift = reader.number("shift_factor", 0);
    config.norm.groups = reader.whole("norm_num_groups", 32, widestChannels);
    config.norm.activation = reader.activation("act_fn", Activation::Silu);
    for (const int each : config.channels)
        reader.checkDivisible(each, config.norm.groups, tr("“block_out_channels” by “norm_num_groups”"));
    return config;
}

QJsonObject AutoencoderConfig::toJson() const
{
    QJsonArray widths;
    for (const int each : channels)
        widths.append(each);
    return {{QStringLiteral("_class_name"), QStringLiteral("AutoencoderKL")},
            {QStringLiteral("block_out_channels"), widths},
            {QStringLiteral("down_block_types"), repeated(downBlock, channels.size())},
            {QStringLiteral("up_block_types"), repeated(upBlock, channels.size())},
            {QStringLiteral("layers_per_block"), residuals},
            {QStringLiteral("in_channels"), in},
            {QStringLiteral("out_channels"), out},
            {QStringLiteral("latent_channels"), latents},
            {QStringLiteral("sample_size"), side},
            {QStringLiteral("use_quant_conv"), quantConvolution},
            {QStringLiteral("use_post_quant_conv"), postQuantConvolution},
            {QStringLiteral("mid_block_add_attention"), attends},
            {QStringLiteral("scaling_factor"), scaling},
            {QStringLiteral("shift_factor"), shift},
            {QStringLiteral("norm_num_groups"), norm.groups},
            {QStringLiteral("act_fn"), QString::fromLatin1(activationName(norm.activation))}};
}

} // namespace gleaner
