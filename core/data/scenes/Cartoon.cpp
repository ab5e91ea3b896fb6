#include "core/data/scenes/Ground.h"

namespace gleaner::scenes {

namespace {

/// Flat bright colors, one hard shadow, one highlight, and a dark outline that lies inside the shape.
class Cartoon final : public Painter {
public:
    Cartoon(const Scene &scene, int side)
        : Painter(scene, side), m_ground(scene, 0), m_seed(uint32_t(scene.detail >> 13))
    {
    }

    void paintGround() override
    {
        const float cx = 0.2f + 0.6f * speckle(1, 1, m_seed), cy = 0.9f + 0.3f * speckle(2, 1, m_seed);
        const float pixel = 1.5f / float(m_side);
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const float u = unit(x), v = unit(y);
                const Ground::Spot spot = m_ground.at(u, v);
                Color color = flat(spot.color);
                // Printed halftone that grows toward the ground.
                const float p = 36, du = (u + v) * p, dv = (u - v) * p + 100;
                const float fu = du - std::floor(du) - 0.5f, fv = dv - std::floor(dv) - 0.5f;
                const float size = 0.42f * ramp(0.25f, 1.15f, v + 0.1f * (u - cx) * (cy - v));
                const float dot = std::clamp((size - std::sqrt(fu * fu + fv * fv)) / (p * pixel) + 0.5f, 0.0f, 1.0f);
                color *= 1 - 0.09f * dot;
                m_canvas(y, x) = color;
            }
    }

    void paintObject(const SceneObject &object, Layer &layer, const Contours &contours) override
    {
        addRelief(layer, object.radius, 0.26, m_side);
        // Twice as wide as seen: the outer half falls outside the shape and is not painted.
        addLine(layer, contours, std::min(0.03, 0.13 * object.radius), 1.5, m_side);
        castShadow(object, layer);
        const Surface surface(object, m_side);
        const Color main = vivid(surface.main()), second = vivid(surface.second());
        const Color ink = blend(main * 0.18f, Color(0.07f, 0.06f, 0.1f), 0.6f);
        const float steepness = float(std::max(0.6, 0.26 * object.radius * m_side)) * 1.6f;
        const float soft = std::min(0.3f, 3 / float(object.radius * m_side));
        eachPixel(layer, m_side, {}, [&](int x, int y, int column, int row) {
            const float alpha = float(layer.alpha(row, column)) / 255;
            if (alpha == 0)
                return;
            const cv::Vec3f normal = normalAt(layer.relief, column, row, steepness);
            const float light = -0.55f * normal[0] - 0.8f * normal[1];
            const Color base = blend(second, main, surface.share(unit(x), unit(y)));
            const float dark = ramp(0.32f - soft, 0.32f + soft, -light), bright = ramp(0.5f - soft, 0.5f + soft, light);
            Color color = blend(base, base.mul(Color(0.66f, 0.62f, 0.76f)), dark);
            color = blend(color, Color::all(1), 0.55f * bright);
            color = blend(color, ink, float(layer.line(row, column)) / 255);
            m_canvas(y, x) = blend(m_canvas(y, x), color, alpha);
        });
    }

private:
    void castShadow(const SceneObject &object, const Layer &layer)
    {
        const int shift = std::max(1, cvRound(0.1 * object.radius * m_side));
        eachPixel(layer, m_side, {shift, shift}, [&](int x, int y, int column, int row) {
            m_canvas(y, x) *= 1 - 0.24f * float(layer.alpha(row, column)) / 255;
        });
    }

    /// Pastel and in few steps, as if printed.
    static Color flat(const Color &color)
    {
        const float gray = luminance(color), level = 0.62f + 0.36f * std::round(gray * 6) / 6;
        const Color hue = color - Color::all(gray);
        return Color::all(level) + hue * 1.7f;
    }

    static Color vivid(const Color &color)
    {
        const float gray = luminance(color);
        return Color::all(gray) + (color - Color::all(gray)) * 1.18f + Color::all(0.02f);
    }

    Ground m_ground;
    uint32_t m_seed;
};

} // namespace

std::unique_ptr<Painter> cartoonPainter(const Scene &scene, int side) { return std::make_unique<Cartoon>(scene, side); }

} // namespace gleaner::scenes
