#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/nn/HalfProducts.h"
#include "core/models/segmentation/SamMaskDecoder.h"
#include "core/models/segmentation/SamPicture.h"
#include "core/models/segmentation/SamPromptEncoder.h"
#include "core/support/Random.h"

#include <ATen/ATen.h>
#include <QJsonArray>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;

namespace {

at::Tensor noise(at::IntArrayRef sizes, int seed)
{
    at::Tensor values = at::empty(sizes);
    Random random{uint64_t(seed)};
    for (int64_t i = 0; i < values.numel(); ++i)
        values.data_ptr<float>()[i] = float(random.normal());
    return values;
}

double largestDifference(const at::Tensor &a, const at::Tensor &b) { return (a - b).abs().max().item<double>(); }

/// A decoder of four heads of 12 numbers, on 6 × 6 places.
SamConfig config()
{
    return SamConfig::fromJson(
        {QJsonObject{{"model_type", "sam"},
                     {"vision_config", QJsonObject{{"image_size", 96},
                                                   {"patch_size", 16},
                                                   {"hidden_size", 8},
                                                   {"num_hidden_layers", 1},
                                                   {"num_attention_heads", 1},
                                                   {"output_channels", 96},
                                                   {"global_attn_indexes", QJsonArray()}}},
                     {"prompt_encoder_config", QJsonObject{{"hidden_size", 96}, {"image_size", 96}, {"patch_size", 16}}},
                     {"mask_decoder_config", QJsonObject{{"hidden_size", 96},
                                                         {"mlp_dim", 64},
                                                         {"num_attention_heads", 4},
                                                         {"num_hidden_layers", 2}}}},
         QStringLiteral("test")});
}

} // namespace

class TestSamMasks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void masksOfThePicturesSize_data()
    {
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("side");
        QTest::addColumn<QSize>("resized");
        QTest::addColumn<QSize>("picture");
        QTest::newRow("published") << 256 << 1024 << QSize(1024, 683) << QSize(900, 600);
        QTest::newRow("enlarged") << 32 << 128 << QSize(128, 96) << QSize(640, 480);
        QTest::newRow("no whole factor") << 24 << 100 << QSize(63, 100) << QSize(40, 64);
        QTest::newRow("reduced") << 64 << 48 << QSize(48, 20) << QSize(31, 13);
        QTest::newRow("a line") << 16 << 64 << QSize(64, 1) << QSize(300, 1);
    }
    void masksOfThePicturesSize()
    {
        QFETCH(int, low);
        QFETCH(int, side);
        QFETCH(QSize, resized);
        QFETCH(QSize, picture);
        const at::Tensor masks = noise({2, 3, low, low}, 3);
        const at::Tensor seen = at::upsample_bilinear2d(masks, {side, side}, false)
                                    .narrow(2, 0, resized.height())
                                    .narrow(3, 0, resized.width());
        const at::Tensor wanted =
            at::upsample_bilinear2d(seen.contiguous(), {picture.height(), picture.width()}, false);
        const at::Tensor full =
            samFullMasks(masks, side, {resized.width(), resized.height()}, {picture.width(), picture.height()});
        QCOMPARE(full.sizes(), wanted.sizes());
        QVERIFY2(largestDifference(full, wanted) < 5e-4,
                 qPrintable(QString::number(largestDifference(full, wanted))));
    }
    void foldedAttentionGivesTheSameMasks_data()
    {
        QTest::addColumn<int>("tokens");
        QTest::newRow("a click") << 2;
        QTest::newRow("five clicks") << 6;
        QTest::newRow("more than is folded") << 9;
    }
    void foldedAttentionGivesTheSameMasks()
    {
        QFETCH(int, tokens);
        SamWeights weights;
        const SamConfig sizes = config();
        const WeightSlots slots = samSlots(weights, sizes);
        slots.initialize(Random(1));
        for (const auto &[name, tensor] : slots.tensors()) // biases begin as zeros, which would hide where they go
            if (name.endsWith(QLatin1String("bias")))
                tensor.add_(noise(tensor.sizes(), 7), 0.3);
        const at::Tensor positions = samGridPositions(weights.prompts, sizes);
        const at::Tensor picture = noise({1, 36, 96}, 5), prompts = noise({1, tokens, 96}, 6);
        SamMasks plain, folded, half, once;
        {
            const c10::AutoGradMode gradients(true);
            const SamMaskDecoder decoder(sizes, weights.decoder, positions);
            plain = decoder.decodeAll(decoder.prepare(picture), prompts);
        }
        {
            const c10::AutoGradMode noGradients(false);
            const SamMaskDecoder decoder(sizes, weights.decoder, positions);
            folded = decoder.decodeAll(decoder.prepare(picture), prompts);
            half = decoder.decodeAll(decoder.prepare(picture, true), prompts);
            once = decoder.decodeAll(decoder.once(picture, true), prompts);
        }
        QVERIFY(plain.logits.abs().max().item<double>() > 1e-3);
        QVERIFY2(largestDifference(plain.logits, folded.logits) <
                     1e-5 * std::max(1.0, plain.logits.abs().max().item<double>()),
                 qPrintable(QString::number(largestDifference(plain.logits, folded.logits))));
        QVERIFY(largestDifference(plain.quality, folded.quality) < 1e-5);
        const double apart = largestDifference(half.logits, folded.logits) / folded.logits.abs().max().item<double>();
        QVERIFY2(apart < 0.01, qPrintable(QString::number(apart)));
        QVERIFY(largestDifference(once.logits, folded.logits) < 0.01 * folded.logits.abs().max().item<double>());
        if (multipliesHalves() && tokens < 9)
            QVERIFY(apart > 1e-5); // bfloat16 indeed
    }
};

QTEST_GUILESS_MAIN(TestSamMasks)
#include "tst_sammasks.moc"
