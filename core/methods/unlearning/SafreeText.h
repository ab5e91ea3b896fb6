#pragma once
#include "core/models/capabilities/PromptTower.h"

#include <QStringList>
#include <optional>

namespace gleaner {

/// What SAFREE does to a prompt, all in the space of the text tower's states; D is their width.

/// P = C (Cᵀ C)⁺ Cᵀ, float32 (D, D), of columns C (D, K); equal or dependent columns count once.
at::Tensor projectionOnto(const at::Tensor &columns);
/// Singular values of C (D, K), falling.
std::vector<double> singularValues(const at::Tensor &columns);
/// The projection onto `rank` random directions of D: the control that knows nothing of the concept.
at::Tensor randomProjection(int64_t width, int64_t rank, uint64_t seed);

/// States of the end tokens of phrases as columns, (D, K): they span the concept.
at::Tensor phraseColumns(const PromptTower &tower, const QStringList &phrases);

/// A prompt as the tower reads it.
struct PromptReading {
    QString prompt;
    std::vector<int64_t> tokens; ///< n of them, without start and end
    QStringList spelled;         ///< as a person reads them
    at::Tensor states;           ///< (L, D), what the denoiser takes
    at::Tensor whole;            ///< (D), state of the end token
    at::Tensor withoutEach;      ///< (n, D), state of the end token with token i masked
};
/// `mask`: the id that stands in the place of a masked token; the authors take 0.
PromptReading readPrompt(const PromptTower &tower, const QString &prompt, int64_t mask);
/// (L, D) of the prompt without the tokens that are marked, filled up at the end.
at::Tensor statesWithout(const PromptTower &tower, const PromptReading &reading, const std::vector<bool> &marked);

/// How far a masked prompt lies from the concept, token by token.
struct TokenDistances {
    std::vector<double> distance; ///< d_i = ‖(I − P_C) p_∖i‖
    std::vector<double> limit; ///< (1 + α) · mean of the other d; of a single token, (1 + α) · the whole prompt's
    std::vector<bool> trigger() const; ///< d_i ≥ limit_i
    std::vector<double>
    quotients(double margin) const; ///< d_i over the mean of the others; `margin` as the limits have
};
TokenDistances tokenDistances(const PromptReading &reading, const at::Tensor &conceptProjection, double margin);
/// The rule alone; `whole` takes the place of the mean where there is one distance.
std::vector<double> distanceLimits(const std::vector<double> &distances, double whole, double margin);

/// The least margin α ≥ 0 at which d_i ≥ (1 + α) · mean of the others marks at most `share` of the tokens with these
/// quotients d_i / mean; NaN of none.
double marginThatMarks(double share, const std::vector<double> &quotients);
/// The largest margin α that still marks at least `share` of them, below 0 where they lie below the mean; NaN of none.
double marginThatStillMarks(double share, const std::vector<double> &quotients);

/// (I − P_C) P_I e of every position of states (L, D), first onto the input's space, then out of the concept's. Without
/// `inputSpace` (undefined) the first step is left out.
at::Tensor projectedStates(const at::Tensor &states, const at::Tensor &conceptProjection, const at::Tensor &inputSpace);
/// `projected` at the marked tokens, `states` at all other positions, padding among them. Token i is position i + 1.
at::Tensor mergedStates(const at::Tensor &states, const at::Tensor &projected, const std::vector<bool> &marked);

/// β = 1 − mean cosine of states and projected states over the first `attended` positions.
double turnedAway(const at::Tensor &states, const at::Tensor &projected, int64_t attended);

/// The self-validating filter: t′ = round(U · sigmoid(2 k (10 β − m))). The guard holds in steps 0 … t′.
struct StepFilter {
    double cap = 10;                 ///< U
    double slope = 2.5;              ///< k
    double midpoint = 5.333;         ///< m
    double share(double beta) const; ///< sigmoid(2 k (10 β − m))
    int steps(double beta) const;
};

} // namespace gleaner
