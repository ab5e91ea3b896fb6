#include "widgets/scene/SceneSurface.h"

#include "widgets/scene/ImageSurface.h"
#include "widgets/scene/SceneWidget.h"

#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>

namespace gleaner {

namespace {

/// Asked once: whether a window of this platform can hold OpenGL.
bool windowsHaveOpenGL()
{
    const QString platform = QGuiApplication::platformName();
    if (platform == QLatin1String("offscreen") || platform == QLatin1String("minimal"))
        return false;
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!surface.isValid() || !context.create() || !context.makeCurrent(&surface))
        return false;
    context.doneCurrent();
    return !context.isOpenGLES() && context.format().version() >= qMakePair(3, 2);
}

} // namespace

SceneSurface *makeSceneSurface(QWidget *parent)
{
    static const bool inWindow = windowsHaveOpenGL();
    SceneSurface *surface = nullptr;
    if (inWindow)
        surface = new SceneWidget(parent);
    else
        surface = new ImageSurface(parent);
    surface->widget()->setObjectName(QStringLiteral("embedding.surface"));
    return surface;
}

} // namespace gleaner
