#pragma once
#include "core/results/Results.h"
#include "widgets/theme/Theme.h"

namespace gleaner {

/// Figures of results for files and reports: 960 pixels wide at scale 2, every kind of view included.
FigureWriter figures(Theme::Mode mode = Theme::Mode::Light);

} // namespace gleaner
