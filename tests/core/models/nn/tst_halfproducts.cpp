#include "core/models/nn/HalfProducts.h"
#include "core/models/nn/TransformerBlock.h"
#include "tests/helpers/Tensors.h"

#include <QTest>
#include <c10/core/GradMode.h>
#include <cmath>

using namespace gleaner;
using namespace gleaner::tests;

Q_DECLARE_METATYPE(gleaner::Activation)

namespace {

/// bfloat16 keeps 8 bits of a number: rounding to the nearest moves it by 1/256 of itself at most.
constexpr double rounding = 1.0 / 256;

at::Tensor halfNumbers(at::IntArrayRef shape, uint64_t seed, double size = 1)
{
    return randomNumbers(shape, seed, -size, size).to(at::kBFloat16);
}

at::Tensor exact(const at::Tensor &x) { return x.to(at::kDouble); }

/// By how much more than one rounding of `expected` (float64) `half` is away from it.
double beyondRounding(const at::Tensor &half, const at::Tensor &expected)
{
    return (exact(half) - expected).abs().sub(expected.abs() * rounding).max().item<double>();
}

LinearWeights layer(int64_t out, int64_t in, bool bias = true)
{
    return {halfNumbers({out, in}, 2, 0.3), bias ? halfNumbers({out}, 3) : at::Tensor()};
}

at::Tensor exactly(const at::Tensor &x, const LinearWeights &weights)
{
    return at::linear(exact(x), exact(weights.weight), weights.bias.defined() ? exact(weights.bias) : at::Tensor());
}

} // namespace

class TestHalfProducts : public QObject {
    Q_OBJECT

    const c10::AutoGradMode m_noGradients{false};

private Q_SLOTS:
    void initTestCase()
    {
        if (!isHalfProduct(halfNumbers({2, 4}, 1), layer(3, 4)))
            QSKIP("This processor does not multiply numbers of bfloat16: LibTorch's own products are used there.");
    }

    void layersRoundOnce_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("in");
        QTest::addColumn<int>("out");
        QTest::addColumn<bool>("bias");
        QTest::addRow("one number") << 1 << 1 << 1 << true;
        QTest::addRow("odd sizes") << 7 << 37 << 5 << true;
        QTest::addRow("no bias") << 33 << 64 << 130 << false;
        QTest::addRow("wide") << 197 << 768 << 3072 << true;
    }
    void layersRoundOnce()
    {
        QFETCH(int, rows);
        QFETCH(int, in);
        QFETCH(int, out);
        QFETCH(bool, bias);
        const at::Tensor x = halfNumbers({2, rows, in}, 1);
        const LinearWeights weights = layer(out, in, bias);
        const at::Tensor y = linear(x, weights);
        QCOMPARE(y.scalar_type(), at::kBFloat16);
        QVERIFY(y.sizes() == at::IntArrayRef({2, rows, out}));
        QVERIFY(beyondRounding(y, exactly(x, weights)) < 1e-4);
    }

    void transposedAndStridedLayersAreTheSame()
    {
        const at::Tensor wide = halfNumbers({5, 9, 48}, 1), x = wide.narrow(2, 16, 32);
        LinearWeights weights = layer(24, 32);
        const at::Tensor expected = exactly(x, weights);
        weights.weight = weights.weight.t().contiguous().t();
        QVERIFY(beyondRounding(linear(x, weights), expected) < 1e-4);
        QVERIFY(beyondRounding(linear(x.transpose(0, 1), weights), expected.transpose(0, 1)) < 1e-4);
    }

    void activationsFollowBeforeTheRounding_data()
    {
        QTest::addColumn<Activation>("activation");
        for (const Activation each :
             {Activation::QuickGelu, Activation::Gelu, Activation::TanhGelu, Activation::Relu, Activation::Silu})
            QTest::newRow(activationName(each)) << each;
    }
    void activationsFollowBeforeTheRounding()
    {
        QFETCH(Activation, activation);
        const at::Tensor x = halfNumbers({11, 40}, 1, 3);
        const LinearWeights weights = layer(70, 40);
        const at::Tensor expected = activate(exactly(x, weights), activation);
        QVERIFY(beyondRounding(halfLinear(x, weights, activation), expected) < 1e-4);
    }

    void sumsAreRoundedOnceAndTakeTheMemory()
    {
        const at::Tensor x = halfNumbers({3, 6, 20}, 1), onto = halfNumbers({3, 6, 17}, 4);
        const LinearWeights weights = layer(17, 20);
        const at::Tensor expected = exact(onto) + exactly(x, weights);
        const at::Tensor sum = halfLinearOnto(onto, x, weights);
        QVERIFY(beyondRounding(sum, expected) < 1e-4);
        QVERIFY(sum.is_alias_of(onto));
    }

    void nothingGivesNothing()
    {
        const at::Tensor y = linear(at::empty({0, 5, 8}, at::kBFloat16), layer(3, 8));
        QVERIFY(y.sizes() == at::IntArrayRef({0, 5, 3}));
    }

    void attentionIsThatOfSingleNumbers_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::addRow("a picture") << 197 << 197;
        QTest::addRow("few keys") << 50 << 3;
        QTest::addRow("in blocks") << 1300 << 1300;
    }
    void attentionIsThatOfSingleNumbers()
    {
        QFETCH(int, rows);
        QFETCH(int, columns);
        constexpr int heads = 3, depth = 16;
        const at::Tensor query = splitHeads(halfNumbers({2, rows, heads * depth}, 1), heads);
        // Keys and values side by side in one tensor, as a joined layer gives them.
        const auto both = halfNumbers({2, columns, 2 * heads * depth}, 2).chunk(2, -1);
        const at::Tensor key = splitHeads(both[0], heads), value = splitHeads(both[1], heads);
        QVERIFY(isHalfAttention(query, key, value));
        const at::Tensor shares = at::softmax(at::matmul(exact(query), exact(key).transpose(-1, -2)) * 0.25, -1);
        const at::Tensor expected = joinHeads(at::matmul(shares, exact(value)));
        const at::Tensor found = halfAttention(query, key, value, 0.25);
        QVERIFY(found.sizes() == expected.sizes());
        // Scores and shares are rounded too; a score is at most 4, so its rounding moves a share by 1/64 of itself.
        QVERIFY((exact(found) - expected).abs().max().item<double>() < 1.0 / 64);
        QVERIFY(((exact(found) - expected).norm() / expected.norm()).item<double>() < 0.01);
    }

    void wideSumsAreNotRounded()
    {
        const at::Tensor x = halfNumbers({2, 9, 70}, 1), y = halfLinearWide(x, layer(33, 70));
        QCOMPARE(y.scalar_type(), at::kFloat);
        QVERIFY((exact(y) - exactly(x, layer(33, 70))).abs().max().item<double>() < 1e-5);
    }

    void rowsLookAtWhatCameBefore_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("before");
        QTest::addRow("one token") << 1 << 0;
        QTest::addRow("a text") << 70 << 0;
        QTest::addRow("after others") << 31 << 90;
        QTest::addRow("in blocks") << 1300 << 5;
    }
    void rowsLookAtWhatCameBefore()
    {
        QFETCH(int, rows);
        QFETCH(int, before);
        const at::Tensor query = halfNumbers({2, 3, rows, 16}, 1);
        at::Tensor key = halfNumbers({2, 3, before + rows, 16}, 2), value = halfNumbers({2, 3, before + rows, 16}, 3);
        const at::Tensor scores = at::matmul(exact(query), exact(key).transpose(-1, -2)) * 0.25;
        const at::Tensor shares = at::softmax(scores + causalMask(rows, before), -1);
        const at::Tensor expected = joinHeads(at::matmul(shares, exact(value)));
        const at::Tensor found = halfAttention(query, key, value, 0.25, before);
        QVERIFY((exact(found) - expected).abs().max().item<double>() < 1.0 / 64);
        QVERIFY(((exact(found) - expected).norm() / expected.norm()).item<double>() < 0.01);
        // What comes later changes nothing, to the bit.
        key.narrow(2, before + rows - 1, 1).fill_(50);
        value.narrow(2, before + rows - 1, 1).fill_(50);
        const at::Tensor again = halfAttention(query, key, value, 0.25, before);
        QVERIFY(again.narrow(1, 0, rows - 1).equal(found.narrow(1, 0, rows - 1)));
    }

    void blocksLeaveTheirInputAlone()
    {
        constexpr int width = 48;
        BlockWeights block;
        block.norm1 = block.norm2 = {halfNumbers({width}, 5), halfNumbers({width}, 6)};
        for (LinearWeights *each : {&block.query, &block.key, &block.value, &block.attentionOut})
            *each = layer(width, width);
        joinQueryKeyValue(block);
        block.mlpIn = layer(96, width);
        block.mlpOut = layer(width, 96);
        const at::Tensor x = halfNumbers({2, 400, width}, 7), before = x.clone();
        const at::Tensor y = transformerBlock(x, block, {3, 1e-5, Activation::Gelu, false}, {}, {}, nullptr, 0);
        QVERIFY(x.equal(before));
        QVERIFY(!y.is_alias_of(x));
        QVERIFY(y.equal(transformerBlock(x, block, {3, 1e-5, Activation::Gelu, false}, {}, {}, nullptr, 0)));
    }
};

QTEST_GUILESS_MAIN(TestHalfProducts)
#include "tst_halfproducts.moc"
