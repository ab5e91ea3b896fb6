#pragma once
#include "core/data/Selection.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <optional>

class QHelpEvent;
class QRubberBand;
class QThreadPool;

namespace gleaner {

class ThumbnailLoader;

/// The pictures of a data set. Layout takes constant time, only visible pictures are read, on the pool's threads, the
/// newest wish first; a million rows scroll as smoothly as ten.
class ThumbnailGrid final : public QAbstractScrollArea {
    Q_OBJECT

public:
    enum class Flow { Grid, Strip }; ///< rows that scroll down, or one row that scrolls sideways

    /// `pool` must outlive the grid.
    explicit ThumbnailGrid(QThreadPool *pool, QWidget *parent = nullptr, Flow flow = Flow::Grid);
    ~ThumbnailGrid() override;

    /// Shows the selection's data set and follows both ways; null empties the grid.
    void setSelection(Selection *selection);
    Selection *selection() const { return m_selection; }
    /// Shows these rows of the data set only, in that order (for a filter, or the strip that shows what is chosen).
    void setRows(std::vector<int> rows);
    void showAllRows();

    static constexpr int smallest = 64, largest = 256;
    int pictureSide() const { return m_side; }
    void setPictureSide(int side); ///< logical pixels, kept in [smallest, largest]
    void setCacheBudget(qint64 bytes);

    int itemCount() const; ///< 0 for a data set without pictures
    /// Row of the data set shown by the item, and back (-1 where it is not shown).
    int rowOfItem(int item) const;
    int itemOfRow(int row) const;
    /// Rectangle of the row's tile in viewport coordinates (may lie outside it); empty where it is not shown.
    QRect itemRect(int row) const;
    /// The row under a point of the viewport, or -1.
    int rowAt(const QPoint &point) const;
    void scrollToRow(int row);
    /// Whether the picture of the row is decoded and shown.
    bool isLoaded(int row) const;
    /// Why the picture of the row cannot be shown, where it has been tried; else empty.
    QString failure(int row) const;

Q_SIGNALS:
    void activated(int row); ///< Enter or double click
    void pictureSideChanged(int side);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QRect rectOfItem(int item) const;
    int itemAt(const QPoint &point) const;
    std::pair<int, int> visibleItems() const; ///< first, last + 1
    int perLine() const;
    int pitch() const;
    QSize cell() const;
    void relayout();
    void paintItem(QPainter &painter, int item);
    void paintPicture(QPainter &painter, const QRect &frame, int row);
    void choose(int item, Qt::KeyboardModifiers modifiers);
    void chooseInside(const QRect &band);
    void chooseAll();
    void moveTo(int item, bool extend);
    std::optional<int> itemForKey(int key) const;
    QScrollBar *bar() const;
    bool showTip(QHelpEvent *event);

    ThumbnailLoader *m_loader;
    QPointer<Selection> m_selection;
    std::shared_ptr<const LabelColumn> m_labels;
    std::vector<int> m_shown; ///< empty while all rows are shown
    bool m_filtered = false;
    bool m_hasPictures = false;
    Flow m_flow;
    int m_side = 112;
    int m_anchor = -1; ///< item where a range began
    int m_cursor = -1; ///< item of the keyboard
    QPoint m_pressed;
    QRubberBand *m_band = nullptr;
    std::unique_ptr<Selection::Gesture> m_gesture; ///< from press to release: one step
    std::vector<int> m_before; ///< rows chosen before the rubber band, for Ctrl
};

/// A slider for the grid's picture size.
QWidget *makeZoomSlider(ThumbnailGrid *grid, QWidget *parent);

} // namespace gleaner
