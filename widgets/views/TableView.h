#pragma once
#include "widgets/views/ArtifactView.h"

class QSortFilterProxyModel;
class QTableView;

namespace gleaner {

class TableModel;

/// A plain table: sortable; copies the chosen rows (or all) as TSV (Ctrl+C) and as LaTeX.
class TableView final : public ArtifactView {
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    QWidget *tools() override;
    QString asTsv() const;
    QString asLatex() const;

protected:
    void artifactChanged() override;

private:
    std::vector<int> rowsToCopy() const;

    TableModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTableView *m_table;
    QWidget *m_tools = nullptr;
};

} // namespace gleaner
