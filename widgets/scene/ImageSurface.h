#pragma once
#include "widgets/scene/FrameBudget.h"
#include "widgets/scene/SceneSurface.h"

#include <QImage>
#include <memory>

namespace gleaner {

class OffscreenScene;

/// Shows a scene as a picture that was drawn without a window: for platforms whose windows hold no OpenGL. Draws only
/// when something has changed, and at most once per paint event. Where no OpenGL can be had at all it says so.
class ImageSurface final : public QWidget, public SceneSurface {
    Q_OBJECT

public:
    explicit ImageSurface(QWidget *parent = nullptr);
    ~ImageSurface() override;

    QWidget *widget() override { return this; }
    void setScene(PointScene *scene) override;
    void setMoving(bool moving) override;
    void refresh() override { update(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool stale() const;
    void draw();

    PointScene *m_scene = nullptr;
    bool m_moving = false;
    std::unique_ptr<OffscreenScene> m_offscreen;
    QImage m_image;
    FrameBudget m_budget;
    QString m_problem;
    struct {
        int revision = -1;
        bool moving = false;
        QSize size;
        qreal pixelRatio = 0;
    } m_drawn; ///< what m_image shows
};

} // namespace gleaner
