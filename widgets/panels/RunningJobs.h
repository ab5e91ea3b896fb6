#pragma once
#include <QWidget>

class QVBoxLayout;

namespace gleaner {

class Job;
class JobRunner;

/// Every job that runs now, one under the other: what it does, how far it is, time left, Stop. Empty when all is quiet.
class RunningJobs final : public QWidget {
    Q_OBJECT

public:
    RunningJobs(JobRunner &jobs, QWidget *parent);

private:
    void add(Job *job);

    QVBoxLayout *m_column;
};

} // namespace gleaner
