#pragma once
#include "widgets/views/ChartColumn.h"
#include "widgets/views/RowsView.h"

namespace gleaner {

/// How often the values of a table's first column occur: equal bins for numbers, a bar for each category of texts. The
/// chosen rows' share stands in front.
class HistogramView final : public RowsView {
    Q_OBJECT

public:
    explicit HistogramView(QWidget *parent = nullptr) : RowsView(parent) {}
    const std::vector<double> &edges() const { return m_edges; }

protected:
    void read(const Table &table) override;
    void fill(QCustomPlot &plot, Theme::Mode mode) const override;
    void mark(QCustomPlot &plot, const std::vector<char> &chosen, Theme::Mode mode) const override;
    std::vector<size_t> rowsInside(const QRectF &area) const override;
    std::vector<size_t> rowsAt(const QCustomPlot &plot, const QPointF &pixel) const override;
    QString textAt(const QCustomPlot &plot, const QPointF &pixel) const override;
    bool choosesColumns() const override { return true; }

private:
    int binAt(const QCustomPlot &plot, const QPointF &pixel) const; ///< or -1
    QString binText(int bin) const;

    ChartColumn m_column;
    std::vector<double> m_edges;
    std::vector<int> m_bins; ///< of each row of the table, -1 = none
};

} // namespace gleaner
