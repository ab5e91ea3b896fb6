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
constexpr int lanes = 8; // clusters are summed in so many groups, whatever the threads

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

/// Lloyd's iterations on prepared (shifted, for Cosine scaled) points.
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
    void nearestTwo(const std::vector<int> &rows, at::Tensor dots);
    qint64 applyMoves();
    void fillEmpty();
    const float *row(qint64 index) const { return m_points.values.data_ptr<float>() + index * m_width; }
    float *centerOf(int cluster) { return m_centers.data_ptr<float>() + cluster * m_width; }

    const Screened &m_points;
    const qint64 m_width;
    const int m_count;
    at::Tensor m_centers, m_sums; ///< (K, D) float, double
    std::vector<float> m_centerSquares;
    std::vector<qint64> m_sizes;
    std::vector<int> m_cluster, m_next;
    std::vector<double> m_upper, m_lower; ///< distance to the own center at most, to any other at least
    double m_squares = 0;
};

Lloyd::Lloyd(const Screened &points, const std::vector<int> &start)
    : m_points(points), m_width(points.values.size(1)), m_count(int(start.size())),
      m_centers(at::empty({m_count, m_width}, at::kFloat)), m_sums(at::zeros({m_count, m_width}, at::kDouble)),
      m_centerSquares(start.size()), m_sizes(start.size(), 0), m_cluster(size_t(points.rows()), -1),
      m_next(size_t(points.rows()), -1), m_upper(size_t(points.rows()), HUGE_VAL), m_lower(size_t(points.rows()), 0.0)
{
    for (int i = 0; i < m_count; ++i) {
        std::copy_n(row(start[size_t(i)]), m_width, centerOf(i));
        m_centerSquares[size_t(i)] = points.squares[size_t(start[size_t(i)])];
    }
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

void Lloyd::assignPiece(qint64 first, qint64 end)
{
    std::vector<int> open;
    for (qint64 i = first; i < end; ++i) {
        double &upper = m_upper[size_t(i)];
        if (m_cluster[size_t(i)] >= 0 && upper > m_lower[size_t(i)])
            upper = std::sqrt(squaredDistanceKernel(row(i), centerOf(m_cluster[size_t(i)]), long(m_width)));
        if (upper > m_lower[size_t(i)] || m_cluster[size_t(i)] < 0)
            open.push_back(int(i));
    }
    if (open.empty())
        return;
    at::Tensor rows;
    if (qint64(open.size()) == end - first) {
        rows = m_points.values.narrow(0, first, end - first);
    } else {
        rows = at::empty({qint64(open.size()), m_width}, at::kFloat);
        for (size_t i = 0; i < open.size(); ++i)
            std::copy_n(row(open[i]), m_width, rows.data_ptr<float>() + qint64(i) * m_width);
    }
    nearestTwo(open, at::mm(rows, m_centers.t()));
}

void Lloyd::nearestTwo(const std::vector<int> &rows, at::Tensor dots)
{
    float *line = dots.data_ptr<float>();
    for (size_t i = 0; i < rows.size(); ++i, line += m_count) {
        const TwoLowest lowest = lowestScores(line, m_centerSquares.data(), m_count);
        const size_t at = size_t(rows[i]);
        const double square = double(m_points.squares[at]);
        m_next[at] = lowest.place;
        m_upper[at] = std::sqrt(std::max(0.0, square + double(lowest.best)));
        m_lower[at] = m_count > 1 ? std::sqrt(std::max(0.0, square + double(lowest.second))) : HUGE_VAL;
    }
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
        for (qint64 i = 0; i < m_points.rows(); ++i)
            if (m_sizes[size_t(m_cluster[size_t(i)])] > 1 &&
                (farthest < 0 || m_upper[size_t(i)] > m_upper[size_t(farthest)]))
                farthest = i;
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
            m_centerSquares[size_t(c)] = float(dotKernel(next.data(), next.data(), long(m_width)));
        }
    });
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
                            tr("%1 points, %2 clusters").arg(vectors.rows()).arg(options.clusters),
                            tr("Choose between 1 and %1 clusters.").arg(vectors.rows()), ExitCode::Invalid});
    std::vector<float> shift;
    const Screened points = prepareForScreening(vectors, options.distance, shift);
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
