#pragma once
#include "core/models/LongSide.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/segmentation/SamWeights.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <opencv2/core.hpp>

namespace gleaner::bench {

inline cv::Mat noise(int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    cv::theRNG().state = 7;
    cv::randu(rgb, 0, 256);
    return rgb;
}

/// Segment Anything with a small image encoder and random weights. The decoder and the prompt encoder have the hub's
/// defaults, which are the published sizes.
inline void writeSam(const QString &folder)
{
    const QJsonObject json{
        {QStringLiteral("model_type"), QStringLiteral("sam")},
        {QStringLiteral("vision_config"), QJsonObject{{QStringLiteral("hidden_size"), 64},
                                                      {QStringLiteral("num_hidden_layers"), 1},
                                                      {QStringLiteral("num_attention_heads"), 1},
                                                      {QStringLiteral("global_attn_indexes"), QJsonArray()}}},
        {QStringLiteral("mask_decoder_config"),
         QJsonObject{{QStringLiteral("num_attention_heads"), 8}, {QStringLiteral("num_hidden_layers"), 2}}}};
    SamWeights weights;
    const WeightSlots slots = samSlots(weights, SamConfig::fromJson({json, folder}));
    slots.initialize(Random(1));
    SafetensorsWriter model;
    for (const auto &[name, tensor] : slots.tensors())
        model.add(name, tensor);
    model.write(folder + QStringLiteral("/model.safetensors"));
    QFile file(folder + QStringLiteral("/config.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(json).toJson());
}

/// What the peer gets: the embedding and a click (pixels of the picture), in pixels of the square.
inline void writeSamInputs(const QString &folder, const Model &model, const cv::Mat &rgb, const cv::Point2f &place)
{
    const cv::Size resized = longSideSize(rgb.size(), 1024);
    const auto outputs = model.forward({{QStringLiteral("image"), resizedToLongSide(rgb, 1024)}});
    SafetensorsWriter inputs;
    for (const char *name : {"image_embedding", "dense_pe"})
        inputs.add(QString::fromLatin1(name), outputs.at(QString::fromLatin1(name)).contiguous());
    inputs.add(QStringLiteral("point"), at::tensor({place.x * float(resized.width) / float(rgb.cols),
                                                    place.y * float(resized.height) / float(rgb.rows)})
                                            .view({1, 2}));
    inputs.add(QStringLiteral("sizes"), at::tensor({rgb.rows, rgb.cols, resized.height, resized.width}).to(at::kLong));
    inputs.write(folder + QStringLiteral("/inputs.safetensors"));
}

} // namespace gleaner::bench
