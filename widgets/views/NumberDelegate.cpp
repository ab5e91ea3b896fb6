#include "widgets/views/NumberDelegate.h"

#include "widgets/views/Painting.h"

#include <QApplication>
#include <QPainter>
#include <cmath>

namespace gleaner {

namespace {

constexpr int padding = 8; // as in the style sheet

}

void NumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QString text = std::exchange(filled.text, QString());
    const QStyle *style = filled.widget ? filled.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, filled.widget);
    painter->save();
    drawLine(*painter, QRectF(option.rect).adjusted(padding, 0, -padding, -1), filled.displayAlignment, text,
             filled.font, Theme::instance().tokens().text);
    painter->restore();
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return size.expandedTo({int(std::ceil(lineWidth(filled.text, filled.font))) + 2 * padding, 0});
}

} // namespace gleaner
