#pragma once
#include "widgets/views/ArtifactView.h"

class QComboBox;

namespace gleaner {

/// A text with every token on a ground tinted by its number: the scale and an overview of the whole text above, the
/// number of the token under the pointer below. The passage and the measure are chosen in the header.
class TokenView final : public ArtifactView {
    Q_OBJECT

public:
    explicit TokenView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;
    bool growsDown() const override { return true; }
    QWidget *tools() override { return m_tools; }

    int passage() const { return m_passage; }
    int measure() const { return m_measure; }
    void setPassage(int passage);
    void setMeasure(int measure);
    /// Where a token is drawn in the widget (its first piece); empty where there is none.
    QRectF tokenRect(int token) const;
    /// Token under a point of the widget, or -1.
    int tokenAt(const QPointF &point) const;
    /// "“ lamp”: −1.23 nats", as the hover says it.
    QString sentence(int token) const;

protected:
    void artifactChanged() override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Piece {
        int token;
        QString text;
        QRectF rect;
    };
    std::vector<Piece> piecesIn(const QRectF &area) const;
    const TokenScores::Passage *shown() const;
    double value(int token) const;
    QColor ground(int token, const Tokens &tokens) const;
    void measureRange();
    void paintScale(QPainter &painter, const QRectF &place, const Tokens &tokens) const;
    void paintOverview(QPainter &painter, const QRectF &place, const Tokens &tokens) const;
    QRectF widgetArea() const;

    QWidget *m_tools;
    QComboBox *m_passages, *m_measures;
    int m_passage = 0, m_measure = 0, m_hover = -1;
    double m_low = 0, m_high = 1; ///< of the scale
};

} // namespace gleaner
