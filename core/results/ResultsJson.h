#pragma once
#include "core/results/Results.h"

#include <QJsonArray>

namespace gleaner {

/// result.json of the command line contract. `files` lists, per artifact, what was written for it.
QJsonObject resultsToJson(const Results &results, const std::vector<QStringList> &files);
/// The record, and each artifact without its numbers (those lie in files). Throws ProblemError (InputUnreadable).
Results resultsFromJson(const QJsonObject &object, const QString &where);
QStringList filesOfArtifact(const QJsonObject &object, size_t index);

/// A whole table or list of key figures in one JSON value, for documents that carry their numbers (reports, projects).
QJsonObject tableToJson(const Table &table);
Table tableFromJson(const QJsonObject &object);
QJsonArray metricsToJson(const Metrics &metrics);
Metrics metricsFromJson(const QJsonArray &array);

QJsonObject problemToJson(const Problem &problem);
QString outcomeName(RunRecord::Outcome outcome);

} // namespace gleaner
