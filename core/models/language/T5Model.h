#pragma once
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/Language.h"
#include "core/models/language/T5Network.h"

namespace gleaner {

/// T5 and mT5: an encoder reads a source, a decoder writes while looking at it.
///
/// forward() takes input_ids (N, S), decoder_input_ids (N, T) and, where some tokens of the source are not to be looked
/// at, attention_mask (N, S) of 1 and 0, and gives logits (N, T, vocabulary) and encoder_last_hidden_state.
class T5Model final : public LoadedModel, public SequenceToSequence {
public:
    static bool recognizes(const ModelSource &source);
    static ModelPtr open(const ModelSource &source);
    explicit T5Model(const ModelSource &source);

    NamedTensors forward(const NamedTensors &inputs) const override;

    const Tokenizer *tokenizer() const override { return m_tokenizer.get(); }
    int vocabularySize() const override { return m_network->config.vocabulary; }
    at::Tensor logits(const at::Tensor &source, const at::Tensor &target, Probe *probe = nullptr) const override;
    std::unique_ptr<LanguageState> start(const at::Tensor &source) const override;
    int64_t startToken() const override { return m_network->config.startToken; }
    int64_t endToken() const override { return m_network->config.endToken; }

    struct Network {
        T5Config config;
        T5Weights weights;
    };

private:
    /// True where a token of the source is no padding; undefined where there is none.
    at::Tensor seen(const at::Tensor &source) const;

    std::shared_ptr<const Network> m_network;
    std::shared_ptr<const Tokenizer> m_tokenizer;
};

} // namespace gleaner
