#include "core/methods/curation/CapabilitySampler.h"

#include "core/methods/curation/OrderedPool.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

/// What one capability may take: a queue for each bin, filled one stratum after another. A stratum is all rows of one
/// grade; in the official order, of one grade and one style column. So nothing is ever sorted, and what is never asked
/// for is never listed.
class Queues {
public:
    Queues(const OrderedPool &pool, std::span<const int8_t> grades, int bins, int threshold,
           SamplerOptions::Order order)
        : m_pool(pool), m_grades(grades), m_threshold(threshold), m_official(order == SamplerOptions::Order::Official),
          m_queues(size_t(bins)), m_waiting(size_t(bins))
    {
        for (size_t place = 0; place < grades.size(); ++place)
            if (grades[place] > threshold) {
                m_present[size_t(grades[place])] = true;
                count(place, 1);
            }
        m_level = highest();
    }

    bool counts(size_t place) const { return m_grades[place] > m_threshold; }
    /// Rows of a bin that are above the threshold and not taken.
    int waiting(int bin) const { return m_waiting[size_t(bin)]; }
    void took(size_t place)
    {
        if (counts(place))
            count(place, -1);
    }
    /// The best row of the bin that is not taken, or −1.
    int32_t next(int bin, const std::vector<bool> &taken)
    {
        Queue &queue = m_queues[size_t(bin)];
        for (;;) {
            for (; queue.at < queue.places.size(); ++queue.at)
                if (!taken[size_t(queue.places[queue.at])])
                    return queue.places[queue.at++];
            if (!fill())
                return -1;
        }
    }
    Cutoff cutoffAt(int32_t place, int bin) const
    {
        const auto *first = m_pool.bins.data() + m_pool.binStarts[size_t(place)];
        const auto *last = m_pool.bins.data() + m_pool.binStarts[size_t(place) + 1];
        return {m_grades[size_t(place)], m_official ? int16_t(std::find(first, last, bin) - first) : int16_t(0)};
    }

private:
    struct Queue {
        std::vector<int32_t> places;
        size_t at = 0;
    };

    void count(size_t place, int by)
    {
        for (int32_t i = m_pool.binStarts[place]; i < m_pool.binStarts[place + 1]; ++i)
            m_waiting[size_t(m_pool.bins[size_t(i)])] += by;
    }
    int highest() const
    {
        int level = GradedPool::highest;
        while (level > m_threshold && !m_present[size_t(level)])
            --level;
        return level;
    }
    /// The next stratum; false after the last.
    bool fill()
    {
        const int columns = m_official ? m_pool.columns : 1;
        if (m_column >= columns || m_level <= m_threshold)
            return false;
        stopPoint();
        for (Queue &queue : m_queues) // what was taken needs no memory
            if (queue.at == queue.places.size()) {
                queue.places.clear();
                queue.at = 0;
            }
        for (size_t place = 0; place < m_grades.size(); ++place)
            if (m_grades[place] == m_level)
                list(place);
        do
            --m_level;
        while (m_level > m_threshold && !m_present[size_t(m_level)]);
        if (m_level <= m_threshold && ++m_column < columns)
            m_level = highest();
        return true;
    }
    void list(size_t place)
    {
        const int32_t first = m_pool.binStarts[place], last = m_pool.binStarts[place + 1];
        if (!m_official)
            for (int32_t i = first; i < last; ++i)
                m_queues[size_t(m_pool.bins[size_t(i)])].places.push_back(int32_t(place));
        else if (first + m_column < last)
            m_queues[size_t(m_pool.bins[size_t(first + m_column)])].places.push_back(int32_t(place));
    }

    const OrderedPool &m_pool;
    std::span<const int8_t> m_grades;
    int m_threshold;
    bool m_official;
    std::vector<Queue> m_queues;
    std::vector<int> m_waiting;
    std::array<bool, GradedPool::highest + 1> m_present{};
    int m_level = 0, m_column = 0;
};

std::vector<int> chosenOf(const GradedPool &pool, const SamplerOptions &options)
{
    std::vector<int> chosen = options.chosen;
    if (chosen.empty()) {
        chosen.resize(size_t(pool.capabilities.size()));
        std::iota(chosen.begin(), chosen.end(), 0);
    }
    return chosen;
}

class Sampler {
public:
    /// `queues`: one for each chosen capability, nothing taken from them.
    Sampler(const GradedPool &pool, const SamplerOptions &options, const std::vector<int> &chosen,
            const OrderedPool &ordered, const std::vector<Queues> &queues)
        : m_pool(pool), m_options(options), m_chosen(chosen), m_ordered(ordered), m_taken(size_t(pool.rows)),
          m_queues(queues)
    {
        m_result.target = options.target;
        m_result.cutoffs.resize(size_t(pool.capabilities.size()) * size_t(pool.bins.size()));
        m_result.pickOf.assign(size_t(pool.rows), -1);
    }

    Sampling sample()
    {
        std::vector<size_t> turns(m_chosen.size());
        std::iota(turns.begin(), turns.end(), 0);
        for (int round = 0; missing() > 0 && !turns.empty(); ++round) {
            const size_t before = m_result.picks.size();
            std::vector<size_t> staying;
            const std::vector<int> shares = sharesOf(turns);
            for (size_t i = 0; i < turns.size() && missing() > 0; ++i)
                if (select(turns[i], std::min(shares[i], missing()), round))
                    staying.push_back(turns[i]);
            m_result.roundSizes.push_back(int(m_result.picks.size() - before));
            turns = std::move(staying);
        }
        return std::move(m_result);
    }

private:
    int missing() const { return m_options.target - int(m_result.picks.size()); }

    /// b = max(⌊missing / |K|⌋, 1), or in proportion to the weights.
    std::vector<int> sharesOf(const std::vector<size_t> &turns) const
    {
        double sum = 0;
        const auto weight = [&](size_t turn) { return m_options.weights.empty() ? 1.0 : m_options.weights[turn]; };
        for (const size_t turn : turns)
            sum += weight(turn);
        std::vector<int> shares;
        for (const size_t turn : turns)
            shares.push_back(std::max(int(std::floor(missing() * weight(turn) / sum)), 1));
        return shares;
    }

    /// SELECT: up to `most` rows for one capability; false where it finds none.
    bool select(size_t chosen, int most, int round)
    {
        Queues &queues = m_queues[chosen];
        const std::vector<int> bins = binsBySize(queues);
        if (bins.empty())
            return false;
        const int quota = std::max(most / int(bins.size()), 1);
        const size_t before = m_result.picks.size();
        int debt = 0;
        for (const int bin : bins) {
            const int got = int(m_result.picks.size() - before);
            if (got >= most)
                break;
            const int wanted = quota + debt; // the bins' quotas and what smaller ones owe never exceed `most` together
            const int here = queues.waiting(bin);
            take(chosen, bin, std::min({wanted, here, most - got}), round);
            debt = std::max(wanted - here, 0);
        }
        return m_result.picks.size() > before;
    }

    /// Those with rows that may be taken, small ones first.
    std::vector<int> binsBySize(const Queues &queues) const
    {
        std::vector<int> bins;
        for (int bin = 0; bin < int(m_pool.bins.size()); ++bin)
            if (queues.waiting(bin) > 0)
                bins.push_back(bin);
        std::ranges::stable_sort(bins, {}, [&](int bin) { return queues.waiting(bin); });
        return bins;
    }

    void take(size_t chosen, int bin, int count, int round)
    {
        const int capability = m_chosen[chosen];
        for (int i = 0; i < count; ++i) {
            const int32_t place = m_queues[chosen].next(bin, m_taken);
            m_taken[size_t(place)] = true;
            for (Queues &each : m_queues)
                each.took(size_t(place));
            const int32_t row = m_ordered.rowAt[size_t(place)];
            m_result.pickOf[size_t(row)] = int32_t(m_result.picks.size());
            m_result.picks.push_back({row, int32_t(bin), int32_t(capability), int32_t(round)});
            m_result.cutoffs[size_t(capability) * size_t(m_pool.bins.size()) + size_t(bin)] =
                m_queues[chosen].cutoffAt(place, bin);
        }
    }

    const GradedPool &m_pool;
    const SamplerOptions &m_options;
    const std::vector<int> &m_chosen;
    const OrderedPool &m_ordered;
    std::vector<bool> m_taken; ///< by place
    std::vector<Queues> m_queues;
    Sampling m_result;
};

void require(bool holds, const QString &what, const QString &remedy)
{
    if (!holds)
        throw ProblemError({what, tr("the sampler"), remedy, ExitCode::Invalid});
}

void check(const GradedPool &pool, const SamplerOptions &options)
{
    const qsizetype capabilities = pool.capabilities.size();
    require(pool.grades.size() == size_t(capabilities) * size_t(pool.rows) &&
                pool.binStarts.size() == size_t(pool.rows) + 1,
            tr("The table of grades has gaps"), tr("Give every row a grade for each capability, and its bins."));
    require(options.target >= 0 && options.target <= pool.rows,
            tr("%1 of %2 rows cannot be taken").arg(options.target).arg(pool.rows), tr("Ask for fewer."));
    require(options.threshold >= 0, tr("The threshold is below 0"), tr("Give 0 or more."));
    for (size_t i = 0; i < options.chosen.size(); ++i)
        require(options.chosen[i] >= 0 && options.chosen[i] < capabilities &&
                    std::count(options.chosen.begin(), options.chosen.end(), options.chosen[i]) == 1,
                tr("A capability is unknown or named twice"), tr("Name each once."));
    const size_t chosen = options.chosen.empty() ? size_t(capabilities) : options.chosen.size();
    require(options.weights.empty() || options.weights.size() == chosen,
            tr("There are %1 weights for %2 capabilities").arg(options.weights.size()).arg(chosen),
            tr("Give each capability its weight, or none."));
    require(std::ranges::all_of(options.weights, [](double weight) { return weight > 0 && std::isfinite(weight); }),
            tr("A weight is not above 0"), tr("Leave out capabilities that should not count."));
}

} // namespace

struct PreparedPool::State {
    State(const GradedPool &from, const SamplerOptions &asked)
        : pool(from), options(asked), chosen(chosenOf(from, asked)), places(ordered(from, chosen, asked))
    {
        for (size_t i = 0; i < chosen.size(); ++i)
            queues.emplace_back(places, places.gradesOf(i), int(pool.bins.size()), options.threshold, options.order);
    }

    const GradedPool &pool;
    SamplerOptions options;
    std::vector<int> chosen;
    OrderedPool places;
    std::vector<Queues> queues;
};

PreparedPool::PreparedPool(const GradedPool &pool, const SamplerOptions &options)
{
    check(pool, options);
    m_state = std::make_unique<const State>(pool, options);
}

PreparedPool::~PreparedPool() = default;

bool PreparedPool::serves(const SamplerOptions &options) const
{
    const SamplerOptions &own = m_state->options;
    return options.threshold == own.threshold && chosenOf(m_state->pool, options) == m_state->chosen &&
           options.order == own.order && options.ties == own.ties;
}

Sampling PreparedPool::sample(const SamplerOptions &options) const
{
    check(m_state->pool, options);
    require(serves(options), tr("The pool was prepared for another question"), tr("Prepare it anew."));
    return Sampler(m_state->pool, options, m_state->chosen, m_state->places, m_state->queues).sample();
}

Sampling sampleByCapability(const GradedPool &pool, const SamplerOptions &options)
{
    return PreparedPool(pool, options).sample(options);
}

int budgetOf(int rows, double ratio) { return int(std::floor(rows * ratio + 1e-9)); }

} // namespace gleaner
