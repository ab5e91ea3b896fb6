#include "core/methods/curation/CurationReasons.h"
#include "core/support/Problem.h"
#include "core/support/Random.h"

#include <QTest>
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace gleaner;

namespace {

using Styles = std::vector<std::vector<int32_t>>;
using Order = SamplerOptions::Order;

GradedPool poolOf(const std::vector<std::vector<int>> &gradesByCapability, const QStringList &names,
                  const Styles &styles)
{
    GradedPool pool;
    pool.rows = int(styles.size());
    for (const auto &grades : gradesByCapability) {
        pool.capabilities.append(QStringLiteral("c%1").arg(pool.capabilities.size()));
        pool.grades.insert(pool.grades.end(), grades.begin(), grades.end());
    }
    setBins(pool, names, styles, QStringLiteral("none"));
    return pool;
}

/// The card's eight rows, one capability.
GradedPool eightRows(const QStringList &names = {"yn", "mc", "cot"})
{
    return poolOf({{5, 5, 4, 4, 3, 3, 1, 0}}, names, {{0}, {0}, {1, 2}, {0}, {1}, {0}, {2}, {2}});
}

std::vector<int> rowsOf(const Sampling &sampling)
{
    std::vector<int> rows;
    for (const Pick &pick : sampling.picks)
        rows.push_back(pick.row);
    return rows;
}

std::set<int> setOf(const Sampling &sampling)
{
    const std::vector<int> rows = rowsOf(sampling);
    return {rows.begin(), rows.end()};
}

GradedPool randomPool(uint64_t seed, int rows, int capabilities, int names, double missing = 0.1)
{
    Random random(seed);
    std::vector<std::vector<int>> grades(static_cast<size_t>(capabilities));
    for (auto &each : grades)
        for (int row = 0; row < rows; ++row)
            each.push_back(random.chance(missing) ? -1 : random.below(6));
    QStringList all;
    for (int i = 0; i < names; ++i)
        all.append(QStringLiteral("style %1").arg(i));
    Styles styles(static_cast<size_t>(rows));
    for (auto &each : styles)
        for (int i = random.below(4); i > 0; --i)
            each.push_back(std::min(random.below(names), random.below(names)));
    return poolOf(grades, all, styles);
}

/// The card's steps 5 and 6 word for word: sorts, builds all bins anew each time, looks through lists.
class Plain {
public:
    Plain(const GradedPool &pool, const SamplerOptions &options) : m_pool(pool), m_options(options)
    {
        m_candidates.resize(size_t(pool.rows));
        std::iota(m_candidates.begin(), m_candidates.end(), 0);
        if (options.ties)
            m_candidates = Random(*options.ties).permutation(pool.rows);
    }
    std::vector<int> sample()
    {
        std::vector<int> turns = m_options.chosen;
        for (int i = 0; m_options.chosen.empty() && i < m_pool.capabilities.size(); ++i)
            turns.push_back(i);
        std::vector<int> all;
        while (int(all.size()) < m_options.target && !turns.empty()) {
            int most = std::max((m_options.target - int(all.size())) / int(turns.size()), 1);
            std::vector<int> staying;
            for (const int capability : turns) {
                most = std::min(most, m_options.target - int(all.size()));
                if (most == 0)
                    break;
                const std::vector<int> found = select(capability, most);
                for (const int row : found) {
                    all.push_back(row);
                    std::erase(m_candidates, row);
                }
                if (!found.empty())
                    staying.push_back(capability);
            }
            turns = staying;
        }
        return all;
    }

private:
    std::vector<int> select(int capability, int most) const
    {
        std::vector<int> rows;
        for (const int row : m_candidates)
            if (m_pool.grade(capability, row) > m_options.threshold)
                rows.push_back(row);
        std::ranges::stable_sort(rows, std::greater<>(), [&](int row) { return m_pool.grade(capability, row); });
        std::vector<std::vector<int>> bins(size_t(m_pool.bins.size()));
        if (m_options.order == Order::Official)
            for (size_t column = 0; column < 8; ++column)
                for (const int row : rows)
                    if (column < m_pool.binsOf(row).size())
                        bins[size_t(m_pool.binsOf(row)[column])].push_back(row);
        if (m_options.order == Order::Strict)
            for (const int row : rows)
                for (const int bin : m_pool.binsOf(row))
                    bins[size_t(bin)].push_back(row);
        std::erase_if(bins, [](const auto &bin) { return bin.empty(); });
        std::ranges::stable_sort(bins, {}, &std::vector<int>::size);
        std::vector<int> taken;
        int debt = 0;
        for (const auto &bin : bins) {
            if (int(taken.size()) >= most)
                break;
            const int wanted = std::max(most / int(bins.size()), 1) + debt;
            std::vector<int> here;
            for (const int row : bin)
                if (std::ranges::find(taken, row) == taken.end())
                    here.push_back(row);
            const int count = std::min({wanted, int(here.size()), most - int(taken.size())});
            taken.insert(taken.end(), here.begin(), here.begin() + count);
            debt = std::max(wanted - int(here.size()), 0);
        }
        return taken;
    }

    const GradedPool &m_pool;
    const SamplerOptions &m_options;
    std::vector<int> m_candidates;
};

} // namespace

class TestCapabilitySampler final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eightRowsOfTheCard()
    {
        const GradedPool pool = eightRows();
        const auto first = [&](int target) {
            const Sampling sampling = sampleByCapability(pool, {.target = target});
            std::vector<int> rows;
            for (const Pick &pick : sampling.picks)
                if (pick.round == 0)
                    rows.push_back(pick.row);
            return rows;
        };
        QCOMPARE(first(6), (std::vector<int>{6, 2, 4, 0, 1, 3}));
        QCOMPARE(first(3), (std::vector<int>{6, 2, 0}));
        QCOMPARE(first(2), (std::vector<int>{6, 2}));
    }

    void officialOrderPutsFirstStylesFirst()
    {
        const std::vector<int> strict = rowsOf(sampleByCapability(eightRows(), {.target = 2, .order = Order::Strict}));
        QCOMPARE(strict, (std::vector<int>{2, 4})); // cot: 2 before 6; mc: 2 is taken, so 4
    }

    void takesExactlyTheBudget()
    {
        for (uint64_t seed = 0; seed < 40; ++seed) {
            const GradedPool pool = randomPool(seed, 200, 5, 7);
            for (const int target : {0, 1, 7, 50, 150}) {
                const Sampling sampling = sampleByCapability(pool, {.target = target, .ties = seed});
                QCOMPARE(int(sampling.picks.size()), target);
                QCOMPARE(int(setOf(sampling).size()), target);
                QCOMPARE(sampling.shortBy(), 0);
                QCOMPARE(std::accumulate(sampling.roundSizes.begin(), sampling.roundSizes.end(), 0), target);
            }
        }
    }

    void equalsTheCardWordForWord()
    {
        for (uint64_t seed = 0; seed < 60; ++seed) {
            const GradedPool pool = randomPool(seed, 60 + int(seed), 1 + int(seed % 6), 2 + int(seed % 9));
            for (const int target : {3, 10, 31, 60})
                for (const Order order : {Order::Official, Order::Strict}) {
                    SamplerOptions options{.target = target, .threshold = int(seed % 3), .order = order};
                    if (seed % 2)
                        options.ties = seed;
                    if (seed % 5 == 4 && pool.capabilities.size() > 2)
                        options.chosen = {2, 0};
                    QCOMPARE(rowsOf(sampleByCapability(pool, options)), Plain(pool, options).sample());
                }
        }
    }

    void sameSeedSamePicks()
    {
        const GradedPool pool = randomPool(3, 500, 4, 5);
        const SamplerOptions options{.target = 60, .ties = 11};
        QCOMPARE(sampleByCapability(pool, options).picks, sampleByCapability(pool, options).picks);
        SamplerOptions other = options;
        other.ties = 12;
        QVERIFY(setOf(sampleByCapability(pool, options)) != setOf(sampleByCapability(pool, other)));
    }

    void equalCapabilitiesInOneBinTakeTheBest()
    {
        Random random(5);
        std::vector<int> grades;
        for (int row = 0; row < 300; ++row)
            grades.push_back(random.below(6));
        const GradedPool pool =
            poolOf({grades, grades, grades}, {"one"}, Styles(grades.size(), std::vector<int32_t>{0}));
        const Sampling sampling = sampleByCapability(pool, {.target = 90});
        std::vector<int> order(grades.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::stable_sort(order, std::greater<>(), [&](int row) { return grades[size_t(row)]; });
        QCOMPARE(setOf(sampling), std::set<int>(order.begin(), order.begin() + 90));
    }

    void nothingAboveTheThresholdEndsAtOnce()
    {
        const GradedPool pool = randomPool(1, 100, 14, 9);
        const Sampling sampling = sampleByCapability(pool, {.target = 30, .threshold = 5});
        QVERIFY(sampling.picks.empty());
        QCOMPARE(sampling.shortBy(), 30);
        QCOMPARE(sampling.roundSizes, std::vector<int>{0});
    }

    void saysWhatIsMissing()
    {
        const Sampling sampling = sampleByCapability(eightRows(), {.target = 8, .threshold = 3});
        QCOMPARE(setOf(sampling), (std::set<int>{0, 1, 2, 3}));
        QCOMPARE(sampling.shortBy(), 4);
    }

    void namesOfStylesDoNotMatterWhereSizesDiffer()
    {
        const Styles styles{{0}, {0}, {0}, {0}, {0}, {1}, {1}, {1}, {2}, {2}};
        const std::vector<int> grades{5, 4, 3, 2, 1, 5, 4, 3, 2, 1};
        const auto with = [&](const QStringList &names) {
            return setOf(sampleByCapability(poolOf({grades}, names, styles), {.target = 5}));
        };
        QCOMPARE(with({"x", "a", "m"}), with({"a", "b", "c"}));
        QCOMPARE(with({"z", "y", "x"}), with({"a", "b", "c"}));
    }

    void orderOfRowsDoesNotMatterWhereGradesDiffer()
    {
        const std::vector<int> grades{9, 8, 7, 6, 5, 4, 3, 2, 1};
        const Styles styles{{0}, {1}, {0}, {1, 2}, {0}, {2}, {0}, {1}, {0}};
        const std::set<int> chosen =
            setOf(sampleByCapability(poolOf({grades}, {"a", "b", "c"}, styles), {.target = 4}));
        const std::vector<int> moved = Random(8).permutation(9);
        std::vector<int> otherGrades;
        Styles otherStyles;
        for (const int row : moved) {
            otherGrades.push_back(grades[size_t(row)]);
            otherStyles.push_back(styles[size_t(row)]);
        }
        std::set<int> back;
        for (const int row :
             setOf(sampleByCapability(poolOf({otherGrades}, {"a", "b", "c"}, otherStyles), {.target = 4})))
            back.insert(moved[size_t(row)]);
        QCOMPARE(back, chosen);
    }

    void weightsShareTheBudget()
    {
        const int rows = 400;
        std::vector<std::vector<int>> grades(2, std::vector<int>(rows, 0));
        for (int row = 0; row < rows; ++row)
            grades[size_t(row % 2)][size_t(row)] = 5;
        const GradedPool pool = poolOf(grades, {"one"}, Styles(rows, {0}));
        const Sampling sampling = sampleByCapability(pool, {.target = 100, .weights = {3, 1}});
        QCOMPARE(std::ranges::count(sampling.picks, 0, &Pick::capability), 75);
        QVERIFY_THROWS_EXCEPTION(ProblemError, sampleByCapability(pool, {.target = 10, .weights = {1, 0}}));
        QVERIFY_THROWS_EXCEPTION(ProblemError, sampleByCapability(pool, {.target = 401}));
        QVERIFY_THROWS_EXCEPTION(ProblemError, sampleByCapability(pool, {.target = 1, .chosen = {0, 0}}));
    }

    /// What is said would have taken a row does take it.
    void whatWouldHaveTakenARowDoes()
    {
        int tried = 0;
        for (uint64_t seed = 0; seed < 30; ++seed)
            for (const Order order : {Order::Official, Order::Strict}) {
                GradedPool pool = randomPool(seed, 80, 3, 5);
                const SamplerOptions options{.target = 20, .order = order, .ties = seed};
                const Sampling sampling = sampleByCapability(pool, options);
                const CurationReasons reasons(pool, options, sampling, 5);
                for (int row = 0; row < pool.rows; ++row) {
                    const RowReasons why = reasons.of(row);
                    QCOMPARE(why.pick.has_value(), sampling.has(row));
                    QVERIFY(!reasons.sentence(row).isEmpty());
                    if (!why.change || !why.change->sure)
                        continue;
                    GradedPool raised = pool;
                    raised.grades[size_t(why.change->capability) * size_t(pool.rows) + size_t(row)] = why.change->grade;
                    QVERIFY2(sampleByCapability(raised, options).has(row), qPrintable(reasons.sentence(row)));
                    ++tried;
                }
            }
        QVERIFY(tried > 200);
    }

    void ranksCountBetterRows()
    {
        const GradedPool pool = eightRows();
        const SamplerOptions options{.target = 2};
        const Sampling sampling = sampleByCapability(pool, options);
        const CurationReasons reasons(pool, options, sampling, 5);
        QCOMPARE(reasons.of(0).grades[0].rank, 1);
        QCOMPARE(reasons.of(2).grades[0].rank, 3);
        QCOMPARE(reasons.of(7).grades[0].rank, 8);
        QCOMPARE(reasons.of(2).bins, (QStringList{"mc", "cot"}));
        QCOMPARE(reasons.of(6).pick->round, 0);
    }

    void budgetsAreWhole()
    {
        QCOMPARE(budgetOf(10, 0.3), 3);
        QCOMPARE(budgetOf(2'600'000, 0.05), 130'000);
        QCOMPARE(budgetOf(9, 0.1), 0);
    }
};

QTEST_GUILESS_MAIN(TestCapabilitySampler)
#include "tst_capabilitysampler.moc"
