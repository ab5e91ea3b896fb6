#include "widgets/scene/SceneWidget.h"

#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneWindow.h"

#include <QOpenGLContext>
#include <QOpenGLExtraFunctions>
#include <QPainter>
#include <vtkRenderer.h>

namespace gleaner {

SceneWidget::SceneWidget(QWidget *parent) : QOpenGLWidget(parent), m_window(std::make_unique<SceneWindow>())
{
    setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
}

SceneWidget::~SceneWidget()
{
    closeWindow();
    // The base class destroys the context, which says so to this object when its members are gone.
    if (context())
        context()->disconnect(this);
}

void SceneWidget::closeWindow()
{
    if (!m_window->isOpen())
        return;
    makeCurrent();
    m_window->close();
    doneCurrent();
}

void SceneWidget::setScene(PointScene *scene)
{
    if (m_scene && m_window->isOpen()) {
        makeCurrent();
        m_window->show(nullptr);
        doneCurrent();
    }
    m_scene = scene;
    update();
}

void SceneWidget::setMoving(bool moving)
{
    if (moving == m_moving)
        return;
    m_moving = moving;
    update();
}

void SceneWidget::initializeGL()
{
    // A widget that moves to another window (docking) gets a new context; the old one says so before it goes.
    connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, &SceneWidget::closeWindow, Qt::UniqueConnection);
    m_window = std::make_unique<SceneWindow>();
    m_window->open();
    const QByteArray renderer(reinterpret_cast<const char *>(context()->functions()->glGetString(GL_RENDERER)));
    m_software = renderer.contains("llvmpipe") || renderer.contains("softpipe") || renderer.contains("swrast");
}

void SceneWidget::paintGL()
{
    QOpenGLExtraFunctions *gl = context()->extraFunctions();
    if (!m_scene) {
        const QColor background = Theme::instance().tokens().surface;
        gl->glClearColor(background.redF(), background.greenF(), background.blueF(), 1);
        gl->glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    const QSize pixels = (QSizeF(size()) * devicePixelRatioF()).toSize();
    const int oversampling = m_moving || !m_scene->worthSmoothing() ? 1 : 2;
    const QSize drawn = pixels * oversampling;
    m_budget.begin();
    const bool raster = m_software && m_scene->worthRaster();
    const int most = m_moving ? m_budget.most() : 0;
    m_window->show(m_scene->prepare(size(), devicePixelRatioF() * oversampling, most, !raster));
    m_window->render(drawn);
    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    m_window->window()->BlitDisplayFramebuffer(0, 0, 0, drawn.width(), drawn.height(), 0, 0, pixels.width(),
                                               pixels.height(), GL_COLOR_BUFFER_BIT, GL_LINEAR);
    gl->glBindFramebuffer(GL_FRAMEBUFFER, defaultFramebufferObject());
    if (raster)
        rasterOver(pixels, most);
    if (m_moving)
        m_budget.end(m_scene->cloud().count());
}

void SceneWidget::rasterOver(const QSize &pixels, int most)
{
    QImage points(pixels, QImage::Format_ARGB32_Premultiplied);
    points.fill(Qt::transparent);
    m_scene->raster(points, size(), most);
    QPainter(this).drawImage(rect(), points);
}

} // namespace gleaner
