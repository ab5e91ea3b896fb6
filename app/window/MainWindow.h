#pragma once
#include "widgets/panels/Workspace.h"

#include <QMainWindow>
#include <map>

class QDockWidget;
class QMenu;
class QStackedWidget;

namespace gleaner {

class FindAnything;
class Inspector;
class Panel;
class ProjectKeeper;
class Rail;
class ReportPanel;
class RunsPanel;
class StatusButton;
class StripPanel;

/// The window: rail, sources, stage, inspector and strip around one Workspace.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Workspace::History history = Workspace::History::Kept, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workspace &workspace() { return *m_workspace; }
    ProjectKeeper &project() { return *m_project; }
    Inspector &inspector() { return *m_inspector; }
    /// Ids in the order of the rail.
    static QStringList panelIds();
    Panel *panel(const QString &id) const;
    QJsonObject panelStates() const; ///< for the project
    void showPanel(const QString &id);
    QString currentPanel() const;
    /// Nothing is on its way any more: jobs, thumbnails, previews.
    bool settled() const;

    /// Docks as they were in the last session; reset puts them back to the first day.
    void restoreLayout();
    void resetLayout();
    void openPath(const QString &path);
    void runExample();

    /// What the menus do; MainMenu.cpp builds them.
    void findAnything();
    // False where nothing was chosen or done.
    bool chooseData(bool folder);
    bool chooseModel();
    bool openProject();
    bool saveProject(bool elsewhere);
    void remedy(Workspace::Remedy remedy, const Problem &problem);
    void setSettings(const RunSettings &settings);
    const RunSettings &settings() const { return m_settings; }
    QList<QAction *> allActions() const; ///< of the menus, flat

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makePanels();
    void makeDocks();
    QDockWidget *addDock(const QString &id, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void makeMenus();
    void makeProjectMenu();
    void makeEditMenu();
    void addHistory(QMenu *edit);
    void makeViewMenu();
    void makeThemeMenu(QMenu *view);
    void makeLanguageMenu(QMenu *view);
    void makeRunMenu();
    void makeHelpMenu();
    void makeCorner();
    void addPanel(Panel *panel);
    void updateTitle();

    Workspace *m_workspace;
    ProjectKeeper *m_project;
    RunSettings m_settings;
    Rail *m_rail;
    QStackedWidget *m_stage;
    std::map<QString, Panel *> m_panels;
    RunsPanel *m_runs = nullptr;
    ReportPanel *m_report;
    Inspector *m_inspector;
    StripPanel *m_strip;
    StatusButton *m_status;
    FindAnything *m_find;
    QList<QDockWidget *> m_docks;
    QByteArray m_firstLayout;
    bool m_keepsSession;
};

} // namespace gleaner
