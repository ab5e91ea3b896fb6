#pragma once
#include "core/support/Random.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// Can it be told from what a classifier says about a row whether it was trained on it? Attacks on logits (N, classes).

/// Who is known to the attacker, and who is asked about. Train rows are members, test rows are not.
struct MembershipCase {
    at::Tensor knownMembers, knownOthers; ///< the attack is trained on these, equally many of each
    at::Tensor asked, others;             ///< the forgotten rows, and rows never seen; equally many of each count
};

/// The paper's attack: gradient-boosted trees on the sorted softmax, trained on known rows, asked whether forgotten
/// rows are members and unseen rows are not. Share of right answers in [0, 1]; 0.5 where outputs say nothing; NaN where
/// a group is empty. `random` draws equal numbers.
double attackSuccess(const MembershipCase &rows, Random random);

/// One number per row, higher where the row looks like a member.
std::vector<double> lossEvidence(const at::Tensor &logits, const at::Tensor &labels); ///< log p of the label
std::vector<double> confidenceEvidence(const at::Tensor &logits);                     ///< largest probability
/// log(p / (1 − p)) of the label, which is near normal over models (Carlini et al. 2022).
std::vector<double> oddsEvidence(const at::Tensor &logits, const at::Tensor &labels);

/// Log-likelihood ratio of `observed` under shadow models that were trained on the row and those that were not, as
/// normal distributions with a spread common to all rows (Carlini et al. 2022). odds[model][row]; trained[model][row].
std::vector<double> likelihoodRatios(const std::vector<double> &observed, const std::vector<std::vector<double>> &odds,
                                     const std::vector<std::vector<char>> &trained);

} // namespace gleaner
