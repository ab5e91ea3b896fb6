#include "core/methods/curation/CapabilitySampler.h"
#include "core/support/Random.h"
#include "tests/bench/Median.h"
#include "tests/bench/PeerProcess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>

using namespace gleaner;

namespace {

constexpr int capabilities = 14, styles = 9, sources = 5, mostStyles = 2;
constexpr double ratio = 0.1;

/// A pool as a judge leaves it: most grades low, a few missing; styles of very different frequency.
GradedPool poolOf(int rows)
{
    GradedPool pool;
    pool.rows = rows;
    Random random(7);
    for (int i = 0; i < capabilities; ++i)
        pool.capabilities.append(QString::number(i));
    pool.grades.resize(size_t(capabilities) * size_t(rows));
    for (int8_t &grade : pool.grades) {
        const uint64_t drawn = random.next();
        grade = drawn % 100 == 0 ? GradedPool::missing : int8_t(std::min(drawn / 128 % 6, drawn / 1024 % 7));
    }
    for (int i = 0; i < styles * sources; ++i)
        pool.bins.append(QStringLiteral("%1").arg(i, 2, 10, QLatin1Char('0')));
    for (int row = 0; row < rows; ++row) {
        const int source = random.below(sources), first = std::min(random.below(styles), random.below(styles));
        pool.binsOfRows.push_back(first * sources + source);
        if (random.chance(0.3))
            pool.binsOfRows.push_back((first + 1 + random.below(styles - 1)) % styles * sources + source);
        pool.binStarts.push_back(int32_t(pool.binsOfRows.size()));
    }
    return pool;
}

SamplerOptions optionsFor(const GradedPool &pool) { return {.target = budgetOf(pool.rows, ratio)}; }

double seconds(const GradedPool &pool, std::vector<int32_t> *rows = nullptr)
{
    QElapsedTimer timer;
    timer.start();
    const Sampling sampling = sampleByCapability(pool, optionsFor(pool));
    const double taken = double(timer.nsecsElapsed()) / 1e9;
    if (rows)
        for (const Pick &pick : sampling.picks)
            rows->push_back(pick.row);
    return taken;
}

double peakMegabytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (file.open(QIODevice::ReadOnly))
        for (const QByteArray &line : file.readAll().split('\n'))
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ')[1].toDouble() / 1024;
    return 0;
}

/// In a process of its own.
void tellPeak(int rows)
{
    const GradedPool pool = poolOf(rows);
    const double before = peakMegabytes();
    seconds(pool);
    std::printf("ours, %d rows: peak %.0f MB, %.0f MB above the pool\n", rows, peakMegabytes(),
                peakMegabytes() - before);
}

template <typename T> void write(const QString &path, const std::vector<T> &values)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(reinterpret_cast<const char *>(values.data()), qint64(values.size() * sizeof(T))) < 0)
        std::exit(1);
}

void writePool(const QString &folder, const GradedPool &pool)
{
    std::vector<int32_t> bins(size_t(pool.rows) * mostStyles, -1);
    for (int row = 0; row < pool.rows; ++row)
        std::ranges::copy(pool.binsOf(row), bins.begin() + qsizetype(row) * mostStyles);
    write(folder + QStringLiteral("/grades.i8"), pool.grades);
    write(folder + QStringLiteral("/bins.i32"), bins);
    const QByteArray sizes = QStringLiteral("%1 %2 %3 %4")
                                 .arg(pool.rows)
                                 .arg(capabilities)
                                 .arg(mostStyles)
                                 .arg(optionsFor(pool).target)
                                 .toLatin1();
    write(folder + QStringLiteral("/sizes.txt"), std::vector<char>(sizes.begin(), sizes.end()));
}

class Peer {
public:
    explicit Peer(const QString &folder) : m_folder(folder), m_process(QStringLiteral("curation_peer.py"), {folder}) {}
    bool ready() const { return m_process.isReady(); }
    double peak() const { return m_peak; }
    double run()
    {
        const QList<QByteArray> words = m_process.ask("go").split(' ');
        m_peak = words.value(1).toDouble();
        return words.value(0).toDouble();
    }
    std::vector<int32_t> rows() const
    {
        QFile file(m_folder + QStringLiteral("/OUT.i32"));
        if (!file.open(QIODevice::ReadOnly))
            std::exit(1);
        std::vector<int32_t> rows(size_t(file.size()) / sizeof(int32_t));
        file.read(reinterpret_cast<char *>(rows.data()), file.size());
        return rows;
    }

private:
    QString m_folder;
    bench::PeerProcess m_process;
    double m_peak = 0;
};

/// Seconds of ours; 0 where both differ.
double race(int rows, int rounds)
{
    const GradedPool pool = poolOf(rows);
    const QTemporaryDir folder;
    writePool(folder.path(), pool);
    Peer peer(folder.path());
    if (!peer.ready()) {
        std::printf("numpy for Python is not installed (python3-numpy): %d rows, ours alone %.3f s\n", rows,
                    seconds(pool));
        return 0;
    }
    std::vector<int32_t> own;
    seconds(pool, &own);
    peer.run();
    if (own != peer.rows()) {
        std::printf("%d rows: ours and numpy's differ\n", rows);
        return 0;
    }
    std::vector<double> ours, theirs;
    for (int round = 0; round < rounds; ++round) {
        ours.push_back(seconds(pool));
        theirs.push_back(peer.run());
    }
    std::printf("%d rows, %zu taken, the same ones: ours %.3f s, numpy %.3f s (medians of %d); ours %.1f times as "
                "fast; numpy's peak %.0f MB\n",
                rows, own.size(), bench::median(ours), bench::median(theirs), rounds,
                bench::median(theirs) / bench::median(ours), peer.peak());
    std::fflush(stdout);
    return bench::median(ours);
}

} // namespace

/// mmSSR's sampler with 14 capabilities and 45 bins beside numpy, alternately, after both took the same rows in the
/// same order; how time grows with the rows, and the memory of ours.
int main(int count, char **words)
{
    QCoreApplication application(count, words);
    if (count == 3) {
        tellPeak(std::atoi(words[2]));
        return 0;
    }
    double first = 0;
    for (const auto &[rows, rounds] : {std::pair{100'000, 7}, std::pair{1'000'000, 3}, std::pair{2'600'000, 3}}) {
        QProcess::execute(application.applicationFilePath(), {QStringLiteral("--peak"), QString::number(rows)});
        const double taken = race(rows, rounds);
        if (taken <= 0)
            continue;
        if (first <= 0)
            first = taken / rows;
        else
            std::printf("time for a row: %.2f times that at 100000 rows\n", taken / rows / first);
    }
    return 0;
}
