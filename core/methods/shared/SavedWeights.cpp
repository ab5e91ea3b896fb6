#include "core/methods/shared/SavedWeights.h"

#include "core/support/Hash.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SavedWeights", text); }

} // namespace

QString hashOfWeights(const NamedWeights &weights)
{
    QStringList parts;
    for (const auto &[name, tensor] : weights) {
        const at::Tensor whole = tensor.detach().contiguous();
        parts << name << hashOfBytes({static_cast<const char *>(whole.data_ptr()), qsizetype(whole.nbytes())});
    }
    return hashOfStrings(parts);
}

void checkNewCheckpoint(const QString &folder)
{
    if (const QFileInfo place(folder); place.exists() && (!place.isDir() || !QDir(folder).isEmpty()))
        throw ProblemError({tr("There is something already, and a checkpoint is never overwritten"), folder,
                            tr("Name a folder that does not exist yet."), ExitCode::OutputUnwritable});
}

} // namespace gleaner
