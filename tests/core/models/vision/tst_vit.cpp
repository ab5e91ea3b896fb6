#include "core/models/Probe.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/vision/VitWeights.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/dinov2-tiny");
const QString pixelName = QStringLiteral("pixel_values"), patchName = QStringLiteral("patch_tokens");

/// Keeps all there is to ask for.
class EverythingProbe final : public Probe {
public:
    explicit EverythingProbe(bool gradients = false) : m_gradients(gradients) {}
    bool wantsGradients() const override { return m_gradients; }
    bool wantsAttention(int) const override { return true; }
    void attention(int layer, const at::Tensor &weights) override
    {
        attentions[layer] = weights;
        if (weights.requires_grad())
            weights.retain_grad();
    }
    bool wantsHeads(int) const override { return true; }
    void heads(int layer, const at::Tensor &query, const at::Tensor &key, const at::Tensor &value) override
    {
        queries[layer] = query;
        keys[layer] = key;
        values[layer] = value;
    }
    bool wantsTokens(int) const override { return true; }
    void tokens(int layer, const at::Tensor &x) override { given[layer] = x; }

    std::map<int, at::Tensor> attentions, queries, keys, values, given;

private:
    bool m_gradients;
};

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
    const QString prefix = made.classes > 0 ? made.type + QLatin1Char('.') : QString();
    writeModel(folder, slots.tensors(), made.json, [&prefix](const QString &name) {
        return name.startsWith(QLatin1String("classifier")) ? name : prefix + name;
    });
    return config;
}

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

/// The fixture's weights under the names of DINOv2's authors.
std::map<QString, at::Tensor> originalTensors()
{
    std::map<QString, at::Tensor> hub, named;
    const Safetensors file = Safetensors::open(fixture + QStringLiteral("/model.safetensors"));
    for (const SafetensorsEntry &entry : file.entries())
        hub[entry.name] = file.tensor(entry);
    const std::vector<std::pair<const char *, const char *>> parts{
        {"embeddings.cls_token", "cls_token"},
        {"embeddings.mask_token", "mask_token"},
        {"embeddings.position_embeddings", "pos_embed"},
        {"embeddings.patch_embeddings.projection", "patch_embed.proj"},
        {"encoder.layer.", "blocks."},
        {"attention.output.dense", "attn.proj"},
        {"layer_scale1.lambda1", "ls1.gamma"},
        {"layer_scale2.lambda1", "ls2.gamma"},
        {"layernorm.", "norm."}};
    for (const auto &[name, tensor] : hub) {
        QString theirs = name;
        for (const auto &[ours, other] : parts)
            theirs.replace(QLatin1String(ours), QLatin1String(other));
        if (theirs.contains(QLatin1String("attention.key")) || theirs.contains(QLatin1String("attention.value")))
            continue;
        if (theirs.contains(QLatin1String("attention.query"))) {
            QString key = name, value = name;
            key.replace(QLatin1String("query"), QLatin1String("key"));
            value.replace(QLatin1String("query"), QLatin1String("value"));
            theirs.replace(QLatin1String("attention.attention.query"), QLatin1String("attn.qkv"));
            named[theirs] = at::cat({tensor, hub.at(key), hub.at(value)});
        } else {
            named[theirs] = tensor;
        }
    }
    return named;
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

    void originalNames()
    {
        QTemporaryDir folder;
        // Heads of 64 dimensions, as published, cannot be told from a width of 24: one head is assumed.
        writeModel(folder.path(), originalTensors(), {});
        const ModelPtr model = openModel(folder.path());
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto *encoder = model->as<ImageEncoder>();
        QCOMPARE(encoder->imageHeads(), 1);
        QCOMPARE(encoder->imageSide(), 28);
        QCOMPARE(encoder->patchesPerSide(), 4);
        QJsonObject json = readModelJson(fixture + QStringLiteral("/config.json"));
        json[QStringLiteral("num_attention_heads")] = 1;
        QTemporaryDir hub;
        QVERIFY(QFile::copy(fixture + QStringLiteral("/model.safetensors"),
                            hub.filePath(QStringLiteral("model.safetensors"))));
        writeJson(hub.filePath(QStringLiteral("config.json")), json);
        const at::Tensor pixels = randomNumbers({2, 3, 28, 28}, 3);
        QVERIFY(difference(encoder->encodeImages(pixels),
                           openModel(hub.path())->as<ImageEncoder>()->encodeImages(pixels)) < 1e-6);
        // The authors interpolate by the factor (size + 0.1) / old size, the hub by the sizes.
        const at::Tensor larger = randomNumbers({1, 3, 56, 42}, 4);
        const at::Tensor theirs = model->forward({{pixelName, larger}}).at(patchName);
        const at::Tensor ours = openModel(hub.path())->forward({{pixelName, larger}}).at(patchName);
        QCOMPARE(theirs.sizes(), at::IntArrayRef({1, 48, 24}));
        QVERIFY(difference(theirs, ours) > 1e-6);
        QVERIFY(difference(theirs, ours) < 0.1);
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

    void hostileConfigurations_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        for (const char *key : {"hidden_size", "num_hidden_layers", "num_attention_heads", "image_size", "patch_size"})
            for (const char *value : {"0", "-4", "5", "1000000000000", "\"4\"", "1.5", "[]"})
                QTest::addRow("%s %s", key, value) << key << value;
        for (const char *value : {"0", "-1", "3", "1e300", "{}"})
            QTest::addRow("mlp_ratio %s", value) << "mlp_ratio" << value;
        for (const char *value : {"true", "1"})
            QTest::addRow("gated %s", value) << "use_swiglu_ffn" << value;
    }
    void hostileConfigurations()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        QTemporaryDir folder;
        QVERIFY(QFile::copy(fixture + QStringLiteral("/model.safetensors"),
                            folder.filePath(QStringLiteral("model.safetensors"))));
        QJsonObject json = readModelJson(fixture + QStringLiteral("/config.json"));
        json[key] = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array().at(0);
        writeJson(folder.filePath(QStringLiteral("config.json")), json);
        QCOMPARE(refusal([&] { openModel(folder.path()); }).code, ExitCode::ModelRefused);
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
