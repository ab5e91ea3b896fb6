#pragma once
#include "core/support/FloatArray.h"
#include "tests/bench/PeerProcess.h"

#include <QString>
#include <QTemporaryDir>
#include <functional>

namespace gleaner::bench {

/// Wall and processor seconds (user and system, all threads) of one call.
struct Timing {
    double wall = 0, processor = 0;
};

/// Before anything else in main(): lets OpenBLAS use this processor's instructions in ours and in the peers alike,
/// which takes a new start of the program.
void startWithFastBlas(char **words);

/// Pictures of MNIST as (rows, 784) numbers, from the folder of the first argument or of GLEANER_MNIST; without either,
/// classes of Gaussian features of the same size. Says which.
FloatArray benchData(int count, char **words, int rows);

Timing timed(const std::function<void()> &work);

/// A peer in a process of its own, fed with the same data.
class Peer {
public:
    explicit Peer(const FloatArray &data);
    /// False where the package is not installed; says so.
    bool run(const char *what, int number, int seed, Timing &timing, FloatArray &result, double *figure = nullptr);

private:
    QTemporaryDir m_folder;
    PeerProcess m_process;
};

/// Both sides' medians and how many times as fast ours is, by wall and by processor time.
void printRatio(const char *what, std::vector<Timing> ours, std::vector<Timing> peer, const char *peerName);

/// Repetitions asked for by GLEANER_REPEAT, or `usual`.
int repetitions(int usual);

} // namespace gleaner::bench
