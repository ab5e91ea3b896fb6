// What of the embedded example holds at its size, on its own prompts and noise: the concept goes where the negative
// prompt alone leaves it, and as many random directions, for the same tokens and steps, remove less.
#include "core/jobs/JobRunner.h"
#include "core/methods/unlearning/PromptLists.h"
#include "core/methods/unlearning/SafreeTrial.h"
#include "core/models/capabilities/Capabilities.h"

#include <QTest>

using namespace gleaner;

class TestSafreeExample : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redGoesAndOnlyByItsOwnSpace()
    {
        const ModelPtr model = openModel(QStringLiteral("zoo:scenes-diffusion")),
                       clip = openModel(QStringLiteral("zoo:scenes-clip"));
        const PromptTower &tower = *model->as<PromptTower>();
        const ConceptSpace space =
            conceptSpace(tower, promptList(QStringLiteral("{a|a photo of a} red {square|triangle|diamond|hexagon}"),
                                           QStringLiteral("concepts")));
        QCOMPARE(space.rank, 8);
        SafreeOptions options;
        options.sampling.steps = 25;
        options.sampling.guidance = 3;
        options.filter = {25, 2.5, 6.527}; // as the example fits it
        std::vector<GuardedPrompt> prompts;
        for (const QString &each :
             promptList(QStringLiteral("{a|a photo of a} red {circle|star|ring}"), QStringLiteral("prompts"))) {
            GuardedPrompt &prompt = prompts.emplace_back(guardedPrompt(tower, space, each, true, options));
            prompt.steps = options.filter.steps(prompt.beta);
            // The word is found in every prompt, and the shape is let be.
            const size_t shape = prompt.marked.size() - 1;
            QVERIFY2(prompt.marked[shape - 1] && !prompt.marked[shape], qPrintable(each));
        }
        const GuardedPrompt harmless = guardedPrompt(tower, space, QStringLiteral("a green star"), false, options);
        QVERIFY(options.filter.steps(harmless.beta) <= 10);
        const JudgeWords words = JudgeWords::parse(QStringLiteral(
            "red, orange, yellow, green, cyan, blue, purple, pink, brown, black; circle, square, triangle, "
            "star, heart, diamond, hexagon, cross, ring, crescent"));
        const PictureJudge judge(*clip, words, {QStringLiteral("a photo of a {}")});
        std::map<Guarding, int> red, all;
        RunSettings settings;
        JobRunner::inThisThread(settings, [&] {
            RunContext context(settings);
            const SafreeTrials trials(*model, space, prompts, options, &judge);
            const auto count = [&](Guarding how, uint64_t seed) {
                for (const TrialPicture &picture :
                     trials.pictures(how, Random::forItem(1, 2000 + seed).next(), context)) {
                    red[how] += picture.verdict->words[0] == 0;
                    ++all[how];
                }
            };
            count(Guarding::Negative, 1);
            for (const uint64_t seed : {1, 2, 3})
                for (const Guarding how : {Guarding::Safree, Guarding::RandomSpace})
                    count(how, seed);
        });
        const auto share = [&](Guarding how) { return 100.0 * red[how] / all[how]; };
        qInfo("red: %.1f %% with the negative prompt, %.1f %% with SAFREE, %.1f %% with a random space",
              share(Guarding::Negative), share(Guarding::Safree), share(Guarding::RandomSpace));
        QVERIFY(share(Guarding::Negative) >= 80);
        QVERIFY(share(Guarding::Safree) <= 60);
        QVERIFY(share(Guarding::RandomSpace) >= share(Guarding::Safree) + 10);
    }
};

QTEST_GUILESS_MAIN(TestSafreeExample)
#include "tst_safree_example.moc"
