#include "tests/bench/ExploreBench.h"

#include "core/data/DataSet.h"
#include "core/support/FastBlas.h"
#include "tests/bench/Median.h"

#include <ATen/Parallel.h>
#include <QFile>
#include <QThread>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace gleaner::bench {

namespace {

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           1e-6 * double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

void writeNpy(const QString &path, const FloatArray &array)
{
    QByteArray header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + QByteArray::number(array.rows()) +
                        ", " + QByteArray::number(array.width()) + "), }";
    header.append(QByteArray(int(63 - (header.size() + 10) % 64), ' ')).append('\n');
    QFile file(path);
    const quint16 size = quint16(header.size());
    if (!file.open(QIODevice::WriteOnly) || file.write("\x93NUMPY\x01\x00", 8) != 8 ||
        file.write(reinterpret_cast<const char *>(&size), 2) != 2 || file.write(header) != header.size() ||
        file.write(reinterpret_cast<const char *>(array.values.data()), qint64(array.values.size()) * 4) < 0)
        std::exit(1);
}

FloatArray vectorsOf(const DataSet &data)
{
    const auto column = data.first<VectorColumn>();
    FloatArray array({qint64(data.rows()), qint64(column->dimension())});
    column->copyRows(0, data.rows(), array.values.data());
    return array;
}

FloatArray picturesOf(const DataSet &data, int rows)
{
    const auto column = data.first<ImageColumn>();
    FloatArray array({std::min<qint64>(rows, data.rows()), 784});
    for (qint64 row = 0; row < array.rows(); ++row) {
        const cv::Mat picture = column->image(row);
        for (int i = 0; i < 784; ++i)
            array.row(row)[i] = float(picture.data[3 * i]) / 255;
    }
    return array;
}

} // namespace

void startWithFastBlas(char **words)
{
    if (preferFastBlas())
        execv("/proc/self/exe", words);
    at::set_num_threads(QThread::idealThreadCount());
}

FloatArray benchData(int count, char **words, int rows)
{
    const QString path = count > 1 ? QString::fromLocal8Bit(words[1]) : qEnvironmentVariable("GLEANER_MNIST");
    if (!path.isEmpty()) {
        FloatArray array = picturesOf(*openDataSet(path), rows);
        std::printf("data: the first %lld pictures of %s\n", array.rows(), qPrintable(path));
        return array;
    }
    const QString uri = QStringLiteral("mixture:dimension=784,classes=10,shots=%1,val=0,test=0,seed=1").arg(rows / 10);
    std::printf("data: %s (name the folder of MNIST as an argument or by GLEANER_MNIST for the real ones)\n",
                qPrintable(uri));
    return vectorsOf(*openDataSet(uri));
}

Timing timed(const std::function<void()> &work)
{
    const double before = processorSeconds();
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), processorSeconds() - before};
}

Peer::Peer(const FloatArray &data) : m_process(QStringLiteral("explore_peer.py"))
{
    writeNpy(m_folder.filePath("data.npy"), data);
    if (!m_process.isReady()) {
        std::fprintf(stderr, "python3 with numpy is needed for the peers\n");
        std::exit(1);
    }
}

bool Peer::run(const char *what, int number, int seed, Timing &timing, FloatArray &result, double *figure)
{
    const QString to = m_folder.filePath("result.npy");
    const QString question = QStringLiteral("%1 %2 %3 %4 %5")
                                 .arg(QLatin1String(what), m_folder.filePath("data.npy"), to)
                                 .arg(number)
                                 .arg(seed);
    const QList<QByteArray> words = m_process.ask(question.toUtf8()).split(' ');
    if (words.size() < 3) {
        std::printf("the peer is not installed or failed: %s\n", words.join(' ').constData());
        return false;
    }
    timing = {words[0].toDouble(), words[1].toDouble()};
    if (figure)
        *figure = words[2].toDouble();
    result = vectorsOf(*openDataSet(to));
    return true;
}

void printRatio(const char *what, std::vector<Timing> ours, std::vector<Timing> peer, const char *peerName)
{
    const auto part = [](const std::vector<Timing> &timings, double Timing::*which) {
        std::vector<double> values;
        for (const Timing &timing : timings)
            values.push_back(timing.*which);
        return median(values);
    };
    const double wall = part(ours, &Timing::wall), cpu = part(ours, &Timing::processor);
    const double peerWall = part(peer, &Timing::wall), peerCpu = part(peer, &Timing::processor);
    std::printf("%s, medians of %zu: ours %.2f s (%.2f s of processors), %s %.2f s (%.2f s)\n", what, ours.size(), wall,
                cpu, peerName, peerWall, peerCpu);
    std::printf("%s: ours %.2f times as fast as %s by wall time, %.2f times by processor time\n", what, peerWall / wall,
                peerName, peerCpu / cpu);
}

int repetitions(int usual)
{
    bool good = false;
    const int asked = qEnvironmentVariableIntValue("GLEANER_REPEAT", &good);
    return good && asked > 0 ? asked : usual;
}

} // namespace gleaner::bench
