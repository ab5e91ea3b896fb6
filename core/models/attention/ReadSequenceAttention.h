#pragma once
#include "core/models/attention/ReadTokenAttention.h"

namespace gleaner {

/// readTokenAttention() for a model that reads one text and writes another (SequenceToSequence). It writes its answer,
/// always the likeliest token; the tokens are those of the text and then of the answer as its decoder reads it, from
/// the start token on. One matrix holds all: the text among itself, the answer's rows to the text, and the answer among
/// itself. A layer is that of the encoder and of the decoder of the same number. Rollout and relevance follow the
/// encoder's layers, and then in every layer of the decoder first the answer's attention and then that to the text;
/// Flow::Relevance explains the words of the answer, all together.
TokenAttention readSequenceAttention(const Model &model, const TokenQuestion &question,
                                     const std::function<void(double share)> &progress);

} // namespace gleaner
