#include "widgets/views/TokenMatrix.h"
#include "core/support/Random.h"
#include "tests/bench/Ratios.h"

#include <QApplication>
#include <QPainter>

using namespace gleaner;

namespace {

constexpr int side = 4096;

FloatArrayPtr causalWeights()
{
    static const FloatArrayPtr made = [] {
        auto weights = std::make_shared<FloatArray>(std::vector<qint64>{side, side});
        Random random(7);
        for (int row = 0; row < side; ++row)
            for (int column = 0; column <= row; ++column)
                weights->values[size_t(row) * side + size_t(column)] = float(random.uniform() / (row + 1));
        return weights;
    }();
    return made;
}

QStringList names()
{
    QStringList tokens;
    for (int i = 0; i < side; ++i)
        tokens.append(QStringLiteral("token%1").arg(i));
    return tokens;
}

/// Once for every head that is looked at.
void pyramid(benchmark::State &state)
{
    const FloatArrayPtr weights = causalWeights();
    for (auto each : state)
        benchmark::DoNotOptimize(MatrixPyramid(weights).largest());
}

/// One frame of the view at a zoom; 16.7 ms keep 60 a second.
void frame(benchmark::State &state)
{
    TokenMatrix matrix(nullptr);
    matrix.resize(int(state.range(1)), int(state.range(1)));
    matrix.setMatrix(names(), causalWeights());
    if (state.range(0) > 1)
        matrix.zoom(double(state.range(0)), QPointF(300, 300));
    QImage image(matrix.size(), QImage::Format_RGB32);
    for (auto each : state)
        matrix.render(&image);
}

} // namespace

BENCHMARK(pyramid)->Unit(benchmark::kMillisecond)->MinTime(0.1);
BENCHMARK(frame)
    ->ArgNames({"zoom", "pixels"})
    ->ArgsProduct({{1, 3, 10, 100}, {700, 1400}})
    ->Unit(benchmark::kMillisecond)
    ->MinTime(0.1);

int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, words);
    return bench::run(count, words);
}
