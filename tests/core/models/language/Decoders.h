#pragma once
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/language/DecoderNetwork.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace gleaner::tests {

/// Largest difference, relative to the largest number of the reference.
inline double difference(const at::Tensor &actual, const at::Tensor &expected)
{
    return ((actual - expected).abs().max() / expected.abs().max()).item<double>();
}

inline at::Tensor randomIds(int64_t rows, int64_t columns, int vocabulary, uint64_t seed = 3)
{
    Random random(seed);
    const at::Tensor ids = at::empty({rows, columns}, at::kLong);
    for (int64_t i = 0; i < ids.numel(); ++i)
        ids.data_ptr<int64_t>()[i] = random.below(vocabulary);
    return ids;
}

/// A decoder of random weights, all of them large enough to matter; `json` is what its configuration adds to the
/// defaults of the tests.
struct RandomDecoder {
    QJsonObject json;
    DecoderNetworkPtr network;

    explicit RandomDecoder(const QString &type, const QByteArray &more, uint64_t seed = 5)
    {
        json = QJsonDocument::fromJson(QByteArray(R"({"vocab_size":61,"n_positions":48,"max_position_embeddings":48,
            "intermediate_size":23,"num_hidden_layers":2,"n_layer":2})"))
                   .object();
        const QJsonObject added = QJsonDocument::fromJson("{" + more + "}").object();
        for (auto each = added.begin(); each != added.end(); ++each)
            json[each.key()] = each.value();
        const ConfigReader reader(json, QStringLiteral("config.json"));
        DecoderConfig config =
            type == QLatin1String("gpt2") ? DecoderConfig::gpt2(reader) : DecoderConfig::llamaFamily(reader, type);
        if (json.contains(QStringLiteral("trained"))) // dynamic scaling begins inside the tests' texts
            config.rotary.trainedContext = json[QStringLiteral("trained")].toInt();
        DecoderWeights weights;
        const WeightSlots slots = decoderSlots(weights, config);
        slots.initialize(Random(seed));
        Random random(seed + 1);
        for (const WeightSlot &slot : slots.all())
            if (slot.shape.size() == 1 || !slot.linear)
                for (int64_t i = 0; i < slot.tensor->numel(); ++i)
                    slot.tensor->data_ptr<float>()[i] += float(0.3 * random.normal());
        network = std::make_shared<const DecoderNetwork>(config, std::move(weights));
    }
};

/// The angles of a head's pairs as the papers write them, for a text of `length` tokens.
inline at::Tensor plainAngles(const RandomDecoder &decoder, int64_t length, double &magnitude)
{
    const DecoderConfig &config = decoder.network->config();
    const QJsonObject parameters = decoder.json[QStringLiteral("rope_parameters")].toObject();
    const QJsonObject scaling =
        parameters.isEmpty() ? decoder.json[QStringLiteral("rope_scaling")].toObject() : parameters;
    const QString type = scaling[QStringLiteral("rope_type")].toString(scaling[QStringLiteral("type")].toString());
    const double factor = scaling[QStringLiteral("factor")].toDouble(1), pi = std::acos(-1.0);
    const double trained = scaling[QStringLiteral("original_max_position_embeddings")].toDouble(1);
    double base =
        decoder.json[QStringLiteral("rope_theta")].toDouble(parameters[QStringLiteral("rope_theta")].toDouble(10000));
    const double size = config.headWidth;
    const double first = decoder.json[QStringLiteral("trained")].toDouble(48);
    if (type == QLatin1String("dynamic") && double(length) > first)
        base *= std::pow(factor * double(length) / first - factor + 1, size / (size - 2));
    magnitude = type == QLatin1String("yarn") ? 0.1 * std::log(factor) + 1 : 1;
    const at::Tensor angles = at::empty({length, int64_t(size / 2)}, at::kDouble);
    for (int64_t pair = 0; pair < int64_t(size / 2); ++pair) {
        double theta = 1 / std::pow(base, double(2 * pair) / size);
        if (type == QLatin1String("linear"))
            theta /= factor;
        if (type == QLatin1String("llama3")) {
            const double wave = 2 * pi / theta;
            const double blend = (trained / wave - 1) / (4 - 1);
            theta = wave < trained / 4 ? theta : wave > trained ? theta / 8 : (1 - blend) * theta / 8 + blend * theta;
        }
        if (type == QLatin1String("yarn")) {
            const auto edge = [&](double turns) {
                return size * std::log(trained / (turns * 2 * pi)) / (2 * std::log(base));
            };
            const double low = std::max(0.0, std::floor(edge(32))), high = std::min(size - 1, std::ceil(edge(1)));
            const double ramp = std::min(1.0, std::max(0.0, (double(pair) - low) / (high - low)));
            theta = theta / factor * ramp + theta * (1 - ramp);
        }
        for (int64_t position = 0; position < length; ++position)
            angles[position][pair] = double(position) * theta;
    }
    return angles;
}

/// The logits by a plain computation in float64 that shares no code with the network: one head after another, the
/// whole (T, T) at once.
inline at::Tensor plainLogits(const RandomDecoder &decoder, const at::Tensor &ids)
{
    const DecoderConfig &config = decoder.network->config();
    const DecoderWeights &weights = decoder.network->weights();
    const auto wide = [](const at::Tensor &tensor) { return tensor.to(at::kDouble); };
    const auto affine = [&](const at::Tensor &x, const LinearWeights &layer) {
        const at::Tensor y = at::matmul(x, wide(layer.weight).t());
        return layer.bias.defined() ? y + wide(layer.bias) : y;
    };
    const auto norm = [&](const at::Tensor &x, const NormWeights &layer) {
        const at::Tensor centered = config.llama ? x : x - x.mean({-1}, true);
        const at::Tensor y =
            centered / at::sqrt(centered.pow(2).mean({-1}, true) + config.epsilon) * wide(layer.weight);
        return config.llama ? y : y + wide(layer.bias);
    };
    const int64_t length = ids.size(1), size = config.headWidth;
    double magnitude = 1;
    const at::Tensor angles = config.llama ? plainAngles(decoder, length, magnitude) : at::Tensor();
    const auto turned = [&](const at::Tensor &x) {
        if (!config.llama)
            return x;
        const at::Tensor c = at::cos(angles) * magnitude, s = at::sin(angles) * magnitude;
        const at::Tensor a = x.narrow(-1, 0, size / 2), b = x.narrow(-1, size / 2, size / 2);
        return at::cat({a * c - b * s, b * c + a * s}, -1);
    };
    at::Tensor x = wide(weights.tokens).index_select(0, ids.flatten()).view({ids.size(0), length, -1});
    if (!config.llama)
        x = x + wide(weights.positions).narrow(0, 0, length);
    for (int i = 0; i < config.layers; ++i) {
        const DecoderLayer &layer = weights.layers[size_t(i)];
        const at::Tensor h = norm(x, layer.norm1);
        const at::Tensor joint = config.llama ? at::Tensor() : affine(h, layer.queryKeyValue);
        const at::Tensor q = config.llama ? affine(h, layer.query) : joint.narrow(-1, 0, config.width);
        const at::Tensor k = config.llama ? affine(h, layer.key) : joint.narrow(-1, config.width, config.width);
        const at::Tensor v = config.llama ? affine(h, layer.value) : joint.narrow(-1, 2 * config.width, config.width);
        std::vector<at::Tensor> heads;
        for (int64_t head = 0; head < config.heads; ++head) {
            const int64_t other = head * config.keyHeads / config.heads;
            const at::Tensor query = turned(q.narrow(-1, head * size, size));
            const at::Tensor key = turned(k.narrow(-1, other * size, size));
            at::Tensor scores = at::matmul(query, key.transpose(1, 2));
            if (decoder.json[QStringLiteral("scale_attn_weights")].toBool(true))
                scores = scores / std::sqrt(double(size));
            if (decoder.json[QStringLiteral("scale_attn_by_inverse_layer_idx")].toBool(false))
                scores = scores / double(i + 1);
            at::Tensor seen = at::ones({length, length}, at::kBool).tril();
            if (config.windows[size_t(i)])
                seen = seen.logical_and(at::ones({length, length}, at::kBool).triu(1 - config.windows[size_t(i)]));
            scores = scores.masked_fill(seen.logical_not(), -INFINITY);
            heads.push_back(at::matmul(at::softmax(scores, -1), v.narrow(-1, other * size, size)));
        }
        x = x + affine(at::cat(heads, -1), layer.attentionOut);
        const at::Tensor inside = norm(x, layer.norm2);
        x = x + (config.llama
                     ? affine(activate(affine(inside, layer.gate), config.activation) * affine(inside, layer.up),
                              layer.down)
                     : affine(activate(affine(inside, layer.up), config.activation), layer.down));
    }
    x = norm(x, weights.norm);
    const at::Tensor head = wide(weights.head.weight.defined() ? weights.head.weight : weights.tokens);
    return at::matmul(x, head.t()).to(at::kFloat);
}

} // namespace gleaner::tests
