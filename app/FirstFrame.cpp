#include "app/FirstFrame.h"

#include <QApplication>
#include <QPainter>
#include <QSettings>

namespace gleaner {

namespace {

// The window's ground in both themes; the real theme arrives with the workbench.
QColor ground(bool dark) { return dark ? QColor(0x15, 0x16, 0x18) : QColor(0xF6, 0xF6, 0xF4); }
QColor writing(bool dark) { return dark ? QColor(0xA2, 0xA2, 0x9B) : QColor(0x62, 0x62, 0x5C); }

bool darkWanted() { return QSettings().value(QStringLiteral("theme")).toString() == QLatin1String("dark"); }

} // namespace

void FirstFrame::present()
{
    setWindowTitle(QStringLiteral("Gleaner"));
    resize(1440, 900);
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());
    show();
    for (int i = 0; i < 10; ++i)
        QApplication::processEvents(QEventLoop::AllEvents, 10);
}

void FirstFrame::paintEvent(QPaintEvent *)
{
    const bool dark = darkWanted();
    QPainter painter(this);
    painter.fillRect(rect(), ground(dark));
    painter.setPen(writing(dark));
    painter.drawText(rect(), Qt::AlignCenter, tr("Gleaner is starting…"));
}

} // namespace gleaner
