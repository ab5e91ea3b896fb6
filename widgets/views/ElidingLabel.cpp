#include "widgets/views/ElidingLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace gleaner {

ElidingLabel::ElidingLabel(Qt::TextElideMode mode, QWidget *parent) : QLabel(parent), m_mode(mode)
{
    setTextFormat(Qt::PlainText); // a file may be called <b>
}

QString ElidingLabel::shown() const { return fontMetrics().elidedText(text(), m_mode, contentsRect().width()); }

bool ElidingLabel::elided() const { return shown() != text(); }

QSize ElidingLabel::minimumSizeHint() const { return {40, QLabel::minimumSizeHint().height()}; }

bool ElidingLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !elided())
        return QLabel::event(event);
    QString tip = QStringLiteral("<p>%1</p>").arg(text().toHtmlEscaped());
    if (!toolTip().isEmpty() && toolTip() != text())
        tip += QStringLiteral("<p>%1</p>").arg(toolTip().toHtmlEscaped());
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, this);
    return true;
}

void ElidingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(), int(alignment()), shown());
}

} // namespace gleaner
