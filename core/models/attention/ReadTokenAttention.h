#pragma once
#include "core/models/Model.h"
#include "core/results/Artifact.h"

#include <functional>

namespace gleaner {

/// Which matrix of a text is wanted.
struct TokenQuestion {
    QString text;
    TokenAttention::Flow flow = TokenAttention::Flow::Head;
    int layer = -1; ///< of Flow::Head; -1 = the last
    int head = -1;  ///< of Flow::Head; -1 = the mean of all
    /// Also a small picture of every head. It costs nothing but its own room.
    bool overview = true;
};

constexpr int overviewSide = 48; ///< of the small pictures; texts of fewer tokens have smaller ones

/// Attention of a causal language model or a text encoder among the tokens of a text; what exceeds the model's context
/// is cut off. One matrix of tokens × tokens is kept, whatever the number of heads; Flow::Relevance keeps those of all
/// heads while it computes and explains the likeliest next token (or the length of an encoder's feature). Throws
/// ProblemError (Invalid) where the model's attention to texts cannot be read, where the text is empty, or too long for
/// its relevance to fit in memory. `progress` is told the share that is read, rising from 0 to 1, in any thread; stop
/// points stand between blocks of rows.
TokenAttention readTokenAttention(const Model &model, const TokenQuestion &question,
                                  const std::function<void(double share)> &progress = {});

/// Whether readTokenAttention() has something to read.
bool readsTokenAttention(const Model &model);

} // namespace gleaner
