#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ConfigReader.h"
#include "core/models/detection/Boxes.h"
#include "core/models/detection/DetectorLoss.h"
#include "core/models/detection/DetectorModel.h"
#include "core/support/StopPoint.h"
#include "tests/helpers/Tensors.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>
#include <opencv2/imgproc.hpp>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString pixelName = QStringLiteral("pixel_values");

DetectorConfig small()
{
    DetectorConfig config;
    config.side = 64;
    config.widths = {8, 12, 16};
    config.depths = {1, 2, 1};
    config.levels = 2;
    config.pyramidWidth = 16;
    config.categories = {QStringLiteral("red"), QStringLiteral("green")};
    return config;
}

DetectedObject object(float x, float y, float width, float height, int category, float score)
{
    return {cv::Rect2f(x, y, width, height), category, score};
}

/// One red or green rectangle on gray per picture.
struct Scene {
    cv::Mat rgb;
    DetectorTruth truth;
};

Scene sceneOf(uint64_t seed)
{
    Random random(seed);
    Scene scene{cv::Mat(64, 64, CV_8UC3, cv::Scalar(90, 90, 90)), {}};
    const int width = 14 + random.below(20), height = 14 + random.below(20);
    const int left = random.below(64 - width), top = random.below(64 - height), category = random.below(2);
    cv::rectangle(scene.rgb, cv::Rect(left, top, width, height),
                  category == 0 ? cv::Scalar(220, 20, 20) : cv::Scalar(20, 220, 20), cv::FILLED);
    scene.truth.boxes = at::tensor({float(left), float(top), float(left + width), float(top + height)}).view({1, 4});
    scene.truth.categories = at::full({1}, category, at::kLong);
    return scene;
}

/// Plain Adam over all weights of a network.
class Adam {
public:
    explicit Adam(const WeightSlots &slots, double rate) : m_rate(rate)
    {
        for (const WeightSlot &slot : slots.all()) {
            slot.tensor->set_requires_grad(true);
            m_weights.push_back(*slot.tensor);
            m_first.push_back(at::zeros_like(*slot.tensor));
            m_second.push_back(at::zeros_like(*slot.tensor));
        }
    }
    void step()
    {
        const c10::AutoGradMode noGradients(false);
        ++m_steps;
        for (size_t i = 0; i < m_weights.size(); ++i) {
            const at::Tensor gradient = m_weights[i].grad();
            m_first[i].mul_(0.9).add_(gradient, 0.1);
            m_second[i].mul_(0.99).addcmul_(gradient, gradient, 0.01);
            const at::Tensor mean = m_first[i] / (1 - std::pow(0.9, m_steps));
            const at::Tensor square = m_second[i] / (1 - std::pow(0.99, m_steps));
            m_weights[i].sub_(mean / (square.sqrt() + 1e-8), m_rate);
            m_weights[i].mutable_grad() = at::Tensor();
        }
    }

private:
    std::vector<at::Tensor> m_weights, m_first, m_second;
    double m_rate;
    int m_steps = 0;
};

} // namespace

class TestDetector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlaps()
    {
        const cv::Rect2f a(0, 0, 10, 10);
        QCOMPARE(overlapOf(a, a), 1.0);
        QCOMPARE(overlapOf(a, cv::Rect2f(5, 0, 10, 10)), 50.0 / 150);
        QCOMPARE(overlapOf(a, cv::Rect2f(10, 0, 10, 10)), 0.0);
        QCOMPARE(overlapOf(a, cv::Rect2f(20, 20, 3, 3)), 0.0);
        QCOMPARE(overlapOf(a, cv::Rect2f(2, 2, 5, 2)), 0.1);
        QCOMPARE(overlapOf(cv::Rect2f(), cv::Rect2f()), 0.0);
        QCOMPARE(overlapOf(a, cv::Rect2f(3, 3, -2, 4)), 0.0);
        const auto generalized = [](std::vector<float> p, std::vector<float> q) {
            return generalizedOverlap(at::tensor(p), at::tensor(q)).item<float>();
        };
        QCOMPARE(generalized({0, 0, 10, 10}, {0, 0, 10, 10}), 1.F);
        QVERIFY(std::abs(generalized({0, 0, 10, 10}, {5, 0, 15, 10}) - 1.F / 3) < 1e-6F);
        QVERIFY(std::abs(generalized({0, 0, 10, 10}, {20, 0, 30, 10}) + 1.F / 3) < 1e-6F); // a gap of a third
    }

    void doublesAreLeftOut()
    {
        const std::vector<DetectedObject> kept =
            withoutDoubles({object(0, 0, 10, 10, 0, 0.6F), object(1, 0, 10, 10, 0, 0.9F), object(1, 0, 10, 10, 1, 0.5F),
                            object(30, 0, 10, 10, 0, 0.7F), object(2, 0, 10, 10, 0, 0.8F)},
                           0.5);
        QCOMPARE(kept.size(), 3u);
        QCOMPARE(kept[0].score, 0.9F);
        QCOMPARE(kept[1].score, 0.7F);
        QCOMPARE(kept[2].category, 1); // another category
        // A chain: the second goes because of the first, so the third stays although it overlaps the second.
        const auto chain = withoutDoubles(
            {object(0, 0, 10, 10, 0, 0.9F), object(3, 0, 10, 10, 0, 0.8F), object(6, 0, 10, 10, 0, 0.7F)}, 0.5);
        QCOMPARE(chain.size(), 2u);
        QCOMPARE(chain[1].score, 0.7F);
        // Exactly at the threshold both stay.
        QCOMPARE(withoutDoubles({object(0, 0, 10, 10, 0, 0.9F), object(0, 0, 10, 5, 0, 0.8F)}, 0.5).size(), 2u);
        QCOMPARE(withoutDoubles({object(0, 0, 10, 10, 0, 0.9F), object(0, 0, 10, 5, 0, 0.8F)}, 0.49).size(), 1u);
        QVERIFY(withoutDoubles({}, 0.5).empty());
    }

    void boxesSurviveDistances()
    {
        const DetectorConfig config = small();
        const DetectorCells cells = detectorCells(config, 64, 96);
        QCOMPARE(cells.centers.sizes(), at::IntArrayRef({8 * 12 + 4 * 6, 2}));
        QVERIFY(cells.centers[1].equal(at::tensor({12.F, 4.F})));
        QVERIFY(cells.centers[8 * 12 + 6].equal(at::tensor({8.F, 24.F})));
        const at::Tensor boxes = randomNumbers({120, 4}, 3, -20, 120);
        const at::Tensor back = boxesFromDistances(cells.centers, distancesToBoxes(cells.centers, boxes));
        QVERIFY(difference(back, boxes) < 1e-6);
    }

    void cellsAnswerForWhatTheyAreFor()
    {
        const DetectorConfig config = small(); // strides 8 and 16
        const DetectorCells cells = detectorCells(config, 64, 64);
        // A small box, a larger one around it, and a large one: the last for the coarse level alone.
        const DetectorTruth truth{at::tensor({8.F, 8.F, 24.F, 24.F, 0.F, 0.F, 40.F, 40.F}).view({2, 4}),
                                  at::tensor({1L, 0L}, at::kLong)};
        const DetectorTargets targets = detectorTargets(config, cells, truth);
        QCOMPARE(targets.categories[9].item<int64_t>(), 1); // middle (12, 12): in both, the smaller counts
        QVERIFY(targets.boxes[9].equal(truth.boxes[0]));
        QCOMPARE(targets.categories[27].item<int64_t>(), 0); // (28, 28): in the larger alone
        QCOMPARE(targets.categories[63].item<int64_t>(), -1);
        QCOMPARE(targets.centerness[63].item<float>(), 0.F);
        // (12, 12) in 8…24: 4 to the left, 12 to the right, both ways.
        QVERIFY(std::abs(targets.centerness[9].item<float>() - 1.F / 3) < 1e-6F);
        const DetectorTruth wide{at::tensor({0.F, 0.F, 64.F, 64.F}).view({1, 4}), at::zeros({1}, at::kLong)};
        DetectorConfig fine = config; // 64 px are 8 cells of 8 px: from its middle 4, at most 5.5
        QVERIFY(detectorTargets(fine, cells, wide).categories.narrow(0, 0, 64).ge(0).any().item<bool>());
        const DetectorTruth none{at::zeros({0, 4}), at::zeros({0}, at::kLong)};
        QVERIFY(detectorTargets(config, cells, none).categories.eq(-1).all().item<bool>());
    }

    void lossOfARightAnswerIsSmall()
    {
        const DetectorConfig config = small();
        const DetectorCells cells = detectorCells(config, 64, 64);
        const DetectorTruth truth = sceneOf(3).truth;
        const DetectorTargets targets = detectorTargets(config, cells, truth);
        DetectorOutputs right;
        right.classLogits = at::full({1, 80, 2}, -12.F);
        for (int64_t cell = 0; cell < 80; ++cell)
            if (const int64_t category = targets.categories[cell].item<int64_t>(); category >= 0)
                right.classLogits[0][cell][category] = 12.F;
        right.boxes = targets.boxes.unsqueeze(0);
        const at::Tensor share = targets.centerness.clamp(1e-6, 1 - 1e-6);
        right.centerness = (share / (1 - share)).log().unsqueeze(0);
        const DetectorLoss loss = detectorLoss(config, right, cells, {truth});
        QVERIFY(loss.classes.item<float>() < 1e-6F);
        QVERIFY(loss.boxes.item<float>() < 1e-6F);
        DetectorOutputs wrong = right;
        wrong.classLogits = -right.classLogits;
        QVERIFY(detectorLoss(config, wrong, cells, {truth}).classes.item<float>() > 1);
        wrong.boxes = right.boxes + 30;
        QVERIFY(detectorLoss(config, wrong, cells, {truth}).boxes.item<float>() > 1);
        const DetectorTruth none{at::zeros({0, 4}), at::zeros({0}, at::kLong)};
        QVERIFY(detectorLoss(config, right, cells, {none}).total().isfinite().item<bool>());
    }

    void shapesOfForward()
    {
        DetectorConfig config = small();
        for (const bool centerness : {true, false}) {
            config.centerness = centerness;
            QTemporaryDir folder;
            DetectorWeights weights;
            const WeightSlots slots = detectorSlots(weights, config);
            slots.initialize(Random(4));
            writeModel(folder.path(), slots.tensors(), config.toJson());
            const ModelPtr model = openModel(folder.path());
            QVERIFY(model->offers(Capability::Detector));
            QVERIFY(model->info().missing.isEmpty() && model->info().unexpected.isEmpty());
            QCOMPARE(model->as<Detector>()->categories(), config.categories);
            const at::Tensor pixels = randomNumbers({2, 3, 32, 80}, 8, -1);
            const auto outputs = model->forward({{pixelName, pixels}});
            const int64_t cells = 4 * 10 + 2 * 5;
            QCOMPARE(outputs.size(), centerness ? 3u : 2u);
            QCOMPARE(outputs.at(QStringLiteral("class_logits")).sizes(), at::IntArrayRef({2, cells, 2}));
            const at::Tensor boxes = outputs.at(QStringLiteral("boxes"));
            QCOMPARE(boxes.sizes(), at::IntArrayRef({2, cells, 4}));
            QVERIFY(boxes.select(2, 2).gt(boxes.select(2, 0)).all().item<bool>());
            const auto half = model->forward({{pixelName, pixels.to(at::kBFloat16)}});
            for (const auto &[name, output] : outputs)
                QVERIFY2(cosine(half.at(name).flatten(1), output.flatten(1)) > 0.999, qPrintable(name));
            QCOMPARE(refusal([&] {
                         model->forward({{pixelName, at::zeros({1, 3, 40, 64})}});
                     }).code,
                     ExitCode::InputUnreadable);
            const StopScope scope([] { return true; });
            QVERIFY_THROWS_EXCEPTION(Stopped, model->as<Detector>()->detect(cv::Mat::zeros(9, 9, CV_8UC3)));
        }
    }

    void learnsGeneratedBoxes()
    {
        const DetectorConfig config = small();
        const DetectorCells cells = detectorCells(config, config.side, config.side);
        DetectorWeights weights;
        const WeightSlots slots = detectorSlots(weights, config);
        slots.initialize(Random(2));
        std::vector<double> losses;
        {
            const c10::AutoGradMode gradients(true);
            Adam adam(slots, 4e-3);
            for (int step = 0; step < 90; ++step) {
                std::vector<at::Tensor> pixels;
                std::vector<DetectorTruth> truths;
                for (int i = 0; i < 8; ++i) {
                    const Scene scene = sceneOf(uint64_t(step * 8 + i + 100));
                    pixels.push_back(detectorPixels(config, scene.rgb));
                    truths.push_back(scene.truth);
                }
                const DetectorOutputs outputs = detectorOutputs(weights, config, at::cat(pixels));
                const at::Tensor loss = detectorLoss(config, outputs, cells, truths).total();
                loss.backward();
                adam.step();
                losses.push_back(loss.item<double>());
            }
        }
        const double before = (losses[0] + losses[1] + losses[2]) / 3;
        const double after = (losses[87] + losses[88] + losses[89]) / 3;
        QVERIFY2(after < before / 2, qPrintable(QStringLiteral("%1 → %2").arg(before).arg(after)));

        // What it learned, saved and opened again, finds new rectangles.
        for (const WeightSlot &slot : slots.all())
            *slot.tensor = slot.tensor->detach();
        QTemporaryDir folder;
        writeModel(folder.path(), slots.tensors(), config.toJson());
        const ModelPtr model = openModel(folder.path());
        const auto *detector = model->as<Detector>();
        int found = 0;
        constexpr int pictures = 20;
        for (uint64_t i = 0; i < pictures; ++i) {
            const Scene scene = sceneOf(i + 1);
            const auto objects = detector->detect(scene.rgb, 0.1F);
            const float *box = scene.truth.boxes.data_ptr<float>();
            const cv::Rect2f truth(box[0], box[1], box[2] - box[0], box[3] - box[1]);
            found += !objects.empty() && objects[0].category == scene.truth.categories[0].item<int64_t>() &&
                     overlapOf(objects[0].box, truth) > 0.5;
        }
        qInfo("loss %.2f → %.2f, %d of %d found", before, after, found, pictures);
        QVERIFY2(found > pictures / 2, qPrintable(QString::number(found)));
    }

    void hostileConfigurations_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        for (const char *key : {"image_size", "levels", "pyramid_width", "head_depth", "max_detections"})
            for (const char *value : {"-1", "1e12", "\"x\"", "1.5", "7"})
                QTest::addRow("%s %s", key, value) << key << value;
        for (const char *key : {"widths", "depths"})
            for (const char *value : {"[]", "[0,1,1]", "[1]", "[1,1,1,1,1,1,1,1]", "7", "[1e12,1,1]", "[\"a\",1,1]"})
                QTest::addRow("%s %s", key, value) << key << value;
        for (const char *value : {"[]", "[1]", "{}", "\"cat\""})
            QTest::addRow("categories %s", value) << "categories" << value;
        for (const char *value : {"0", "2", "\"x\""})
            QTest::addRow("nms %s", value) << "nms_threshold" << value;
    }
    void hostileConfigurations()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        const DetectorConfig config = small();
        QTemporaryDir folder;
        DetectorWeights weights;
        const WeightSlots slots = detectorSlots(weights, config);
        slots.initialize(Random(4));
        QJsonObject json = config.toJson();
        json[key] = QJsonDocument::fromJson("[" + value.toUtf8() + "]").array().at(0);
        writeModel(folder.path(), slots.tensors(), json);
        const Problem problem = refusal([&] { openModel(folder.path()); });
        if (key == QLatin1String("max_detections") && value == QLatin1String("7"))
            return; // sensible
        QCOMPARE(problem.code, ExitCode::ModelRefused);
    }
};

QTEST_GUILESS_MAIN(TestDetector)
#include "tst_detector.moc"
