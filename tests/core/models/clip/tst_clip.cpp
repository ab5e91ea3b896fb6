#include "core/models/DescribeModel.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PatchFeatures.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <ATen/ATen.h>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/clip-tiny");

/// Keeps the tokens of the last layer that tells them: the one before the last of all.
class TokenProbe final : public Probe {
public:
    bool wantsAttention(int) const override { return false; }
    void attention(int, const at::Tensor &) override {}
    bool wantsTokens(int) const override { return true; }
    void tokens(int, const at::Tensor &tokens) override { seen = tokens; }
    at::Tensor seen;
};

} // namespace

class TestClip : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static void copy(const QString &from, const QString &to)
    {
        QFile::remove(to);
        QVERIFY(QFile::copy(from, to));
    }
    /// A folder with the fixture's weights and its configuration after `change`.
    QString changed(const std::function<void(QJsonObject &)> &change)
    {
        QJsonObject json = readModelJson(fixture + QStringLiteral("/config.json"));
        change(json);
        return withConfig(QJsonDocument(json).toJson());
    }
    QString withConfig(const QByteArray &bytes)
    {
        copy(fixture + QStringLiteral("/model.safetensors"), m_folder.filePath(QStringLiteral("model.safetensors")));
        QSaveFile file(m_folder.filePath(QStringLiteral("config.json")));
        [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()); }();
        return m_folder.path();
    }

private Q_SLOTS:
    void equalsTheReference_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("folder") << fixture << 1e-4;
        QTest::newRow("file") << fixture + QStringLiteral("/model.safetensors") << 1e-4;
        QTest::newRow("file URL") << QStringLiteral("file://") + fixture << 1e-4;
        QTest::newRow("original names") << fixture + QStringLiteral("/openai_names.safetensors")
                                        << 2e-2; // a text tower of width 4 feels its 16-bit weights
    }
    void equalsTheReference()
    {
        QFETCH(QString, uri);
        QFETCH(double, tolerance);
        const auto expected = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const ModelPtr model = openModel(uri);
        const auto outputs = model->forward(expected);
        QCOMPARE(outputs.size(), 5u);
        for (const auto &[name, output] : outputs) {
            QVERIFY2(expected.contains(name), qPrintable(name));
            QCOMPARE(output.sizes(), expected.at(name).sizes());
            QVERIFY2(difference(output, expected.at(name)) < tolerance,
                     qPrintable(name + QStringLiteral(" %1").arg(difference(output, expected.at(name)))));
        }
    }

    /// What the last layer but one gives, normed and projected by hand, is what a model without the last layer must
    /// say.
    void patchesAreProjectedLikeTheClassToken()
    {
        const at::Tensor pixels =
            readForwardInputs(fixture + QStringLiteral("/expected.safetensors")).at(QStringLiteral("pixel_values"));
        TokenProbe probe;
        openModel(fixture)->as<ImageTextMatcher>()->encodeImages(pixels, &probe);
        const auto weights = readForwardInputs(fixture + QStringLiteral("/model.safetensors"));
        const auto weight = [&](const char *name) { return weights.at(QString::fromLatin1(name)); };
        const at::Tensor normed =
            at::layer_norm(probe.seen, {probe.seen.size(2)}, weight("vision_model.post_layernorm.weight"),
                           weight("vision_model.post_layernorm.bias"));
        const at::Tensor all = at::linear(normed, weight("visual_projection.weight"));
        const ModelPtr shorter = openModel(changed([](QJsonObject &json) {
            QJsonObject image = json[QStringLiteral("vision_config")].toObject();
            image[QStringLiteral("num_hidden_layers")] = image[QStringLiteral("num_hidden_layers")].toInt() - 1;
            json[QStringLiteral("vision_config")] = image;
        }));
        const auto *clip = shorter->as<ImageTextMatcher>();
        const at::Tensor patches = shorter->as<PatchFeatures>()->encodePatches(pixels);
        QCOMPARE(patches.size(1), int64_t(clip->patchesPerSide()) * clip->patchesPerSide());
        QVERIFY(difference(patches, all.narrow(1, 1, patches.size(1))) < 1e-5);
        QVERIFY(difference(clip->encodeImages(pixels), all.select(1, 0)) < 1e-5);
    }

    void originalNamesEqualTheSameWeightsInTheOtherLayout()
    {
        // The 16-bit weights stored under the hub's names must give the same numbers to 1e-4.
        QTemporaryDir folder;
        SafetensorsWriter writer;
        for (const auto &[name, tensor] : readForwardInputs(fixture + QStringLiteral("/model.safetensors")))
            writer.add(name, tensor.to(at::kHalf));
        writer.write(folder.filePath(QStringLiteral("model.safetensors")));
        copy(fixture + QStringLiteral("/config.json"), folder.filePath(QStringLiteral("config.json")));
        const auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const auto hub = openModel(folder.path())->forward(inputs);
        const auto original = openModel(fixture + QStringLiteral("/openai_names.safetensors"))->forward(inputs);
        for (const auto &[name, tensor] : hub)
            QVERIFY2(difference(original.at(name), tensor) < 1e-4, qPrintable(name));
    }

    void originalNamesNeedNoConfiguration()
    {
        QTemporaryDir folder;
        SafetensorsWriter writer; // widths that are multiples of 64, as the authors' models have
        const auto random = [](at::IntArrayRef shape) { return at::rand(shape) * 0.1; };
        const auto norm = [&](const QString &name, int64_t width) {
            writer.add(name + QStringLiteral(".weight"), at::ones({width}));
            writer.add(name + QStringLiteral(".bias"), at::zeros({width}));
        };
        const auto block = [&](const QString &prefix, int64_t width) {
            norm(prefix + QStringLiteral("ln_1"), width);
            norm(prefix + QStringLiteral("ln_2"), width);
            writer.add(prefix + QStringLiteral("attn.in_proj_weight"), random({3 * width, width}));
            writer.add(prefix + QStringLiteral("attn.in_proj_bias"), random({3 * width}));
            writer.add(prefix + QStringLiteral("attn.out_proj.weight"), random({width, width}));
            writer.add(prefix + QStringLiteral("attn.out_proj.bias"), random({width}));
            writer.add(prefix + QStringLiteral("mlp.c_fc.weight"), random({4 * width, width}));
            writer.add(prefix + QStringLiteral("mlp.c_fc.bias"), random({4 * width}));
            writer.add(prefix + QStringLiteral("mlp.c_proj.weight"), random({width, 4 * width}));
            writer.add(prefix + QStringLiteral("mlp.c_proj.bias"), random({width}));
        };
        block(QStringLiteral("transformer.resblocks.0."), 64);
        block(QStringLiteral("visual.transformer.resblocks.0."), 128);
        norm(QStringLiteral("ln_final"), 64);
        norm(QStringLiteral("visual.ln_pre"), 128);
        norm(QStringLiteral("visual.ln_post"), 128);
        writer.add(QStringLiteral("positional_embedding"), random({16, 64}));
        writer.add(QStringLiteral("token_embedding.weight"), random({49408, 64}).to(at::kBFloat16));
        writer.add(QStringLiteral("text_projection"), random({64, 32}));
        writer.add(QStringLiteral("visual.class_embedding"), random({128}));
        writer.add(QStringLiteral("visual.conv1.weight"), random({128, 3, 8, 8}));
        writer.add(QStringLiteral("visual.positional_embedding"), random({10, 128}));
        writer.add(QStringLiteral("visual.proj"), random({128, 32}));
        writer.add(QStringLiteral("context_length"), at::scalar_tensor(16));
        writer.add(QStringLiteral("surplus"), at::zeros({2}));
        const QString path = folder.filePath(QStringLiteral("ViT.safetensors"));
        writer.write(path);

        const ModelPtr model = openModel(folder.path()); // the only file there
        const auto *encoder = model->as<ImageEncoder>();
        QCOMPARE(encoder->imageSide(), 24);
        QCOMPARE(encoder->imageHeads(), 2);
        QCOMPARE(encoder->patchesPerSide(), 3);
        QCOMPARE(model->info().name, QStringLiteral("ViT"));
        QCOMPARE(model->info().missing, QStringList{QStringLiteral("logit_scale")});
        QCOMPARE(model->info().unexpected, QStringList{QStringLiteral("surplus")});
        QVERIFY(encoder->encodeImages(at::rand({2, 3, 24, 24})).isfinite().all().item<bool>());
    }

    void activationsDiffer()
    {
        const auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        std::vector<at::Tensor> features;
        for (const char *name : {"quick_gelu", "gelu", "gelu_new"})
            features.push_back(openModel(changed([name](QJsonObject &json) {
                                   QJsonObject image = json[QStringLiteral("vision_config")].toObject();
                                   image[QStringLiteral("hidden_act")] = QLatin1String(name);
                                   json[QStringLiteral("vision_config")] = image;
                               }))
                                   ->forward(inputs)
                                   .at(QStringLiteral("image_features")));
        QVERIFY(difference(features[0], features[1]) > 1e-4);
        QVERIFY(difference(features[1], features[2]) > 1e-7);
        QVERIFY(difference(features[1], features[2]) < 1e-2);
    }

    void attentionIsAProbabilityAndChangesNothing()
    {
        const ModelPtr model = openModel(fixture);
        const auto *encoder = model->as<ImageEncoder>();
        const at::Tensor pixels = at::rand({2, 3, 32, 32});
        AttentionProbe probe;
        const at::Tensor probed = encoder->encodeImages(pixels, &probe);
        QVERIFY(probed.equal(encoder->encodeImages(pixels)));
        QCOMPARE(probe.layers.size(), 2u);
        for (const auto &[layer, weights] : probe.layers) {
            QCOMPARE(weights.sizes(), at::IntArrayRef({2, 1, 17, 17}));
            QVERIFY(weights.sum(-1).allclose(at::ones({2, 1, 17})));
        }
    }

    void textsAreCutAndPaddingDoesNotCount()
    {
        const ModelPtr model = openModel(fixture);
        const auto *text = model->as<TextEncoder>();
        const QString phrase = QStringLiteral("a red circle");
        const at::Tensor alone = text->encodeTexts({phrase});
        QString endless = QStringLiteral("word ").repeated(500);
        const at::Tensor together = text->encodeTexts({endless, phrase, QString()});
        QCOMPARE(together.sizes(), at::IntArrayRef({3, 24}));
        QVERIFY(difference(together[1], alone[0]) < 1e-5);
        QCOMPARE(text->encodeTexts({}).sizes(), at::IntArrayRef({0, 24}));
        QStringList many;
        for (int i = 0; i < 130; ++i)
            many.append(phrase);
        QCOMPARE(text->encodeTexts(many).size(0), 130);
    }

    void forwardNamesWhatDoesNotFit()
    {
        const ModelPtr model = openModel(fixture);
        const auto refused = [&](const char *name, const at::Tensor &tensor) {
            const Problem problem = refusal([&] { model->forward({{QString::fromLatin1(name), tensor}}); });
            return problem.code == ExitCode::InputUnreadable && !problem.remedy.isEmpty();
        };
        QVERIFY(refused("nothing", at::zeros({1})));
        QVERIFY(refused("pixel_values", at::zeros({1, 3, 32, 31})));
        QVERIFY(refused("pixel_values", at::zeros({3, 32, 32})));
        QVERIFY(refused("pixel_values", at::zeros({0, 3, 32, 32})));
        QVERIFY(refused("pixel_values", at::zeros({1, 3, 32, 32}, at::kLong)));
        QVERIFY(refused("input_ids", at::zeros({1, 33}, at::kLong)));
        QVERIFY(refused("input_ids", at::zeros({4}, at::kLong)));
        QVERIFY(refused("input_ids", at::zeros({1, 4})));
        QVERIFY(refused("input_ids", at::full({1, 4}, 49408, at::kLong)));
        QVERIFY(refused("input_ids", at::full({1, 4}, -1, at::kLong)));
        const auto text = model->forward({{QStringLiteral("input_ids"), at::full({1, 4}, 7, at::kInt)}});
        QCOMPARE(text.size(), 1u);
        const auto image = model->forward({{QStringLiteral("pixel_values"), at::zeros({1, 3, 32, 32}, at::kHalf)}});
        QCOMPARE(image.size(), 3u);
    }

    void hostileConfigurations_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value"); // JSON; empty = absent
        for (const char *key : {"hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads"})
            for (const char *part : {"text_config", "vision_config"})
                for (const char *value : {"0", "-4", "3", "1000000000000", "\"4\"", "1.5", "null", "[]", ""})
                    QTest::addRow("%s %s %s", part, key, value) << part << key << value;
        for (const char *key : {"image_size", "patch_size"})
            for (const char *value : {"0", "-4", "7", "1000000000000", "{}", ""})
                QTest::addRow("%s %s", key, value) << "vision_config" << key << value;
        for (const char *key : {"max_position_embeddings", "vocab_size"})
            for (const char *value : {"0", "-4", "7", "1000000000000", "{}"})
                QTest::addRow("%s %s", key, value) << "text_config" << key << value;
        for (const char *value : {"0", "-4", "7", "1000000000000", "{}", ""})
            QTest::addRow("projection_dim %s", value) << ""
                                                      << "projection_dim" << value;
        for (const char *value : {"\"sine\"", "3"})
            QTest::addRow("hidden_act %s", value) << "text_config"
                                                  << "hidden_act" << value;
        for (const char *value : {"0", "-1", "\"x\""})
            QTest::addRow("layer_norm_eps %s", value) << "text_config"
                                                      << "layer_norm_eps" << value;
        for (const char *value : {"[]", "7", "\"x\"", ""})
            QTest::addRow("text_config %s", value) << ""
                                                   << "text_config" << value;
    }
    void hostileConfigurations()
    {
        QFETCH(QString, part);
        QFETCH(QString, key);
        QFETCH(QString, value);
        const QString folder = changed([&](QJsonObject &json) {
            QJsonObject object = part.isEmpty() ? json : json[part].toObject();
            if (value.isEmpty())
                object.remove(key);
            else
                object[key] = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array().at(0);
            if (part.isEmpty())
                json = object;
            else
                json[part] = object;
        });
        const Problem problem = refusal([&] { openModel(folder); });
        if (key == QLatin1String("num_attention_heads") && part == QLatin1String("vision_config") &&
            problem.code == ExitCode::Done)
            return; // heads are no shape: 64 is divisible by the default
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.where.startsWith(folder));
    }

    void shapeMismatchNamesTensorAndBothShapes()
    {
        const QString folder = changed([](QJsonObject &json) { json[QStringLiteral("projection_dim")] = 25; });
        const Problem problem = refusal([&] { openModel(folder); });
        QVERIFY2(problem.what.contains(QStringLiteral("text_projection.weight")), qPrintable(problem.what));
        QVERIFY(problem.what.contains(QStringLiteral("(24, 4)")));
        QVERIFY(problem.what.contains(QStringLiteral("(25, 4)")));
    }

    void brokenFoldersAreRefused()
    {
        QCOMPARE(refusal([&] { openModel(withConfig("{")); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(withConfig("[]")); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(withConfig(QByteArray(200'000, '['))); }).code, ExitCode::ModelRefused);
        QFile::remove(m_folder.filePath(QStringLiteral("config.json")));
        QCOMPARE(refusal([&] { openModel(m_folder.path()); }).code, ExitCode::ModelRefused);
        QTemporaryDir empty;
        QCOMPARE(refusal([&] { openModel(empty.path()); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(QStringLiteral("/no/such/model")); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(fixture + QStringLiteral("/expected.safetensors")); }).code,
                 ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(fixture + QStringLiteral("/config.json")); }).code, ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(QString()); }).code, ExitCode::ModelRefused);
    }

    void missingTensorsAreNamed()
    {
        SafetensorsWriter writer;
        for (const auto &[name, tensor] : readForwardInputs(fixture + QStringLiteral("/model.safetensors")))
            if (name != QLatin1String("vision_model.encoder.layers.1.self_attn.k_proj.bias"))
                writer.add(name, tensor);
        withConfig("{}");
        copy(fixture + QStringLiteral("/config.json"), m_folder.filePath(QStringLiteral("config.json")));
        writer.write(m_folder.filePath(QStringLiteral("model.safetensors")));
        const Problem problem = refusal([&] { openModel(m_folder.path()); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.what.contains(QStringLiteral("layers.1.self_attn.k_proj.bias")));
    }

    void vocabularyBesideTheWeightsMustFit()
    {
        const QString folder = changed([](QJsonObject &) {});
        QSaveFile file(folder + QStringLiteral("/vocab.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{}") == 2 && file.commit());
        QCOMPARE(refusal([&] { openModel(folder); }).code, ExitCode::ModelRefused);
        QVERIFY(QFile::remove(folder + QStringLiteral("/vocab.json")));
    }

    void preprocessing()
    {
        const QString folder = changed([](QJsonObject &) {});
        const auto encoderOf = [&](const QByteArray &json) {
            QSaveFile file(folder + QStringLiteral("/preprocessor_config.json"));
            [&] { QVERIFY(file.open(QIODevice::WriteOnly) && file.write(json) >= 0 && file.commit()); }();
            return openModel(folder);
        };
        const cv::Mat white(50, 80, CV_8UC3, cv::Scalar(255, 255, 255));
        const ModelPtr plain = openModel(fixture);
        const at::Tensor usual = plain->as<ImageEncoder>()->preprocess(white);
        QCOMPARE(usual.sizes(), at::IntArrayRef({3, 32, 32}));
        QVERIFY(std::abs(usual[0][5][5].item<float>() - (1 - 0.48145466) / 0.26862954) < 1e-5);
        const ModelPtr own =
            encoderOf(R"({"image_mean":[0.5,0.5,0.5],"image_std":[0.25,0.5,1],"size":{"shortest_edge":40}})");
        const at::Tensor pixels = own->as<ImageEncoder>()->preprocess(white);
        QVERIFY(std::abs(pixels[0][0][0].item<float>() - 2) < 1e-5);
        QVERIFY(std::abs(pixels[2][31][31].item<float>() - 0.5) < 1e-5);
        for (const char *bad : {"{", "[]", R"({"image_mean":[1,2]})", R"({"image_std":[0,1,1]})", R"({"size":-3})",
                                R"({"image_mean":["a","b","c"]})", R"({"size":{"shortest_edge":1e12}})"})
            QCOMPARE(refusal([&] { encoderOf(bad); }).code, ExitCode::ModelRefused);
        QVERIFY(QFile::remove(folder + QStringLiteral("/preprocessor_config.json")));
    }

    void stopsInsideLoadingAndForward()
    {
        QVERIFY_THROWS_EXCEPTION(Stopped, openModel(fixture, [] { return true; }));
        const ModelPtr model = openModel(fixture);
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, model->as<ImageEncoder>()->encodeImages(at::zeros({1, 3, 32, 32})));
        QVERIFY_THROWS_EXCEPTION(Stopped, model->as<TextEncoder>()->encodeTexts({QStringLiteral("a")}));
    }

    void describesItself()
    {
        const ModelPtr model = openModel(fixture);
        const ModelInfo &info = model->info();
        QVERIFY(model->offers(Capability::ImageTextMatcher));
        QCOMPARE(info.name, QStringLiteral("clip-tiny"));
        QCOMPARE(info.tensors.size(), 78u);
        QCOMPARE(info.parameters, 313553);
        QVERIFY(info.missing.isEmpty() && info.unexpected.isEmpty());
        QCOMPARE(model->contentHash().size(), 64);
        QVERIFY(model->contentHash() !=
                openModel(fixture + QStringLiteral("/openai_names.safetensors"))->contentHash());
        const QJsonObject json = modelJson(info);
        QCOMPARE(json[QStringLiteral("tensors")].toArray().size(), 78);
        QCOMPARE(json[QStringLiteral("architecture")].toString(), QStringLiteral("CLIP"));
        const QString text = modelText(info);
        QVERIFY(text.contains(QStringLiteral("visual_projection.weight")) && text.contains(QStringLiteral("(24, 64)")));
        QVERIFY(text.contains(QStringLiteral("32 px, 4 × 4 patches of 8 px")));
    }
};

QTEST_GUILESS_MAIN(TestClip)
#include "tst_clip.moc"
