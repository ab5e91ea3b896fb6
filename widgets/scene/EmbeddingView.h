#pragma once
#include "core/data/Selection.h"
#include "widgets/views/ArtifactView.h"

#include <QImage>
#include <QPointer>
#include <functional>
#include <memory>

namespace gleaner {

class ClassLegend;
class HoverCard;
class PointScene;
class SceneControls;
class SceneStage;
struct SceneAppearance;

/// An Embedding to look at and to touch: points in two or three dimensions, colored by class. The Selection of its data
/// set is followed in both directions, by row; a click on a class mean chooses its class. Names: "embedding.view",
/// "embedding.surface", "embedding.legend", "embedding.card".
class EmbeddingView final : public ArtifactView {
    Q_OBJECT

public:
    using Picture = std::function<void(QImage)>;
    /// Fetches the picture of a row, at most 128 pixels to a side, and calls back in the window's thread, at once or
    /// later, or never.
    using ThumbnailSource = std::function<void(int row, Picture)>;

    explicit EmbeddingView(QWidget *parent = nullptr);
    ~EmbeddingView() override;
    QSize minimumSizeHint() const override { return {160, 120}; }

    /// The document of the data set whose rows the points stand for; null lets go. Not owned.
    void setSelection(Selection *selection);
    void setThumbnailSource(ThumbnailSource source);

    /// The scene, or null before an artifact was set. Call sceneChanged() after a change.
    PointScene *scene() const { return m_scene.get(); }
    void sceneChanged();

    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    QWidget *tools() override { return m_tools; }
    QSize sizeHint() const override { return {720, 480}; }

    /// Where a point is in the coordinates of the "embedding.surface" widget, for tests and tours.
    QPointF positionOf(int point) const;

protected:
    void artifactChanged() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTools();
    void connectControls();
    void applyTheme();
    void changeAppearance(const std::function<void(SceneAppearance &)> &change);
    void fitLegend();
    void followSelection();
    void followCurrent(int row);
    void choose(std::vector<int> rows);
    void click(int point, Qt::KeyboardModifiers modifiers);
    void chooseArea(const std::vector<int> &points, bool add);
    void hover(int point, const QPointF &at);
    void fillCard(int point);
    QString neighborsOf(int point) const;
    std::vector<int> chosenRows() const;

    std::unique_ptr<PointScene> m_scene;
    QPointer<Selection> m_selection;
    ThumbnailSource m_thumbnails;
    SceneStage *m_stage;
    ClassLegend *m_legend;
    HoverCard *m_card;
    QPointer<QWidget> m_tools;
    SceneControls *m_controls;
};

/// Makes EmbeddingView the view of embeddings, in the window and in figures. Once, at start.
void registerEmbeddingView();

} // namespace gleaner
