#include "core/explore/Vectors.h"

#include "core/explore/VectorKernels.h"
#include "core/models/ParallelChunks.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace gleaner::explore {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

/// "rows 3, 7 and 12" would need a grammar; "rows 3, 7, 12, …" reads in every language.
void refuseRows(const QString &what, const QStringList &rows, bool more, const QString &remedy)
{
    throw ProblemError({what, tr("rows %1").arg(rows.join(QStringLiteral(", "))) + (more ? tr(", …") : QString()),
                        remedy, ExitCode::Invalid});
}

template <typename Bad> void refuseWhere(const FloatArray &vectors, const QString &what, const QString &remedy, Bad bad)
{
    constexpr int named = 5;
    QStringList rows;
    for (qint64 row = 0; row < vectors.rows(); ++row) {
        if ((row & 4095) == 0)
            stopPoint();
        if (!bad(vectors.row(row)))
            continue;
        if (rows.size() == named)
            refuseRows(what, rows, true, remedy);
        rows.append(QString::number(row));
    }
    if (!rows.isEmpty())
        refuseRows(what, rows, false, remedy);
}

uint64_t hashOfRow(const float *row, qint64 width)
{
    uint64_t hash = 0x9E3779B97F4A7C15ull;
    for (qint64 i = 0; i < width; ++i) {
        const float value = row[i] + 0.0F; // −0 becomes 0
        uint32_t bits;
        std::memcpy(&bits, &value, sizeof bits);
        hash = (hash ^ bits) * 0xFF51AFD7ED558CCDull;
        hash ^= hash >> 32;
    }
    return hash;
}

} // namespace

void checkVectors(const FloatArray &vectors, Distance distance)
{
    if (vectors.rows() == 0 || vectors.width() == 0)
        throw ProblemError({tr("There are no vectors to look at"), tr("0 rows or 0 columns"),
                            tr("Choose data with at least one row and one number in each row."), ExitCode::Invalid});
    const qint64 width = vectors.width();
    refuseWhere(vectors, tr("Vectors hold numbers that are not finite (NaN or infinity)"),
                tr("Leave these rows out, or mend them, and run again."), [width](const float *row) {
                    return !std::all_of(row, row + width, [](float value) { return std::isfinite(value); });
                });
    refuseWhere(vectors, tr("Vectors hold numbers beyond 10¹⁵, whose squares can't be told apart in single precision"),
                tr("Bring them to a smaller scale."), [width](const float *row) {
                    return std::any_of(row, row + width, [](float value) { return std::abs(value) > 1e15F; });
                });
    if (distance == Distance::Cosine)
        refuseWhere(vectors, tr("Vectors of zeros have no direction, so the cosine is not defined for them"),
                    tr("Leave these rows out, or choose the Euclidean distance."), [width](const float *row) {
                        return std::all_of(row, row + width, [](float value) { return value == 0; });
                    });
}

double squaredDistance(const float *a, const float *b, qint64 width) { return squaredDistanceKernel(a, b, width); }

double dotProduct(const float *a, const float *b, qint64 width) { return dotKernel(a, b, width); }

std::vector<double> rowLengths(const FloatArray &vectors)
{
    std::vector<double> lengths(size_t(vectors.rows()));
    for (qint64 row = 0; row < vectors.rows(); ++row)
        lengths[size_t(row)] = std::sqrt(dotKernel(vectors.row(row), vectors.row(row), vectors.width()));
    return lengths;
}

EqualRows groupEqualRows(const FloatArray &vectors)
{
    const qint64 width = vectors.width();
    std::vector<std::pair<uint64_t, int>> order(size_t(vectors.rows()));
    inRowPieces(vectors.rows(), 4096, [&](qint64 first, qint64 end) {
        for (qint64 row = first; row < end; ++row)
            order[size_t(row)] = {hashOfRow(vectors.row(row), width), int(row)};
    });
    std::sort(order.begin(), order.end());
    // Within one hash, the representative of a row is the first earlier row that is equal to it.
    std::vector<int> representative(order.size());
    std::vector<int> kinds;
    for (size_t i = 0; i < order.size(); ++i) {
        if (i == 0 || order[i].first != order[i - 1].first)
            kinds.clear();
        const int row = order[i].second;
        const auto same = std::find_if(kinds.begin(), kinds.end(), [&](int other) {
            return std::equal(vectors.row(row), vectors.row(row) + width, vectors.row(other));
        });
        representative[size_t(row)] = same == kinds.end() ? row : *same;
        if (same == kinds.end())
            kinds.push_back(row);
    }
    EqualRows groups;
    groups.groupOf.resize(order.size());
    for (size_t row = 0; row < order.size(); ++row) {
        const bool isFirst = representative[row] == int(row);
        groups.groupOf[row] = isFirst ? int(groups.first.size()) : groups.groupOf[size_t(representative[row])];
        if (isFirst)
            groups.first.push_back(int(row));
    }
    groups.start.assign(groups.first.size() + 1, 0);
    for (int group : groups.groupOf)
        ++groups.start[size_t(group) + 1];
    for (size_t group = 0; group < groups.first.size(); ++group)
        groups.start[group + 1] += groups.start[group];
    groups.members.resize(order.size());
    std::vector<int> next(groups.start.begin(), groups.start.end() - 1);
    for (size_t row = 0; row < order.size(); ++row)
        groups.members[size_t(next[size_t(groups.groupOf[row])]++)] = int(row);
    return groups;
}

FloatArray takeRows(const FloatArray &vectors, const std::vector<int> &rows)
{
    FloatArray taken({qint64(rows.size()), vectors.width()});
    for (size_t i = 0; i < rows.size(); ++i)
        std::copy_n(vectors.row(rows[i]), vectors.width(), taken.row(qint64(i)));
    return taken;
}

void inRowPieces(qint64 rows, qint64 size, const std::function<void(qint64, qint64)> &work)
{
    if (rows > 0)
        inParallelChunks(int((rows + size - 1) / size),
                         [&](int piece) { work(piece * size, std::min(rows, (piece + 1) * size)); });
}

} // namespace gleaner::explore
