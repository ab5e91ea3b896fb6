#include "core/data/DataSet.h"
#include "tests/bench/Ratios.h"
#include "tests/helpers/ArrayFiles.h"

#include <QFile>
#include <QTemporaryDir>

using namespace gleaner;

namespace {

constexpr qint64 rows = 10'000'000;

QString write(const QString &path, const QByteArray &type, const QByteArray &shape, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(tests::npy(type, shape, {})) < 0)
        std::exit(1);
    const QByteArray piece(1 << 20, '\x3f');
    for (qint64 done = 0; done < bytes; done += piece.size())
        if (file.write(piece.constData(), std::min<qint64>(piece.size(), bytes - done)) < 0)
            std::exit(1);
    return path;
}

template <typename Act> void add(const std::string &name, const Act &act)
{
    benchmark::RegisterBenchmark(name.c_str(), [act](benchmark::State &state) {
        const long before = bench::memory();
        for (auto _ : state)
            act(state, before);
    })->Unit(benchmark::kMillisecond);
}

} // namespace

/// Ten million rows of numbers: opened, and read from end to end with the memory that it takes.
int main(int count, char **words)
{
    const QTemporaryDir folder;
    const QString vectors = write(folder.filePath("vectors.npy"), "'<f4'", "10000000, 8", rows * 8 * 4);
    const QString numbers = write(folder.filePath("numbers.npy"), "'<f8'", "10000000,", rows * 8);
    add("open 10 M vectors of 8 and read the last", [vectors](benchmark::State &state, long before) {
        const auto column = openDataSet(vectors)->first<VectorColumn>();
        float last[8];
        column->copyRow(rows - 1, last);
        benchmark::DoNotOptimize(last);
        state.counters["MB"] = double(bench::memory() - before) / 1e6;
    });
    add("open 10 M numbers and read the last", [numbers](benchmark::State &state, long before) {
        const auto column = openDataSet(numbers)->first<NumberColumn>();
        benchmark::DoNotOptimize(column->value(rows - 1));
        state.counters["MB"] = double(bench::memory() - before) / 1e6;
    });
    add("read 10 M numbers from end to end", [numbers](benchmark::State &state, long before) {
        const auto column = openDataSet(numbers)->first<NumberColumn>();
        double sum = 0;
        for (qint64 row = 0; row < rows; ++row)
            sum += column->value(row);
        benchmark::DoNotOptimize(sum);
        state.counters["MB"] = double(bench::memory() - before) / 1e6;
    });
    add("read 10 M vectors of 8 from end to end", [vectors](benchmark::State &state, long before) {
        const auto column = openDataSet(vectors)->first<VectorColumn>();
        std::vector<float> piece(8 * 65536);
        for (qint64 row = 0; row < rows; row += 65536)
            column->copyRows(row, std::min<qint64>(65536, rows - row), piece.data());
        benchmark::DoNotOptimize(piece.data());
        state.counters["MB"] = double(bench::memory() - before) / 1e6;
    });
    return bench::run(count, words);
}
