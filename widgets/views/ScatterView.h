#pragma once
#include "widgets/views/ChartColumn.h"
#include "widgets/views/RowsView.h"

namespace gleaner {

/// A point for each row of a table: first column across, second up, a third column of texts as colors. Rows that are not
/// chosen step back.
class ScatterView final : public RowsView {
    Q_OBJECT

public:
    explicit ScatterView(QWidget *parent = nullptr) : RowsView(parent) {}

protected:
    void read(const Table &table) override;
    void fill(QCustomPlot &plot, Theme::Mode mode) const override;
    void mark(QCustomPlot &plot, const std::vector<char> &chosen, Theme::Mode mode) const override;
    std::vector<size_t> rowsInside(const QRectF &area) const override;
    std::vector<size_t> rowsAt(const QCustomPlot &plot, const QPointF &pixel) const override;
    QString textAt(const QCustomPlot &plot, const QPointF &pixel) const override;
    bool choosesColumns() const override { return false; }

private:
    bool drawn(size_t row) const;
    int classOf(size_t row) const;
    int classCount() const { return std::max(1, int(m_color.categories.size())); }

    ChartColumn m_x, m_y, m_color;
};

} // namespace gleaner
