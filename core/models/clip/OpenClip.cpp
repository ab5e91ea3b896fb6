#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/clip/ClipModel.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenClip", text); }

bool isHuggingFace(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("vision_model.embeddings.patch_embedding.weight")) &&
           checkpoint.has(QStringLiteral("text_model.embeddings.token_embedding.weight"));
}

bool isOriginal(const Checkpoint &checkpoint)
{
    return checkpoint.has(QStringLiteral("visual.conv1.weight")) &&
           (checkpoint.has(QStringLiteral("visual.class_embedding")) ||
            checkpoint.has(QStringLiteral("visual.layer1.0.conv1.weight")));
}

ClipConfig configOf(const ModelSource &source, ClipLayout layout)
{
    if (layout == ClipLayout::Original && !source.json)
        return ClipConfig::fromShapes(source.checkpoint);
    return ClipConfig::fromJson(source.config());
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
        .arg(QString::fromLatin1(activationName(tower.activation)));
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

} // namespace

bool ClipModel::recognizes(const ModelSource &source)
{
    return isHuggingFace(source.checkpoint) || isOriginal(source.checkpoint);
}

ModelPtr ClipModel::open(const ModelSource &source)
{
    if (source.checkpoint.has(QStringLiteral("visual.layer1.0.conv1.weight")))
        throw ProblemError({tr("This CLIP has a ResNet image tower, which is not supported"),
                            source.checkpoint.location(), tr("Choose a CLIP checkpoint with a vision transformer."),
                            ExitCode::ModelRefused});
    return std::make_shared<ClipModel>(source, isHuggingFace(source.checkpoint) ? ClipLayout::HuggingFace
                                                                                : ClipLayout::Original);
}

ClipModel::ClipModel(const ModelSource &source, ClipLayout layout)
    : LoadedModel(
          source, QStringLiteral("CLIP"),
          layout == ClipLayout::HuggingFace ? tr("Hugging Face") : tr("original CLIP names"),
          {QStringLiteral("preprocessor_config.json"), QStringLiteral("vocab.json"), QStringLiteral("merges.txt")}),
      m_config(configOf(source, layout)), m_preprocessing(ImagePreprocessing::read(source.folder, m_config.side))
{
    LoadedClip loaded = loadClip(source.checkpoint, m_config, layout);
    m_weights = std::move(loaded.weights);
    bool embeddedVocabulary = false;
    m_tokenizer = tokenizerOf(source.folder, m_config, embeddedVocabulary);
    ModelInfo &info = changeInfo();
    info.facts = factsOf(m_config, m_weights, m_preprocessing, embeddedVocabulary);
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    info.capabilities = capabilityNames();
}

} // namespace gleaner
