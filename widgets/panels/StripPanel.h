#pragma once
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QStackedLayout;
class QTabWidget;
class QToolButton;
class QVBoxLayout;

namespace gleaner {

class ThumbnailGrid;
class Workspace;

/// Below the stage: the chosen pictures, what runs, problems as cards, and the log.
class StripPanel final : public QWidget {
    Q_OBJECT

public:
    StripPanel(Workspace &workspace, QWidget *parent);
    bool settled() const;

private:
    QWidget *makeThumbnails();
    QWidget *makeProblems();
    QWidget *makeLog();
    void followData();
    void followSelection();
    void refreshProblems();
    void refreshRuns();
    void keepSelection();

    Workspace &m_workspace;
    QTabWidget *m_tabs;
    ThumbnailGrid *m_grid;
    QLabel *m_chosen, *m_noChoice;
    QStackedLayout *m_pictures;
    QLineEdit *m_name;
    QToolButton *m_keep, *m_clear;
    QVBoxLayout *m_cards;
    QLabel *m_noProblem;
    QPlainTextEdit *m_log;
};

} // namespace gleaner
