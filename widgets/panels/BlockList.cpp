#include "widgets/panels/BlockList.h"

#include "core/report/Report.h"
#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace gleaner {

namespace {

QString kindText(ReportBlock::Kind kind)
{
    switch (kind) {
    case ReportBlock::Kind::Markdown:
        return BlockList::tr("Text");
    case ReportBlock::Kind::Figure:
        return BlockList::tr("Figure");
    case ReportBlock::Kind::Table:
        return BlockList::tr("Table");
    case ReportBlock::Kind::Metrics:
        return BlockList::tr("Key figures");
    case ReportBlock::Kind::Record:
        return BlockList::tr("Record");
    }
    return {};
}

QString kindIcon(ReportBlock::Kind kind)
{
    switch (kind) {
    case ReportBlock::Kind::Markdown:
        return QStringLiteral("text");
    case ReportBlock::Kind::Figure:
        return QStringLiteral("image");
    case ReportBlock::Kind::Table:
    case ReportBlock::Kind::Metrics:
        return QStringLiteral("table");
    case ReportBlock::Kind::Record:
        return QStringLiteral("info");
    }
    return {};
}

/// Icon of the kind, title, and below it what it is.
class BlockDelegate final : public QStyledItemDelegate {
public:
    BlockDelegate(ReportModel &report, QObject *parent) : QStyledItemDelegate(parent), m_report(report) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, 46}; }
    QWidget *createEditor(QWidget *, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return nullptr;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ReportBlock &block = m_report.report().blocks.at(index.row());
        const Tokens &tokens = Theme::instance().tokens();
        QStyleOptionViewItem background = option;
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
        const QRect inner = option.rect.adjusted(Space::s, 5, -Space::s, -5);
        Theme::icon(kindIcon(block.kind)).paint(painter, QRect(inner.left(), inner.top() + 2, 16, 16));
        const QRect words = inner.adjusted(16 + Space::s, 0, 0, 0);
        const QString title = block.title.isEmpty() ? block.markdown.section(QLatin1Char('\n'), 0, 0) : block.title;
        painter->setPen(tokens.text);
        painter->setFont(Theme::font(Type::Body));
        painter->drawText(words, Qt::AlignTop,
                          painter->fontMetrics().elidedText(title.isEmpty() ? tr("Empty text") : title, Qt::ElideRight,
                                                            words.width()));
        painter->setPen(tokens.secondary);
        painter->setFont(Theme::font(Type::Secondary));
        const QString source = block.record ? block.record->method : QString();
        painter->drawText(words, Qt::AlignBottom,
                          source.isEmpty() ? kindText(block.kind)
                                           : QStringLiteral("%1  ·  %2").arg(kindText(block.kind), source));
    }

private:
    static QString tr(const char *text) { return BlockList::tr(text); }
    ReportModel &m_report;
};

} // namespace

BlockList::BlockList(ReportModel &report, QWidget *parent) : QListView(parent), m_report(report)
{
    setModel(&report);
    setItemDelegate(new BlockDelegate(report, this));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDropIndicatorShown(true);
    setDefaultDropAction(Qt::MoveAction);
    describe(this, QStringLiteral("report.blocks"), tr("Blocks of the report"), {});
}

int BlockList::rowToDropAt(const QPoint &place) const
{
    const QModelIndex below = indexAt(place);
    if (!below.isValid())
        return int(m_report.report().blocks.size());
    return place.y() > visualRect(below).center().y() ? below.row() + 1 : below.row();
}

void BlockList::dropEvent(QDropEvent *event)
{
    const int from = currentIndex().row();
    int to = rowToDropAt(event->position().toPoint());
    if (to > from)
        --to;
    // The model has moved it itself: the view must not take the "moved" row away afterwards.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_report.moveBlock(from, to);
    setCurrentIndex(m_report.index(to));
}

void BlockList::move(int by)
{
    const int from = currentIndex().row();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_report.rowCount())
        return;
    m_report.moveBlock(from, to);
    setCurrentIndex(m_report.index(to));
}

void BlockList::removeCurrent()
{
    if (currentIndex().isValid())
        m_report.removeBlock(currentIndex().row());
}

void BlockList::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        move(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Delete)
        removeCurrent();
    else
        QListView::keyPressEvent(event);
}

} // namespace gleaner
