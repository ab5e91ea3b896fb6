#pragma once
#include "widgets/views/ArtifactView.h"

#include <QImage>
#include <QPainterPath>
#include <QPointer>
#include <array>
#include <optional>

namespace gleaner {

/// A picture with what leads to a mask: the map of a word, the points that prompt a segmenter, and the mask. Points and
/// a box are put, moved and taken away here, by pointer or keys; who listens computes the mask. Its artifact is what
/// the figure shows, as pictures.
class SegmentView final : public ArtifactView {
    Q_OBJECT

public:
    enum class Step { Map, Points, Mask };
    static constexpr int none = -1;

    /// What was computed; all places in pixels of the picture, where pixel i covers i … i + 1.
    struct Answer {
        QImage heat;            ///< the map, colored
        QRectF square;          ///< where it lies
        std::vector<float> map; ///< (grid × grid), from 0 to 1; empty without a word
        int grid = 0;
        QPainterPath area, mask;                   ///< above the threshold; cut out
        cv::Mat inside;                            ///< the mask, 8-bit, 255 inside; empty without one
        double quality = 0;                        ///< estimated IoU of the mask
        qint64 pixels = 0;                         ///< in the mask
        std::optional<QPointF> positive, negative; ///< placed by the map
    };
    struct Mark {
        QPointF at;
        bool positive = true;
        bool operator==(const Mark &) const = default;
    };
    /// What the hand did. A point of the map that is moved becomes one of the hand's and is no longer used.
    struct Edits {
        bool usesPositive = true, usesNegative = true;
        std::vector<Mark> marks;
        std::optional<QRectF> box;
        bool operator==(const Edits &) const = default;
    };

    explicit SegmentView(QWidget *parent = nullptr);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const override;
    int heightFor(int width) const override;

    void setPicture(const QImage &picture); ///< forgets answer, edits and kept masks
    const QImage &picture() const { return m_picture; }
    void setAnswer(const Answer &answer);
    const Answer &answer() const { return m_answer; }
    /// Masks of this picture that were accepted: outlines beside what is shown.
    void setKept(const std::vector<QPainterPath> &kept);
    const std::vector<QPainterPath> &kept() const { return m_kept; }
    void setCaption(const QString &caption); ///< one line below the figure
    void setShown(Step step, bool shown);
    bool shown(Step step) const { return m_shown[size_t(step)]; }

    const Edits &edits() const { return m_edits; }
    void setEdits(const Edits &edits); ///< without a step in the history; edited() follows
    /// All points: those of the map that are used, then the hand's.
    std::vector<Mark> marks() const;
    int chosenMark() const { return m_chosen; }
    void setChosenMark(int mark);
    /// Adding at a place of the picture, removing the chosen one, a box around the mask or none: each is a step.
    void addMark(const Mark &mark);
    void removeChosen();
    void toggleBox();
    /// Where a place of the picture is in this widget.
    QPointF onScreen(const QPointF &place) const;

Q_SIGNALS:
    void edited(); ///< also while something is dragged
    /// A step is complete. `what` in the words of a menu.
    void stepped(const QString &what, const gleaner::SegmentView::Edits &before);

protected:
    void artifactChanged() override {}
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF pictureRect(const QRectF &area) const;
    QRectF screenRect() const; ///< of the picture in this widget
    QTransform toScreen(const QRectF &rect) const;
    QPointF inPicture(const QPointF &point) const; ///< kept inside
    int markAt(const QPointF &point) const;
    void paintSteps(QPainter &painter, const QRectF &rect, bool live) const; ///< live: with what is chosen
    QString readout() const;
    void moveChosen(const QPointF &to);
    void step(const QString &what, const Edits &before);
    bool pressKey(const QKeyEvent &event);

    QImage m_picture;
    Answer m_answer;
    std::vector<QPainterPath> m_kept;
    Edits m_edits;
    QString m_caption;
    std::array<bool, 3> m_shown{true, true, true};
    int m_chosen = none;
    std::optional<QPointF> m_hover;
    /// Of a drag: where it began on the screen, whether it moved, and what was before.
    std::optional<QPointF> m_pressed;
    bool m_moved = false, m_dragsMark = false, m_pressedNegative = false;
    Edits m_before;
};

} // namespace gleaner
