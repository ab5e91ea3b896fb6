#pragma once
#include "core/methods/curation/CapabilitySampler.h"

#include <array>

namespace gleaner {

/// Why a row was taken or left out.
struct RowReasons {
    struct Grade {
        int8_t grade = GradedPool::missing;
        int rank = 0; ///< rows with a better grade, and 1; 0 where the grade is missing
    };
    /// The least change that would have taken a row that was left out.
    struct Change {
        int capability = 0, bin = 0;
        int8_t grade = 0;  ///< that it would have needed
        bool sure = false; ///< false where it would have changed the sizes of bins too, and so perhaps other choices
    };
    std::vector<Grade> grades; ///< one for each capability of the pool
    QStringList bins;
    std::optional<Pick> pick;
    std::optional<Change> change; ///< none where it was taken, or where no grade would have been enough
};

/// Rows above each grade, by capability: of a pool, whatever is taken from it.
using GradeRanks = std::vector<std::array<int, GradedPool::highest + 2>>;
std::shared_ptr<const GradeRanks> gradeRanks(const GradedPool &pool);

/// Answers for single rows; asking costs no more than the row's grades and bins.
class CurationReasons {
public:
    /// All three must outlive this. `top`: the best grade that can be given; `ranks`: of the pool, counted here where
    /// null.
    CurationReasons(const GradedPool &pool, const SamplerOptions &options, const Sampling &sampling, int top,
                    std::shared_ptr<const GradeRanks> ranks = {});

    RowReasons of(int row) const;
    /// One or two sentences for a person.
    QString sentence(int row) const;

private:
    std::optional<RowReasons::Change> changeFor(int row, int capability, int column) const;
    std::optional<RowReasons::Change> leastChange(int row) const;

    const GradedPool &m_pool;
    const SamplerOptions &m_options;
    const Sampling &m_sampling;
    int m_top;
    std::shared_ptr<const GradeRanks> m_ranks;
};

} // namespace gleaner
