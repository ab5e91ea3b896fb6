#pragma once
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/clip/ClipTextEncoder.h"
#include "core/models/diffusion/Autoencoder.h"
#include "core/models/diffusion/NoiseSchedule.h"
#include "core/models/diffusion/Unet.h"
#include "core/models/nn/WeightSlots.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/support/Random.h"
#include "tests/helpers/Tensors.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <stdexcept>

/// Small diffusion models of random weights, written in the diffusers layout.
namespace gleaner::tests {

inline void writeWeights(const QString &path, const WeightSlots &slots, uint64_t seed,
                         const std::function<QString(QString)> &rename = {})
{
    slots.initialize(Random(seed));
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : slots.tensors())
        writer.add(rename ? rename(name) : name, tensor + 0.01); // biases are seen, too
    QDir().mkpath(QFileInfo(path).path());
    writer.write(path);
}

struct RandomDiffusion {
    UnetConfig unet;
    AutoencoderConfig autoencoder;
    ClipTextConfig text;
    NoiseSchedule::Options schedule;
    bool hasAutoencoder = true, hasText = true;
    QString unetFile = QStringLiteral("diffusion_pytorch_model.safetensors");
    std::function<QString(QString)> renameAutoencoder;

    RandomDiffusion()
    {
        unet.levels = {{8, 1, 2, 1, true, true}, {16, 1, 2, 1, true, true}};
        unet.side = 8;
        unet.context = 12;
        unet.norm.groups = 4;
        autoencoder.channels = {4, 8};
        autoencoder.norm.groups = 2;
        autoencoder.side = 16;
        text.tower = {12, 24, 2, 3, Activation::QuickGelu};
        text.context = 9;
        text.vocabulary = int(vocabulary().ids.size());
        schedule.clips = false;
    }

    static ClipVocabulary vocabulary()
    {
        return learnVocabulary({{QStringLiteral("red"), 3}, {QStringLiteral("circle"), 2}}, 20);
    }

    void write(const QString &folder) const
    {
        writeJson(folder + QStringLiteral("/unet/config.json"), unet.toJson());
        UnetWeights unetWeights;
        writeWeights(folder + QStringLiteral("/unet/") + unetFile, unetSlots(unetWeights, unet), 1);
        writeJson(folder + QStringLiteral("/scheduler/scheduler_config.json"), NoiseSchedule(schedule).toJson());
        QJsonObject index{{QStringLiteral("_class_name"), QStringLiteral("StableDiffusionPipeline")},
                          {QStringLiteral("vae"), QJsonArray{QJsonValue::Null, QJsonValue::Null}}};
        if (hasAutoencoder) {
            index[QStringLiteral("vae")] = QJsonArray{QStringLiteral("diffusers"), QStringLiteral("AutoencoderKL")};
            writeJson(folder + QStringLiteral("/vae/config.json"), autoencoder.toJson());
            AutoencoderWeights weights;
            writeWeights(folder + QStringLiteral("/vae/diffusion_pytorch_model.safetensors"),
                         autoencoderSlots(weights, autoencoder), 2, renameAutoencoder);
        }
        if (hasText) {
            index[QStringLiteral("text_encoder")] =
                QJsonArray{QStringLiteral("transformers"), QStringLiteral("CLIPTextModel")};
            writeJson(folder + QStringLiteral("/text_encoder/config.json"), text.toJson());
            ClipTextWeights weights;
            writeWeights(folder + QStringLiteral("/text_encoder/model.safetensors"), clipTextSlots(weights, text), 3);
            QDir().mkpath(folder + QStringLiteral("/tokenizer"));
            for (const auto &[name, bytes] :
                 {std::pair{"vocab.json", vocabulary().vocabJson()}, {"merges.txt", vocabulary().mergesText()}}) {
                QFile file(folder + QStringLiteral("/tokenizer/") + QLatin1String(name));
                if (!file.open(QIODevice::WriteOnly) || file.write(bytes) < 0)
                    throw std::runtime_error("cannot write");
            }
        }
        writeJson(folder + QStringLiteral("/model_index.json"), index);
    }
};

} // namespace gleaner::tests
