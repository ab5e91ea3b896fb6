#include "widgets/views/ProgressStrip.h"

#include "core/jobs/JobRunner.h"
#include "widgets/theme/Theme.h"
#include "widgets/views/ElidingLabel.h"

#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace gleaner {

ProgressStrip::ProgressStrip(QWidget *parent, Form form)
    : QWidget(parent), m_activity(new ElidingLabel(Qt::ElideMiddle, this)), m_left(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_stop(new QPushButton(tr("Stop"), this))
{
    constexpr int steps = 1000, refreshMs = 250;
    m_activity->setObjectName(QStringLiteral("progress.activity"));
    m_left->setObjectName(QStringLiteral("progress.left"));
    m_left->setProperty("role", "secondary");
    m_bar->setObjectName(QStringLiteral("progress.bar"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setRange(0, steps);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(40);
    m_stop->setObjectName(QStringLiteral("progress.stop"));
    m_stop->setAccessibleName(tr("Stop"));
    m_stop->setToolTip(tr("Stops this work; what is finished stays"));
    m_stop->setIcon(Theme::icon(QStringLiteral("stop")));

    if (form == Form::Line)
        layLine();
    else
        layStacked();
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false); // asked once is enough; the strip goes when the work has ended
        if (m_job)
            m_job->stop();
        Q_EMIT stopRequested();
    });
    m_tick.setInterval(refreshMs);
    connect(&m_tick, &QTimer::timeout, this, &ProgressStrip::refresh);
    hide();
}

void ProgressStrip::layLine()
{
    m_activity->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Space::m, Space::xs, Space::m, Space::xs);
    row->setSpacing(Space::m);
    row->addWidget(m_activity);
    row->addWidget(m_bar, 1);
    row->addWidget(m_left);
    row->addWidget(m_stop);
}

void ProgressStrip::layStacked()
{
    m_activity->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *words = new QHBoxLayout;
    words->setSpacing(Space::m);
    words->addWidget(m_activity, 1);
    words->addWidget(m_left);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::m);
    row->addWidget(m_bar, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    column->addLayout(words);
    column->addLayout(row);
}

void ProgressStrip::follow(Job *job)
{
    if (m_job)
        m_job->disconnect(this);
    m_job = job;
    if (!job || job->ended()) {
        m_job = nullptr;
        m_tick.stop();
        hide();
        return;
    }
    connect(job, &Job::progressed, this, &ProgressStrip::refresh);
    connect(job, &Job::endedJob, this, [this] { follow(nullptr); });
    connect(job, &QObject::destroyed, this, [this] { follow(nullptr); });
    m_tick.start();
    m_stop->setEnabled(true);
    refresh();
}

void ProgressStrip::refresh()
{
    if (!m_job)
        return;
    const QString activity = m_job->activity().isEmpty() ? m_job->title() : m_job->activity();
    showProgress(activity, m_job->fraction(), m_job->secondsLeft());
}

void ProgressStrip::showProgress(const QString &activity, double fraction, double secondsLeft)
{
    m_activity->setText(activity);
    const bool known = fraction >= 0;
    m_bar->setMaximum(known ? 1000 : 0);
    if (known)
        m_bar->setValue(int(std::lround(std::min(fraction, 1.0) * 1000)));
    const QString share = known ? tr("%1 %").arg(int(std::floor(fraction * 100))) : QString();
    const QString left = timeLeft(secondsLeft);
    m_left->setText(left.isEmpty() ? share : tr("%1 · %2").arg(share, left));
    if (!m_job)
        m_stop->setEnabled(true);
    show();
}

QString ProgressStrip::timeLeft(double seconds)
{
    if (!(seconds >= 0) || !std::isfinite(seconds))
        return {};
    if (seconds < 60)
        return tr("%1 s left").arg(int(std::ceil(seconds)));
    if (seconds < 5400)
        return tr("about %1 min left").arg(int(std::lround(seconds / 60)));
    return tr("about %1 h left").arg(seconds / 3600, 0, 'f', 1);
}

} // namespace gleaner
