// Embeddings in figures and reports: the same scene, drawn without a window.
#include "core/support/Problem.h"
#include "widgets/scene/ClassLegend.h"
#include "widgets/scene/EmbeddingView.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneOverlay.h"
#include "widgets/scene/ValueScale.h"
#include "widgets/views/ViewRegistry.h"

#include <QPaintDevice>
#include <QPainter>

namespace gleaner {

namespace {

/// Device pixels for each unit of the painter, so that the picture is as sharp as the text around it.
double pixelRatioOf(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    const double scale = std::hypot(transform.m11(), transform.m12());
    const bool pixels = painter.device() && painter.device()->devType() == QInternal::Image;
    return std::clamp(scale, pixels ? 1.0 : 2.0, 4.0); // drawings (SVG, PDF) are looked at larger than they are
}

bool hasLegend(const PointCloud &cloud)
{
    for (int i = 0; i < cloud.classes(); ++i)
        if (cloud.occurs(i))
            return true;
    return false;
}

void paintScene(QPainter &painter, const QRectF &area, PointScene &scene, const QString &note)
{
    const QSize size = area.size().toSize().expandedTo({1, 1});
    OffscreenScene offscreen;
    const QImage image = offscreen.render(scene, size, {pixelRatioOf(painter), true, 0});
    offscreen.forget();
    painter.drawImage(area, image);
    painter.translate(area.topLeft());
    SceneOverlay overlay;
    overlay.note = note;
    overlay.paint(painter, scene, area.size());
}

} // namespace

void EmbeddingView::paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const
{
    const Embedding *embedding = artifact().as<Embedding>();
    if (!embedding || area.isEmpty())
        return;
    // A scene of its own: the one in the window belongs to the window's OpenGL.
    PointScene scene(*embedding);
    if (m_scene) {
        m_color.applyTo(scene, *embedding);
        scene.inherit(*m_scene);
    }
    SceneAppearance appearance = scene.appearance();
    appearance.mode = mode;
    scene.setAppearance(appearance);
    scene.setHovered(-1);
    const bool byValue = !scene.values().values.empty();

    QRectF place = area;
    const bool legend = (byValue || hasLegend(scene.cloud())) && area.width() > 3 * ClassLegend::width;
    if (legend)
        place.setRight(area.right() - ClassLegend::width - Space::s);
    painter.save();
    try {
        paintScene(painter, place, scene, embedding->quality);
    } catch (const ProblemError &error) {
        painter.setPen(Theme::tokens(mode).secondary);
        painter.setFont(Theme::font(Type::Body));
        painter.drawText(place, Qt::AlignCenter | Qt::TextWordWrap, error.problem().sentence());
    }
    painter.restore();
    painter.save();
    const QRectF beside(place.right() + Space::s, area.top() + Space::s, ClassLegend::width,
                        area.height() - 2 * Space::s);
    if (legend && byValue)
        ValueScale::paint(painter, beside, scene.values(), mode);
    else if (legend)
        ClassLegend::paint(painter, beside, scene.cloud(), appearance.hidden, mode);
    painter.restore();
}

void registerEmbeddingView()
{
    registerView(Artifact::Kind::Embedding,
                 [](const Artifact &, QWidget *parent) -> ArtifactView * { return new EmbeddingView(parent); });
}

} // namespace gleaner
