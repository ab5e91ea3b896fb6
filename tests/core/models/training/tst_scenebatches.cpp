#include "core/data/SceneDescription.h"
#include "core/models/tokenizers/LearnVocabulary.h"
#include "core/models/training/SceneBatches.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <QTest>
#include <opencv2/core.hpp>

using namespace gleaner;

class TestSceneBatches : public QObject {
    Q_OBJECT

private:
    static constexpr int m_size = 24;
    const QString m_uri = QStringLiteral("scenes:count=1000,seed=3,split=train,objects=1-3,withhold=diagonal");

    static ClipConfig config()
    {
        ClipConfig config;
        config.side = 64;
        config.patch = 8;
        config.context = 32;
        return config;
    }
    static ImagePreprocessing preprocessing()
    {
        ImagePreprocessing preprocessing;
        preprocessing.side = preprocessing.resized = 64;
        return preprocessing;
    }
    static ClipVocabulary vocabulary()
    {
        QMap<QString, int> words;
        for (const QString &word : SceneWords::shapes() + SceneWords::colors())
            ++words[word];
        return learnVocabulary(words, 500);
    }
    ClipBatch batch(int index, double cutOuts = 0) const
    {
        static const ClipVocabulary words = vocabulary();
        static const ClipTokenizer tokenizer(words, QString());
        static const ClipConfig shape = config();
        return SceneBatches(m_uri, tokenizer, preprocessing(), shape, cutOuts).batch(index, m_size);
    }

private Q_SLOTS:
    void asksWhatThePicturesShow()
    {
        const ClipBatch all = batch(4);
        const SceneOptions options = SceneOptions::parse(m_uri);
        QCOMPARE(all.pixels.sizes().vec(), (std::vector<int64_t>{m_size, 3, 64, 64}));
        QCOMPARE(all.questions.size(), 3u);
        QCOMPARE(all.questions[0].prompts.size(0), int64_t(80)); // the diagonal's twenty are not among the answers
        for (int i = 0; i < m_size; ++i) {
            const SceneKind kind = describeScene(options, 4 * m_size + i).objects.front().kind;
            const auto answer = [&](size_t question) { return all.questions[question].answers[i].item<int64_t>(); };
            QCOMPARE(answer(1), int64_t(kind.shape));
            QCOMPARE(answer(2), int64_t(kind.color));
            QVERIFY(options.kinds[size_t(answer(0))] == kind);
        }
    }

    /// No picture of a red object shows a star if red stars are withheld; that must not speak against stars.
    void withheldPairsAreNotLearnedToBeWrong()
    {
        const ClipBatch all = batch(4);
        const auto withheld = [](int color, int shape) { return (color + shape) % 5 == 0; };
        for (int i = 0; i < m_size; ++i) {
            const int color = all.questions[2].answers[i].item<int>(), shape = all.questions[1].answers[i].item<int>();
            for (int k = 0; k < 10; ++k) {
                QCOMPARE(all.questions[1].excluded[i][k].item<bool>(), withheld(color, k));
                QCOMPARE(all.questions[2].excluded[i][k].item<bool>(), withheld(k, shape));
            }
            const int pair = all.questions[0].answers[i].item<int>();
            QVERIFY(!all.questions[0].excluded[i][pair].item<bool>());
            for (int other = 0; other < m_size; ++other) {
                const int otherColor = all.questions[2].answers[other].item<int>(),
                          otherShape = all.questions[1].answers[other].item<int>();
                if (withheld(color, otherShape) || withheld(otherColor, shape))
                    QVERIFY(all.excluded[i][other].item<bool>());
            }
        }
        QVERIFY(!all.excluded.all().item<bool>());
    }

    /// Patches of the main object carry its kind; where nothing stands only whether the main object does is asked.
    void asksWhatThePatchesShow()
    {
        const ClipBatch all = batch(4);
        QCOMPARE(all.patches.size(), SceneBatches::patchChoices().size());
        for (size_t question = 0; question < all.patches.size(); ++question) {
            QCOMPARE(all.patches[question].answers.sizes().vec(), (std::vector<int64_t>{m_size, 64}));
            QVERIFY(all.patches[question].answers.max().item<int64_t>() < SceneBatches::patchChoices()[question]);
        }
        const at::Tensor main = all.patches[2].answers.to(at::kBool);
        for (int i = 0; i < m_size; ++i) {
            const at::Tensor shapes = all.patches[1].answers[i].masked_select(main[i]);
            QVERIFY(shapes.numel() > 0);
            QVERIFY(shapes.eq(all.questions[1].answers[i]).all().item<bool>());
        }
        QVERIFY(all.patches[1].answers.lt(0).any().item<bool>());
    }

    /// One object's box is left of each picture, and nothing else is asked about.
    void cutOutsShowOneObject()
    {
        const ClipBatch all = batch(4, 1);
        const at::Tensor black = preprocessing().apply(cv::Mat(64, 64, CV_8UC3, cv::Scalar::all(0)));
        bool anothers = false;
        for (int i = 0; i < m_size; ++i) {
            const at::Tensor shown = all.pixels[i].ne(black).any(0);
            QVERIFY(shown.any().item<bool>() && !shown.all().item<bool>());
            const at::Tensor rows = shown.any(1).nonzero().flatten(), columns = shown.any(0).nonzero().flatten();
            const auto span = [](const at::Tensor &at) { return (at.max() - at.min()).item<int64_t>() + 1; };
            QVERIFY(shown.to(at::kFloat).sum().item<double>() > 0.9 * double(span(rows) * span(columns)));
            const at::Tensor main = all.patches[2].answers[i].eq(1);
            QVERIFY(all.patches[1].answers[i].masked_select(main).eq(all.questions[1].answers[i]).all().item<bool>());
            QVERIFY(all.patches[1].answers[i].masked_select(main.logical_not()).lt(0).all().item<bool>());
            anothers = anothers || !all.questions[1].answers[i].equal(batch(4).questions[1].answers[i]);
        }
        QVERIFY(anothers); // not always the main object
        QVERIFY(batch(4, 0.35).pixels.equal(batch(4, 0.35).pixels));
    }

    void compoundsJoinShapeAndColor()
    {
        const ClipBatch all = batch(0);
        const std::vector<SceneKind> kinds = SceneOptions::parse(m_uri).kinds;
        QVERIFY(all.compound && all.compound->whole == 0);
        for (size_t i = 0; i < kinds.size(); ++i) {
            QCOMPARE(all.compound->left[int64_t(i)].item<int64_t>(), int64_t(kinds[i].shape));
            QCOMPARE(all.compound->right[int64_t(i)].item<int64_t>(), int64_t(kinds[i].color));
        }
    }

    void sameBytesWithAnyThreads()
    {
        const int threads = at::get_num_threads();
        at::set_num_threads(1);
        const ClipBatch one = batch(2);
        at::set_num_threads(2);
        const ClipBatch two = batch(2);
        at::set_num_threads(threads);
        QVERIFY(one.pixels.equal(two.pixels) && one.ids.equal(two.ids) &&
                one.patches[1].answers.equal(two.patches[1].answers));
        QVERIFY(!one.pixels.equal(batch(3).pixels));
    }
};

QTEST_GUILESS_MAIN(TestSceneBatches)
#include "tst_scenebatches.moc"
