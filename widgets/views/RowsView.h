#pragma once
#include "core/data/Selection.h"
#include "widgets/views/ArtifactView.h"

#include <QPointer>
#include <memory>

class QCPItemRect;
class QCustomPlot;
class QMouseEvent;

namespace gleaner {

/// A chart whose marks stand for rows of a data set. What is dragged over is chosen in the data set's Selection while
/// the pointer moves (Shift adds, Alt subtracts, both intersect), a click chooses what it hits or nothing, Escape
/// chooses nothing; whatever chooses rows elsewhere, the chart shows which they are.
class RowsView : public ArtifactView {
    Q_OBJECT

public:
    explicit RowsView(QWidget *parent);
    /// The document of the data set that the table's rows are about; null lets go. Not owned.
    void setSelection(Selection *selection);
    void paintTo(QPainter &painter, const QRectF &area, Theme::Mode mode) const final;
    QSize sizeHint() const override { return {480, 320}; }
    QSize minimumSizeHint() const override { return {200, 160}; }
    QCustomPlot *plot() const { return m_plot; }

protected:
    void artifactChanged() final;
    void keyPressEvent(QKeyEvent *event) override;

    /// Reads the table.
    virtual void read(const Table &table) = 0;
    /// Axes and all marks, none of them chosen.
    virtual void fill(QCustomPlot &plot, Theme::Mode mode) const = 0;
    /// Shows which rows of the table are chosen (one flag for each); empty = nothing is chosen. `plot` was filled.
    virtual void mark(QCustomPlot &plot, const std::vector<char> &chosen, Theme::Mode mode) const = 0;
    /// Rows of the table inside a rectangle of the plot's coordinates.
    virtual std::vector<size_t> rowsInside(const QRectF &area) const = 0;
    /// Rows of the table at a pixel of the plot, and what to say about them.
    virtual std::vector<size_t> rowsAt(const QCustomPlot &plot, const QPointF &pixel) const = 0;
    virtual QString textAt(const QCustomPlot &plot, const QPointF &pixel) const = 0;
    /// Whether a band spans the whole height.
    virtual bool choosesColumns() const = 0;

private:
    void makePlot();
    void refill();
    void showChosen();
    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    QRectF bandTo(const QPointF &pixel) const; ///< in the plot's coordinates
    void showBand(const QRectF &band);
    void choose(const std::vector<size_t> &tableRows, Qt::KeyboardModifiers modifiers);
    std::vector<char> flags() const;
    const Table *table() const { return artifact().as<Table>(); }

    QCustomPlot *m_plot = nullptr;
    QCPItemRect *m_band = nullptr;
    QPointF m_from;
    bool m_pressed = false;
    QPointer<Selection> m_selection;
    std::unique_ptr<Selection::Gesture> m_gesture; ///< from press to release: one step back
    std::vector<int> m_before;                     ///< chosen as the gesture began
};

} // namespace gleaner
