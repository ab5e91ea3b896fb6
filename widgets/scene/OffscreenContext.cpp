#define EGL_NO_X11 // keeps X11's words (None, Bool, …) out
#define MESA_EGL_NO_X11_HEADERS
#include "widgets/scene/OffscreenContext.h"

#include "core/support/Problem.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <QCoreApplication>
#include <QOpenGLContext>
#include <array>
#include <cstring>

namespace gleaner {

namespace {

[[noreturn]] void refuse(const QString &where)
{
    throw ProblemError(
        {QCoreApplication::translate("OffscreenContext", "The 3-D picture cannot be drawn"), where,
         QCoreApplication::translate("OffscreenContext", "Install an OpenGL driver with EGL (on Debian: libegl1 and "
                                                         "libgl1-mesa-dri), then start again."),
         ExitCode::Unexpected});
}

bool hasExtension(const char *list, const char *name) { return list && std::strstr(list, name); }

/// Mesa's platform without surfaces first, then the first graphics device that answers (other vendors' drivers).
EGLDisplay openDisplay()
{
    const char *extensions = eglQueryString(EGL_NO_DISPLAY, EGL_EXTENSIONS);
    const auto getDisplay =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (!getDisplay)
        return EGL_NO_DISPLAY;
    if (hasExtension(extensions, "EGL_MESA_platform_surfaceless")) {
        EGLDisplay display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr))
            return display;
    }
    const auto queryDevices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    std::array<EGLDeviceEXT, 16> devices{};
    EGLint count = 0;
    if (!queryDevices || !queryDevices(EGLint(devices.size()), devices.data(), &count))
        return EGL_NO_DISPLAY;
    for (EGLint i = 0; i < count; ++i) {
        EGLDisplay display = getDisplay(EGL_PLATFORM_DEVICE_EXT, devices[size_t(i)], nullptr);
        if (display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr))
            return display;
    }
    return EGL_NO_DISPLAY;
}

/// One for the process, never closed: drivers do not like to be closed while the program ends.
EGLDisplay display()
{
    static const EGLDisplay opened = openDisplay();
    return opened;
}

} // namespace

OffscreenContext::OffscreenContext()
{
    if (display() == EGL_NO_DISPLAY)
        refuse(QCoreApplication::translate("OffscreenContext", "EGL offers no display without a window"));
    const EGLenum before = eglQueryAPI();
    const EGLint wanted[] = {EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    const EGLint profile[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 2, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (eglBindAPI(EGL_OPENGL_API) && eglChooseConfig(display(), wanted, &config, 1, &count) && count > 0)
        m_context = eglCreateContext(display(), config, EGL_NO_CONTEXT, profile);
    eglBindAPI(before);
    if (!m_context)
        refuse(QCoreApplication::translate("OffscreenContext", "The driver has no desktop OpenGL 3.2"));
}

OffscreenContext::~OffscreenContext() { eglDestroyContext(display(), m_context); }

struct OffscreenContext::Current::Before {
    EGLenum api = eglQueryAPI();
    QOpenGLContext *qtContext = QOpenGLContext::currentContext();
    QSurface *qtSurface = qtContext ? qtContext->surface() : nullptr;
    EGLDisplay eglDisplay = EGL_NO_DISPLAY;
    EGLContext eglContext = EGL_NO_CONTEXT;
    EGLSurface draw = EGL_NO_SURFACE, read = EGL_NO_SURFACE;

    void restore() const
    {
        eglMakeCurrent(display(), EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
        if (eglContext != EGL_NO_CONTEXT)
            eglMakeCurrent(eglDisplay, draw, read, eglContext);
        eglBindAPI(api);
        if (qtContext)
            qtContext->makeCurrent(qtSurface);
    }
};

OffscreenContext::Current::Current(const OffscreenContext &context) : m_before(std::make_unique<Before>())
{
    if (m_before->qtContext)
        m_before->qtContext->doneCurrent();
    eglBindAPI(EGL_OPENGL_API);
    m_before->eglDisplay = eglGetCurrentDisplay();
    m_before->eglContext = eglGetCurrentContext();
    m_before->draw = eglGetCurrentSurface(EGL_DRAW);
    m_before->read = eglGetCurrentSurface(EGL_READ);
    if (eglMakeCurrent(display(), EGL_NO_SURFACE, EGL_NO_SURFACE, context.m_context))
        return;
    m_before->restore();
    refuse(QCoreApplication::translate("OffscreenContext", "The driver cannot draw without a surface"));
}

OffscreenContext::Current::~Current() { m_before->restore(); }

} // namespace gleaner
