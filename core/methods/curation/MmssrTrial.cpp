#include "core/methods/curation/MmssrTrial.h"

#include "core/jobs/RunContext.h"
#include "core/jobs/StagedProgress.h"
#include "core/methods/curation/MmssrFigures.h"
#include "core/methods/curation/TrialBaselines.h"
#include "core/methods/curation/TrialData.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Language.h"
#include "core/results/Measures.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

double percentOf(const std::vector<int> &rows, const std::vector<int> &values, int wanted)
{
    const auto count = std::ranges::count_if(rows, [&](int row) { return values[size_t(row)] == wanted; });
    return rows.empty() ? 0 : 100.0 * double(count) / double(rows.size());
}

/// What the trained scorer and styler say of every item.
struct Judged {
    GradedPool pool;    ///< a grade for each topic
    GradedPool overall; ///< one grade
};

/// What is remembered of a picture stays in memory: about 130 KB of each with zoo:scenes-vqa.
void checkSize(const DataSet &data)
{
    constexpr int64_t most = 20'000;
    if (const int64_t rows = int64_t(data.rows()); rows < 1 || rows > most)
        throw ProblemError({tr("A trial cannot be made of %1 items").arg(rows), data.source().uri,
                            tr("Give it from 1 to %1 items.").arg(most), ExitCode::Invalid});
}

class Trial {
public:
    Trial(const DataSet &pool, const DataSet &tests, const QString &model, const Model *matcher,
          const TrialOptions &options, RunContext &context)
        : m_options(options), m_pool(trialItems(pool)), m_tests(trialItems(tests)), m_opened(openModel(model)),
          m_language(*tokenizerOf(*m_opened)), m_network(model, symbols(), m_language.likenesses()),
          m_hasMatcher(matcher), m_context(context), m_progress(context, totalWork())
    {
        if (matcher)
            m_progress.stage(pictureWork(m_pool),
                             [&](RunContext &inner) { m_matches = clipScores(pool, m_pool, *matcher, inner); });
        look(m_pool, pool);
        look(m_tests, tests);
    }

    TrialFindings run()
    {
        TrialFindings found{m_options, m_pool.topics, m_pool.qualities, m_pool.count(), m_tests.count()};
        found.wrongInPool = percentOf(allOf(m_pool), m_pool.quality, 2);
        found.trivialInPool = percentOf(allOf(m_pool), m_pool.quality, 1);
        check();
        found.fitOfClean = percentThatFit(0);
        found.fitOfWrong = percentThatFit(2);
        for (const int seed : m_options.seeds)
            found.rounds.push_back(round(m_context.random(100 + uint64_t(seed)).next()));
        return found;
    }

private:
    static const Tokenizer *tokenizerOf(const Model &model)
    {
        const auto *language = model.as<VisionLanguageModel>();
        if (!language || !language->tokenizer())
            throw ProblemError({tr("The model is no vision–language model with a vocabulary"), model.info().uri,
                                tr("Take a small LLaVA, such as zoo:scenes-vqa."), ExitCode::ModelRefused});
        return language->tokenizer();
    }
    int symbols()
    {
        for (const TrialItems *items : {&m_pool, &m_tests})
            m_language.learn(*items);
        m_language.makeSymbols(m_pool);
        return m_language.size();
    }
    /// In training steps; looking at pictures and answering count as what they take beside one.
    qint64 totalWork() const
    {
        const qint64 targets = qint64(trialSubsets - !m_hasMatcher) * m_options.target.steps;
        return pictureWork(m_pool) * (1 + m_hasMatcher) + pictureWork(m_tests) +
               qint64(m_options.seeds.size()) * (m_options.scorer.steps + targets);
    }
    static qint64 pictureWork(const TrialItems &items) { return items.count() / 15 + 1; }

    /// What the model says of each item before any training, how likely it finds it, and how it sees it.
    void check()
    {
        for (const auto &said :
             m_network.answers(m_network.opened(), m_pool.seen, m_language.checks(m_pool), m_language.fitAnswers()))
            m_fits.push_back(said.front());
        const std::vector<PoolExample> dialogues = m_language.dialogues(m_pool, allOf(m_pool));
        m_surprise = m_network.surprise(m_network.opened(), m_pool.seen, dialogues);
        m_features = m_network.features(m_network.opened(), m_pool.seen, dialogues);
    }
    double percentThatFit(int quality) const
    {
        int all = 0, fitting = 0;
        for (int row = 0; row < m_pool.count(); ++row)
            if (m_pool.quality[size_t(row)] == quality) {
                ++all;
                fitting += m_fits[size_t(row)] == m_language.fitAnswers().front();
            }
        return all > 0 ? 100.0 * fitting / all : 0;
    }

    void look(TrialItems &items, const DataSet &data)
    {
        m_progress.stage(pictureWork(items),
                         [&](RunContext &context) { items.seen = seenPictures(data, *m_opened, m_network, context); });
    }

    PoolVlm::Values train(const std::vector<PoolExample> &examples, const TrialTraining &how, uint64_t seed,
                          const QString &what)
    {
        PoolVlm::Values trained;
        m_progress.stage(how.steps, [&](RunContext &context) {
            const PoolTraining training{how.steps, m_options.batch, how.steps / 10, how.rate, how.matrixRate, seed};
            trained = m_network.trained(m_network.opened(), m_pool.seen, examples, training,
                                        [&](int done) { context.progress(done, how.steps, what); });
        });
        return trained;
    }

    TrialRound round(uint64_t seed)
    {
        Random random(seed);
        std::vector<int> judged = random.permutation(m_pool.count());
        judged.resize(size_t(std::min(m_options.judged, m_pool.count())));
        const PoolVlm::Values scorer = train(m_language.judgements(m_pool, judged, m_fits), m_options.scorer,
                                             random.next(), tr("Training scorer and styler"));
        const Judged grades = judge(scorer);
        TrialRound round;
        measureScorer(round, grades, judged);
        choose(round, grades, random);
        const uint64_t same = random.next(); // so that subsets are all that differs
        for (auto &[subset, outcome] : round.of)
            measure(outcome, same);
        round.graded = grades.pool;
        return round;
    }

    /// Only pictures and texts are read here, never the planted truth.
    Judged judge(const PoolVlm::Values &scorer) const
    {
        const auto told = m_network.answers(scorer, m_pool.seen, m_language.judgements(m_pool, allOf(m_pool), m_fits));
        const size_t topics = size_t(m_pool.topics.size());
        Judged judged;
        judged.pool.rows = judged.overall.rows = m_pool.count();
        judged.pool.capabilities = m_pool.topics;
        judged.overall.capabilities = QStringList{tr("overall")};
        for (size_t topic = 0; topic < topics; ++topic)
            for (const auto &answers : told)
                judged.pool.grades.push_back(int8_t(m_language.gradeOf(answers[topic])));
        std::vector<std::vector<int32_t>> styles;
        for (const auto &answers : told) {
            judged.overall.grades.push_back(int8_t(m_language.gradeOf(answers[topics])));
            const int style = m_language.styleOf(answers[topics + 1]);
            styles.push_back(style < 0 ? std::vector<int32_t>() : std::vector<int32_t>{style});
        }
        setBins(judged.pool, m_pool.styles, styles, tr("none"));
        setBins(judged.overall, m_pool.styles, styles, tr("none"));
        return judged;
    }

    void measureScorer(TrialRound &round, const Judged &grades, const std::vector<int> &judged) const
    {
        std::vector<bool> known(size_t(m_pool.count()));
        for (const int row : judged)
            known[size_t(row)] = true;
        std::vector<double> own, ownTruth;
        int right = 0, all = 0;
        for (int topic = 0; topic < int(m_pool.topics.size()); ++topic) {
            std::vector<double> given, truth;
            for (int row = 0; row < m_pool.count(); ++row) {
                if (known[size_t(row)])
                    continue;
                given.push_back(grades.pool.grade(topic, row));
                truth.push_back(m_pool.helpful[size_t(topic)][size_t(row)]);
                if (m_pool.topic[size_t(row)] == topic) {
                    own.push_back(given.back());
                    ownTruth.push_back(truth.back());
                    right +=
                        grades.pool.bins[grades.pool.binsOf(row).front()] == m_pool.styles[m_pool.style[size_t(row)]];
                    ++all;
                }
            }
            round.rankCorrelation.push_back(gleaner::rankCorrelation(given, truth));
        }
        round.ownCorrelation = gleaner::rankCorrelation(own, ownTruth);
        round.stylesRight = all > 0 ? 100.0 * right / all : 0;
    }

    /// What a perfect scorer would say: a control that no curation has.
    GradedPool trueGrades(GradedPool pool) const
    {
        pool.grades.clear();
        for (const std::vector<int> &helpful : m_pool.helpful)
            pool.grades.insert(pool.grades.end(), helpful.begin(), helpful.end());
        return pool;
    }

    void choose(TrialRound &round, const Judged &grades, Random &random) const
    {
        const int budget = budgetOf(m_pool.count(), m_options.ratio);
        round.options = {
            .target = budget, .threshold = m_options.threshold, .order = m_options.order, .ties = random.next()};
        round.sampling = sampleByCapability(grades.pool, round.options);
        GradedPool noStyles = grades.pool, drawn = grades.pool;
        setBins(noStyles, {tr("all")}, std::vector<std::vector<int32_t>>(size_t(m_pool.count()), {0}), tr("none"));
        for (int8_t &grade : drawn.grades)
            grade = int8_t(random.below(TrialLanguage::grades));
        std::vector<int> some = random.permutation(m_pool.count());
        some.resize(size_t(budget));
        round.of[TrialSubset::Full].rows = allOf(m_pool);
        round.of[TrialSubset::Random].rows = some;
        chooseLikeOthers(round, grades, budget, *round.options.ties);
        round.of[TrialSubset::Mmssr].rows = rowsTaken(round.sampling);
        round.of[TrialSubset::SingleScore].rows = rowsTaken(sampleByCapability(grades.overall, round.options));
        round.of[TrialSubset::NoStyles].rows = rowsTaken(sampleByCapability(noStyles, round.options));
        round.of[TrialSubset::RandomScorer].rows = rowsTaken(sampleByCapability(drawn, round.options));
        round.of[TrialSubset::TrueGrades].rows = rowsTaken(sampleByCapability(trueGrades(grades.pool), round.options));
        for (auto &[subset, outcome] : round.of) {
            outcome.wrong = percentOf(outcome.rows, m_pool.quality, 2);
            outcome.trivial = percentOf(outcome.rows, m_pool.quality, 1);
            outcome.entropy = binEntropy(grades.pool, outcome.rows);
        }
    }

    /// As other curations do.
    void chooseLikeOthers(TrialRound &round, const Judged &grades, int budget, uint64_t seed) const
    {
        round.of[TrialSubset::MiddlePerplexity].rows = middleRows(m_surprise, budget);
        if (m_hasMatcher)
            round.of[TrialSubset::ClipScore].rows = highestRows(m_matches, budget);
        round.of[TrialSubset::Clusters].rows = clusteredRows(m_features, budget, seed);
        std::vector<double> scores; // the surprise of an answer stands for how complex an item is
        for (int row = 0; row < m_pool.count(); ++row)
            scores.push_back(m_surprise[size_t(row)] * grades.overall.grade(0, row));
        round.of[TrialSubset::Deita].rows = diverseRows(scores, m_features, budget);
    }

    /// Share of the test items that are answered word for word, by topic: greedy decoding gives the answer exactly
    /// where each of its words is the likeliest after those before it.
    void measure(TrialRound::Outcome &outcome, uint64_t seed)
    {
        outcome.accuracy.assign(size_t(m_pool.topics.size()), std::nan(""));
        if (outcome.rows.empty()) {
            m_progress.step(m_options.target.steps, tr("Nothing to learn from"));
            return;
        }
        const PoolVlm::Values target =
            train(m_language.dialogues(m_pool, outcome.rows), m_options.target, seed, tr("Training on a subset"));
        const std::vector<PoolExample> examples = m_language.dialogues(m_tests, allOf(m_tests));
        const auto told = m_network.answers(target, m_tests.seen, examples);
        std::vector<int> right(outcome.accuracy.size()), all(outcome.accuracy.size());
        for (size_t i = 0; i < examples.size(); ++i) {
            const size_t answer = told[i].size(), topic = size_t(m_tests.topic[i]);
            right[topic] += std::equal(told[i].begin(), told[i].end(), examples[i].targets.end() - qsizetype(answer));
            ++all[topic];
        }
        for (size_t i = 0; i < all.size(); ++i)
            if (all[i] > 0)
                outcome.accuracy[i] = 100.0 * right[i] / all[i];
    }

    TrialOptions m_options;
    TrialItems m_pool, m_tests;
    std::vector<int64_t> m_fits;    ///< of the pool, from check()
    std::vector<double> m_surprise; ///< by the answers of the pool, before any training
    at::Tensor m_features;          ///< (items, width) of the pool, before any training
    std::vector<double> m_matches;  ///< CLIP scores of the pool
    ModelPtr m_opened;
    TrialLanguage m_language;
    PoolVlm m_network;
    bool m_hasMatcher;
    RunContext &m_context;
    StagedProgress m_progress;
};

} // namespace

bool isTrialPool(const DataSet &data)
{
    for (const char *name : {"prompt", "response", "caption"})
        if (!data.column<TextColumn>(QString::fromLatin1(name)))
            return false;
    const auto topic = data.column<LabelColumn>(QStringLiteral("topic"));
    return topic && data.column<LabelColumn>(QStringLiteral("style")) &&
           data.column<LabelColumn>(QStringLiteral("quality")) && data.first<ImageColumn>() &&
           std::ranges::all_of(topic->classes(), [&](const QString &name) {
               return data.column<NumberColumn>(QStringLiteral("helpful-") + name) != nullptr;
           });
}

TrialFindings runTrial(const DataSet &pool, const DataSet &tests, const QString &model, const Model *matcher,
                       const TrialOptions &options, RunContext &context)
{
    checkSize(pool);
    checkSize(tests);
    return Trial(pool, tests, model, matcher, options, context).run();
}

} // namespace gleaner
