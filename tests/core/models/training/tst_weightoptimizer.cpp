#include "core/models/training/WeightOptimizer.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;

class TestWeightOptimizer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orthogonalizes()
    {
        at::manual_seed(1);
        for (const std::vector<int64_t> &shape : {std::vector<int64_t>{3, 16, 16}, {2, 24, 8}, {2, 8, 24}}) {
            const at::Tensor matrices = at::randn(shape);
            const at::Tensor values = at::linalg_svdvals(orthogonalized(matrices));
            QVERIFY2(values.min().item<double>() > 0.6 && values.max().item<double>() < 1.3,
                     qPrintable(QString::number(values.min().item<double>())));
        }
    }

    /// The sides stay the same: of U S V^T only S changes.
    void keepsTheSides()
    {
        const at::Tensor diagonal = at::diag(at::tensor({3.0f, -2.0f, 1.0f, -0.5f})).unsqueeze(0);
        const at::Tensor result = orthogonalized(diagonal)[0];
        const at::Tensor signs = at::tensor({1.0f, -1.0f, 1.0f, -1.0f});
        QVERIFY((result.diag() * signs).min().item<double>() > 0.6);
        QVERIFY((result - at::diag(result.diag())).abs().max().item<double>() < 1e-6);
    }

    /// AdamW's first step is the sign of the gradient times the rate; decay comes before it.
    void firstStepOutsideMatrices()
    {
        WeightOptimizer optimizer({{1, 2, 0, true}, {1, 2, 0, false}});
        at::Tensor weights = at::ones({4});
        optimizer.step(weights, at::tensor({0.1f, -0.1f, 0.2f, -0.3f}), 0.01);
        const std::vector<double> expected{1 - 0.001 - 0.01, 1 - 0.001 + 0.01, 1 - 0.01, 1 + 0.01};
        for (int i = 0; i < 4; ++i)
            QVERIFY(std::abs(weights[i].item<double>() - expected[size_t(i)]) < 1e-5);
    }

    /// Matrices that stand above each other step each on its own, with the same length whatever their gradient's.
    void matricesStepApart()
    {
        WeightOptimizer optimizer({{4, 2, 2, true}});
        at::Tensor weights = at::zeros({8});
        const at::Tensor gradient = at::tensor({1.0f, 0.0f, 0.0f, 1.0f, 0.001f, 0.0f, 0.0f, 0.001f});
        optimizer.step(weights, gradient, 0.001);
        const at::Tensor first = weights.narrow(0, 0, 4), second = weights.narrow(0, 4, 4);
        QVERIFY(at::allclose(first, second, 1e-3));
        QVERIFY(first[0].item<double>() < -0.006 && first[0].item<double>() > -0.013);
        QVERIFY(first[1].abs().item<double>() < 1e-6);
    }
};

QTEST_GUILESS_MAIN(TestWeightOptimizer)
#include "tst_weightoptimizer.moc"
