#include "core/methods/unlearning/WeightChanges.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

constexpr double mostSteps = 127; ///< of int8, on either side of 0
constexpr double mostGrowth = 10; ///< of the weights' length

QString tr(const char *text) { return QCoreApplication::translate("Unlearning", text); }

double lengthOf(const at::Tensor &tensor) { return tensor.detach().to(at::kDouble).norm().item().toDouble(); }

} // namespace

std::vector<std::pair<QString, double>> weightChanges(const NamedWeights &before, const NamedWeights &after)
{
    const c10::AutoGradMode noGradients(false);
    std::vector<std::pair<QString, double>> changes;
    for (const auto &[name, tensor] : before) {
        const double length = lengthOf(tensor), change = lengthOf(after.at(name) - tensor);
        changes.emplace_back(name, length > 0 ? change / length : change);
    }
    return changes;
}

void roundToInt8(const WeightSlots &slots)
{
    const c10::AutoGradMode noGradients(false);
    for (const WeightSlot &slot : slots.all()) {
        if (!slot.tensor->defined())
            continue;
        const double step = slot.tensor->abs().max().item().toDouble() / mostSteps;
        if (step > 0)
            slot.tensor->copy_(at::round(*slot.tensor / step) * step);
    }
}

double lengthOfWeights(const std::vector<at::Tensor> &weights)
{
    const c10::AutoGradMode noGradients(false);
    at::Tensor sum = at::zeros({}, at::kDouble);
    for (const at::Tensor &weight : weights)
        sum += weight.detach().square().sum().to(at::kDouble);
    return std::sqrt(sum.item().toDouble());
}

void checkGrowth(double length, double before, int64_t step)
{
    if (!std::isfinite(length) || length > mostGrowth * before)
        throw ProblemError({tr("The weights went out of bounds at step %1").arg(step), tr("unlearning"),
                            tr("Choose a smaller learning rate; the original model is unchanged."), ExitCode::Invalid});
}

} // namespace gleaner
