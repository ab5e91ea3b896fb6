#pragma once
#include "core/models/capabilities/Language.h"
#include "core/models/language/Decoder.h"

#include <mutex>

namespace gleaner {

/// GPT-2 or a Llama with its weights; immutable and shared.
class DecoderNetwork {
public:
    DecoderNetwork(DecoderConfig config, DecoderWeights weights)
        : m_config(std::move(config)), m_weights(std::move(weights))
    {
    }

    const DecoderConfig &config() const { return m_config; }
    const DecoderWeights &weights() const { return m_weights; }
    /// The same in bfloat16, made when first asked for.
    const DecoderWeights &halfWeights() const;
    TokenStatistics score(const at::Tensor &ids, const ScoreOptions &options) const;

private:
    DecoderConfig m_config;
    DecoderWeights m_weights;
    mutable std::once_flag m_halved;
    mutable DecoderWeights m_halfWeights;
};

using DecoderNetworkPtr = std::shared_ptr<const DecoderNetwork>;

/// A text that a decoder continues. read() throws ProblemError (InputUnreadable) where the context is full.
class DecoderState final : public LanguageState {
public:
    explicit DecoderState(DecoderNetworkPtr network)
        : m_network(std::move(network)), m_cache(m_network->config().layers)
    {
    }
    at::Tensor read(const at::Tensor &ids, Probe *probe = nullptr) override;
    /// The same for what is embedded already, (N, T, width).
    at::Tensor readEmbedded(const at::Tensor &embedded, Probe *probe = nullptr);
    int64_t length() const override { return m_cache.length(); }
    int64_t room() const override { return m_network->config().context - m_cache.length(); }
    void reorder(const at::Tensor &rows) override { m_cache.reorder(rows); }

private:
    void requireRoom(int64_t tokens) const;

    DecoderNetworkPtr m_network;
    KeyValueCache m_cache;
};

std::unique_ptr<TrainableLanguageModel> trainableDecoder(const DecoderNetwork &network,
                                                         std::shared_ptr<const Tokenizer> tokenizer);

/// The capability `Language` (CausalLanguageModel or what extends it) through a decoder.
template <typename Language> class DecoderLanguage : public Language {
public:
    const Tokenizer *tokenizer() const override { return m_tokenizer.get(); }
    int vocabularySize() const override { return m_network->config().vocabulary; }
    int contextLength() const override { return m_network->config().context; }
    int languageLayers() const override { return m_network->config().layers; }
    int languageHeads() const override { return m_network->config().heads; }
    at::Tensor logits(const at::Tensor &ids, Probe *probe = nullptr) const override;
    TokenStatistics score(const at::Tensor &ids, const ScoreOptions &options = {}) const override
    {
        return m_network->score(ids, options);
    }
    std::unique_ptr<LanguageState> start() const override { return std::make_unique<DecoderState>(m_network); }
    std::unique_ptr<TrainableLanguageModel> trainable() const override
    {
        return trainableDecoder(*m_network, m_tokenizer);
    }

protected:
    DecoderNetworkPtr m_network;
    std::shared_ptr<const Tokenizer> m_tokenizer;
};

/// A decoder that comes from no file: a snapshot while training, or random weights.
class BareDecoder final : public DecoderLanguage<CausalLanguageModel> {
public:
    BareDecoder(DecoderNetworkPtr network, std::shared_ptr<const Tokenizer> tokenizer)
    {
        m_network = std::move(network);
        m_tokenizer = std::move(tokenizer);
    }
};

extern template class DecoderLanguage<CausalLanguageModel>;
extern template class DecoderLanguage<VisionLanguageModel>;

} // namespace gleaner
