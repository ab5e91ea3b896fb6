#include "core/methods/unlearning/TrainableClassifier.h"

#include "core/methods/unlearning/ResNetClassifier.h"
#include "core/methods/unlearning/ScriptClassifier.h"
#include "core/methods/unlearning/VitClassifier.h"
#include "core/methods/unlearning/WeightChanges.h"
#include "core/models/Model.h"
#include "core/models/checkpoint/FileKind.h"
#include "core/models/checkpoint/FindWeights.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/torchscript/OpenTorchScript.h"
#include "core/models/vision/OpenVit.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

const QString weightFile = QStringLiteral("model.safetensors");

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

[[noreturn]] void refuse(const Model &model, const QString &kind)
{
    throw ProblemError(
        {tr("The weights of this %1 can't be changed here").arg(kind), model.info().uri,
         tr("Give a ResNet or ViT checkpoint with a head (safetensors, or PyTorch's archive of tensors), a "
            "TorchScript classifier that ends with a linear layer, or no "
            "model: a small network is then trained on the vectors of the data."),
         ExitCode::Invalid});
}

} // namespace

void TrainableClassifier::writeWeights(AtomicFolder &folder) const
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : tensors())
        writer.add(name, tensor.detach().contiguous());
    writer.write(folder.filePath(weightFile));
}

void TrainableClassifier::writeCompanions(AtomicFolder &) const {}

std::unique_ptr<TrainableClassifier> TrainableClassifier::copy() const
{
    const c10::AutoGradMode noGradients(false);
    auto other = blank();
    const auto own = tensors();
    const WeightSlots slots = other->slots();
    for (const WeightSlot &slot : slots.all())
        *slot.tensor = own.at(slot.name).detach().clone();
    return other;
}

std::unique_ptr<TrainableClassifier> TrainableClassifier::fresh(Random random) const
{
    const c10::AutoGradMode noGradients(false);
    auto other = blank();
    other->slots().initialize(std::move(random));
    return other;
}

QString TrainableClassifier::hash() const { return hashOfWeights(tensors()); }

std::unique_ptr<TrainableClassifier> trainableCopy(const Model &model)
{
    const QString &uri = model.info().uri;
    if (isTorchScriptUri(uri)) {
        auto classifier = readScriptClassifier(uri);
        model.verifyUnchanged();
        return classifier;
    }
    const QFileInfo weights(findWeights(uri));
    if (fileKind(weights.filePath()) == FileKind::Onnx)
        refuse(model, tr("ONNX network"));
    const ModelSource source = openSource(uri, weights.path(), weights.fileName());
    const bool isVit = recognizesVit(source);
    if (!isVit && !ResNetConfig::recognizes(source))
        refuse(model, model.info().architecture);
    auto classifier = isVit ? readVitClassifier(source) : readResNetClassifier(source);
    model.verifyUnchanged();
    return classifier;
}

void copyConfiguration(const QString &from, AtomicFolder &to)
{
    for (const QString &name : {QStringLiteral("config.json"), QStringLiteral("preprocessor_config.json")})
        if (QFile file(from + QLatin1Char('/') + name); !from.isEmpty() && file.open(QIODevice::ReadOnly))
            to.write(name, file.readAll());
}

void writeClassifier(const TrainableClassifier &classifier, const QString &folder)
{
    checkNewCheckpoint(folder);
    AtomicFolder made(folder, weightFile);
    classifier.writeWeights(made);
    classifier.writeCompanions(made);
    made.commit();
}

} // namespace gleaner
