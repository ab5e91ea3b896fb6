#pragma once
#include "core/jobs/JobRunner.h"
#include "core/results/Artifact.h"

#include <QJsonValue>

namespace gleaner {

/// Standard output and standard error of the commands: results on the one, Problems and progress on the other.
namespace Terminal {

void print(const QString &text);            ///< UTF-8 with a line end
void print(const QJsonValue &value);        ///< indented JSON
void complain(const Problem &problem, bool json);
void note(const QString &text);             ///< a line on standard error
/// Key figures in aligned columns.
QString metricsText(const Metrics &metrics);
/// A table in aligned columns; numbers right.
QString tableText(const Table &table);

} // namespace Terminal

/// Shows a job's progress on standard error: a bar on a terminal, JSON lines on request, nothing otherwise.
class ProgressReporter : public QObject {
    Q_OBJECT

public:
    /// `mode` is auto, json or none.
    ProgressReporter(const QString &mode, QObject *parent = nullptr);
    ~ProgressReporter() override;
    void follow(const Job *job);

private:
    void show(const Job *job);
    enum class Mode { None, Bar, Json } m_mode;
    QElapsedTimer m_sinceLast;
    bool m_lineOpen = false;
};

} // namespace gleaner
