#include "widgets/scene/SceneStage.h"

#include "widgets/scene/PointScene.h"

#include <QPainter>

namespace gleaner {

/// Lies over the surface and lets the pointer through. A widget of its own, so that text is drawn by the same painter
/// over both kinds of surface.
class SceneStage::Overlay final : public QWidget {
public:
    explicit Overlay(SceneStage *stage) : QWidget(stage), m_stage(stage)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_stage->m_scene)
            return;
        QPainter painter(this);
        m_stage->m_over.area = m_stage->m_controls->area();
        m_stage->m_over.paint(painter, *m_stage->m_scene, size());
    }

private:
    SceneStage *m_stage;
};

SceneStage::SceneStage(QWidget *parent)
    : QWidget(parent), m_surface(makeSceneSurface(this)), m_overlay(new Overlay(this)),
      m_controls(new SceneControls(m_surface->widget()))
{
    setMinimumSize(160, 120);
    setFocusProxy(m_surface->widget());
    connect(m_controls, &SceneControls::cameraMoved, this, [this] {
        m_surface->setMoving(m_controls->moving());
        refresh();
    });
    connect(m_controls, &SceneControls::areaChanged, this, &SceneStage::refreshOverlay);
}

void SceneStage::setScene(PointScene *scene)
{
    m_scene = scene;
    const QString note = m_over.note;
    m_over = {};
    m_over.note = note;
    m_controls->setScene(scene);
    m_surface->setMoving(false);
    m_surface->setScene(scene);
    refreshOverlay();
}

void SceneStage::setNote(const QString &note)
{
    m_over.note = note;
    refreshOverlay();
}

void SceneStage::refresh()
{
    m_surface->refresh();
    refreshOverlay();
}

void SceneStage::resizeEvent(QResizeEvent *)
{
    m_surface->widget()->setGeometry(rect());
    m_overlay->setGeometry(rect());
}

} // namespace gleaner
