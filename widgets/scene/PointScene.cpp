#include "widgets/scene/PointScene.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkCullerCollection.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>

// The OpenGL classes behind VTK's factory; said here, where they are first needed.
#include <vtkAutoInit.h>
VTK_MODULE_INIT(vtkRenderingOpenGL2)

namespace gleaner {

namespace {

QRgb mixed(const QColor &from, const QColor &to, double part)
{
    const auto mix = [part](int a, int b) { return int(std::lround(a + (b - a) * part)); };
    return qRgb(mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue()));
}

bool hasRoom(const PointCloud &cloud) { return !cloud.flat() && cloud.count() - cloud.left() > 1; }

} // namespace

/// The three far sides of the body's box: hairlines that give the eye a room to stand in.
struct PointScene::Box {
    vtkNew<vtkPoints> corners;
    vtkNew<vtkCellArray> lines;
    vtkNew<vtkPolyData> data;
    vtkNew<vtkPolyDataMapper> mapper;
    vtkNew<vtkActor> actor;

    explicit Box(const QVector3D &half)
    {
        for (int corner = 0; corner < 8; ++corner)
            corners->InsertNextPoint(double(corner & 1 ? half.x() : -half.x()) * 1.06,
                                     double(corner & 2 ? half.y() : -half.y()) * 1.06,
                                     double(corner & 4 ? half.z() : -half.z()) * 1.06);
        data->SetPoints(corners);
        data->SetLines(lines);
        mapper->SetInputData(data);
        actor->SetMapper(mapper);
        actor->GetProperty()->LightingOff();
        // Behind all points, whose depths PointActor has rearranged.
        actor->GetShaderProperty()->AddVertexShaderReplacement(
            "//VTK::PositionVC::Impl", true, "//VTK::PositionVC::Impl\n  gl_Position.z = 0.99999 * gl_Position.w;\n",
            false);
    }
};

PointScene::PointScene(const Embedding &embedding)
    : m_cloud(embedding), m_isSelected(size_t(m_cloud.count())), m_points(m_cloud),
      m_renderer(vtkSmartPointer<vtkRenderer>::New())
{
    m_usualSize = std::clamp(14.5f - 2.2f * std::log10(float(std::max(1, m_cloud.count()))), 2.2f, 11.0f);
    m_renderer->GetCullers()->RemoveAllItems();
    m_renderer->LightFollowCameraOff();
    m_renderer->AutomaticLightCreationOff();
    if (hasRoom(m_cloud)) {
        m_box = std::make_unique<Box>(m_cloud.half());
        m_renderer->AddActor(m_box->actor);
    }
    m_points.addTo(m_renderer);
}

PointScene::~PointScene() = default;

void PointScene::inherit(const PointScene &other)
{
    setAppearance(other.m_appearance);
    if (other.m_cameraSet && other.m_cloud.flat() == m_cloud.flat())
        setCamera(other.m_camera);
    setSelected(other.m_selected);
    setCurrent(other.m_current);
}

void PointScene::setAppearance(const SceneAppearance &appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    m_looksStale = true;
    ++m_revision;
}

void PointScene::setSelected(const std::vector<int> &points)
{
    if (points == m_selected)
        return;
    m_selected = points;
    std::fill(m_isSelected.begin(), m_isSelected.end(), char(0));
    for (const int point : points)
        if (point >= 0 && point < m_cloud.count())
            m_isSelected[size_t(point)] = 1;
    m_looksStale = true;
    ++m_revision;
}

void PointScene::setCurrent(int point) { m_current = point >= 0 && point < m_cloud.count() ? point : -1; }

void PointScene::setHovered(int point) { m_hovered = point >= 0 && point < m_cloud.count() ? point : -1; }

SceneCamera PointScene::camera(const QSizeF &picture) const
{
    SceneCamera camera = m_cameraSet ? m_camera : SceneCamera::fitted(m_cloud.half(), m_cloud.flat(), picture);
    camera.reach = std::max(1.9f, m_cloud.radius());
    return camera;
}

void PointScene::setCamera(const SceneCamera &camera)
{
    m_camera = camera;
    m_camera.flat = m_cloud.flat();
    m_cameraSet = true;
    ++m_revision;
}

void PointScene::resetCamera()
{
    m_cameraSet = false;
    ++m_revision;
}

bool PointScene::shown(int point) const
{
    return m_cloud.usable(point) &&
           (m_appearance.hidden.empty() || !m_appearance.hidden.contains(m_cloud.label(point)));
}

float PointScene::diameter(int point) const
{
    const float usual = m_appearance.pointSize > 0 ? m_appearance.pointSize : m_usualSize;
    return m_cloud.row(point) < 0 ? std::max(usual * 2.2f, 15.0f) : usual;
}

PointLook PointScene::look(int point) const
{
    PointLook look;
    if (!shown(point))
        return look;
    const bool mean = m_cloud.row(point) < 0;
    const QColor color = Theme::classColor(m_cloud.label(point), m_appearance.mode);
    const bool faded = !m_selected.empty() && !m_isSelected[size_t(point)] && !mean;
    look.color = faded ? mixed(color, background(), 0.78) : color.rgb();
    look.size = diameter(point) * (m_isSelected[size_t(point)] && !m_selected.empty() ? 1.15f : 1.0f);
    look.shape = mean ? 4 : Theme::classShape(m_cloud.label(point)) % 4;
    look.plain = faded;
    look.raised = mean || m_isSelected[size_t(point)];
    return look;
}

void PointScene::updateLooks()
{
    if (!m_looksStale)
        return;
    m_looksStale = false;
    std::vector<PointLook> looks(static_cast<size_t>(m_cloud.count()));
    for (int i = 0; i < m_cloud.count(); ++i)
        looks[size_t(i)] = look(i);
    m_points.setLooks(looks);
}

vtkRenderer *PointScene::prepare(const QSizeF &picture, double pixelRatio, bool coarse)
{
    const Tokens &tokens = Theme::tokens(m_appearance.mode);
    const SceneCamera seen = camera(picture);
    updateLooks();
    m_points.prepare(seen, {float(pixelRatio), background(), tokens.text, coarse});
    aim(seen, picture);
    m_renderer->SetBackground(background().redF(), background().greenF(), background().blueF());
    if (m_box) {
        drawBox(seen);
        const QColor line = tokens.line;
        m_box->actor->GetProperty()->SetColor(line.redF(), line.greenF(), line.blueF());
        m_box->actor->GetProperty()->SetLineWidth(float(pixelRatio));
    }
    return m_renderer;
}

void PointScene::aim(const SceneCamera &camera, const QSizeF &picture)
{
    const QQuaternion back = camera.turn.conjugated();
    const float away = camera.flat ? 10 : camera.distance();
    const QVector3D eye = camera.center + back.rotatedVector({0, 0, away}), up = back.rotatedVector({0, 1, 0});
    vtkCamera *vtk = m_renderer->GetActiveCamera();
    vtk->SetFocalPoint(double(camera.center.x()), double(camera.center.y()), double(camera.center.z()));
    vtk->SetPosition(double(eye.x()), double(eye.y()), double(eye.z()));
    vtk->SetViewUp(double(up.x()), double(up.y()), double(up.z()));
    vtk->SetParallelProjection(camera.flat);
    vtk->SetParallelScale(double(camera.halfHeight(picture)));
    if (!camera.flat)
        vtk->SetViewAngle(2 * std::atan(double(camera.halfHeight(picture) / camera.distance())) * 180 / M_PI);
    const auto [near, far] = camera.clipping();
    vtk->SetClippingRange(double(near), double(far));
}

void PointScene::drawBox(const SceneCamera &camera)
{
    // The corner farthest from the eye; every edge that does not touch the opposite corner lies on a far side.
    const QVector3D towards = camera.turn.conjugated().rotatedVector({0, 0, 1}) * camera.distance() + camera.center;
    const int nearest = (towards.x() > 0 ? 1 : 0) | (towards.y() > 0 ? 2 : 0) | (towards.z() > 0 ? 4 : 0);
    m_box->lines->Reset();
    for (int corner = 0; corner < 8; ++corner)
        for (const int axis : {1, 2, 4})
            if (!(corner & axis) && corner != nearest && (corner | axis) != nearest) {
                const vtkIdType ends[2] = {corner, corner | axis};
                m_box->lines->InsertNextCell(2, ends);
            }
    m_box->lines->Modified();
    m_box->data->Modified();
}

} // namespace gleaner
