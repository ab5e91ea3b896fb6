#include "core/jobs/RunContext.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/zoo/StoryTexts.h"
#include "core/models/zoo/TrainStories.h"
#include "core/models/zoo/ZooManifest.h"
#include "core/support/Hash.h"

#include <ATen/ATen.h>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace gleaner;

namespace {

const QStringList files{QStringLiteral("config.json"), QStringLiteral("model.safetensors"),
                        QStringLiteral("tokenizer.json")};

StoriesRecipe tiny(int steps)
{
    StoriesRecipe recipe;
    recipe.name = QStringLiteral("stories-test");
    recipe.width = 16;
    recipe.layers = 1;
    recipe.heads = 2;
    recipe.context = 48;
    recipe.vocabulary = 300;
    recipe.rows = 2;
    recipe.plan.steps = steps;
    recipe.testStories = 4;
    return recipe;
}

RunContext contextOf(uint64_t seed, RunContext::Channel channel = {})
{
    RunContext::Settings settings;
    settings.seed = seed;
    return RunContext(settings, std::move(channel));
}

} // namespace

class TestStories : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString trained(const char *name, uint64_t seed)
    {
        RunContext context = contextOf(seed);
        const QString out = m_folder.filePath(QLatin1String(name));
        trainStories(out, context, tiny(4));
        return hashOfFiles(out, files);
    }

private Q_SLOTS:
    void documentsDependOnSeedAndIndexAlone()
    {
        const DataSetPtr facts = openDataSet(QStringLiteral("stories:kind=facts,phrasings=3"));
        const StoryTexts one(facts, 1), again(facts, 1), other(facts, 2);
        int same = 0, withFacts = 0;
        for (uint64_t i = 0; i < 40; ++i) {
            QCOMPARE(one.document(i), again.document(i));
            same += one.document(i) == other.document(i);
            withFacts += one.document(i).contains(QStringLiteral("born")) ||
                         one.document(i).contains(QStringLiteral("birthplace"));
        }
        QCOMPARE(same, 0);
        QVERIFY2(withFacts > 5 && withFacts < 35, qPrintable(QString::number(withFacts)));
    }

    void trainingRepeatsItselfAndOpensAsALanguageModel()
    {
        const QString first = trained("a", 5), second = trained("b", 5), other = trained("c", 6);
        QCOMPARE(first, second);
        QVERIFY(first != other);
        const ModelPtr model = openModel(m_folder.filePath(QStringLiteral("a")));
        QVERIFY(model->offers(Capability::CausalLanguageModel));
        QVERIFY(model->as<CausalLanguageModel>()->tokenizer() != nullptr);
        const QJsonObject manifest = readModelJson(m_folder.filePath(QStringLiteral("a/manifest.json")));
        QCOMPARE(figuresOf(manifest).size(), 4u);
        QCOMPARE(manifest[QStringLiteral("seed")].toInt(), 5);
    }

    /// A stop keeps the state in the cache and nothing in the output place; the next training goes on from it and ends
    /// with the very same bytes.
    void stoppedTrainingGoesOnWithTheSameBytes()
    {
        const QString whole = trained("whole", 7);
        RunContext::Channel channel;
        bool training = false;
        int steps = 0;
        channel.progress = [&](qint64, qint64 total, const QString &) { training = total == 4; };
        channel.stopRequested = [&] { return training && ++steps > 6; };
        RunContext context = contextOf(7, channel);
        const QString out = m_folder.filePath(QStringLiteral("stopped"));
        QVERIFY_THROWS_EXCEPTION(Stopped, trainStories(out, context, tiny(4)));
        QVERIFY(!QFileInfo::exists(out));
        QCOMPARE(trained("resumed", 7), whole);
    }

    /// Before any training the right answer is likeliest about once in four times.
    void untrainedModelsKnowNothing()
    {
        const ModelPtr model = openModel(m_folder.filePath(QStringLiteral("a")));
        RunContext context = contextOf(1);
        const double chosen = chosenFacts(*model, QStringLiteral("stories:kind=facts,persons=40"), context);
        QVERIFY2(chosen > 0.05 && chosen < 0.5, qPrintable(QString::number(chosen)));
        QCOMPARE(writtenFacts(*model, QStringLiteral("stories:kind=facts,persons=10"), context), 0.0);
        QVERIFY(storyPerplexity(*model, QStringLiteral("stories:kind=stories,count=3"), context) > 50);
    }
};

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
