#pragma once
#include "widgets/views/ArtifactView.h"

namespace gleaner {

/// Pictures with captions, as large as the width allows.
class ImagesView final : public ArtifactView {
    Q_OBJECT

public:
    explicit ImagesView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    bool growsDown() const override { return true; }

protected:
    void artifactChanged() override;
};

} // namespace gleaner
