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

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString program = QStringLiteral(GLEANER_FIXTURES "/pickles/net.torchscript.pt");
const QString uri = QStringLiteral("torchscript:") + program + QStringLiteral("?side=8");

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
};

QTEST_GUILESS_MAIN(TestScriptClassifier)
#include "tst_scriptclassifier.moc"
