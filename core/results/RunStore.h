#pragma once
#include "core/results/Results.h"

#include <QString>

namespace gleaner {

/// The list of runs on this machine: SQLite in WAL mode, so that a kill at any moment loses at most the run in
/// progress. Each finished run's files lie in a folder of their own. One object per thread.
class RunStore {
public:
    struct Entry {
        qint64 id = 0;
        RunRecord record;   ///< without artifacts
        QString folder;     ///< empty for runs that were stopped or failed
    };

    /// Opens or makes the store in `folder` (default: the user's data home). Throws ProblemError (OutputUnwritable).
    explicit RunStore(const QString &folder = defaultFolder());
    ~RunStore();
    RunStore(const RunStore &) = delete;
    RunStore &operator=(const RunStore &) = delete;

    static QString defaultFolder();
    /// A new empty place for a run's files, named by time and method.
    QString newRunFolder(const QString &method) const;
    /// Throws ProblemError (OutputUnwritable).
    qint64 add(const RunRecord &record, const QString &folder);
    /// Newest first.
    std::vector<Entry> entries(int limit = 500) const;
    void remove(qint64 id); ///< the entry and its folder

private:
    QString m_folder, m_connection;
};

} // namespace gleaner
