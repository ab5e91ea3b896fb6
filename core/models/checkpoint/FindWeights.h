#pragma once
#include <QString>

namespace gleaner {

/// The folder or file that a user means by a path, a file: URL or zoo:NAME. Throws ProblemError (ModelRefused) where it
/// does not exist.
QString modelPlace(const QString &uri);
/// The file of weights that a user means by a path (a file itself, or a folder with one), or by zoo:NAME: in a folder
/// the usual names of the Hugging Face hub and of PyTorch, whole before sharded and safetensors before pickles, or else
/// the only file of weights there. May be the index of shards. Throws ProblemError (ModelRefused).
QString findWeights(const QString &uri);

} // namespace gleaner
