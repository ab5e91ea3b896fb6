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
    : m_cloud(embedding), m_isSelected(size_t(m_cloud.count())),
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
}

PointScene::~PointScene() = default;

void PointScene::inherit(const PointScene &other)
{
    setAppearance(other.m_appearance);
    if (other.m_cameraSet && other.m_cloud.flat() == m_cloud.flat())
        setCamera(other.m_camera);
    if (other.m_cloud.count() == m_cloud.count()) {
        setVeiled(other.m_veiled);
        setValues(other.m_values);
    }
    setSelected(other.m_selected);
    setCurrent(other.m_current);
}

void PointScene::setAppearance(const SceneAppearance &appearance)
{
    if (appearance == m_appearance)
        return;
    const bool hides = appearance.hidden != m_appearance.hidden;
    m_appearance = appearance;
    m_actorStale = m_rasterStale = true;
    ++m_revision;
    if (hides)
        shownChanged();
}

void PointScene::setClasses(const std::vector<int> &labels, const QStringList &names)
{
    m_cloud.setClasses(labels, names);
    m_appearance.hidden.clear();
    shownChanged();
}

void PointScene::setValues(const PointValues &values)
{
    m_values = values;
    if (!m_values.values.empty())
        m_values.values.resize(size_t(m_cloud.count()), std::numeric_limits<float>::quiet_NaN());
    m_actorStale = m_rasterStale = true;
    ++m_revision;
}

void PointScene::setVeiled(const std::vector<int> &points)
{
    m_veiled = points;
    std::erase_if(m_veiled, [this](int point) { return point < 0 || point >= m_cloud.count(); });
    shownChanged();
}

void PointScene::shownChanged()
{
    m_actorStale = m_rasterStale = m_shownStale = true;
    ++m_shownRevision;
    ++m_revision;
}

void PointScene::updateShown() const
{
    if (!m_shownStale)
        return;
    m_shownStale = false;
    std::vector<char> hidden(size_t(m_cloud.classes() + 1));
    for (const int each : m_appearance.hidden)
        if (each >= -1 && each < m_cloud.classes())
            hidden[size_t(each + 1)] = 1;
    m_shown.resize(size_t(m_cloud.count()));
    for (int i = 0; i < m_cloud.count(); ++i)
        m_shown[size_t(i)] = m_cloud.usable(i) && !hidden[size_t(m_cloud.label(i) + 1)];
    for (const int point : m_veiled)
        m_shown[size_t(point)] = 0;
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
    m_actorStale = m_rasterStale = true;
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
    updateShown();
    return m_shown[size_t(point)];
}

int PointScene::shownCount() const
{
    updateShown();
    return int(std::count(m_shown.begin(), m_shown.end(), char(1)));
}

float PointScene::diameterOf(bool mean) const
{
    const float usual = m_appearance.pointSize > 0 ? m_appearance.pointSize : m_usualSize;
    return mean ? std::max(usual * 2.2f, 15.0f) : usual;
}

float PointScene::diameter(int point) const { return diameterOf(m_cloud.row(point) < 0); }

namespace {

constexpr int steps = 256;                 // of the scale of values
enum Ground { Usual, Faded, Chosen, Mean }; // each color comes on all of them

} // namespace

/// Which color of the table in looks(): by class, or by value.
int PointScene::colorIndex(int point) const
{
    if (m_values.values.empty())
        return m_cloud.label(point) + 1;
    const float value = m_values.values[size_t(point)];
    if (!std::isfinite(value))
        return 0;
    const double part = m_values.high > m_values.low ? (double(value) - m_values.low) / (m_values.high - m_values.low) : 0.5;
    return 1 + int(std::clamp(part, 0.0, 1.0) * (steps - 1) + 0.5);
}

/// "Not drawn", then every color on all four grounds.
std::vector<PointLook> PointScene::looks() const
{
    const bool byValue = !m_values.values.empty();
    const float usual = diameterOf(false), mean = m_cloud.hasMeans() ? diameterOf(true) : 0;
    std::vector<PointLook> looks(1);
    for (int each = -1; each < (byValue ? steps : m_cloud.classes()); ++each) {
        const QColor color = byValue && each >= 0 ? Theme::viridis(double(each) / (steps - 1))
                                                  : Theme::classColor(each, m_appearance.mode);
        const int shape = byValue ? 0 : Theme::classShape(each) % 4;
        looks.push_back({color.rgb(), usual, shape, false, false});
        looks.push_back({mixed(color, background(), 0.78), usual, shape, false, true});
        looks.push_back({color.rgb(), usual * 1.15f, shape, true, false});
        looks.push_back({color.rgb(), mean, 4, true, false});
    }
    return looks;
}

template <typename Drawer> void PointScene::updateLooks(Drawer &drawer, bool &stale)
{
    if (!stale)
        return;
    stale = false;
    updateShown();
    std::vector<int> lookOf(static_cast<size_t>(m_cloud.count()), 0);
    const Ground others = m_selected.empty() ? Usual : Faded;
    for (int i = 0; i < m_cloud.count(); ++i) {
        if (!m_shown[size_t(i)])
            continue;
        const Ground ground = m_cloud.row(i) < 0 ? Mean : m_isSelected[size_t(i)] ? Chosen : others;
        lookOf[size_t(i)] = 1 + 4 * colorIndex(i) + ground;
    }
    drawer.setLooks(looks(), lookOf);
}

void PointScene::raster(QImage &image, const QSizeF &picture, int most)
{
    if (m_appearance.density)
        return;
    if (!m_raster)
        m_raster = std::make_unique<PointRaster>(m_cloud);
    updateLooks(*m_raster, m_rasterStale);
    m_raster->draw(image, camera(picture), picture, background(), most);
}

vtkRenderer *PointScene::prepare(const QSizeF &picture, double pixelRatio, int most, bool withPoints)
{
    const Tokens &tokens = Theme::tokens(m_appearance.mode);
    const SceneCamera seen = camera(picture);
    const bool drawn = withPoints && !m_appearance.density;
    if (drawn && !m_points) {
        m_points = std::make_unique<PointActor>(m_cloud);
        m_points->addTo(m_renderer);
    }
    if (drawn)
        updateLooks(*m_points, m_actorStale);
    if (m_points)
        m_points->prepare(seen, {float(pixelRatio), background(), tokens.text, most, drawn});
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
