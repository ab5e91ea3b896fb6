#include "core/data/generators/All.h"
#include "core/data/generators/ExactGeometry.h"
#include "core/data/generators/Made.h"
#include "core/support/Random.h"

#include <algorithm>

namespace gleaner::generators {

namespace {

enum class Task { Hull, Delaunay, Tour };
constexpr int grid = 1 << 20; // places along a side: whole numbers for exact tests, and exact as floats too
constexpr int mostPoints[]{500, 50, 13};

struct Plan {
    Task task;
    uint64_t seed;
    std::pair<int, int> sizes;

    int size(qsizetype row) const
    {
        return sizes.first + Random::forItem(seed, 2 * uint64_t(row)).below(sizes.second - sizes.first + 1);
    }
    GridPoints points(qsizetype row) const;
    std::vector<std::vector<int>> answer(const GridPoints &points) const;
};

/// No two equal and, for Delaunay, no four on one empty circle, so that there is one right answer.
GridPoints Plan::points(qsizetype row) const
{
    Random random = Random::forItem(seed, 2 * uint64_t(row) + 1);
    for (;;) {
        GridPoints all;
        while (int(all.size()) < size(row))
            if (const GridPoint point{random.below(grid), random.below(grid)};
                std::find(all.begin(), all.end(), point) == all.end())
                all.push_back(point);
        bool unique = true;
        if (task == Task::Delaunay)
            delaunay(all, &unique);
        if (unique)
            return all;
    }
}

std::vector<std::vector<int>> Plan::answer(const GridPoints &points) const
{
    std::vector<std::vector<int>> parts;
    if (task == Task::Delaunay)
        for (const Triangle &triangle : delaunay(points, nullptr))
            parts.emplace_back(triangle.begin(), triangle.end());
    else
        parts.push_back(task == Task::Hull ? convexHull(points) : shortestTour(points));
    for (std::vector<int> &part : parts)
        for (int &index : part)
            ++index;
    return parts;
}

QString answerText(const Plan &plan, qsizetype row)
{
    QStringList parts;
    for (const std::vector<int> &part : plan.answer(plan.points(row)))
        parts.append(joined(part));
    return parts.join(QStringLiteral(", "));
}

QString pointsText(const GridPoints &points)
{
    QStringList parts;
    for (const GridPoint &point : points)
        parts.append(
            QStringLiteral("%1 %2").arg(double(point.x) / grid, 0, 'f', 6).arg(double(point.y) / grid, 0, 'f', 6));
    return parts.join(QStringLiteral(", "));
}

std::vector<ColumnPtr> columns(const GeneratorOptions &options)
{
    const Task task = Task(options.choice(QStringLiteral("task"), {"hull", "delaunay", "tsp"}));
    const Plan plan{task, readSeed(options), options.interval(QStringLiteral("points"), 3, mostPoints[int(task)])};
    const int rows = int(options.integer(QStringLiteral("count"), 1, 1'000'000));
    std::vector<double> sizes;
    for (int row = 0; row < rows; ++row)
        sizes.push_back(plan.size(row));
    const auto vector = [plan](qsizetype row, float *to) {
        std::fill_n(to, 2 * plan.sizes.second, 0.0f);
        for (const GridPoint &point : plan.points(row)) {
            *to++ = float(point.x) / grid;
            *to++ = float(point.y) / grid;
        }
    };
    return {vectors("points", rows, 2 * plan.sizes.second, vector),
            texts("input", rows, [plan](qsizetype row) { return pointsText(plan.points(row)); }),
            texts("target", rows, [plan](qsizetype row) { return answerText(plan, row); }),
            numbers("count", std::move(sizes)),
            labels("split", splitCodes(rows, readSplit(options), plan.seed), splitNames())};
}

} // namespace

Generator points()
{
    return {
        {QStringLiteral("points"),
         QT_TRANSLATE_NOOP("generators", "Points with their hull, triangles or shortest tour"),
         QT_TRANSLATE_NOOP(
             "generators",
             "Random points in the unit square with the exact answer as numbers of points, from 1. hull: the corners "
             "of the convex hull counter-clockwise from the lowest number. delaunay: triangles with ascending numbers, "
             "ordered by their incenters. tsp: the shortest closed tour from point 1 on, second number the lower of "
             "both directions. “points” holds x, y, x, y, …, with zeros after the last of “count” points."),
         QStringLiteral("points:task=tsp,points=5-8,count=1000"),
         {{"task", QT_TRANSLATE_NOOP("generators", "What is asked of the points."),
           QStringLiteral("hull, delaunay, tsp"), QStringLiteral("hull")},
          countOption(QT_TRANSLATE_NOOP("generators", "Number of rows."), 1'000'000, 1000),
          {"points", QT_TRANSLATE_NOOP("generators", "Points of a row: a number, or fewest-most."),
           QStringLiteral("3 to 500 for hull, to 50 for delaunay, to 13 for tsp"), QStringLiteral("5-10")},
          splitOption(QStringLiteral("8:1:1")),
          seedOption()}},
        1,
        columns};
}

} // namespace gleaner::generators
