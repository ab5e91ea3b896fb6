#include "app/window/ProjectKeeper.h"

#include "core/methods/Method.h"
#include "core/report/Report.h"
#include "core/support/AtomicFolder.h"
#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QStandardPaths>
#include <algorithm>

namespace gleaner {

namespace {
const QString recentKey = QStringLiteral("projects/recent");
constexpr int mostRecent = 10;
} // namespace

ProjectKeeper::ProjectKeeper(Workspace &workspace, bool remembers, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_remembers(remembers)
{
    connect(&workspace, &Workspace::dataSetsChanged, this, &ProjectKeeper::chooseAgain);
}

QString ProjectKeeper::title() const
{
    return m_file.isEmpty() || m_file == lastSession() ? tr("Untitled") : QFileInfo(m_file).completeBaseName();
}

QString ProjectKeeper::lastSession()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/gleaner/last-session.gleaner");
}

QStringList ProjectKeeper::recent() { return QSettings().value(recentKey).toStringList(); }

void ProjectKeeper::setPlace(const QString &panel, const QString &theme, const QJsonObject &panels)
{
    m_panels = panels;
    m_panel = panel;
    m_theme = theme;
}

void ProjectKeeper::setFile(const QString &file)
{
    m_file = file;
    if (m_remembers && !file.isEmpty() && file != lastSession()) {
        QStringList files = recent();
        files.removeAll(file);
        files.prepend(file);
        QSettings().setValue(recentKey, files.mid(0, mostRecent));
    }
    Q_EMIT fileChanged();
}

Project ProjectKeeper::describe() const
{
    Project project;
    for (const Workspace::Data &each : m_workspace.dataSets()) {
        project.data.append(each.uri);
        if (const auto &rows = each.selection->rows(); !rows.empty())
            project.chosen.append({{}, each.uri, rows});
    }
    for (const Workspace::Network &each : m_workspace.models())
        project.models.append(each.uri);
    project.runs = m_workspace.runs().folders();
    project.selections = m_workspace.selections();
    project.currentData = m_workspace.currentData() ? m_workspace.currentData()->uri : QString();
    project.currentModel = m_workspace.currentModel() ? m_workspace.currentModel()->uri : QString();
    project.method = m_workspace.method() ? QString::fromLatin1(m_workspace.method()->declaration().id) : QString();
    project.panel = m_panel;
    project.theme = m_theme;
    project.panels = m_panels;
    return project;
}

QString ProjectKeeper::reportFileOf(const QString &projectFile)
{
    const QFileInfo info(projectFile);
    return info.dir().absoluteFilePath(info.completeBaseName() + QStringLiteral(".report.json"));
}

void ProjectKeeper::writeReportBeside(const QString &projectFile) const
{
    writeFileAtomically(reportFileOf(projectFile), QJsonDocument(m_workspace.report().report().toJson()).toJson());
}

bool ProjectKeeper::save(const QString &named)
{
    const QString file = QFileInfo(named).absoluteFilePath();
    try {
        QDir().mkpath(QFileInfo(file).absolutePath());
        Project project = describe();
        if (!m_workspace.report().report().blocks.isEmpty()) {
            writeReportBeside(file);
            project.report = reportFileOf(file);
        }
        writeProject(project, file);
    } catch (...) {
        m_workspace.addProblem(currentProblem(file), Workspace::Remedy::SaveProject);
        return false;
    }
    m_workspace.note(tr("Saved %1").arg(file));
    setFile(file);
    return true;
}

bool ProjectKeeper::open(const QString &named)
{
    const QString file = QFileInfo(named).absoluteFilePath();
    try {
        const Project project = readProject(file);
        startNew();
        readReport(project.report);
        setFile(file);
        restore(project);
        Q_EMIT opened(project);
        return true;
    } catch (...) {
        m_workspace.addProblem(currentProblem(file), Workspace::Remedy::ChooseProject);
        return false;
    }
}

void ProjectKeeper::readReport(const QString &name)
{
    if (name.isEmpty())
        return;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw ProblemError({tr("The report of the project cannot be opened: %1").arg(file.errorString()), name,
                            tr("Put the file back beside the project."), ExitCode::InputUnreadable});
    m_workspace.report().setReport(Report::fromJson(QJsonDocument::fromJson(file.readAll()).object(), name));
}

void ProjectKeeper::startNew()
{
    while (!m_workspace.dataSets().isEmpty())
        m_workspace.closeData(m_workspace.dataSets().last().uri);
    while (!m_workspace.models().isEmpty())
        m_workspace.closeModel(m_workspace.models().last().uri);
    m_workspace.setSelections({});
    m_chosen.clear();
    m_workspace.report().setReport({});
    setFile({});
}

/// Whatever opens last becomes current; when all have ended, the one that was current is so again.
void ProjectKeeper::restore(const Project &project)
{
    m_workspace.setSelections(project.selections);
    m_chosen = project.chosen;
    if (const Method *method = findMethod(project.method))
        m_workspace.setMethod(method);
    QList<Job *> jobs;
    for (const QString &uri : project.data)
        jobs.append(m_workspace.openData(uri));
    for (const QString &uri : project.models)
        jobs.append(m_workspace.openModel(uri));
    for (const QString &folder : project.runs)
        m_workspace.runs().open(folder);
    for (Job *job : jobs)
        if (job)
            connect(job, &Job::endedJob, this, [this, project] {
                m_workspace.setCurrentData(project.currentData);
                m_workspace.setCurrentModel(project.currentModel);
            });
}

/// What a project had chosen, as each of its data sets opens. It is no step that a person took.
void ProjectKeeper::chooseAgain()
{
    for (const Workspace::Data &each : m_workspace.dataSets())
        m_chosen.removeIf([&](const KeptSelection &kept) {
            if (kept.dataUri != each.uri)
                return false;
            std::vector<int> rows = kept.rows;
            std::erase_if(rows, [&](int row) { return row < 0 || row >= each.dataSet->rows(); });
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            each.selection->flip(rows);
            return true;
        });
}

} // namespace gleaner
