#include "core/models/language/DecoderModel.h"

#include "core/models/ForwardInputs.h"
#include "core/models/Model.h"
#include "core/models/ModelSource.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/tokenizers/Tokenizer.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("DecoderModel", text); }

bool isGpt(const ModelSource &source) { return source.modelType() == QLatin1String("gpt2"); }

/// The names of base models, which were saved without their head, lack the first word.
QString prefixIn(const ModelSource &source)
{
    const QString prefix = isGpt(source) ? QStringLiteral("transformer.") : QStringLiteral("model.");
    const QString first = isGpt(source) ? QStringLiteral("wte.weight") : QStringLiteral("embed_tokens.weight");
    return source.checkpoint.has(first) ? QString() : prefix;
}

/// Constants that older checkpoints hold, and the head where it is the embedding once more.
bool isBuffer(const QString &name, const DecoderConfig &config)
{
    static const QRegularExpression buffers(
        QStringLiteral("(^|\\.)(attn\\.(bias|masked_bias)|self_attn\\.rotary_emb\\.inv_freq)$"));
    return buffers.match(name).hasMatch() || (config.tiedHead && name == QLatin1String("lm_head.weight"));
}

DecoderConfig configOf(const ModelSource &source)
{
    const ConfigReader reader = source.config();
    return isGpt(source) ? DecoderConfig::gpt2(reader) : DecoderConfig::llamaFamily(reader, source.modelType());
}

QString architectureOf(const ModelSource &source)
{
    return isGpt(source)                                    ? QStringLiteral("GPT-2")
           : source.modelType() == QLatin1String("mistral") ? QStringLiteral("Mistral")
           : source.modelType() == QLatin1String("qwen2")   ? QStringLiteral("Qwen2")
                                                            : QStringLiteral("Llama");
}

const char *scalingName(RotaryConfig::Scaling scaling)
{
    constexpr const char *names[] = {"", "linear", "dynamic NTK", "Llama 3", "YaRN"};
    return names[int(scaling)];
}

} // namespace

std::shared_ptr<const Tokenizer> tokenizerBeside(const ModelSource &source, int vocabulary)
{
    auto tokenizer = Tokenizer::open(source.folder);
    if (tokenizer && tokenizer->size() > vocabulary)
        throw ProblemError(
            {tr("The vocabulary has %1 symbols, but the model only %2").arg(tokenizer->size()).arg(vocabulary),
             source.folder, tr("Take vocabulary and weights from the same model."), ExitCode::ModelRefused});
    return tokenizer;
}

std::vector<std::pair<QString, QString>> decoderFacts(const DecoderConfig &config)
{
    std::vector<std::pair<QString, QString>> facts{
        {tr("layers"), tr("%1 of width %2, MLP %3, %4")
                           .arg(config.layers)
                           .arg(config.width)
                           .arg(config.inner)
                           .arg(QString::fromLatin1(activationName(config.activation)))},
        {tr("attention"),
         tr("%1 heads of %2, %3 of keys and values").arg(config.heads).arg(config.headWidth).arg(config.keyHeads)},
        {tr("context"), tr("%1 tokens").arg(config.context)},
        {tr("vocabulary"), tr("%1 symbols").arg(config.vocabulary)},
        {tr("head"), config.tiedHead ? tr("the token embeddings") : tr("its own")}};
    if (config.llama && config.rotary.scaling != RotaryConfig::Scaling::None)
        facts.emplace_back(tr("rotary positions"), tr("scaled by %1 (%2)")
                                                       .arg(config.rotary.factor)
                                                       .arg(QString::fromLatin1(scalingName(config.rotary.scaling))));
    return facts;
}

at::Tensor languageIds(const ForwardInputs &inputs, const char *name, int vocabulary, int context)
{
    const at::Tensor ids = inputs.wholes(name, {ForwardInputs::any, ForwardInputs::any}, vocabulary);
    if (ids.size(1) > context)
        inputs.refuse(name, tr("it has %1 columns").arg(ids.size(1)), tr("at most %1 tokens in a row").arg(context));
    return ids;
}

Model::NamedTensors languageOutputs(const at::Tensor &logits, const at::Tensor &ids)
{
    Model::NamedTensors outputs{{QStringLiteral("logits"), logits}};
    const int64_t answers = ids.size(1) - 1;
    if (answers > 0)
        outputs[QStringLiteral("token_logprobs")] = at::log_softmax(logits.narrow(1, 0, answers), -1)
                                                        .gather(2, ids.narrow(1, 1, answers).unsqueeze(-1))
                                                        .squeeze(-1);
    return outputs;
}

bool DecoderModel::recognizes(const ModelSource &source)
{
    return QStringList{QStringLiteral("gpt2"), QStringLiteral("llama"), QStringLiteral("mistral"),
                       QStringLiteral("qwen2")}
        .contains(source.modelType());
}

ModelPtr DecoderModel::open(const ModelSource &source) { return std::make_shared<DecoderModel>(source); }

DecoderModel::DecoderModel(const ModelSource &source)
    : LoadedModel(source, architectureOf(source), tr("Hugging Face"),
                  {QStringLiteral("tokenizer.json"), QStringLiteral("vocab.json"), QStringLiteral("merges.txt"),
                   QStringLiteral("tokenizer.model"), QStringLiteral("tokenizer_config.json")})
{
    const DecoderConfig config = configOf(source);
    DecoderWeights weights;
    const QString prefix = isGpt(source) ? QStringLiteral("transformer.") : QStringLiteral("model.");
    const QString inFile = prefixIn(source);
    LoadOptions options{architectureOf(source)};
    options.nameInFile = [&](const QString &name) {
        return name.startsWith(prefix) ? inFile + name.mid(prefix.size()) : name;
    };
    options.ignored = [&](const QString &name) { return isBuffer(name, config); };
    const LoadedWeights loaded = loadWeights(decoderSlots(weights, config), source.checkpoint, options);
    m_network = std::make_shared<const DecoderNetwork>(config, std::move(weights));
    m_tokenizer = tokenizerBeside(source, config.vocabulary);
    ModelInfo &info = changeInfo();
    info.facts = decoderFacts(config);
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    info.capabilities = capabilityNames();
}

Model::NamedTensors DecoderModel::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    const at::Tensor ids = languageIds(given, "input_ids", vocabularySize(), contextLength());
    return languageOutputs(logits(ids), ids);
}

} // namespace gleaner
