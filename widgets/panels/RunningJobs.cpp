#include "widgets/panels/RunningJobs.h"

#include "core/jobs/JobRunner.h"
#include "widgets/panels/Pieces.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ProgressStrip.h"

#include <QLabel>
#include <QVBoxLayout>

namespace gleaner {

RunningJobs::RunningJobs(JobRunner &jobs, QWidget *parent, int most) : QWidget(parent), m_most(most)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::xs);
    m_more = makeLabel({}, "secondary", this);
    m_column->addWidget(m_more);
    m_more->hide();
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
    strip->layout()->setContentsMargins(0, 0, 0, 0); // its edges are those of the list
    strip->follow(job);
    row->addWidget(title);
    row->addWidget(strip, 1);
    m_column->insertWidget(m_column->count() - 1, line);
    m_lines.push_back(line);
    connect(job, &Job::endedJob, line, [this, line] {
        std::erase(m_lines, line);
        line->hide();
        line->deleteLater();
        refresh();
    });
    refresh();
}

void RunningJobs::refresh()
{
    const int count = int(m_lines.size());
    for (int i = 0; i < count; ++i)
        m_lines[size_t(i)]->setVisible(i < m_most);
    m_more->setText(tr("and %n more", nullptr, count - m_most));
    m_more->setVisible(count > m_most);
}

} // namespace gleaner
