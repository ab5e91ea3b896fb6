#pragma once
#include "widgets/theme/Theme.h"
#include "widgets/views/Plot.h"

namespace gleaner {

/// One axis rectangle on the theme's surface with what all charts have: no box, a light horizontal grid, the title of
/// the vertical axis above it with `below` pixels under it. The caller names the horizontal axis and adds the rest.
void layOutPlot(QCustomPlot &plot, const QString &title, int below, const Tokens &tokens);
/// Right of the charts and at the top: all graphs that have a name. After layOutPlot().
void addLegend(QCustomPlot &plot, const Tokens &tokens);

/// Draws a filled plot into `area`: recorded and played back, so that curves and letters stay curves and letters in SVG
/// and PDF.
void playPlot(QCustomPlot &plot, QPainter &painter, const QRectF &area);

} // namespace gleaner
