#pragma once
#include <QSize>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>

class vtkRenderer;

namespace gleaner {

/// VTK's render window inside an OpenGL context that somebody else owns and makes current: before the constructor's
/// open(), every call, and the destruction. Drawing ends in VTK's own framebuffer; the owner fetches it from there.
class SceneWindow {
public:
    SceneWindow();
    ~SceneWindow();
    Q_DISABLE_COPY_MOVE(SceneWindow)

    /// The context is there and current.
    void open();
    bool isOpen() const { return m_open; }
    /// Lets go of everything in the context.
    void close();
    /// The one renderer shown, or null; the one before lets go of its buffers.
    void show(vtkRenderer *renderer);
    void render(const QSize &pixels);
    vtkGenericOpenGLRenderWindow *window() { return m_window; }

private:
    vtkNew<vtkGenericOpenGLRenderWindow> m_window;
    vtkRenderer *m_shown = nullptr;
    bool m_open = false;
};

} // namespace gleaner
