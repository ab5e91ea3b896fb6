#include "core/data/scenes/Ground.h"

#include <array>
#include <opencv2/imgproc.hpp>

namespace gleaner::scenes {

namespace {

/// A thermal camera: each paint gives off its own, overlapping amount of heat, drawn in an iron palette with a trace of
/// the visible color. A hue therefore looks like nothing seen before, and yet a few examples tell it.
class Infrared final : public Painter {
public:
    Infrared(const Scene &scene, int side)
        : Painter(scene, side), m_ground(scene), m_heat(side, side), m_seed(uint32_t(scene.detail >> 17)),
          m_drift(0.05f * (speckle(1, 1, m_seed) - 0.5f)), m_floor(0.02f + 0.1f * speckle(2, 1, m_seed))
    {
    }

    void paintGround() override
    {
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const float u = unit(x), v = unit(y);
                const Color color = m_ground.at(u, v).color;
                m_heat(y, x) = m_floor + 0.3f * (0.9f - luminance(color)) + 0.1f * cloud(u * 3, v * 3, m_seed);
                m_canvas(y, x) = Color::all(0.5f);
            }
    }

    void paintObject(const SceneObject &object, Layer &layer, const Contours &) override
    {
        addRelief(layer, object.radius, 0.36, m_side);
        const Surface surface(object, m_side);
        const float shade = 0.03f * (speckle(4, 4, uint32_t(object.detail)) - 0.5f);
        const float warm = emission(object.kind.color) + shade + m_drift;
        const Color tint = plainColor(object.kind.color);
        eachPixel(layer, m_side, {}, [&](int x, int y, int column, int row) {
            const float alpha = float(layer.alpha(row, column)) / 255;
            const float height = std::clamp(layer.relief(row, column), 0.0f, 1.0f);
            // Warm air around the object, and the object itself, warmest in its middle.
            float &heat = m_heat(y, x);
            heat += 0.16f * warm * height * (1 - alpha);
            const float own = warm - 0.12f + 0.14f * height - 0.13f * (1 - surface.share(unit(x), unit(y)));
            heat += (own - heat) * alpha;
            m_canvas(y, x) = blend(m_canvas(y, x), tint, alpha);
        });
    }

    void finish() override
    {
        // A sensor with few elements and rows of slightly different gain.
        const double sigma = 0.35 + 0.0035 * m_side;
        cv::GaussianBlur(m_heat, m_heat, {0, 0}, sigma);
        for (int y = 0; y < m_side; ++y) {
            const int line = y * 64 / m_side;
            const float gain = 0.016f * (speckle(line, 21, m_seed) - 0.5f);
            for (int x = 0; x < m_side; ++x) {
                const float noise = 0.02f * (speckle(x, y, m_seed) - 0.5f);
                const Color color = iron(m_heat(y, x) + gain + noise);
                const Color visible = m_canvas(y, x);
                m_canvas(y, x) = color + (visible - Color::all(luminance(visible))) * 0.13f;
            }
        }
    }

private:
    static float emission(SceneColor color)
    {
        // Neighbors in hue are far apart here; the order is that of no palette.
        static constexpr std::array<float, 10> values{0.70f, 0.90f, 0.55f, 0.80f, 0.50f,
                                                      0.95f, 0.65f, 0.75f, 0.85f, 0.60f};
        return values[size_t(color)];
    }

    static Color iron(float heat)
    {
        static const std::array<Color, 7> stops{Color(0.01f, 0.01f, 0.08f), Color(0.15f, 0.03f, 0.42f),
                                                Color(0.52f, 0.05f, 0.6f),  Color(0.86f, 0.2f, 0.38f),
                                                Color(0.98f, 0.51f, 0.1f),  Color(1, 0.82f, 0.25f),
                                                Color(1, 0.99f, 0.88f)};
        const float place = std::clamp(heat, 0.0f, 0.9999f) * float(stops.size() - 1);
        const size_t low = size_t(place);
        return blend(stops[low], stops[low + 1], place - float(low));
    }

    Ground m_ground;
    cv::Mat_<float> m_heat;
    uint32_t m_seed;
    float m_drift, m_floor;
};

} // namespace

std::unique_ptr<Painter> infraredPainter(const Scene &scene, int side)
{
    return std::make_unique<Infrared>(scene, side);
}

} // namespace gleaner::scenes
