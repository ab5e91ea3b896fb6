#pragma once
#include "core/results/Artifact.h"
#include "widgets/theme/Theme.h"

#include <QWidget>

class QPainter;

namespace gleaner {

/// Shows one artifact. The same painting serves the window, reports and batch figures.
class ArtifactView : public QWidget {
    Q_OBJECT

public:
    explicit ArtifactView(QWidget *parent = nullptr);

    const Artifact &artifact() const { return m_artifact; }
    void setArtifact(const Artifact &artifact);
    QString title() const { return m_artifact.title; }

    /// Draws the artifact into `area` of any paint device in the colors of `mode`; no background of its own.
    virtual void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const = 0;
    /// Height in pixels that a figure of `width` needs to be complete and well proportioned.
    virtual int heightFor(int width) const { return width * 5 / 8; }
    /// True where the view becomes as high as heightFor() asks and is scrolled.
    virtual bool growsDown() const { return false; }
    /// False where the view is better exported as text than as a figure.
    virtual bool hasFigure() const { return true; }
    /// Small tools for the view's header (sliders, copy buttons), or null. The caller places them; the view keeps them
    /// working.
    virtual QWidget *tools() { return nullptr; }

    /// PNG bytes on the theme's surface; deterministic.
    QByteArray exportPng(Theme::Mode mode, QSize size, qreal scale) const;
    QByteArray exportSvg(Theme::Mode mode, QSize size) const;

    static constexpr int margin = 16; ///< logical pixels between a view's edge and its drawing
    QSize sizeHint() const override;

Q_SIGNALS:
    /// A row of the artifact's data set was pointed at or chosen (embeddings, images); -1 = none.
    void rowHovered(int row);
    void rowsChosen(const std::vector<int> &rows);

protected:
    /// The artifact is there: read it. May be called again for another one.
    virtual void artifactChanged() = 0;
    /// Draws with paintTo(); views made of widgets leave nothing to draw.
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Set by views that consist of widgets.
    void setPaintedByWidgets() { m_paintedByWidgets = true; }

private:
    Artifact m_artifact;
    bool m_paintedByWidgets = false;
};

} // namespace gleaner
