#include "core/data/Region.h"

#include "core/support/StopPoint.h"

#include <QByteArray>
#include <algorithm>
#include <cmath>

namespace gleaner {

namespace {

constexpr int mostGroups = 7; // of five bits: 35 bits hold the difference of any two runs

void paintRuns(const std::vector<uint32_t> &runs, cv::Mat &mask, uchar value)
{
    size_t position = 0;
    bool inside = false;
    const size_t height = size_t(mask.rows);
    for (const uint32_t run : runs) {
        if (inside)
            for (size_t i = position; i < position + run; ++i)
                mask.at<uchar>(int(i % height), int(i / height)) = value;
        position += run;
        inside = !inside;
    }
}

/// The first pixel whose center is at or after this coordinate.
int firstCenter(double coordinate, int limit)
{
    return int(std::clamp(std::ceil(coordinate - 0.5), 0.0, double(limit)));
}

/// Where a polygon's edges cross the middle of one pixel column after another.
class Crossings {
public:
    Crossings(const std::vector<double> &points, int columns) : m_points(points), m_columns(columns)
    {
        const size_t count = points.size() / 2;
        for (size_t i = 0; i < count; ++i) {
            const size_t next = (i + 1) % count;
            const int from = firstCenter(std::min(x(i), x(next)), columns);
            if (from < firstCenter(std::max(x(i), x(next)), columns))
                m_edges.push_back({from, i, next});
        }
        std::sort(m_edges.begin(), m_edges.end(), [](const Edge &a, const Edge &b) { return a.from < b.from; });
    }

    /// Columns must be asked for in ascending order.
    const std::vector<double> &at(int column)
    {
        for (; m_next < m_edges.size() && m_edges[m_next].from <= column; ++m_next)
            m_active.push_back(m_edges[m_next]);
        m_found.clear();
        const double middle = column + 0.5;
        std::erase_if(m_active, [&](const Edge &edge) { return std::max(x(edge.a), x(edge.b)) <= middle; });
        for (const Edge &edge : m_active)
            m_found.push_back(y(edge.a) + (y(edge.b) - y(edge.a)) * (middle - x(edge.a)) / (x(edge.b) - x(edge.a)));
        std::sort(m_found.begin(), m_found.end());
        return m_found;
    }
    int first() const { return m_edges.empty() ? m_columns : m_edges.front().from; }
    bool finished() const { return m_next == m_edges.size() && m_active.empty(); }

private:
    struct Edge {
        int from;
        size_t a, b;
    };
    double x(size_t i) const { return m_points[2 * i]; }
    double y(size_t i) const { return m_points[2 * i + 1]; }

    const std::vector<double> &m_points;
    int m_columns;
    std::vector<Edge> m_edges, m_active;
    std::vector<double> m_found;
    size_t m_next = 0;
};

void paintPolygon(const std::vector<double> &points, cv::Mat &mask, uchar value)
{
    Crossings crossings(points, mask.cols);
    for (int column = crossings.first(); column < mask.cols && !crossings.finished(); ++column) {
        stopPoint();
        const std::vector<double> &found = crossings.at(column);
        for (size_t i = 0; i + 1 < found.size(); i += 2)
            for (int row = firstCenter(found[i], mask.rows); row < firstCenter(found[i + 1], mask.rows); ++row)
                mask.at<uchar>(row, column) = value;
    }
}

} // namespace

bool paintRegion(const Region &region, cv::Mat &mask, uchar value)
{
    uint64_t pixels = 0;
    for (const uint32_t run : region.runs)
        pixels += run;
    if (!region.runs.empty() && pixels != mask.total())
        return false;
    paintRuns(region.runs, mask, value);
    for (const std::vector<double> &polygon : region.polygons)
        paintPolygon(polygon, mask, value);
    return true;
}

std::vector<Region> regionsOfMask(const cv::Mat &mask)
{
    double largest = 0;
    if (!mask.empty())
        cv::minMaxLoc(mask, nullptr, &largest);
    std::vector<Region> regions(static_cast<size_t>(largest));
    std::vector<uint64_t> written(regions.size()); // pixels that the runs of each object cover so far
    uint64_t position = 0;
    for (int column = 0; column < mask.cols; ++column) {
        for (int row = 0; row < mask.rows; ++row, ++position) {
            const uchar object = mask.at<uchar>(row, column);
            if (object == 0)
                continue;
            std::vector<uint32_t> &runs = regions[object - 1u].runs;
            if (!runs.empty() && written[object - 1u] == position) {
                ++runs.back();
            } else {
                runs.push_back(uint32_t(position - written[object - 1u]));
                runs.push_back(1);
            }
            written[object - 1u] = position + 1;
        }
    }
    for (size_t i = 0; i < regions.size(); ++i)
        if (!regions[i].runs.empty() && written[i] < position)
            regions[i].runs.push_back(uint32_t(position - written[i]));
    return regions;
}

std::optional<cv::Rect2d> polygonBounds(const Region &region)
{
    if (region.polygons.empty())
        return {};
    double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;
    for (const std::vector<double> &polygon : region.polygons)
        for (size_t i = 0; i + 1 < polygon.size(); i += 2) {
            left = std::min(left, polygon[i]);
            right = std::max(right, polygon[i]);
            top = std::min(top, polygon[i + 1]);
            bottom = std::max(bottom, polygon[i + 1]);
        }
    return cv::Rect2d(left, top, right - left, bottom - top);
}

QByteArray packRuns(const std::vector<uint32_t> &runs)
{
    QByteArray text;
    for (size_t i = 0; i < runs.size(); ++i) {
        int64_t value = int64_t(runs[i]) - (i > 2 ? int64_t(runs[i - 2]) : 0);
        for (bool more = true; more;) {
            const int group = int(value & 31);
            value >>= 5;
            // The highest bit of the last group is the sign.
            more = (group & 16) ? value != -1 : value != 0;
            text.append(char((group | (more ? 32 : 0)) + 48));
        }
    }
    return text;
}

std::optional<std::vector<uint32_t>> unpackRuns(QByteArrayView text)
{
    std::vector<uint32_t> runs;
    for (qsizetype i = 0; i < text.size();) {
        uint64_t value = 0;
        for (int groups = 0;; ++groups) {
            if (i == text.size() || groups == mostGroups || text[i] < 48 || text[i] > 48 + 63)
                return {};
            const auto code = uint64_t(text[i++] - 48);
            value |= (code & 31) << (5 * groups);
            if (code & 32)
                continue;
            if (code & 16)
                value |= ~uint64_t(0) << (5 * (groups + 1));
            break;
        }
        const int64_t run = int64_t(value) + (runs.size() > 2 ? int64_t(runs[runs.size() - 2]) : 0);
        if (run < 0 || run > int64_t(UINT32_MAX))
            return {};
        runs.push_back(uint32_t(run));
    }
    return runs;
}

} // namespace gleaner
