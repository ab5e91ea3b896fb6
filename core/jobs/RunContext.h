#pragma once
#include "core/results/Artifact.h"
#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <functional>

namespace gleaner {

enum class Precision { Auto, Float32, BFloat16 };

struct RunSettings {
    uint64_t seed = 1;
    int threads = 0; ///< intra-operation threads; 0 = all cores
    Precision precision = Precision::Auto;
    QString device = QStringLiteral("cpu");
};

/// Where a run reports to; any member may be empty.
struct RunChannel {
    std::function<bool()> stopRequested;
    std::function<void(qint64 done, qint64 total, const QString &what)> progress;
    std::function<void(const Artifact &)> partial;
};

/// What a job may know and say while it runs. Made by the job runner; used by one thread.
class RunContext {
public:
    using Settings = RunSettings;
    using Channel = RunChannel;

    explicit RunContext(Settings settings = {}, Channel channel = {});

    uint64_t seed() const { return m_settings.seed; }
    int threads() const { return m_settings.threads; }
    Precision precision() const { return m_settings.precision; }
    /// Independent random numbers for one named purpose of this run: the same seed and purpose give the same numbers.
    Random random(uint64_t purpose = 0) const { return Random::forItem(m_settings.seed, purpose); }

    bool stopRequested() const { return m_channel.stopRequested && m_channel.stopRequested(); }
    void stopIfRequested() const; ///< throws Stopped
    /// Also a stop point. `what` is a whole phrase in the user's language: "Encoding pictures".
    void progress(qint64 done, qint64 total, const QString &what);
    void partial(const Artifact &artifact);
    /// One sample could not be used; the run goes on and ends with exit status 3.
    void sampleFailed(Problem problem) { m_failures.append(std::move(problem)); }
    const Problems &failures() const { return m_failures; }

private:
    Settings m_settings;
    Channel m_channel;
    Problems m_failures;
};

} // namespace gleaner
