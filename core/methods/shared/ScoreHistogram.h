#pragma once
#include "core/results/Artifact.h"

#include <optional>

namespace gleaner {

/// Shares of the scores of several groups over equal bins, as lines; `threshold` marks where the decision falls.
Curve scoreHistogram(const std::vector<std::pair<QString, std::vector<double>>> &groups, const QString &axis,
                     std::optional<double> threshold = {});

} // namespace gleaner
