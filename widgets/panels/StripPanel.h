#pragma once
#include "widgets/panels/Workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QScrollArea;
class QStackedLayout;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace gleaner {

class ThumbnailGrid;

/// Below the stage: the chosen pictures, what runs, problems as cards, and the log.
class StripPanel final : public QWidget {
    Q_OBJECT

public:
    StripPanel(Workspace &workspace, QWidget *parent);
    bool settled() const;
    /// The tabs stand in the title of the dock, to leave the height to the pictures.
    QTabBar *tabs() const { return m_tabs; }

Q_SIGNALS:
    /// The button of a card; whoever can do it dismisses the problem when it is done.
    void remedyRequested(gleaner::Workspace::Remedy remedy, const gleaner::Problem &problem);

private:
    QWidget *makeThumbnails();
    QWidget *makeRunning();
    QWidget *makeProblems();
    QWidget *makeLog();
    void followData();
    void followSelection();
    void refreshProblems();
    void refreshRuns();
    void keepSelection();
    void add(QWidget *page, const QString &name);

    Workspace &m_workspace;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    ThumbnailGrid *m_grid;
    QLabel *m_chosen, *m_noChoice;
    QStackedLayout *m_pictures;
    QLineEdit *m_name;
    QToolButton *m_keep, *m_invert, *m_export, *m_clear;
    QLabel *m_noJob;
    QPlainTextEdit *m_log;
};

} // namespace gleaner
