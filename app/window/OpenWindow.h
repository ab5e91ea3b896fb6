#pragma once
#include <QStringList>

class QWidget;

namespace gleaner {

/// Opens the window in the place of `frame` (which is closed), with the project, data or models that `words` name, and
/// runs until it is closed. Returns the exit status.
int openWindow(const QStringList &words, QWidget &frame);

} // namespace gleaner
