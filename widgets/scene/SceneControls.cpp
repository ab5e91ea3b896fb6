#include "widgets/scene/SceneControls.h"

#include "widgets/scene/PointScene.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>
#include <cmath>

namespace gleaner {

namespace {

constexpr int restAfter = 140; // ms without a move
constexpr double keyStep = 24; // pixels of pointer movement that an arrow key stands for

} // namespace

SceneControls::SceneControls(QWidget *surface) : QObject(surface), m_surface(surface)
{
    surface->setMouseTracking(true);
    surface->setFocusPolicy(Qt::StrongFocus);
    surface->installEventFilter(this);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restAfter);
    connect(&m_rest, &QTimer::timeout, this, &SceneControls::cameraMoved);
}

void SceneControls::setScene(PointScene *scene)
{
    m_scene = scene;
    m_drag = Drag::None;
    m_area.clear();
    m_rest.stop();
}

void SceneControls::setTool(Tool tool)
{
    if (tool == m_tool)
        return;
    m_tool = tool;
    m_surface->setCursor(tool == Tool::Turn ? Qt::ArrowCursor : Qt::CrossCursor);
    Q_EMIT toolChanged();
}

QSizeF SceneControls::size() const { return m_surface->size(); }

bool SceneControls::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_surface || !m_scene)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
        return press(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return drag(static_cast<QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent &>(*event));
    case QEvent::Wheel:
        return wheel(static_cast<QWheelEvent &>(*event));
    case QEvent::KeyPress:
        return key(static_cast<QKeyEvent &>(*event));
    case QEvent::Leave:
        Q_EMIT pointHovered(-1, {});
        return false;
    default:
        return false;
    }
}

bool SceneControls::press(const QMouseEvent &event)
{
    if (m_drag != Drag::None)
        return true;
    m_pressed = m_last = event.position();
    m_button = event.button();
    m_dragged = false;
    m_drag = m_button == Qt::LeftButton ? dragFor(event.modifiers()) : Drag::Move;
    return true;
}

SceneControls::Drag SceneControls::dragFor(Qt::KeyboardModifiers modifiers) const
{
    if (m_tool != Tool::Turn)
        return m_tool == Tool::Rectangle ? Drag::Rectangle : Drag::Lasso;
    const bool shift = modifiers & Qt::ShiftModifier, control = modifiers & Qt::ControlModifier;
    return shift ? Drag::Rectangle : control ? Drag::Lasso : Drag::Turn;
}

/// Without a marking tool one key says what is marked, so only both of them can say "and add".
Selection::Combine SceneControls::combineFor(Qt::KeyboardModifiers modifiers) const
{
    if (m_tool == Tool::Turn)
        modifiers.setFlag(Qt::ShiftModifier, modifiers & Qt::ShiftModifier && modifiers & Qt::ControlModifier);
    return Selection::combineFor(modifiers);
}

bool SceneControls::drag(const QMouseEvent &event)
{
    const QPointF at = event.position();
    if (m_drag == Drag::None) {
        hover(at);
        return true;
    }
    if (!m_dragged && (at - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return true;
    if (!m_dragged)
        Q_EMIT pointHovered(-1, {});
    m_dragged = true;
    const QPointF delta = at - m_last;
    m_last = at;
    if (m_drag == Drag::Turn)
        moveCamera([&](SceneCamera &camera) { camera.orbit(delta, size()); });
    else if (m_drag == Drag::Move)
        moveCamera([&](SceneCamera &camera) { camera.pan(delta, size()); });
    else {
        if (m_drag == Drag::Rectangle)
            m_area = QPolygonF(QRectF(m_pressed, at).normalized());
        else
            m_area << (m_area.isEmpty() ? QPolygonF{m_pressed, at} : QPolygonF{at});
        Q_EMIT areaChanged();
    }
    return true;
}

bool SceneControls::release(const QMouseEvent &event)
{
    if (m_drag == Drag::None || event.button() != m_button)
        return true;
    const bool area = m_drag == Drag::Rectangle || m_drag == Drag::Lasso;
    m_drag = Drag::None;
    if (area && m_dragged) {
        const QPolygonF marked = std::exchange(m_area, {});
        Q_EMIT areaChanged();
        Q_EMIT areaSelected(m_scene->inside(marked, size()), combineFor(event.modifiers()));
    } else if (!m_dragged && m_button == Qt::LeftButton) {
        Q_EMIT pointClicked(m_scene->pick(event.position(), size()), event.modifiers());
    } else if (!m_dragged && m_button == Qt::RightButton) {
        Q_EMIT pointHovered(-1, {});
        Q_EMIT menuRequested(m_scene->pick(event.position(), size()), event.globalPosition().toPoint());
    }
    return true;
}

bool SceneControls::wheel(const QWheelEvent &event)
{
    const double turns = event.angleDelta().y() / 120.0;
    if (turns != 0)
        moveCamera([&](SceneCamera &camera) { camera.zoom(float(std::pow(1.15, turns)), event.position(), size()); });
    return true;
}

bool SceneControls::key(const QKeyEvent &event)
{
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    const QPointF middle(size().width() / 2, size().height() / 2);
    const auto turn = [&](double x, double y) {
        moveCamera([&](SceneCamera &camera) { shift ? camera.pan({x, y}, size()) : camera.orbit({x, y}, size()); });
        return true;
    };
    const auto zoom = [&](float factor) {
        moveCamera([&](SceneCamera &camera) { camera.zoom(factor, middle, size()); });
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Left:
        return turn(-keyStep, 0);
    case Qt::Key_Right:
        return turn(keyStep, 0);
    case Qt::Key_Up:
        return turn(0, -keyStep);
    case Qt::Key_Down:
        return turn(0, keyStep);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.2f);
    case Qt::Key_Minus:
        return zoom(1 / 1.2f);
    case Qt::Key_R:
        m_scene->resetCamera();
        Q_EMIT cameraMoved();
        return true;
    case Qt::Key_Menu:
        return menuKey();
    case Qt::Key_Escape:
        m_area.clear();
        m_drag = Drag::None;
        Q_EMIT areaChanged();
        Q_EMIT released();
        return true;
    default:
        return toolKey(event.key());
    }
}

bool SceneControls::toolKey(int key)
{
    switch (key) {
    case Qt::Key_T:
        setTool(Tool::Turn);
        return true;
    case Qt::Key_B:
        setTool(Tool::Rectangle);
        return true;
    case Qt::Key_L:
        setTool(Tool::Lasso);
        return true;
    default:
        return false;
    }
}

/// For the current point, where there is one in the picture.
bool SceneControls::menuKey()
{
    const int point = m_scene->current();
    const QPointF at = point < 0 ? QPointF() : m_scene->project(point, size());
    const bool seen = point >= 0 && QRectF({}, size()).contains(at);
    Q_EMIT menuRequested(seen ? point : -1, m_surface->mapToGlobal(seen ? at.toPoint() : m_surface->rect().center()));
    return true;
}

void SceneControls::hover(const QPointF &at) { Q_EMIT pointHovered(m_scene->pick(at, size()), at); }

template <typename Change> void SceneControls::moveCamera(Change change)
{
    SceneCamera camera = m_scene->camera(size());
    change(camera);
    m_scene->setCamera(camera);
    m_rest.start();
    Q_EMIT cameraMoved();
}

} // namespace gleaner
