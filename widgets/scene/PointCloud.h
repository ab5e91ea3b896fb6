#pragma once
#include "core/results/Artifact.h"
#include "widgets/scene/SceneCamera.h"

#include <QPolygonF>
#include <memory>
#include <unordered_map>
#include <vector>

namespace gleaner {

/// The numbers of an Embedding made ready to be drawn: moved and scaled (equally along all axes) so that its body fills
/// [-1, 1], with everything a view asks about points. Bad input costs points, never the picture: missing or
/// non-finite coordinates are left out, missing rows count as "no row", missing labels as "no class".
class PointCloud {
public:
    explicit PointCloud(const Embedding &embedding);

    int count() const { return int(m_places.size()); }
    bool flat() const { return m_flat; }
    const QVector3D &place(int point) const { return m_places[size_t(point)]; }
    const std::vector<QVector3D> &places() const { return m_places; }
    /// False where a coordinate is NaN or infinite.
    bool usable(int point) const { return m_usable[size_t(point)]; }
    int left() const { return m_left; } ///< how many points are not usable
    int label(int point) const { return m_labels[size_t(point)]; }
    /// Row of the data set, or -1 for a point that is none (a class mean).
    int row(int point) const { return m_rows[size_t(point)]; }
    /// The point of a row of the data set, or -1.
    int pointOfRow(int row) const;

    /// Other classes than the embedding's own, or its own again; as long as the points, -1 = none.
    void setClasses(const std::vector<int> &labels, const QStringList &names);
    /// Classes that occur or are named; a class without a name is called by its number.
    int classes() const { return int(m_names.size()); }
    const QString &className(int index) const { return m_names[size_t(index)]; }
    int classCount(int index) const { return m_members[size_t(index)]; }
    /// Median place of the class's points.
    const QVector3D &classCenter(int index) const { return m_centers[size_t(index)]; }
    /// Some of the class's points, evenly taken, at most mostSamples.
    const std::vector<int> &classSample(int index) const { return m_samples[size_t(index)]; }
    static constexpr size_t mostSamples = 96;
    /// Whether a point of the class, be it a row or its mean, can be drawn.
    bool occurs(int index) const { return m_occurs[size_t(index)]; }
    int unlabelled() const { return m_unlabelled; } ///< usable rows without a class
    bool hasMeans() const { return m_hasMeans; }    ///< some points are no rows

    /// Half the size of the body about the origin.
    const QVector3D &half() const { return m_half; }
    /// Distance of the farthest point from the origin, strays included.
    float radius() const { return m_radius; }

    /// The `k` points (rows of the data set only, the point itself not among them) nearest to `point`.
    std::vector<int> nearest(int point, int k) const;

private:
    void place(const FloatArray &points);
    void indexRows();
    void name(const QStringList &classes);
    void findCenters();

    std::vector<QVector3D> m_places;
    std::vector<char> m_usable, m_occurs;
    std::vector<int> m_labels, m_rows, m_members;
    std::vector<std::vector<int>> m_samples;
    std::vector<int> m_pointOfRow;             ///< by row, -1 = none
    std::unordered_map<int, int> m_sparsePoints; ///< instead, where rows are far between
    std::vector<QString> m_names;
    std::vector<QVector3D> m_centers;
    QVector3D m_half{1, 1, 0};
    float m_radius = 0;
    int m_left = 0, m_unlabelled = 0;
    bool m_flat = true, m_hasMeans = false;
};

} // namespace gleaner
