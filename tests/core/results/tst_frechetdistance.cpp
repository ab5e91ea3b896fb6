#include "core/results/FrechetDistance.h"

#include <ATen/ATen.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;

namespace {

at::Tensor column(std::vector<double> values) { return at::tensor(values, at::kDouble).unsqueeze(1); }

bool close(double a, double b) { return std::abs(a - b) < 1e-6; }

} // namespace

class TestFrechetDistance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ofOneDimensionByHand()
    {
        // Means 0 and 5, deviations 1 and 3: 5² + (1 − 3)².
        QVERIFY(close(frechetDistance(column({-1, 0, 1}), column({2, 5, 8})), 29));
        QVERIFY(close(frechetDistance(column({2, 5, 8}), column({-1, 0, 1})), 29));
    }

    void nothingForTheSameRowsAndTheShiftAloneForMovedOnes()
    {
        const c10::AutoGradMode off(false);
        const at::Tensor rows = at::arange(40, at::kFloat).reshape({10, 4}).sin();
        QVERIFY(frechetDistance(rows, rows) < 1e-6);
        const at::Tensor moved = rows + at::tensor({1.0f, 2.0f, 0.0f, -2.0f});
        QVERIFY(std::abs(frechetDistance(rows, moved) - 9) < 1e-4);
        QVERIFY(std::abs(frechetDistance(rows, 2 * rows) - frechetDistance(2 * rows, rows)) < 1e-6);
    }

    void covariancesThatDoNotCommute()
    {
        // Σ₁ = diag(4, 1); Σ₂ is that turned by a right angle: tr = 10 − 2 (2 + 2).
        const double a = std::sqrt(1.5) * 2, b = std::sqrt(1.5);
        const at::Tensor wide = at::tensor({a, 0.0, -a, 0.0, 0.0, b, 0.0, -b}, at::kDouble).reshape({4, 2});
        const at::Tensor high = wide.flip(1);
        QVERIFY(close(frechetDistance(wide, high), 10 - 8));
    }

    void fewerThanTwoRowsHaveNone()
    {
        QVERIFY(std::isnan(frechetDistance(column({1}), column({1, 2}))));
        QVERIFY(std::isnan(frechetDistance(at::zeros({0, 3}), at::zeros({4, 3}))));
    }
};

QTEST_GUILESS_MAIN(TestFrechetDistance)
#include "tst_frechetdistance.moc"
