#include "core/data/DataSet.h"
#include "tests/bench/Ratios.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace gleaner;

namespace {

constexpr int files = 100000;

void fill(const QString &root, int classes)
{
    for (int i = 0; i < files; ++i) {
        const QString folder = classes > 0 ? QStringLiteral("%1/class %2").arg(root).arg(i % classes) : root;
        if (i < std::max(1, classes))
            QDir().mkpath(folder);
        QFile file(QStringLiteral("%1/IMG_%2.jpg").arg(folder).arg(i * 7919LL % 1000003, 7, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::WriteOnly))
            std::exit(1);
    }
}

void add(const std::string &name, const QString &root)
{
    benchmark::RegisterBenchmark((name + "/ours").c_str(), [root](benchmark::State &state) {
        const long before = bench::memory();
        for (auto _ : state) {
            const DataSetPtr data = openDataSet(root);
            benchmark::DoNotOptimize(data->first<ImageColumn>()->location(0));
            if (data->rows() != files)
                state.SkipWithError("rows are missing");
            state.counters["MB"] = double(bench::memory() - before) / 1e6;
        }
    })->Unit(benchmark::kMillisecond)->Iterations(1); // each takes long enough to be timed alone
    benchmark::RegisterBenchmark((name + "/find").c_str(), [root](benchmark::State &state) {
        for (auto _ : state)
            QProcess::execute("bash", {"-c", "find \"$0\" -type f -name '*.jpg' | LC_ALL=C sort > /dev/null", root});
    })->Unit(benchmark::kMillisecond)->Iterations(1);
}

} // namespace

/// A folder of 100 000 pictures: all rows known, the first one named. The target is 100 ms.
int main(int count, char **words)
{
    const QTemporaryDir flat, classes;
    std::fprintf(stderr, "making two folders of %d files\n", files);
    fill(flat.path(), 0);
    fill(classes.path(), 100);
    add("100 000 files in one folder", flat.path());
    add("100 000 files in 100 classes", classes.path());
    return bench::run(count, words);
}
