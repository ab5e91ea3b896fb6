#include "core/models/nn/TransformerBlock.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/EverythingProbe.h"
#include "tests/helpers/Tensors.h"

#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr int width = 24;

BlockWeights blockOf(bool gated)
{
    const int64_t inner = 20;
    uint64_t seed = 0;
    const auto random = [&seed](at::IntArrayRef shape) { return randomNumbers(shape, ++seed, -0.4, 0.4); };
    const auto linearOf = [&](int64_t out, int64_t in) { return LinearWeights{random({out, in}), random({out})}; };
    BlockWeights block;
    block.norm1 = {random({width}) + 1, random({width})};
    block.norm2 = {random({width}) + 1, random({width})};
    block.query = linearOf(width, width);
    block.key = linearOf(width, width);
    block.value = linearOf(width, width);
    block.attentionOut = linearOf(width, width);
    block.mlpIn = linearOf(gated ? 2 * inner : inner, width);
    block.mlpOut = linearOf(width, inner);
    block.scale1 = random({width});
    joinQueryKeyValue(block);
    return block;
}

} // namespace

class TestTransformerBlock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blocksOfAttentionEqualTheWhole_data()
    {
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("columns");
        QTest::newRow("one") << 1 << 1 << 1;
        QTest::newRow("many small") << 700 << 50 << 49;  // several batches at once, the last ones fewer
        QTest::newRow("few large") << 2 << 1500 << 1700; // rows of one in parts
        QTest::newRow("a long row") << 1 << 3 << 1100000;
    }
    void blocksOfAttentionEqualTheWhole()
    {
        QFETCH(int, batch);
        QFETCH(int, rows);
        QFETCH(int, columns);
        const at::Tensor query = randomNumbers({batch, rows, 4}, 1, -2, 2), key = randomNumbers({batch, columns, 4}, 2);
        const at::Tensor value = randomNumbers({batch, columns, 3}, 3);
        const at::Tensor whole = at::bmm(at::softmax(at::bmm(query, key.transpose(1, 2)), -1), value);
        QVERIFY(difference(attendInBlocks(query, key, value), whole) < 1e-4);
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, attendInBlocks(query, key, value));
    }

    void patchesEqualTheConvolution()
    {
        const ConvolutionWeights weights{randomNumbers({7, 2, 4, 3}, 1), randomNumbers({7}, 2)};
        const at::Tensor pixels = randomNumbers({2, 2, 12, 15}, 3, -1);
        const at::Tensor convolved =
            at::conv2d(pixels, weights.weight, weights.bias, {4, 3}).flatten(2).transpose(1, 2);
        QVERIFY(difference(patchTokens(pixels, weights), convolved) < 1e-5);
    }

    void partsAreViewsOfTheWhole()
    {
        BlockWeights block = blockOf(false);
        const at::Tensor before = block.key.weight.clone();
        QVERIFY(block.queryKeyValue.weight.narrow(0, width, width).equal(before));
        block.queryKeyValue.weight.mul_(2);
        QVERIFY(block.key.weight.equal(before * 2));
        block.value.bias.zero_();
        QCOMPARE(block.queryKeyValue.bias.narrow(0, 2 * width, width).abs().sum().item<float>(), 0.F);
    }

    void oneTokenEqualsThatOfAll_data()
    {
        QTest::addColumn<bool>("gated");
        QTest::addColumn<bool>("masked");
        for (const bool gated : {false, true})
            for (const bool masked : {false, true})
                QTest::addRow("gated %d, masked %d", gated, masked) << gated << masked;
    }
    void oneTokenEqualsThatOfAll()
    {
        QFETCH(bool, gated);
        QFETCH(bool, masked);
        const BlockWeights block = blockOf(gated);
        const BlockOptions options{3, 1e-5, Activation::Silu, gated};
        const at::Tensor x = randomNumbers({4, 9, width}, 40, -1), mask = masked ? causalMask(9) : at::Tensor();
        const at::Tensor kept = at::tensor({0, 8, 3, 3}).to(at::kLong);
        const at::Tensor all = transformerBlock(x, block, options, mask, {}, nullptr, 0);
        const at::Tensor one = transformerBlock(x, block, options, mask, kept, nullptr, 0);
        QCOMPARE(one.sizes(), at::IntArrayRef({4, 1, width}));
        for (int64_t row = 0; row < 4; ++row)
            QVERIFY(difference(one[row][0], all[row][kept[row].item<int64_t>()]) < 1e-5);
        EverythingProbe probe;
        QVERIFY(transformerBlock(x, block, options, mask, kept, &probe, 5).equal(one));
        QVERIFY(probe.given.empty()); // only one token was computed
        QCOMPARE(probe.attentions.at(5).sizes(), at::IntArrayRef({4, 3, 9, 9}));
        QCOMPARE(probe.values.at(5).sizes(), at::IntArrayRef({4, 3, 9, width / 3}));
        if (masked)
            QCOMPARE(probe.attentions.at(5).select(2, 0).narrow(2, 1, 8).abs().sum().item<float>(), 0.F);
    }
};

QTEST_GUILESS_MAIN(TestTransformerBlock)
#include "tst_transformerblock.moc"
