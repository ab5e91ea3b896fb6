#include "core/methods/unlearning/LokuReceipt.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

const QString manifestFile = QStringLiteral("manifest.json");
constexpr qint64 longestCompanion = qint64(256) << 20;

/// What the weights of a language model need beside them.
QStringList companions(const QString &folder)
{
    QStringList found;
    for (const char *name :
         {"config.json", "generation_config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json",
          "added_tokens.json", "vocab.json", "merges.txt", "tokenizer.model", "spiece.model"})
        if (QFileInfo::exists(folder + QLatin1Char('/') + QLatin1String(name)))
            found.append(QLatin1String(name));
    return found;
}

/// Weights as they stand (adapters left out) with what belongs to them; `place` ends with a slash or is empty.
QStringList writeCheckpoint(AtomicFolder &made, const QString &place, const NamedWeights &weights,
                            const QString &originalUri)
{
    QStringList files{place + QStringLiteral("model.safetensors")};
    SafetensorsWriter writer;
    writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
    for (const auto &[name, tensor] : weights)
        writer.add(name, tensor.detach().contiguous());
    writer.write(made.filePath(files.front()));
    const QString original = QFileInfo(findWeights(originalUri)).path();
    for (const QString &name : companions(original)) {
        made.write(place + name, readModelFile(original + QLatin1Char('/') + name, longestCompanion));
        files.append(place + name);
    }
    return files;
}

} // namespace

void writeUnlearned(const LokuFindings &findings, const QString &folder, LokuCheckpoint kind,
                    const std::vector<std::pair<QString, QString>> &facts)
{
    checkNewCheckpoint(folder);
    const LokuForgotten &forgotten = *findings.outcome(0, 0).made;
    AtomicFolder made(folder, manifestFile);
    QStringList files;
    if (kind == LokuCheckpoint::Merged) {
        files = writeCheckpoint(made, {}, actingWeights(*forgotten.model), findings.modelUri);
    } else {
        files = writeCheckpoint(made, QStringLiteral("base/"), forgotten.model->slots().tensors(), findings.modelUri);
        forgotten.lora->save(made.filePath(QStringLiteral("adapter")), QStringLiteral("../base"));
        files << QStringLiteral("adapter/adapter_config.json") << QStringLiteral("adapter/adapter_model.safetensors");
    }
    QJsonObject json, hashes, told;
    for (const QString &file : files)
        hashes[file] = hashOfFile(made.filePath(file));
    for (const auto &[name, value] : facts)
        told[name] = value;
    json[QStringLiteral("method")] = QStringLiteral("loku");
    json[QStringLiteral("original")] =
        QJsonObject{{QStringLiteral("uri"), findings.modelUri}, {QStringLiteral("sha256"), findings.modelHash}};
    json[QStringLiteral("files")] = hashes;
    json[QStringLiteral("facts")] = told;
    made.write(manifestFile, QJsonDocument(json).toJson());
    made.commit();
}

} // namespace gleaner
