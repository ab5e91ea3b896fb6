#pragma once
#include "core/results/Results.h"

namespace gleaner {

/// Figures of results for files and reports: light, 960 pixels wide at scale 2, every kind of view included.
FigureWriter lightFigures();

} // namespace gleaner
