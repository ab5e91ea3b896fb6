#pragma once
#include "widgets/views/ArtifactView.h"

namespace gleaner {

/// Headline numbers as cards: name, value with unit and spread, what it was measured on, the better direction.
class MetricsView final : public ArtifactView {
    Q_OBJECT

public:
    explicit MetricsView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    bool growsDown() const override { return true; }

protected:
    void artifactChanged() override;
};

} // namespace gleaner
