#pragma once
#include "widgets/scene/PointActor.h"
#include "widgets/scene/PointCloud.h"
#include "widgets/scene/PointRaster.h"
#include "widgets/scene/PointValues.h"
#include "widgets/scene/ScreenPoints.h"
#include "widgets/theme/Theme.h"

#include <set>
#include <vtkNew.h>
#include <vtkSmartPointer.h>

class vtkRenderer;

namespace gleaner {

/// How a scene looks, apart from its data and its camera.
struct SceneAppearance {
    Theme::Mode mode = Theme::Mode::Light;
    float pointSize = 0;  ///< diameter in logical pixels; 0 = by the number of points
    std::set<int> hidden; ///< classes that are left out; -1 = the points without a class
    bool labels = true;   ///< class names at the centers
    bool density = false; ///< how many points lie where, instead of the points themselves
    bool operator==(const SceneAppearance &) const = default;
};

/// An Embedding as a VTK scene: points colored by class, chosen ones bright and the others faded, class means larger.
/// Rings, labels and the orientation cue are painted over it (SceneOverlay.h). "Point" is always an index into the
/// embedding, "picture" is in logical pixels with y downwards. Lives in one thread, in one render window at a time.
class PointScene {
public:
    explicit PointScene(const Embedding &embedding);
    ~PointScene();
    Q_DISABLE_COPY_MOVE(PointScene)

    const PointCloud &cloud() const { return m_cloud; }
    /// Takes over how another scene looks and is looked at, its chosen and current points included, where they fit.
    void inherit(const PointScene &other);

    const SceneAppearance &appearance() const { return m_appearance; }
    void setAppearance(const SceneAppearance &appearance);
    /// Other classes than the embedding's own; hidden classes are shown again.
    void setClasses(const std::vector<int> &labels, const QStringList &names);
    void setValues(const PointValues &values);
    const PointValues &values() const { return m_values; }
    /// Points that are left out, besides those of hidden classes.
    void setVeiled(const std::vector<int> &points);
    const std::vector<int> &veiled() const { return m_veiled; }

    /// Points to stand out; while there are any, the others fade.
    void setSelected(const std::vector<int> &points);
    const std::vector<int> &selected() const { return m_selected; }
    /// The ringed point, or -1.
    void setCurrent(int point);
    int current() const { return m_current; }
    /// The point under the pointer, or -1.
    void setHovered(int point);
    int hovered() const { return m_hovered; }

    /// A camera that was set (or moved) stays; until then, and after a reset, the whole body is fitted into the
    /// picture.
    SceneCamera camera(const QSizeF &picture) const;
    void setCamera(const SceneCamera &camera);
    void resetCamera();

    /// Drawn at all: usable and not of a hidden class.
    bool shown(int point) const;
    int shownCount() const;
    bool isSelected(int point) const { return m_isSelected[size_t(point)]; }
    float diameter(int point) const;
    /// Where a point falls in a picture of this size; NaN where it is not in front of the eye.
    QPointF project(int point, const QSizeF &picture) const { return project(m_cloud.place(point), picture); }
    QPointF project(const QVector3D &place, const QSizeF &picture) const;
    /// Where all shown points fall in a picture of this size; kept until something moves.
    const ScreenPoints &onScreen(const QSizeF &picture) const;
    /// The point under `at`: the frontmost whose mark covers it, else the nearest within `within` pixels, else -1.
    int pick(const QPointF &at, const QSizeF &picture, double within = 8) const;
    /// Shown points within an area (closed by itself), ascending; class means are left out.
    std::vector<int> inside(const QPolygonF &area, const QSizeF &picture) const;

    QColor background() const { return Theme::tokens(m_appearance.mode).surface; }

    /// Above this many points a picture at rest is drawn at its own size instead of twice that: their edges do not
    /// show.
    static constexpr int smoothLimit = 150000;
    bool worthSmoothing() const { return m_cloud.count() <= smoothLimit; }

    /// Rises with every change that asks for a new picture of the points (not of what is painted over them).
    int revision() const { return m_revision; }

    /// The renderer, brought up to date for a picture of this size. With `most` > 0 no more points than that are drawn,
    /// a random part of very large clouds: a quicker picture while the view moves.
    vtkRenderer *prepare(const QSizeF &picture, double pixelRatio, int most, bool withPoints = true);
    /// Whether the points are better drawn by raster(), where OpenGL is software. Then prepare() leaves them out.
    bool worthRaster() const { return m_cloud.count() > smoothLimit; }
    /// The points over a picture of everything else, 32 bits a pixel.
    void raster(QImage &image, const QSizeF &picture, int most);

private:
    template <typename Drawer> void updateLooks(Drawer &drawer, bool &stale);
    void updateShown() const;
    int covering(const std::vector<int> &points, const QPointF &at, const QSizeF &picture) const;
    void shownChanged();
    std::vector<PointLook> looks() const;
    int colorIndex(int point) const;
    float diameterOf(bool mean) const;
    void aim(const SceneCamera &camera, const QSizeF &picture);
    void drawBox(const SceneCamera &camera);

    PointCloud m_cloud;
    SceneAppearance m_appearance;
    PointValues m_values;
    std::vector<int> m_selected, m_veiled;
    std::vector<char> m_isSelected;
    int m_current = -1, m_hovered = -1, m_revision = 0;
    float m_usualSize = 8; ///< diameter where the appearance leaves it to us
    bool m_actorStale = true, m_rasterStale = true, m_cameraSet = false; ///< looks to be told anew
    SceneCamera m_camera;
    struct Projected {
        SceneCamera camera;
        QSizeF picture;
        int shownRevision = -1;
        bool operator==(const Projected &) const = default;
    };
    mutable std::vector<char> m_shown; ///< by point; see updateShown()
    mutable bool m_shownStale = true;
    int m_shownRevision = 0;
    mutable ScreenPoints m_screen;
    mutable Projected m_projected; ///< what m_screen shows
    std::unique_ptr<PointActor> m_points;  ///< made when first drawn
    std::unique_ptr<PointRaster> m_raster; ///< likewise
    struct Box;
    std::unique_ptr<Box> m_box;
    vtkSmartPointer<vtkRenderer> m_renderer;
};

} // namespace gleaner
