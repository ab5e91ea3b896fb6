#pragma once
#include "core/models/Model.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/language/T5Config.h"
#include "core/models/language/T5Network.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace gleaner::tests {

/// A T5 of random weights: two layers each, three heads, without a vocabulary.
struct RandomT5 {
    T5Config config;
    T5Weights weights;
    QByteArray json;

    explicit RandomT5(const QByteArray &more = {})
    {
        QJsonObject object =
            QJsonDocument::fromJson(R"({"model_type":"t5","d_model":12,"d_ff":17,"num_layers":2,"num_heads":3,"d_kv":5,
            "vocab_size":40,"relative_attention_num_buckets":8,"relative_attention_max_distance":12})")
                .object();
        const QJsonObject added = QJsonDocument::fromJson("{" + more + "}").object();
        for (auto each = added.begin(); each != added.end(); ++each)
            object[each.key()] = each.value();
        json = QJsonDocument(object).toJson();
        config = T5Config::read(ConfigReader(object, QStringLiteral("config.json")), QStringLiteral("t5"));
        const WeightSlots slots = t5Slots(weights, config);
        slots.initialize(Random(4));
        Random random(6);
        for (const WeightSlot &slot : slots.all())
            for (int64_t i = 0; i < slot.tensor->numel(); ++i)
                slot.tensor->data_ptr<float>()[i] += float(0.2 * random.normal());
    }

    ModelPtr opened(const QTemporaryDir &folder) const
    {
        SafetensorsWriter writer;
        T5Weights copy = weights;
        for (const auto &[name, tensor] : t5Slots(copy, config).tensors())
            writer.add(name, tensor);
        writer.write(folder.filePath(QStringLiteral("model.safetensors")));
        QFile file(folder.filePath(QStringLiteral("config.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            return {};
        file.close();
        return openModel(folder.path());
    }
};

} // namespace gleaner::tests
