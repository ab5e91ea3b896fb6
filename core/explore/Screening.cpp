#include "core/explore/Screening.h"

#include "core/explore/VectorKernels.h"

#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>

namespace gleaner::explore {

namespace {

std::vector<float> meanOf(const FloatArray &vectors, const std::vector<double> &scales)
{
    std::vector<double> sum(size_t(vectors.width()), 0.0);
    for (qint64 row = 0; row < vectors.rows(); ++row)
        for (qint64 i = 0; i < vectors.width(); ++i)
            sum[size_t(i)] += double(vectors.row(row)[i]) * scales[size_t(row)];
    std::vector<float> mean(sum.size());
    for (size_t i = 0; i < sum.size(); ++i)
        mean[i] = float(sum[i] / double(vectors.rows()));
    return mean;
}

} // namespace

double Screened::error(qint64 row, double other) const
{
    const double sum = std::sqrt(double(squares[size_t(row)])) + other;
    return rounding * sum * sum;
}

/// With a = a' + e of rounded numbers a', a·b is off by e·b + a'·f, at most |e||b| + |a'||f|; products of D terms that
/// are summed in float32 and rounded to bfloat16 (u = 2⁻⁸) by at most (D·2⁻²³ + 2⁻⁸)|a'||b'|. Counted twice.
double Screened::coarseError(qint64 row, const Screened &others) const
{
    const double lost = double(residues[size_t(row)]), length = std::sqrt(double(squares[size_t(row)])) + lost;
    const double summed = summing() + coarseRounding;
    return error(row, others.longest) + 2 * (lost * others.longest + length * others.longestResidue +
                                             summed * length * (others.longest + others.longestResidue));
}

bool hasFastCoarseProducts()
{
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_cpu_supports("avx512bf16") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
#else
    return false;
#endif
}

void addCoarse(Screened &screened)
{
    screened.coarse = screened.values.to(at::kBFloat16);
    screened.residues.resize(size_t(screened.rows()));
    const int64_t width = screened.values.size(1);
    inRowPieces(screened.rows(), 1024, [&](qint64 first, qint64 end) {
        const at::Tensor lost = screened.values.narrow(0, first, end - first) -
                                screened.coarse.narrow(0, first, end - first).to(at::kFloat);
        for (qint64 row = first; row < end; ++row) {
            const float *values = lost.data_ptr<float>() + (row - first) * width;
            screened.residues[size_t(row)] = float(std::sqrt(dotKernel(values, values, long(width))) * (1 + 1e-6));
        }
    });
    screened.longestResidue = double(*std::max_element(screened.residues.begin(), screened.residues.end()));
}

Screened prepareForScreening(const FloatArray &vectors, Distance distance, std::vector<float> &center)
{
    const qint64 rows = vectors.rows(), width = vectors.width();
    Screened screened{at::empty({rows, width}, at::kFloat), std::vector<float>(size_t(rows)), rowLengths(vectors)};
    std::vector<double> scales(size_t(rows), 1.0);
    if (distance == Distance::Cosine)
        for (size_t row = 0; row < scales.size(); ++row)
            scales[row] = 1 / screened.lengths[row];
    if (center.empty())
        center = meanOf(vectors, scales);
    float *to = screened.values.data_ptr<float>();
    inRowPieces(rows, 1024, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row) {
            for (qint64 i = 0; i < width; ++i)
                to[row * width + i] =
                    float(double(vectors.row(row)[i]) * scales[size_t(row)] - double(center[size_t(i)]));
            screened.squares[size_t(row)] = float(dotKernel(to + row * width, to + row * width, width));
        }
    });
    for (float square : screened.squares)
        screened.longest = std::max(screened.longest, std::sqrt(double(square)));
    // A product of D terms in any order is off by at most D·u·|a||b| ≤ D·u·(|a| + |b|)²/4, counted twice; the rounding
    // of the prepared numbers, of the squares and of their sum by less than 9·u·(|a| + |b|)². u = 2⁻²⁴.
    screened.rounding = 1.01 * 0x1p-24 * (double(width) / 2 + 9);
    screened.longest *= 1 + 1e-6;
    return screened;
}

double trueSquare(const float *a, double lengthA, const float *b, double lengthB, qint64 width, Distance distance)
{
    if (distance == Distance::Euclidean)
        return squaredDistanceKernel(a, b, width);
    return std::max(0.0, 2 - 2 * dotKernel(a, b, width) / (lengthA * lengthB));
}

float shownDistance(double square, Distance distance)
{
    return float(distance == Distance::Euclidean ? std::sqrt(square) : square / 2);
}

void Candidates::add(float square, int row, size_t keep, float &limit)
{
    m_entries.push_back({square, row});
    if (m_entries.size() == keep) {
        limit = std::max_element(m_entries.begin(), m_entries.end())->square;
    } else if (m_entries.size() >= 2 * keep) {
        cut(keep);
        limit = m_entries[keep - 1].square;
    }
}

void Candidates::cut(size_t keep)
{
    if (m_entries.size() <= keep)
        return;
    std::nth_element(m_entries.begin(), m_entries.begin() + qint64(keep) - 1, m_entries.end());
    m_entries.resize(keep);
}

std::vector<Candidates::Entry> &&Candidates::finish(size_t keep)
{
    cut(keep);
    std::sort(m_entries.begin(), m_entries.end());
    return std::move(m_entries);
}

} // namespace gleaner::explore
