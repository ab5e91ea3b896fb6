#include "widgets/views/RowsView.h"

#include "widgets/views/PlotStyle.h"

#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>
#include <algorithm>

namespace gleaner {

namespace {

constexpr double shortestDrag = 4; // pixels

} // namespace

RowsView::RowsView(QWidget *parent) : ArtifactView(parent)
{
    setPaintedByWidgets();
    setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(margin, Space::s, margin, margin);
    connect(&Theme::instance(), &Theme::changed, this, &RowsView::refill);
}

void RowsView::makePlot()
{
    m_plot = new QCustomPlot(this);
    m_plot->setObjectName(QStringLiteral("chart.plot"));
    m_plot->setAccessibleName(title());
    m_plot->setAccessibleDescription(tr("Drag over rows to choose them; Escape chooses none"));
    m_plot->setCursor(Qt::CrossCursor);
    layout()->addWidget(m_plot);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { press(*event); });
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) { move(*event); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) { release(*event); });
}

void RowsView::artifactChanged()
{
    if (table())
        read(*table());
    refill();
}

/// Colors are in the plot's items, and a fresh plot is simpler than taking one's layout apart.
void RowsView::refill()
{
    if (!table())
        return;
    delete m_plot;
    m_band = nullptr;
    m_pressed = false;
    makePlot();
    fill(*m_plot, Theme::instance().mode());
    showChosen();
}

void RowsView::setSelection(Selection *selection)
{
    if (m_selection)
        disconnect(m_selection, nullptr, this, nullptr);
    m_selection = selection;
    if (m_selection)
        connect(m_selection, &Selection::changed, this, &RowsView::showChosen);
    showChosen();
}

std::vector<char> RowsView::flags() const
{
    if (!m_selection || m_selection->rows().empty() || table()->dataRows.size() != table()->rows.size())
        return {};
    std::vector<char> chosen;
    for (const int row : table()->dataRows)
        chosen.push_back(m_selection->contains(row));
    return chosen;
}

void RowsView::showChosen()
{
    if (!m_plot)
        return;
    mark(*m_plot, flags(), Theme::instance().mode());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RowsView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    QCustomPlot plot;
    fill(plot, mode);
    mark(plot, flags(), mode);
    playPlot(plot, painter, area);
}

void RowsView::press(const QMouseEvent &event)
{
    setFocus(Qt::MouseFocusReason);
    m_pressed = event.button() == Qt::LeftButton;
    m_from = event.position();
    if (!m_pressed || !m_selection)
        return;
    m_gesture = std::make_unique<Selection::Gesture>(*m_selection);
    m_before = m_selection->rows();
}

QRectF RowsView::bandTo(const QPointF &pixel) const
{
    const auto coords = [this](const QPointF &at) {
        return QPointF(m_plot->xAxis->pixelToCoord(at.x()), m_plot->yAxis->pixelToCoord(at.y()));
    };
    const QPointF a = coords(m_from), b = coords(pixel);
    QRectF band = QRectF(a, b).normalized();
    if (choosesColumns()) {
        band.setTop(m_plot->yAxis->range().lower);
        band.setBottom(m_plot->yAxis->range().upper);
    }
    return band;
}

void RowsView::move(const QMouseEvent &event)
{
    if (!m_pressed) {
        const QString text = textAt(*m_plot, event.position());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(event.globalPosition().toPoint(), text, m_plot);
        const std::vector<size_t> rows = rowsAt(*m_plot, event.position());
        if (rows.size() == 1 && m_selection && rows.front() < table()->dataRows.size())
            m_selection->setCurrent(table()->dataRows[rows.front()]);
        return;
    }
    if (!m_band && QLineF(m_from, event.position()).length() < shortestDrag)
        return;
    showBand(bandTo(event.position()));
    choose(rowsInside(bandTo(event.position())), event.modifiers());
}

void RowsView::showBand(const QRectF &band)
{
    if (!m_band) {
        QColor fill = Theme::instance().tokens().accent;
        m_band = new QCPItemRect(m_plot);
        m_band->setPen(QPen(fill, 1));
        fill.setAlphaF(0.15f);
        m_band->setBrush(fill);
    }
    m_band->topLeft->setCoords(band.left(), band.bottom());
    m_band->bottomRight->setCoords(band.right(), band.top());
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void RowsView::release(const QMouseEvent &event)
{
    if (!std::exchange(m_pressed, false))
        return;
    if (m_band)
        m_plot->removeItem(std::exchange(m_band, nullptr));
    else
        choose(rowsAt(*m_plot, event.position()), event.modifiers());
    m_gesture.reset();
    showChosen();
}

void RowsView::choose(const std::vector<size_t> &tableRows, Qt::KeyboardModifiers modifiers)
{
    std::vector<int> rows;
    for (const size_t row : tableRows)
        if (row < table()->dataRows.size() && table()->dataRows[row] >= 0)
            rows.push_back(table()->dataRows[row]);
    Q_EMIT rowsChosen(rows);
    if (!m_selection)
        return;
    const Selection::Combine how = Selection::combineFor(modifiers);
    if (how != Selection::Combine::Replace)
        m_selection->setRows(m_before); // a band that shrinks lets go of what it held
    m_selection->combine(std::move(rows), how);
}

void RowsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_selection)
        m_selection->clear();
    else
        ArtifactView::keyPressEvent(event);
}

} // namespace gleaner
