#include "core/models/training/TrainingState.h"

#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gleaner {

namespace {

const QString identityKey = QStringLiteral("training");

} // namespace

TrainingState::TrainingState(const QString &outDir, const QStringList &identity) : m_identity(hashOfStrings(identity))
{
    const QFileInfo target(QDir::cleanPath(QFileInfo(outDir).absoluteFilePath()));
    m_path = QStringLiteral("%1/.%2.training.safetensors").arg(target.absolutePath(), target.fileName());
}

std::map<QString, at::Tensor> TrainingState::load() const
{
    std::map<QString, at::Tensor> tensors;
    if (!QFileInfo::exists(m_path))
        return tensors;
    try {
        const Safetensors file = Safetensors::open(m_path);
        const auto identity = file.metadata().find(identityKey);
        if (identity != file.metadata().end() && identity->second == m_identity)
            for (const SafetensorsEntry &entry : file.entries())
                tensors[entry.name] = file.tensor(entry);
    } catch (const ProblemError &) { // a damaged state is as good as none: training begins anew
        tensors.clear();
    }
    return tensors;
}

void TrainingState::save(const std::map<QString, at::Tensor> &tensors) const
{
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : tensors)
        writer.add(name, tensor);
    writer.setMetadata(identityKey, m_identity);
    writer.write(m_path);
}

void TrainingState::remove() const { QFile::remove(m_path); }

} // namespace gleaner
