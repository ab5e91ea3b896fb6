#include "core/models/training/Training.h"

#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <c10/core/GradMode.h>
#include <cmath>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Training", text); }

const QString weightsPrefix = QStringLiteral("weights."), meanPrefix = QStringLiteral("mean.");

void put(SavedTraining &state, const QString &prefix, const std::map<QString, at::Tensor> &tensors)
{
    for (const auto &[name, tensor] : tensors)
        state.tensors[prefix + name] = tensor.detach();
}

std::map<QString, at::Tensor> under(const SavedTraining &state, const QString &prefix)
{
    std::map<QString, at::Tensor> tensors;
    for (const auto &[name, tensor] : state.tensors)
        if (name.startsWith(prefix))
            tensors[name.mid(prefix.size())] = tensor;
    return tensors;
}

[[noreturn]] void refuseOther(const QString &folder)
{
    throw ProblemError({tr("The saved training belongs to another network, or was begun with other options"), folder,
                        tr("Go on with the same options, or begin anew in another folder."),
                        ExitCode::InputUnreadable});
}

} // namespace

Training::Training(std::vector<TrainedWeight> weights, const TrainingOptions &options)
    : m_optimizer(std::move(weights), options.optimizer), m_options(options)
{
    if (options.meanDecay > 0)
        m_mean.emplace(m_optimizer.weights(), options.meanDecay);
}

double Training::step(const std::function<at::Tensor(Random &random)> &loss)
{
    stopPoint();
    const c10::AutoGradMode gradients(true);
    m_optimizer.clearGradients();
    Random random = SavedTraining{m_steps, m_options.seed, {}}.random();
    const at::Tensor value = loss(random);
    value.backward();
    const double told = value.item().toDouble(), length = m_optimizer.clipGradients(m_options.longestGradient);
    if (!std::isfinite(told) || !std::isfinite(length))
        throw ProblemError({tr("The training went out of bounds at step %1").arg(m_steps + 1), tr("training"),
                            tr("Choose a smaller learning rate."), ExitCode::Invalid});
    m_optimizer.step(m_options.rate * m_options.schedule.at(m_steps));
    m_optimizer.clearGradients();
    ++m_steps;
    if (m_mean)
        m_mean->update(m_optimizer.weights());
    return told;
}

void Training::save(const QString &folder) const
{
    SavedTraining state{m_steps, m_options.seed, {}};
    for (const TrainedWeight &weight : m_optimizer.weights())
        state.tensors[weightsPrefix + weight.name] = weight.tensor.detach();
    put(state, {}, m_optimizer.moments());
    if (m_mean)
        put(state, meanPrefix, m_mean->values());
    state.save(folder);
}

bool Training::resume(const QString &folder)
{
    const std::optional<SavedTraining> state = SavedTraining::load(folder);
    if (!state)
        return false;
    if (state->seed != m_options.seed)
        refuseOther(folder);
    const auto saved = under(*state, weightsPrefix);
    for (const TrainedWeight &weight : m_optimizer.weights())
        if (const auto found = saved.find(weight.name);
            found == saved.end() || found->second.sizes() != weight.tensor.sizes())
            refuseOther(folder);
    const c10::AutoGradMode noGradients(false);
    m_optimizer.restore(state->tensors, state->step);
    if (m_mean)
        m_mean->restore(under(*state, meanPrefix));
    for (const TrainedWeight &weight : m_optimizer.weights())
        weight.tensor.detach().copy_(saved.at(weight.name));
    m_steps = state->step;
    return true;
}

at::Tensor nextTokenLoss(const at::Tensor &logits, const at::Tensor &ids, const at::Tensor &counted)
{
    const int64_t answers = ids.size(1) - 1;
    const at::Tensor missed = -at::log_softmax(logits.narrow(1, 0, answers), -1)
                                   .gather(2, ids.narrow(1, 1, answers).unsqueeze(-1))
                                   .squeeze(-1);
    if (!counted.defined())
        return missed.mean();
    const at::Tensor weights = counted.to(missed.scalar_type());
    return (missed * weights).sum() / weights.sum().clamp_min(1);
}

} // namespace gleaner
