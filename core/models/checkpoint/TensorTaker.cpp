#include "core/models/checkpoint/TensorTaker.h"

#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TensorTaker", text); }

} // namespace

at::Tensor TensorTaker::take(const QString &name, const std::vector<qint64> &shape)
{
    stopPoint();
    if (!has(name)) {
        m_missing.append(name);
        return {};
    }
    if (m_checkpoint.shape(name) != shape)
        throw ProblemError({tr("The tensor “%1” has the shape %2 in the file, but the configuration asks for %3")
                                .arg(name, shapeText(m_checkpoint.shape(name)), shapeText(shape)),
                            m_checkpoint.location(), tr("Take configuration and weights from the same model."),
                            ExitCode::ModelRefused});
    m_taken.insert(name);
    return m_checkpoint.readFloat(name);
}

void TensorTaker::refuseIfMissing(const QString &architecture) const
{
    if (m_missing.isEmpty())
        return;
    const QString names = m_missing.mid(0, 3).join(QStringLiteral(", "));
    throw ProblemError({tr("The checkpoint lacks tensors that %1 needs (%2 in all): %3")
                            .arg(architecture)
                            .arg(m_missing.size())
                            .arg(names),
                        m_checkpoint.location(), tr("Choose a complete checkpoint of this architecture."),
                        ExitCode::ModelRefused});
}

QStringList TensorTaker::untaken() const
{
    QStringList names;
    for (const TensorInfo &tensor : m_checkpoint.tensors())
        if (!m_taken.contains(tensor.name))
            names.append(tensor.name);
    return names;
}

} // namespace gleaner
