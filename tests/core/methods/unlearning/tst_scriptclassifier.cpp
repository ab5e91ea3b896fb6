// A TorchScript classifier taken apart, trained and written again (the program is a fixture of PyTorch 1.13).
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ScriptClassifier.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/support/Hash.h"
#include "core/support/Random.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>
#include <c10/core/GradMode.h>
#include <torch/script.h>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString program = QStringLiteral(GLEANER_FIXTURES "/pickles/net.torchscript.pt");
const QString uri = QStringLiteral("torchscript:") + program + QStringLiteral("?side=8");

/// A program with one convolution, a norm and what `end` makes of (N, 4) features.
QString written(const QTemporaryDir &folder, const char *end)
{
    torch::jit::Module module("Own");
    const at::Tensor random = at::linspace(-1, 1, 4 * 3 * 3 * 3).view({4, 3, 3, 3});
    module.register_parameter("kernel", random.clone(), false);
    module.register_parameter("scale", at::ones({4}), false);
    module.register_parameter("shift", at::zeros({4}), false);
    module.register_parameter("weight", at::linspace(-1, 1, 20).view({5, 4}), false);
    module.register_parameter("bias", at::zeros({5}), false);
    module.register_attribute("training", c10::BoolType::get(), true);
    module.register_buffer("running_mean", at::zeros({4}));
    module.register_buffer("running_var", at::ones({4}));
    module.define(std::string(R"(
def forward(self, x):
    y = torch.conv2d(x, self.kernel)
    y = torch.batch_norm(y, self.scale, self.shift, self.running_mean, self.running_var, self.training, 0.5, 1e-5, False)
    y = torch.mean(torch.relu(y), [2, 3])
)") + end);
    const QString path = folder.filePath(QStringLiteral("own.pt"));
    module.save(path.toStdString());
    return QStringLiteral("torchscript:") + path + QStringLiteral("?side=8");
}

} // namespace

class TestScriptClassifier : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatTheProgramSees()
    {
        const c10::AutoGradMode off(false);
        const ModelPtr model = openModel(uri);
        const auto classifier = trainableCopy(*model);
        const at::Tensor pixels = at::randn({3, 3, 8, 8});
        const at::Tensor logits =
            model->forward({{QStringLiteral("pixel_values"), pixels}}).at(QStringLiteral("logits"));
        const Seen seen = seenBy(*classifier, pixels);
        QCOMPARE(seen.features.size(1), 4);
        QVERIFY(at::allclose(seen.logits, logits, 1e-5, 1e-6));
        QCOMPARE(classifier->copy()->hash(), classifier->hash());
        QVERIFY(seenBy(*classifier->copy(), pixels).logits.equal(seen.logits));
        QVERIFY(classifier->fresh(Random(1))->hash() != classifier->hash());
    }

    void learnsAndIsWrittenElsewhere()
    {
        const QTemporaryDir folder;
        const QString before = hashOfFile(program);
        c10::AutoGradMode off(false);
        const auto classifier = readScriptClassifier(uri);
        const QString hash = classifier->hash();
        const at::Tensor pixels = at::randn({20, 3, 8, 8}), labels = at::arange(20).remainder(5);
        const std::vector<double> losses =
            trainOn(*classifier, pixels, labels, {.epochs = 30, .batch = 20, .rate = 0.05}, 1);
        QVERIFY(losses.back() < losses.front());
        QVERIFY(classifier->hash() != hash);
        const QString made = folder.filePath(QStringLiteral("made"));
        writeClassifier(*classifier, made);
        const ModelPtr again = openModel(QStringLiteral("torchscript:") + made + QStringLiteral("?side=8"));
        QVERIFY(at::allclose(again->forward({{QStringLiteral("pixel_values"), pixels}}).at(QStringLiteral("logits")),
                             seenBy(*classifier, pixels).logits, 1e-5, 1e-6));
        QCOMPARE(hashOfFile(program), before);
        QCOMPARE(readScriptClassifier(uri)->hash(), hash);
    }

    void theHeadCanBeTrainedAlone()
    {
        c10::AutoGradMode off(false);
        const auto classifier = readScriptClassifier(uri);
        const auto before = classifier->copy();
        const at::Tensor pixels = at::randn({20, 3, 8, 8}), labels = at::arange(20).remainder(5);
        trainOn(*classifier, pixels, labels, {.epochs = 2, .batch = 20, .headOnly = true}, 1);
        for (const auto &[name, tensor] : classifier->tensors())
            QCOMPARE(!tensor.detach().equal(before->tensors().at(name)), name.startsWith(QLatin1String("fc.")));
    }

    void normsLookAtTheBatchWhereAskedTo()
    {
        const QTemporaryDir folder;
        c10::AutoGradMode off(false);
        const auto classifier =
            readScriptClassifier(written(folder, "    return torch.linear(y, self.weight, self.bias)\n"));
        const at::Tensor pixels = at::randn({6, 3, 8, 8}) + 2;
        const at::Tensor mean = classifier->tensors().at(QStringLiteral("running_mean")).clone();
        const at::Tensor usual = classifier->features(pixels, TrainableClassifier::Norms::Running);
        QVERIFY(classifier->tensors().at(QStringLiteral("running_mean")).equal(mean));
        QVERIFY(!classifier->features(pixels, TrainableClassifier::Norms::Batch).equal(usual));
        QVERIFY(!classifier->tensors().at(QStringLiteral("running_mean")).equal(mean));
        QVERIFY(classifier->fixedWeights().contains(QLatin1String("running_mean")));
        QVERIFY(!classifier->fixedWeights().contains(QLatin1String("kernel")));
    }

    void whatComesBehindTheHeadIsPassedOrNamed()
    {
        const QTemporaryDir folder;
        readScriptClassifier(
            written(folder, "    return torch.log_softmax(torch.linear(y, self.weight, self.bias), 1)\n"));
        for (const auto &[end, named] :
             {std::pair("    return torch.sigmoid(torch.linear(y, self.weight, self.bias))\n", "aten::sigmoid"),
              std::pair("    return torch.linear(y, self.weight * 2, self.bias)\n", "computes its own weights"),
              std::pair("    if self.training:\n        return torch.linear(y, self.weight, self.bias)\n"
                        "    return torch.linear(y, self.weight, self.bias)\n",
                        "prim::If")}) {
            const QString own = written(folder, end);
            const Problem problem = refusal([&] { readScriptClassifier(own); });
            QVERIFY2(problem.what.contains(QLatin1String(named)), qPrintable(problem.sentence()));
            QCOMPARE(problem.where, own);
            QVERIFY(problem.remedy.contains(QLatin1String("ResNet")));
        }
    }
};

QTEST_GUILESS_MAIN(TestScriptClassifier)
#include "tst_scriptclassifier.moc"
