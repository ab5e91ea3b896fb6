#pragma once
#include "core/data/Selection.h"
#include "core/jobs/JobRunner.h"
#include "core/models/Model.h"
#include "widgets/panels/Project.h"

#include <QHash>

namespace gleaner {

class UndoHistory;
class Method;
class Runs;
class ReportModel;

/// The document of the window: what is open, what was run, what went wrong. Panels look at it and ask it to do things;
/// they never talk to each other. Lives in the window's thread, opens and runs on worker threads, never blocks.
class Workspace final : public QObject {
    Q_OBJECT

public:
    struct Data {
        QString uri;
        DataSetPtr dataSet;
        Selection *selection = nullptr; ///< owned by the workspace, as long as the data set is open
    };
    struct Network {
        QString uri;
        ModelPtr model;
    };

    /// Whether runs are remembered on this machine (and their results written) or forgotten with the window.
    enum class History { Kept, None };
    explicit Workspace(History history = History::Kept, QObject *parent = nullptr);
    ~Workspace() override;

    JobRunner &jobs() { return *m_jobs; }
    Runs &runs() { return *m_runs; }
    ReportModel &report() { return *m_report; }
    /// Steps of choosing and naming rows.
    UndoHistory &history() { return *m_history; }

    const QList<Data> &dataSets() const { return m_dataSets; }
    const QList<Network> &models() const { return m_models; }
    const Data *data(const QString &uri) const;     ///< null where it is not open
    const Network *model(const QString &uri) const; ///< null where it is not open
    const Data *currentData() const { return data(m_currentData); }
    const Network *currentModel() const { return model(m_currentModel); }
    Selection *currentSelection() const; ///< null where no data set is open
    void setCurrentData(const QString &uri);
    void setCurrentModel(const QString &uri);

    /// Pictures for a first look, enough of each class for the shots methods ask for by default.
    static QString exampleData();
    /// Opens on a worker thread and makes it the current one; what is open already becomes current at once (then null).
    /// A failure becomes a problem.
    Job *openData(const QString &uri);
    Job *openModel(const QString &uri);
    void openReport(const QString &path); ///< a page that Gleaner wrote
    /// Data set, model, results or report, decided by content.
    void openPath(const QString &path);
    void closeData(const QString &uri);
    void closeModel(const QString &uri);
    /// Jobs that are opening something right now.
    Job *openingData() const { return m_openingData; }
    Job *openingModel() const { return m_openingModel; }

    const QList<KeptSelection> &selections() const { return m_selections; }
    void keepSelection(const QString &name); ///< the chosen rows of the current data set; a same name is replaced
    /// Chooses its rows, or combines them with the chosen ones. Opens nothing: its data set must be open.
    void applySelection(int index, Selection::Combine how = Selection::Combine::Replace);
    void removeSelection(int index);
    void setSelections(const QList<KeptSelection> &selections); ///< of a project: no step to be taken back

    const Method *method() const { return m_method; }
    void setMethod(const Method *method);

    /// The command of what the inspector would run now; results of another command are stale.
    const QString &plannedCommand() const { return m_plannedCommand; }
    void setPlannedCommand(const QString &command);

    /// What a card may offer to do about its problem; None where nothing but reading helps.
    enum class Remedy { None, ChooseData, ChooseModel, ChooseProject, OpenData, SaveProject, SaveReport };
    const Problems &problems() const { return m_problems; }
    void addProblem(const Problem &problem, Remedy remedy = Remedy::None);
    Remedy remedyOf(const Problem &problem) const;
    void dismissProblem(const Problem &problem);
    const QStringList &log() const { return m_log; }
    void note(const QString &line);
    /// A failed job becomes a problem, samples stepped over become problems too.
    void watch(Job *job, Remedy remedy = Remedy::None);

    static QString cleanUri(const QString &uri); ///< paths absolute, the rest as it is

Q_SIGNALS:
    void dataSetsChanged();
    void modelsChanged();
    void currentDataChanged();
    void currentModelChanged();
    void openingChanged();
    void selectionsChanged();
    void methodChanged();
    void plannedCommandChanged();
    void problemsChanged();
    void noted(const QString &line);

private:
    void dataOpened(const QString &uri, DataSetPtr dataSet);
    void modelOpened(const QString &uri, ModelPtr model);
    Selection *makeSelection(const QString &uri, const DataSetPtr &dataSet);
    void changeSelections(const QString &what, const QList<KeptSelection> &selections);
    void showSelections(const QList<KeptSelection> &selections);

    JobRunner *m_jobs;
    Runs *m_runs;
    ReportModel *m_report;
    UndoHistory *m_history;
    QList<Data> m_dataSets;
    QList<Network> m_models;
    QString m_currentData, m_currentModel;
    QPointer<Job> m_openingData, m_openingModel;
    QList<KeptSelection> m_selections;
    const Method *m_method = nullptr;
    QString m_plannedCommand;
    Problems m_problems;
    QList<std::pair<Problem, Remedy>> m_remedies; ///< of those problems that have one
    QStringList m_log;
};

} // namespace gleaner
