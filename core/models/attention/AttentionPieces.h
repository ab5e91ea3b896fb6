#pragma once
#include "core/models/Model.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

class Tokenizer;

/// What the readers of attention share.

/// A token as people read it: its text, a line break as ⏎, or the vocabulary's spelling where it is no whole text; the
/// id where there is no vocabulary.
QString readableToken(const Tokenizer *tokenizer, int64_t id);
/// A text's tokens: by the vocabulary, or written as numbers where there is none. Throws ProblemError (Invalid) for
/// what is no token.
std::vector<int64_t> idsOf(const Tokenizer *tokenizer, int vocabulary, const QString &text);
/// (count, tokens): row k is 1 / (tokens in part k) over the tokens of the k-th of `count` equal parts.
at::Tensor partMeans(int64_t tokens, int64_t count);
/// Throws ProblemError (Invalid) where the attention of all heads among so many tokens and its gradients would not fit
/// in memory.
void requireGradientRoom(const Model &model, int layers, int heads, int64_t tokens);
/// Throws ProblemError (Invalid) about this model.
[[noreturn]] void refuseAttention(const Model &model, const QString &what, const QString &remedy);

} // namespace gleaner
