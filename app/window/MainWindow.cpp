#include "app/window/MainWindow.h"

#include "app/window/DockTitle.h"
#include "app/window/FindAnything.h"
#include "app/window/ProjectKeeper.h"
#include "app/window/Rail.h"
#include "app/window/StatusButton.h"
#include "app/window/ThemeChoice.h"
#include "core/methods/Method.h"
#include "core/report/Report.h"
#include "widgets/panels/AttentionPanel.h"
#include "widgets/panels/CuratePanel.h"
#include "widgets/panels/DataPanel.h"
#include "widgets/panels/DetectPanel.h"
#include "widgets/panels/ExplorePanel.h"
#include "widgets/panels/Inspector.h"
#include "widgets/panels/Kinds.h"
#include "widgets/panels/ModelsPanel.h"
#include "widgets/panels/ReportPanel.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/RunsPanel.h"
#include "widgets/panels/SegmentPanel.h"
#include "widgets/panels/SourcesPanel.h"
#include "widgets/panels/StripPanel.h"
#include "widgets/panels/UnlearnPanel.h"
#include "widgets/scene/EmbeddingView.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>

namespace gleaner {

namespace {
constexpr int layoutVersion = 1;
const QString stateKey = QStringLiteral("window/state"), geometryKey = QStringLiteral("window/geometry");
} // namespace

MainWindow::MainWindow(Workspace::History history, QWidget *parent)
    : QMainWindow(parent), m_workspace(new Workspace(history, this)),
      m_project(new ProjectKeeper(*m_workspace, history == Workspace::History::Kept, this)),
      m_keepsSession(history == Workspace::History::Kept)
{
    registerEmbeddingView();
    setObjectName(QStringLiteral("window"));
    setAcceptDrops(true);
    setDockNestingEnabled(true);
    setUnifiedTitleAndToolBarOnMac(false);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_find = new FindAnything(this);
    makePanels();
    makeDocks();
    makeMenus();
    makeCorner();
    resize(1440, 900);
    m_firstLayout = saveState(layoutVersion);
    connect(m_project, &ProjectKeeper::fileChanged, this, &MainWindow::updateTitle);
    connect(m_project, &ProjectKeeper::opened, this, [this](const Project &project) {
        for (const auto &[id, panel] : m_panels)
            panel->restoreState(project.panels[id].toObject());
        if (m_panels.contains(project.panel))
            showPanel(project.panel);
    });
    updateTitle();
    showPanel(QStringLiteral("data"));
}

MainWindow::~MainWindow()
{
    // Panels look at the workspace: they go first.
    m_panels.clear();
    delete m_stage;
    qDeleteAll(m_docks);
}

QStringList MainWindow::panelIds()
{
    return {"data", "models", "explore", "attention", "detect", "segment", "curate", "unlearn", "runs", "report"};
}

void MainWindow::makePanels()
{
    m_rail = new Rail(this);
    addToolBar(Qt::LeftToolBarArea, m_rail);
    m_stage = new QStackedWidget(this);
    setCentralWidget(m_stage);
    addPanel(new DataPanel(*m_workspace, m_stage));
    addPanel(new ModelsPanel(*m_workspace, m_stage));
    addPanel(new ExplorePanel(*m_workspace, m_stage));
    addPanel(new AttentionPanel(*m_workspace, m_stage));
    addPanel(new DetectPanel(*m_workspace, m_stage));
    addPanel(new SegmentPanel(*m_workspace, m_stage));
    addPanel(new CuratePanel(*m_workspace, m_stage));
    addPanel(new UnlearnPanel(*m_workspace, m_stage));
    m_runs = new RunsPanel(*m_workspace, m_stage);
    addPanel(m_runs);
    m_report = new ReportPanel(*m_workspace, m_stage);
    addPanel(m_report);
    connect(m_rail, &Rail::chosen, this, &MainWindow::showPanel);
}

void MainWindow::addPanel(Panel *panel)
{
    m_panels[panel->id()] = panel;
    m_stage->addWidget(panel);
    m_rail->add(panel->id(), panel->name(), panel->icon());
    connect(panel, &Panel::panelRequested, this, &MainWindow::showPanel);
    connect(panel, &Panel::openDataRequested, this, [this] { chooseData(true); });
    connect(panel, &Panel::openModelRequested, this, &MainWindow::chooseModel);
    connect(panel, &Panel::exampleRequested, this, &MainWindow::runExample);
}

void MainWindow::makeDocks()
{
    auto *sources = new SourcesPanel(*m_workspace, this);
    connect(sources, &SourcesPanel::openDataRequested, this, [this] { chooseData(true); });
    connect(sources, &SourcesPanel::openModelRequested, this, &MainWindow::chooseModel);
    connect(sources, &SourcesPanel::panelRequested, this, &MainWindow::showPanel);
    m_inspector = new Inspector(*m_workspace, this);
    connect(m_inspector, &Inspector::runStarted, this, [this](int id) {
        m_runs->showRun(id);
        showPanel(QStringLiteral("runs"));
    });
    m_strip = new StripPanel(*m_workspace, this);
    connect(m_strip, &StripPanel::remedyRequested, this, &MainWindow::remedy, Qt::QueuedConnection);
    QDockWidget *left = addDock(QStringLiteral("sources"), tr("Sources"), sources, Qt::LeftDockWidgetArea);
    QDockWidget *right = addDock(QStringLiteral("inspector"), tr("Method"), m_inspector, Qt::RightDockWidgetArea);
    QDockWidget *below = addDock(QStringLiteral("strip"), tr("Strip"), m_strip, Qt::BottomDockWidgetArea);
    below->setTitleBarWidget(new DockTitle(below, m_strip->tabs()));
    resizeDocks({left, right}, {190, 320}, Qt::Horizontal);
    resizeDocks({below}, {156}, Qt::Vertical);
}

QDockWidget *MainWindow::addDock(const QString &id, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(QStringLiteral("dock.") + id);
    dock->setAccessibleName(title);
    dock->setWidget(content);
    dock->setTitleBarWidget(new DockTitle(dock));
    addDockWidget(area, dock);
    m_docks.append(dock);
    return dock;
}

QJsonObject MainWindow::panelStates() const
{
    QJsonObject states;
    for (const auto &[id, panel] : m_panels)
        if (const QJsonObject state = panel->state(); !state.isEmpty())
            states[id] = state;
    return states;
}

Panel *MainWindow::panel(const QString &id) const
{
    const auto found = m_panels.find(id);
    return found == m_panels.end() ? nullptr : found->second;
}

void MainWindow::showPanel(const QString &id)
{
    if (Panel *wanted = panel(id)) {
        m_stage->setCurrentWidget(wanted);
        m_rail->choose(id);
    }
}

QString MainWindow::currentPanel() const { return static_cast<Panel *>(m_stage->currentWidget())->id(); }

bool MainWindow::settled() const
{
    return m_workspace->jobs().running().isEmpty() && static_cast<Panel *>(m_stage->currentWidget())->settled() &&
           m_strip->settled();
}

void MainWindow::restoreLayout()
{
    restoreGeometry(QSettings().value(geometryKey).toByteArray());
    restoreState(QSettings().value(stateKey).toByteArray(), layoutVersion);
}

void MainWindow::resetLayout()
{
    restoreState(m_firstLayout, layoutVersion);
    for (QDockWidget *dock : std::as_const(m_docks))
        dock->show();
}

void MainWindow::openPath(const QString &path)
{
    switch (kindOfPath(path)) {
    case PathKind::Project:
        m_project->open(path);
        return;
    case PathKind::Model:
        showPanel(QStringLiteral("models"));
        break;
    case PathKind::Results:
        showPanel(QStringLiteral("runs"));
        break;
    case PathKind::Report:
        showPanel(QStringLiteral("report"));
        break;
    case PathKind::Data:
        showPanel(QStringLiteral("data"));
        break;
    }
    m_workspace->openPath(path);
}

/// The embedded example of the chosen method: its own inputs, the form's parameters.
void MainWindow::runExample()
{
    if (!m_workspace->method())
        return;
    RunRequest request;
    request.method = m_workspace->method();
    request.parameters = Parameters::defaults(request.method->declaration());
    request.settings = m_settings;
    request.fillExamples();
    m_runs->showRun(m_workspace->runs().start(request));
    showPanel(QStringLiteral("runs"));
}

void MainWindow::setSettings(const RunSettings &settings)
{
    m_settings = settings;
    m_inspector->setSettings(settings);
    m_status->setSettings(settings);
}

bool MainWindow::chooseData(bool folder)
{
    const QString path = folder ? QFileDialog::getExistingDirectory(this, tr("Open a folder of data"))
                                : QFileDialog::getOpenFileName(this, tr("Open a data file"));
    if (!path.isEmpty())
        openPath(path);
    return !path.isEmpty();
}

bool MainWindow::chooseModel()
{
    const QString path = QFileDialog::getExistingDirectory(this, tr("Open the folder of a model"));
    if (path.isEmpty())
        return false;
    showPanel(QStringLiteral("models"));
    m_workspace->openModel(path);
    return true;
}

bool MainWindow::openProject()
{
    const QString file =
        QFileDialog::getOpenFileName(this, tr("Open a project"), {}, tr("Projects (*.gleaner);;All files (*)"));
    if (!file.isEmpty())
        m_project->open(file);
    return !file.isEmpty();
}

bool MainWindow::saveProject(bool elsewhere)
{
    QString file = m_project->file();
    if (elsewhere || file.isEmpty() || file == ProjectKeeper::lastSession())
        file = QFileDialog::getSaveFileName(this, tr("Save the project"), QStringLiteral("project.gleaner"),
                                            tr("Projects (*.gleaner)"));
    if (file.isEmpty())
        return false;
    m_project->setPlace(currentPanel(), ThemeChoice::chosen(), panelStates());
    return m_project->save(file.endsWith(QLatin1String(".gleaner")) ? file : file + QStringLiteral(".gleaner"));
}

/// What the button of a problem's card does; the card goes when something was done.
void MainWindow::remedy(Workspace::Remedy remedy, const Problem &problem)
{
    const QFileInfo place(problem.where);
    const auto performed = [&] {
        switch (remedy) {
        case Workspace::Remedy::None:
            return false;
        case Workspace::Remedy::ChooseData:
            return chooseData(!place.isFile());
        case Workspace::Remedy::ChooseModel:
            return chooseModel();
        case Workspace::Remedy::ChooseProject:
            return openProject();
        case Workspace::Remedy::OpenData:
            return m_workspace->openData(problem.where) != nullptr;
        case Workspace::Remedy::SaveProject:
            return saveProject(true);
        case Workspace::Remedy::SaveReport:
            showPanel(QStringLiteral("report"));
            return m_report->chooseFile(place.suffix() == QLatin1String("pdf") ? QStringLiteral("pdf")
                                                                               : QStringLiteral("html"));
        }
        return false;
    };
    if (performed())
        m_workspace->dismissProblem(problem);
}

void MainWindow::updateTitle() { setWindowTitle(tr("%1 – Gleaner").arg(m_project->title())); }

/// Nothing is asked: a project is saved, other work is kept as the last session.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_keepsSession) {
        QSettings().setValue(geometryKey, saveGeometry());
        QSettings().setValue(stateKey, saveState(layoutVersion));
        m_project->setPlace(currentPanel(), ThemeChoice::chosen(), panelStates());
        const bool something = !m_workspace->dataSets().isEmpty() || !m_workspace->models().isEmpty() ||
                               !m_workspace->report().report().blocks.isEmpty();
        if (something || !m_project->file().isEmpty())
            m_project->save(m_project->file().isEmpty() ? ProjectKeeper::lastSession() : m_project->file());
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    for (const QUrl &url : event->mimeData()->urls())
        if (url.isLocalFile())
            openPath(url.toLocalFile());
    event->acceptProposedAction();
}

} // namespace gleaner
