#pragma once
#include "core/models/Probe.h"

#include <ATen/core/Tensor.h>
#include <QString>
#include <functional>
#include <memory>
#include <opencv2/core.hpp>

namespace gleaner {

class Tokenizer;

/// What a language model says about every token of a text, given those before it. All (N, T - 1), float32 or int64;
/// column t is about token t + 1.
struct TokenStatistics {
    at::Tensor logProbability; ///< natural logarithm
    at::Tensor rank;           ///< 0 = the likeliest token; int64
    at::Tensor entropy;        ///< of the distribution the token was drawn from, nats
    at::Tensor variance;       ///< of log p under that distribution: with the entropy, Fast-DetectGPT's closed form
};

/// Logits (R, V) float32 of the tokens first … first + R - 1 of text `text`, while score() holds them.
struct LogitRows {
    int64_t text, first;
    const at::Tensor &logits;
};

struct ScoreOptions {
    bool bfloat16 = false; ///< weights and products in bfloat16; statistics stay float32
    int overlap = 0;       ///< tokens that neighboring windows share where the text exceeds the context; 0: half of it
    /// Shown every block of logits before it goes, each text from its token 1 on: for what statistics don't tell.
    std::function<void(const LogitRows &)> watch = {};
};

/// A text being continued: keeps keys and values of what was read, and the model alive. Used by one thread.
class LanguageState {
public:
    virtual ~LanguageState() = default;
    /// Reads further tokens (N, T) int64, T from 1 to room(), and gives the logits (N, V) after the last, float32.
    virtual at::Tensor read(const at::Tensor &ids, Probe *probe = nullptr) = 0;
    /// Tokens read so far, and how many more fit.
    virtual int64_t length() const = 0;
    virtual int64_t room() const = 0;
    /// Makes row i continue what was row rows[i] (int64), be they more or fewer than before: how beam search keeps its
    /// beams.
    virtual void reorder(const at::Tensor &rows) = 0;
};

class WeightSlots;
class CausalLanguageModel;

/// A language model's own copy of its weights, to be fine-tuned or made to forget. Used by one thread.
class TrainableLanguageModel {
public:
    virtual ~TrainableLanguageModel() = default;
    /// All weights by name; they may be changed in place, be given gradients, or adapters (Lora.h).
    virtual WeightSlots &slots() = 0;
    /// (N, T) int64 → logits (N, T, V) float32 with the weights as they stand; gradients flow.
    virtual at::Tensor logits(const at::Tensor &ids, Probe *probe = nullptr) const = 0;
    /// A model of a copy of the weights as they stand now, without gradients.
    virtual std::shared_ptr<const CausalLanguageModel> snapshot() const = 0;
};

class CausalLanguageModel {
public:
    virtual ~CausalLanguageModel() = default;
    /// Null where the checkpoint has no vocabulary: ids can be scored, texts cannot.
    virtual const Tokenizer *tokenizer() const = 0;
    virtual int vocabularySize() const = 0;
    virtual int contextLength() const = 0; ///< tokens
    virtual int languageLayers() const = 0;
    virtual int languageHeads() const = 0;
    /// (N, T ≤ context) int64 → logits (N, T, V) float32; gradients only where the probe wants them.
    virtual at::Tensor logits(const at::Tensor &ids, Probe *probe = nullptr) const = 0;
    /// Statistics of every token of (N, T ≥ 2) in blocks of rows, so that the logits of the whole text never stand in
    /// memory at once. A text longer than the context is read in windows of the context's length that begin
    /// context − overlap tokens after each other, the last one ending with the text; a token is scored by the first
    /// window that holds it, so that all but those of the first window have at least `overlap` tokens before them.
    virtual TokenStatistics score(const at::Tensor &ids, const ScoreOptions &options = {}) const = 0;
    /// A fresh state; the first read() decides the number of rows.
    virtual std::unique_ptr<LanguageState> start() const = 0;
    /// A copy whose weights may change.
    virtual std::unique_ptr<TrainableLanguageModel> trainable() const = 0;
};

/// Reads one text and writes another (T5).
class SequenceToSequence {
public:
    virtual ~SequenceToSequence() = default;
    virtual const Tokenizer *tokenizer() const = 0;
    virtual int vocabularySize() const = 0;
    /// (N, S) source and (N, T) target ids → logits (N, T, V); column t answers for target t + 1. Padding ids of the
    /// source are not looked at.
    virtual at::Tensor logits(const at::Tensor &source, const at::Tensor &target, Probe *probe = nullptr) const = 0;
    /// A fresh state that writes while looking at `source`; its first read() takes the start token.
    virtual std::unique_ptr<LanguageState> start(const at::Tensor &source) const = 0;
    virtual int64_t startToken() const = 0;
    virtual int64_t endToken() const = 0;
};

/// A causal language model that also sees a picture.
class VisionLanguageModel : public CausalLanguageModel {
public:
    virtual cv::Mat seenSquare(const cv::Mat &rgb) const = 0;
    virtual int patchesPerSide() const = 0;
    /// Position of the first patch token in the sequence of a prompt, once the picture stands in it.
    virtual int64_t firstPatch(const QString &prompt) const = 0;
    /// A state that has read the picture and the prompt (the mark "<image>" says where the picture goes; without it,
    /// first); the attention a probe gets covers patches and words.
    virtual std::unique_ptr<LanguageState> start(const cv::Mat &rgb, const QString &prompt, at::Tensor &logits,
                                                 Probe *probe = nullptr) const = 0;
    using CausalLanguageModel::start;
};

} // namespace gleaner
