#pragma once
#include <QStringList>
#include <cstdint>
#include <span>
#include <vector>

namespace gleaner {

/// Grades of N rows for C capabilities, and the bins that each row lies in. Plain arrays: a row costs C bytes and about
/// ten for its bins.
struct GradedPool {
    static constexpr int8_t missing = -1; ///< a grade that could not be read: never above any threshold
    static constexpr int highest = 127;

    int rows = 0;
    QStringList capabilities;
    /// capabilities.size() × rows, one capability after the other; `missing` or from 0 to `highest`.
    std::vector<int8_t> grades;
    /// Names sorted, none twice: among bins of one size the first comes first.
    QStringList bins;
    /// Bins of row r are binsOfRows[binStarts[r]] … binsOfRows[binStarts[r + 1] − 1], its first style first, none
    /// twice.
    std::vector<int32_t> binStarts{0}, binsOfRows;

    int8_t grade(int capability, int row) const { return gradesOf(capability)[size_t(row)]; }
    std::span<const int8_t> gradesOf(int capability) const
    {
        return {grades.data() + size_t(capability) * size_t(rows), size_t(rows)};
    }
    std::span<const int32_t> binsOf(int row) const
    {
        const int32_t first = binStarts[size_t(row)];
        return {binsOfRows.data() + first, size_t(binStarts[size_t(row) + 1] - first)};
    }
    /// The largest number of bins that a row lies in.
    int mostBins() const;
};

/// Puts every row into the bins of its styles. `styles[r]`: numbers of names, the first style first, repeats allowed; a
/// row without any lies in the one bin `none`.
void setBins(GradedPool &pool, const QStringList &names, const std::vector<std::vector<int32_t>> &styles,
             const QString &none);

} // namespace gleaner
