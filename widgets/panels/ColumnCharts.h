#pragma once
#include "widgets/panels/RowColumns.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace gleaner {

class RowsView;
class ViewFrame;
class Workspace;

/// Charts over the columns of a data set, side by side. All of them follow its selection: a range dragged over in one
/// is chosen in every other, in the pictures and in the points.
class ColumnCharts final : public QWidget {
    Q_OBJECT

public:
    ColumnCharts(Workspace &workspace, QWidget *parent);
    /// The charts of another data set make room; empty = none is open.
    void setData(const QString &uri);
    /// Some charts to begin with, once they can be seen.
    void begin();
    std::vector<RowsView *> views() const;

private:
    QWidget *makeHeader();
    void refill();
    void add(const RowColumn &x, const RowColumn *y, const RowColumn *color);
    void addChosen();
    void remove(ViewFrame *frame);
    void arrange();

    Workspace &m_workspace;
    QString m_uri;
    bool m_begun = false;
    std::vector<RowColumn> m_columns;
    QComboBox *m_x, *m_y, *m_color;
    QPushButton *m_add;
    QLabel *m_none;
    QGridLayout *m_grid;
    std::vector<ViewFrame *> m_frames;
};

} // namespace gleaner
