#pragma once
#include "core/results/Artifact.h"

#include <QJsonObject>

namespace gleaner {

/// What result.json says about an artifact beside its files: all but its numbers.
QJsonObject artifactMeta(const Artifact &artifact);
/// An artifact's content as far as its meta says, to be filled from its files. Throws ProblemError (InputUnreadable)
/// for a kind that this version does not know.
Artifact::Content contentFromMeta(const QString &kind, const QJsonObject &meta, const QString &where);

QJsonObject tableMeta(const Table &table);
Table tableFromMeta(const QJsonObject &meta);
/// "higher", "lower" or nothing, and back.
QString betterName(Better better);
Better betterNamed(const QString &name);

} // namespace gleaner
