#pragma once
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace gleaner {

class ElidingLabel;
class Job;

/// What is being done, how far it is, time left, and Stop. Hidden while there is nothing to follow.
class ProgressStrip final : public QWidget {
    Q_OBJECT

public:
    /// All on one line, or the words above the bar, for narrow places.
    enum class Form { Line, Stacked };
    explicit ProgressStrip(QWidget *parent = nullptr, Form form = Form::Line);
    /// Follows the job until it ends, then hides; null stops following.
    void follow(Job *job);
    /// For work that is no Job: fraction in 0…1 or negative for unknown, seconds negative for unknown.
    void showProgress(const QString &activity, double fraction, double secondsLeft);
    /// "about 2 min left", or an empty string.
    static QString timeLeft(double seconds);

Q_SIGNALS:
    void stopRequested();

private:
    void layLine();
    void layStacked();
    void refresh();

    QPointer<Job> m_job;
    QTimer m_tick;
    ElidingLabel *m_activity;
    QLabel *m_left;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace gleaner
