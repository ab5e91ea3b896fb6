#include "core/models/ParallelChunks.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QTest>
#include <array>
#include <atomic>
#include <c10/core/GradMode.h>
#include <omp.h>
#include <stdexcept>

using namespace gleaner;

class TestParallelChunks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// LibTorch sets the team size of a thread when it first computes. Were that after the chunk began, convolutions
    /// would wait for threads that do not come. Must be the first test: later ones meet threads that have computed.
    void chunksHaveOneThreadFromTheFirstComputationOn()
    {
        at::set_num_threads(2);
        std::array<int, 2> teams{};
        inParallelChunks(2, [&](int chunk) {
            const at::Tensor many = at::ones({1 << 20}).relu();
            teams[size_t(chunk)] = many.numel() > 0 ? omp_get_max_threads() : 0;
        });
        QCOMPARE(teams, (std::array<int, 2>{1, 1}));
        QCOMPARE(at::get_num_threads(), 2);
    }

    void everyChunkRunsOnceWithoutGradients()
    {
        std::array<std::atomic<int>, 37> runs{};
        std::atomic<bool> gradients = false;
        inParallelChunks(int(runs.size()), [&](int chunk) {
            ++runs[size_t(chunk)];
            gradients = gradients || c10::GradMode::is_enabled();
        });
        for (const std::atomic<int> &each : runs)
            QCOMPARE(each.load(), 1);
        QVERIFY(!gradients);
    }

    void theFirstExceptionComesBack()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inParallelChunks(4, [](int chunk) {
                                     if (chunk == 2)
                                         throw std::runtime_error("chunk");
                                 }));
    }
};

QTEST_GUILESS_MAIN(TestParallelChunks)
#include "tst_parallelchunks.moc"
