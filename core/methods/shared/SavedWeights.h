#pragma once
#include <ATen/core/Tensor.h>
#include <QString>
#include <map>

namespace gleaner {

// What every method that changes weights asks of them, whatever network they belong to.

/// By name; may share memory with a network.
using NamedWeights = std::map<QString, at::Tensor>;

/// SHA-256 (hex) over names and numbers.
QString hashOfWeights(const NamedWeights &weights);
/// Throws ProblemError (OutputUnwritable) where there is something already; writes nothing.
void checkNewCheckpoint(const QString &folder);

} // namespace gleaner
