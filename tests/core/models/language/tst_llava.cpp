#include "core/models/capabilities/Capabilities.h"
#include "core/models/clip/ClipTowers.h"
#include "core/models/language/Generate.h"
#include "core/models/language/LlavaModel.h"
#include "tests/core/models/language/Decoders.h"
#include "tests/core/models/language/Letters.h"
#include "tests/core/models/language/TinyLlava.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using tests::difference;

namespace {

using namespace tests::llava;
using Ids = std::vector<int64_t>;

std::shared_ptr<const LlavaModel> opened(const QTemporaryDir &folder, const QByteArray &json = config,
                                         const std::function<QString(const QString &)> &rename = {})
{
    writeModel(folder.path(), json, rename);
    return std::dynamic_pointer_cast<const LlavaModel>(openModel(folder.path()));
}

QString newer(const QString &name)
{
    QString other = name;
    if (name.startsWith(QLatin1String("language_model.lm_head")))
        return other.remove(QStringLiteral("language_model."));
    return QStringLiteral("model.") +
           other.replace(QStringLiteral("language_model.model."), QStringLiteral("language_model."));
}

at::Tensor normed(const at::Tensor &x, const std::map<QString, at::Tensor> &all, const QString &name)
{
    return at::layer_norm(x, {width}, all.at(name + QStringLiteral(".weight")), all.at(name + QStringLiteral(".bias")));
}

at::Tensor affine(const at::Tensor &x, const std::map<QString, at::Tensor> &all, const QString &name)
{
    return at::matmul(x, all.at(name + QStringLiteral(".weight")).t()) + all.at(name + QStringLiteral(".bias"));
}

/// The picture's tokens step by step from the file's tensors: patches cut one by one, heads one by one, two of three
/// layers, the class token dropped, both linear layers of the projector.
at::Tensor plainPatches(const at::Tensor &pixels)
{
    const auto all = randomTensors();
    const QString tower = QStringLiteral("vision_tower.vision_model.");
    const at::Tensor kernel = all.at(tower + QStringLiteral("embeddings.patch_embedding.weight"));
    std::vector<at::Tensor> tokens{all.at(tower + QStringLiteral("embeddings.class_embedding"))};
    for (int y = 0; y < side; y += patch)
        for (int x = 0; x < side; x += patch)
            tokens.push_back((kernel * pixels[0].narrow(1, y, patch).narrow(2, x, patch)).sum({1, 2, 3}));
    at::Tensor x = at::stack(tokens) + all.at(tower + QStringLiteral("embeddings.position_embedding.weight"));
    x = normed(x, all, tower + QStringLiteral("pre_layrnorm"));
    for (int i = 0; i < 2; ++i) {
        const QString layer = tower + QStringLiteral("encoder.layers.%1.").arg(i);
        const at::Tensor h = normed(x, all, layer + QStringLiteral("layer_norm1"));
        const at::Tensor q = affine(h, all, layer + QStringLiteral("self_attn.q_proj"));
        const at::Tensor k = affine(h, all, layer + QStringLiteral("self_attn.k_proj"));
        const at::Tensor v = affine(h, all, layer + QStringLiteral("self_attn.v_proj"));
        std::vector<at::Tensor> heads;
        for (int head = 0; head < 2; ++head) {
            const auto part = [&](const at::Tensor &from) { return from.narrow(1, 4 * head, 4); };
            heads.push_back(at::matmul(at::softmax(at::matmul(part(q), part(k).t()) / 2, -1), part(v)));
        }
        x = x + affine(at::cat(heads, 1), all, layer + QStringLiteral("self_attn.out_proj"));
        const at::Tensor inner =
            affine(normed(x, all, layer + QStringLiteral("layer_norm2")), all, layer + QStringLiteral("mlp.fc1"));
        x = x + affine(inner * at::sigmoid(1.702 * inner), all, layer + QStringLiteral("mlp.fc2"));
    }
    const at::Tensor inside = affine(x.narrow(0, 1, 9), all, QStringLiteral("multi_modal_projector.linear_1"));
    return affine(at::gelu(inside), all, QStringLiteral("multi_modal_projector.linear_2")).unsqueeze(0);
}

at::Tensor embeddingOf(const Ids &ids)
{
    return randomTensors()
        .at(QStringLiteral("language_model.model.embed_tokens.weight"))
        .index_select(0, at::tensor(ids, at::kLong))
        .unsqueeze(0);
}

DecoderNetworkPtr llama()
{
    return tests::RandomDecoder(QStringLiteral("llama"),
                                R"("hidden_size":16,"num_attention_heads":4,"num_key_value_heads":2)")
        .network;
}

} // namespace

class TestLlava : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offersAPictureToALanguageModel()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        QVERIFY(model && model->offers(Capability::VisionLanguageModel));
        QVERIFY(model->offers(Capability::CausalLanguageModel));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        QCOMPARE(model->patchesPerSide(), 3);
        QCOMPARE(model->seenSquare(picture()).size(), cv::Size(12, 12));
        QCOMPARE(model->languageLayers(), 2);
    }

    void patchesEqualAPlainComputation()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        const at::Tensor pixels = ImagePreprocessing::read(folder.path(), side).apply(picture()).unsqueeze(0);
        const at::Tensor patches = model->patchTokens(pixels);
        QCOMPARE(patches.sizes(), at::IntArrayRef({1, 9, textWidth}));
        QVERIFY(difference(patches, plainPatches(pixels)) < 1e-5);
    }

    /// The state's logits equal the Llama's on the concatenated embeddings; words of text read on.
    void equalsTheLlamaOnConcatenatedEmbeddings()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        const at::Tensor pixels = ImagePreprocessing::read(folder.path(), side).apply(picture()).unsqueeze(0);
        const Ids before{1, 7, 9}, after{20, 21}, answer{33, 5};
        at::Tensor logits;
        AttentionProbe probe;
        const auto state = model->start(picture(), PicturePrompt{before, after}, logits, &probe);
        const DecoderNetworkPtr text = llama();
        at::Tensor whole = at::cat({embeddingOf(before), plainPatches(pixels), embeddingOf(after)}, 1);
        const auto run = [&] {
            return headLogits(text->weights(), decodeTokens(text->weights(), text->config(), whole)).select(1, -1);
        };
        QVERIFY(difference(logits, run()) < 1e-5);
        QCOMPARE(state->length(), 3 + 9 + 2);
        for (const auto &[layer, weights] : probe.layers) {
            QCOMPARE(weights.sizes(), at::IntArrayRef({1, 4, 14, 14}));
            QVERIFY((weights.sum(-1) - 1).abs().max().item<double>() < 1e-5);
        }
        for (const int64_t word : answer) { // the answer's tokens look at the patches
            AttentionProbe looks;
            const at::Tensor next = state->read(idRow({word}), &looks);
            whole = at::cat({whole, embeddingOf({word})}, 1);
            QVERIFY(difference(next, run()) < 1e-5);
            for (const auto &[layer, weights] : looks.layers) {
                QCOMPARE(weights.sizes(), at::IntArrayRef({1, 4, 1, whole.size(1)}));
                QVERIFY((weights.sum(-1) - 1).abs().max().item<double>() < 1e-5);
                QVERIFY(weights.narrow(-1, 3, 9).sum().item<double>() > 0);
            }
        }
    }

    void newerNamesAreTheSameModel()
    {
        const QTemporaryDir folder, other;
        const auto model = opened(folder), renamed = opened(other, config, newer);
        QVERIFY(renamed->info().missing.isEmpty() && renamed->info().unexpected.isEmpty());
        at::Tensor first, second;
        model->start(picture(), PicturePrompt{{1}, {5, 6}}, first);
        renamed->start(picture(), PicturePrompt{{1}, {5, 6}}, second);
        QVERIFY(first.equal(second));
    }

    /// What a training writes opens as the same model.
    void writtenConfigurationsAreRead()
    {
        const QTemporaryDir folder, other;
        const auto model = opened(folder);
        const auto again = opened(other, QJsonDocument(model->config().toJson()).toJson());
        QVERIFY(again->info().missing.isEmpty() && again->info().unexpected.isEmpty());
        QCOMPARE(again->config().towerLayers, 2);
        QCOMPARE(again->config().imageToken, 61);
        QCOMPARE(again->contextLength(), 48);
        at::Tensor first, second;
        model->start(picture(), PicturePrompt{{1}, {5, 6}}, first);
        again->start(picture(), PicturePrompt{{1}, {5, 6}}, second);
        QVERIFY(first.equal(second));
    }

    void slotsHoldEveryWeight()
    {
        const QTemporaryDir folder;
        LlavaWeights weights;
        const WeightSlots slots = llavaSlots(weights, opened(folder)->config());
        slots.initialize(Random(3));
        std::map<QString, at::Tensor> expected = randomTensors();
        std::erase_if(expected, [](const auto &each) { return each.first.contains(QLatin1String("post_layernorm")); });
        const auto found = slots.tensors();
        QCOMPARE(found.size(), expected.size());
        for (const auto &[name, tensor] : expected)
            QVERIFY2(found.contains(name) && found.at(name).sizes() == tensor.sizes(), qPrintable(name));
    }

    void forwardPutsPatchesInTheirPlace()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        const at::Tensor pixels = ImagePreprocessing::read(folder.path(), side).apply(picture()).unsqueeze(0);
        const auto given = [&](const at::Tensor &ids, const at::Tensor &seen) {
            return model->forward({{QStringLiteral("input_ids"), ids}, {QStringLiteral("pixel_values"), seen}})
                .at(QStringLiteral("logits"));
        };
        Ids row{1, 7, 61, 20, 21};
        const at::Tensor once = given(idRow(row), pixels);
        QCOMPARE(once.sizes(), at::IntArrayRef({1, 13, 61}));
        row.insert(row.begin() + 2, 8, 61); // the token once for every patch
        QVERIFY(given(idRow(row), pixels).equal(once));
        at::Tensor logits;
        model->start(picture(), PicturePrompt{{1, 7}, {20, 21}}, logits);
        QVERIFY(difference(once.select(1, -1), logits) < 1e-5);
        const at::Tensor two = given(at::cat({idRow(row), idRow(row)}), at::cat({pixels * 0.5, pixels}));
        QVERIFY(difference(two[1], once[0]) < 1e-5);
        QVERIFY(difference(two[0], once[0]) > 1e-3);
        const at::Tensor words = tests::randomIds(2, 9, 61);
        QVERIFY(model->forward({{QStringLiteral("input_ids"), words}})
                    .at(QStringLiteral("logits"))
                    .equal(model->logits(words)));
    }

    void placesOfThePicture()
    {
        const tests::Letters letters;
        const PicturePrompt middle = PicturePrompt::of(letters, QStringLiteral("ab<image>cd"));
        QCOMPARE(middle.before.size(), 3u); // begin token and two letters
        QCOMPARE(middle.after.size(), 2u);
        const PicturePrompt first = PicturePrompt::of(letters, QStringLiteral("abc"));
        QCOMPARE(first.before, (Ids{1}));
        QCOMPARE(first.after.size(), 3u);
        const PicturePrompt last = PicturePrompt::of(letters, QStringLiteral("abc<image>"));
        QCOMPARE(last.before.size(), 4u);
        QVERIFY(last.after.empty());
        QVERIFY_THROWS_EXCEPTION(ProblemError, PicturePrompt::of(letters, QStringLiteral("<image>a<image>")));
    }

    void generatesLikeAnyOther()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        at::Tensor logits;
        const auto state = model->start(picture(), PicturePrompt{{1}, {5}}, logits);
        GenerateOptions options;
        options.maxTokens = 6;
        const GeneratedTokens made = generate(*state, logits, {}, options)[0];
        QCOMPARE(made.tokens.size(), 6u);
        QCOMPARE(made.tokens[0], logits[0].argmax().item<int64_t>());
    }

    void wrongConfigurations_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("another tower") << QByteArray("clip_vision_model") << QByteArray("siglip_vision_model");
        QTest::newRow("another text model") << QByteArray("\"llama\"") << QByteArray("\"mamba\"");
        QTest::newRow("layer beyond the tower")
            << QByteArray("\"vision_feature_layer\":-2") << QByteArray("\"vision_feature_layer\":-5");
        QTest::newRow("strategy") << QByteArray("\"default\"") << QByteArray("\"best\"");
        QTest::newRow("patch does not divide") << QByteArray("\"patch_size\":4") << QByteArray("\"patch_size\":5");
        QTest::newRow("other width") << QByteArray("\"hidden_size\":8") << QByteArray("\"hidden_size\":10");
    }
    void wrongConfigurations()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const QTemporaryDir folder;
        QByteArray changed = config;
        QVERIFY(changed.contains(from));
        QVERIFY_THROWS_EXCEPTION(ProblemError, opened(folder, changed.replace(from, to)));
    }

    void wrongInputs()
    {
        const QTemporaryDir folder;
        const auto model = opened(folder);
        const auto given = [&](const Ids &ids, const at::Tensor &pixels) {
            model->forward({{QStringLiteral("input_ids"), idRow(ids)}, {QStringLiteral("pixel_values"), pixels}});
        };
        const at::Tensor pixels = at::zeros({1, 3, side, side});
        given({1, 61, 2}, pixels);
        QVERIFY_THROWS_EXCEPTION(ProblemError, given({1, 61, 61, 2}, pixels));
        QVERIFY_THROWS_EXCEPTION(ProblemError, given({61, 2, 61}, pixels));
        QVERIFY_THROWS_EXCEPTION(ProblemError, given({1, 61}, at::zeros({1, 3, side, side + 4})));
        QVERIFY_THROWS_EXCEPTION(ProblemError, given({1, 62}, pixels));
        QVERIFY_THROWS_EXCEPTION(ProblemError, given(Ids(45, 61), pixels));
    }
};

QTEST_GUILESS_MAIN(TestLlava)
#include "tst_llava.moc"
