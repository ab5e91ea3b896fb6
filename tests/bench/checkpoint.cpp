#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "tests/bench/PeerProcess.h"
#include "tests/bench/Ratios.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>

using namespace gleaner;

namespace {

constexpr int tensors = 200;
constexpr int64_t rows = 640, columns = 1024; // 2.5 MiB each, 500 MiB in all

/// torch.load in a process of its own, which tells how long it took.
class PyTorch {
public:
    explicit PyTorch(const QString &path)
        : m_process(QStringLiteral("open_peer.py"),
                    {path, QString::number(tensors), QString::number(rows), QString::number(columns)})
    {
    }
    bool isHere() const { return m_process.isReady(); }
    double seconds(const char *what) { return m_process.ask(what).toDouble(); }

private:
    bench::PeerProcess m_process;
};

void write(const QString &path)
{
    SafetensorsWriter writer;
    for (int i = 0; i < tensors; ++i)
        writer.add(QStringLiteral("layer.%1.weight").arg(i), at::full({rows, columns}, double(i)));
    writer.write(path);
}

/// Opens the file and takes every tensor; the sum of all numbers where they are to be read.
double takeAll(const QString &path, bool read)
{
    const Checkpoint checkpoint = Checkpoint::open(path);
    double sum = 0;
    for (const TensorInfo &tensor : checkpoint.tensors()) {
        const at::Tensor taken = checkpoint.read(tensor.name);
        benchmark::DoNotOptimize(taken);
        if (read)
            sum += taken.sum().item<double>();
    }
    return sum;
}

void addOurs(const char *name, const QString &path, bool read)
{
    benchmark::RegisterBenchmark(name, [path, read](benchmark::State &state) {
        for (auto _ : state)
            benchmark::DoNotOptimize(takeAll(path, read));
    })->Unit(benchmark::kMillisecond);
}

void addPeer(const char *name, PyTorch &peer, const char *what)
{
    benchmark::RegisterBenchmark(name,
                                 [&peer, what](benchmark::State &state) {
                                     for (auto _ : state)
                                         state.SetIterationTime(peer.seconds(what));
                                 })
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

} // namespace

/// A checkpoint of 500 MiB in a warm cache of the system: opened with every tensor at hand, and read to the last byte.
int main(int count, char **words)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("model.safetensors")),
                  pickle = folder.filePath(QStringLiteral("model.pt"));
    write(path);
    // Equal work comes first: the same numbers from both files.
    const double expected = double(rows) * columns * tensors * (tensors - 1) / 2;
    PyTorch peer(pickle);
    if (takeAll(path, true) != expected || (peer.isHere() && takeAll(pickle, true) != expected)) {
        std::fprintf(stderr, "the numbers differ\n");
        return 1;
    }
    addOurs("open/ours", path, false);
    addOurs("open and read all/ours", path, true);
    if (peer.isHere()) {
        addOurs("open a pickle/ours", pickle, false);
        addPeer("open/torch.load", peer, "open");
        addPeer("open a pickle/torch.load", peer, "open");
        addPeer("open and read all/torch.load", peer, "read");
    } else {
        std::printf("python3-torch is not installed: no peer\n");
    }
    return bench::run(count, words);
}
