#include "core/models/ForwardInputs.h"

#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/Safetensors.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ForwardInputs", text); }

/// "(any, 3, 224, 224)"
QString pattern(const std::vector<int64_t> &shape)
{
    QStringList sides;
    for (const int64_t side : shape)
        sides.append(side == ForwardInputs::any ? tr("any") : QString::number(side));
    return QLatin1Char('(') + sides.join(QStringLiteral(", ")) + QLatin1Char(')');
}

bool fits(const at::Tensor &tensor, const std::vector<int64_t> &shape)
{
    if (tensor.dim() != int64_t(shape.size()) || tensor.numel() < 1)
        return false;
    for (size_t i = 0; i < shape.size(); ++i)
        if (shape[i] != ForwardInputs::any && tensor.size(int64_t(i)) != shape[i])
            return false;
    return true;
}

} // namespace

Model::NamedTensors readForwardInputs(const QString &path)
{
    const Safetensors file = Safetensors::open(path);
    Model::NamedTensors inputs;
    for (const auto &[key, text] : file.metadata()) {
        bool isWhole = false;
        if (const qlonglong whole = text.toLongLong(&isWhole); isWhole)
            inputs[key] = at::scalar_tensor(int64_t(whole), at::kLong);
    }
    for (const SafetensorsEntry &entry : file.entries())
        inputs[entry.name] = file.tensor(entry).clone();
    file.verifyUnchanged();
    return inputs;
}

void ForwardInputs::requireOneOf(const QStringList &names) const
{
    for (const QString &name : names)
        if (m_tensors.contains(name))
            return;
    throw ProblemError({tr("The inputs hold none of these: %1").arg(names.join(QStringLiteral(", "))), m_uri,
                        tr("Name the input tensors as this architecture does."), ExitCode::InputUnreadable});
}

void ForwardInputs::refuse(const char *name, const QString &reason, const QString &wanted) const
{
    const QString tensor = QString::fromLatin1(name);
    throw ProblemError({tr("The input “%1” does not fit this model: %2").arg(tensor, reason), tensor,
                        tr("Give %1.").arg(wanted), ExitCode::InputUnreadable});
}

const at::Tensor &ForwardInputs::tensor(const char *name) const
{
    const auto found = m_tensors.find(QString::fromLatin1(name));
    if (found == m_tensors.end())
        throw ProblemError({tr("The input “%1” is missing").arg(QString::fromLatin1(name)), m_uri,
                            tr("Name the input tensors as this architecture does."), ExitCode::InputUnreadable});
    return found->second;
}

void ForwardInputs::checkShape(const char *name, const std::vector<int64_t> &shape, const QString &wanted) const
{
    const at::Tensor &found = tensor(name);
    if (!fits(found, shape))
        refuse(name, tr("its shape is %1").arg(shapeText({found.sizes().begin(), found.sizes().end()})), wanted);
}

at::Tensor ForwardInputs::floats(const char *name, const std::vector<int64_t> &shape) const
{
    const QString wanted = tr("floating-point numbers of the shape %1").arg(pattern(shape));
    if (!at::isFloatingType(tensor(name).scalar_type()))
        refuse(name, tr("it holds no floating-point numbers"), wanted);
    checkShape(name, shape, wanted);
    return tensor(name).to(at::kFloat).contiguous();
}

at::Tensor ForwardInputs::pixels(const char *name, const std::vector<int64_t> &shape) const
{
    const at::Tensor whole = floats(name, shape);
    return tensor(name).scalar_type() == at::kBFloat16 ? whole.to(at::kBFloat16) : whole;
}

at::Tensor ForwardInputs::wholes(const char *name, const std::vector<int64_t> &shape, int64_t end, int64_t lowest) const
{
    const QString wanted =
        tr("whole numbers from %1 to %2 of the shape %3").arg(lowest).arg(end - 1).arg(pattern(shape));
    if (!at::isIntegralType(tensor(name).scalar_type(), false))
        refuse(name, tr("it holds no whole numbers"), wanted);
    checkShape(name, shape, wanted);
    const at::Tensor whole = tensor(name).to(at::kLong).contiguous();
    if (whole.min().item<int64_t>() < lowest || whole.max().item<int64_t>() >= end)
        refuse(name, tr("an id is out of range"), wanted);
    return whole;
}

} // namespace gleaner
