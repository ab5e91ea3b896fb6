#pragma once
#include <QSurfaceFormat>

namespace gleaner {

/// VTK draws with a core profile; call this before the application object is made. A header alone, since the executable
/// needs it before it loads anything.
inline void prepareGraphics()
{
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setSamples(0); // scenes are drawn larger and averaged instead
    QSurfaceFormat::setDefaultFormat(format);
}

} // namespace gleaner
