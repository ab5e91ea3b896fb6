#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/checkpoint/TensorTaker.h"
#include "core/models/training/Lora.h"
#include "core/support/AtomicFolder.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace gleaner {

namespace {

const QString configFile = QStringLiteral("adapter_config.json");
const QString tensorFile = QStringLiteral("adapter_model.safetensors");
const QString prefix = QStringLiteral("base_model.model.");

QString tr(const char *text) { return QCoreApplication::translate("LoraFiles", text); }

QString downName(const QString &layer) { return prefix + layer + QStringLiteral(".lora_A.weight"); }
QString upName(const QString &layer) { return prefix + layer + QStringLiteral(".lora_B.weight"); }

LoraOptions readOptions(const ConfigReader &config)
{
    if (config.text("peft_type", QStringLiteral("LORA")) != QLatin1String("LORA"))
        config.refuse(tr("this adapter is no LoRA"));
    for (const char *key : {"use_dora", "lora_bias"})
        if (config.flag(key, false))
            config.refuse(tr("“%1” is not supported").arg(QString::fromLatin1(key)));
    if (config.text("bias", QStringLiteral("none")) != QLatin1String("none"))
        config.refuse(tr("adapters with biases are not supported"));
    LoraOptions options;
    options.rank = config.whole("r", 8, ConfigReader::widest);
    options.alpha = config.number("lora_alpha", 8);
    options.dropout = config.number("lora_dropout", 0);
    if (!(options.alpha > 0) || !(options.dropout >= 0 && options.dropout < 1))
        config.refuse(tr("“lora_alpha” or “lora_dropout” is out of range"));
    return options;
}

} // namespace

Lora::Lora(const WeightSlots &slots, const QString &folder)
{
    const QString path = folder + QLatin1Char('/') + configFile;
    const QJsonObject json = readModelJson(path);
    const ConfigReader config(json, path);
    for (const char *key : {"rank_pattern", "alpha_pattern"})
        if (!json[QLatin1String(key)].toObject().isEmpty())
            config.refuse(tr("“%1” is not supported").arg(QString::fromLatin1(key)));
    m_options = readOptions(config);
    m_scale = m_options.alpha / (config.flag("use_rslora", false) ? std::sqrt(double(m_options.rank)) : m_options.rank);
    const Checkpoint checkpoint = Checkpoint::open(folder + QLatin1Char('/') + tensorFile);
    TensorTaker taker(checkpoint);
    struct Found {
        QString name;
        LinearWeights *linear;
        at::Tensor down, up;
    };
    std::vector<Found> found;
    for (const WeightSlot &slot : slots.all()) {
        const QString name = slot.name.chopped(slot.linear ? QStringLiteral(".weight").size() : 0);
        if (!slot.linear || !(taker.has(downName(name)) || taker.has(upName(name))))
            continue;
        found.push_back({name, slot.linear, taker.take(downName(name), {m_options.rank, slot.shape[1]}),
                         taker.take(upName(name), {slot.shape[0], m_options.rank})});
    }
    taker.refuseIfMissing(tr("this adapter"));
    if (found.empty() || !taker.untaken().isEmpty())
        config.refuse(
            tr("its tensors belong to another network, such as “%1”").arg(taker.untaken().value(0, tr("none at all"))));
    for (Found &each : found) // only now that all is well does the network change
        add(each.name, each.linear, each.down, each.up);
    freeze(slots);
}

void Lora::save(const QString &folder, const QString &baseModel) const
{
    AtomicFolder target(folder, configFile);
    SafetensorsWriter writer;
    writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
    QJsonArray names;
    for (const Layer &layer : m_layers) {
        writer.add(downName(layer.name), layer.adapter->down);
        writer.add(upName(layer.name), layer.adapter->up);
        names.append(layer.name);
    }
    writer.write(target.filePath(tensorFile));
    const QJsonObject json{{QStringLiteral("peft_type"), QStringLiteral("LORA")},
                           {QStringLiteral("base_model_name_or_path"), baseModel},
                           {QStringLiteral("r"), m_options.rank},
                           {QStringLiteral("lora_alpha"), m_scale * m_options.rank},
                           {QStringLiteral("lora_dropout"), m_options.dropout},
                           {QStringLiteral("target_modules"), names},
                           {QStringLiteral("bias"), QStringLiteral("none")},
                           {QStringLiteral("inference_mode"), true}};
    target.write(configFile, QJsonDocument(json).toJson());
    target.commit();
}

} // namespace gleaner
