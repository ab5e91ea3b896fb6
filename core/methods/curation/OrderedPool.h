#pragma once
#include "core/methods/curation/CapabilitySampler.h"

namespace gleaner {

/// The pool in the order in which equal grades are taken, so that all passes over it read memory from front to back.
struct OrderedPool {
    std::vector<int32_t> rowAt; ///< row of the pool at each place
    std::vector<int8_t> grades; ///< chosen capabilities × places
    std::vector<int32_t> binStarts, bins;
    int columns = 1; ///< the most bins of a row

    std::span<const int8_t> gradesOf(size_t chosen) const
    {
        return {grades.data() + chosen * rowAt.size(), rowAt.size()};
    }
};

/// Of these capabilities, by options.ties.
OrderedPool ordered(const GradedPool &pool, const std::vector<int> &chosen, const SamplerOptions &options);

} // namespace gleaner
