#pragma once
#include <QWidget>

namespace gleaner {

class PointScene;

/// What shows a scene on the screen. There are two, and nobody else needs to know which: SceneWidget draws into the
/// window with OpenGL, ImageSurface draws without a window and paints the picture.
class SceneSurface {
public:
    virtual ~SceneSurface() = default;
    virtual QWidget *widget() = 0;
    /// None shows the plain background. The scene before is let go of in the call, the new one must live until the
    /// next.
    virtual void setScene(PointScene *scene) = 0;
    /// Quick pictures while the view moves; a change draws anew.
    virtual void setMoving(bool moving) = 0;
    /// The scene (or its camera) has changed.
    virtual void refresh() = 0;
};

/// The surface for this platform: OpenGL in the window where there is a screen and a driver with OpenGL 3.2, else
/// pictures. Owned by `parent`; the widget's name is "embedding.surface".
SceneSurface *makeSceneSurface(QWidget *parent);

} // namespace gleaner
