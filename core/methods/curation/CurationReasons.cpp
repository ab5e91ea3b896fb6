#include "core/methods/curation/CurationReasons.h"

#include <QCoreApplication>
#include <algorithm>
#include <numeric>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Curation", text); }

} // namespace

std::shared_ptr<const GradeRanks> gradeRanks(const GradedPool &pool)
{
    auto ranks = std::make_shared<GradeRanks>(size_t(pool.capabilities.size()));
    for (size_t i = 0; i < ranks->size(); ++i) {
        std::array<int, GradedPool::highest + 2> counts{};
        for (const int8_t grade : pool.gradesOf(int(i)))
            if (grade >= 0)
                ++counts[size_t(grade)];
        for (int grade = GradedPool::highest; grade >= 0; --grade)
            (*ranks)[i][size_t(grade)] = (*ranks)[i][size_t(grade) + 1] + counts[size_t(grade) + 1];
    }
    return ranks;
}

CurationReasons::CurationReasons(const GradedPool &pool, const SamplerOptions &options, const Sampling &sampling,
                                 int top, std::shared_ptr<const GradeRanks> ranks)
    : m_pool(pool), m_options(options), m_sampling(sampling), m_top(top),
      m_ranks(ranks ? std::move(ranks) : gradeRanks(pool))
{
}

RowReasons CurationReasons::of(int row) const
{
    RowReasons reasons;
    for (int i = 0; i < int(m_pool.capabilities.size()); ++i) {
        const int8_t grade = m_pool.grade(i, row);
        reasons.grades.push_back({grade, grade < 0 ? 0 : (*m_ranks)[size_t(i)][size_t(grade)] + 1});
    }
    for (const int32_t bin : m_pool.binsOf(row))
        reasons.bins.append(m_pool.bins[bin]);
    if (m_sampling.has(row))
        reasons.pick = m_sampling.picks[size_t(m_sampling.pickOf[size_t(row)])];
    else
        reasons.change = leastChange(row);
    return reasons;
}

/// The row would have stood before the last one that was taken there, and so would have been taken instead of it.
std::optional<RowReasons::Change> CurationReasons::changeFor(int row, int capability, int column) const
{
    const int bin = m_pool.binsOf(row)[size_t(column)];
    const Cutoff &last = m_sampling.cutoff(m_pool, capability, bin);
    if (last.grade == GradedPool::missing)
        return {};
    int needed = std::max(last.grade + 1, m_options.threshold + 1);
    if (m_options.order == SamplerOptions::Order::Official) {
        if (column > last.column)
            return {};
        if (column < last.column)
            needed = m_options.threshold + 1;
    }
    if (needed > m_top)
        return {};
    return RowReasons::Change{capability, bin, int8_t(needed), m_pool.grade(capability, row) > m_options.threshold};
}

std::optional<RowReasons::Change> CurationReasons::leastChange(int row) const
{
    std::vector<int> chosen = m_options.chosen;
    if (chosen.empty()) {
        chosen.resize(size_t(m_pool.capabilities.size()));
        std::iota(chosen.begin(), chosen.end(), 0);
    }
    std::optional<RowReasons::Change> least;
    int smallest = 0;
    for (const int capability : chosen)
        for (int column = 0; column < int(m_pool.binsOf(row).size()); ++column)
            if (const auto change = changeFor(row, capability, column)) {
                const int raise = change->grade - m_pool.grade(capability, row);
                if (!least || raise < smallest) {
                    least = change;
                    smallest = raise;
                }
            }
    return least;
}

QString CurationReasons::sentence(int row) const
{
    const RowReasons reasons = of(row);
    if (const auto &pick = reasons.pick)
        return tr("Taken in round %1 for “%2”, grade %3, from the bin “%4”.")
            .arg(pick->round + 1)
            .arg(m_pool.capabilities[pick->capability])
            .arg(int(reasons.grades[size_t(pick->capability)].grade))
            .arg(m_pool.bins[pick->bin]);
    if (const auto &change = reasons.change) {
        const int8_t grade = reasons.grades[size_t(change->capability)].grade;
        const QString had = grade < 0 ? tr("none") : QString::number(grade);
        const QString text = change->sure
                                 ? tr("Left out. Grade %1 for “%2” instead of %3 would have taken it.")
                                 : tr("Left out. Grade %1 for “%2” instead of %3 would probably have taken it.");
        return text.arg(change->grade).arg(m_pool.capabilities[change->capability], had);
    }
    if (m_sampling.shortBy() > 0)
        return tr("Left out: no grade is above the threshold.");
    return tr("Left out. From its bins nothing was taken, or the best grades alone: a larger budget would reach it, or "
              "another draw among equals.");
}

} // namespace gleaner
