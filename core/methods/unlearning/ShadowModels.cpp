#include "core/methods/unlearning/ShadowModels.h"

#include "core/methods/unlearning/Batches.h"
#include "core/methods/unlearning/MembershipAttack.h"
#include "core/results/Separation.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

Shadow trainedShadow(const TrainableClassifier &like, const UnlearningData &data, const TrainPlan &plan, uint64_t seed)
{
    const c10::AutoGradMode noGradients(false);
    const int count = int(data.rows.size());
    Shadow shadow{{}, std::vector<char>(size_t(count), 0)};
    std::vector<int> half = Random::forItem(seed, 1).permutation(count);
    half.resize(size_t(count / 2));
    std::ranges::sort(half);
    for (const int position : half)
        shadow.trained[size_t(position)] = 1;
    const auto model = like.fresh(Random::forItem(seed, 2));
    trainOn(*model, data.inputsOf(half), data.labelsOf(half), plan, Random::forItem(seed, 3).next());
    shadow.odds = oddsEvidence(seenBy(*model, data.inputs).logits, indices(data.labels));
    return shadow;
}

double likelihoodRatioAttack(const Shadows &shadows, const UnlearningData &data, const ForgetSet &set,
                             const at::Tensor &logits)
{
    if (shadows.empty())
        return std::nan("");
    std::vector<std::vector<double>> odds;
    std::vector<std::vector<char>> trained;
    for (const Shadow &each : shadows) {
        odds.push_back(each.odds);
        trained.push_back(each.trained);
    }
    const std::vector<double> ratios = likelihoodRatios(oddsEvidence(logits, indices(data.labels)), odds, trained);
    const auto of = [&](const std::vector<int> &positions) {
        std::vector<double> values;
        for (const int position : positions)
            values.push_back(ratios[size_t(position)]);
        return values;
    };
    return auroc(of(set.forget), of(neverSeen(data, set)));
}

} // namespace gleaner
