#include "app/window/FindAnything.h"
#include "app/window/KeyboardHelp.h"
#include "app/window/Languages.h"
#include "app/window/MainWindow.h"
#include "app/window/ProjectKeeper.h"
#include "app/window/Rail.h"
#include "app/window/StatusButton.h"
#include "app/window/ThemeChoice.h"
#include "core/methods/Method.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Inspector.h"
#include "widgets/panels/Panel.h"
#include "widgets/panels/Pieces.h"

#include <QActionGroup>
#include <QDockWidget>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QResizeEvent>
#include <QToolButton>

namespace gleaner {

void MainWindow::makeMenus()
{
    // As high as what stands in its corner, so that all share one line.
    menuBar()->setStyleSheet(QStringLiteral("QMenuBar { padding: 3px 4px; } QMenuBar::item { padding: 5px 8px; }"));
    makeProjectMenu();
    makeEditMenu();
    makeViewMenu();
    makeRunMenu();
    makeHelpMenu();
}

void MainWindow::makeProjectMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Project"));
    menu->addAction(tr("&New"), QKeySequence::New, m_project, &ProjectKeeper::startNew);
    menu->addAction(tr("&Open project…"), QKeySequence::Open, this, &MainWindow::openProject);
    QMenu *recent = menu->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString &file : ProjectKeeper::recent()) {
            QAction *action =
                recent->addAction(QFileInfo(file).completeBaseName(), this, [this, file] { m_project->open(file); });
            action->setEnabled(QFileInfo::exists(file));
            action->setToolTip(file);
        }
        if (recent->isEmpty())
            recent->addAction(tr("None yet"))->setEnabled(false);
    });
    menu->addAction(tr("Reopen the &last session"), this, [this] { m_project->open(ProjectKeeper::lastSession()); });
    menu->addSeparator();
    menu->addAction(tr("Open a &folder of data…"), QKeySequence(Qt::CTRL | Qt::Key_D), this,
                    [this] { chooseData(true); });
    menu->addAction(tr("Open a &data file…"), this, [this] { chooseData(false); });
    menu->addAction(tr("Open a &model…"), QKeySequence(Qt::CTRL | Qt::Key_M), this, &MainWindow::chooseModel);
    menu->addAction(tr("Example pictures (scenes)"), this,
                    [this] { openPath(Workspace::exampleData()); });
    menu->addAction(tr("Example model (scenes-clip)"), this, [this] { openPath(QStringLiteral("zoo:scenes-clip")); });
    menu->addSeparator();
    menu->addAction(tr("&Save"), QKeySequence::Save, this, [this] { saveProject(false); });
    menu->addAction(tr("Save &as…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                    [this] { saveProject(true); });
    menu->addSeparator();
    menu->addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::makeEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    addHistory(menu);
    menu->addAction(tr("&Find anything"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &MainWindow::findAnything);
    menu->addAction(tr("Find a &method"), QKeySequence(Qt::CTRL | Qt::Key_F), m_inspector, &Inspector::focusSearch);
    menu->addSeparator();
    const auto choose = [this](void (Selection::*change)()) {
        return [this, change] {
            if (Selection *selection = m_workspace->currentSelection())
                (selection->*change)();
        };
    };
    menu->addAction(tr("Choose &nothing"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this,
                    choose(&Selection::clear));
    menu->addAction(tr("In&vert the choice"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I), this,
                    choose(&Selection::invert));
    menu->addAction(tr("&Copy run as command"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), m_inspector,
                    &Inspector::copyCommand);
}

/// Undo and redo name what they would do.
void MainWindow::addHistory(QMenu *menu)
{
    UndoHistory &history = m_workspace->history();
    QAction *undo = menu->addAction(tr("&Undo"), QKeySequence::Undo, &history, &UndoHistory::undo);
    undo->setObjectName(QStringLiteral("edit.undo"));
    QAction *redo = menu->addAction(tr("&Redo"), QKeySequence::Redo, &history, &UndoHistory::redo);
    redo->setObjectName(QStringLiteral("edit.redo"));
    const auto follow = [undo, redo, &history] {
        undo->setEnabled(history.canUndo());
        redo->setEnabled(history.canRedo());
        undo->setText(history.canUndo() ? tr("&Undo: %1").arg(history.undoText()) : tr("&Undo"));
        redo->setText(history.canRedo() ? tr("&Redo: %1").arg(history.redoText()) : tr("&Redo"));
    };
    connect(&history, &UndoHistory::changed, this, follow);
    follow();
    menu->addSeparator();
}

void MainWindow::makeViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    menu->addActions(m_rail->actions());
    menu->addSeparator();
    for (QDockWidget *dock : std::as_const(m_docks))
        menu->addAction(dock->toggleViewAction());
    menu->addAction(tr("&Reset layout"), this, &MainWindow::resetLayout);
    menu->addSeparator();
    makeThemeMenu(menu->addMenu(tr("&Theme")));
    makeLanguageMenu(menu->addMenu(tr("&Language")));
}

void MainWindow::makeThemeMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const std::pair<QString, QString> themes[] = {{QStringLiteral("system"), tr("As the system")},
                                                  {QStringLiteral("light"), tr("Light")},
                                                  {QStringLiteral("dark"), tr("Dark")}};
    for (const auto &[name, title] : themes) {
        QAction *action = menu->addAction(title, this, [name = name] { ThemeChoice::choose(name); });
        action->setCheckable(true);
        action->setChecked(ThemeChoice::chosen() == name);
        group->addAction(action);
    }
}

/// Kept at once; the window speaks it from the next start on, and says so where it is chosen.
void MainWindow::makeLanguageMenu(QMenu *menu)
{
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name, this, [code] { Languages::keep(code); });
        action->setCheckable(true);
        action->setChecked(Languages::chosen() == code);
        group->addAction(action);
    };
    add({}, tr("As the system"));
    for (const QString &code : Languages::available())
        add(code, Languages::nameOf(code));
    menu->addSeparator();
    QAction *when = menu->addAction(tr("Gleaner speaks it from the next start on."));
    when->setObjectName(QStringLiteral("language.when"));
    when->setEnabled(false);
}

void MainWindow::makeRunMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Run"));
    menu->addAction(tr("&Run"), QKeySequence(Qt::CTRL | Qt::Key_Return), m_inspector, &Inspector::run);
    menu->addAction(tr("&Stop"), QKeySequence(Qt::CTRL | Qt::Key_Period), m_inspector, &Inspector::stop);
    menu->addAction(tr("Run the &example"), this, &MainWindow::runExample);
    menu->addSeparator();
    QMenu *precision = menu->addMenu(tr("&Precision"));
    auto *group = new QActionGroup(this);
    const std::pair<Precision, QString> choices[] = {
        {Precision::Auto, tr("Automatic")}, {Precision::Float32, tr("float32")}, {Precision::BFloat16, tr("bfloat16")}};
    for (const auto &[value, title] : choices) {
        QAction *action = precision->addAction(title, this, [this, value = value] {
            RunSettings changed = m_settings;
            changed.precision = value;
            setSettings(changed);
        });
        action->setCheckable(true);
        action->setChecked(value == m_settings.precision);
        group->addAction(action);
    }
}

void MainWindow::makeHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("&Keyboard"), QKeySequence(Qt::Key_F1), this,
                    [this] { (new KeyboardHelp(allActions(), this))->show(); });
}

void MainWindow::makeCorner()
{
    auto *corner = new QWidget(menuBar());
    auto *find = new QToolButton(corner);
    find->setIcon(Theme::icon(QStringLiteral("search")));
    find->setText(tr("Find anything   Ctrl+K"));
    find->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    find->setIconSize({16, 16});
    find->setFocusPolicy(Qt::StrongFocus);
    describe(find, QStringLiteral("window.find"), tr("Find anything"),
             tr("Methods, panels, data, models and actions (Ctrl+K)"));
    connect(find, &QToolButton::clicked, this, &MainWindow::findAnything);
    m_status = new StatusButton(m_workspace->jobs(), corner);
    connect(m_status, &QToolButton::clicked, this, [this] { showPanel(QStringLiteral("runs")); });
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins(0, 0, Space::s, 0);
    row->setSpacing(Space::l);
    row->addWidget(find);
    row->addWidget(m_status);
    menuBar()->setCornerWidget(corner, Qt::TopRightCorner);
    connect(m_status, &StatusButton::widthChanged, this, [this] {
        // A menu bar gives its corner new room only when it is itself resized.
        QResizeEvent again(menuBar()->size(), menuBar()->size());
        QCoreApplication::sendEvent(menuBar(), &again);
    });
}

QList<QAction *> MainWindow::allActions() const
{
    QList<QAction *> all;
    QList<QMenu *> menus;
    for (QAction *top : menuBar()->actions())
        menus.append(top->menu());
    while (!menus.isEmpty())
        for (QAction *action : menus.takeFirst()->actions()) {
            if (action->menu())
                menus.append(action->menu());
            else if (!action->isSeparator())
                all.append(action);
        }
    return all;
}

void MainWindow::findAnything()
{
    QList<FindAnything::Entry> entries;
    for (const Method *method : allMethods())
        entries.append(
            {tr("Method"), methodText(method->declaration().title), QString(), QStringLiteral("play"), [this, method] {
                 m_workspace->setMethod(method);
                 m_docks.at(1)->show();
             }});
    for (const Workspace::Data &each : m_workspace->dataSets())
        entries.append(
            {tr("Data set"), each.dataSet->name(), QString(), QStringLiteral("data"), [this, uri = each.uri] {
                 m_workspace->setCurrentData(uri);
                 showPanel(QStringLiteral("data"));
             }});
    for (const Workspace::Network &each : m_workspace->models())
        entries.append(
            {tr("Model"), each.model->info().name, QString(), QStringLiteral("models"), [this, uri = each.uri] {
                 m_workspace->setCurrentModel(uri);
                 showPanel(QStringLiteral("models"));
             }});
    for (QAction *action : allActions()) {
        if (!action->isEnabled())
            continue;
        const bool isPanel = panel(action->data().toString());
        entries.append({isPanel ? tr("Panel") : tr("Action"), QString(action->text()).remove(QLatin1Char('&')),
                        action->shortcut().toString(QKeySequence::NativeText),
                        isPanel ? panel(action->data().toString())->icon() : QStringLiteral("chevron-right"),
                        [action] { action->trigger(); }});
    }
    m_find->present(std::move(entries));
}

} // namespace gleaner
