#include "core/methods/shared/EnsembleWeight.h"

#include "core/results/Measures.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

std::vector<int> predictions(const at::Tensor &logits)
{
    // By hand, since the library does not promise which of equal logits it takes.
    const at::Tensor dense = logits.to(at::kDouble).contiguous();
    const int64_t width = dense.size(1);
    std::vector<int> result(size_t(dense.size(0)));
    for (size_t row = 0; row < result.size(); ++row) {
        const double *values = dense.data_ptr<double>() + int64_t(row) * width;
        result[row] = int(std::max_element(values, values + width) - values);
    }
    return result;
}

const std::vector<double> &ensembleWeights()
{
    static const std::vector<double> weights{1e-4, 1e-3, 1e-2, 0.1, 1, 10, 100};
    return weights;
}

std::vector<double> accuracyByWeight(const at::Tensor &zeroShot, const at::Tensor &term, std::span<const int> labels)
{
    std::vector<double> accuracies;
    for (double weight : ensembleWeights()) {
        stopPoint();
        accuracies.push_back(accuracy(predictions(zeroShot + term * weight), labels));
    }
    return accuracies;
}

EnsembleChoice chooseEnsembleWeight(const at::Tensor &zeroShot, const at::Tensor &term, std::span<const int> labels)
{
    EnsembleChoice choice;
    choice.accuracies = accuracyByWeight(zeroShot, term, labels);
    for (size_t i = 0; i < choice.accuracies.size(); ++i) {
        if (choice.accuracies[i] > choice.accuracy) {
            choice.accuracy = choice.accuracies[i];
            choice.weight = ensembleWeights()[i];
        }
    }
    return choice;
}

} // namespace gleaner
