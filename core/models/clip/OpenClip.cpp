#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/clip/ClipModel.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenClip", text); }

ClipLayout layoutOf(const Checkpoint &checkpoint)
{
    if (checkpoint.has(QStringLiteral("vision_model.embeddings.patch_embedding.weight")))
        return ClipLayout::HuggingFace;
    if (checkpoint.has(QStringLiteral("visual.conv1.weight")) &&
        checkpoint.has(QStringLiteral("visual.class_embedding")))
        return ClipLayout::Original;
    const bool residual = checkpoint.has(QStringLiteral("visual.layer1.0.conv1.weight"));
    throw ProblemError({residual ? tr("This CLIP has a ResNet image tower, which is not supported")
                                 : tr("The tensors of this checkpoint belong to no architecture that Gleaner knows"),
                        checkpoint.location(), tr("Choose a CLIP checkpoint with a vision transformer."),
                        ExitCode::ModelRefused});
}

ClipConfig configOf(const Checkpoint &checkpoint, ClipLayout layout, const QString &path)
{
    if (QFileInfo::exists(path))
        return ClipConfig::fromJson(readModelJson(path), path);
    if (layout == ClipLayout::Original)
        return ClipConfig::fromShapes(checkpoint);
    throw ProblemError({tr("The model's configuration is missing"), path,
                        tr("Copy config.json of this model beside its weights."), ExitCode::ModelRefused});
}

/// The vocabulary beside the weights, or else the published one where the sizes agree.
std::shared_ptr<const ClipTokenizer> tokenizerOf(const QString &folder, const ClipConfig &config, bool &embedded)
{
    const QString path = folder + QStringLiteral("/vocab.json");
    embedded = !QFileInfo::exists(path);
    if (embedded && config.vocabulary != ClipTokenizer::published()->size())
        throw ProblemError({tr("The vocabulary of this model is missing"), path,
                            tr("Copy vocab.json and merges.txt of this model beside its weights."),
                            ExitCode::ModelRefused});
    if (embedded)
        return ClipTokenizer::published();
    auto tokenizer = std::make_shared<const ClipTokenizer>(ClipVocabulary::read(folder), path);
    if (tokenizer->size() > config.vocabulary)
        throw ProblemError(
            {tr("The vocabulary has %1 symbols, but the model only %2").arg(tokenizer->size()).arg(config.vocabulary),
             path, tr("Take vocabulary and weights from the same model."), ExitCode::ModelRefused});
    return tokenizer;
}

QString towerText(const ClipTowerConfig &tower)
{
    return tr("%1 layers, width %2, %3 heads, MLP %4, %5")
        .arg(tower.layers)
        .arg(tower.width)
        .arg(tower.heads)
        .arg(tower.inner)
        .arg(activationName(tower.activation));
}

std::vector<std::pair<QString, QString>> factsOf(const ClipConfig &config, const ClipWeights &weights,
                                                 const ImagePreprocessing &preprocessing, bool embeddedVocabulary)
{
    const double scale = std::exp(double(weights.logitScale.item<float>()));
    return {{tr("image tower"), towerText(config.image)},
            {tr("picture"),
             tr("%1 px, %2 × %2 patches of %3 px").arg(config.side).arg(config.patchesPerSide()).arg(config.patch)},
            {tr("preprocessing"), preprocessing.fromFile ? tr("preprocessor_config.json") : tr("CLIP's own")},
            {tr("text tower"), towerText(config.text)},
            {tr("context"), tr("%1 tokens").arg(config.context)},
            {tr("vocabulary"), embeddedVocabulary ? tr("%1 symbols, as published with CLIP").arg(config.vocabulary)
                                                  : tr("%1 symbols, vocab.json").arg(config.vocabulary)},
            {tr("shared space"), tr("%1 dimensions").arg(config.projection)},
            {tr("logit scale"), QString::number(scale, 'f', 2)}};
}

ModelInfo infoOf(const QString &uri, const QString &weightsFile, const Checkpoint &checkpoint, ClipLayout layout)
{
    const QFileInfo file(weightsFile);
    ModelInfo info;
    info.uri = uri;
    info.name =
        file.completeBaseName() == QLatin1String("model") ? QFileInfo(file.path()).fileName() : file.completeBaseName();
    info.architecture = QStringLiteral("CLIP");
    info.layout = layout == ClipLayout::HuggingFace ? tr("Hugging Face") : tr("original CLIP names");
    info.tensors = checkpoint.tensors();
    for (const TensorInfo &tensor : info.tensors) {
        info.bytes += tensor.bytes;
        if (tensor.dtype.startsWith(QLatin1Char('F')) || tensor.dtype.startsWith(QLatin1String("BF")))
            info.parameters += tensor.elements();
    }
    for (const Capability each : {Capability::ImageEncoder, Capability::TextEncoder, Capability::ImageTextMatcher})
        info.capabilities.append(capabilityName(each));
    return info;
}

ClipModel::Files filesOf(const QString &weightsFile)
{
    const QFileInfo file(weightsFile);
    ClipModel::Files files{file.path(), {file.fileName()}};
    for (const char *name : {"config.json", "preprocessor_config.json", "vocab.json", "merges.txt"})
        if (QFileInfo::exists(files.folder + QLatin1Char('/') + QLatin1String(name)))
            files.names.append(QLatin1String(name));
    return files;
}

} // namespace

ModelPtr ClipModel::open(const QString &uri, const QString &weightsFile)
{
    const Checkpoint checkpoint = Checkpoint::open(weightsFile);
    const QString folder = QFileInfo(weightsFile).path();
    const ClipLayout layout = layoutOf(checkpoint);
    const ClipConfig config = configOf(checkpoint, layout, folder + QStringLiteral("/config.json"));
    LoadedClip loaded = loadClip(checkpoint, config, layout);
    bool embeddedVocabulary = false;
    auto tokenizer = tokenizerOf(folder, config, embeddedVocabulary);
    const auto preprocessing = ImagePreprocessing::read(folder, config.side);
    ModelInfo info = infoOf(uri, weightsFile, checkpoint, layout);
    info.facts = factsOf(config, loaded.weights, preprocessing, embeddedVocabulary);
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    return std::make_shared<ClipModel>(std::move(info), config, std::move(loaded.weights), std::move(tokenizer),
                                       preprocessing, filesOf(weightsFile));
}

} // namespace gleaner
