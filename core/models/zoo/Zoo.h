#pragma once
#include "core/support/Problem.h"

#include <QJsonObject>
#include <optional>
#include <vector>

namespace gleaner {

class RunContext;

/// A small model that the program trains itself from generated data; its weights ship inside the program.
struct ZooEntry {
    QString name; ///< as in zoo:NAME
    QString title;
    QString summary;      ///< one sentence
    QJsonObject manifest; ///< recipe, seed, sizes, hashes of the files, measured figures; empty where none ships
};

/// What was measured of a zoo model on data that it was not trained on.
struct ZooFigure {
    QString name; ///< "one object, photo style"
    double value = 0;
    QString unit;                       ///< "% zero-shot top-1 of 100"
    QString measuredOn;                 ///< "1000 held-out pictures"
    std::optional<double> atLeast = {}; ///< what the recipe must reach
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
