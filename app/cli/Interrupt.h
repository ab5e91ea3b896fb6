#pragma once
#include "core/support/Problem.h"

#include <QObject>
#include <QSocketNotifier>
#include <array>
#include <csignal>
#include <memory>

namespace gleaner {

/// SIGINT and SIGTERM for the time of one command: they ask it to stop, so that it ends cleanly and leaves nothing
/// half-written. One at a time, in the main thread.
class Interrupt : public QObject {
    Q_OBJECT

public:
    Interrupt();
    ~Interrupt() override;

    static bool received();
    /// Throws Stopped after a signal; for loops of the main thread.
    static void stopIfReceived();
    /// Interrupted or Terminated, by the signal that came.
    static ExitCode exitCode();
    static Interrupt *current();

Q_SIGNALS:
    void happened();

private:
    static constexpr std::array numbers{SIGINT, SIGTERM};
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::array<struct sigaction, numbers.size()> m_before = {};
};

} // namespace gleaner
