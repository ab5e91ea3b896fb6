#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/diffusion/DiffusionModel.h"
#include "core/models/nn/WeightSlots.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace gleaner {

namespace {

const QString unetFolder = QStringLiteral("unet"), vaeFolder = QStringLiteral("vae");
const QString textFolder = QStringLiteral("text_encoder"), tokenizerFolder = QStringLiteral("tokenizer");
const QString indexName = QStringLiteral("model_index.json");

QString tr(const char *text) { return QCoreApplication::translate("OpenDiffusion", text); }

[[noreturn]] void refuse(const QString &where, const QString &what, const QString &remedy)
{
    throw ProblemError({what, where, remedy, ExitCode::ModelRefused});
}

class PipelineReader {
public:
    PipelineReader(QString uri, QString folder) : m_uri(std::move(uri)), m_folder(std::move(folder))
    {
        if (exists(indexName))
            m_index = readModelJson(at(indexName));
    }

    ModelPtr read()
    {
        if (!exists(unetFolder + QStringLiteral("/config.json")))
            refuse(at(unetFolder), tr("Gleaner does not know the pipeline “%1”: it has no UNet").arg(pipeline()),
                   tr("Choose a latent diffusion model with the folder unet/."));
        m_parts =
            std::make_shared<DiffusionParts>(DiffusionParts{{}, {}, {}, NoiseSchedule::fromJson(schedulerConfig())});
        readUnet();
        if (wants(vaeFolder))
            readAutoencoder();
        if (wants(textFolder))
            readText();
        checkFit();
        m_found.architecture = QStringLiteral("Diffusion");
        m_found.layout = QStringLiteral("diffusers");
        describe();
        std::vector<ModelPart> files;
        for (const auto &[name, source] : m_sources)
            files.push_back({name, &source});
        const std::shared_ptr<const DiffusionParts> parts = m_parts;
        if (parts->text)
            return std::make_shared<PromptedDiffusionModel>(m_uri, m_folder, files, parts, m_found);
        return std::make_shared<DiffusionModel>(m_uri, m_folder, files, parts, m_found);
    }

private:
    QString at(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    bool exists(const QString &name) const { return QFileInfo::exists(at(name)); }
    QString pipeline() const
    {
        return m_index.value(QStringLiteral("_class_name")).toString(QFileInfo(m_folder).fileName());
    }

    /// Whether the pipeline has this part: model_index.json says so by a library and a class, or else the folder does.
    bool wants(const QString &part) const
    {
        const QJsonArray said = m_index.value(part).toArray();
        const bool named = said.size() == 2 && said[0].isString() && said[1].isString();
        if (named && !exists(part))
            refuse(at(part), tr("This part of the model is missing"), tr("Copy the whole folder of the model again."));
        return named || (m_index.isEmpty() && exists(part + QStringLiteral("/config.json")));
    }

    ConfigReader schedulerConfig() const
    {
        const QString path = at(QStringLiteral("scheduler/scheduler_config.json"));
        if (!QFileInfo::exists(path))
            refuse(path, tr("The noise schedule of this model is missing"),
                   tr("Copy the folder scheduler/ of this model."));
        return {readModelJson(path), path};
    }

    /// The weights of a part; full precision before half, where both are there.
    const ModelSource &source(const QString &part, const QString &stem)
    {
        const QString folder = at(part);
        for (const char *ending : {".safetensors", ".fp16.safetensors", ".non_ema.safetensors"}) {
            const QString file = stem + QLatin1String(ending);
            if (QFileInfo::exists(folder + QLatin1Char('/') + file))
                return m_sources[part] = openSource(m_uri, folder, file);
        }
        refuse(folder, tr("There is no %1.safetensors in this part of the model").arg(stem),
               tr("Copy the folder again; other formats must be converted to safetensors."));
    }

    void load(const WeightSlots &slots, const QString &part, LoadOptions options)
    {
        const LoadedWeights loaded = loadWeights(slots, m_sources.at(part).checkpoint, options);
        for (const QString &name : loaded.missing)
            m_found.missing.append(part + QLatin1Char('/') + name);
        for (const QString &name : loaded.unexpected)
            m_found.unexpected.append(part + QLatin1Char('/') + name);
    }

    void readUnet()
    {
        const ModelSource &from = source(unetFolder, QStringLiteral("diffusion_pytorch_model"));
        m_parts->denoiser.config = UnetConfig::fromJson(from.config());
        load(unetSlots(m_parts->denoiser.weights, m_parts->denoiser.config), unetFolder,
             {QStringLiteral("UNet2DConditionModel"), {}, {}});
    }

    void readAutoencoder()
    {
        const ModelSource &from = source(vaeFolder, QStringLiteral("diffusion_pytorch_model"));
        auto &[config, weights] = m_parts->autoencoder.emplace();
        config = AutoencoderConfig::fromJson(from.config());
        load(autoencoderSlots(weights, config), vaeFolder,
             {QStringLiteral("AutoencoderKL"), autoencoderNames(from.checkpoint), {}});
    }

    void readText()
    {
        const ModelSource &from = source(textFolder, QStringLiteral("model"));
        DiffusionParts::Text &text = m_parts->text.emplace();
        text.config = ClipTextConfig::fromJson(from.config());
        readTokenizer(text);
        load(clipTextSlots(text.weights, text.config), textFolder,
             {QStringLiteral("CLIPTextModel"), {}, [](const QString &name) {
                  return name.endsWith(QLatin1String(".position_ids")) ||
                         name == QLatin1String("text_projection.weight");
              }});
    }

    void readTokenizer(DiffusionParts::Text &text)
    {
        const QString path = at(tokenizerFolder + QStringLiteral("/vocab.json"));
        if (!QFileInfo::exists(path))
            refuse(path, tr("The vocabulary of this model is missing"),
                   tr("Copy the folder tokenizer/ of this model with vocab.json and merges.txt."));
        const ClipVocabulary vocabulary = ClipVocabulary::read(at(tokenizerFolder));
        text.tokenizer = std::make_shared<const ClipTokenizer>(vocabulary, path);
        if (text.tokenizer->size() > text.config.vocabulary)
            refuse(path,
                   tr("The vocabulary has %1 symbols, but the model only %2")
                       .arg(text.tokenizer->size())
                       .arg(text.config.vocabulary),
                   tr("Take vocabulary and weights from the same model."));
        const QString padding = paddingSymbol();
        text.padding = vocabulary.ids.value(padding, int(*text.tokenizer->endToken()));
    }

    /// "pad_token" of the tokenizer's configuration, a text or an object with one; CLIP's own is the end token.
    QString paddingSymbol() const
    {
        for (const char *file : {"tokenizer_config.json", "special_tokens_map.json"}) {
            const QString path = at(tokenizerFolder + QLatin1Char('/') + QLatin1String(file));
            if (!QFileInfo::exists(path))
                continue;
            const QJsonValue said = readModelJson(path).value(QStringLiteral("pad_token"));
            const QString symbol = said.isObject() ? said[QStringLiteral("content")].toString() : said.toString();
            if (!symbol.isEmpty())
                return symbol;
        }
        return QLatin1String(ClipVocabulary::endSymbol);
    }

    void checkFit() const
    {
        const UnetConfig &unet = m_parts->denoiser.config;
        const QString config = at(unetFolder + QStringLiteral("/config.json"));
        const QString remedy = tr("Take all parts from the same model.");
        const int latents = m_parts->autoencoder ? m_parts->autoencoder->config.latents : 3;
        if (unet.in != latents || unet.out != latents)
            refuse(config,
                   m_parts->autoencoder
                       ? tr("The UNet takes %1 channels and gives %2, but the autoencoder's latents have %3")
                             .arg(unet.in)
                             .arg(unet.out)
                             .arg(latents)
                       : tr("The UNet takes %1 channels and gives %2; without an autoencoder it must work on the three "
                            "colors themselves")
                             .arg(unet.in)
                             .arg(unet.out),
                   m_parts->autoencoder ? remedy : tr("Copy the folder vae/ of this model."));
        if (m_parts->autoencoder && (m_parts->autoencoder->config.in != 3 || m_parts->autoencoder->config.out != 3))
            refuse(at(vaeFolder), tr("The autoencoder is not for pictures of three colors"), remedy);
        if (m_parts->text && m_parts->text->config.tower.width != unet.context)
            refuse(config,
                   tr("The UNet listens to texts of width %1, but the text encoder gives %2")
                       .arg(unet.context)
                       .arg(m_parts->text->config.tower.width),
                   remedy);
    }

    void describe();

    QString m_uri, m_folder;
    QJsonObject m_index;
    std::shared_ptr<DiffusionParts> m_parts;
    std::map<QString, ModelSource> m_sources;
    ModelInfo m_found;
};

QString listText(const std::vector<UnetLevel> &levels)
{
    QStringList texts;
    for (const UnetLevel &level : levels)
        texts.append(QString::number(level.channels));
    return texts.join(QStringLiteral(", "));
}

QString scheduleText(const NoiseSchedule::Options &options)
{
    static const char *const predictions[] = {QT_TRANSLATE_NOOP("OpenDiffusion", "predicts the noise"),
                                              QT_TRANSLATE_NOOP("OpenDiffusion", "predicts the picture"),
                                              QT_TRANSLATE_NOOP("OpenDiffusion", "predicts the velocity")};
    const QString sampler = options.sampler == NoiseSchedule::Sampler::Ddpm ? QStringLiteral("DDPM")
                            : options.namedSampler.isEmpty()                ? QStringLiteral("DDIM")
                                                             : tr("DDIM in place of %1").arg(options.namedSampler);
    return tr("%1 timesteps, %2, %3").arg(options.trainingSteps).arg(tr(predictions[int(options.prediction)]), sampler);
}

void PipelineReader::describe()
{
    const UnetConfig &unet = m_parts->denoiser.config;
    m_found.facts = {{tr("denoiser"), tr("UNet, channels %1, context width %2, %3 attention layers")
                                          .arg(listText(unet.levels))
                                          .arg(unet.context)
                                          .arg(unetAttention(unet).size())},
                     {tr("latents"), tr("%1 × %2 × %2").arg(unet.in).arg(unet.side)},
                     {tr("noise"), scheduleText(m_parts->schedule.options())}};
    m_found.facts.emplace_back(tr("autoencoder"), m_parts->autoencoder
                                                      ? tr("KL, side 1/%1, scaled by %2")
                                                            .arg(m_parts->autoencoder->config.reduction())
                                                            .arg(m_parts->autoencoder->config.scaling)
                                                      : tr("none, the latents are the picture"));
    m_found.facts.emplace_back(tr("text encoder"), m_parts->text ? tr("%1 layers, width %2, context of %3 tokens")
                                                                       .arg(m_parts->text->config.tower.layers)
                                                                       .arg(m_parts->text->config.tower.width)
                                                                       .arg(m_parts->text->config.context)
                                                                 : tr("none, so it reads no prompts"));
}

} // namespace

bool recognizesDiffusion(const QString &folder)
{
    return QFileInfo::exists(folder + QLatin1Char('/') + indexName) ||
           QFileInfo::exists(folder + QLatin1Char('/') + unetFolder + QStringLiteral("/config.json"));
}

ModelPtr openDiffusion(const QString &uri, const QString &folder) { return PipelineReader(uri, folder).read(); }

} // namespace gleaner
