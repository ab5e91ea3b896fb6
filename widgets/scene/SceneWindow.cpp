#include "widgets/scene/SceneWindow.h"

#include <GL/gl.h>
#include <QDebug>
#include <cstring>
#include <vtkCallbackCommand.h>
#include <vtkOpenGLState.h>
#include <vtkRenderer.h>
#include <vtkRendererCollection.h>

namespace gleaner {

namespace {

constexpr GLenum programPointSize = 0x8642; // GL_PROGRAM_POINT_SIZE, newer than gl.h

/// The packaged GLEW asks for GLX and complains where there is none, although all functions are loaded; what else VTK
/// has to say goes to the log.
void hear(vtkObject *, unsigned long, void *, void *text)
{
    const char *message = static_cast<const char *>(text);
    if (message && !std::strstr(message, "GLEW"))
        qWarning("VTK: %s", message);
}

} // namespace

SceneWindow::SceneWindow()
{
    vtkNew<vtkCallbackCommand> listener;
    listener->SetCallback(hear);
    m_window->AddObserver(vtkCommand::ErrorEvent, listener);
    m_window->AddObserver(vtkCommand::WarningEvent, listener);
    m_window->SetOwnContext(0);
    m_window->SetFrameBlitModeToNoBlit();
    m_window->SetMultiSamples(0);
    m_window->SetReadyForRendering(false);
}

SceneWindow::~SceneWindow() { close(); }

void SceneWindow::open()
{
    m_window->SetReadyForRendering(true);
    m_window->SetMapped(true);
    m_window->SetIsCurrent(true);
    m_window->SetIsDirect(1);
    m_window->SetSupportsOpenGL(1);
    m_window->OpenGLInit();
    m_open = true;
}

void SceneWindow::close()
{
    if (!m_open)
        return;
    show(nullptr);
    m_window->Finalize();
    m_window->SetReadyForRendering(false);
    m_open = false;
}

void SceneWindow::show(vtkRenderer *renderer)
{
    if (renderer == m_shown)
        return;
    if (m_shown) {
        m_shown->ReleaseGraphicsResources(m_window);
        m_window->RemoveRenderer(m_shown);
    }
    m_shown = renderer;
    if (renderer)
        m_window->AddRenderer(renderer);
}

void SceneWindow::render(const QSize &pixels)
{
    m_window->SetSize(pixels.width(), pixels.height());
    glEnable(programPointSize);
    m_window->GetState()->Reset();
    m_window->GetState()->Push();
    m_window->Render();
    m_window->GetState()->Pop();
}

} // namespace gleaner
