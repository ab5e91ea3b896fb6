#pragma once
#include "core/explore/Neighbors.h"

#include <ATen/core/Tensor.h>

namespace gleaner::explore {

/// Vectors made ready for matrix products: scaled to length 1 for Cosine, and shifted by one common center, which
/// leaves distances and takes rounding away.
struct Screened {
    at::Tensor values;             ///< (N, D) float32
    std::vector<float> squares;    ///< squared length of each row
    std::vector<double> lengths;   ///< of the original rows
    double longest = 0;            ///< of the prepared rows
    double rounding = 0;           ///< |screened − true squared distance| ≤ rounding · (|a| + |b|)²
    at::Tensor coarse{};           ///< the values in bfloat16, where addCoarse() was called
    std::vector<float> residues{}; ///< length of what a row loses by that
    double longestResidue = 0;

    qint64 rows() const { return qint64(squares.size()); }
    /// Most that a screened squared distance of `row` can be off, to any row no longer than `other`.
    double error(qint64 row, double other) const;
    /// The same where the products are those of the coarse values.
    double coarseError(qint64 row, const Screened &others) const;
    /// What a sum of products loses by being computed in float32, as a share of the product of both lengths.
    double summing() const { return double(values.size(1)) * 0x1p-23; }
    static constexpr double coarseRounding = 1.01 * 0x1p-8; ///< share that a product loses by being kept in bfloat16
};

/// Whether this processor multiplies bfloat16 at a multiple of its rate for float32.
bool hasFastCoarseProducts();
void addCoarse(Screened &screened);

/// `center` is computed from `vectors` where it is empty.
Screened prepareForScreening(const FloatArray &vectors, Distance distance, std::vector<float> &center);

/// True squared Euclidean distance between the directions or vectors, as the screening approximates it.
double trueSquare(const float *a, double lengthA, const float *b, double lengthB, qint64 width, Distance distance);
/// From such a square to the distance that users read.
float shownDistance(double square, Distance distance);

/// The best of one row so far: kept unsorted, cut back to the `keep` smallest when full.
class Candidates {
public:
    struct Entry {
        float square;
        int row;
        bool operator<(const Entry &other) const
        {
            return square != other.square ? square < other.square : row < other.row;
        }
    };
    static constexpr float unlimited = 3e38F;

    void add(float square, int row, size_t keep, float &limit);
    /// Sorted, at most `keep`.
    std::vector<Entry> &&finish(size_t keep);

private:
    void cut(size_t keep);
    std::vector<Entry> m_entries;
};

} // namespace gleaner::explore
