#include "core/models/nn/HalfRows.h"
#include "tests/helpers/Tensors.h"

#include <ATen/Parallel.h>
#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// bfloat16 keeps 8 bits of a number: rounding to the nearest moves it by 1/256 of itself at most.
constexpr double rounding = 1.0 / 256;

/// By how much more than one rounding of `exact` (float64) `half` is away from it.
double beyondRounding(const at::Tensor &half, const at::Tensor &exact)
{
    const at::Tensor away = (half.to(at::kDouble) - exact).abs() - exact.abs() * rounding;
    return away.max().item<double>();
}

at::Tensor halfNumbers(at::IntArrayRef shape, uint64_t seed, double from = -1, double to = 1)
{
    return randomNumbers(shape, seed, from, to).to(at::kBFloat16);
}

/// All numbers of bfloat16 from -limit to limit.
at::Tensor everyHalf(double limit)
{
    const at::Tensor bits = at::arange(0, 1 << 16, at::kInt).to(at::kShort);
    const at::Tensor all = bits.view(at::kBFloat16);
    return all.masked_select(all.to(at::kFloat).abs() <= limit);
}

} // namespace

Q_DECLARE_METATYPE(gleaner::Activation)

class TestHalfRows : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void layerNormRoundsOnce_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {1, 5, 16, 37, 768})
            QTest::addRow("%d", width) << width;
    }
    void layerNormRoundsOnce()
    {
        QFETCH(int, width);
        const at::Tensor x = halfNumbers({3, 7, width}, 1, -3, 5);
        const NormWeights norm{halfNumbers({width}, 2), halfNumbers({width}, 3)};
        const at::Tensor exact = at::layer_norm(x.to(at::kDouble), {width}, norm.weight.to(at::kDouble),
                                                norm.bias.to(at::kDouble), 1e-5);
        const at::Tensor y = layerNorm(x, norm, 1e-5);
        QCOMPARE(y.scalar_type(), at::kBFloat16);
        QVERIFY2(beyondRounding(y, exact) < 1e-5, qPrintable(QString::number(beyondRounding(y, exact))));
    }

    void activationsRoundOnce_data()
    {
        QTest::addColumn<Activation>("activation");
        for (const Activation each : {Activation::QuickGelu, Activation::Gelu, Activation::TanhGelu, Activation::Relu,
                                      Activation::Silu})
            QTest::newRow(activationName(each)) << each;
    }
    void activationsRoundOnce()
    {
        QFETCH(Activation, activation);
        const at::Tensor x = everyHalf(1e4), y = activate(x, activation);
        QVERIFY(x.numel() > 30000);
        QCOMPARE(y.scalar_type(), at::kBFloat16);
        QVERIFY2(beyondRounding(y, activate(x.to(at::kDouble), activation)) < 2e-6,
                 qPrintable(QString::number(beyondRounding(y, activate(x.to(at::kDouble), activation)))));
        QVERIFY(std::isnan(activate(at::full({1}, NAN, at::kBFloat16), activation).item<float>()));
    }

    void softmaxRoundsOnce_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {1, 5, 16, 37, 197, 1024})
            QTest::addRow("%d", width) << width;
    }
    void softmaxRoundsOnce()
    {
        QFETCH(int, width);
        const at::Tensor scores = halfNumbers({2, 5, width}, 4, -30, 30);
        scores.select(-1, width / 2).fill_(100); // one far above the others
        if (width > 2)
            scores.select(-1, 0).fill_(-INFINITY);
        const at::Tensor exact = at::softmax(scores.to(at::kDouble), -1), given = scores.clone();
        const at::Tensor shares = softmaxOf(given);
        QVERIFY(shares.is_same(given));
        QVERIFY2(beyondRounding(shares, exact) < 1e-6, qPrintable(QString::number(beyondRounding(shares, exact))));
        if (width > 2)
            QVERIFY((shares.select(-1, 0) == 0).all().item<bool>());
    }

    void noShareIsInventedWhereAllIsMasked()
    {
        QVERIFY(softmaxOf(at::full({1, 20}, -INFINITY, at::kBFloat16)).isnan().all().item<bool>());
        const at::Tensor broken = at::zeros({1, 20}, at::kBFloat16);
        broken.select(-1, 3).fill_(NAN);
        QVERIFY(softmaxOf(broken).isnan().all().item<bool>());
    }

    void rowsThatLieApartAreReadAsTheyAre()
    {
        const at::Tensor x = halfNumbers({40, 6}, 5, -3, 3).t();
        const NormWeights norm{halfNumbers({40}, 6), halfNumbers({40}, 7)};
        QVERIFY(at::equal(layerNorm(x, norm, 1e-5), layerNorm(x.contiguous(), norm, 1e-5)));
        QVERIFY(at::equal(activate(x, Activation::Gelu), activate(x.contiguous(), Activation::Gelu)));
        QVERIFY(beyondRounding(softmaxOf(x), at::softmax(x.to(at::kDouble), -1)) < 1e-2); // LibTorch's own rounding
    }

    void anyNumberOfThreadsGivesTheSameBytes()
    {
        const at::Tensor x = halfNumbers({300, 200}, 8, -4, 4);
        const int before = at::get_num_threads();
        std::vector<at::Tensor> results;
        for (const int threads : {1, 2, 5}) {
            at::set_num_threads(threads);
            results.push_back(at::cat({activate(x, Activation::Gelu), softmaxOf(x.clone())}));
        }
        at::set_num_threads(before);
        QVERIFY(at::equal(results[0], results[1]) && at::equal(results[0], results[2]));
    }

    void whatAsksForGradientsIsLeftToLibTorch()
    {
        const c10::AutoGradMode gradients(true);
        const at::Tensor x = halfNumbers({4, 20}, 9).requires_grad_(true);
        activate(x, Activation::Gelu).sum().backward();
        QVERIFY(x.grad().abs().sum().item<float>() > 0);
    }
};

QTEST_APPLESS_MAIN(TestHalfRows)
#include "tst_halfrows.moc"
