#pragma once
#include "core/methods/unlearning/LokuSamples.h"

#include <functional>

namespace gleaner {

/// (N, T) int64 → (N, T, V), of any language model.
using LanguageLogits = std::function<at::Tensor(const at::Tensor &ids)>;

/// What a model says of the counted tokens of one text.
struct WritingScore {
    double meanLog = 0;     ///< mean log p of a token
    double confidence = 0;  ///< mean of the largest probability
    double tokensRight = 0; ///< share of tokens that are the likeliest
    bool right = false;     ///< all are: the answer that is written by taking the likeliest token again and again
    double kindMass = 0;    ///< probability that the answer begins with any of the `kind` tokens
    int tokens = 0;
};
/// `kind`: tokens with which answers of these data begin, int64; may be undefined. Every batch is a stop point.
std::vector<WritingScore> scoresOf(const LanguageLogits &logits, const LokuWritings &writings,
                                   const at::Tensor &kind = {});

/// First tokens of all answers, without repeats.
at::Tensor answerBeginnings(const LokuWritings &writings);

/// Means over samples; NaN of none.
struct LokuSetFigures {
    double right, tokensRight, probability, kindMass; ///< probability: exp of the mean log p of a token
};
LokuSetFigures meansOf(const std::vector<WritingScore> &scores);
/// exp(−mean log p of a token); NaN of none.
double perplexityOf(const std::vector<WritingScore> &scores);

/// Extraction likelihood EL_n of each text (Jang et al. 2023), in [0, 1]: from a place on, the model writes on by
/// taking the likeliest token each time; the share of the n-grams it writes that also stand in what truly follows, as
/// the mean over places. Places are those of the counted tokens after which n more of them come; n is cut to the
/// counted tokens, and at most 16 places, evenly apart, are looked at. Every batch is a stop point.
std::vector<double> extractionLikelihoods(const LanguageLogits &logits, const LokuWritings &writings, int n = 10);

/// Mean over wrong answers of p^(1/tokens), over p^(1/tokens) of the right one in other words, for each sample that has
/// wrong answers (Maini et al. 2024): near 1 or above where nothing is known.
std::vector<double> truthRatios(const LanguageLogits &logits, const std::vector<LokuSample> &samples);

/// What a model writes as answers, taking the likeliest token each time, up to what follows an answer or a new line.
QStringList writtenAnswers(const CausalLanguageModel &model, const std::vector<LokuSample> &samples,
                           const QString &after);
/// Share of the words of `right` that come in `said` in the same order (ROUGE-L recall), in [0, 1].
double rougeRecall(const QString &said, const QString &right);
/// Of positive numbers; 0 where one is 0, NaN of none.
double harmonicMeanOf(const std::vector<double> &values);

} // namespace gleaner
