#include "core/models/ModelSource.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/vision/ResNetWeights.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

using Stage = ResNetConfig::Stage;
using Layout = ResNetConfig::Layout;

const QString pixelName = QStringLiteral("pixel_values");

/// Random weights with norms that do something.
std::map<QString, at::Tensor> tensorsOf(ResNetWeights &weights, const ResNetConfig &config)
{
    const WeightSlots slots = resNetSlots(weights, config);
    slots.initialize(Random(11));
    uint64_t seed = 0;
    for (const WeightSlot &slot : slots.all()) {
        const at::Tensor numbers = randomNumbers(slot.shape, ++seed, 0.5, 1.5);
        if (slot.name.endsWith(QLatin1String("running_var")))
            slot.tensor->copy_(numbers);
        else if (slot.name.endsWith(QLatin1String("running_mean")) || slot.name.endsWith(QLatin1String(".bias")))
            slot.tensor->copy_(numbers - 1);
        else if (slot.shape.size() == 1)
            slot.tensor->copy_(numbers);
    }
    return slots.tensors();
}

ResNetConfig small(Layout layout, bool bottleneck, int stemSize)
{
    ResNetConfig config;
    config.layout = layout;
    config.prefix = layout == Layout::HuggingFace ? QStringLiteral("resnet.") : QString();
    config.stemWidth = 6;
    config.stemSize = stemSize;
    config.bottleneck = bottleneck;
    const int wide = bottleneck ? 4 : 1;
    config.stages = {Stage{2, 6, 6 * wide, 1, 1}, Stage{1, 8, 8 * wide, bottleneck ? 2 : 1, 2},
                     Stage{3, 10, 10 * wide, 1, 2}};
    config.classes = 5;
    return config;
}

/// The network once more, written out straightforwardly over torchvision's names.
class Plain {
public:
    explicit Plain(const std::map<QString, at::Tensor> &tensors) : m_tensors(tensors) {}

    at::Tensor features(const at::Tensor &pixels, bool bottleneck, bool reduces, int stages) const
    {
        at::Tensor x = at::relu(unit(pixels, QStringLiteral("conv1"), QStringLiteral("bn1"), reduces ? 2 : 1));
        if (reduces)
            x = at::max_pool2d(x, {3, 3}, {2, 2}, {1, 1});
        for (int stage = 1; stage <= stages; ++stage)
            for (int block = 0; has(QStringLiteral("layer%1.%2.conv1.weight").arg(stage).arg(block)); ++block) {
                const QString name = QStringLiteral("layer%1.%2.").arg(stage).arg(block);
                const int stride = stage > 1 && block == 0 ? 2 : 1;
                at::Tensor y = at::relu(numbered(x, name, 1, bottleneck ? 1 : stride));
                y = numbered(y, name, 2, bottleneck ? stride : 1);
                if (bottleneck)
                    y = numbered(at::relu(y), name, 3, 1);
                at::Tensor short_ = x;
                if (has(name + QStringLiteral("downsample.0.weight")))
                    short_ =
                        unit(x, name + QStringLiteral("downsample.0"), name + QStringLiteral("downsample.1"), stride);
                x = at::relu(y + short_);
            }
        return x.flatten(2).mean(-1);
    }

private:
    bool has(const QString &name) const { return m_tensors.contains(name); }
    at::Tensor numbered(const at::Tensor &x, const QString &block, int number, int stride) const
    {
        return unit(x, block + QStringLiteral("conv%1").arg(number), block + QStringLiteral("bn%1").arg(number),
                    stride);
    }
    at::Tensor unit(const at::Tensor &x, const QString &convolution, const QString &norm, int stride) const
    {
        const at::Tensor weight = m_tensors.at(convolution + QStringLiteral(".weight"));
        const at::Tensor y = at::conv2d(x, weight, {}, stride, weight.size(2) / 2, 1, x.size(1) / weight.size(1));
        const auto channel = [&](const char *part) {
            return m_tensors.at(norm + QLatin1String(part)).view({1, -1, 1, 1});
        };
        return (y - channel(".running_mean")) / (channel(".running_var") + 1e-5).sqrt() * channel(".weight") +
               channel(".bias");
    }

    const std::map<QString, at::Tensor> &m_tensors;
};

} // namespace

class TestResNet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsAStraightforwardComputation_data()
    {
        QTest::addColumn<bool>("bottleneck");
        QTest::addColumn<int>("stemSize");
        QTest::newRow("basic") << false << 7;
        QTest::newRow("basic, small pictures") << false << 3;
        QTest::newRow("bottleneck, grouped") << true << 7;
        QTest::newRow("bottleneck, small pictures") << true << 3;
    }
    void equalsAStraightforwardComputation()
    {
        QFETCH(bool, bottleneck);
        QFETCH(int, stemSize);
        const ResNetConfig config = small(Layout::Torchvision, bottleneck, stemSize);
        ResNetWeights weights;
        auto tensors = tensorsOf(weights, config);
        tensors[QStringLiteral("bn1.num_batches_tracked")] = at::scalar_tensor(7, at::kLong);
        QTemporaryDir folder, hub;
        writeModel(folder.path(), tensors, {});
        const ModelPtr model = openModel(folder.path());
        QCOMPARE(model->info().architecture, QStringLiteral("ResNet"));
        QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
        const at::Tensor pixels = randomNumbers({2, 3, 45, 38}, 1, -1);
        const at::Tensor reference = Plain(tensors).features(pixels, bottleneck, stemSize == 7, 3);
        const auto outputs = model->forward({{pixelName, pixels}});
        const at::Tensor features = outputs.at(QStringLiteral("features"));
        QVERIFY2(difference(features, reference) < 1e-4, qPrintable(QString::number(difference(features, reference))));
        const at::Tensor logits =
            at::matmul(reference, tensors.at(QStringLiteral("fc.weight")).t()) + tensors.at(QStringLiteral("fc.bias"));
        QVERIFY(difference(outputs.at(QStringLiteral("logits")), logits) < 1e-4);
        QVERIFY(difference(resNetFeatures(weights, config, pixels, BatchNorms::Running), reference) < 1e-4);

        // The same numbers in the layout of the hub.
        const ResNetConfig other = small(Layout::HuggingFace, bottleneck, stemSize);
        ResNetWeights same = weights;
        std::map<QString, at::Tensor> renamed = resNetSlots(same, other).tensors();
        writeModel(hub.path(), renamed,
                   {{QStringLiteral("model_type"), QStringLiteral("resnet")},
                    {QStringLiteral("id2label"), QJsonObject{{QStringLiteral("3"), QStringLiteral("barn")}}}});
        const ModelPtr second = openModel(hub.path());
        QVERIFY(second->info().missing.isEmpty() && second->info().unexpected.isEmpty());
        QVERIFY(second->forward({{pixelName, pixels}}).at(QStringLiteral("features")).equal(features));
        const auto *classifier = second->as<Classifier>();
        QVERIFY(classifier);
        QCOMPARE(classifier->classNames(),
                 (QStringList{QStringLiteral("class 0"), QStringLiteral("class 1"), QStringLiteral("class 2"),
                              QStringLiteral("barn"), QStringLiteral("class 4")}));
        QVERIFY(difference(classifier->classify(classifier->encodeImages(pixels)), logits) < 1e-4);
        const at::Tensor half = classifier->encodeImages(pixels.to(at::kBFloat16));
        QCOMPARE(half.scalar_type(), at::kFloat);
        QVERIFY2(cosine(half, features) > 0.999, qPrintable(QString::number(cosine(half, features))));
    }

    void publishedSizesAreFound_data()
    {
        QTest::addColumn<bool>("bottleneck");
        QTest::addColumn<std::vector<int>>("depths");
        QTest::addColumn<qint64>("parameters"); // as published, without running means and variances
        QTest::newRow("18") << false << std::vector<int>{2, 2, 2, 2} << qint64(11689512);
        QTest::newRow("34") << false << std::vector<int>{3, 4, 6, 3} << qint64(21797672);
        QTest::newRow("50") << true << std::vector<int>{3, 4, 6, 3} << qint64(25557032);
        QTest::newRow("101") << true << std::vector<int>{3, 4, 23, 3} << qint64(44549160);
        QTest::newRow("152") << true << std::vector<int>{3, 8, 36, 3} << qint64(60192808);
    }
    void publishedSizesAreFound()
    {
        QFETCH(bool, bottleneck);
        QFETCH(std::vector<int>, depths);
        QFETCH(qint64, parameters);
        ResNetConfig config;
        config.bottleneck = bottleneck;
        config.classes = 1000;
        for (int i = 0; i < 4; ++i)
            config.stages.push_back({depths[size_t(i)], 64 << i, (64 << i) * (bottleneck ? 4 : 1), 1, i == 0 ? 1 : 2});
        ResNetWeights weights;
        QTemporaryDir folder;
        SafetensorsWriter writer; // bytes will do: only shapes matter here
        qint64 count = 0;
        const WeightSlots slots = resNetSlots(weights, config);
        for (const WeightSlot &slot : slots.all()) {
            const at::Tensor zeros = at::zeros(slot.shape, at::kByte);
            writer.add(slot.name, zeros);
            count += slot.name.contains(QLatin1String("running")) ? 0 : zeros.numel();
        }
        QCOMPARE(count, parameters);
        const QString path = folder.filePath(QStringLiteral("model.safetensors"));
        writer.write(path);
        const ModelSource source{path, folder.path(), QStringLiteral("model.safetensors"), Checkpoint::open(path), {}};
        QVERIFY(ResNetConfig::recognizes(source));
        const ResNetConfig found = ResNetConfig::of(source);
        QCOMPARE(found.bottleneck, bottleneck);
        QCOMPARE(found.dimension(), bottleneck ? 2048 : 512);
        for (size_t i = 0; i < 4; ++i)
            QCOMPARE(found.stages[i].depth, depths[i]);
    }

    void batchNormsLearn()
    {
        const ResNetConfig config = small(Layout::Torchvision, false, 3);
        ResNetWeights weights;
        tensorsOf(weights, config);
        const at::Tensor before = weights.stem.mean.clone();
        const c10::AutoGradMode gradients(true);
        weights.stem.weight.set_requires_grad(true);
        const at::Tensor features =
            resNetFeatures(weights, config, randomNumbers({4, 3, 16, 16}, 2, -1), BatchNorms::Batch);
        features.square().sum().backward();
        QVERIFY(weights.stem.weight.grad().abs().sum().item<float>() > 0);
        QVERIFY(!weights.stem.mean.equal(before));
    }

    void whatDoesNotFitIsRefused()
    {
        const ResNetConfig config = small(Layout::Torchvision, false, 7);
        ResNetWeights weights;
        const auto tensors = tensorsOf(weights, config);
        const auto refused = [&](const QString &name, const at::Tensor &instead) {
            QTemporaryDir folder;
            auto changed = tensors;
            if (instead.defined())
                changed[name] = instead;
            else
                changed.erase(name);
            writeModel(folder.path(), changed, {});
            return refusal([&] { openModel(folder.path()); }).code == ExitCode::ModelRefused;
        };
        QVERIFY(refused(QStringLiteral("layer2.0.downsample.0.weight"), {}));
        QVERIFY(refused(QStringLiteral("layer2.0.bn1.running_var"), {}));
        QVERIFY(refused(QStringLiteral("layer1.1.conv2.weight"), at::zeros({6, 6, 5, 5})));
        QVERIFY(refused(QStringLiteral("conv1.weight"), at::zeros({6, 3, 5, 5})));
        QVERIFY(refused(QStringLiteral("layer1.0.conv1.weight"), at::zeros({6})));
        QVERIFY(refused(QStringLiteral("fc.weight"), at::zeros({5, 11})));
        QTemporaryDir folder;
        writeModel(folder.path(), tensors, {});
        const ModelPtr model = openModel(folder.path());
        const auto badInput = [&](const at::Tensor &pixels) {
            return refusal([&] { model->forward({{pixelName, pixels}}); }).code == ExitCode::InputUnreadable;
        };
        QVERIFY(badInput(at::zeros({1, 1, 32, 32})));
        QVERIFY(badInput(at::zeros({1, 3, 1, 9000})));
        QCOMPARE(model->forward({{pixelName, at::zeros({1, 3, 1, 1})}}).size(), 2u);
        const StopScope scope([] { return true; });
        QVERIFY_THROWS_EXCEPTION(Stopped, model->as<ImageEncoder>()->encodeImages(at::zeros({1, 3, 8, 8})));
    }
};

QTEST_GUILESS_MAIN(TestResNet)
#include "tst_resnet.moc"
