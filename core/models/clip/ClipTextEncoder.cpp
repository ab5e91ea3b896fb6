#include "core/models/clip/ClipTextEncoder.h"

#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/nn/WeightSlots.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonArray>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ClipTextEncoder", text); }

constexpr double embeddingDeviation = 0.02, positionDeviation = 0.01;

void addLayer(WeightSlots &slots, ClipTextLayerWeights &layer, const ClipTowerConfig &tower)
{
    const int width = tower.width;
    slots.norm(QStringLiteral("layer_norm1"), layer.norm1, width);
    slots.linear(QStringLiteral("self_attn.q_proj"), layer.query, width, width);
    slots.linear(QStringLiteral("self_attn.k_proj"), layer.key, width, width);
    slots.linear(QStringLiteral("self_attn.v_proj"), layer.value, width, width);
    slots.linear(QStringLiteral("self_attn.out_proj"), layer.attentionOut, width, width);
    slots.norm(QStringLiteral("layer_norm2"), layer.norm2, width);
    slots.linear(QStringLiteral("mlp.fc1"), layer.mlpIn, tower.inner, width);
    slots.linear(QStringLiteral("mlp.fc2"), layer.mlpOut, width, tower.inner);
}

} // namespace

ClipTextConfig ClipTextConfig::fromJson(const ConfigReader &reader)
{
    const QString type = reader.text("model_type", QStringLiteral("clip_text_model"));
    if (type != QLatin1String("clip_text_model"))
        reader.refuse(tr("“model_type” is “%1”; Gleaner knows only CLIP's text tower").arg(type));
    ClipTextConfig config;
    config.tower.width = reader.whole("hidden_size", 512, ConfigReader::widest);
    config.tower.inner = reader.whole("intermediate_size", 2048, 4 * ConfigReader::widest);
    config.tower.layers = reader.whole("num_hidden_layers", 12, ConfigReader::mostLayers);
    config.tower.heads = reader.whole("num_attention_heads", 8, ConfigReader::widest);
    config.tower.activation = reader.activation("hidden_act", Activation::QuickGelu);
    config.tower.epsilon = reader.epsilon("layer_norm_eps", 1e-5);
    config.context = reader.whole("max_position_embeddings", 77, ConfigReader::widest, 2);
    config.vocabulary = reader.whole("vocab_size", 49408, ConfigReader::mostSymbols);
    reader.checkDivisible(config.tower.width, config.tower.heads, tr("the text tower's width by its heads"));
    return config;
}

QJsonObject ClipTextConfig::toJson() const
{
    return {{QStringLiteral("architectures"), QJsonArray{QStringLiteral("CLIPTextModel")}},
            {QStringLiteral("model_type"), QStringLiteral("clip_text_model")},
            {QStringLiteral("hidden_size"), tower.width},
            {QStringLiteral("intermediate_size"), tower.inner},
            {QStringLiteral("num_hidden_layers"), tower.layers},
            {QStringLiteral("num_attention_heads"), tower.heads},
            {QStringLiteral("hidden_act"), QString::fromLatin1(activationName(tower.activation))},
            {QStringLiteral("layer_norm_eps"), tower.epsilon},
            {QStringLiteral("max_position_embeddings"), context},
            {QStringLiteral("vocab_size"), vocabulary},
            {QStringLiteral("bos_token_id"), vocabulary - 2},
            {QStringLiteral("eos_token_id"), vocabulary - 1}};
}

WeightSlots clipTextSlots(ClipTextWeights &weights, const ClipTextConfig &config)
{
    WeightSlots slots;
    weights.layers.resize(size_t(config.tower.layers));
    slots.scope(QStringLiteral("text_model."), [&] {
        slots.add(QStringLiteral("embeddings.token_embedding.weight"), weights.tokens,
                  {config.vocabulary, config.tower.width}, embeddingDeviation);
        slots.add(QStringLiteral("embeddings.position_embedding.weight"), weights.positions,
                  {config.context, config.tower.width}, positionDeviation);
        for (size_t i = 0; i < weights.layers.size(); ++i)
            slots.scope(QStringLiteral("encoder.layers.%1.").arg(i),
                        [&] { addLayer(slots, weights.layers[i], config.tower); });
        slots.norm(QStringLiteral("final_layer_norm"), weights.norm, config.tower.width);
    });
    return slots;
}

at::Tensor clipTextStates(const ClipTextWeights &weights, const ClipTextConfig &config, const at::Tensor &ids)
{
    const ClipTowerConfig &tower = config.tower;
    const double scale = 1 / std::sqrt(double(tower.width / tower.heads));
    const at::Tensor mask = causalMask(ids.size(1)).to(weights.positions.scalar_type());
    at::Tensor x = at::embedding(weights.tokens, ids) + weights.positions.narrow(0, 0, ids.size(1));
    for (const ClipTextLayerWeights &layer : weights.layers) {
        stopPoint();
        const at::Tensor h = layerNorm(x, layer.norm1, tower.epsilon);
        const auto heads = [&](const LinearWeights &part) { return splitHeads(linear(h, part), tower.heads); };
        const at::Tensor shares = attentionWeights(heads(layer.query), heads(layer.key), scale, mask);
        x = x + linear(joinHeads(at::matmul(shares, heads(layer.value))), layer.attentionOut);
        const at::Tensor inner = linear(layerNorm(x, layer.norm2, tower.epsilon), layer.mlpIn);
        x = x + linear(activate(inner, tower.activation), layer.mlpOut);
    }
    return layerNorm(x, weights.norm, tower.epsilon);
}

} // namespace gleaner
