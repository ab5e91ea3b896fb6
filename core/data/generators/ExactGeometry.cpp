#include "core/data/generators/ExactGeometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace gleaner {

namespace {

__extension__ using Wide = __int128; // products of four coordinates

double distance(GridPoint a, GridPoint b) { return std::hypot(double(a.x - b.x), double(a.y - b.y)); }

/// The lower chain of points sorted by x, or the upper one where they are sorted the other way round.
std::vector<int> chain(const GridPoints &points, const std::vector<int> &sorted)
{
    std::vector<int> kept;
    for (int next : sorted) {
        while (kept.size() > 1 &&
               turn(points[size_t(kept[kept.size() - 2])], points[size_t(kept.back())], points[size_t(next)]) <= 0)
            kept.pop_back();
        kept.push_back(next);
    }
    kept.pop_back();
    return kept;
}

/// Where a triangle's angle bisectors meet, in grid units.
std::pair<double, double> incenter(const GridPoints &points, const Triangle &triangle)
{
    const GridPoint a = points[size_t(triangle[0])], b = points[size_t(triangle[1])], c = points[size_t(triangle[2])];
    const double atA = distance(b, c), atB = distance(a, c), atC = distance(a, b), whole = atA + atB + atC;
    return {(atA * double(a.x) + atB * double(b.x) + atC * double(c.x)) / whole,
            (atA * double(a.y) + atB * double(b.y) + atC * double(c.y)) / whole};
}

/// Whether no other point lies inside the circle; `shared` is set where one lies on it.
bool isEmpty(const GridPoints &points, const Triangle &triangle, bool *shared)
{
    bool touched = false;
    for (int i = 0; i < int(points.size()); ++i) {
        if (std::find(triangle.begin(), triangle.end(), i) != triangle.end())
            continue;
        const int place = inCircle(points[size_t(triangle[0])], points[size_t(triangle[1])],
                                   points[size_t(triangle[2])], points[size_t(i)]);
        if (place > 0)
            return false;
        touched = touched || place == 0;
    }
    *shared = *shared || touched;
    return true;
}

} // namespace

int64_t turn(GridPoint a, GridPoint b, GridPoint c) { return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x); }

int inCircle(GridPoint a, GridPoint b, GridPoint c, GridPoint d)
{
    const auto lifted = [d](GridPoint p) { return Wide(p.x - d.x) * (p.x - d.x) + Wide(p.y - d.y) * (p.y - d.y); };
    const Wide sum = lifted(a) * turn(d, b, c) - lifted(b) * turn(d, a, c) + lifted(c) * turn(d, a, b);
    const int sign = sum > 0 ? 1 : sum < 0 ? -1 : 0;
    return turn(a, b, c) < 0 ? -sign : sign;
}

std::vector<int> convexHull(const GridPoints &points)
{
    std::vector<int> sorted(points.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    if (points.size() < 2)
        return sorted;
    std::sort(sorted.begin(), sorted.end(), [&points](int i, int j) {
        const GridPoint a = points[size_t(i)], b = points[size_t(j)];
        return a.x != b.x ? a.x < b.x : a.y < b.y;
    });
    std::vector<int> hull = chain(points, sorted);
    std::reverse(sorted.begin(), sorted.end());
    const std::vector<int> upper = chain(points, sorted);
    hull.insert(hull.end(), upper.begin(), upper.end());
    std::rotate(hull.begin(), std::min_element(hull.begin(), hull.end()), hull.end());
    return hull;
}

std::vector<Triangle> delaunay(const GridPoints &points, bool *unique)
{
    const int count = int(points.size());
    bool shared = false;
    std::vector<Triangle> found;
    for (int i = 0; i < count; ++i)
        for (int j = i + 1; j < count; ++j)
            for (int k = j + 1; k < count; ++k)
                if (turn(points[size_t(i)], points[size_t(j)], points[size_t(k)]) != 0 &&
                    isEmpty(points, {i, j, k}, &shared))
                    found.push_back({i, j, k});
    std::sort(found.begin(), found.end(),
              [&points](const Triangle &a, const Triangle &b) { return incenter(points, a) < incenter(points, b); });
    if (unique)
        *unique = !shared;
    return found;
}

std::vector<int> shortestTour(const GridPoints &points)
{
    const size_t count = points.size();
    if (count > 16)
        throw std::invalid_argument("shortestTour takes at most 16 points");
    if (count < 3) {
        std::vector<int> all(count);
        std::iota(all.begin(), all.end(), 0);
        return all;
    }
    // best[set][last]: the shortest way from point 0 through the set (of points 1…) that ends in `last`.
    const size_t others = count - 1, sets = size_t(1) << others;
    std::vector<double> best(sets * others, std::numeric_limits<double>::infinity());
    std::vector<int8_t> before(sets * others, -1);
    for (size_t last = 0; last < others; ++last)
        best[(size_t(1) << last) * others + last] = distance(points[0], points[last + 1]);
    for (size_t set = 1; set < sets; ++set)
        for (size_t last = 0; last < others; ++last)
            for (size_t next = 0; (set >> last & 1) && next < others; ++next) {
                if (set >> next & 1)
                    continue;
                const size_t to = (set | size_t(1) << next) * others + next;
                const double length = best[set * others + last] + distance(points[last + 1], points[next + 1]);
                if (length < best[to]) {
                    best[to] = length;
                    before[to] = int8_t(last);
                }
            }
    size_t set = sets - 1, last = 0;
    for (size_t end = 1; end < others; ++end)
        if (best[set * others + end] + distance(points[end + 1], points[0]) <
            best[set * others + last] + distance(points[last + 1], points[0]))
            last = end;
    std::vector<int> tour{0};
    for (int at = int(last); at >= 0;) {
        tour.push_back(at + 1);
        const int previous = before[set * others + size_t(at)];
        set &= ~(size_t(1) << at);
        at = previous;
    }
    if (tour[1] > tour.back())
        std::reverse(tour.begin() + 1, tour.end());
    return tour;
}

double tourLength(const GridPoints &points, const std::vector<int> &tour)
{
    double length = 0;
    for (size_t i = 0; i < tour.size(); ++i)
        length += distance(points[size_t(tour[i])], points[size_t(tour[(i + 1) % tour.size()])]);
    return length;
}

double polygonArea(const GridPoints &points, const std::vector<int> &corners)
{
    double doubled = 0;
    for (size_t i = 2; i < corners.size(); ++i)
        doubled += double(turn(points[size_t(corners[0])], points[size_t(corners[i - 1])], points[size_t(corners[i])]));
    return doubled / 2;
}

} // namespace gleaner
