#include "core/data/scenes/Ground.h"

namespace gleaner::scenes {

namespace {

/// Colored pencils on paper: hatching that lets the paper through, and an outline drawn twice.
class Sketch final : public Painter {
public:
    Sketch(const Scene &scene, int side)
        : Painter(scene, side), m_ground(scene), m_seed(uint32_t(scene.detail >> 20)),
          m_strokes(std::clamp(float(side) / 3.5f, 12.0f, 46.0f)),
          m_paper(fromHsv(0.1f + 0.06f * speckle(1, 2, m_seed), 0.03f + 0.04f * speckle(2, 2, m_seed), 0.97f)),
          m_tooth(side, side)
    {
        for (int y = 0; y < side; ++y)
            for (int x = 0; x < side; ++x)
                m_tooth(y, x) = grain(unit(x), unit(y));
    }

    void paintGround() override
    {
        const float angle = 0.6f + 0.5f * speckle(5, 5, m_seed);
        const float c = std::cos(angle), s = std::sin(angle);
        cv::Mat_<int> regions(m_side, m_side);
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const float u = unit(x), v = unit(y);
                const Ground::Spot here = m_ground.at(u, v);
                regions(y, x) = here.region;
                const bool edge =
                    here.region != regions(y, std::max(x - 1, 0)) || here.region != regions(std::max(y - 1, 0), x);
                const float dark = std::clamp(1.05f - luminance(here.color), 0.0f, 1.0f);
                const float stroke = hatch(c * u + s * v, c * v - s * u, m_strokes, m_seed);
                const float graphite = 0.3f * dark * stroke * cloud(u * 2.2f, v * 2.2f, m_seed + 3) +
                                       (edge ? 0.22f * m_tooth(y, x) : 0.0f);
                m_canvas(y, x) = blend(m_paper, Color(0.42f, 0.42f, 0.45f), graphite);
            }
    }

    void paintObject(const SceneObject &object, Layer &layer, const Contours &contours) override
    {
        addRelief(layer, object.radius, 0.2, m_side);
        drawOutline(object, layer, contours);
        const Surface surface(object, m_side);
        const uint32_t seed = uint32_t(object.detail);
        const float angle = -0.9f + 0.5f * speckle(3, 3, seed), c = std::cos(angle), s = std::sin(angle);
        const Color lead = blend(surface.main() * 0.55f, Color(0.2f, 0.2f, 0.22f), 0.45f);
        const float steepness = float(0.2 * object.radius * m_side) * 2;
        eachPixel(layer, m_side, {}, [&](int x, int y, int column, int row) {
            const float u = unit(x), v = unit(y), alpha = float(layer.alpha(row, column)) / 255;
            const float tooth = m_tooth(y, x), line = float(layer.line(row, column)) / 255 * (0.55f + 0.45f * tooth);
            if (alpha == 0 && line == 0)
                return;
            const cv::Vec3f normal = normalAt(layer.relief, column, row, steepness);
            const float shade = std::clamp(0.3f * (normal[0] + normal[1]), -0.1f, 0.4f);
            const float strokes = hatch(c * u + s * v, c * v - s * u, m_strokes, seed);
            const float crossed =
                hatch(c * v - s * u, c * u + s * v, m_strokes, seed + 1) * std::max(0.0f, shade) * 1.5f;
            const float press = (0.46f + 0.46f * strokes + crossed + shade * 0.4f) * (0.72f + 0.38f * tooth);
            const float share = 0.14f + 0.86f * surface.share(u, v);
            const Color filled = blend(m_paper, surface.main(), std::clamp(press * share, 0.0f, 1.0f));
            const Color inked = blend(m_canvas(y, x), filled, alpha);
            m_canvas(y, x) = blend(inked, lead, std::min(1.0f, line));
        });
    }

    void finish() override
    {
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x)
                m_canvas(y, x) *= 1 + 0.045f * (m_tooth(y, x) - 0.5f);
    }

private:
    /// Paper tooth: where it is low, no pencil reaches.
    float grain(float u, float v) const
    {
        return 0.55f * cloud(u * 130, v * 130, m_seed) + 0.45f * cloud(u * 290, v * 290, m_seed + 1);
    }

    /// Pencil strokes along the second coordinate, `count` of them in the width of the picture.
    static float hatch(float across, float along, float count, uint32_t seed)
    {
        const float sway = 0.5f * cloud(along * 3, across * 6, seed);
        const float phase = (across * count + sway);
        const float stroke = std::floor(phase), inside = phase - stroke - 0.5f;
        const float strength = 0.6f + 0.4f * speckle(int(stroke), 11, seed);
        return strength * (1 - ramp(0.18f, 0.5f, std::abs(inside))) * (0.8f + 0.2f * cloud(along * 9, stroke, seed));
    }

    void drawOutline(const SceneObject &object, Layer &layer, const Contours &contours) const
    {
        addLine(layer, contours, 0.007, 0.9, m_side);
        Layer again = layer;
        SceneObject second = object;
        second.detail = object.detail * 3 + 1; // the hand does not find its own line again
        addLine(again, outlineOf(second, 1.6 * wobbleOf(SceneStyle::Sketch)), 0.004, 0.6, m_side);
        layer.line = cv::max(layer.line, again.line * 0.6);
    }

    Ground m_ground;
    uint32_t m_seed;
    float m_strokes; ///< in the width of the picture; never so fine that pixels would alias
    Color m_paper;
    cv::Mat_<float> m_tooth; ///< the grain at every pixel
};

} // namespace

std::unique_ptr<Painter> sketchPainter(const Scene &scene, int side) { return std::make_unique<Sketch>(scene, side); }

} // namespace gleaner::scenes
