#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/checkpoint/Safetensors.h"
#include "core/models/segmentation/SamImageEncoder.h"
#include "core/models/segmentation/SamPicture.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString fixture = QStringLiteral(GLEANER_FIXTURES "/sam-tiny");

cv::Mat picture(int width, int height)
{
    cv::Mat rgb(height, width, CV_8UC3);
    Random random(7);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < 3 * width; ++x)
            rgb.ptr<uchar>(y)[x] = uchar(random.below(256));
    return rgb;
}

SegmenterPrompt pointAt(float x, float y)
{
    SegmenterPrompt prompt;
    prompt.points.push_back({{x, y}, true});
    return prompt;
}

} // namespace

class TestSam : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheReference_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::newRow("Hugging Face") << fixture;
        QTest::newRow("original names") << fixture + QStringLiteral("/original_names.safetensors");
    }
    void equalsTheReference()
    {
        QFETCH(QString, uri);
        const auto expected = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const ModelPtr model = openModel(uri);
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const auto outputs = model->forward(expected);
        const QStringList inputs{
            QStringLiteral("image"),          QStringLiteral("point_coords"),   QStringLiteral("point_labels"),
            QStringLiteral("boxes"),          QStringLiteral("mask_input"),     QStringLiteral("original_height"),
            QStringLiteral("original_width"), QStringLiteral("resized_height"), QStringLiteral("resized_width")};
        int compared = 0;
        double largest = 0;
        for (const auto &[name, reference] : expected) {
            if (inputs.contains(name))
                continue;
            QVERIFY2(outputs.contains(name), qPrintable(name));
            const double error = difference(outputs.at(name), reference);
            QVERIFY2(error < 1e-4, qPrintable(QStringLiteral("%1 %2").arg(name).arg(error)));
            largest = std::max(largest, error);
            ++compared;
        }
        QCOMPARE(compared, 20);
        qInfo("largest difference %.2g", largest);
    }

    void originalNamesNeedNoConfiguration()
    {
        QTemporaryDir folder;
        QVERIFY(QFile::copy(fixture + QStringLiteral("/original_names.safetensors"),
                            folder.filePath(QStringLiteral("sam.safetensors"))));
        const auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        // All but the decoder's heads stand in the shapes; the authors' decoder has eight.
        const SamConfig config =
            SamConfig::fromShapes(Checkpoint::open(folder.filePath(QStringLiteral("sam.safetensors"))));
        QCOMPARE(config.heads, 2);
        QCOMPARE(config.window, 5);
        QCOMPARE(config.globalLayers, std::vector<int>{1});
        QCOMPARE(config.decoderInner, 48);
        QCOMPARE(config.decoderLayers, 2);
        QCOMPARE(config.downsampling, 2);
        QCOMPARE(config.maskTokens, 4);
        const auto outputs = openModel(folder.path())->forward(inputs);
        const QString name = QStringLiteral("image_embedding");
        QVERIFY(difference(outputs.at(name), inputs.at(name)) < 1e-4);
    }

    void publishedSizesAreFoundInShapes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("heads");
        QTest::addColumn<std::vector<int>>("global");
        QTest::newRow("B") << 768 << 12 << 12 << std::vector<int>{2, 5, 8, 11};
        QTest::newRow("L") << 1024 << 24 << 16 << std::vector<int>{5, 11, 17, 23};
        QTest::newRow("H") << 1280 << 32 << 16 << std::vector<int>{7, 15, 23, 31};
    }
    void publishedSizesAreFoundInShapes()
    {
        QFETCH(int, width);
        QFETCH(int, layers);
        QFETCH(int, heads);
        QFETCH(std::vector<int>, global);
        SamConfig config;
        config.width = width;
        config.inner = 4 * width;
        config.layers = layers;
        config.heads = heads;
        config.globalLayers = global;
        SamWeights weights;
        const WeightSlots slots = samSlots(weights, config);
        QTemporaryDir folder;
        SafetensorsWriter writer; // 8-bit zeros: only shapes matter here
        for (const WeightSlot &slot : slots.all())
            writer.add(samOriginalName(slot.name, config), at::zeros(slot.shape, at::kByte));
        const QString path = folder.filePath(QStringLiteral("sam.safetensors"));
        writer.write(path);
        const SamConfig found = SamConfig::fromShapes(Checkpoint::open(path));
        QCOMPARE(found.width, width);
        QCOMPARE(found.layers, layers);
        QCOMPARE(found.heads, heads);
        QCOMPARE(found.globalLayers, global);
        QCOMPARE(found.side, 1024);
        QCOMPARE(found.window, 14);
        QCOMPARE(found.decoderHeads, 8);
        QCOMPARE(found.inner, 4 * width);
        QCOMPARE(found.qualityDepth, 3);
        QCOMPARE(found.decoderInner, 2048);
    }

    void relativeTablesOfOtherLengthsAreInterpolated()
    {
        QTemporaryDir folder;
        std::map<QString, at::Tensor> tensors;
        const Safetensors file = Safetensors::open(fixture + QStringLiteral("/model.safetensors"));
        for (const SafetensorsEntry &entry : file.entries()) {
            at::Tensor tensor = file.tensor(entry);
            if (entry.name.contains(QLatin1String("layers.1.attn.rel_pos"))) // 15 rows → 29
                tensor = at::upsample_linear1d(tensor.t().unsqueeze(0), {29}, false).squeeze(0).t();
            tensors[entry.name] = tensor;
        }
        writeModel(folder.path(), tensors, readModelJson(fixture + QStringLiteral("/config.json")));
        const auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const QString name = QStringLiteral("image_embedding");
        const at::Tensor embedding = openModel(folder.path())->forward(inputs).at(name);
        QVERIFY(embedding.isfinite().all().item<bool>());
        const double error = difference(embedding, inputs.at(name));
        QVERIFY2(error > 1e-6 && error < 0.2, qPrintable(QString::number(error)));
    }

    void halfIsClose()
    {
        const ModelPtr model = openModel(fixture);
        auto inputs = readForwardInputs(fixture + QStringLiteral("/expected.safetensors"));
        const QString name = QStringLiteral("image_embedding"), image = QStringLiteral("image");
        const at::Tensor whole = model->forward(inputs).at(name);
        inputs[image] = inputs.at(image).to(at::kBFloat16);
        const at::Tensor half = model->forward(inputs).at(name);
        QCOMPARE(half.scalar_type(), at::kFloat);
        QVERIFY(!half.equal(whole));
        const double close = cosine(half.flatten().unsqueeze(0), whole.flatten().unsqueeze(0));
        QVERIFY2(close > 0.999, qPrintable(QString::number(close)));
    }

    void segmentsAsForwardDoes()
    {
        const ModelPtr model = openModel(fixture);
        const auto *segmenter = model->as<PromptableSegmenter>();
        QVERIFY(model->offers(Capability::PromptableSegmenter));
        const cv::Mat rgb = picture(80, 60);
        const SegmenterImagePtr image = segmenter->see(rgb);
        QCOMPARE(image->size(), cv::Size(80, 60));
        QCOMPARE(segmenter->see(rgb.clone()), image); // by content
        QVERIFY(segmenter->see(rgb, true) != image);
        const auto scalar = [](int64_t value) { return at::scalar_tensor(value, at::kLong); };
        const auto outputs =
            model->forward({{QStringLiteral("image"), resizedToLongSide(rgb, 64)},
                            {QStringLiteral("original_height"), scalar(60)},
                            {QStringLiteral("original_width"), scalar(80)},
                            {QStringLiteral("point_coords"), at::tensor({16.F, 24.F}).view({1, 1, 2})},
                            {QStringLiteral("point_labels"), at::ones({1, 1}, at::kLong)},
                            {QStringLiteral("boxes"), at::tensor({8.F, 8.F, 40.F, 32.F}).view({1, 4})}});
        const SegmenterPrompt point = pointAt(20, 30);
        const SegmenterAnswer one = segmenter->segment(*image, point);
        QVERIFY(difference(one.logits, outputs.at(QStringLiteral("points_single.mask_logits"))[0]) < 1e-5);
        const SegmenterAnswer three = segmenter->segment(*image, point, true);
        QVERIFY(difference(three.lowResolution, outputs.at(QStringLiteral("points_multi.low_res_logits"))[0]) < 1e-5);
        QCOMPARE(three.quality.size(), 3u);
        SegmenterPrompt box;
        box.box = cv::Rect2f(10, 10, 40, 30);
        const SegmenterAnswer boxed = segmenter->segment(*image, box, true);
        QVERIFY(difference(boxed.logits, outputs.at(QStringLiteral("boxes.mask_logits"))[0]) < 1e-5);
        const cv::Mat mask = one.mask(0);
        QCOMPARE(mask.size(), rgb.size());
        QCOMPARE(cv::countNonZero(mask), one.logits.gt(0).sum().item<int>());

        SegmenterPrompt further = point;
        further.mask = one.lowResolution;
        QVERIFY(!segmenter->segment(*image, further).logits.equal(one.logits));
        SegmenterPrompt maskOnly;
        maskOnly.mask = one.lowResolution;
        QVERIFY(segmenter->segment(*image, maskOnly).logits.isfinite().all().item<bool>());
    }

    /// Halves are multiplied and sums are those of float32: seen in the same way, the picture gives nearly the same.
    void halfClicksAreClose()
    {
        const ModelPtr model = openModel(fixture);
        const auto *segmenter = model->as<PromptableSegmenter>();
        const cv::Mat rgb = picture(80, 60);
        const SegmenterImagePtr whole = segmenter->see(rgb), half = segmenter->see(rgb, true);
        SegmenterPrompt again = pointAt(20, 30);
        again.mask = segmenter->segment(*whole, pointAt(20, 30)).lowResolution;
        for (const SegmenterPrompt &prompt : {pointAt(20, 30), pointAt(60, 10), again}) {
            const SegmenterAnswer exact = segmenter->segment(*whole, prompt, true),
                                  near = segmenter->segment(*half, prompt, true);
            QVERIFY(!near.logits.equal(exact.logits));
            QVERIFY2(difference(near.logits, exact.logits) < 0.03, "logits");
            QVERIFY(near.logits.equal(segmenter->segment(*half, prompt, true).logits));
            for (size_t i = 0; i < exact.quality.size(); ++i)
                QVERIFY(std::abs(near.quality[i] - exact.quality[i]) < 0.02F);
        }
    }

    void badPromptsAreRefused()
    {
        const ModelPtr model = openModel(fixture);
        const auto *segmenter = model->as<PromptableSegmenter>();
        const SegmenterImagePtr image = segmenter->see(picture(30, 70));
        QCOMPARE(refusal([&] { segmenter->segment(*image, {}); }).code, ExitCode::Invalid);
        QCOMPARE(refusal([&] { segmenter->see({}); }).code, ExitCode::Invalid);
        SegmenterPrompt wrong;
        wrong.mask = at::zeros({1, 8, 8});
        QCOMPARE(refusal([&] { segmenter->segment(*image, wrong); }).code, ExitCode::Invalid);
        class Other final : public SegmenterImage {
            cv::Size size() const override { return {3, 3}; }
        };
        QCOMPARE(refusal([&] { segmenter->segment(Other(), pointAt(1, 1)); }).code, ExitCode::Invalid);
        const auto refused = [&](const Model::NamedTensors &inputs) {
            return refusal([&] { model->forward(inputs); }).code == ExitCode::InputUnreadable;
        };
        const QString name = QStringLiteral("image");
        QVERIFY(refused({}));
        QVERIFY(refused({{name, at::zeros({3, 65, 64})}}));
        QVERIFY(refused({{name, at::zeros({1, 3, 64, 64})}}));
        QVERIFY(refused({{name, at::zeros({3, 64, 64})}, {QStringLiteral("point_coords"), at::zeros({1, 1, 2})}}));
        QVERIFY(refused({{name, at::zeros({3, 64, 64})},
                         {QStringLiteral("point_coords"), at::zeros({1, 1, 2})},
                         {QStringLiteral("point_labels"), at::full({1, 1}, 2, at::kLong)}}));
        QVERIFY(refused({{name, at::zeros({3, 64, 64})}, {QStringLiteral("mask_input"), at::zeros({1, 1, 8, 8})}}));
        QVERIFY(refused({{name, at::zeros({3, 64, 64})},
                         {QStringLiteral("original_height"), at::scalar_tensor(int64_t(1) << 40, at::kLong)}}));
        QVERIFY(refused({{name, at::zeros({3, 64, 64})}, {QStringLiteral("boxes"), at::zeros({65, 4})}}));
        const at::Tensor huge = at::scalar_tensor(16383, at::kLong);
        QVERIFY(refused({{name, at::zeros({3, 64, 64})},
                         {QStringLiteral("boxes"), at::zeros({1, 4})},
                         {QStringLiteral("original_height"), huge},
                         {QStringLiteral("original_width"), huge}}));
        QCOMPARE(model->forward({{name, at::zeros({3, 64, 1})}}).size(), 3u);
    }

    void otherSizesFromConfigurationAlone_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("three heads, patch 6, no tables")
            << QByteArray(R"({"model_type":"sam","vision_config":{"hidden_size":27,"num_hidden_layers":3,
               "num_attention_heads":3,"image_size":66,"patch_size":6,"mlp_dim":31,"output_channels":24,"window_size":4,
               "global_attn_indexes":[0,2],"use_rel_pos":false,"qkv_bias":false},
               "prompt_encoder_config":{"hidden_size":24,"mask_input_channels":12},
               "mask_decoder_config":{"hidden_size":24,"mlp_dim":20,"num_attention_heads":3,"num_hidden_layers":3,
               "attention_downsample_rate":1,"num_multimask_outputs":2,"iou_head_depth":4,"iou_head_hidden_dim":7}})");
        QTest::newRow("whole picture everywhere, no positions")
            << QByteArray(R"({"model_type":"sam","vision_config":{"hidden_size":20,"num_hidden_layers":1,
               "num_attention_heads":5,"image_size":40,"patch_size":10,"output_channels":16,"window_size":0,
               "global_attn_indexes":[],"use_abs_pos":false},
               "prompt_encoder_config":{"hidden_size":16},
               "mask_decoder_config":{"hidden_size":16,"num_attention_heads":2,"num_hidden_layers":1,
               "num_multimask_outputs":1,"iou_head_depth":2}})");
    }
    void otherSizesFromConfigurationAlone()
    {
        QFETCH(QByteArray, json);
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QVERIFY(!object.isEmpty());
        QTemporaryDir folder, originalFolder;
        const SamConfig config = SamConfig::fromJson({object, folder.path()});
        SamWeights weights;
        const WeightSlots slots = samSlots(weights, config);
        slots.initialize(Random(3));
        writeModel(folder.path(), slots.tensors(), object);
        writeModel(originalFolder.path(), slots.tensors(), object,
                   [&config](const QString &name) { return samOriginalName(name, config); });
        const ModelPtr model = openModel(folder.path()), original = openModel(originalFolder.path());
        QCOMPARE(model->info().parameters, slots.parameters());
        QVERIFY(original->info().unexpected.isEmpty());
        const cv::Mat rgb = picture(50, 90);
        const auto answer = [&](const ModelPtr &each) {
            const auto *segmenter = each->as<PromptableSegmenter>();
            return segmenter->segment(*segmenter->see(rgb), pointAt(20, 30), true);
        };
        const SegmenterAnswer ours = answer(model);
        QCOMPARE(ours.logits.sizes(), at::IntArrayRef({config.maskTokens - 1, 90, 50}));
        QVERIFY(ours.logits.isfinite().all().item<bool>());
        QVERIFY(ours.logits.equal(answer(original).logits));
    }

    void hostileConfigurations_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        for (const char *key : {"hidden_size", "num_hidden_layers", "num_attention_heads", "image_size", "patch_size",
                                "mlp_ratio", "output_channels"})
            for (const char *value : {"0", "-4", "3", "1000000000000", "\"4\"", "1.37"})
                QTest::addRow("%s %s", key, value) << "vision_config" << key << value;
        for (const char *value : {"-1", "0.5", "[-1]", "[1e9]", "7"})
            QTest::addRow("global %s", value) << "vision_config"
                                              << "global_attn_indexes" << value;
        for (const char *value : {"-1", "1e12", "4"})
            QTest::addRow("window %s", value) << "vision_config"
                                              << "window_size" << value;
        for (const char *key : {"num_multimask_outputs", "attention_downsample_rate", "iou_head_depth", "mlp_dim",
                                "num_attention_heads", "hidden_size"})
            for (const char *value : {"0", "-4", "7", "1000000000000", "{}"})
                QTest::addRow("decoder %s %s", key, value) << "mask_decoder_config" << key << value;
    }
    void hostileConfigurations()
    {
        QFETCH(QString, part);
        QFETCH(QString, key);
        QFETCH(QString, value);
        QTemporaryDir folder;
        QVERIFY(QFile::copy(fixture + QStringLiteral("/model.safetensors"),
                            folder.filePath(QStringLiteral("model.safetensors"))));
        QJsonObject json = readModelJson(fixture + QStringLiteral("/config.json"));
        QJsonObject object = json[part].toObject();
        object[key] = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array().at(0);
        json[part] = object;
        writeJson(folder.filePath(QStringLiteral("config.json")), json);
        const Problem problem = refusal([&] { openModel(folder.path()); });
        if (problem.code == ExitCode::Done) { // heads and windows are no shapes
            QVERIFY(key == QLatin1String("window_size"));
            return;
        }
        QCOMPARE(problem.code, ExitCode::ModelRefused);
    }

    void stops()
    {
        QVERIFY_THROWS_EXCEPTION(Stopped, openModel(fixture, [] { return true; }));
        const ModelPtr model = openModel(fixture);
        const auto *segmenter = model->as<PromptableSegmenter>();
        const SegmenterImagePtr image = segmenter->see(picture(40, 40));
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, segmenter->see(picture(41, 40)));
        QVERIFY_THROWS_EXCEPTION(Stopped, segmenter->segment(*image, pointAt(3, 3)));
    }
};

QTEST_GUILESS_MAIN(TestSam)
#include "tst_sam.moc"
