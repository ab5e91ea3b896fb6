#include "core/data/scenes/Ground.h"

#include <vector>

namespace gleaner::scenes {

namespace {

/// Overlapping brush dabs laid on a jittered grid, all made before the first pixel is colored.
class Dabs {
public:
    struct Touch {
        float tone;  ///< -0.5…0.5, one for the whole dab
        float ridge; ///< -1…1, bristle marks and thickness
        float x, y;  ///< middle of the dab, in units of the picture
    };

    Dabs(float angle, float width, uint32_t seed)
        : m_cos(std::cos(angle)), m_sin(std::sin(angle)), m_long(width * 2.9f), m_wide(width)
    {
        m_columns = int(1.5f / m_long) + 4;
        m_rows = int(1.5f / m_wide) + 4;
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column) {
                const auto chance = [&](uint32_t k) { return speckle(column, row, seed * 8 + k) - 0.5f; };
                const float turn = 0.7f * chance(2);
                m_dabs.push_back({(float(column) + 0.5f + 0.7f * chance(0)), (float(row) + 0.5f + 0.7f * chance(1)),
                                  std::cos(turn), std::sin(turn), chance(3), chance(4)});
            }
    }

    Touch at(float x, float y) const
    {
        // Grid coordinates, the picture's middle in the middle of the grid.
        const float px = x - 0.5f, py = y - 0.5f;
        const float u = (m_cos * px + m_sin * py) / m_long + 0.5f * float(m_columns);
        const float v = (m_cos * py - m_sin * px) / m_wide + 0.5f * float(m_rows);
        const int column = std::clamp(int(u), 1, m_columns - 2), row = std::clamp(int(v), 1, m_rows - 2);
        const Dab *top = nullptr;
        float best = -1e9f, topAcross = 0, topSquare = 1;
        for (int j = row - 1; j <= row + 1; ++j)
            for (int i = column - 1; i <= column + 1; ++i) {
                const Dab &dab = m_dabs[size_t(j * m_columns + i)];
                const float du = (u - dab.u) * m_long, dv = (v - dab.v) * m_wide;
                const float along = (du * dab.c + dv * dab.s) / (0.80f * m_long);
                const float across = (dv * dab.c - du * dab.s) / (0.86f * m_wide);
                const float square = along * along + across * across;
                // Inside, the later dab wins; outside all dabs, the nearest.
                const float rank = square < 1 ? dab.order + 1 : -square;
                if (rank > best)
                    best = rank, top = &dab, topAcross = across, topSquare = square;
            }
        const float bristle = std::sin(topAcross * 13 + top->order * 40) * 0.4f;
        const float ridge = (bristle - topAcross * 0.9f) * std::clamp(1.2f - topSquare, 0.0f, 1.0f);
        const float cu = (top->u - 0.5f * float(m_columns)) * m_long, cv = (top->v - 0.5f * float(m_rows)) * m_wide;
        return {top->tone, ridge, m_cos * cu - m_sin * cv + 0.5f, m_sin * cu + m_cos * cv + 0.5f};
    }

private:
    struct Dab {
        float u, v, c, s, tone, order;
    };
    float m_cos, m_sin, m_long, m_wide;
    int m_columns, m_rows;
    std::vector<Dab> m_dabs;
};

/// Thick oil paint: every dab has one tone, its bristles catch the light, and edges tremble.
class Painting final : public Painter {
public:
    Painting(const Scene &scene, int side) : Painter(scene, side), m_ground(scene), m_seed(uint32_t(scene.detail >> 9))
    {
    }

    void paintGround() override
    {
        const Dabs dabs(-0.5f + speckle(1, 9, m_seed), 0.046f, m_seed);
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const Dabs::Touch touch = dabs.at(unit(x), unit(y));
                const Color color = m_ground.at(std::clamp(touch.x, 0.0f, 1.0f), std::clamp(touch.y, 0.0f, 1.0f)).color;
                m_canvas(y, x) = touched(richer(color), touch, 0.2f);
            }
    }

    void paintObject(const SceneObject &object, Layer &layer, const Contours &) override
    {
        addRelief(layer, object.radius, 0.2, m_side);
        const Surface surface(object, m_side);
        const uint32_t seed = uint32_t(object.detail);
        const Dabs dabs(3 * speckle(2, 2, seed), 0.03f + 0.06f * float(object.radius), seed);
        const float steepness = float(std::max(0.6, 0.2 * object.radius * m_side)) * 1.2f;
        eachPixel(layer, m_side, {}, [&](int x, int y, int column, int row) {
            const float alpha = float(layer.alpha(row, column)) / 255;
            if (alpha == 0)
                return;
            const float u = unit(x), v = unit(y);
            const Dabs::Touch touch = dabs.at(u, v);
            // The pattern is looked up a little toward the dab's middle: the brush drags it along.
            const Color color = surface.color(u + 0.25f * (touch.x - u), v + 0.25f * (touch.y - v));
            const cv::Vec3f normal = normalAt(layer.relief, column, row, steepness);
            const float light = std::round((-normal[0] * 0.5f - normal[1] * 0.7f) * 5 + touch.tone) / 5;
            const Color toned = light > 0 ? blend(color, Color(1, 0.97f, 0.85f), 0.35f * light)
                                          : blend(color, Color(0.16f, 0.1f, 0.3f), -0.5f * light);
            m_canvas(y, x) = blend(m_canvas(y, x), touched(toned, touch, 0.22f), alpha);
        });
    }

    void finish() override
    {
        for (int y = 0; y < m_side; ++y)
            for (int x = 0; x < m_side; ++x) {
                const float weave =
                    cloud(unit(x) * 110, unit(y) * 24, m_seed) + cloud(unit(x) * 24, unit(y) * 110, m_seed);
                m_canvas(y, x) *= 1 + 0.06f * (weave - 1);
            }
    }

private:
    static Color richer(const Color &color)
    {
        const float gray = luminance(color);
        return Color::all(gray) + (color - Color::all(gray)) * 1.6f;
    }

    static Color touched(const Color &color, const Dabs::Touch &touch, float strength)
    {
        const Color warm(1 + 0.3f * touch.tone, 1, 1 - 0.3f * touch.tone);
        const Color tinted = color.mul(blend(Color::all(1), warm, strength));
        return tinted * (1 + strength * touch.tone) + Color::all(0.055f * touch.ridge);
    }

    Ground m_ground;
    uint32_t m_seed;
};

} // namespace

std::unique_ptr<Painter> paintingPainter(const Scene &scene, int side)
{
    return std::make_unique<Painting>(scene, side);
}

} // namespace gleaner::scenes
