#pragma once
#include <QListView>

namespace gleaner {

class ReportModel;

/// The blocks of a report in order; dragging a block moves it, Alt+Up and Alt+Down do the same, Delete removes it.
class BlockList final : public QListView {
    Q_OBJECT

public:
    BlockList(ReportModel &report, QWidget *parent);
    void move(int by); ///< the current block
    void removeCurrent();

protected:
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int rowToDropAt(const QPoint &place) const;

    ReportModel &m_report;
};

} // namespace gleaner
