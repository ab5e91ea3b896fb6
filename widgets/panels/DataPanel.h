#pragma once
#include "core/data/DataSet.h"
#include "widgets/panels/Panel.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QTabWidget;

namespace gleaner {

class ColumnCharts;
class DataSetModel;
class EmptyState;
class TableSelection;
class ThumbnailGrid;

/// The current data set: its pictures, its columns as a table, and what is known about it.
class DataPanel final : public Panel {
    Q_OBJECT

public:
    DataPanel(Workspace &workspace, QWidget *parent);
    bool settled() const override;
    void prepare() override;

private:
    void showCurrent();
    void showState();
    void makeFilters();
    void applyFilters();
    QString factsOf(const DataSet &dataSet) const;

    DataSetPtr m_dataSet;
    QTabWidget *m_tabs;
    ThumbnailGrid *m_grid;
    QHBoxLayout *m_filterRow;
    std::vector<std::pair<QComboBox *, std::shared_ptr<const LabelColumn>>> m_filters;
    DataSetModel *m_rows;
    ColumnCharts *m_charts;
    TableSelection *m_marked; ///< rows of the table are the data set's chosen rows
    QLabel *m_about;
    EmptyState *m_empty;
};

/// What a data set is, in a few lines of rich text: format, where from, columns, steps, what the reader stepped over.
QString dataSetPage(const DataSet &dataSet);

} // namespace gleaner
