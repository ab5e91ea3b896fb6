#include "core/methods/shared/TipAdapter.h"
#include "tests/helpers/Tensors.h"

#include <ATen/ATen.h>
#include <QTest>
#include <cmath>

using namespace gleaner;
using tests::matrix;

class TestTipAdapter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void termIsTheSumOfNearKeysByClass()
    {
        const TipAdapter tip(matrix({{1, 0}, {0, 1}, {0.6, 0.8}}), std::vector{1, 0, 1}, std::vector{0, 1, 2}, 2);
        const at::Tensor term = tip.term(matrix({{1, 0}}), 2);
        QVERIFY(std::abs(term[0][0].item<double>() - std::exp(-2.0)) < 1e-12);
        QVERIFY(std::abs(term[0][1].item<double>() - (1 + std::exp(-0.8))) < 1e-12);
    }

    void augmentedPassesOfAPictureAreOneKey()
    {
        const TipAdapter tip(matrix({{1, 0}, {0, 1}}), std::vector{0, 0}, std::vector{5, 5}, 1);
        const at::Tensor term = tip.term(matrix({{1, 0}}), 1);
        QVERIFY(std::abs(term[0][0].item<double>() - std::exp(std::sqrt(0.5) - 1)) < 1e-12);
    }

    void classesWithoutKeysGetNothing()
    {
        const TipAdapter tip(matrix({{1, 0}}), std::vector{1}, std::vector{0}, 3);
        const at::Tensor term = tip.term(matrix({{1, 0}}), 1);
        QCOMPARE(term[0][0].item<double>(), 0.0);
        QCOMPARE(term[0][1].item<double>(), 1.0);
        QCOMPARE(term[0][2].item<double>(), 0.0);
    }

    void theChoiceIsTheFirstBestOfTheGrid()
    {
        const TipAdapter tip(matrix({{1, 0}, {0, 1}}), std::vector{0, 1}, std::vector{0, 1}, 2);
        const at::Tensor x = matrix({{1, 0}, {0, 1}});
        const TipAdapter::Choice easy = tip.choose(x, matrix({{1, 0}, {0, 1}}), std::vector{0, 1});
        QCOMPARE(easy.weight, TipAdapter::grid().front());
        QCOMPARE(easy.sharpness, TipAdapter::grid().front());
        QCOMPARE(easy.accuracy, 100.0);
        // Zero-shot is wrong by 2, so weight · (1 − exp(−β)) has to pass 2.
        const TipAdapter::Choice hard = tip.choose(x, matrix({{0, 2}, {2, 0}}), std::vector{0, 1});
        QCOMPARE(hard.accuracy, 100.0);
        QVERIFY(hard.weight * (1 - std::exp(-hard.sharpness)) > 2);
    }
};

QTEST_APPLESS_MAIN(TestTipAdapter)
#include "tst_tipadapter.moc"
