#include "core/models/training/Optimizer.h"

#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QRegularExpression>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Optimizer", text); }

QString firstOf(const TrainedWeight &weight) { return QStringLiteral("first.") + weight.name; }
QString secondOf(const TrainedWeight &weight) { return QStringLiteral("second.") + weight.name; }

/// Copies in place, so that the memory's order stays, and with it every later rounding.
void take(const std::map<QString, at::Tensor> &moments, const QString &name, at::Tensor &target)
{
    const auto found = moments.find(name);
    if (found == moments.end() || found->second.sizes() != target.sizes())
        throw ProblemError({tr("The saved training lacks “%1”, or it has another shape").arg(name),
                            tr("the saved training"), tr("Go on with the network and options it was begun with."),
                            ExitCode::InputUnreadable});
    target.copy_(found->second);
}

} // namespace

Optimizer::Optimizer(std::vector<TrainedWeight> weights, const OptimizerOptions &options)
    : m_weights(std::move(weights)), m_options(options)
{
    for (const TrainedWeight &weight : m_weights) {
        m_first.push_back(at::zeros_like(weight.tensor.detach()));
        if (m_options.kind == OptimizerOptions::Kind::AdamW)
            m_second.push_back(at::zeros_like(weight.tensor.detach()));
    }
}

void Optimizer::clearGradients()
{
    for (const TrainedWeight &weight : m_weights)
        weight.tensor.mutable_grad() = at::Tensor();
}

double Optimizer::clipGradients(double longest)
{
    const c10::AutoGradMode noGradients(false);
    double square = 0;
    for (const TrainedWeight &weight : m_weights)
        if (weight.tensor.grad().defined())
            square += weight.tensor.grad().norm().item().toDouble() * weight.tensor.grad().norm().item().toDouble();
    const double length = std::sqrt(square);
    if (longest > 0 && length > longest)
        for (const TrainedWeight &weight : m_weights)
            if (weight.tensor.grad().defined())
                weight.tensor.mutable_grad().mul_(longest / length);
    return length;
}

void Optimizer::step(double rate)
{
    const c10::AutoGradMode noGradients(false);
    ++m_steps;
    for (size_t i = 0; i < m_weights.size(); ++i)
        if (m_weights[i].tensor.grad().defined()) {
            if (m_options.kind == OptimizerOptions::Kind::AdamW)
                stepAdam(m_weights[i], i, rate * m_weights[i].rate);
            else
                stepSgd(m_weights[i], i, rate * m_weights[i].rate);
        }
}

void Optimizer::stepAdam(const TrainedWeight &weight, size_t index, double rate)
{
    const at::Tensor gradient = weight.tensor.grad();
    at::Tensor tensor = weight.tensor;
    m_first[index].mul_(m_options.firstMean).add_(gradient, 1 - m_options.firstMean);
    m_second[index].mul_(m_options.secondMean).addcmul_(gradient, gradient, 1 - m_options.secondMean);
    const double firstShare = 1 - std::pow(m_options.firstMean, double(m_steps));
    const double secondShare = 1 - std::pow(m_options.secondMean, double(m_steps));
    if (weight.shrinks > 0)
        tensor.mul_(1 - rate * weight.shrinks);
    tensor.addcdiv_(m_first[index], (m_second[index] / secondShare).sqrt_().add_(m_options.tiny), -rate / firstShare);
}

void Optimizer::stepSgd(const TrainedWeight &weight, size_t index, double rate)
{
    at::Tensor tensor = weight.tensor;
    at::Tensor gradient = weight.tensor.grad();
    if (weight.shrinks > 0)
        gradient = gradient + tensor * weight.shrinks;
    if (m_options.momentum > 0)
        gradient = m_first[index].mul_(m_options.momentum).add_(gradient);
    tensor.sub_(gradient, rate);
}

std::map<QString, at::Tensor> Optimizer::moments() const
{
    std::map<QString, at::Tensor> all;
    for (size_t i = 0; i < m_weights.size(); ++i) {
        all[firstOf(m_weights[i])] = m_first[i];
        if (!m_second.empty())
            all[secondOf(m_weights[i])] = m_second[i];
    }
    return all;
}

void Optimizer::restore(const std::map<QString, at::Tensor> &moments, int64_t steps)
{
    const c10::AutoGradMode noGradients(false);
    for (size_t i = 0; i < m_weights.size(); ++i) {
        take(moments, firstOf(m_weights[i]), m_first[i]);
        if (!m_second.empty())
            take(moments, secondOf(m_weights[i]), m_second[i]);
    }
    m_steps = steps;
}

std::vector<TrainedWeight> trainedWeights(const WeightSlots &slots, const QString &frozen, double decay)
{
    const QRegularExpression pattern(frozen);
    if (!pattern.isValid())
        throw ProblemError({tr("The pattern of frozen weights is no regular expression: %1").arg(pattern.errorString()),
                            frozen, tr("Correct the pattern."), ExitCode::Invalid});
    std::vector<TrainedWeight> trained;
    for (const WeightSlot &slot : slots.all()) {
        if (!slot.tensor->defined())
            continue;
        const bool stays = !frozen.isEmpty() && pattern.match(slot.name).hasMatch();
        slot.tensor->requires_grad_(!stays);
        if (!stays)
            trained.push_back({slot.name, *slot.tensor, 1, slot.shape.size() > 1 ? decay : 0});
    }
    return trained;
}

} // namespace gleaner
