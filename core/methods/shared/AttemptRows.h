#pragma once
#include "core/jobs/RunContext.h"
#include "core/models/ParallelChunks.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace gleaner {

/// One result for each row, several rows at once, in order. A row that cannot be done (ProblemError) is reported as a
/// failed sample and has none. `what` is said of the progress; every block of rows is a stop point.
template <typename Result>
std::vector<Result> attemptRows(const std::vector<int> &rows, const QString &what, RunContext &context,
                                const std::function<Result(int row)> &attempt)
{
    constexpr size_t atOnce = 16;
    std::vector<Result> all;
    for (size_t first = 0; first < rows.size(); first += atOnce) {
        const size_t count = std::min(atOnce, rows.size() - first);
        std::vector<std::optional<Result>> some(count);
        std::vector<std::optional<Problem>> failures(count);
        inParallelChunks(int(count), [&](int i) {
            try {
                some[size_t(i)] = attempt(rows[first + size_t(i)]);
            } catch (const ProblemError &error) {
                failures[size_t(i)] = error.problem();
            }
        });
        for (size_t i = 0; i < count; ++i) {
            if (failures[i])
                context.sampleFailed(*failures[i]);
            else
                all.push_back(std::move(*some[i]));
        }
        context.progress(qint64(first + count), qint64(rows.size()), what);
    }
    return all;
}

} // namespace gleaner
