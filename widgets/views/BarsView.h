#pragma once
#include "widgets/views/ArtifactView.h"

namespace gleaner {

/// Names and values as horizontal bars with their numbers, the spread as a line, the better direction marked.
class BarsView final : public ArtifactView {
    Q_OBJECT

public:
    explicit BarsView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    bool growsDown() const override { return true; }

protected:
    void artifactChanged() override;
};

} // namespace gleaner
