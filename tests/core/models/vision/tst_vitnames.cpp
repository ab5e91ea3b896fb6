#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/Safetensors.h"
#include "tests/helpers/Tensors.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/dinov2-tiny");
const QString pixelName = QStringLiteral("pixel_values"), patchName = QStringLiteral("patch_tokens");

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

class TestVitNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_GUILESS_MAIN(TestVitNames)
#include "tst_vitnames.moc"
