#include "core/data/scenes/Ground.h"
#include "core/support/Random.h"

namespace gleaner::scenes {

namespace {

/// Glossy cushions under one lamp: soft shadows, highlights, a vignette and film grain.
class Photo final : public Painter {
public:
    Photo(const Scene &scene, int side) : Painter(scene, side), m_ground(scene)
    {
        Random random(scene.detail ^ 0x70686F746Full);
        m_light =
            cv::normalize(cv::Vec3f(float(random.uniform(-0.75, -0.2)), float(random.uniform(-0.85, -0.5)), 0.75f));
        m_half = cv::normalize(m_light + cv::Vec3f(0, 0, 1));
        m_warmth = float(random.uniform(-0.05, 0.05));
        m_exposure = float(random.uniform(0.92, 1.06));
    }

    void paintGround() override
    {
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x)
                m_canvas(y, x) = m_ground.at(unit(x), unit(y)).color;
    }

    void paintObject(const SceneObject &object, Layer &layer, const Contours &) override
    {
        constexpr double softness = 0.14;
        addRelief(layer, object.radius, softness, m_side);
        castShadow(object, layer);
        const Surface surface(object, m_side);
        const float steepness = float(std::max(0.6, softness * object.radius * m_side)) * 1.25f;
        eachPixel(layer, m_side, {}, [&](int x, int y, int column, int row) {
            const float alpha = float(layer.alpha(row, column)) / 255;
            if (alpha == 0)
                return;
            const cv::Vec3f normal = normalAt(layer.relief, column, row, steepness);
            const Color lit = shaded(surface.color(unit(x), unit(y)), normal, layer.relief(row, column));
            m_canvas(y, x) = blend(m_canvas(y, x), lit, alpha);
        });
    }

    void finish() override
    {
        const Color balance(m_exposure + m_warmth, m_exposure, m_exposure - m_warmth);
        const uint32_t seed = uint32_t(m_scene.detail >> 32);
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const float dx = unit(x) - 0.5f, dy = unit(y) - 0.5f;
                const float vignette = 1 - 0.36f * (dx * dx + dy * dy);
                const float grain = 0.032f * (speckle(x, y, seed) + speckle(x, y, seed + 1) - 1);
                Color &pixel = m_canvas(y, x);
                pixel = pixel.mul(balance) * vignette + Color::all(grain);
            }
    }

private:
    void castShadow(const SceneObject &object, const Layer &layer)
    {
        const double reach = 0.2 * object.radius * m_side;
        const cv::Point offset(cvRound(-reach * m_light[0] * 1.4), cvRound(-reach * m_light[1] * 1.4));
        eachPixel(layer, m_side, offset, [&](int x, int y, int column, int row) {
            const float shade = std::clamp(layer.relief(row, column), 0.0f, 1.0f);
            m_canvas(y, x) *= 1 - 0.46f * shade;
        });
    }

    Color shaded(const Color &color, const cv::Vec3f &normal, float height) const
    {
        const float diffuse = std::max(0.0f, normal.dot(m_light));
        float gloss = std::max(0.0f, normal.dot(m_half));
        gloss *= gloss, gloss *= gloss, gloss *= gloss, gloss *= gloss, gloss *= gloss;
        const float rim = 1 - ramp(0.35f, 0.75f, height);
        return color * (0.40f + 0.80f * diffuse - 0.10f * rim) + Color::all(0.42f * gloss * rim + 0.03f * diffuse);
    }

    Ground m_ground;
    cv::Vec3f m_light, m_half;
    float m_warmth, m_exposure;
};

} // namespace

std::unique_ptr<Painter> photoPainter(const Scene &scene, int side) { return std::make_unique<Photo>(scene, side); }

} // namespace gleaner::scenes
