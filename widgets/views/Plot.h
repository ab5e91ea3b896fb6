#pragma once
// QCustomPlot's header is written with Qt's keywords, which this project switches off (LibTorch uses some as names):
// they exist for the time of this include only. No header of LibTorch may come in through it.
#include <QtWidgets>

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef foreach
#undef slots
#undef signals
