#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/Checkpoint.h"
#include "tests/helpers/DataFiles.h"
#include "tests/helpers/Refusals.h"

#include <ATen/ATen.h>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

const QString program = QStringLiteral(GLEANER_FIXTURES "/pickles/net.torchscript.pt");

} // namespace

/// Programs run only where the user asks for it (fixtures from PyTorch 1.13).
class TestTorchScript : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runsWhereAskedTo()
    {
        const auto expected = Checkpoint::open(QStringLiteral(GLEANER_FIXTURES "/pickles/net_expected.pt"));
        const ModelPtr model = openModel(QStringLiteral("torchscript:") + program + QStringLiteral("?side=8"));
        QCOMPARE(model->info().layout, QStringLiteral("TorchScript program"));
        QVERIFY(!model->info().notes.isEmpty());
        const at::Tensor x = expected.read(QStringLiteral("x")), y = expected.read(QStringLiteral("y"));
        const auto *classifier = model->as<Classifier>();
        QVERIFY(classifier);
        QCOMPARE(classifier->imageDimension(), 5);
        QCOMPARE(classifier->classNames().size(), 5);
        at::Tensor first;
        for (int times = 0; times < 4; ++times) {
            const at::Tensor logits =
                model->forward({{QStringLiteral("pixel_values"), x}}).at(QStringLiteral("logits"));
            QVERIFY(((logits - y).abs().max() / y.abs().max()).item<double>() < 1e-5);
            if (times > 0)
                QVERIFY(logits.equal(first)); // the same bytes, however often it ran
            first = logits;
        }
        QVERIFY(classifier->classify(classifier->encodeImages(x)).equal(first));
        QCOMPARE(model->contentHash().size(), 64);
        model->verifyUnchanged();
    }

    void optionsDecideAboutPreprocessing()
    {
        const ModelPtr plain = openModel(QStringLiteral("torchscript:") + program);
        QCOMPARE(plain->as<Classifier>()->imageSide(), 224);
        const ModelPtr model =
            openModel(QStringLiteral("torchscript:") + program + QStringLiteral("?side=8&mean=0,0.5,1&std=1,0.5,2"));
        const at::Tensor seen = model->as<Classifier>()->preprocess(cv::Mat(8, 8, CV_8UC3, cv::Scalar::all(255)));
        QVERIFY(seen.select(1, 4).select(1, 4).allclose(at::tensor({1.0F, 1.0F, 0.0F}), 1e-4, 1e-5));
    }

    void refusesWrongOptions_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *options :
             {"side=0", "side=9000", "side=x", "mean=1,2", "mean=1,2,x", "std=0,1,1", "nonsense", "run=1", ""})
            QTest::newRow(options) << QString::fromLatin1(options);
    }
    void refusesWrongOptions()
    {
        QFETCH(QString, options);
        const Problem problem =
            refusal([&] { openModel(QStringLiteral("torchscript:") + program + QLatin1Char('?') + options); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.remedy.contains(QStringLiteral("torchscript:PATH")));
    }

    void refusesWithoutBeingAsked()
    {
        const Problem problem = refusal([&] { openModel(program); });
        QCOMPARE(problem.code, ExitCode::ModelRefused);
        QVERIFY(problem.remedy.contains(QStringLiteral("torchscript:") + program));
    }

    void damagedArchivesAreProblems()
    {
        QTemporaryDir folder;
        QFile file(program);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray good = file.readAll();
        for (int part = 1; part < 8; ++part) {
            const QString path = put(folder.filePath(QStringLiteral("cut.pt")), good.left(good.size() * part / 8));
            QCOMPARE(refusal([&] { openModel(QStringLiteral("torchscript:") + path); }).code, ExitCode::ModelRefused);
        }
        // A state dict is no program, nor is a file of another kind.
        for (const char *name : {"/pickles/net.pt", "/clip-tiny/model.safetensors", "/pickles/legacy.pt"})
            QCOMPARE(
                refusal([&] { openModel(QStringLiteral("torchscript:" GLEANER_FIXTURES) + QLatin1String(name)); }).code,
                ExitCode::ModelRefused);
        QCOMPARE(refusal([&] { openModel(QStringLiteral("torchscript:/no/such/file")); }).code, ExitCode::ModelRefused);
    }

    void failuresOfTheProgramAreProblems()
    {
        // Named but absent operators and methods that throw end as a Problem that quotes them.
        for (const char *name : {"unknown_operator", "raises"}) {
            const Problem problem = refusal([&] {
                openModel(QStringLiteral("torchscript:" GLEANER_FIXTURES "/pickles/%1.torchscript.pt?side=8")
                              .arg(QLatin1String(name)));
            });
            QCOMPARE(problem.code, ExitCode::ModelRefused);
            QVERIFY2(problem.what.contains(QLatin1String(name)), qPrintable(problem.what));
        }
    }

    void featuresAndHead()
    {
        const ModelPtr model =
            openModel(QStringLiteral("torchscript:" GLEANER_FIXTURES "/pickles/features.torchscript.pt?side=8"));
        const auto *classifier = model->as<Classifier>();
        QCOMPARE(classifier->imageDimension(), 4);
        QCOMPARE(classifier->classNames().size(), 5);
        const at::Tensor pixels = at::ones({2, 3, 8, 8});
        const at::Tensor features = classifier->encodeImages(pixels);
        QCOMPARE(features.sizes(), at::IntArrayRef({2, 4}));
        const at::Tensor logits =
            model->forward({{QStringLiteral("pixel_values"), pixels}}).at(QStringLiteral("logits"));
        QVERIFY(classifier->classify(features).allclose(logits, 1e-5, 1e-6));
    }
};

QTEST_GUILESS_MAIN(TestTorchScript)
#include "tst_torchscript.moc"
