#include "widgets/scene/PointCloud.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner {

namespace {

constexpr int mostClasses = 10000; // beyond it a label is not a class but a mistake

/// The value below which `part` of the values lie; `values` is reordered and must not be empty.
template <typename T> T quantile(std::vector<T> &values, double part)
{
    const size_t at = size_t(part * double(values.size() - 1) + 0.5);
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(at), values.end());
    return values[at];
}

struct Range {
    double low = 0, high = 0;
};

/// The body of one coordinate: without three thousandths at either end where there are many, so that one stray point
/// does not make a dot of the rest.
Range bodyOf(std::vector<double> values)
{
    if (values.empty())
        return {};
    const double part = values.size() >= 500 ? 0.003 : 0.0;
    const double low = quantile(values, part), high = quantile(values, 1 - part);
    const double slack = part > 0 ? (high - low) * 0.03 : 0;
    return {low - slack, high + slack};
}

} // namespace

PointCloud::PointCloud(const Embedding &embedding)
{
    if (embedding.points)
        place(*embedding.points);
    const size_t count = m_places.size();
    m_rows = embedding.rows;
    if (m_rows.empty())
        for (size_t i = 0; i < count; ++i)
            m_rows.push_back(int(i));
    m_rows.resize(count, -1);
    indexRows();
    setClasses(embedding.labels, embedding.classes);
}

void PointCloud::setClasses(const std::vector<int> &labels, const QStringList &names)
{
    m_labels = labels;
    m_labels.resize(m_places.size(), -1);
    for (int &label : m_labels)
        label = label < mostClasses ? std::max(label, -1) : -1;
    name(names);
    findCenters();
}

/// A table where rows are dense, as they nearly always are: a million are looked up with every change of the selection.
void PointCloud::indexRows()
{
    const int last = m_rows.empty() ? -1 : *std::max_element(m_rows.begin(), m_rows.end());
    const bool dense = size_t(std::max(last, 0)) <= 16 * m_rows.size() + 4096;
    if (dense)
        m_pointOfRow.assign(size_t(last + 1), -1);
    for (int i = 0; i < count(); ++i) {
        m_hasMeans = m_hasMeans || row(i) < 0;
        if (row(i) < 0)
            continue;
        if (!dense)
            m_sparsePoints.emplace(row(i), i);
        else if (int &point = m_pointOfRow[size_t(row(i))]; point < 0)
            point = i;
    }
}

void PointCloud::place(const FloatArray &points)
{
    const qint64 count = points.rows(), width = points.width();
    if (count <= 0 || width <= 0)
        return;
    const int used = int(std::min<qint64>(width, 3));
    m_flat = used < 3;
    m_places.resize(size_t(count));
    m_usable.resize(size_t(count));
    std::array<std::vector<double>, 3> values;
    for (qint64 i = 0; i < count; ++i) {
        const float *row = points.row(i);
        m_usable[size_t(i)] = std::all_of(row, row + used, [](float value) { return std::isfinite(value); });
        m_left += !m_usable[size_t(i)];
        for (int axis = 0; axis < used && m_usable[size_t(i)]; ++axis)
            values[size_t(axis)].push_back(double(row[axis]));
    }
    std::array<double, 3> middle{}, half{};
    for (int axis = 0; axis < used; ++axis) {
        const Range range = bodyOf(values[size_t(axis)]);
        middle[size_t(axis)] = (range.low + range.high) / 2;
        half[size_t(axis)] = (range.high - range.low) / 2;
    }
    const double most = std::max({half[0], half[1], half[2]});
    const double scale = most > 0 ? 1 / most : 1;
    for (qint64 i = 0; i < count; ++i) {
        QVector3D &place = m_places[size_t(i)];
        for (int axis = 0; axis < used && m_usable[size_t(i)]; ++axis)
            place[axis] = float((double(points.row(i)[axis]) - middle[size_t(axis)]) * scale);
        m_radius = std::max(m_radius, place.length());
    }
    if (most > 0)
        m_half = QVector3D(float(half[0] * scale), float(half[1] * scale), float(half[2] * scale));
}

void PointCloud::name(const QStringList &classes)
{
    int known = int(std::min<qsizetype>(classes.size(), mostClasses));
    for (const int label : m_labels)
        known = std::max(known, label + 1);
    m_members.assign(size_t(known), 0);
    m_names.clear();
    m_unlabelled = 0;
    for (int i = 0; i < count(); ++i) {
        if (row(i) < 0 || !usable(i))
            continue;
        ++(label(i) < 0 ? m_unlabelled : m_members[size_t(label(i))]);
    }
    for (int i = 0; i < known; ++i)
        m_names.push_back(i < classes.size() && !classes[i].isEmpty()
                              ? classes[i]
                              : QCoreApplication::translate("PointCloud", "class %1").arg(i));
}

void PointCloud::findCenters()
{
    std::vector<std::vector<int>> members(m_names.size());
    for (int i = 0; i < count(); ++i)
        if (label(i) >= 0 && usable(i) && (row(i) >= 0 || m_members[size_t(label(i))] == 0))
            members[size_t(label(i))].push_back(i);
    m_centers.assign(m_names.size(), QVector3D());
    m_occurs.assign(m_names.size(), 0);
    m_samples.assign(m_names.size(), {});
    for (size_t each = 0; each < members.size(); ++each) {
        m_occurs[each] = !members[each].empty();
        const size_t step = std::max<size_t>(1, members[each].size() / mostSamples);
        for (size_t i = 0; i < members[each].size() && m_samples[each].size() < mostSamples; i += step)
            m_samples[each].push_back(members[each][i]);
        std::vector<float> values(members[each].size());
        for (int axis = 0; axis < 3 && !values.empty(); ++axis) {
            std::transform(members[each].begin(), members[each].end(), values.begin(),
                           [&](int point) { return place(point)[axis]; });
            m_centers[each][axis] = quantile(values, 0.5);
        }
    }
}

int PointCloud::pointOfRow(int row) const
{
    if (m_sparsePoints.empty())
        return row >= 0 && size_t(row) < m_pointOfRow.size() ? m_pointOfRow[size_t(row)] : -1;
    const auto found = m_sparsePoints.find(row);
    return found == m_sparsePoints.end() ? -1 : found->second;
}

std::vector<int> PointCloud::nearest(int point, int k) const
{
    std::vector<std::pair<float, int>> nearest; // a heap, the farthest first
    const size_t most = size_t(std::max(k, 0));
    for (int i = 0; i < count() && most > 0; ++i) {
        const std::pair each((place(i) - place(point)).lengthSquared(), i);
        if ((nearest.size() == most && each >= nearest.front()) || i == point || !usable(i) || row(i) < 0)
            continue;
        if (nearest.size() == most) {
            std::pop_heap(nearest.begin(), nearest.end());
            nearest.pop_back();
        }
        nearest.push_back(each);
        std::push_heap(nearest.begin(), nearest.end());
    }
    std::sort_heap(nearest.begin(), nearest.end());
    std::vector<int> result;
    for (const auto &[distance, other] : nearest)
        result.push_back(other);
    return result;
}

} // namespace gleaner
