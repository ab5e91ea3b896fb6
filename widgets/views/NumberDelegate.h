#pragma once
#include <QStyledItemDelegate>

namespace gleaner {

/// Draws cells whose texts line up with their headings, and numbers with digits of equal width, whatever the font.
class NumberDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gleaner
