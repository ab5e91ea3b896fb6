#pragma once
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/language/DecoderWeights.h"
#include "tests/core/models/language/Decoders.h"

#include <QFile>
#include <QTest>
#include <opencv2/core.hpp>

/// A LLaVA of random weights: a tower of three layers over 3 × 3 patches, a Llama of two layers.
namespace gleaner::tests::llava {

constexpr int side = 12, patch = 4, width = 8, textWidth = 16;

/// All tensors of a small LLaVA under the older names.
inline std::map<QString, at::Tensor> randomTensors()
{
    std::map<QString, at::Tensor> tensors;
    Random random(11);
    const auto add = [&](const QString &name, const std::vector<int64_t> &shape) {
        const at::Tensor tensor = at::empty(shape);
        for (int64_t i = 0; i < tensor.numel(); ++i)
            tensor.data_ptr<float>()[i] = float(0.3 * random.normal());
        tensors[name] = tensor;
    };
    const auto affine = [&](const QString &name, int64_t out, int64_t in) {
        add(name + QStringLiteral(".weight"), {out, in});
        add(name + QStringLiteral(".bias"), {out});
    };
    const auto norm = [&](const QString &name) {
        add(name + QStringLiteral(".weight"), {width});
        add(name + QStringLiteral(".bias"), {width});
    };
    const QString tower = QStringLiteral("vision_tower.vision_model.");
    add(tower + QStringLiteral("embeddings.class_embedding"), {width});
    add(tower + QStringLiteral("embeddings.patch_embedding.weight"), {width, 3, patch, patch});
    add(tower + QStringLiteral("embeddings.position_embedding.weight"), {10, width});
    norm(tower + QStringLiteral("pre_layrnorm"));
    norm(tower + QStringLiteral("post_layernorm"));
    for (int i = 0; i < 3; ++i) {
        const QString layer = tower + QStringLiteral("encoder.layers.%1.").arg(i);
        for (const char *name : {"q_proj", "k_proj", "v_proj", "out_proj"})
            affine(layer + QStringLiteral("self_attn.") + QString::fromLatin1(name), width, width);
        norm(layer + QStringLiteral("layer_norm1"));
        norm(layer + QStringLiteral("layer_norm2"));
        affine(layer + QStringLiteral("mlp.fc1"), 12, width);
        affine(layer + QStringLiteral("mlp.fc2"), width, 12);
    }
    affine(QStringLiteral("multi_modal_projector.linear_1"), textWidth, width);
    affine(QStringLiteral("multi_modal_projector.linear_2"), textWidth, textWidth);
    const tests::RandomDecoder decoder(QStringLiteral("llama"),
                                       R"("hidden_size":16,"num_attention_heads":4,"num_key_value_heads":2)");
    DecoderWeights text = decoder.network->weights();
    for (const auto &[name, tensor] : decoderSlots(text, decoder.network->config()).tensors())
        tensors[QStringLiteral("language_model.") + name] = tensor;
    return tensors;
}

inline const QByteArray config = R"({"model_type":"llava","image_token_index":61,"projector_hidden_act":"gelu",
    "vision_feature_layer":-2,"vision_feature_select_strategy":"default",
    "vision_config":{"model_type":"clip_vision_model","hidden_size":8,"intermediate_size":12,"num_hidden_layers":3,
        "num_attention_heads":2,"image_size":12,"patch_size":4},
    "text_config":{"model_type":"llama","vocab_size":61,"max_position_embeddings":48,"intermediate_size":23,
        "num_hidden_layers":2,"hidden_size":16,"num_attention_heads":4,"num_key_value_heads":2}})";

inline void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

/// Weights and configuration in `folder`; `rename` gives the tensors other names.
inline void writeModel(const QString &folder, const QByteArray &json = config,
                       const std::function<QString(const QString &)> &rename = {})
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : randomTensors())
        writer.add(rename ? rename(name) : name, tensor);
    writer.write(folder + QStringLiteral("/model.safetensors"));
    write(folder + QStringLiteral("/config.json"), json);
}

/// A vocabulary of the words w0 … w60 beside it.
inline void writeVocabulary(const QString &folder)
{
    QJsonObject words;
    for (int id = 0; id < 61; ++id)
        words[QStringLiteral("w%1").arg(id)] = id;
    const QJsonObject model{{QStringLiteral("type"), QStringLiteral("WordLevel")},
                            {QStringLiteral("unk_token"), QStringLiteral("w0")},
                            {QStringLiteral("vocab"), words}};
    const QJsonObject cuts{{QStringLiteral("type"), QStringLiteral("Whitespace")}};
    write(folder + QStringLiteral("/tokenizer.json"),
          QJsonDocument(QJsonObject{{QStringLiteral("model"), model}, {QStringLiteral("pre_tokenizer"), cuts}}).toJson());
}

inline cv::Mat picture()
{
    cv::Mat rgb(20, 30, CV_8UC3);
    for (int y = 0; y < rgb.rows; ++y)
        for (int x = 0; x < rgb.cols; ++x)
            rgb.at<cv::Vec3b>(y, x) = cv::Vec3b(uchar(8 * x), uchar(12 * y), uchar(x * y % 256));
    return rgb;
}

} // namespace gleaner::tests::llava
