#include "core/models/diffusion/UnetConfig.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/diffusion/DiffusersConfig.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gleaner {

namespace {

constexpr int mostBlocks = 8, mostInBlock = 32;
constexpr int widestChannels = 1 << 14;

QString tr(const char *text) { return QCoreApplication::translate("UnetConfig", text); }

const QString plainDown = QStringLiteral("DownBlock2D"), crossDown = QStringLiteral("CrossAttnDownBlock2D");
const QString plainUp = QStringLiteral("UpBlock2D"), crossUp = QStringLiteral("CrossAttnUpBlock2D");

/// Parts of the library's network that we do not have: present means refused.
void refuseForeignParts(const ConfigReader &reader)
{
    for (const char *key : {"class_embed_type", "num_class_embeds", "addition_embed_type", "encoder_hid_dim",
                            "encoder_hid_dim_type", "time_cond_proj_dim", "timestep_post_act", "num_attention_heads",
                            "time_embedding_dim", "time_embedding_act_fn", "cross_attention_norm",
                            "reverse_transformer_layers_per_block", "addition_time_embed_dim"})
        refusePresent(reader, key);
    for (const char *key : {"dual_cross_attention", "resnet_skip_time_act", "class_embeddings_concat"})
        refuseUnless(reader, key, false);
    // A list or true asks for blocks without self-attention.
    if (reader.isList("only_cross_attention"))
        reader.refuse(tr("“only_cross_attention” asks for blocks that Gleaner does not know"));
    refuseUnless(reader, "only_cross_attention", false);
    refuseUnless(reader, "mid_block_type", QStringLiteral("UNetMidBlock2DCrossAttn"));
    refuseUnless(reader, "resnet_time_scale_shift", QStringLiteral("default"));
    refuseUnless(reader, "time_embedding_type", QStringLiteral("positional"));
    refuseUnless(reader, "attention_type", QStringLiteral("default"));
    for (const char *key : {"conv_in_kernel", "conv_out_kernel"})
        if (reader.whole(key, 3, ConfigReader::widest) != 3)
            reader.refuse(tr("“%1” is not 3").arg(QLatin1String(key)));
    for (const char *key : {"resnet_out_scale_factor", "mid_block_scale_factor"})
        if (reader.number(key, 1) != 1)
            reader.refuse(tr("“%1” is not 1").arg(QLatin1String(key)));
}

/// Whether each block attends; refuses blocks of other names and lists of another length.
std::vector<bool> attending(const ConfigReader &reader, const char *key, const QStringList &fallback,
                            const QString &plain, const QString &cross, size_t levels)
{
    const QStringList types = reader.texts(key, fallback);
    if (size_t(types.size()) != levels)
        reader.refuse(
            tr("“%1” has %2 entries, “block_out_channels” %3").arg(QLatin1String(key)).arg(types.size()).arg(levels));
    std::vector<bool> attends;
    for (const QString &type : types) {
        if (type != plain && type != cross)
            reader.refuse(tr("“%1” asks for “%2”, a block that Gleaner does not know").arg(QLatin1String(key), type));
        attends.push_back(type == cross);
    }
    return attends;
}

std::vector<UnetLevel> readLevels(const ConfigReader &reader)
{
    const std::vector<int> channels = reader.wholes("block_out_channels", {320, 640, 1280, 1280}, widestChannels);
    if (channels.empty() || channels.size() > mostBlocks)
        reader.refuse(tr("“block_out_channels” has %1 entries, not 1 to %2").arg(channels.size()).arg(mostBlocks));
    const size_t count = channels.size();
    const auto down = attending(reader, "down_block_types", {crossDown, crossDown, crossDown, plainDown}, plainDown,
                                crossDown, count);
    const auto up = attending(reader, "up_block_types", {plainUp, crossUp, crossUp, crossUp}, plainUp, crossUp, count);
    const auto residuals = oneOrList(reader, "layers_per_block", 2, count, mostInBlock);
    const auto heads = oneOrList(reader, "attention_head_dim", 8, count, widestChannels);
    const auto transformers = oneOrList(reader, "transformer_layers_per_block", 1, count, mostInBlock);
    std::vector<UnetLevel> levels;
    for (size_t i = 0; i < count; ++i)
        levels.push_back({channels[i], residuals[i], heads[i], transformers[i], down[i], up[count - 1 - i]});
    return levels;
}

void checkDivisible(const ConfigReader &reader, const UnetConfig &config)
{
    for (size_t i = 0; i < config.levels.size(); ++i) {
        const UnetLevel &level = config.levels[i];
        reader.checkDivisible(level.channels, config.norm.groups, tr("“block_out_channels” by “norm_num_groups”"));
        if (level.attendsDown || level.attendsUp || i + 1 == config.levels.size())
            reader.checkDivisible(level.channels, level.heads, tr("“block_out_channels” by “attention_head_dim”"));
    }
}

template <typename Get> QJsonArray listOf(const std::vector<UnetLevel> &levels, Get get)
{
    QJsonArray list;
    for (const UnetLevel &level : levels)
        list.append(get(level));
    return list;
}

} // namespace

UnetConfig UnetConfig::fromJson(const ConfigReader &reader)
{
    refuseUnless(reader, "_class_name", QStringLiteral("UNet2DConditionModel"));
    refuseForeignParts(reader);
    UnetConfig config;
    config.levels = readLevels(reader);
    config.in = reader.whole("in_channels", 4, widestChannels);
    config.out = reader.whole("out_channels", 4, widestChannels);
    config.side = reader.whole("sample_size", 64, ConfigReader::largestSide);
    config.context = oneOrList(reader, "cross_attention_dim", 1280, config.levels.size(), ConfigReader::widest).front();
    for (const int each : oneOrList(reader, "cross_attention_dim", 1280, config.levels.size(), ConfigReader::widest))
        if (each != config.context)
            reader.refuse(tr("“cross_attention_dim” differs between blocks"));
    config.linearProjection = reader.flag("use_linear_projection", false);
    config.cosineFirst = reader.flag("flip_sin_to_cos", true);
    config.frequencyShift = reader.number("freq_shift", 0);
    if (config.frequencyShift < 0 || config.frequencyShift >= config.levels.front().channels / 2)
        reader.refuse(
            tr("“freq_shift” is %1, not from 0 to below half of the first channels").arg(config.frequencyShift));
    config.downPadding = reader.whole("downsample_padding", 1, 1, 0);
    config.centered = reader.flag("center_input_sample", false);
    config.norm.groups = reader.whole("norm_num_groups", 32, widestChannels);
    config.norm.epsilon = reader.epsilon("norm_eps", 1e-5);
    config.norm.activation = reader.activation("act_fn", Activation::Silu);
    checkDivisible(reader, config);
    return config;
}

QJsonObject UnetConfig::toJson() const
{
    const auto down = [](const UnetLevel &level) { return level.attendsDown ? crossDown : plainDown; };
    const auto up = [](const UnetLevel &level) { return level.attendsUp ? crossUp : plainUp; };
    return {{QStringLiteral("_class_name"), QStringLiteral("UNet2DConditionModel")},
            {QStringLiteral("sample_size"), side},
            {QStringLiteral("in_channels"), in},
            {QStringLiteral("out_channels"), out},
            {QStringLiteral("block_out_channels"), listOf(levels, [](const UnetLevel &each) { return each.channels; })},
            {QStringLiteral("layers_per_block"), listOf(levels, [](const UnetLevel &each) { return each.residuals; })},
            {QStringLiteral("attention_head_dim"), listOf(levels, [](const UnetLevel &each) { return each.heads; })},
            {QStringLiteral("transformer_layers_per_block"),
             listOf(levels, [](const UnetLevel &each) { return each.transformers; })},
            {QStringLiteral("down_block_types"), listOf(levels, down)},
            {QStringLiteral("up_block_types"), listOf({levels.rbegin(), levels.rend()}, up)},
            {QStringLiteral("mid_block_type"), QStringLiteral("UNetMidBlock2DCrossAttn")},
            {QStringLiteral("cross_attention_dim"), context},
            {QStringLiteral("use_linear_projection"), linearProjection},
            {QStringLiteral("flip_sin_to_cos"), cosineFirst},
            {QStringLiteral("freq_shift"), frequencyShift},
            {QStringLiteral("downsample_padding"), downPadding},
            {QStringLiteral("center_input_sample"), centered},
            {QStringLiteral("norm_num_groups"), norm.groups},
            {QStringLiteral("norm_eps"), norm.epsilon},
            {QStringLiteral("act_fn"), QString::fromLatin1(activationName(norm.activation))}};
}

} // namespace gleaner
