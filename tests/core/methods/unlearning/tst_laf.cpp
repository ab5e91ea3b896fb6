// The method as a whole, small: what it gives, what it refuses, and that the user's checkpoint stays as it was.
#include "core/methods/unlearning/ClassifierTraining.h"
#include "core/methods/unlearning/ResNetClassifier.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/zoo/ZooTraining.h"
#include "core/support/Random.h"
#include "tests/helpers/Refusals.h"
#include "tests/helpers/RunChecks.h"
#include "tests/helpers/TinyResNet.h"
#include "tests/helpers/TinyVit.h"

#include <ATen/ATen.h>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;
using namespace gleaner::tests;

namespace {

constexpr const char *pictures = "scenes:count=30,classes=shape,objects=1,seed=5";

/// `count` digits, one seed, few epochs; `typed` is put on top.
MethodRun smallRun(const char *uri = "digits:count=240", const std::map<QString, QString> &typed = {})
{
    MethodRun run("laf");
    run.give("data", uri, openDataSet(QLatin1String(uri)));
    std::map<QString, QString> all{{QStringLiteral("seeds"), QStringLiteral("1")},
                                   {QStringLiteral("forget"), QStringLiteral("3")},
                                   {QStringLiteral("train-epochs"), QStringLiteral("5")},
                                   {QStringLiteral("vae-epochs"), QStringLiteral("3")},
                                   {QStringLiteral("epochs"), QStringLiteral("2")}};
    for (const auto &[name, value] : typed)
        all[name] = value;
    run.parameters = Parameters::parse(run.method.declaration(), all);
    return run;
}

/// A model of which nothing is known but its address.
class NamedModel final : public Model {
public:
    NamedModel(const QString &uri, const QString &architecture)
    {
        m_info.uri = uri;
        m_info.architecture = architecture;
    }
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override { return {}; }
    NamedTensors forward(const NamedTensors &) const override { return {}; }

private:
    ModelInfo m_info;
};

} // namespace

class TestLaf : public QObject {
    Q_OBJECT

private:
    /// The architectures of a user's own checkpoint.
    static void ownModels()
    {
        QTest::addColumn<bool>("isVit");
        QTest::newRow("ResNet") << false;
        QTest::newRow("ViT") << true;
    }
    static QString ownModel(const QTemporaryDir &place)
    {
        QFETCH(bool, isVit);
        return (isVit ? tinyVit : tinyResNet)(place.filePath(QStringLiteral("own")));
    }

private Q_SLOTS:
    void givesEverythingItDeclares()
    {
        const MethodRun run = smallRun("digits:count=240", {{QStringLiteral("shadows"), QStringLiteral("4")}});
        QVERIFY(run.check().isEmpty());
        const Results results = inJob(run);
        QStringList made;
        for (const Artifact &each : results.artifacts) {
            made.append(each.name);
            QVERIFY2(each.caption.endsWith(u'.'), qPrintable(each.name));
        }
        for (const OutputRole &each : run.method.declaration().outputs) {
            QVERIFY2(results.find(QLatin1String(each.id)), each.id);
            QCOMPARE(results.find(QLatin1String(each.id))->kind(), each.kind);
            made.removeAll(QLatin1String(each.id));
        }
        QVERIFY2(made.isEmpty(), qPrintable(made.join(u' ')));
        QCOMPARE(results.find(QStringLiteral("comparison"))->as<Table>()->rows.size(), size_t(12));
        for (const auto &row : results.find(QStringLiteral("membership"))->as<Table>()->rows)
            QVERIFY(row.size() == 8 && std::get<double>(row[7]) >= 0 && std::get<double>(row[7]) <= 100);
        QCOMPARE(results.find(QStringLiteral("samples"))->as<Table>()->rows.size(), size_t(240));
    }

    void isTheSameEachTime()
    {
        const auto first = bytes(inJob(smallRun())), again = bytes(inJob(smallRun()));
        QVERIFY(first.size() > 10);
        for (const auto &[name, content] : first)
            QVERIFY2(again.at(name) == content, qPrintable(name));
        QVERIFY(bytes(inJob(smallRun("digits:count=240", {{QStringLiteral("seeds"), QStringLiteral("2")}}))) != first);
    }

    void refusesWhatCannotBeForgotten_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("forget");
        QTest::addColumn<QString>("share");
        QTest::newRow("no such class") << "class"
                                       << "ten"
                                       << "10";
        QTest::newRow("every class") << "class"
                                     << "0+1+2+3+4+5+6+7+8+9"
                                     << "10";
        QTest::newRow("nothing") << "share"
                                 << ""
                                 << "0";
        QTest::newRow("everything") << "share"
                                    << ""
                                    << "100";
        QTest::newRow("no such row") << "rows"
                                     << "4000"
                                     << "10";
        QTest::newRow("no row") << "rows"
                                << ""
                                << "10";
    }
    void refusesWhatCannotBeForgotten()
    {
        QFETCH(QString, kind);
        QFETCH(QString, forget);
        QFETCH(QString, share);
        const MethodRun run = smallRun("digits:count=240", {{QStringLiteral("forget-kind"), kind},
                                                            {QStringLiteral("forget"), forget},
                                                            {QStringLiteral("share"), share}});
        const Problem problem = refusal([&] { inJob(run); });
        QCOMPARE(problem.code, ExitCode::Invalid);
        QVERIFY(!problem.what.isEmpty() && !problem.remedy.isEmpty() && !problem.where.isEmpty());
    }

    void refusesDataThatCannotServe()
    {
        QVERIFY(smallRun("stories:kind=stories,count=5").check().size() == 1);
        const MethodRun noVectors = smallRun(pictures);
        QVERIFY(noVectors.check().front().remedy.contains(QLatin1String("zoo:scenes-classifier")));
        MethodRun otherClasses = smallRun();
        otherClasses.give("model", "zoo:scenes-classifier", openModel(QStringLiteral("zoo:scenes-classifier")));
        otherClasses.give("data", "mixture:", openDataSet(QStringLiteral("mixture:")));
        QVERIFY(!otherClasses.check().isEmpty());
    }

    void rowsAndSharesAreForgottenToo()
    {
        QStringList rows;
        for (const int row : openDataSet(QStringLiteral("digits:count=240"))->rowsOfSplit(QStringLiteral("train")))
            if (rows.size() < 3)
                rows.append(QString::number(row));
        const std::pair<QString, QString> sets[] = {{QStringLiteral("share"), {}},
                                                    {QStringLiteral("rows"), rows.join(u',')}};
        for (const auto &[kind, forget] : sets) {
            const Results results = inJob(smallRun(
                "digits:count=240", {{QStringLiteral("forget-kind"), kind}, {QStringLiteral("forget"), forget}}));
            const Table &table = *results.find(QStringLiteral("comparison"))->as<Table>();
            QVERIFY(std::holds_alternative<std::monostate>(table.rows[0][7])); // no test rows are of a forgotten class
            QCOMPARE(std::get<double>(results.find(QStringLiteral("sets"))->as<Table>()->rows[0][1]),
                     kind == QLatin1String("rows") ? 3.0 : 16.0);
        }
    }

    void aDivergingRateStopsWithItsStep()
    {
        const Problem problem = refusal([] {
            inJob(smallRun("digits:count=240", {{QStringLiteral("lr-ue"), QStringLiteral("100")}}));
        });
        QVERIFY2(problem.what.contains(QLatin1String("step 1")), qPrintable(problem.sentence()));
        QCOMPARE(problem.code, ExitCode::Invalid);
    }

    void modelsThatCannotBeTrainedAreNamed()
    {
        const QString sam = QStringLiteral(GLEANER_FIXTURES "/sam-tiny");
        const NamedModel model(sam, QStringLiteral("Segment Anything"));
        const Problem problem = refusal([&] { trainableCopy(model); });
        QVERIFY2(problem.what.contains(QLatin1String("Segment Anything")), qPrintable(problem.sentence()));
        QVERIFY(problem.remedy.contains(QLatin1String("ResNet")));
        QCOMPARE(problem.where, sam);
        const QString headless = QStringLiteral(GLEANER_FIXTURES "/dinov2-tiny");
        QVERIFY(refusal([&] { trainableCopy(NamedModel(headless, {})); }).what.contains(QLatin1String("no head")));
    }

    void aCopySeesWhatTheModelSees_data() { ownModels(); }
    void aCopySeesWhatTheModelSees()
    {
        c10::AutoGradMode off(false);
        const QTemporaryDir place;
        const ModelPtr model = openModel(ownModel(place));
        const auto *classifier = model->as<Classifier>();
        const auto copy = trainableCopy(*model);
        const at::Tensor pixels = at::randn({4, 3, 16, 16});
        const Seen seen = seenBy(*copy, pixels);
        const at::Tensor features = classifier->encodeImages(pixels);
        QVERIFY(at::allclose(seen.features, features, 1e-3, 1e-4));
        QVERIFY(at::allclose(seen.logits, classifier->classify(features), 1e-3, 1e-3));
        QCOMPARE(copy->copy()->hash(), copy->hash());
        QVERIFY(copy->fresh(Random(1))->hash() != copy->fresh(Random(2))->hash());
    }

    void everyWeightIsTrained_data() { ownModels(); }
    void everyWeightIsTrained()
    {
        c10::AutoGradMode off(false);
        const QTemporaryDir place;
        const auto copy = trainableCopy(*openModel(ownModel(place)));
        const auto before = copy->copy()->tensors();
        TrainPlan plan;
        plan.epochs = 2;
        trainOn(*copy, at::randn({8, 3, 16, 16}), at::arange(8), plan, 1);
        for (const auto &[name, tensor] : copy->tensors())
            QVERIFY2(name.contains(QLatin1String("running_")) || !at::equal(tensor, before.at(name)), qPrintable(name));
    }

    void aCheckpointIsWrittenBesideTheOriginal_data() { ownModels(); }
    void aCheckpointIsWrittenBesideTheOriginal()
    {
        QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("unlearned"));
        const ModelPtr original = openModel(ownModel(place));
        const QString before = original->contentHash(), weights = trainableCopy(*original)->hash();
        MethodRun run = smallRun(pictures, {{QStringLiteral("save-to"), folder},
                                            {QStringLiteral("forget"), QStringLiteral("class 0")},
                                            {QStringLiteral("comparisons"), QStringLiteral("no")},
                                            {QStringLiteral("retrain"), QStringLiteral("no")},
                                            {QStringLiteral("repair-epochs"), QStringLiteral("1")}});
        run.give("model", "own", original);
        const Results results = inJob(run);
        QCOMPARE(openModel(original->info().uri)->contentHash(), before);
        const QString after = trainableCopy(*openModel(folder))->hash();
        QVERIFY(after != weights);
        const QString manifest = results.find(QStringLiteral("manifest"))->as<Text>()->markdown;
        QVERIFY(manifest.contains(weights) && manifest.contains(after));
        QCOMPARE(run.check().front().code, ExitCode::OutputUnwritable); // the second time
    }

    void stopsWhenAsked() { QVERIFY(tests::stopsWhenAsked(smallRun())); }
    void progressNeverFalls() { QVERIFY(lastProgress(smallRun()) > 0.9); }
};

QTEST_GUILESS_MAIN(TestLaf)
#include "tst_laf.moc"
