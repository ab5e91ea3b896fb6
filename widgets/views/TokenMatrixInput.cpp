#include "widgets/views/TokenMatrix.h"

#include "widgets/itemmodels/Numbers.h"

#include <QMouseEvent>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr double largestCell = 48; // pixels
constexpr double wheelStep = 1.0 / 240;
constexpr double keyStep = 1.5;
constexpr int keyPixels = 48;

} // namespace

TokenMatrix::TokenMatrix(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("attention.matrix"));
    setAccessibleName(tr("Attention between tokens"));
    setAccessibleDescription(
        tr("Rows ask, columns are looked at; plus and minus zoom, arrow keys move, 0 shows all"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(220, 220);
    setCursor(Qt::CrossCursor);
}

void TokenMatrix::setMatrix(const QStringList &tokens, const FloatArrayPtr &weights)
{
    const bool other = tokens != m_tokens;
    m_tokens = tokens;
    m_pyramid = MatrixPyramid(weights);
    m_hover = {-1, -1};
    if (other)
        m_all = true;
    update();
}

void TokenMatrix::showAll()
{
    m_all = true;
    update();
}

void TokenMatrix::show(double scale, const QPointF &first)
{
    const double side = double(m_pyramid.side()), least = wholeFrame().scale;
    m_scale = std::clamp(scale, least, std::max(least, largestCell));
    m_all = m_scale <= least;
    const double last = std::max(side - side * least / m_scale, 0.0); // the frame shows side × least pixels
    m_first = {std::clamp(first.x(), 0.0, last), std::clamp(first.y(), 0.0, last)};
    update();
}

void TokenMatrix::zoom(double factor, const QPointF &about)
{
    if (m_pyramid.side() == 0)
        return;
    const Frame frame = shownFrame();
    const QPointF cell = frame.cellAt(about); // stays under the pointer
    const double scale = frame.scale * factor;
    show(scale, cell - (about - frame.cells.topLeft()) / scale);
}

QString TokenMatrix::readout() const
{
    if (m_hover.x() < 0)
        return {};
    return tr("“%1” (%2) → “%3” (%4): %5")
        .arg(m_tokens.value(m_hover.y()))
        .arg(m_hover.y() + 1)
        .arg(m_tokens.value(m_hover.x()))
        .arg(m_hover.x() + 1)
        .arg(shortNumber(double(m_pyramid.value(m_hover.y(), m_hover.x()))));
}

void TokenMatrix::hover(const QPointF &point)
{
    QPoint cell(-1, -1);
    const Frame frame = shownFrame();
    if (m_pyramid.side() > 0 && frame.cells.contains(point)) {
        const QPointF at = frame.cellAt(point);
        const int last = int(m_pyramid.side()) - 1;
        cell = {std::clamp(int(at.x()), 0, last), std::clamp(int(at.y()), 0, last)};
    }
    if (std::exchange(m_hover, cell) == cell)
        return;
    setToolTip(readout());
    update();
}

void TokenMatrix::wheelEvent(QWheelEvent *event)
{
    zoom(std::exp2(event->angleDelta().y() * wheelStep), event->position());
    hover(event->position());
    event->accept();
}

void TokenMatrix::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->position();
    setFocus(Qt::MouseFocusReason);
}

void TokenMatrix::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton && !m_all) {
        setCursor(Qt::ClosedHandCursor);
        show(m_scale, m_first - (event->position() - m_dragged) / m_scale);
        m_dragged = event->position();
    }
    hover(event->position());
}

void TokenMatrix::mouseReleaseEvent(QMouseEvent *) { setCursor(Qt::CrossCursor); }

void TokenMatrix::mouseDoubleClickEvent(QMouseEvent *) { showAll(); }

void TokenMatrix::keyPressEvent(QKeyEvent *event)
{
    const auto move = [this](double x, double y) {
        if (!m_all)
            show(m_scale, m_first + QPointF(x, y) * keyPixels / m_scale);
    };
    const QPointF middle = shownFrame().cells.center();
    switch (event->key()) {
    case Qt::Key_Plus:
        return zoom(keyStep, middle);
    case Qt::Key_Minus:
        return zoom(1 / keyStep, middle);
    case Qt::Key_0:
        return showAll();
    case Qt::Key_Left:
        return move(-1, 0);
    case Qt::Key_Right:
        return move(1, 0);
    case Qt::Key_Up:
        return move(0, -1);
    case Qt::Key_Down:
        return move(0, 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void TokenMatrix::resizeEvent(QResizeEvent *)
{
    if (!m_all)
        show(m_scale, m_first);
}

void TokenMatrix::leaveEvent(QEvent *)
{
    m_hover = {-1, -1};
    update();
}

} // namespace gleaner
