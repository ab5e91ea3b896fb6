#pragma once
#include "core/results/Artifact.h"
#include "widgets/theme/Theme.h"

class QCustomPlot;

namespace gleaner {

/// Makes `plot` show `curve` in the colors of `mode`, replacing what it showed. Labels keep their places when the plot
/// is resized or zoomed.
void fillPlot(QCustomPlot &plot, const Curve &curve, Theme::Mode mode);

} // namespace gleaner
