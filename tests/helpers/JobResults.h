#pragma once
#include "core/jobs/JobRunner.h"
#include "core/results/ArtifactFiles.h"
#include "core/support/AtomicFolder.h"
#include "tests/helpers/MethodRun.h"

#include <QFile>
#include <QTemporaryDir>

namespace gleaner::tests {

/// What the run gives where it runs as a job does: without gradients, with the threads of a job.
inline Results inJob(const MethodRun &run)
{
    Results results;
    JobRunner::inThisThread({}, [&] { results = run(); });
    return results;
}

/// The bytes of every file that the results give, by name; times are left out.
inline std::map<QString, QByteArray> bytes(const Results &results)
{
    std::map<QString, QByteArray> all;
    QTemporaryDir place;
    AtomicFolder folder(place.filePath(QStringLiteral("out")), QStringLiteral("marker"));
    for (const Artifact &each : results.artifacts)
        for (const QString &file : writeArtifactFiles(each, folder)) {
            QFile written(folder.filePath(file));
            if (each.name != QLatin1String("times") && written.open(QIODevice::ReadOnly))
                all[file] = written.readAll();
        }
    return all;
}

} // namespace gleaner::tests
