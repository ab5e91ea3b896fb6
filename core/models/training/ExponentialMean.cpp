#include "core/models/training/ExponentialMean.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>

namespace gleaner {

ExponentialMean::ExponentialMean(const std::vector<TrainedWeight> &weights, double decay) : m_decay(decay)
{
    for (const TrainedWeight &weight : weights)
        m_values[weight.name] = weight.tensor.detach().clone();
}

void ExponentialMean::update(const std::vector<TrainedWeight> &weights)
{
    const c10::AutoGradMode noGradients(false);
    for (const TrainedWeight &weight : weights)
        m_values.at(weight.name).mul_(m_decay).add_(weight.tensor, 1 - m_decay);
}

void ExponentialMean::restore(const std::map<QString, at::Tensor> &values)
{
    for (auto &[name, value] : m_values) {
        const auto found = values.find(name);
        if (found == values.end() || found->second.sizes() != value.sizes())
            throw ProblemError(
                {QCoreApplication::translate("ExponentialMean", "The saved training lacks the mean of “%1”").arg(name),
                 QCoreApplication::translate("ExponentialMean", "the saved training"),
                 QCoreApplication::translate("ExponentialMean",
                                             "Go on with the network and options it was begun with."),
                 ExitCode::InputUnreadable});
        value.copy_(found->second);
    }
}

} // namespace gleaner
