#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/vision/VitWeights.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/EverythingProbe.h"
#include "tests/helpers/Tensors.h"

#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/dinov2-tiny");
const QString pixelName = QStringLiteral("pixel_values"), patchName = QStringLiteral("patch_tokens");

struct Made {
    QJsonObject json;
    QString type;
    int classes = 0;
};

/// Random weights of this configuration in a folder, as a checkpoint of the hub.
VitConfig make(const QString &folder, const Made &made, VitWeights &weights)
{
    VitConfig config = VitConfig::fromJson({made.json, folder}, made.type);
    config.classes = made.classes;
    config.headSeesMean = config.headSeesMean && made.classes > 0;
    const WeightSlots slots = vitSlots(weights, config);
    slots.initialize(Random(5));
    for (BlockWeights &layer : weights.layers)
        if (layer.scale1.defined()) { // at first all ones
            layer.scale1.copy_(randomNumbers({config.width}, 1, 0.5, 1.5));
            layer.scale2.copy_(randomNumbers({config.width}, 2, 0.5, 1.5));
        }
    const QString prefix = made.classes > 0 ? made.type + QLatin1Char('.') : QString();
    writeModel(folder, slots.tensors(), made.json, [&prefix](const QString &name) {
        return name.startsWith(QLatin1String("classifier")) ? name : prefix + name;
    });
    return config;
}

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

/// The network once more, written out straightforwardly over the names of the hub: all tokens after the last norm.
at::Tensor plainTokens(const std::map<QString, at::Tensor> &tensors, const VitConfig &config, const at::Tensor &pixels)
{
    const auto has = [&](const QString &name) { return tensors.contains(name); };
    const auto get = [&](const QString &name) { return tensors.at(name); };
    const auto line = [&](const at::Tensor &x, const QString &name) {
        const at::Tensor y = at::matmul(x, get(name + QStringLiteral(".weight")).t());
        return has(name + QStringLiteral(".bias")) ? y + get(name + QStringLiteral(".bias")) : y;
    };
    const auto norm = [&](const at::Tensor &x, const QString &name) {
        const at::Tensor centered = x - x.mean({-1}, true);
        const at::Tensor spread = (centered.square().mean({-1}, true) + config.epsilon).sqrt();
        return centered / spread * get(name + QStringLiteral(".weight")) + get(name + QStringLiteral(".bias"));
    };
    const bool isVit = config.family == VitFamily::Vit;
    const QString patch = QStringLiteral("embeddings.patch_embeddings.projection.");
    const at::Tensor patches =
        at::conv2d(pixels, get(patch + QStringLiteral("weight")), get(patch + QStringLiteral("bias")), config.patch);
    const int64_t count = pixels.size(0), width = config.width;
    at::Tensor x = at::cat({get(QStringLiteral("embeddings.cls_token")).expand({count, 1, width}),
                            patches.flatten(2).transpose(1, 2)},
                           1) +
                   get(QStringLiteral("embeddings.position_embeddings"));
    if (config.registers > 0)
        x = at::cat({x.narrow(1, 0, 1), get(QStringLiteral("embeddings.register_tokens")).expand({count, -1, width}),
                     x.narrow(1, 1, x.size(1) - 1)},
                    1);
    for (int i = 0; i < config.layers; ++i) {
        const QString layer = QStringLiteral("encoder.layer.%1.").arg(i);
        const auto scaled = [&](const at::Tensor &y, const char *name) {
            return isVit ? y : y * get(layer + QLatin1String(name));
        };
        const at::Tensor h = norm(x, layer + (isVit ? QStringLiteral("layernorm_before") : QStringLiteral("norm1")));
        const auto part = [&](const char *name) {
            return line(h, layer + QStringLiteral("attention.attention.") + QLatin1String(name))
                .view({count, -1, config.heads, width / config.heads})
                .permute({0, 2, 1, 3});
        };
        const at::Tensor scores =
            at::matmul(part("query"), part("key").transpose(2, 3)) / std::sqrt(double(width / config.heads));
        const at::Tensor seen = at::matmul(at::softmax(scores, -1), part("value")).permute({0, 2, 1, 3}).flatten(2);
        x = x + scaled(line(seen, layer + QStringLiteral("attention.output.dense")), "layer_scale1.lambda1");
        const at::Tensor g = norm(x, layer + (isVit ? QStringLiteral("layernorm_after") : QStringLiteral("norm2")));
        at::Tensor y;
        if (isVit) {
            y = line(activate(line(g, layer + QStringLiteral("intermediate.dense")), config.activation),
                     layer + QStringLiteral("output.dense"));
        } else if (config.gated) {
            const at::Tensor both = line(g, layer + QStringLiteral("mlp.weights_in"));
            const at::Tensor left = both.narrow(2, 0, config.inner), right = both.narrow(2, config.inner, config.inner);
            y = line(left * at::sigmoid(left) * right, layer + QStringLiteral("mlp.weights_out"));
        } else {
            y = line(at::gelu(line(g, layer + QStringLiteral("mlp.fc1"))), layer + QStringLiteral("mlp.fc2"));
        }
        x = x + scaled(y, "layer_scale2.lambda1");
    }
    return norm(x, QStringLiteral("layernorm"));
}

} // namespace

class TestVit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference()
    {
        const auto expected = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const ModelPtr model = openModel(fixture);
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto outputs = model->forward(expected);
        QCOMPARE(outputs.size(), 2u);
        for (const auto &[name, output] : outputs) {
            const double error = difference(output, expected.at(name));
            QVERIFY2(error < 1e-4, qPrintable(QStringLiteral("%1 %2").arg(name).arg(error)));
            qInfo("%s differs by %.2g", qPrintable(name), error);
        }
        const at::Tensor features = model->as<ImageEncoder>()->encodeImages(expected.at(pixelName));
        QVERIFY(difference(features, expected.at(QStringLiteral("cls"))) < 1e-4);
        QVERIFY(!model->offers(Capability::Classifier));
        QCOMPARE(model->info().architecture, QStringLiteral("DINOv2"));
    }

    void otherPictureSizes()
    {
        const ModelPtr model = openModel(fixture);
        const auto outputs = model->forward({{pixelName, randomNumbers({2, 3, 21, 49}, 1)}});
        QCOMPARE(outputs.at(patchName).sizes(), at::IntArrayRef({2, 21, 24}));
        QVERIFY(outputs.at(QStringLiteral("cls")).isfinite().all().item<bool>());
        const auto refused = [&](at::IntArrayRef shape) {
            return refusal([&] { model->forward({{pixelName, at::zeros(shape)}}); }).code == ExitCode::InputUnreadable;
        };
        QVERIFY(refused({1, 3, 28, 27}));
        QVERIFY(refused({1, 3, 7, 8199}));
        QVERIFY(refused({1, 1, 28, 28}));
        QVERIFY(refused({3, 28, 28}));
        QVERIFY(refused({0, 3, 28, 28}));
    }

    /// With all positions on a straight line, interpolation by any rule must stay near it away from the border.
    void interpolationKeepsStraightLines_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<double>("tolerance"); // only the filter with a = -0.5 keeps lines straight
        QTest::newRow("vit") << QStringLiteral("vit") << 1e-2;
        QTest::newRow("dinov2") << QStringLiteral("dinov2") << 1e-2;
        QTest::newRow("registers") << QStringLiteral("dinov2_with_registers") << 1e-5;
    }
    void interpolationKeepsStraightLines()
    {
        QFETCH(QString, type);
        QFETCH(double, tolerance);
        QTemporaryDir folder;
        VitWeights weights;
        const QJsonObject json = [&] {
            QJsonObject made = object(R"({"hidden_size":6,"num_hidden_layers":1,"num_attention_heads":2,"image_size":32,
                                          "patch_size":4,"intermediate_size":8,"mlp_ratio":1,"num_register_tokens":2})");
            made[QStringLiteral("model_type")] = type;
            return made;
        }();
        VitConfig config = make(folder.path(), {json, type}, weights);
        // Nothing but positions is left, and they change from column to column in the second channel.
        const WeightSlots slots = vitSlots(weights, config);
        for (const WeightSlot &slot : slots.all())
            slot.tensor->zero_();
        const at::Tensor grid = at::zeros({8, 8, 6});
        grid.select(2, 1).copy_(at::arange(8, at::kFloat).view({1, 8}).expand({8, 8}));
        weights.positions.narrow(1, 1, 64).copy_(grid.view({1, 64, 6}));
        weights.norm.weight.fill_(1);
        writeModel(folder.path(), slots.tensors(), json);
        EverythingProbe probe;
        openModel(folder.path())->as<ImageEncoder>()->encodeImages(at::zeros({1, 3, 64, 32}), &probe);
        const at::Tensor patches = probe.given.at(0).narrow(1, config.prefixTokens(), 128).select(2, 1).view({16, 8});
        QVERIFY(difference(patches, at::arange(8, at::kFloat).view({1, 8}).expand({16, 8})) < 1e-5);
        openModel(folder.path())->as<ImageEncoder>()->encodeImages(at::zeros({1, 3, 32, 64}), &probe);
        const at::Tensor wide = probe.given.at(0).narrow(1, config.prefixTokens(), 128).select(2, 1).view({8, 16});
        const at::Tensor middle = wide.narrow(1, 4, 8);
        QVERIFY(difference(middle, (at::arange(8, at::kFloat) / 2 + 1.75).view({1, 8}).expand({8, 8})) < tolerance);
    }

    void otherSizesFromConfigurationAlone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<int>("classes");
        QTest::newRow("vit, 5 heads, patch 6")
            << QByteArray(R"({"model_type":"vit","hidden_size":35,"num_hidden_layers":3,"num_attention_heads":5,
               "image_size":24,"patch_size":6,"intermediate_size":41,"hidden_act":"gelu_new","qkv_bias":false})")
            << 0;
        QTest::newRow("vit with a head")
            << QByteArray(R"({"model_type":"vit","hidden_size":24,"num_hidden_layers":2,"num_attention_heads":3,
               "image_size":16,"patch_size":4,"intermediate_size":30,"id2label":{"0":"cat","2":"dog"}})")
            << 4;
        QTest::newRow("dinov2 with a head")
            << QByteArray(R"({"model_type":"dinov2","hidden_size":24,"num_hidden_layers":2,"num_attention_heads":3,
               "image_size":28,"patch_size":7,"mlp_ratio":2,"id2label":{"1":"one"}})")
            << 3;
        QTest::newRow("registers and a gated MLP")
            << QByteArray(R"({"model_type":"dinov2_with_registers","hidden_size":21,"num_hidden_layers":2,
               "num_attention_heads":7,"image_size":20,"patch_size":5,"use_swiglu_ffn":true,"num_register_tokens":3})")
            << 0;
    }
    void otherSizesFromConfigurationAlone()
    {
        QFETCH(QByteArray, json);
        QFETCH(int, classes);
        QTemporaryDir folder;
        VitWeights weights;
        const QJsonObject made = object(json.constData());
        QVERIFY(!made.isEmpty());
        const VitConfig config =
            make(folder.path(), {made, made[QStringLiteral("model_type")].toString(), classes}, weights);
        const ModelPtr model = openModel(folder.path());
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto *encoder = model->as<ImageEncoder>();
        QCOMPARE(encoder->prefixTokens(), 1 + config.registers);
        const at::Tensor pixels = randomNumbers({3, 3, config.side, config.side}, 2, -1);
        const at::Tensor features = encoder->encodeImages(pixels);
        QCOMPARE(features.sizes(), at::IntArrayRef({3, config.features()}));
        const auto outputs = model->forward({{pixelName, pixels}});
        QVERIFY(difference(features.narrow(1, 0, config.width), outputs.at(QStringLiteral("cls"))) < 1e-5);
        QCOMPARE(outputs.at(patchName).size(1), config.grid() * config.grid());

        const at::Tensor plain = plainTokens(vitSlots(weights, config).tensors(), config, pixels);
        QVERIFY(difference(outputs.at(QStringLiteral("cls")), plain.select(1, 0)) < 1e-4);
        QVERIFY(difference(outputs.at(patchName),
                           plain.narrow(1, config.prefixTokens(), plain.size(1) - config.prefixTokens())) < 1e-4);

        const at::Tensor half = encoder->encodeImages(pixels.to(at::kBFloat16));
        QCOMPARE(half.scalar_type(), at::kFloat);
        QVERIFY2(cosine(half, features) > 0.999, qPrintable(QString::number(cosine(half, features))));

        EverythingProbe probe;
        encoder->encodeImages(pixels, &probe);
        const int64_t tokens = config.prefixTokens() + config.grid() * config.grid();
        QCOMPARE(int(probe.attentions.size()), config.layers);
        QCOMPARE(int(probe.given.size()), config.layers);
        QCOMPARE(probe.given.rbegin()->second.sizes(), at::IntArrayRef({3, tokens, config.width}));
        for (const auto &[layer, attention] : probe.attentions) {
            QCOMPARE(attention.sizes(), at::IntArrayRef({3, config.heads, tokens, tokens}));
            QVERIFY(attention.sum(-1).allclose(at::ones({3, config.heads, tokens})));
            const at::Tensor scores = at::matmul(probe.queries[layer], probe.keys[layer].transpose(-1, -2)) /
                                      std::sqrt(double(config.width / config.heads));
            QVERIFY(difference(attention, at::softmax(scores, -1)) < 1e-5);
        }
        QCOMPARE(model->offers(Capability::Classifier), classes > 0);
        if (const auto *classifier = model->as<Classifier>()) {
            QCOMPARE(classifier->classNames().size(), classes);
            QVERIFY(difference(classifier->classify(features), outputs.at(QStringLiteral("logits"))) < 1e-5);
            QCOMPARE(classifier->classNames().at(1), classes == 4 ? QStringLiteral("class 1") : QStringLiteral("one"));
        }
    }

    void gradientsReachAttentionAndPixels()
    {
        const ModelPtr model = openModel(fixture);
        EverythingProbe probe(true);
        at::Tensor pixels = randomNumbers({1, 3, 28, 28}, 9);
        pixels.set_requires_grad(true);
        const at::Tensor features = model->as<ImageEncoder>()->encodeImages(pixels, &probe);
        features.sum().backward();
        QVERIFY(pixels.grad().abs().sum().item<float>() > 0);
        for (const auto &[layer, attention] : probe.attentions) {
            QVERIFY(attention.grad().defined());
            QVERIFY(attention.grad().abs().sum().item<float>() > 0);
        }
        const at::Tensor plain = model->as<ImageEncoder>()->encodeImages(pixels.detach());
        QVERIFY(difference(features.detach(), plain) < 1e-5);
    }

    void manyTokensInBlocksEqualAllAtOnce()
    {
        const ModelPtr model = openModel(fixture);
        const at::Tensor pixels = randomNumbers({2, 3, 168, 175}, 6); // 600 patches: 2 × 3 × 601² scores
        EverythingProbe probe(true);
        const at::Tensor atOnce = model->as<ImageEncoder>()->encodeImages(pixels, &probe);
        QVERIFY(difference(model->as<ImageEncoder>()->encodeImages(pixels), atOnce) < 1e-5);
    }

    void halfIsCloseOnTheFixture()
    {
        const ModelPtr model = openModel(fixture);
        auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        inputs[pixelName] = inputs.at(pixelName).to(at::kBFloat16);
        const auto outputs = model->forward(inputs);
        for (const auto &[name, output] : outputs) {
            QCOMPARE(output.scalar_type(), at::kFloat);
            const double close = cosine(output.flatten(1), inputs.at(name).flatten(1));
            QVERIFY2(close > 0.999, qPrintable(QString::number(close)));
            QVERIFY(difference(output, inputs.at(name)) > 1e-6);
        }
    }

    void stops()
    {
        QVERIFY_THROWS_EXCEPTION(Stopped, openModel(fixture, [] { return true; }));
        const ModelPtr model = openModel(fixture);
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, model->as<ImageEncoder>()->encodeImages(at::zeros({1, 3, 28, 28})));
    }
};

QTEST_GUILESS_MAIN(TestVit)
#include "tst_vit.moc"
