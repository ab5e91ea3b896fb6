#include "core/models/attention/AttentionFlow.h"
#include "core/models/attention/PatchPool.h"

#include <ATen/ATen.h>
#include <QTest>

using namespace gleaner;

namespace {

at::Tensor matrix(const std::vector<float> &values)
{
    const int64_t side = int64_t(std::lround(std::sqrt(double(values.size()))));
    return at::tensor(values).view({side, side});
}

bool near(const at::Tensor &actual, const at::Tensor &expected) { return at::allclose(actual, expected, 1e-6, 1e-6); }

} // namespace

/// All expected numbers were worked out by hand.
class TestAttentionFlow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolloutOfTwoLayers()
    {
        // Mean of the heads (0.8 0.2 / 0.4 0.6), with the residual half (0.9 0.1 / 0.2 0.8).
        const at::Tensor first = at::stack({matrix({1, 0, 0.2F, 0.8F}), matrix({0.6F, 0.4F, 0.6F, 0.4F})});
        const at::Tensor one = rolloutStep({}, first);
        QVERIFY(near(one, matrix({0.9F, 0.1F, 0.2F, 0.8F})));
        // The second layer exchanges the tokens, with the residual half (0.5 0.5 / 0.5 0.5).
        const at::Tensor two = rolloutStep(one, matrix({0, 1, 1, 0}).unsqueeze(0));
        QVERIFY(near(two, matrix({0.55F, 0.45F, 0.55F, 0.45F})));
    }

    void orderOfLayersMatters()
    {
        const at::Tensor exchanges = matrix({0, 1, 0, 1}).unsqueeze(0), stays = matrix({1, 0, 0.5F, 0.5F}).unsqueeze(0);
        // (0.5 0.5 / 0 1) above (1 0 / 0.25 0.75) and the other way round.
        QVERIFY(near(rolloutStep(rolloutStep({}, stays), exchanges), matrix({0.625F, 0.375F, 0.25F, 0.75F})));
        QVERIFY(near(rolloutStep(rolloutStep({}, exchanges), stays), matrix({0.5F, 0.5F, 0.125F, 0.875F})));
    }

    void rowsOfARolloutSumToOne()
    {
        // Rows of 0.5 (something was masked after the softmax): (0.5 + 0.25, 0.25) / 0.75 …
        const at::Tensor half = matrix({0.5F, 0, 0.25F, 0.25F}).unsqueeze(0);
        QVERIFY(near(rolloutStep({}, half), matrix({1, 0, 1.0F / 6, 5.0F / 6})));
    }

    void relevanceOfTwoLayers()
    {
        // Head 1: gradient ⊙ attention (0.5 −0.5 / 0 1) → (0.5 0 / 0 1); head 2: (0 0.2 / 0.1 0); mean (0.25 0.1 / 0.05
        // 0.5); R = identity + that.
        const at::Tensor attention = at::stack({matrix({0.5F, 0.5F, 0, 1}), matrix({0.8F, 0.2F, 0.1F, 0.9F})});
        const at::Tensor gradient = at::stack({matrix({1, -1, 3, 1}), matrix({-1, 1, 1, -2})});
        const at::Tensor one = relevanceStep({}, attention, gradient);
        QVERIFY(near(one, matrix({1.25F, 0.1F, 0.05F, 1.5F})));
        // (0 1 / 0 0) on top: row 1 gets row 2 added.
        const at::Tensor two =
            relevanceStep(one, matrix({0, 1, 1, 0}).unsqueeze(0), matrix({0, 1, -1, 0}).unsqueeze(0));
        QVERIFY(near(two, matrix({1.3F, 1.6F, 0.05F, 1.5F})));
    }

    void layersWithoutGradientChangeNothing()
    {
        const at::Tensor attention = matrix({0.5F, 0.5F, 0, 1}).unsqueeze(0);
        QVERIFY(near(relevanceStep({}, attention, {}), matrix({1, 0, 0, 1})));
    }

    void fineGridsAreSeenAsSquares()
    {
        // One token before a grid of 3 × 3: squares of 2 × 2 patches at most, (1 + 4)² numbers.
        const PatchPool pool(1, 3, 1, 5 * 5 * 4);
        QCOMPARE(pool.side(), 2);
        QCOMPARE(pool.grid(), 2);
        at::Tensor attention = at::zeros({1, 10, 10});
        attention[0].select(1, 9).fill_(1); // everybody looks at the last patch, alone in its square,
        attention[0][1] = at::zeros({10});
        attention[0][1].narrow(0, 1, 2).fill_(0.5F); // but the first one at itself and its neighbor,
        attention[0][0] = at::full({10}, 0.1F);      // and the class token at all alike.
        const at::Tensor seen = pool(attention)[0];
        QVERIFY(near(seen[0], at::tensor({0.1F, 0.4F, 0.2F, 0.2F, 0.1F})));
        QVERIFY(near(seen[1], at::tensor({0.0F, 0.25F, 0.0F, 0.0F, 0.75F})));
        QVERIFY(near(seen[4], at::tensor({0.0F, 0.0F, 0.0F, 0.0F, 1.0F})));
        QVERIFY(near(seen.sum({1}, false), at::ones({5})));
    }

    void whatFitsStaysAsItIs()
    {
        const PatchPool pool(1, 3, 2, 2 * 10 * 10 * 4);
        QCOMPARE(pool.side(), 1);
        const at::Tensor attention = at::rand({2, 10, 10});
        QVERIFY(pool(attention).equal(attention));
    }
};

QTEST_GUILESS_MAIN(TestAttentionFlow)
#include "tst_attentionflow.moc"
