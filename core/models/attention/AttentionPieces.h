#pragma once
#include "core/models/Model.h"
#include "core/support/FloatArray.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

class Tokenizer;

/// What the readers of attention share.

/// As float32 numbers that views may keep.
FloatArrayPtr arrayOf(const at::Tensor &tensor);
/// A token as people read it: its text, a line break as ⏎, or the vocabulary's spelling where it is no whole text; the
/// id where there is no vocabulary.
QString readableToken(const Tokenizer *tokenizer, int64_t id);
/// Throws ProblemError (Invalid) about this model.
[[noreturn]] void refuseAttention(const Model &model, const QString &what, const QString &remedy);

} // namespace gleaner
