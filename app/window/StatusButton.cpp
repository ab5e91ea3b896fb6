#include "app/window/StatusButton.h"

#include "core/methods/RunRequest.h"
#include "core/models/EncodingPrecision.h"
#include "widgets/panels/Pieces.h"

namespace gleaner {

namespace {
constexpr QChar figureSpace(0x2007); // as wide as a digit: the text stands still while it counts
}

StatusButton::StatusButton(JobRunner &jobs, QWidget *parent) : QToolButton(parent), m_jobs(jobs)
{
    describe(this, QStringLiteral("window.status"), tr("Jobs"), tr("What runs now; a click opens the runs"));
    setFocusPolicy(Qt::StrongFocus);
    connect(&jobs, &JobRunner::jobStarted, this, [this](Job *job) {
        connect(job, &Job::progressed, this, &StatusButton::refresh);
        refresh();
    });
    connect(&jobs, &JobRunner::jobEnded, this, &StatusButton::refresh);
    refresh();
}

void StatusButton::setSettings(const RunSettings &settings)
{
    m_settings = settings;
    refresh();
}

void StatusButton::refresh()
{
    const QList<Job *> running = m_jobs.running();
    QStringList parts{m_settings.device, precisionName(m_settings.precision)};
    if (running.isEmpty()) {
        parts.append(tr("idle"));
    } else {
        double done = 0;
        for (const Job *job : running)
            done += std::max(0.0, job->fraction());
        parts.append((running.size() == 1 ? tr("1 job") : tr("%1 jobs").arg(running.size())) +
                     QStringLiteral("  %1 %").arg(int(100 * done / double(running.size())), 3, 10, figureSpace));
    }
    setText(parts.join(QStringLiteral("  ·  ")));
    setAccessibleName(tr("Jobs: %1").arg(text()));
    if (const int wanted = sizeHint().width(); wanted != m_width) {
        m_width = wanted;
        Q_EMIT widthChanged();
    }
}

} // namespace gleaner
