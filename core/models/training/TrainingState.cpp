#include "core/models/training/TrainingState.h"

#include "core/data/cache/DiskCache.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/Problem.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace gleaner {

namespace {

const QString stepKey = QStringLiteral("step");

} // namespace

TrainingState::TrainingState(const QString &key)
{
    const QString folder = DiskCache::standardFolder(QStringLiteral("training"));
    if (!folder.isEmpty())
        m_path = folder + QLatin1Char('/') + DiskCache::key({key.toUtf8()}) + QStringLiteral(".safetensors");
    m_since.start();
}

std::optional<TrainingState::Saved> TrainingState::load() const
{
    if (m_path.isEmpty() || !QFile::exists(m_path))
        return {};
    try {
        const Safetensors file = Safetensors::open(m_path);
        const auto step = file.metadata().find(stepKey);
        if (step == file.metadata().end())
            return {};
        Saved saved{step->second.toLongLong(), {}};
        for (const SafetensorsEntry &entry : file.entries())
            saved.tensors[entry.name] = file.tensor(entry).clone(); // the file is replaced at the next save
        return saved;
    } catch (const ProblemError &) {
        return {};
    }
}

void TrainingState::save(const Saved &state)
{
    if (m_path.isEmpty())
        return;
    m_since.restart();
    SafetensorsWriter writer;
    for (const auto &[name, tensor] : state.tensors)
        writer.add(name, tensor);
    writer.setMetadata(stepKey, QString::number(state.step));
    try {
        QDir().mkpath(QFileInfo(m_path).path());
        writer.write(m_path);
    } catch (const ProblemError &) { // the training itself goes on
    }
}

void TrainingState::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

} // namespace gleaner
