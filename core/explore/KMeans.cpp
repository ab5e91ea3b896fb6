#include "core/explore/KMeans.h"

#include "core/explore/KMeansStart.h"
#include "core/explore/VectorKernels.h"
#include "core/models/ParallelChunks.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <map>

namespace gleaner::explore {

namespace {

constexpr qint64 piece = 1024;
constexpr int lanes = 8;         // clusters are summed in so many groups, whatever the threads
constexpr qint64 narrowest = 64; // coarse products pay from so many numbers a row on

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

/// Lloyd's iterations on prepared (shifted, for Cosine scaled) points. Products only rule centers out, by what they can
/// be off at most; where several are left, true distances decide. So the result is the same however they are computed.
class Lloyd {
public:
    Lloyd(const Screened &points, const std::vector<int> &start);
    /// One round; returns how many rows changed their cluster.
    qint64 assign();
    void moveCenters();
    double inertia() const;
    const std::vector<int> &clusters() const { return m_cluster; }
    const at::Tensor &centers() const { return m_centers; }

private:
    void assignPiece(qint64 first, qint64 end);
    at::Tensor productsOf(const std::vector<int> &rows, qint64 first, qint64 count) const;
    void chooseCenter(int row, float *dots);
    void describeCenters();
    qint64 applyMoves();
    void fillEmpty();
    const float *row(qint64 index) const { return m_points.values.data_ptr<float>() + index * m_width; }
    float *centerOf(int cluster) { return m_centers.data_ptr<float>() + cluster * m_width; }

    const Screened &m_points;
    const qint64 m_width;
    const int m_count;
    const bool m_isCoarse;        ///< products in bfloat16
    at::Tensor m_centers, m_sums; ///< (K, D) float, double
    at::Tensor m_screen;          ///< (K, D): the centers as products see them
    std::vector<float> m_centerSquares;
    std::vector<float> m_reaches, m_residues; ///< lengths: of each center and its residue together, of the residue
    double m_longest = 0;                     ///< of the centers
    std::vector<qint64> m_sizes;
    std::vector<int> m_cluster, m_next;
    std::vector<double> m_upper, m_lower; ///< distance to the own center at most, to any other at least
    double m_squares = 0;
};

Lloyd::Lloyd(const Screened &points, const std::vector<int> &start)
    : m_points(points), m_width(points.values.size(1)), m_count(int(start.size())), m_isCoarse(points.coarse.defined()),
      m_centers(at::empty({m_count, m_width}, at::kFloat)), m_sums(at::zeros({m_count, m_width}, at::kDouble)),
      m_centerSquares(start.size()), m_reaches(start.size()), m_residues(start.size(), 0), m_sizes(start.size(), 0),
      m_cluster(size_t(points.rows()), -1), m_next(size_t(points.rows()), -1), m_upper(size_t(points.rows()), HUGE_VAL),
      m_lower(size_t(points.rows()), 0.0)
{
    for (int i = 0; i < m_count; ++i)
        std::copy_n(row(start[size_t(i)]), m_width, centerOf(i));
    describeCenters();
    for (float square : points.squares)
        m_squares += double(square);
}

qint64 Lloyd::assign()
{
    inRowPieces(m_points.rows(), piece, [&](qint64 first, qint64 end) { assignPiece(first, end); });
    const qint64 moved = applyMoves();
    fillEmpty();
    return moved;
}

void Lloyd::describeCenters()
{
    m_screen = m_isCoarse ? m_centers.to(at::kBFloat16) : m_centers;
    const at::Tensor lost = m_isCoarse ? m_centers - m_screen.to(at::kFloat) : at::Tensor();
    m_longest = 0;
    for (int c = 0; c < m_count; ++c) {
        const double square = dotKernel(centerOf(c), centerOf(c), long(m_width));
        const float *residue = m_isCoarse ? lost.data_ptr<float>() + c * m_width : nullptr;
        const double length = std::sqrt(square),
                     missing = residue ? std::sqrt(dotKernel(residue, residue, long(m_width))) : 0;
        m_centerSquares[size_t(c)] = float(square);
        m_residues[size_t(c)] = float(missing * (1 + 1e-6));
        m_reaches[size_t(c)] = float((length + missing) * (1 + 1e-6));
        m_longest = std::max(m_longest, length);
    }
}

void Lloyd::assignPiece(qint64 first, qint64 end)
{
    std::vector<int> open;
    for (qint64 i = first; i < end; ++i) {
        double &upper = m_upper[size_t(i)];
        // A true distance spares the products of a row; in bfloat16 they cost no more than that.
        if (!m_isCoarse && m_cluster[size_t(i)] >= 0 && upper > m_lower[size_t(i)])
            upper = std::sqrt(squaredDistanceKernel(row(i), centerOf(m_cluster[size_t(i)]), long(m_width)));
        if (upper > m_lower[size_t(i)] || m_cluster[size_t(i)] < 0)
            open.push_back(int(i));
    }
    if (open.empty())
        return;
    const at::Tensor dots = productsOf(open, first, end - first);
    float *line = dots.data_ptr<float>();
    for (const int index : open) {
        chooseCenter(index, line);
        line += m_count;
    }
}

/// (open rows, K) float32.
at::Tensor Lloyd::productsOf(const std::vector<int> &rows, qint64 first, qint64 count) const
{
    const at::Tensor all = (m_isCoarse ? m_points.coarse : m_points.values).narrow(0, first, count);
    if (qint64(rows.size()) == count)
        return at::mm(all, m_screen.t()).to(at::kFloat);
    at::Tensor places = at::empty({qint64(rows.size())}, at::kLong);
    std::transform(rows.begin(), rows.end(), places.data_ptr<int64_t>(), [&](int row) { return row - first; });
    return at::mm(all.index_select(0, places), m_screen.t()).to(at::kFloat);
}

void Lloyd::chooseCenter(int index, float *dots)
{
    const size_t at = size_t(index);
    const double square = double(m_points.squares[at]), lost = m_isCoarse ? double(m_points.residues[at]) : 0.0,
                 length = std::sqrt(square) * (1 + 1e-6) + lost, sum = length + m_longest;
    const ScoreError error{float(lost + m_points.summing() * length), float(length),
                           m_isCoarse ? float(Screened::coarseRounding) : 0.0F,
                           float(2 * m_points.rounding * sum * sum)};
    const Rivals rivals =
        boundScores(dots, m_centerSquares.data(), m_reaches.data(), m_residues.data(), m_count, error);
    int place = rivals.last;
    double nearest = rivals.count > 1 ? HUGE_VAL : square + double(rivals.highest);
    double second = m_count > rivals.count ? square + double(rivals.others) : HUGE_VAL;
    for (int c = 0; rivals.count > 1 && c <= rivals.last; ++c) {
        if (dots[c] > rivals.highest)
            continue;
        const double distance = squaredDistanceKernel(row(index), centerOf(c), long(m_width));
        second = std::min(second, std::max(nearest, distance));
        place = distance < nearest ? c : place;
        nearest = std::min(nearest, distance);
    }
    m_next[at] = place;
    m_upper[at] = std::sqrt(std::max(0.0, nearest));
    m_lower[at] = std::sqrt(std::max(0.0, second));
}

/// Takes rows that changed from one sum to another. Each lane owns some clusters, so that sums don't depend on threads.
qint64 Lloyd::applyMoves()
{
    std::vector<int> moved;
    for (qint64 i = 0; i < m_points.rows(); ++i)
        if (m_next[size_t(i)] != m_cluster[size_t(i)])
            moved.push_back(int(i));
    double *sums = m_sums.data_ptr<double>();
    inParallelChunks(lanes, [&](int lane) {
        const auto add = [&](int cluster, const float *values, double sign) {
            if (cluster < 0 || cluster % lanes != lane)
                return;
            double *to = sums + cluster * m_width;
            for (qint64 d = 0; d < m_width; ++d)
                to[d] += sign * double(values[d]);
            m_sizes[size_t(cluster)] += sign > 0 ? 1 : -1;
        };
        for (int i : moved) {
            add(m_cluster[size_t(i)], row(i), -1);
            add(m_next[size_t(i)], row(i), 1);
        }
    });
    for (int i : moved)
        m_cluster[size_t(i)] = m_next[size_t(i)];
    return qint64(moved.size());
}

/// An empty cluster takes the row that is farthest from its center, from a cluster that can spare one.
void Lloyd::fillEmpty()
{
    for (int empty = 0; empty < m_count; ++empty) {
        if (m_sizes[size_t(empty)] > 0)
            continue;
        qint64 farthest = -1;
        double most = -1;
        for (qint64 i = 0; i < m_points.rows(); ++i) {
            const int own = m_cluster[size_t(i)];
            const double distance = squaredDistanceKernel(row(i), centerOf(own), long(m_width));
            if (m_sizes[size_t(own)] > 1 && distance > most) {
                most = distance;
                farthest = i;
            }
        }
        m_next[size_t(farthest)] = empty;
        m_upper[size_t(farthest)] = 0;
        m_lower[size_t(farthest)] = 0;
        applyMoves();
    }
}

void Lloyd::moveCenters()
{
    std::vector<double> moves(static_cast<size_t>(m_count));
    inParallelChunks(lanes, [&](int lane) {
        std::vector<float> next(static_cast<size_t>(m_width));
        for (int c = lane; c < m_count; c += lanes) {
            const double *sum = m_sums.data_ptr<double>() + c * m_width;
            for (qint64 d = 0; d < m_width; ++d)
                next[size_t(d)] = float(sum[d] / double(m_sizes[size_t(c)]));
            moves[size_t(c)] = std::sqrt(squaredDistanceKernel(next.data(), centerOf(c), long(m_width)));
            std::copy(next.begin(), next.end(), centerOf(c));
        }
    });
    describeCenters();
    // Of all the others, a row must fear the one that moved most.
    std::vector<double> sorted = moves;
    std::sort(sorted.rbegin(), sorted.rend());
    for (qint64 i = 0; i < m_points.rows(); ++i) {
        const double own = moves[size_t(m_cluster[size_t(i)])];
        m_upper[size_t(i)] += own;
        m_lower[size_t(i)] -= m_count > 1 && own == sorted[0] ? sorted[1] : sorted[0];
    }
}

/// Σ |x|² − Σ |sum|²/size, which needs no pass over the points.
double Lloyd::inertia() const
{
    double explained = 0;
    for (int c = 0; c < m_count; ++c) {
        double square = 0;
        const double *sum = m_sums.data_ptr<double>() + c * m_width;
        for (qint64 d = 0; d < m_width; ++d)
            square += sum[d] * sum[d];
        explained += square / double(std::max<qint64>(1, m_sizes[size_t(c)]));
    }
    return std::max(0.0, m_squares - explained);
}

void addCenter(FloatArray &centers, const std::vector<float> &shift)
{
    for (qint64 c = 0; c < centers.rows(); ++c)
        for (size_t d = 0; d < shift.size(); ++d)
            centers.row(c)[d] += shift[d];
}

KMeansResult oneStart(const Screened &points, const KMeansOptions &options, int start,
                      const std::function<void(int, double)> &watcher)
{
    Lloyd lloyd(points, plusPlusRows(points, options.clusters, Random::forItem(options.seed, uint64_t(start))));
    KMeansResult result;
    for (int iteration = 0; iteration < options.iterations && !result.settled; ++iteration) {
        stopPoint();
        const qint64 moved = lloyd.assign();
        lloyd.moveCenters();
        const double before = result.history.empty() ? HUGE_VAL : result.history.back(), now = lloyd.inertia();
        result.history.push_back(now);
        result.settled = moved == 0 || before - now < options.tolerance * before;
        watcher(iteration + 1, now);
    }
    result.inertia = result.history.back();
    result.cluster = lloyd.clusters();
    result.centers = FloatArray({options.clusters, points.values.size(1)});
    std::copy_n(lloyd.centers().data_ptr<float>(), result.centers.values.size(), result.centers.values.begin());
    return result;
}

} // namespace

KMeansResult kMeans(const FloatArray &vectors, const KMeansOptions &options,
                    const std::function<void(int, double)> &watcher)
{
    checkVectors(vectors, options.distance);
    if (options.clusters < 1 || options.clusters > vectors.rows())
        throw ProblemError({tr("There are fewer points than clusters"),
                            tr("points: %1, clusters: %2").arg(vectors.rows()).arg(options.clusters),
                            tr("Choose between 1 and %1 clusters.").arg(vectors.rows()), ExitCode::Invalid});
    std::vector<float> shift;
    Screened points = prepareForScreening(vectors, options.distance, shift);
    if (hasFastCoarseProducts() && vectors.width() >= narrowest)
        addCoarse(points);
    KMeansResult best;
    for (int start = 0; start < std::max(1, options.starts); ++start) {
        KMeansResult each = oneStart(points, options, start, [&](int iteration, double inertia) {
            if (watcher)
                watcher(start * options.iterations + iteration, inertia);
        });
        if (start == 0 || each.inertia < best.inertia)
            best = std::move(each);
    }
    addCenter(best.centers, shift);
    return best;
}

double adjustedRandIndex(const std::vector<int> &a, const std::vector<int> &b)
{
    std::map<std::pair<int, int>, double> both;
    std::map<int, double> left, right;
    double all = 0;
    for (size_t i = 0; i < a.size(); ++i)
        if (a[i] >= 0 && b[i] >= 0) {
            ++both[{a[i], b[i]}];
            ++left[a[i]];
            ++right[b[i]];
            ++all;
        }
    const auto pairs = [](const auto &counts) {
        double sum = 0;
        for (const auto &[key, count] : counts)
            sum += count * (count - 1) / 2;
        return sum;
    };
    const double total = all * (all - 1) / 2;
    if (total == 0)
        return 1;
    const double expected = pairs(left) * pairs(right) / total, most = (pairs(left) + pairs(right)) / 2;
    return most == expected ? 1 : (pairs(both) - expected) / (most - expected);
}

} // namespace gleaner::explore
