#include "widgets/scene/ImageSurface.h"

#include "core/support/Problem.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"

#include <QPainter>

namespace gleaner {

ImageSurface::ImageSurface(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_OpaquePaintEvent); }

ImageSurface::~ImageSurface() = default;

void ImageSurface::setScene(PointScene *scene)
{
    if (m_offscreen)
        m_offscreen->forget();
    m_scene = scene;
    m_image = {};
    update();
}

void ImageSurface::setMoving(bool moving)
{
    if (moving == m_moving)
        return;
    m_moving = moving;
    update();
}

bool ImageSurface::stale() const
{
    return m_image.isNull() || m_drawn.revision != m_scene->revision() || m_drawn.moving != m_moving ||
           m_drawn.size != size() || m_drawn.pixelRatio != devicePixelRatioF();
}

void ImageSurface::draw()
{
    try {
        if (!m_offscreen)
            m_offscreen = std::make_unique<OffscreenScene>();
        m_budget.begin();
        m_image = m_offscreen->render(
            *m_scene, size(),
            {devicePixelRatioF(), !m_moving && m_scene->worthSmoothing(), m_moving ? m_budget.most() : 0});
        if (m_moving)
            m_budget.end(m_scene->cloud().count());
        m_drawn = {m_scene->revision(), m_moving, size(), devicePixelRatioF()};
    } catch (const ProblemError &error) {
        m_problem = error.problem().sentence();
    }
}

void ImageSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = m_scene ? Theme::tokens(m_scene->appearance().mode) : Theme::instance().tokens();
    painter.fillRect(rect(), tokens.surface);
    if (!m_scene)
        return;
    if (m_problem.isEmpty() && stale())
        draw();
    if (m_problem.isEmpty()) {
        painter.drawImage(rect(), m_image);
        return;
    }
    painter.setPen(tokens.secondary);
    painter.drawText(rect().adjusted(Space::xl, Space::xl, -Space::xl, -Space::xl), Qt::AlignCenter | Qt::TextWordWrap,
                     m_problem);
}

} // namespace gleaner
