#pragma once
#include <array>
#include <cstdint>
#include <vector>

namespace gleaner {

/// A point of a fine grid, so that every test below is exact in whole numbers; coordinates in ±2^28.
struct GridPoint {
    int64_t x = 0, y = 0;
    bool operator==(const GridPoint &) const = default;
};
using GridPoints = std::vector<GridPoint>;
using Triangle = std::array<int, 3>;

/// Twice the signed area: positive where a, b, c turn counter-clockwise (y up).
int64_t turn(GridPoint a, GridPoint b, GridPoint c);
/// Sign of d's place: 1 inside the circle through a, b, c, 0 on it, -1 outside; in whatever order a, b, c turn.
int inCircle(GridPoint a, GridPoint b, GridPoint c, GridPoint d);

/// Corners counter-clockwise from the one with the lowest index; no corner lies between two others. By the monotone
/// chain. At least one point; no two equal.
std::vector<int> convexHull(const GridPoints &points);
/// Triangles with ascending corners, ordered by their incenters (x, then y). Tries all triples against all points, so
/// keep it to some 50 points. `unique` (may be null) tells whether no four points share an empty circle.
std::vector<Triangle> delaunay(const GridPoints &points, bool *unique);
/// The shortest closed tour from point 0, by Held and Karp's dynamic program; the second index is the lower of the two
/// directions. At most 16 points.
std::vector<int> shortestTour(const GridPoints &points);

double tourLength(const GridPoints &points, const std::vector<int> &tour);
double polygonArea(const GridPoints &points, const std::vector<int> &corners);

} // namespace gleaner
