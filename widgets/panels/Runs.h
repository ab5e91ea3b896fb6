#pragma once
#include "core/methods/RunRequest.h"
#include "core/results/Results.h"

#include <QObject>
#include <QPointer>

namespace gleaner {

class Job;
class RunStore;
class Workspace;

/// The runs of the window, newest first: running ones with their live artifacts, ended ones with their results, earlier
/// ones by their folder until somebody looks at them.
class Runs final : public QObject {
    Q_OBJECT

public:
    struct Run {
        int id = 0;
        QString title;                          ///< "GDA for CLIP"
        RunRecord record;                       ///< as far as known
        QString folder;                         ///< where its results lie; empty until they are written
        std::vector<Artifact> partial;          ///< live artifacts of a running one, by name
        std::shared_ptr<const Results> results; ///< null until finished, or until read from the folder
        QPointer<Job> job;                      ///< null once ended and gone
        bool running() const { return job && !ended; }
        bool ended = false;
    };

    /// With `kept`, runs of earlier sessions are listed and results of new ones written to the user's run store.
    Runs(Workspace &workspace, bool kept, QObject *parent);
    ~Runs() override;

    const QList<Run> &all() const { return m_runs; }
    const Run *run(int id) const; ///< null where there is none
    /// Starts it on a worker thread; its results are written to a folder of their own when it has finished.
    int start(const RunRequest &request);
    /// Reads an earlier result; returns its id at once.
    int open(const QString &folder);
    /// Reads the results of a run that is only known by its folder.
    void load(int id);
    void forget(int id); ///< leaves its folder alone
    QStringList folders() const;

Q_SIGNALS:
    void listChanged();
    void runChanged(int id);  ///< live artifacts, outcome or results
    void runFinished(int id); ///< its results are there

private:
    Run *find(int id);
    void readHistory();
    void remember(const Run &run);
    void ended(int id);
    void finished(int id, Results results);
    void drawNextFigure(int id, size_t index, std::shared_ptr<std::map<QString, QByteArray>> figures);
    void write(int id, std::shared_ptr<std::map<QString, QByteArray>> figures);

    Workspace &m_workspace;
    std::unique_ptr<RunStore> m_store;
    QList<Run> m_runs;
    int m_lastId = 0;
};

} // namespace gleaner
