#pragma once
#include "core/support/FloatArray.h"

#include <functional>

namespace gleaner::explore {

/// Euclidean: |a − b|. Cosine: 1 − a·b / (|a| |b|), 0…2; a vector of zeros has none.
enum class Distance { Euclidean, Cosine };

/// Throws ProblemError (Invalid) that names rows where `vectors` is empty, has no columns, or holds numbers
/// that are NaN, infinite or beyond 10¹⁵, and for Cosine where a row has no direction (all zeros).
void checkVectors(const FloatArray &vectors, Distance distance = Distance::Euclidean);

/// In double precision, whatever the order of the arguments: distance(a, b) == distance(b, a). Cosine takes the lengths
/// of a and b.
double squaredDistance(const float *a, const float *b, qint64 width);
double dotProduct(const float *a, const float *b, qint64 width);
std::vector<double> rowLengths(const FloatArray &vectors);

/// Rows that are equal number by number (0 and −0 are), told apart by their lowest row.
struct EqualRows {
    std::vector<int> first;   ///< lowest row of each group, ascending
    std::vector<int> groupOf; ///< group of each row
    std::vector<int> start;   ///< members of group g: members[start[g]…start[g + 1] − 1], ascending
    std::vector<int> members;
};
EqualRows groupEqualRows(const FloatArray &vectors);

/// The chosen rows, in that order.
FloatArray takeRows(const FloatArray &vectors, const std::vector<int> &rows);

/// Calls work(first, end) for consecutive pieces of [0, rows) of `size` rows over all threads; pieces don't depend on
/// the number of threads. Stop points between pieces.
void inRowPieces(qint64 rows, qint64 size, const std::function<void(qint64 first, qint64 end)> &work);

} // namespace gleaner::explore
