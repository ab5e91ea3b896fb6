#pragma once
#include "core/support/Problem.h"

#include <QJsonObject>
#include <vector>

namespace gleaner {

class RunContext;

/// A small model that the program trains itself from generated data; its weights ship inside the program.
struct ZooEntry {
    QString name; ///< as in zoo:NAME
    QString title;
    QString summary;      ///< one sentence
    QJsonObject manifest; ///< recipe, seed, sizes, hashes of the files, measured accuracy; empty where none ships
};

/// What `gleaner zoo list` prints.
std::vector<ZooEntry> zooModels();
/// Folder of a shipped model's files: embedded, so it works wherever the program lies. Throws ProblemError
/// (ModelRefused) with the nearest name.
QString zooFolder(const QString &name);
/// Trains a model of the zoo anew into `outDir` (config, weights, vocabulary, manifest.json): the same seed and number
/// of threads give the same weights. Throws ProblemError (Usage for an unknown name, OutputUnwritable) or Stopped.
void trainZooModel(const QString &name, const QString &outDir, RunContext &context);

} // namespace gleaner
