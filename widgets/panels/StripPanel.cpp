#include "widgets/panels/StripPanel.h"

#include "widgets/panels/Pieces.h"
#include "widgets/panels/ProblemCards.h"
#include "widgets/panels/RowExport.h"
#include "widgets/panels/RunningJobs.h"
#include "widgets/panels/Workspace.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ThumbnailGrid.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace gleaner {

namespace {
enum Tab { ThumbnailsTab, RunningTab, ProblemsTab, LogTab };

QScrollArea *scrolled(QWidget *inner, QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showThrough(scroll);
    return scroll;
}
} // namespace

StripPanel::StripPanel(Workspace &workspace, QWidget *parent) : QWidget(parent), m_workspace(workspace)
{
    m_tabs = new QTabBar(this);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    describe(m_tabs, QStringLiteral("strip.tabs"), tr("Parts of the strip"),
             tr("Chosen pictures, jobs, problems, log"));
    m_stack = new QStackedWidget(this);
    add(makeThumbnails(), tr("Chosen"));
    add(makeRunning(), tr("Running"));
    add(makeProblems(), tr("Problems"));
    add(makeLog(), tr("Log"));
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::s, 0, Space::s, Space::xs);
    column->addWidget(m_stack);
    setMinimumHeight(124);

    connect(&workspace, &Workspace::currentDataChanged, this, &StripPanel::followData);
    connect(&workspace, &Workspace::problemsChanged, this, &StripPanel::refreshProblems, Qt::QueuedConnection);
    connect(&workspace.jobs(), &JobRunner::jobStarted, this, &StripPanel::refreshRuns);
    connect(&workspace.jobs(), &JobRunner::jobEnded, this, &StripPanel::refreshRuns);
    followData();
    refreshProblems();
    refreshRuns();
}

void StripPanel::add(QWidget *page, const QString &name)
{
    m_stack->addWidget(page);
    m_tabs->addTab(name);
}

QWidget *StripPanel::makeRunning()
{
    auto *jobs = new QWidget(this);
    auto *column = new QVBoxLayout(jobs);
    column->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    column->addWidget(new RunningJobs(m_workspace.jobs(), jobs, INT_MAX), 0, Qt::AlignTop);
    m_noJob = makeLabel(tr("Nothing runs now."), "secondary", jobs);
    m_noJob->setAlignment(Qt::AlignCenter);
    column->addWidget(m_noJob, 1);
    QScrollArea *scroll = scrolled(jobs, this);
    scroll->setObjectName(QStringLiteral("strip.runs"));
    return scroll;
}

QWidget *StripPanel::makeThumbnails()
{
    auto *page = new QWidget(this);
    m_grid = new ThumbnailGrid(m_workspace.jobs().interactivePool(), page, ThumbnailGrid::Flow::Strip);
    m_grid->setPictureSide(64);
    showThrough(m_grid);
    describe(m_grid, QStringLiteral("strip.thumbnails"), tr("Chosen pictures"), {});
    m_noChoice =
        makeLabel(tr("Choose pictures or points; they stand here, ready to be named and kept."), "secondary", page);
    m_noChoice->setAlignment(Qt::AlignCenter);
    m_noChoice->setWordWrap(true);
    m_pictures = new QStackedLayout;
    m_pictures->addWidget(m_noChoice);
    m_pictures->addWidget(m_grid);

    m_chosen = makeLabel({}, "secondary", page);
    m_name = new QLineEdit(page);
    m_name->setPlaceholderText(tr("Name them"));
    m_name->setFixedWidth(140);
    describe(m_name, QStringLiteral("strip.name"), tr("Name of the selection"),
             tr("Name the chosen rows and press Enter to keep them"));
    m_keep = makeTool(QStringLiteral("strip.keep"), QStringLiteral("check"), tr("Keep the chosen rows under this name"),
                      page);
    m_clear = makeTool(QStringLiteral("strip.clear"), QStringLiteral("close"), tr("Choose nothing"), page);
    m_invert = makeTool(QStringLiteral("strip.invert"), QStringLiteral("invert"),
                        tr("Choose all others instead (Ctrl+Shift+I)"), page);
    connect(m_invert, &QToolButton::clicked, this, [this] {
        if (Selection *selection = m_workspace.currentSelection())
            selection->invert();
    });
    m_export = makeTool(QStringLiteral("strip.export"), QStringLiteral("export"),
                        tr("Export the chosen rows as a data set"), page);
    connect(m_export, &QToolButton::clicked, this, [this] {
        if (const Workspace::Data *source = m_workspace.currentData())
            askAndExportRows(m_workspace, source->uri, source->selection->rows(), this);
    });
    connect(m_keep, &QToolButton::clicked, this, &StripPanel::keepSelection);
    connect(m_name, &QLineEdit::returnPressed, this, &StripPanel::keepSelection);
    connect(m_clear, &QToolButton::clicked, this, [this] {
        if (Selection *selection = m_workspace.currentSelection())
            selection->clear();
    });

    auto *side = new QVBoxLayout;
    side->setSpacing(Space::xs);
    side->addWidget(m_chosen);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xs);
    row->addWidget(m_name);
    row->addWidget(m_keep);
    row->addWidget(m_invert);
    row->addWidget(m_export);
    row->addWidget(m_clear);
    side->addLayout(row);
    side->addStretch(1);
    auto *whole = new QHBoxLayout(page);
    whole->setContentsMargins(Space::s, Space::s, Space::s, 0);
    whole->setSpacing(Space::m);
    whole->addLayout(m_pictures, 1);
    whole->addLayout(side);
    return page;
}

QWidget *StripPanel::makeProblems()
{
    auto *cards = new ProblemCards(m_workspace, this);
    connect(cards, &ProblemCards::remedyRequested, this, &StripPanel::remedyRequested);
    QScrollArea *scroll = scrolled(cards, this);
    scroll->setObjectName(QStringLiteral("strip.problems"));
    return scroll;
}

QWidget *StripPanel::makeLog()
{
    m_log = new QPlainTextEdit(this);
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(2000);
    m_log->setFont(Theme::font(Type::Mono));
    m_log->setFrameShape(QFrame::NoFrame);
    describe(m_log, QStringLiteral("strip.log"), tr("Log"), tr("What happened, newest last"));
    m_log->setPlainText(m_workspace.log().join(QLatin1Char('\n')));
    connect(&m_workspace, &Workspace::noted, m_log, &QPlainTextEdit::appendPlainText);
    return m_log;
}

void StripPanel::followData()
{
    if (Selection *before = m_grid->selection())
        disconnect(before, nullptr, this, nullptr);
    Selection *selection = m_workspace.currentSelection();
    m_grid->setSelection(selection);
    if (selection)
        connect(selection, &Selection::changed, this, &StripPanel::followSelection);
    followSelection();
}

void StripPanel::followSelection()
{
    const Selection *selection = m_workspace.currentSelection();
    const size_t count = selection ? selection->rows().size() : 0;
    m_pictures->setCurrentIndex(count > 0 ? 1 : 0);
    m_tabs->setTabText(ThumbnailsTab, count > 0 ? tr("Chosen (%1)").arg(wholeCount(qint64(count))) : tr("Chosen"));
    m_chosen->setText(selection
                          ? tr("%1 of %2").arg(wholeCount(qint64(count)), wholeCount(selection->dataSet()->rows()))
                          : QString());
    for (QWidget *each : QList<QWidget *>{m_chosen, m_name, m_keep, m_invert, m_export, m_clear})
        each->setVisible(count > 0);
    m_grid->setRows(selection ? selection->rows() : std::vector<int>());
}

void StripPanel::refreshRuns()
{
    const qsizetype count = m_workspace.jobs().running().size();
    m_noJob->setVisible(count == 0);
    m_tabs->setTabText(RunningTab, count > 0 ? tr("Running (%1)").arg(count) : tr("Running"));
}

void StripPanel::refreshProblems()
{
    const Problems &problems = m_workspace.problems();
    m_tabs->setTabText(ProblemsTab, problems.isEmpty() ? tr("Problems") : tr("Problems (%1)").arg(problems.size()));
    if (!problems.isEmpty())
        m_tabs->setCurrentIndex(ProblemsTab);
}

void StripPanel::keepSelection()
{
    m_workspace.keepSelection(m_name->text().trimmed());
    m_name->clear();
}

bool StripPanel::settled() const
{
    if (!m_grid->isVisible())
        return true;
    for (int item = 0; item < m_grid->itemCount(); ++item) {
        const int row = m_grid->rowOfItem(item);
        if (m_grid->itemRect(row).left() > m_grid->viewport()->width())
            break;
        if (!m_grid->isLoaded(row))
            return false;
    }
    return true;
}

} // namespace gleaner
