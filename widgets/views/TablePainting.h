#pragma once
#include "widgets/theme/Theme.h"

#include <QRectF>
#include <vector>

class QPainter;

namespace gleaner {

class TableModel;

/// Width that the contents of each column need on one line, headings included; logical pixels.
std::vector<qreal> naturalColumnWidths(const TableModel &model);

/// A table as it is drawn in figures and reports: where its columns do not fit side by side, the widest are narrowed
/// and their texts set on several lines, so that nothing is cut off that has room.
class PaintedTable {
public:
    PaintedTable(const TableModel &model, qreal width);

    /// Of the headings and the first rows, `most` at most, and of the line that tells how many are missing.
    qreal height(int most) const;
    /// As many rows as `area` has room for.
    void paint(QPainter &painter, const QRectF &area, const Tokens &tokens) const;

private:
    QString heading(int column) const;
    void paintRow(QPainter &painter, const QRectF &line, int row, const Tokens &tokens) const;

    const TableModel &m_model;
    std::vector<qreal> m_widths, m_heights; ///< of the columns; of headings (first) and rows
};

} // namespace gleaner
