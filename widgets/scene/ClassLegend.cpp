#include "widgets/scene/ClassLegend.h"

#include "widgets/scene/PointCloud.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace gleaner {

namespace {

constexpr int rowHeight = 24;
enum Role { Class = Qt::UserRole, Count };

struct Entry {
    int index;
    QString name;
    int count;
};

std::vector<Entry> entriesOf(const PointCloud &cloud)
{
    std::vector<Entry> entries;
    for (int i = 0; i < cloud.classes(); ++i)
        if (cloud.occurs(i))
            entries.push_back({i, cloud.className(i), cloud.classCount(i)});
    if (cloud.unlabelled() > 0 && !entries.empty())
        entries.push_back({-1, ClassLegend::tr("no class"), cloud.unlabelled()});
    return entries;
}

void paintEntry(QPainter &painter, const QRectF &row, const Entry &entry, bool hidden, Theme::Mode mode)
{
    const Tokens &tokens = Theme::tokens(mode);
    paintClassMark(painter, {row.left() + 12, row.center().y()}, 10, entry.index, hidden, mode);
    painter.setFont(Theme::font(Type::Secondary));
    const QFontMetricsF metrics(painter.font());
    const QString count = QLocale().toString(entry.count);
    const double counted = metrics.horizontalAdvance(count);
    painter.setPen(hidden ? tokens.disabled : tokens.secondary);
    painter.drawText(row.adjusted(0, 0, -Space::s, 0), Qt::AlignRight | Qt::AlignVCenter, count);
    painter.setPen(hidden ? tokens.disabled : tokens.text);
    const QRectF place = row.adjusted(24, 0, -Space::s - counted - Space::s, 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(entry.name, Qt::ElideRight, place.width()));
}

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {40, rowHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = Theme::instance().tokens();
        const auto *legend = qobject_cast<const ClassLegend *>(option.widget);
        const int each = index.data(Class).toInt();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.line);
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), Space::corner, Space::corner);
        }
        paintEntry(*painter, option.rect, {each, index.data().toString(), index.data(Count).toInt()},
                   legend && legend->hidden().contains(each), Theme::instance().mode());
        painter->restore();
    }
};

} // namespace

void paintClassMark(QPainter &painter, const QPointF &center, double side, int index, bool hollow, Theme::Mode mode)
{
    const QColor color = Theme::classColor(index, mode);
    const double half = side / 2;
    painter.setPen(hollow ? QPen(Theme::tokens(mode).disabled, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(hollow ? QBrush(Qt::NoBrush) : QBrush(color));
    QPolygonF shape;
    switch (Theme::classShape(index) % 4) {
    case 1:
        shape = QPolygonF(QRectF(-half * 0.86, -half * 0.86, side * 0.86, side * 0.86));
        break;
    case 2:
        shape << QPointF(0, -half) << QPointF(half, 0) << QPointF(0, half) << QPointF(-half, 0);
        break;
    case 3:
        shape << QPointF(0, -half * 0.95) << QPointF(half, half * 0.78) << QPointF(-half, half * 0.78);
        break;
    default:
        painter.drawEllipse(center, half, half);
        return;
    }
    painter.drawPolygon(shape.translated(center));
}

ClassLegend::ClassLegend(QWidget *parent) : QListWidget(parent)
{
    setObjectName(QStringLiteral("embedding.legend"));
    setAccessibleName(tr("Classes"));
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListWidget { border: none; background: transparent; }"));
    viewport()->setAutoFillBackground(false);
    setViewportMargins(0, Space::xs, 0, 0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setItemDelegate(new EntryDelegate(this));
    setFixedWidth(width);
    connect(this, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { toggle(item->data(Class).toInt()); });
    connect(this, &QListWidget::itemDoubleClicked, this,
            [this](QListWidgetItem *item) { isolate(item->data(Class).toInt()); });
}

void ClassLegend::setCloud(const PointCloud &cloud)
{
    clear();
    m_hidden.clear();
    for (const Entry &entry : entriesOf(cloud)) {
        auto *item = new QListWidgetItem(entry.name, this);
        item->setData(Class, entry.index);
        item->setData(Count, entry.count);
        item->setToolTip(
            tr("%1: %n point(s). Click to hide or show, double-click to see only this class.", nullptr, entry.count)
                .arg(entry.name));
    }
    setVisible(count() > 0);
}

void ClassLegend::setHidden(const std::set<int> &classes)
{
    if (classes == m_hidden)
        return;
    m_hidden = classes;
    viewport()->update();
    Q_EMIT hiddenChanged(m_hidden);
}

void ClassLegend::toggle(int index)
{
    std::set<int> hidden = m_hidden;
    if (!hidden.erase(index))
        hidden.insert(index);
    setHidden(hidden);
}

std::set<int> ClassLegend::others(int index) const
{
    std::set<int> all;
    for (int i = 0; i < count(); ++i)
        all.insert(item(i)->data(Class).toInt());
    all.erase(index);
    return all;
}

void ClassLegend::isolate(int index)
{
    // The first click of a double click has toggled the class already: alone before means that all are hidden now.
    const std::set<int> rest = others(index);
    std::set<int> withoutThis = m_hidden;
    withoutThis.erase(index);
    setHidden(withoutThis == rest && m_hidden.contains(index) ? std::set<int>() : rest);
}

void ClassLegend::keyPressEvent(QKeyEvent *event)
{
    const QListWidgetItem *item = currentItem();
    if (item && event->key() == Qt::Key_Space) {
        toggle(item->data(Class).toInt());
    } else if (item && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const int index = item->data(Class).toInt();
        setHidden(m_hidden == others(index) ? std::set<int>() : others(index));
    } else {
        QListWidget::keyPressEvent(event);
    }
}

void ClassLegend::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QListWidgetItem *entry = keyboard ? currentItem() : itemAt(event->pos());
    if (!entry)
        return;
    QMenu menu(this);
    fillMenu(menu, entry->data(Class).toInt());
    menu.exec(keyboard ? viewport()->mapToGlobal(visualItemRect(entry).center()) : event->globalPos());
}

void ClassLegend::fillMenu(QMenu &menu, int index)
{
    menu.addAction(m_hidden.contains(index) ? tr("Show") : tr("Hide"), this, [this, index] { toggle(index); });
    menu.addAction(tr("See only this class"), this, [this, index] { showOnly(index); });
    menu.addAction(tr("Show all classes"), this, [this] { setHidden({}); })->setEnabled(!m_hidden.empty());
    menu.addSeparator();
    const std::pair<QString, Selection::Combine> ways[] = {
        {tr("Choose its rows"), Selection::Combine::Replace},
        {tr("Add its rows to the chosen"), Selection::Combine::Add},
        {tr("Take its rows from the chosen"), Selection::Combine::Subtract}};
    for (const auto &[title, how] : ways)
        menu.addAction(title, this, [this, index, how = how] { Q_EMIT rowsRequested(index, how); });
}

void ClassLegend::paint(QPainter &painter, const QRectF &area, const PointCloud &cloud, const std::set<int> &hidden,
                        Theme::Mode mode)
{
    const std::vector<Entry> entries = entriesOf(cloud);
    const size_t places = size_t(std::max(0.0, area.height() / rowHeight));
    const size_t shown = entries.size() <= places ? entries.size() : places > 0 ? places - 1 : 0;
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF row(area.left(), area.top(), area.width(), rowHeight);
    for (size_t i = 0; i < shown; ++i, row.translate(0, rowHeight))
        paintEntry(painter, row, entries[i], hidden.contains(entries[i].index), mode);
    if (shown < entries.size() && places > 0) {
        painter.setFont(Theme::font(Type::Secondary));
        painter.setPen(Theme::tokens(mode).secondary);
        painter.drawText(row.adjusted(24, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         tr("… and %n more", nullptr, int(entries.size() - shown)));
    }
}

} // namespace gleaner
