#pragma once
#include <QStyledItemDelegate>

namespace gleaner {

/// Draws numbers with digits of equal width, so that columns line up whatever the font.
class NumberDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace gleaner
