#include "core/models/training/TrainingCache.h"

#include "core/data/cache/DiskCache.h"
#include "core/support/Problem.h"

#include <QDir>
#include <QFileInfo>

namespace gleaner {

TrainingCache::TrainingCache(const QString &key)
{
    const QString folder = DiskCache::standardFolder(QStringLiteral("training"));
    if (!folder.isEmpty())
        m_folder = folder + QLatin1Char('/') + DiskCache::key({key.toUtf8()});
    m_since.start();
}

std::optional<SavedTraining> TrainingCache::load() const
{
    if (m_folder.isEmpty())
        return {};
    try {
        return SavedTraining::load(m_folder);
    } catch (const ProblemError &) {
        return {};
    }
}

void TrainingCache::save(const SavedTraining &state)
{
    if (m_folder.isEmpty())
        return;
    m_since.restart();
    try {
        QDir().mkpath(QFileInfo(m_folder).path());
        state.save(m_folder);
    } catch (const ProblemError &) { // the training itself goes on
    }
}

void TrainingCache::remove() const
{
    if (!m_folder.isEmpty())
        QDir(m_folder).removeRecursively();
}

} // namespace gleaner
