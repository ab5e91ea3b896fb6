#pragma once
#include "widgets/scene/FrameBudget.h"
#include "widgets/scene/SceneSurface.h"

#include <QOpenGLWidget>
#include <memory>

namespace gleaner {

class SceneWindow;

/// Draws a scene with VTK into the window. It owns VTK's render window inside Qt's OpenGL context; VTK draws at twice
/// the size into its own framebuffer, which is averaged into Qt's.
class SceneWidget final : public QOpenGLWidget, public SceneSurface {
    Q_OBJECT

public:
    explicit SceneWidget(QWidget *parent = nullptr);
    ~SceneWidget() override;

    QWidget *widget() override { return this; }
    void setScene(PointScene *scene) override;
    void setMoving(bool moving) override;
    void refresh() override { update(); }

protected:
    void initializeGL() override;
    void paintGL() override;

private:
    void closeWindow();
    void rasterOver(const QSize &pixels, int most);

    PointScene *m_scene = nullptr;
    bool m_moving = false;
    bool m_software = false; ///< OpenGL without a graphics card
    FrameBudget m_budget;
    std::unique_ptr<SceneWindow> m_window;
};

} // namespace gleaner
