#pragma once
#include "core/results/Artifact.h"
#include "core/support/AtomicFolder.h"
#include "core/support/Problem.h"

#include <QDateTime>
#include <QJsonObject>
#include <functional>

namespace gleaner {

/// What ran, on what, with which seed, and how it ended: enough to run it again.
struct RunRecord {
    enum class Outcome { Finished, Stopped, Failed };
    struct Input {
        QString role, uri, hash;
    };

    QString method;
    int version = 1;
    QJsonObject parameters;
    QList<Input> inputs;
    quint64 seed = 1;
    QString device;
    QString precision;
    int threads = 1;
    QJsonObject software;
    QDateTime started;
    double seconds = 0;
    Outcome outcome = Outcome::Finished;
    Problems problems;

    /// Repeats this run: "gleaner run gda-clip --input data=… --seed 1".
    QString command;
};

struct Results {
    RunRecord record;
    std::vector<Artifact> artifacts;

    const Artifact *find(const QString &name) const;
    ExitCode exitCode() const;
};

/// PNG bytes of an artifact's figure, or empty where its kind has none. Widgets provide it; core never draws.
using FigureWriter = std::function<QByteArray(const Artifact &)>;

/// Writes result.json, tables/*.csv, figures/*.png and tensors/*.safetensors so that the folder appears whole or not at
/// all. Make it before the run: an unwritable place is then noticed first.
class ResultsWriter {
public:
    /// `folder` must be absent, empty, or an earlier result (replaced as a whole). Throws ProblemError (OutputUnwritable).
    explicit ResultsWriter(const QString &folder);
    /// Throws ProblemError (OutputUnwritable); nothing half-written stays.
    void write(const Results &results, const FigureWriter &figures);

private:
    AtomicFolder m_folder;
};

/// Reads such a folder back, artifacts included. Throws ProblemError (InputUnreadable).
Results readResults(const QString &folder);

} // namespace gleaner
