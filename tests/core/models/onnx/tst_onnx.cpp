#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Onnx.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

/// 32 × 32 pictures → (1, 6, 16): every one of 16 places says the same box, 8 × 6 around (20, 12), 90 % category 0.
onnx::Graph detectorGraph()
{
    const QByteArray strides = onnx::attribute("strides", {8, 8}) + onnx::attribute("kernel_shape", {8, 8});
    return {{onnx::node("Conv", {"pixels", "weight", "bias"}, "map", strides),
             onnx::node("Reshape", {"map", "shape"}, "boxes")},
            {onnx::tensor("weight", {6, 3, 8, 8}, QList<float>(6 * 3 * 64, 0)),
             onnx::tensor("bias", {6}, {20, 12, 8, 6, 0.9F, 0.1F}), onnx::wholes("shape", {1, 6, 16})},
            {onnx::value("pixels", {1, 3, 32, 32})},
            {onnx::value("boxes", {1, 6, 16})}};
}

} // namespace

class TestOnnx : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString stored(const QByteArray &bytes, const char *name = "net.onnx")
    {
        return put(m_folder.filePath(QString::fromLatin1(name)), bytes);
    }
    Problem refusalOf(const QByteArray &bytes)
    {
        const QString path = stored(bytes);
        return refusal([&] { openModel(path); });
    }

private Q_SLOTS:
    void classifiesPictures()
    {
        const ModelPtr model =
            openModel(stored(onnx::model(onnx::classifierGraph(), onnx::metadata("names", "{0: 'red', 3: \"dark\"}"))));
        QVERIFY(model->offers(Capability::Classifier) && !model->offers(Capability::Detector));
        QCOMPARE(model->info().layout, QStringLiteral("ONNX"));
        QCOMPARE(model->info().parameters, 16);
        const auto *classifier = model->as<Classifier>();
        QCOMPARE(classifier->classNames(), (QStringList{"red", "class 1", "class 2", "dark"}));
        QCOMPARE(classifier->imageSide(), 16);
        QCOMPARE(classifier->imageDimension(), 4);
        const at::Tensor pixels = at::arange(2.0 * 3 * 256, at::kFloat).view({2, 3, 16, 16}) / 100;
        const at::Tensor means = pixels.mean({2, 3});
        const at::Tensor expected = at::cat({means, 0.5 - means.sum(1, true)}, 1);
        const at::Tensor logits = classifier->classify(classifier->encodeImages(pixels));
        QVERIFY(((logits - expected).abs().max() / expected.abs().max()).item<double>() < 1e-5);
        const auto outputs = model->forward({{QStringLiteral("pixel_values"), pixels}});
        QVERIFY(outputs.at(QStringLiteral("logits")).equal(logits));
        const at::Tensor seen = classifier->preprocess(cv::Mat(20, 30, CV_8UC3, cv::Scalar(255, 0, 0)));
        QCOMPARE(seen.sizes(), at::IntArrayRef({3, 16, 16}));
        QVERIFY(std::abs(seen[0][8][8].item<double>() - (1 - 0.485) / 0.229) < 1e-4);
        QCOMPARE(model->contentHash().size(), 64);
        model->verifyUnchanged();
        stored(onnx::classifier());
        QCOMPARE(refusal([&] { model->verifyUnchanged(); }).code, ExitCode::ModelRefused);
    }

    void detectsObjects()
    {
        const ModelPtr model = openModel(stored(onnx::model(detectorGraph())));
        QVERIFY(model->offers(Capability::Detector) && !model->offers(Capability::Classifier));
        const auto *detector = model->as<Detector>();
        QCOMPARE(detector->categories().size(), 2);
        // 64 × 32 pixels become 32 × 16 in the middle: twice as large, 8 rows lower.
        const auto objects = detector->detect(cv::Mat(32, 64, CV_8UC3, cv::Scalar::all(9)), 0.3F);
        QCOMPARE(objects.size(), 1u); // sixteen equal boxes are one
        QCOMPARE(objects[0].category, 0);
        QVERIFY(std::abs(objects[0].score - 0.9F) < 1e-5F);
        const cv::Rect2f expected(32, 2, 16, 12);
        QVERIFY((objects[0].box & expected).area() > 0.999F * expected.area());
        QVERIFY(objects[0].box.area() < 1.001F * expected.area());
        QVERIFY(detector->detect(cv::Mat(32, 64, CV_8UC3, cv::Scalar::all(9)), 0.95F).empty());
    }

    void objectnessCounts()
    {
        onnx::Graph graph = detectorGraph();
        graph.nodes = {graph.nodes[0], onnx::node("Reshape", {"map", "shape"}, "flat"),
                       onnx::node("Transpose", {"flat"}, "boxes", onnx::attribute("perm", {0, 2, 1}))};
        graph.outputs = {onnx::value("boxes", {1, 16, 6})};
        const ModelPtr model = openModel(stored(onnx::model(graph)));
        const auto objects = model->as<Detector>()->detect(cv::Mat(32, 32, CV_8UC3, cv::Scalar::all(9)), 0.01F);
        QCOMPARE(objects.size(), 1u);
        QVERIFY(std::abs(objects[0].score - 0.09F) < 1e-5F); // 0.9 that it is there, 0.1 that it is of the class
    }

    void refusesHostileNetworks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QByteArray &bytes, const char *word) {
            QTest::newRow(name) << bytes << QString::fromUtf8(word);
        };
        const auto with = [](const auto &change) {
            onnx::Graph graph = onnx::classifierGraph();
            change(graph);
            return onnx::model(graph);
        };
        row("unknown operator",
            with([](auto &graph) { graph.nodes[0] = onnx::node("MadeUpOperator", {"pixels"}, "pooled"); }),
            "MadeUpOperator");
        row("external data", with([](auto &graph) {
                graph.tensors[0] = onnx::whole(1, 4) + onnx::whole(1, 3) + onnx::whole(2, 1) + onnx::part(8, "weight") +
                                   onnx::part(13, onnx::part(1, "location") + onnx::part(2, "../../etc/passwd")) +
                                   onnx::whole(14, 1);
            }),
            "other files");
        row("external by name only", with([](auto &graph) { graph.tensors[0] += onnx::part(13, "x"); }), "other files");
        row("cycle", with([](auto &graph) {
                graph.nodes[0] = onnx::node("Add", {"pixels", "flat"}, "pooled");
            }),
            "no earlier step");
        row("takes itself", with([](auto &graph) {
                graph.nodes[0] = onnx::node("Add", {"pixels", "pooled"}, "pooled");
            }),
            "no earlier step");
        row("10000 dimensions", with([](auto &graph) {
                graph.tensors[1] = onnx::whole(1, 1).repeated(10'000) + onnx::whole(2, 1) + onnx::part(8, "bias") +
                                   onnx::part(9, QByteArray(4, 0));
            }),
            "dimensions");
        row("input of 10000 dimensions",
            with([](auto &graph) { graph.inputs[0] = onnx::value("pixels", QList<int>(10'000, 1)); }), "dimensions");
        row("too few numbers", with([](auto &graph) {
                graph.tensors[1] = onnx::tensor("bias", {4}, {1, 2});
            }),
            "do not fit");
        row("2^62 numbers", with([](auto &graph) {
                graph.tensors[1] = onnx::whole(1, quint64(1) << 62) + onnx::whole(2, 1) + onnx::part(8, "bias");
            }),
            "impossible");
        row("negative side", with([](auto &graph) {
                graph.tensors[1] = onnx::whole(1, ~quint64(0)) + onnx::whole(2, 1) + onnx::part(8, "bias");
            }),
            "impossible");
        row("texts as weights", with([](auto &graph) {
                graph.tensors[1] = onnx::whole(1, 1) + onnx::whole(2, 8) + onnx::part(6, "x") + onnx::part(8, "bias");
            }),
            "number format");
        row("graph in a step", with([](auto &graph) {
                graph.nodes[0] = onnx::node("If", {"pixels"}, "pooled", onnx::part(5, onnx::part(6, "")));
            }),
            "contains a graph");
        row("constant of 1 TB", with([](auto &graph) {
                graph.tensors.append(onnx::wholes("huge", {qint64(1) << 20, qint64(1) << 18}));
                graph.nodes.prepend(onnx::node("ConstantOfShape", {"huge"}, "zeros"));
            }),
            "numbers");
        row("two inputs", with([](auto &graph) {
                graph.inputs.append(onnx::value("more", {1, 3, 16, 16}));
            }),
            "inputs");
        row("no pictures", with([](auto &graph) { graph.inputs[0] = onnx::value("pixels", {1, 16}); }), "pictures");
        row("no output", with([](auto &graph) { graph.outputs.clear(); }), "output");
        row("output from nowhere", with([](auto &graph) {
                graph.outputs[0] = onnx::value("other", {1, 4});
            }),
            "output");
        row("another kind of output", with([](auto &graph) {
                graph.nodes.removeLast();
                graph.nodes.removeLast();
                graph.outputs[0] = onnx::value("pooled", {1, 3, 1, 1});
            }),
            "neither");
        row("no graph", onnx::whole(1, 7) + onnx::part(2, "by hand"), "graph");
        QTest::newRow("cut short") << onnx::classifier().chopped(40) << QString();
    }
    void refusesHostileNetworks()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, word);
        QElapsedTimer clock;
        clock.start();
        const Problem problem = refusalOf(bytes);
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY2(problem.what.contains(word), qPrintable(problem.what));
        QVERIFY(!problem.where.isEmpty() && !problem.remedy.isEmpty());
        QVERIFY(clock.elapsed() < 5000);
    }

    void weightsThatDoNotFitAreAProblem()
    {
        onnx::Graph graph = onnx::classifierGraph();
        graph.tensors[0] = onnx::tensor("weight", {4, 5}, QList<float>(20, 1));
        const Problem problem = refusal([&] {
            openModel(stored(onnx::model(graph)))
                ->forward({{QStringLiteral("pixel_values"), at::ones({1, 3, 16, 16})}});
        });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(!problem.what.isEmpty() && !problem.where.isEmpty() && !problem.remedy.isEmpty());
    }

    void damagedFilesNeverCrash()
    {
        const QByteArray good = onnx::classifier();
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ (1 << (at % 8)));
            const QString path = stored(bad);
            refusal([&] { openModel(path); }); // refused, or as good as before
        }
    }
};

QTEST_GUILESS_MAIN(TestOnnx)
#include "tst_onnx.moc"
