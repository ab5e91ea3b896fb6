#pragma once
#include <QWidget>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace gleaner {

class Job;
class JobRunner;

/// One line for each job that runs: its title, what it is doing, how far it is, and Stop.
class RunningJobs final : public QWidget {
    Q_OBJECT

public:
    /// Shows at most `most` lines, oldest first, and says how many more there are: many jobs never push the window.
    RunningJobs(JobRunner &jobs, QWidget *parent, int most = 3);

private:
    void add(Job *job);
    void refresh();

    QVBoxLayout *m_column;
    QLabel *m_more;
    std::vector<QWidget *> m_lines; ///< oldest first
    int m_most;
};

} // namespace gleaner
