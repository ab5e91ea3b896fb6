#include "widgets/views/ArtifactView.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace gleaner {

ArtifactView::ArtifactView(QWidget *parent) : QWidget(parent)
{
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ArtifactView::setArtifact(const Artifact &artifact)
{
    m_artifact = artifact;
    setObjectName(QStringLiteral("view.") + artifact.name);
    setAccessibleName(artifact.title);
    setAccessibleDescription(artifact.caption);
    artifactChanged();
    if (growsDown())
        setMinimumHeight(heightFor(width()));
    updateGeometry();
    update();
}

QSize ArtifactView::sizeHint() const
{
    constexpr int usualWidth = 640;
    return {usualWidth, heightFor(usualWidth)};
}

void ArtifactView::paintEvent(QPaintEvent *)
{
    if (m_paintedByWidgets)
        return;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Theme &theme = Theme::instance();
    painter.fillRect(rect(), theme.tokens().surface);
    paintTo(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), theme.mode());
}

void ArtifactView::resizeEvent(QResizeEvent *)
{
    if (growsDown())
        setMinimumHeight(heightFor(width()));
}

QByteArray ArtifactView::exportPng(Theme::Mode mode, QSize size, qreal scale) const
{
    // Whole device pixels, then one transform: the same drawing at every scale, and no ratio for widgets to stumble on.
    QImage image((QSizeF(size) * scale).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.setDotsPerMeterX(3780); // 96 dpi, whatever the screen says
    image.setDotsPerMeterY(3780);
    image.fill(Theme::tokens(mode).surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    const QRectF area{QPointF(), QSizeF(size)};
    paintTo(painter, area.adjusted(margin, margin, -margin, -margin), mode);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray ArtifactView::exportSvg(Theme::Mode mode, QSize size) const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96);
    generator.setTitle(title());
    QPainter painter(&generator);
    const QRectF area{QPointF(), QSizeF(size)};
    painter.fillRect(area, Theme::tokens(mode).surface);
    paintTo(painter, area.adjusted(margin, margin, -margin, -margin), mode);
    painter.end();
    return bytes;
}

} // namespace gleaner
