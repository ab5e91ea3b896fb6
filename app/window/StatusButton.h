#pragma once
#include "core/jobs/JobRunner.h"

#include <QToolButton>

namespace gleaner {

/// "cpu · auto · 2 jobs 43 %": where it computes and what runs; a click opens the runs.
class StatusButton final : public QToolButton {
    Q_OBJECT

public:
    StatusButton(JobRunner &jobs, QWidget *parent);
    void setSettings(const RunSettings &settings);

Q_SIGNALS:
    void widthChanged(); ///< its text needs other room than before

private:
    void refresh();

    JobRunner &m_jobs;
    RunSettings m_settings;
    int m_width = 0;
};

} // namespace gleaner
