#include "core/data/scenes/Paint.h"

#include <array>
#include <numbers>

namespace gleaner::scenes {

namespace {

struct Pair {
    Color main, second;
};

Color rgb(int r, int g, int b) { return Color(float(r), float(g), float(b)) / 255.0f; }

const Pair &palette(SceneColor color)
{
    // The second color is a tint of the first, so that a texture never changes what color an object has.
    static const std::array<Pair, 10> colors{{
        {rgb(216, 36, 40), rgb(255, 196, 186)},
        {rgb(246, 128, 16), rgb(255, 226, 178)},
        {rgb(250, 208, 20), rgb(255, 250, 214)},
        {rgb(38, 158, 66), rgb(196, 238, 190)},
        {rgb(24, 190, 206), rgb(206, 247, 247)},
        {rgb(36, 78, 214), rgb(184, 208, 255)},
        {rgb(122, 46, 176), rgb(222, 196, 246)},
        {rgb(246, 118, 182), rgb(255, 224, 240)},
        {rgb(122, 72, 38), rgb(226, 200, 170)},
        {rgb(34, 34, 40), rgb(186, 186, 194)},
    }};
    return colors[size_t(color)];
}

Color clamped(Color color)
{
    for (int i = 0; i < 3; ++i)
        color[i] = std::clamp(color[i], 0.0f, 1.0f);
    return color;
}

/// Antialiased "closer than `half` to the middle of the period", for a pattern that repeats every `period`.
float band(float x, float period, float half, float pixel)
{
    const float t = x / period;
    const float distance = std::abs(t - std::floor(t) - 0.5f) * period;
    return std::clamp((half - distance) / pixel + 0.5f, 0.0f, 1.0f);
}

float dots(float u, float v, float pixel)
{
    constexpr float pitch = 0.46f, size = 0.145f;
    const float row = std::floor(v / pitch);
    const float shifted = u / pitch + (int(row) % 2 == 0 ? 0.0f : 0.5f);
    const float du = (shifted - std::floor(shifted) - 0.5f) * pitch, dv = (v / pitch - row - 0.5f) * pitch;
    return std::clamp((size - std::sqrt(du * du + dv * dv)) / pixel + 0.5f, 0.0f, 1.0f);
}

} // namespace

double wobbleOf(SceneStyle style)
{
    switch (style) {
    case SceneStyle::Sketch:
        return 0.018;
    case SceneStyle::Painting:
        return 0.014;
    default:
        return 0;
    }
}

float cloud(float x, float y, uint32_t seed)
{
    const float fx = std::floor(x), fy = std::floor(y);
    const int ix = int(fx), iy = int(fy);
    const float tx = x - fx, ty = y - fy;
    const float sx = tx * tx * (3 - 2 * tx), sy = ty * ty * (3 - 2 * ty);
    const float a = speckle(ix, iy, seed), b = speckle(ix + 1, iy, seed);
    const float c = speckle(ix, iy + 1, seed), d = speckle(ix + 1, iy + 1, seed);
    const float top = a + (b - a) * sx, low = c + (d - c) * sx;
    return top + (low - top) * sy;
}

Color fromHsv(float hue, float saturation, float value)
{
    Color color;
    for (int i = 0; i < 3; ++i) {
        const float k = std::fmod(hue * 6 + (i == 0 ? 5.0f : i == 1 ? 3.0f : 1.0f), 6.0f);
        color[i] = value - value * saturation * std::clamp(std::min(k, 4 - k), 0.0f, 1.0f);
    }
    return color;
}

Color plainColor(SceneColor color) { return palette(color).main; }

Surface::Surface(const SceneObject &object, int side)
    : m_texture(object.texture), m_x(float(object.x)), m_y(float(object.y)), m_radius(float(object.radius)),
      m_pixel(1 / float(object.radius * side))
{
    const auto part = [&](int index) { return speckle(index, 7, uint32_t(object.detail)) - 0.5f; };
    const Color shade(part(0), part(1), part(2));
    const float light = 1 + 0.12f * part(3);
    const Pair &pair = palette(object.kind.color);
    m_main = clamped(pair.main * light + shade * 0.045f);
    m_second = clamped(pair.second * light + shade * 0.03f);
    // Stripes and checks lie at one of a few angles of their own.
    const double turn = object.angle + std::floor(4 * (part(4) + 0.5f)) * std::numbers::pi / 4;
    m_cos = float(std::cos(turn));
    m_sin = float(std::sin(turn));
}

float Surface::share(float x, float y) const
{
    if (m_texture == SceneTexture::Plain)
        return 1;
    const float dx = (x - m_x) / m_radius, dy = (y - m_y) / m_radius;
    const float u = m_cos * dx + m_sin * dy, v = m_cos * dy - m_sin * dx;
    if (m_texture == SceneTexture::Striped)
        return band(u, 0.44f, 0.125f, m_pixel);
    if (m_texture == SceneTexture::Dotted)
        return 1 - dots(u, v, m_pixel);
    constexpr float cell = 0.36f;
    const float a = band(u, 2 * cell, cell / 2, m_pixel), b = band(v, 2 * cell, cell / 2, m_pixel);
    return a * b + (1 - a) * (1 - b);
}

} // namespace gleaner::scenes
