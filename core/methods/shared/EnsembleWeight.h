#pragma once
#include <ATen/core/Tensor.h>
#include <span>
#include <vector>

namespace gleaner {

/// The class of the largest logit in each row; on equal logits the first.
std::vector<int> predictions(const at::Tensor &logits);

/// 1e-4, 1e-3, …, 100.
const std::vector<double> &ensembleWeights();

struct EnsembleChoice {
    double weight = 0.1;
    double accuracy = 0;            ///< on the validation pictures, percent
    std::vector<double> accuracies; ///< for each of ensembleWeights()
};

/// The weight of `term` beside the zero-shot logits that is best on validation pictures. Both (M, K). Only a strictly
/// better accuracy replaces an earlier choice, so ties keep the smaller weight; 0.1 where nothing is ever right.
EnsembleChoice chooseEnsembleWeight(const at::Tensor &zeroShot, const at::Tensor &term, std::span<const int> labels);

/// Accuracy in percent for each of ensembleWeights().
std::vector<double> accuracyByWeight(const at::Tensor &zeroShot, const at::Tensor &term, std::span<const int> labels);

} // namespace gleaner
