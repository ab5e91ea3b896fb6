#include "widgets/scene/PointActor.h"

#include "core/support/Random.h"
#include "widgets/scene/PointCloud.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkFloatArray.h>
#include <vtkNew.h>
#include <vtkOpenGLPolyDataMapper.h>
#include <vtkPointData.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkProperty.h>
#include <vtkRenderer.h>
#include <vtkShaderProperty.h>
#include <vtkUniforms.h>
#include <vtkUnsignedCharArray.h>

namespace gleaner {

namespace {

// Added to the shape in the second component of "look".
constexpr int raisedCode = 16, plainCode = 32;

// A color that the background would swallow (yellow on white) gets a darker rim, all others a paler one, which parts
// overlapping points. The sprite's size follows the distance; raised points take the nearer half of the depth range, so
// that one pass suffices. What is not drawn is put outside the picture.
const char vertexWords[] = R"(//VTK::PositionVC::Dec
in vec2 look;
out float spriteSize;
flat out int spriteShape;
out float spriteDepth;
flat out float spriteRim;
)";
const char vertexWork[] = R"(//VTK::PositionVC::Impl
  int code = int(look.y + 0.5);
  bool raised = (code & 16) != 0;
  spriteShape = code & 15;
  spriteRim = (code & 32) != 0 ? 0.0 : 1.0;
  spriteSize = look.x * pixelRatio * clamp(focus / gl_Position.w, 0.6, 2.5);
  spriteDepth = (gl_Position.w - focus) * depthScale * (raised ? 0.5 : 1.0);
  gl_PointSize = spriteSize;
  gl_Position.z = 0.5 * gl_Position.z + (raised ? -0.5 : 0.5) * gl_Position.w;
  if (look.x <= 0.0)
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
)";
const char fragmentWords[] = R"(//VTK::PositionVC::Dec
in float spriteSize;
flat in int spriteShape;
in float spriteDepth;
flat in float spriteRim;
)";
const char fragmentWork[] = R"(//VTK::Light::Impl
  vec2 at = gl_PointCoord * 2.0 - 1.0;
  float edge = length(at);
  if (spriteShape == 1) edge = max(abs(at.x), abs(at.y)) / 0.86;
  if (spriteShape == 2) edge = abs(at.x) + abs(at.y);
  if (spriteShape == 3) edge = max(at.y / 0.78, (abs(at.x) * 1.75 - at.y) / 0.95);
  if (edge > 1.0) discard;
  float inside = (1.0 - edge) * spriteSize * 0.5;
  float rim = min(0.9 * pixelRatio, 0.16 * spriteSize);
  vec3 color = fragOutput0.rgb;
  if (spriteShape == 4) {
    if (edge > 0.80) color = ink;
    else if (edge > 0.60) color = background;
  } else {
    float likeness = 1.0 - abs(dot(color - background, vec3(0.30, 0.59, 0.11)));
    vec3 edgeColor = likeness > 0.8 ? mix(ink, color, 0.65) : mix(background, color, 0.45);
    color = mix(edgeColor, color, max(1.0 - spriteRim, smoothstep(rim * 0.4, rim * 1.2, inside)));
    color = mix(color, background, clamp(0.16 + 0.34 * spriteDepth, 0.0, 0.5) * depthFade);
  }
  fragOutput0 = vec4(color, 1.0);
)";

// Marks of two or three pixels: neither shape nor rim could be seen, and in software every pixel counts.
const char simpleWork[] = R"(//VTK::Light::Impl
  fragOutput0 = vec4(mix(fragOutput0.rgb, background, clamp(0.16 + 0.34 * spriteDepth, 0.0, 0.5) * depthFade), 1.0);
)";
constexpr float simpleBelow = 3.2f; // pixels

void setColor(vtkUniforms *uniforms, const char *name, const QColor &color)
{
    const float rgb[3] = {float(color.redF()), float(color.greenF()), float(color.blueF())};
    uniforms->SetUniform3f(name, rgb);
}

} // namespace

struct PointActor::Chunk {
    vtkNew<vtkPoints> places;
    vtkNew<vtkUnsignedCharArray> colors;
    vtkNew<vtkFloatArray> looks;
    vtkNew<vtkPolyData> data;
    vtkNew<vtkOpenGLPolyDataMapper> mapper;
    vtkNew<vtkActor> actor;
    int first = 0, count = 0;
    bool simple = false;

    Chunk(const PointCloud &cloud, const std::vector<int> &order, int from, int size) : first(from), count(size)
    {
        places->SetDataTypeToFloat();
        places->SetNumberOfPoints(count);
        vtkNew<vtkCellArray> cells;
        cells->InsertNextCell(count);
        for (int i = 0; i < count; ++i) {
            const QVector3D &place = cloud.place(order[size_t(first + i)]);
            places->SetPoint(i, double(place.x()), double(place.y()), double(place.z()));
            cells->InsertCellPoint(i);
        }
        colors->SetName("colors");
        colors->SetNumberOfComponents(4);
        colors->SetNumberOfTuples(count);
        looks->SetName("looks");
        looks->SetNumberOfComponents(2);
        looks->SetNumberOfTuples(count);
        data->SetPoints(places);
        data->SetVerts(cells);
        data->GetPointData()->SetScalars(colors);
        data->GetPointData()->AddArray(looks);
        connect();
    }

    void connect()
    {
        mapper->SetInputData(data);
        mapper->SetScalarModeToUsePointData();
        mapper->SetColorModeToDirectScalars();
        mapper->MapDataArrayToVertexAttribute("look", "looks", vtkDataObject::FIELD_ASSOCIATION_POINTS);
        mapper->SetVBOShiftScaleMethod(0);
        actor->SetMapper(mapper);
        actor->GetProperty()->LightingOff();
        actor->ForceOpaqueOn();
        vtkShaderProperty *shader = actor->GetShaderProperty();
        shader->AddVertexShaderReplacement("//VTK::PositionVC::Dec", true, vertexWords, false);
        shader->AddVertexShaderReplacement("//VTK::PositionVC::Impl", true, vertexWork, false);
        shader->AddFragmentShaderReplacement("//VTK::PositionVC::Dec", true, fragmentWords, false);
        shader->AddFragmentShaderReplacement("//VTK::Light::Impl", true, fragmentWork, false);
    }

    void setSimple(bool wanted)
    {
        if (wanted == simple)
            return;
        simple = wanted;
        vtkShaderProperty *shader = actor->GetShaderProperty();
        shader->ClearFragmentShaderReplacement("//VTK::Light::Impl", true);
        shader->AddFragmentShaderReplacement("//VTK::Light::Impl", true, simple ? simpleWork : fragmentWork, false);
    }
};

PointActor::PointActor(const PointCloud &cloud)
{
    const int count = cloud.count();
    if (count > coarseCount) {
        m_order = Random(1).permutation(count);
    } else {
        m_order.resize(size_t(count));
        std::iota(m_order.begin(), m_order.end(), 0);
    }
    for (int first = 0; first < count;) {
        const int size = std::min(count - first, std::max(first, coarseCount));
        m_chunks.push_back(std::make_unique<Chunk>(cloud, m_order, first, size));
        first += size;
    }
}

PointActor::~PointActor() = default;

void PointActor::addTo(vtkRenderer *renderer)
{
    for (const auto &chunk : m_chunks)
        renderer->AddActor(chunk->actor);
}

void PointActor::setLooks(const std::vector<PointLook> &looks, const std::vector<int> &lookOf)
{
    struct Packed {
        std::array<unsigned char, 4> color;
        std::array<float, 2> look;
    };
    std::vector<Packed> packed;
    m_largest = 0;
    for (const PointLook &each : looks) {
        m_largest = std::max(m_largest, each.size);
        packed.push_back({{(unsigned char)(qRed(each.color)), (unsigned char)(qGreen(each.color)),
                           (unsigned char)(qBlue(each.color)), 255},
                          {each.size, float(each.shape + (each.raised ? raisedCode : 0) + (each.plain ? plainCode : 0))}});
    }
    for (const auto &chunk : m_chunks) {
        unsigned char *color = chunk->colors->GetPointer(0);
        float *look = chunk->looks->GetPointer(0);
        for (int i = 0; i < chunk->count; ++i, color += 4, look += 2) {
            const Packed &each = packed[size_t(lookOf[size_t(m_order[size_t(chunk->first + i)])])];
            std::copy(each.color.begin(), each.color.end(), color);
            std::copy(each.look.begin(), each.look.end(), look);
        }
        chunk->colors->Modified();
        chunk->looks->Modified();
        chunk->data->Modified();
    }
}

void PointActor::prepare(const SceneCamera &camera, const Frame &frame)
{
    for (const auto &chunk : m_chunks) {
        chunk->actor->SetVisibility(frame.visible && (frame.most == 0 || chunk->first == 0 ||
                                                      chunk->first + chunk->count <= frame.most));
        chunk->setSimple(m_largest * frame.pixelRatio < simpleBelow);
        vtkUniforms *vertex = chunk->actor->GetShaderProperty()->GetVertexCustomUniforms();
        vtkUniforms *fragment = chunk->actor->GetShaderProperty()->GetFragmentCustomUniforms();
        vertex->SetUniformf("pixelRatio", frame.pixelRatio);
        vertex->SetUniformf("focus", camera.distance());
        vertex->SetUniformf("depthScale", camera.flat ? 0.0f : 0.8f);
        fragment->SetUniformf("pixelRatio", frame.pixelRatio);
        fragment->SetUniformf("depthFade", camera.flat ? 0.0f : 1.0f);
        setColor(fragment, "background", frame.background);
        setColor(fragment, "ink", frame.ink);
    }
}

} // namespace gleaner
