#pragma once
#include "widgets/scene/SceneControls.h"
#include "widgets/scene/SceneOverlay.h"
#include "widgets/scene/SceneSurface.h"

namespace gleaner {

/// A scene in a widget: the surface that draws the points, what is painted over them, and the hand.
class SceneStage final : public QWidget {
    Q_OBJECT

public:
    explicit SceneStage(QWidget *parent = nullptr);

    /// Not owned; must live until the next setScene() (null is allowed).
    void setScene(PointScene *scene);
    void setNote(const QString &note);
    SceneControls *controls() const { return m_controls; }
    QWidget *surfaceWidget() const { return m_surface->widget(); }
    /// Points and overlay are drawn anew.
    void refresh();
    /// Only rings, labels and the like.
    void refreshOverlay() { m_overlay->update(); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    class Overlay;
    SceneSurface *m_surface;
    QWidget *m_overlay;
    SceneControls *m_controls;
    PointScene *m_scene = nullptr;
    SceneOverlay m_over;
};

} // namespace gleaner
