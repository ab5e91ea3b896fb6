#pragma once
#include "core/data/Selection.h"
#include "widgets/scene/ColorSource.h"
#include "widgets/scene/NeighborCard.h"
#include "widgets/scene/SceneCamera.h"
#include "widgets/views/ArtifactView.h"

#include <QImage>
#include <QPointer>
#include <functional>
#include <memory>
#include <set>

class QComboBox;
class QHBoxLayout;
class QJsonObject;
class QMenu;
class QToolButton;

namespace gleaner {

class ClassLegend;
class HoverCard;
class PointScene;
class SceneControls;
class SceneStage;
struct SceneAppearance;
class ValueScale;

/// An Embedding to look at and to touch: points in two or three dimensions, colored by class or value, or their
/// density. The Selection of its data set is followed in both directions, by row; a click on a point chooses it and
/// opens its neighbors, a click on a class mean chooses its class. Names: "embedding.view", "embedding.surface",
/// "embedding.legend", "embedding.scale", "embedding.card", "embedding.neighbors"; tools "embedding.turn",
/// "embedding.rectangle", "embedding.lasso", "embedding.color", "embedding.density", "embedding.labels",
/// "embedding.reset", "embedding.camera".
class EmbeddingView final : public ArtifactView {
    Q_OBJECT

public:
    using Picture = std::function<void(QImage)>;
    /// Fetches the picture of a row, at most 128 pixels to a side, and calls back in the window's thread, at once or
    /// later, or never.
    using ThumbnailSource = std::function<void(int row, Picture)>;
    /// Seeks the `count` rows nearest to one in the space the points were made of, and calls back likewise.
    struct Neighbors {
        QString space; ///< "512 features of scenes-clip"
        std::vector<std::pair<int, double>> rows; ///< with their distances, nearest first
    };
    using NeighborSource = std::function<void(int row, int count, std::function<void(const Neighbors &)>)>;

    explicit EmbeddingView(QWidget *parent = nullptr);
    ~EmbeddingView() override;
    QSize minimumSizeHint() const override { return {160, 120}; }

    /// The document of the data set whose rows the points stand for; null lets go. Not owned.
    void setSelection(Selection *selection);
    void setThumbnailSource(ThumbnailSource source);
    /// Without one, neighbors are sought in the picture.
    void setNeighborSource(NeighborSource source);
    /// Numbers by point that may color them, beside the columns of the data set; shown at once. Empty ones take the
    /// offer back.
    void offerValues(const PointValues &values);

    /// What is left out of the picture: classes of a coloring, and single points.
    struct Hiding {
        QString coloring;
        std::set<int> classes;
        std::vector<int> points;
        bool operator==(const Hiding &) const = default;
    };
    Hiding hiding() const;
    /// As it was, for undo: tells nobody. Classes of another coloring are left as they are.
    void setHiding(const Hiding &hiding);

    /// The scene, or null before an artifact was set. Call sceneChanged() after a change.
    PointScene *scene() const { return m_scene.get(); }
    void sceneChanged();
    /// Rings the point of a row as if the pointer were on it; -1 = none. Tells nobody.
    void ringRow(int row);
    /// Only the tools of the hand stay in the header, for views side by side; the menu of the points has the others.
    void setCompact(bool compact);
    /// Camera and look as a project keeps them; what does not fit is left out.
    QJsonObject state() const;
    void restoreState(const QJsonObject &state);

    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    QWidget *tools() override { return m_tools; }
    QSize sizeHint() const override { return {720, 480}; }

    /// Where a point is in the coordinates of the "embedding.surface" widget, for tests and tours.
    QPointF positionOf(int point) const;
    /// What a right click on a point (-1 = beside all) offers.
    void fillMenu(QMenu &menu, int point);

public Q_SLOTS:
    void resetCamera();
    /// One camera may be kept and returned to.
    void keepCamera();
    void returnToCamera();

Q_SIGNALS:
    /// A person has hidden points or shown them again.
    void hidingStepped(const gleaner::EmbeddingView::Hiding &before, const gleaner::EmbeddingView::Hiding &now);

protected:
    void artifactChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTools();
    void makeHandTools(QHBoxLayout *row);
    void makeLookTools(QHBoxLayout *row);
    void makeCameraTools(QHBoxLayout *row);
    void connectControls();
    void applyTheme();
    void changeAppearance(const std::function<void(SceneAppearance &)> &change);
    void fillLookMenu(QMenu &menu);
    void refillColors();
    void chooseColor(int index);
    void applyColor();
    void refillLegend();
    void fitLegend();
    void followSelection();
    void followCurrent(int row);
    void choose(std::vector<int> rows, Selection::Combine how);
    void chooseClass(int label, Selection::Combine how);
    std::vector<int> rowsOfClass(int label) const;
    void veil(bool chosen);
    void showAll();
    void tellHiding();
    void click(int point, Qt::KeyboardModifiers modifiers);
    void chooseArea(const std::vector<int> &points, Selection::Combine how);
    void hover(int point, const QPointF &at);
    bool ring(int point);
    void fillCard(int point);
    QString neighborsOf(int point) const;
    void showNeighbors(int row);
    void presentNeighbors(int row, const Neighbors &neighbors);
    QString className(int label) const;
    std::vector<int> chosenRows() const;

    std::unique_ptr<PointScene> m_scene;
    QPointer<Selection> m_selection;
    ThumbnailSource m_thumbnails;
    NeighborSource m_neighborSource;
    std::vector<ColorSource> m_colors;
    ColorSource m_color, m_offered;
    Hiding m_hiding; ///< as last told
    SceneCamera m_keptCamera;
    bool m_cameraKept = false;
    int m_neighborsOf = -1; ///< row whose neighbors are shown or sought
    SceneStage *m_stage;
    ClassLegend *m_legend;
    ValueScale *m_scale;
    HoverCard *m_card;
    NeighborCard *m_neighbors;
    QPointer<QWidget> m_tools;
    QPointer<QComboBox> m_colorBox;
    QAction *m_return = nullptr;
    QToolButton *m_density = nullptr, *m_labels = nullptr, *m_camera = nullptr;
    bool m_compact = false;
    SceneControls *m_controls;
};

/// Makes EmbeddingView the view of embeddings, in the window and in figures. Once, at start.
void registerEmbeddingView();

} // namespace gleaner
