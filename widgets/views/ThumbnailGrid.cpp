#include "widgets/views/ThumbnailGrid.h"

#include "widgets/views/Painting.h"
#include "widgets/views/ThumbnailLoader.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QSlider>
#include <QToolTip>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int gap = Space::s, captionHeight = 20;

std::shared_ptr<const LabelColumn> labelsOf(const DataSet &dataSet)
{
    const auto named = dataSet.column<LabelColumn>(QStringLiteral("label"));
    return named ? named : dataSet.first<LabelColumn>();
}

} // namespace

ThumbnailGrid::ThumbnailGrid(QThreadPool *pool, QWidget *parent, Flow flow)
    : QAbstractScrollArea(parent), m_loader(new ThumbnailLoader(pool, this)), m_flow(flow)
{
    setAccessibleName(tr("Pictures"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    const bool strip = flow == Flow::Strip;
    setVerticalScrollBarPolicy(strip ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(strip ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    connect(m_loader, &ThumbnailLoader::arrived, this, [this](int row) { viewport()->update(itemRect(row)); });
    connect(&Theme::instance(), &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

ThumbnailGrid::~ThumbnailGrid() = default;

void ThumbnailGrid::setSelection(Selection *selection)
{
    if (m_selection)
        m_selection->disconnect(this);
    m_gesture.reset();
    m_selection = selection;
    m_shown.clear();
    m_filtered = false;
    m_anchor = m_cursor = -1;
    m_labels = selection ? labelsOf(*selection->dataSet()) : nullptr;
    const auto pictures = selection ? selection->dataSet()->first<ImageColumn>() : nullptr;
    m_hasPictures = pictures != nullptr;
    m_loader->setPictures(pictures);
    if (selection) {
        connect(selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
        connect(selection, &Selection::currentChanged, viewport(), qOverload<>(&QWidget::update));
    }
    bar()->setValue(0);
    relayout();
}

void ThumbnailGrid::setRows(std::vector<int> rows)
{
    const int total = m_selection ? int(m_selection->dataSet()->rows()) : 0;
    std::erase_if(rows, [total](int row) { return row < 0 || row >= total; });
    m_shown = std::move(rows);
    m_filtered = true;
    m_anchor = m_cursor = -1;
    relayout();
}

void ThumbnailGrid::showAllRows()
{
    m_shown.clear();
    m_filtered = false;
    m_anchor = m_cursor = -1;
    relayout();
}

void ThumbnailGrid::setPictureSide(int side)
{
    side = std::clamp(side, smallest, largest);
    if (side == m_side)
        return;
    const bool strip = m_flow == Flow::Strip;
    const int page = strip ? viewport()->width() : viewport()->height();
    const int before = (bar()->value() + page / 2) / (strip ? cell().width() : cell().height());
    const int kept = strip ? before : before * perLine() + perLine() / 2; // what is in the middle stays there
    m_side = side;
    relayout();
    const int extent = strip ? cell().width() : cell().height();
    bar()->setValue((strip ? kept : kept / perLine()) * extent - (page - extent) / 2);
    Q_EMIT pictureSideChanged(side);
}

void ThumbnailGrid::setCacheBudget(qint64 bytes) { m_loader->setBudget(bytes); }

int ThumbnailGrid::itemCount() const
{
    if (!m_selection || !m_hasPictures)
        return 0;
    return m_filtered ? int(m_shown.size()) : int(m_selection->dataSet()->rows());
}

int ThumbnailGrid::rowOfItem(int item) const
{
    if (item < 0 || item >= itemCount())
        return -1;
    return m_filtered ? m_shown[size_t(item)] : item;
}

int ThumbnailGrid::itemOfRow(int row) const
{
    if (!m_filtered)
        return row >= 0 && row < itemCount() ? row : -1;
    const auto found = std::ranges::find(m_shown, row);
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

QScrollBar *ThumbnailGrid::bar() const { return m_flow == Flow::Strip ? horizontalScrollBar() : verticalScrollBar(); }

QSize ThumbnailGrid::cell() const { return {m_side + gap, m_side + captionHeight + gap}; }

/// From one picture to the next: what is left of a line is shared out, so that both edges are straight.
int ThumbnailGrid::pitch() const
{
    if (m_flow == Flow::Strip)
        return cell().width();
    const int spare = std::max(0, viewport()->width() - gap - perLine() * cell().width());
    return cell().width() + spare / std::max(1, perLine() - 1);
}

int ThumbnailGrid::perLine() const
{
    return m_flow == Flow::Strip ? std::max(1, itemCount()) : std::max(1, (viewport()->width() - gap) / cell().width());
}

void ThumbnailGrid::relayout()
{
    const int lines = m_flow == Flow::Strip ? 1 : (itemCount() + perLine() - 1) / perLine();
    const bool strip = m_flow == Flow::Strip;
    const qint64 extent = strip ? qint64(itemCount()) * cell().width() + gap : qint64(lines) * cell().height() + gap;
    const int page = strip ? viewport()->width() : viewport()->height();
    bar()->setRange(0, int(std::clamp<qint64>(extent - page, 0, std::numeric_limits<int>::max())));
    bar()->setEnabled(extent > page); // a bar that has nothing to do is not to be seen
    bar()->setPageStep(page);
    bar()->setSingleStep((strip ? cell().width() : cell().height()) / 2);
    viewport()->update();
}

QRect ThumbnailGrid::rectOfItem(int item) const
{
    const int columns = perLine();
    QPoint corner(gap + item % columns * pitch(), gap + item / columns * cell().height());
    (m_flow == Flow::Strip ? corner.rx() : corner.ry()) -= bar()->value();
    return {corner, QSize(m_side, m_side + captionHeight)};
}

QRect ThumbnailGrid::itemRect(int row) const
{
    const int item = itemOfRow(row);
    return item < 0 ? QRect() : rectOfItem(item);
}

int ThumbnailGrid::itemAt(const QPoint &point) const
{
    const QPoint scroll = m_flow == Flow::Strip ? QPoint(bar()->value(), 0) : QPoint(0, bar()->value());
    const QPoint place = point + scroll - QPoint(gap, gap);
    if (place.x() < 0 || place.y() < 0)
        return -1;
    const int column = place.x() / pitch(), line = place.y() / cell().height();
    if (column >= perLine() || (m_flow == Flow::Strip && line > 0))
        return -1;
    const qint64 item = qint64(line) * perLine() + column;
    return item < itemCount() && rectOfItem(int(item)).contains(point) ? int(item) : -1;
}

int ThumbnailGrid::rowAt(const QPoint &point) const { return rowOfItem(itemAt(point)); }

std::pair<int, int> ThumbnailGrid::visibleItems() const
{
    if (m_flow == Flow::Strip)
        return {std::min(bar()->value() / cell().width(), itemCount()),
                std::min((bar()->value() + viewport()->width()) / cell().width() + 1, itemCount())};
    const int first = bar()->value() / cell().height(),
              last = (bar()->value() + viewport()->height()) / cell().height();
    return {std::min(first * perLine(), itemCount()), std::min((last + 1) * perLine(), itemCount())};
}

void ThumbnailGrid::scrollToRow(int row)
{
    const int item = itemOfRow(row);
    if (item < 0)
        return;
    const QRect place = rectOfItem(item);
    const bool strip = m_flow == Flow::Strip;
    const int before = strip ? place.left() : place.top();
    const int beyond = strip ? place.right() - viewport()->width() : place.bottom() - viewport()->height();
    if (before < gap)
        bar()->setValue(bar()->value() + before - gap);
    else if (beyond > -gap)
        bar()->setValue(bar()->value() + beyond + gap);
}

bool ThumbnailGrid::isLoaded(int row) const
{
    return m_loader->picture(row, int(m_side * devicePixelRatioF())) != nullptr;
}

QString ThumbnailGrid::failure(int row) const { return m_loader->failure(row); }

void ThumbnailGrid::resizeEvent(QResizeEvent *) { relayout(); }

QWidget *makeZoomSlider(ThumbnailGrid *grid, QWidget *parent)
{
    constexpr int width = 112;
    auto *slider = new QSlider(Qt::Horizontal, parent);
    slider->setObjectName(QStringLiteral("thumbnails.zoom"));
    slider->setRange(ThumbnailGrid::smallest, ThumbnailGrid::largest);
    slider->setValue(grid->pictureSide());
    slider->setPageStep(32);
    slider->setFixedWidth(width);
    slider->setToolTip(ThumbnailGrid::tr("Size of the pictures (Ctrl and wheel)"));
    slider->setAccessibleName(ThumbnailGrid::tr("Size of the pictures"));
    QObject::connect(slider, &QSlider::valueChanged, grid, &ThumbnailGrid::setPictureSide);
    QObject::connect(grid, &ThumbnailGrid::pictureSideChanged, slider, &QSlider::setValue);
    return slider;
}

} // namespace gleaner
