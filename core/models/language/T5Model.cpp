#include "core/models/language/T5Model.h"

#include "core/models/ForwardInputs.h"
#include "core/models/ModelSource.h"
#include "core/models/Probe.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/language/DecoderModel.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

namespace {

constexpr int longestText = 1 << 20; ///< relative positions know no end

QString tr(const char *text) { return QCoreApplication::translate("T5Model", text); }

class T5State final : public LanguageState {
public:
    T5State(std::shared_ptr<const T5Model::Network> network, const at::Tensor &source, at::Tensor seen)
        : m_network(std::move(network)), m_seen(std::move(seen)), m_cache(m_network->config.decoderLayers)
    {
        const c10::AutoGradMode noGradients(false);
        const at::Tensor encoded = t5Encode(m_network->weights, m_network->config, source, m_seen);
        m_source = t5Remember(m_network->weights, m_network->config, encoded);
    }

    at::Tensor read(const at::Tensor &ids, Probe *probe) override
    {
        const c10::AutoGradMode gradients(probe && probe->wantsGradients());
        const at::Tensor tokens =
            t5Decode(m_network->weights, m_network->config, ids, m_source, m_seen, &m_cache, probe);
        return t5Logits(m_network->weights, tokens.select(1, -1));
    }
    int64_t length() const override { return m_cache.length(); }
    int64_t room() const override { return longestText - m_cache.length(); }
    void reorder(const at::Tensor &rows) override
    {
        m_cache.reorder(rows);
        for (KeyValueCache::Entry &entry : m_source)
            entry = {entry.keys.index_select(0, rows), entry.values.index_select(0, rows)};
        if (m_seen.defined())
            m_seen = m_seen.index_select(0, rows);
    }

private:
    std::shared_ptr<const T5Model::Network> m_network;
    at::Tensor m_seen;
    KeyValueCache m_cache;
    std::vector<KeyValueCache::Entry> m_source;
};

/// Second copies of the embedding, and a table that early checkpoints hold without use.
bool isSpare(const QString &name, const T5Config &config)
{
    return name.endsWith(QLatin1String("embed_tokens.weight")) ||
           name.endsWith(QLatin1String("EncDecAttention.relative_attention_bias.weight")) ||
           (config.tiedHead && name == QLatin1String("lm_head.weight"));
}

std::vector<std::pair<QString, QString>> factsOf(const T5Config &config)
{
    return {{tr("encoder"), tr("%1 layers of width %2, MLP %3").arg(config.layers).arg(config.width).arg(config.inner)},
            {tr("decoder"), tr("%1 layers").arg(config.decoderLayers)},
            {tr("attention"),
             tr("%1 heads of %2, %3 buckets of positions").arg(config.heads).arg(config.headWidth).arg(config.buckets)},
            {tr("MLP"), tr("%1, %2").arg(QString::fromLatin1(activationName(config.activation)),
                                         config.gated ? tr("gated") : tr("plain"))},
            {tr("vocabulary"), tr("%1 symbols").arg(config.vocabulary)},
            {tr("head"), config.tiedHead ? tr("the token embeddings") : tr("its own")}};
}

} // namespace

bool T5Model::recognizes(const ModelSource &source)
{
    return source.modelType() == QLatin1String("t5") || source.modelType() == QLatin1String("mt5");
}

ModelPtr T5Model::open(const ModelSource &source) { return std::make_shared<T5Model>(source); }

T5Model::T5Model(const ModelSource &source)
    : LoadedModel(
          source, source.modelType() == QLatin1String("mt5") ? QStringLiteral("mT5") : QStringLiteral("T5"),
          tr("Hugging Face"),
          {QStringLiteral("tokenizer.json"), QStringLiteral("spiece.model"), QStringLiteral("tokenizer_config.json")})
{
    auto network = std::make_shared<Network>();
    network->config = T5Config::read(source.config(), source.modelType());
    LoadOptions options{QStringLiteral("T5")};
    options.ignored = [&](const QString &name) { return isSpare(name, network->config); };
    const LoadedWeights loaded = loadWeights(t5Slots(network->weights, network->config), source.checkpoint, options);
    m_network = network;
    m_tokenizer = tokenizerBeside(source, network->config.vocabulary);
    ModelInfo &info = changeInfo();
    info.facts = factsOf(network->config);
    info.missing = loaded.missing;
    info.unexpected = loaded.unexpected;
    info.capabilities = capabilityNames();
}

at::Tensor T5Model::seen(const at::Tensor &source) const
{
    const at::Tensor words = source.ne(m_network->config.paddingToken);
    if (words.all().item<bool>())
        return {};
    // A row of padding alone is read as it is: there would be nothing to look at.
    return words.logical_or(words.any(1, true).logical_not());
}

at::Tensor T5Model::logits(const at::Tensor &source, const at::Tensor &target, Probe *probe) const
{
    const c10::AutoGradMode gradients(probe && probe->wantsGradients());
    const T5Weights &weights = m_network->weights;
    const at::Tensor looked = seen(source), encoded = t5Encode(weights, m_network->config, source, looked, probe);
    return t5Logits(weights, t5Decode(weights, m_network->config, target,
                                      t5Remember(weights, m_network->config, encoded), looked, nullptr, probe));
}

std::unique_ptr<LanguageState> T5Model::start(const at::Tensor &source) const
{
    return std::make_unique<T5State>(m_network, source, seen(source));
}

Model::NamedTensors T5Model::forward(const NamedTensors &inputs) const
{
    const c10::AutoGradMode noGradients(false);
    const ForwardInputs given(inputs, info().uri);
    const at::Tensor source = languageIds(given, "input_ids", vocabularySize(), longestText);
    at::Tensor looked;
    if (given.has("attention_mask")) {
        looked = given.wholes("attention_mask", source.sizes().vec(), 2).to(at::kBool);
        if (!looked.any(1).all().item<bool>())
            given.refuse("attention_mask", tr("a row has nothing to look at"), tr("at least one 1 in every row"));
    }
    const T5Weights &weights = m_network->weights;
    const at::Tensor encoded = t5Encode(weights, m_network->config, source, looked);
    NamedTensors outputs{{QStringLiteral("encoder_last_hidden_state"), encoded}};
    if (!given.has("decoder_input_ids"))
        return outputs;
    const at::Tensor target = given.wholes("decoder_input_ids", {source.size(0), ForwardInputs::any}, vocabularySize());
    const auto remembered = t5Remember(weights, m_network->config, encoded);
    outputs[QStringLiteral("logits")] =
        t5Logits(weights, t5Decode(weights, m_network->config, target, remembered, looked));
    return outputs;
}

} // namespace gleaner
