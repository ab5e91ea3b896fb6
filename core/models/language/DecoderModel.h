#pragma once
#include "core/models/LoadedModel.h"
#include "core/models/language/DecoderNetwork.h"

namespace gleaner {

class ForwardInputs;

/// GPT-2 and the Llama family (llama, mistral, qwen2).
///
/// forward() takes input_ids (N, T ≤ context) and gives logits (N, T, vocabulary) and, for T > 1, token_logprobs
/// (N, T - 1) of token t + 1.
class DecoderModel final : public LoadedModel, public DecoderLanguage<CausalLanguageModel> {
public:
    static bool recognizes(const ModelSource &source);
    /// With config.json and the vocabulary beside the weights. Throws ProblemError (ModelRefused) or Stopped.
    static ModelPtr open(const ModelSource &source);
    explicit DecoderModel(const ModelSource &source);

    NamedTensors forward(const NamedTensors &inputs) const override;
};

/// The vocabulary beside the weights, or null. Throws ProblemError (ModelRefused) where it is broken or has more symbols
/// than the model.
std::shared_ptr<const Tokenizer> tokenizerBeside(const ModelSource &source, int vocabulary);
/// How `model info` describes a decoder.
std::vector<std::pair<QString, QString>> decoderFacts(const DecoderConfig &config);
/// input_ids, checked.
at::Tensor languageIds(const ForwardInputs &inputs, const char *name, int vocabulary, int context);
/// logits and token_logprobs of ids.
Model::NamedTensors languageOutputs(const at::Tensor &logits, const at::Tensor &ids);

} // namespace gleaner
