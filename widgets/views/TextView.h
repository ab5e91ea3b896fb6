#pragma once
#include "widgets/views/ArtifactView.h"

class QTextBrowser;

namespace gleaner {

/// Markdown, selectable; opens no links.
class TextView final : public ArtifactView {
    Q_OBJECT

public:
    explicit TextView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    bool hasFigure() const override { return false; }

protected:
    void artifactChanged() override;

private:
    QTextBrowser *m_browser;
};

} // namespace gleaner
