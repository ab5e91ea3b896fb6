#pragma once
#include "core/data/Selection.h"

#include <QObject>
#include <QPolygonF>
#include <QTimer>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;
class QWidget;

namespace gleaner {

class PointScene;

/// The hand in a scene: turns events of the widget that shows it into camera moves, hovering, clicks and areas. The
/// same for every surface. Left drag turns (moves in two dimensions), right or middle drag moves, the wheel zooms where
/// the pointer is; Shift-drag marks a rectangle, Ctrl-drag a freely drawn area, with both keys the rows of a rectangle
/// are added, with Alt they are taken away. With one of the marking tools in the hand every left drag marks; Shift adds, Alt takes away,
/// both keep what is common. A right click asks for a menu. Arrows turn, with Shift they move; + and - zoom, R resets,
/// Escape lets go; T, B and L take up a tool.
class SceneControls : public QObject {
    Q_OBJECT

public:
    /// Listens to `surface`. The scene may change; none means that nothing happens.
    explicit SceneControls(QWidget *surface);
    void setScene(PointScene *scene);
    enum class Tool { Turn, Rectangle, Lasso };
    Tool tool() const { return m_tool; }
    void setTool(Tool tool);
    /// True while the view moves and shortly after: quick pictures now, the good one when it rests.
    bool moving() const { return m_rest.isActive(); }
    /// The area being marked, in the surface's coordinates; empty otherwise.
    const QPolygonF &area() const { return m_area; }

Q_SIGNALS:
    void cameraMoved();                              ///< also when it has come to rest
    void pointHovered(int point, const QPointF &at); ///< -1 = none
    void pointClicked(int point, Qt::KeyboardModifiers modifiers);
    void areaChanged();
    void areaSelected(const std::vector<int> &points, gleaner::Selection::Combine how);
    void menuRequested(int point, const QPoint &global); ///< point -1 = none
    void toolChanged();
    void released(); ///< Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Drag { None, Turn, Move, Rectangle, Lasso };
    bool press(const QMouseEvent &event);
    bool drag(const QMouseEvent &event);
    bool release(const QMouseEvent &event);
    bool wheel(const QWheelEvent &event);
    bool key(const QKeyEvent &event);
    bool toolKey(int key);
    bool menuKey();
    Drag dragFor(Qt::KeyboardModifiers modifiers) const;
    Selection::Combine combineFor(Qt::KeyboardModifiers modifiers) const;
    void hover(const QPointF &at);
    template <typename Change> void moveCamera(Change change);
    QSizeF size() const;

    QWidget *m_surface;
    PointScene *m_scene = nullptr;
    Tool m_tool = Tool::Turn;
    Drag m_drag = Drag::None;
    bool m_dragged = false;
    Qt::MouseButton m_button = Qt::NoButton;
    QPointF m_pressed, m_last;
    QPolygonF m_area;
    QTimer m_rest;
};

} // namespace gleaner
