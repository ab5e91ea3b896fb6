#include "widgets/panels/RunningJobs.h"

#include "core/jobs/JobRunner.h"
#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ProgressStrip.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gleaner {

RunningJobs::RunningJobs(JobRunner &jobs, QWidget *parent) : QWidget(parent)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::xs);
    for (Job *job : jobs.running())
        add(job);
    connect(&jobs, &JobRunner::jobStarted, this, &RunningJobs::add);
}

void RunningJobs::add(Job *job)
{
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::m);
    QLabel *title = makeElidingLabel("body", line);
    title->setText(job->title());
    title->setFixedWidth(140);
    title->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred); // an ignored width is laid out as none
    auto *strip = new ProgressStrip(line);
    strip->follow(job);
    row->addWidget(title);
    row->addWidget(strip, 1);
    m_column->addWidget(line);
    connect(job, &Job::endedJob, line, &QObject::deleteLater);
}

} // namespace gleaner
