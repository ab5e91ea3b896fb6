#include "widgets/panels/Workspace.h"

#include "core/report/Report.h"
#include "widgets/panels/UndoHistory.h"
#include "widgets/panels/Kinds.h"
#include "widgets/panels/Runs.h"
#include "widgets/report/ReportFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTime>
#include <algorithm>

namespace gleaner {

namespace {

template <typename List> auto findUri(const List &list, const QString &uri) -> decltype(&list.first())
{
    const auto found = std::ranges::find_if(list, [&](const auto &each) { return each.uri == uri; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

Workspace::Workspace(History history, QObject *parent)
    : QObject(parent), m_jobs(new JobRunner(this)), m_runs(new Runs(*this, history == History::Kept, this)),
      m_report(new ReportModel(this)), m_history(new UndoHistory(this))
{
}

Workspace::~Workspace()
{
    // Jobs end before what they speak to does.
    delete m_jobs;
}

QString Workspace::cleanUri(const QString &uri)
{
    return QFileInfo::exists(uri) ? QDir::cleanPath(QFileInfo(uri).absoluteFilePath()) : uri;
}

const Workspace::Data *Workspace::data(const QString &uri) const { return findUri(m_dataSets, uri); }

const Workspace::Network *Workspace::model(const QString &uri) const { return findUri(m_models, uri); }

Selection *Workspace::currentSelection() const
{
    const Data *current = currentData();
    return current ? current->selection : nullptr;
}

void Workspace::setCurrentData(const QString &uri)
{
    if (uri == m_currentData || (!uri.isEmpty() && !data(uri)))
        return;
    m_currentData = uri;
    Q_EMIT currentDataChanged();
}

void Workspace::setCurrentModel(const QString &uri)
{
    if (uri == m_currentModel || (!uri.isEmpty() && !model(uri)))
        return;
    m_currentModel = uri;
    Q_EMIT currentModelChanged();
}

QString Workspace::exampleData()
{
    return QStringLiteral("scenes:count=800,seed=1,shapes=circle+square+triangle+star,colors=red+yellow+green+blue");
}

Job *Workspace::openData(const QString &named)
{
    const QString uri = cleanUri(named);
    if (data(uri)) {
        setCurrentData(uri);
        return nullptr;
    }
    m_openingData = m_jobs->start<DataSetPtr>(
        tr("Opening %1").arg(QFileInfo(uri).fileName()), {},
        [uri](RunContext &context) { return openDataSet(uri, [&context] { return context.stopRequested(); }); }, this,
        [this, uri](const DataSetPtr &dataSet) { dataOpened(uri, dataSet); });
    watch(m_openingData, Remedy::ChooseData);
    connect(m_openingData, &Job::endedJob, this, &Workspace::openingChanged, Qt::QueuedConnection);
    Q_EMIT openingChanged();
    return m_openingData;
}

void Workspace::dataOpened(const QString &uri, DataSetPtr dataSet)
{
    if (!data(uri)) {
        const Problems found = dataSet->source().problems;
        note(tr("Opened %1, rows: %2").arg(dataSet->name()).arg(dataSet->rows()));
        Selection *selection = makeSelection(uri, dataSet);
        m_dataSets.append({uri, std::move(dataSet), selection});
        Q_EMIT dataSetsChanged();
        for (const Problem &problem : found)
            addProblem(problem);
    }
    setCurrentData(uri);
}

/// What is chosen can be taken back; the data set comes to the front, so that one sees it.
Selection *Workspace::makeSelection(const QString &uri, const DataSetPtr &dataSet)
{
    auto *selection = new Selection(dataSet, this);
    connect(selection, &Selection::stepped, this, [this, selection, uri](const std::vector<int> &flipped) {
        const auto rows = std::make_shared<const std::vector<int>>(flipped);
        const auto flip = [this, selection, uri, rows] {
            setCurrentData(uri);
            selection->flip(*rows);
        };
        const int now = int(selection->rows().size());
        m_history->add({now > 0 ? tr("choosing %n row(s)", nullptr, now) : tr("choosing nothing"), selection, flip,
                        flip, flipped.size() * sizeof(int)});
    });
    return selection;
}

Job *Workspace::openModel(const QString &named)
{
    const QString uri = cleanUri(named);
    if (model(uri)) {
        setCurrentModel(uri);
        return nullptr;
    }
    m_openingModel = m_jobs->start<ModelPtr>(
        tr("Opening %1").arg(QFileInfo(uri).fileName()), {},
        [uri](RunContext &context) { return gleaner::openModel(uri, [&context] { return context.stopRequested(); }); },
        this, [this, uri](const ModelPtr &opened) { modelOpened(uri, opened); });
    watch(m_openingModel, Remedy::ChooseModel);
    connect(m_openingModel, &Job::endedJob, this, &Workspace::openingChanged, Qt::QueuedConnection);
    Q_EMIT openingChanged();
    return m_openingModel;
}

void Workspace::modelOpened(const QString &uri, ModelPtr opened)
{
    if (!model(uri)) {
        note(tr("Opened model %1 (%2)").arg(opened->info().name, opened->info().architecture));
        m_models.append({uri, std::move(opened)});
        Q_EMIT modelsChanged();
    }
    setCurrentModel(uri);
}

void Workspace::openPath(const QString &path)
{
    switch (kindOfPath(path)) {
    case PathKind::Model:
        openModel(path);
        break;
    case PathKind::Results:
        m_runs->open(path);
        break;
    case PathKind::Project:
        addProblem({tr("A project is opened from the menu"), path, tr("Choose Project → Open.")},
                   Remedy::ChooseProject);
        break;
    case PathKind::Report:
        openReport(path);
        break;
    case PathKind::Data:
        openData(path);
        break;
    }
}

void Workspace::openReport(const QString &path)
{
    Job *job = m_jobs->start<Report>(
        tr("Opening %1").arg(QFileInfo(path).fileName()), {},
        [path](RunContext &) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                throw ProblemError({tr("The report cannot be opened: %1").arg(file.errorString()), path,
                                    tr("Check the path and whether you may read it."), ExitCode::InputUnreadable});
            return readReportHtml(file.readAll(), path);
        },
        this, [this](const Report &opened) { m_report->setReport(opened); });
    watch(job);
}

void Workspace::closeData(const QString &uri)
{
    const Data *found = data(uri);
    if (!found)
        return;
    Selection *selection = found->selection;
    m_dataSets.removeIf([&](const Data &each) { return each.uri == uri; });
    if (m_currentData == uri) {
        m_currentData = m_dataSets.isEmpty() ? QString() : m_dataSets.last().uri;
        Q_EMIT currentDataChanged();
    }
    Q_EMIT dataSetsChanged();
    m_history->forget(selection);
    selection->deleteLater();
}

void Workspace::closeModel(const QString &uri)
{
    if (!model(uri))
        return;
    m_models.removeIf([&](const Network &each) { return each.uri == uri; });
    if (m_currentModel == uri) {
        m_currentModel = m_models.isEmpty() ? QString() : m_models.last().uri;
        Q_EMIT currentModelChanged();
    }
    Q_EMIT modelsChanged();
}

void Workspace::keepSelection(const QString &name)
{
    const Data *current = currentData();
    if (!current || name.isEmpty())
        return;
    QList<KeptSelection> selections = m_selections;
    selections.removeIf([&](const KeptSelection &each) { return each.name == name && each.dataUri == current->uri; });
    selections.append({name, current->uri, current->selection->rows()});
    changeSelections(tr("naming “%1”").arg(name), selections);
}

void Workspace::applySelection(int index, Selection::Combine how)
{
    const KeptSelection &kept = m_selections.at(index);
    const Data *target = data(kept.dataUri);
    if (!target) {
        addProblem({tr("The data set of the selection “%1” is not open").arg(kept.name), kept.dataUri,
                    tr("Open the data set first.")},
                   Remedy::OpenData);
        return;
    }
    setCurrentData(target->uri);
    target->selection->combine(kept.rows, how);
}

void Workspace::removeSelection(int index)
{
    QList<KeptSelection> selections = m_selections;
    const QString name = selections.takeAt(index).name;
    changeSelections(tr("forgetting “%1”").arg(name), selections);
}

void Workspace::changeSelections(const QString &what, const QList<KeptSelection> &selections)
{
    size_t bytes = 0;
    for (const KeptSelection &each : m_selections)
        bytes += each.rows.size() * sizeof(int);
    m_history->add({what, this, [this, before = m_selections] { showSelections(before); },
                    [this, selections] { showSelections(selections); }, bytes});
    showSelections(selections);
}

void Workspace::setSelections(const QList<KeptSelection> &selections)
{
    m_history->forget(this);
    showSelections(selections);
}

void Workspace::showSelections(const QList<KeptSelection> &selections)
{
    m_selections = selections;
    Q_EMIT selectionsChanged();
}

void Workspace::setMethod(const Method *method)
{
    if (method == m_method)
        return;
    m_method = method;
    Q_EMIT methodChanged();
}

void Workspace::setPlannedCommand(const QString &command)
{
    if (command == m_plannedCommand)
        return;
    m_plannedCommand = command;
    Q_EMIT plannedCommandChanged();
}

void Workspace::addProblem(const Problem &problem, Remedy remedy)
{
    if (m_problems.contains(problem))
        return;
    m_problems.prepend(problem);
    if (remedy != Remedy::None)
        m_remedies.append({problem, remedy});
    note(problem.sentence());
    Q_EMIT problemsChanged();
}

Workspace::Remedy Workspace::remedyOf(const Problem &problem) const
{
    const auto found = std::ranges::find(m_remedies, problem, &std::pair<Problem, Remedy>::first);
    return found == m_remedies.end() ? Remedy::None : found->second;
}

void Workspace::dismissProblem(const Problem &problem)
{
    m_remedies.removeIf([&](const auto &each) { return each.first == problem; });
    if (m_problems.removeAll(problem) > 0)
        Q_EMIT problemsChanged();
}

void Workspace::note(const QString &line)
{
    const QString stamped = QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line;
    m_log.append(stamped);
    Q_EMIT noted(stamped);
}

void Workspace::watch(Job *job, Remedy remedy)
{
    connect(job, &Job::endedJob, this, [this, job, remedy] {
        if (job->state() == Job::State::Failed)
            addProblem(job->problem(), remedy);
        else if (job->state() == Job::State::Stopped)
            note(tr("Stopped: %1").arg(job->title()));
        for (const Problem &problem : job->failures())
            addProblem(problem);
    });
}

} // namespace gleaner
