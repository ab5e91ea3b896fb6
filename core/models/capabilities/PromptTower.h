#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <cstdint>
#include <vector>

namespace gleaner {

class Tokenizer;

/// The part of a generator that reads prompts, token by token: what a method needs to replace tokens or their states.
/// Denoiser::encodePrompts() reads the same tokens, filled up with promptPadding() to promptContext().
class PromptTower {
public:
    virtual ~PromptTower() = default;
    /// Start token, text, end token; not filled up. Longer prompts are cut, the end token kept.
    virtual std::vector<int64_t> promptTokens(const QString &prompt) const = 0;
    virtual const Tokenizer &promptTokenizer() const = 0;
    virtual int promptContext() const = 0; ///< tokens
    virtual int64_t promptPadding() const = 0;
    /// (N, T ≤ promptContext()) int64, all ids in range → the state of every token after the last norm, (N, T, D).
    /// The state of the end token stands for the whole prompt.
    virtual at::Tensor readPromptTokens(const at::Tensor &ids) const = 0;
};

} // namespace gleaner
