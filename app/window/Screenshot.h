#pragma once
#include "widgets/theme/Theme.h"

#include <QSize>
#include <QString>

namespace gleaner {

/// A picture of one panel of the window, made without a screen.
struct ScreenshotRequest {
    QString panel;
    Theme::Mode theme = Theme::Mode::Light;
    QSize size{1440, 900};
    QString language; ///< code; empty = the system's
    QString project;  ///< file; empty = the embedded example (generated scenes, the zoo's CLIP, a short run)
    QString out;      ///< PNG, appears whole or not at all
};

/// Opens what is asked for, waits until every job has ended and every picture is shown, and writes the picture. Needs a
/// QApplication; nothing of the user's settings or run history is read or changed.
/// Throws ProblemError: Usage for an unknown panel or language, OutputUnwritable, or what the project leads to.
void grabPanel(const ScreenshotRequest &request);

} // namespace gleaner
