#pragma once
#include "core/results/Artifact.h"
#include "core/support/AtomicFolder.h"

#include <QStringList>

namespace gleaner {

/// Writes the numbers of an artifact (tables/*.csv, tensors/*.safetensors, figures/*.png of pictures, texts/*.md);
/// returns the relative paths. Metrics have none: they stand in result.json. Throws ProblemError (OutputUnwritable).
QStringList writeArtifactFiles(const Artifact &artifact, AtomicFolder &folder);

/// Fills an artifact that was read from result.json with the numbers of its files. Throws ProblemError
/// (InputUnreadable).
void readArtifactFiles(Artifact &artifact, const QString &folder, const QStringList &files);

/// The CSV of a table as people and spreadsheets read it, heading line first.
QByteArray tableCsv(const Table &table);

} // namespace gleaner
