#include "app/window/FindAnything.h"

#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"

#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gleaner {

namespace {

constexpr int paletteWidth = 560, rowHeight = 30, mostRows = 10;
enum Role { EntryRole = Qt::UserRole, DetailRole, GroupRole };

/// Icon and name at the left, what it is and its shortcut at the right.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, rowHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = Theme::instance().tokens();
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        QRect inner = option.rect.adjusted(Space::s, 0, -Space::s, 0);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QRect(inner.left(), inner.center().y() - 7, 16, 16));
        inner.setLeft(inner.left() + 16 + Space::s);
        painter->setFont(Theme::font(Type::Secondary));
        painter->setPen(tokens.secondary);
        const QString detail = index.data(DetailRole).toString();
        const QString right = detail.isEmpty()
                                  ? index.data(GroupRole).toString()
                                  : QStringLiteral("%1   %2").arg(index.data(GroupRole).toString(), detail);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter, right);
        inner.setRight(inner.right() - painter->fontMetrics().horizontalAdvance(right) - Space::m);
        painter->setFont(Theme::font(Type::Body));
        painter->setPen(tokens.text);
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    }
};

} // namespace

FindAnything::FindAnything(QWidget *window) : QFrame(window)
{
    setObjectName(QStringLiteral("palette"));
    setProperty("role", QStringLiteral("card"));
    setAccessibleName(tr("Find anything"));
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(24);
    shadow->setOffset(0, 4);
    shadow->setColor(QColor(0, 0, 0, 70));
    setGraphicsEffect(shadow);
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Methods, panels, data, models, actions"));
    describe(m_search, QStringLiteral("palette.search"), tr("Find anything"),
             tr("Type a few letters; Up, Down and Enter choose"));
    m_list = new QListWidget(this);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    describe(m_list, QStringLiteral("palette.list"), tr("What was found"), {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::s, Space::s, Space::s, Space::s);
    column->setSpacing(Space::s);
    column->addWidget(m_search);
    column->addWidget(m_list);
    hide();
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &FindAnything::filter);
    connect(m_list, &QListWidget::itemClicked, this, &FindAnything::chooseCurrent);
}

void FindAnything::present(QList<Entry> entries)
{
    m_entries = std::move(entries);
    m_search->clear();
    filter();
    resize(paletteWidth, sizeHint().height());
    move((parentWidget()->width() - paletteWidth) / 2, 56);
    show();
    raise();
    m_search->setFocus(Qt::ShortcutFocusReason);
}

/// Every word must occur; names that begin with the text come first.
void FindAnything::filter()
{
    const QString text = m_search->text().trimmed();
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QList<int> begins, contains;
    for (int i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        const QString all = entry.name + QLatin1Char(' ') + entry.group + QLatin1Char(' ') + entry.detail;
        if (std::ranges::all_of(words, [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); }))
            (entry.name.startsWith(text, Qt::CaseInsensitive) ? begins : contains).append(i);
    }
    m_list->clear();
    for (const int i : begins + contains) {
        auto *item = new QListWidgetItem(Theme::icon(m_entries[i].icon), m_entries[i].name, m_list);
        item->setData(EntryRole, i);
        item->setData(DetailRole, m_entries[i].detail);
        item->setData(GroupRole, m_entries[i].group);
    }
    m_list->setCurrentRow(0);
    m_list->setFixedHeight(rowHeight * std::clamp(m_list->count(), 1, mostRows) + 2);
    adjustSize();
    resize(paletteWidth, height());
}

void FindAnything::chooseCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    hide();
    if (item)
        m_entries[item->data(EntryRole).toInt()].choose();
}

bool FindAnything::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        hide();
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        hide();
        parentWidget()->setFocus();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chooseCurrent();
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int by = key == Qt::Key_Up ? -1 : 1;
        m_list->setCurrentRow(std::clamp(m_list->currentRow() + by, 0, std::max(0, m_list->count() - 1)));
    } else {
        return QFrame::eventFilter(watched, event);
    }
    return true;
}

} // namespace gleaner
