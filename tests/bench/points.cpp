// A million points seen, pointed at and marked: ours beside VTK's own mappers and picker, over the same data, in the
// same kind of window (no display), with the same camera.
#include "tests/bench/Ratios.h"
#include "tests/widgets/scene/Clouds.h"
#include "widgets/scene/FrameBudget.h"
#include "widgets/scene/OffscreenContext.h"
#include "widgets/scene/OffscreenScene.h"
#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneWindow.h"

#include <QApplication>
#include <cmath>
#include <functional>
#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkCellArray.h>
#include <vtkPointData.h>
#include <vtkPointGaussianMapper.h>
#include <vtkPointPicker.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

using namespace gleaner;

namespace {

constexpr int pointCount = 1000000;
constexpr QSize picture(960, 640);

/// The same points, colored by class, as somebody shows them who writes VTK by hand.
struct PlainScene {
    OffscreenContext context;
    SceneWindow window;
    vtkNew<vtkUnsignedCharArray> pixels;
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkActor> actor;

    PlainScene(PointScene &ours, vtkSmartPointer<vtkPolyDataMapper> mapper)
    {
        const OffscreenContext::Current current(context);
        vtkNew<vtkPolyData> data;
        vtkNew<vtkPoints> places;
        vtkNew<vtkCellArray> cells;
        vtkNew<vtkUnsignedCharArray> colors;
        colors->SetNumberOfComponents(3);
        places->SetNumberOfPoints(ours.cloud().count());
        cells->InsertNextCell(ours.cloud().count());
        for (int i = 0; i < ours.cloud().count(); ++i) {
            const QVector3D &place = ours.cloud().place(i);
            places->SetPoint(i, double(place.x()), double(place.y()), double(place.z()));
            cells->InsertCellPoint(i);
            const QColor color = Theme::classColor(ours.cloud().label(i), Theme::Mode::Light);
            const unsigned char rgb[3] = {uchar(color.red()), uchar(color.green()), uchar(color.blue())};
            colors->InsertNextTypedTuple(rgb);
        }
        data->SetPoints(places);
        data->SetVerts(cells);
        data->GetPointData()->SetScalars(colors);
        mapper->SetInputData(data);
        actor->SetMapper(mapper);
        actor->GetProperty()->LightingOff();
        actor->GetProperty()->SetPointSize(2);
        renderer->AddActor(actor);
        renderer->SetBackground(1, 1, 1);
        window.open();
        window.show(renderer);
    }
    ~PlainScene()
    {
        const OffscreenContext::Current current(context);
        window.close();
    }
    void lookAs(const PointScene &ours)
    {
        const SceneCamera seen = ours.camera(picture);
        const QQuaternion back = seen.turn.conjugated();
        const QVector3D eye = seen.center + back.rotatedVector({0, 0, seen.flat ? 10 : seen.distance()});
        const QVector3D up = back.rotatedVector({0, 1, 0});
        vtkCamera *camera = renderer->GetActiveCamera();
        camera->SetFocalPoint(double(seen.center.x()), double(seen.center.y()), double(seen.center.z()));
        camera->SetPosition(double(eye.x()), double(eye.y()), double(eye.z()));
        camera->SetViewUp(double(up.x()), double(up.y()), double(up.z()));
        camera->SetParallelProjection(seen.flat);
        camera->SetParallelScale(double(seen.halfHeight(picture)));
        camera->SetViewAngle(double(SceneCamera::viewAngle));
        camera->SetClippingRange(double(seen.clipping().first), double(seen.clipping().second));
    }
    void draw()
    {
        const OffscreenContext::Current current(context);
        window.render(picture);
        window.window()->GetPixelData(0, 0, picture.width() - 1, picture.height() - 1, 0, pixels, 0);
        benchmark::DoNotOptimize(pixels->GetPointer(0));
    }
    int pick(const QPointF &at)
    {
        vtkNew<vtkPointPicker> picker;
        picker->SetTolerance(0.005);
        picker->Pick(at.x(), picture.height() - at.y(), 0, renderer);
        return int(picker->GetPointId());
    }
};

vtkSmartPointer<vtkPolyDataMapper> gaussian()
{
    const auto mapper = vtkSmartPointer<vtkPointGaussianMapper>::New();
    mapper->SetScaleFactor(0); // points of one pixel size, its quickest way
    mapper->EmissiveOff();
    return mapper;
}

/// One space: our scene, VTK's two, and the views of them that a hand would turn to, one after the other.
struct Points {
    explicit Points(int width)
        : ours(clouds::clusters(pointCount, width, 10)), points(ours, vtkSmartPointer<vtkPolyDataMapper>::New()),
          sprites(ours, gaussian())
    {
    }
    void turn()
    {
        SceneCamera camera = ours.camera(picture);
        camera.orbit({step % 40 < 20 ? 3.0 : -3.0, 0}, picture);
        ours.setCamera(camera);
        ++step;
    }
    QPointF somewhere()
    {
        ++step;
        return {200.0 + (step * 37) % 560, 120.0 + (step * 53) % 400};
    }
    QPolygonF outline()
    {
        QPolygonF area;
        ++step;
        for (int i = 0; i < 200; ++i) {
            const double angle = 2 * M_PI * i / 200, radius = 170 + 40 * std::sin(5 * angle + step);
            area << QPointF(480 + radius * std::cos(angle), 320 + radius * std::sin(angle));
        }
        return area;
    }

    PointScene ours;
    OffscreenScene window;
    FrameBudget budget; ///< as the view has one
    PlainScene points, sprites;
    int step = 0;
};

/// `ready` comes before the clock starts.
template <typename Work>
void add(
    const std::string &name, Work work, const std::function<void()> &ready = [] {})
{
    benchmark::RegisterBenchmark(name.c_str(),
                                 [work, ready](benchmark::State &state) {
                                     ready();
                                     for (auto _ : state)
                                         work();
                                 })
        ->Unit(benchmark::kMillisecond)
        ->MinTime(0.05) // frames of the peers take longer than this each
        ->UseRealTime();
}

void addFrames(const std::string &group, Points &space, bool moving)
{
    add(group + "/ours", [&space, moving] {
        space.turn();
        space.budget.begin();
        const bool smooth = !moving && space.ours.worthSmoothing();
        const int most = moving ? space.budget.most() : 0;
        benchmark::DoNotOptimize(space.window.render(space.ours, picture, {1, smooth, most}));
        if (moving)
            space.budget.end(pointCount);
    });
    for (const auto &[who, plain] : {std::pair("vtk-points", &space.points), std::pair("vtk-gaussian", &space.sprites)})
        add(group + '/' + who, [&space, plain = plain] {
            space.turn();
            plain->lookAs(space.ours);
            plain->draw();
        });
}

void addHands(const std::string &group, Points &space)
{
    add(
        "pick" + group + "/ours", [&space] { benchmark::DoNotOptimize(space.ours.pick(space.somewhere(), picture)); },
        [&space] { space.ours.onScreen(picture); }); // at rest: the pointer has been there before
    add("pick" + group + "/vtkPointPicker",
        [&space] { benchmark::DoNotOptimize(space.points.pick(space.somewhere())); });
    add("first-pick-after-moving" + group + "/ours", [&space] {
        space.turn();
        benchmark::DoNotOptimize(space.ours.pick(space.somewhere(), picture));
    });
    add("lasso" + group + "/ours", [&space] { benchmark::DoNotOptimize(space.ours.inside(space.outline(), picture)); });
    add("lasso-to-picture" + group + "/ours", [&space] {
        space.ours.setSelected(space.ours.inside(space.outline(), picture));
        benchmark::DoNotOptimize(space.window.render(space.ours, picture, {1, false, 0}));
    });
}

} // namespace

int main(int count, char **words)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(count, words);
    Points plane(2), room(3);
    addFrames("moving-2d", plane, true);
    addFrames("moving-3d", room, true);
    addFrames("still-2d", plane, false);
    addFrames("still-3d", room, false);
    addHands("-2d", plane);
    addHands("-3d", room);
    return bench::run(count, words);
}
