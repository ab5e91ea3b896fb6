#include "core/data/scenes/Ground.h"

#include "core/support/Random.h"

namespace gleaner::scenes {

namespace {
constexpr float edgeWidth = 0.007f; // so that edges do not look like stairs
}

Ground::Ground(const Scene &scene, float detail)
    : m_kind(scene.background), m_seed(uint32_t(scene.detail)), m_detail(detail)
{
    Random random(scene.detail);
    const float hue = float(random.uniform()), value = float(random.uniform(0.62, 0.86));
    for (size_t i = 0; i < m_tints.size(); ++i) {
        const float other = hue + float(random.uniform(-0.12, 0.12)) + (i % 2 == 1 ? 0.5f : 0.0f);
        m_tints[i] = fromHsv(other - std::floor(other), float(random.uniform(0.06, 0.2)),
                             std::min(0.95f, value + float(random.uniform(-0.1, 0.1))));
    }
    for (Disc &disc : m_discs)
        disc = {float(random.uniform()), float(random.uniform()), float(random.uniform(0.05, 0.17)),
                float(random.uniform(0.06, 0.2)), random.below(4)};
    m_horizon = float(random.uniform(0.5, 0.68));
    m_lightX = float(random.uniform(0.2, 0.8));
    m_lightY = float(random.uniform(0.1, 0.5));
    m_angle = float(random.uniform(-0.3, 0.3));
}

Ground::Spot Ground::at(float x, float y) const
{
    switch (m_kind) {
    case SceneBackground::Studio:
        return studio(x, y);
    case SceneBackground::Table:
        return table(x, y);
    case SceneBackground::Bokeh:
        return bokeh(x, y);
    case SceneBackground::Hills:
        return hills(x, y);
    case SceneBackground::Tiles:
        return tiles(x, y);
    }
    return {};
}

Ground::Spot Ground::studio(float x, float y) const
{
    const float dx = x - m_lightX, dy = y - m_lightY;
    const float light = 1.1f - 0.42f * ramp(0, 1.1f, std::sqrt(dx * dx + dy * dy));
    return {m_tints[0] * light, 0};
}

Ground::Spot Ground::table(float x, float y) const
{
    const Color wall = m_tints[0] * (0.86f + 0.16f * ramp(0, 1, y / m_horizon));
    if (y < m_horizon)
        return {wall, 0};
    // Wood: planks that run into the picture, with a long grain.
    const float depth = (y - m_horizon) / (1 - m_horizon);
    const float across = (x - 0.5f) / (0.55f + 0.45f * depth) * 5;
    const float plank = std::floor(across + 100);
    const float grain = cloud(across * 9 + plank * 7, depth * 2.5f, m_seed);
    const float shade =
        0.74f + 0.1f * depth + 0.1f * m_detail * (grain - 0.5f) + 0.07f * speckle(int(plank), 3, m_seed);
    const float seam = 1 - 0.18f * (1 - ramp(0, 0.06f, across + 100 - plank));
    const Color wood = blend(m_tints[1], Color(0.72f, 0.6f, 0.47f), 0.55f);
    const Color lit = wood * (shade * seam * (0.86f + 0.14f * ramp(0, 0.12f, depth)));
    return {blend(wall, lit, ramp(0, edgeWidth, y - m_horizon)), 1 + int(plank) % 2};
}

Ground::Spot Ground::bokeh(float x, float y) const
{
    Spot spot{blend(m_tints[0], m_tints[2], y) * 0.66f, 0};
    for (size_t i = 0; i < m_discs.size(); ++i) {
        const Disc &disc = m_discs[i];
        const float dx = x - disc.x, dy = y - disc.y, distance2 = dx * dx + dy * dy;
        if (distance2 > disc.radius * disc.radius)
            continue;
        const float distance = std::sqrt(distance2) / disc.radius;
        const float light = disc.light * (1 - ramp(0.86f, 1, distance)) * (0.75f + 0.45f * distance);
        spot.color += m_tints[size_t(disc.tint)] * light;
        spot.region = int(i) + 1;
    }
    return spot;
}

Ground::Spot Ground::hills(float x, float y) const
{
    const float sky = ramp(-0.1f, 0.8f, y);
    Spot spot{blend(m_tints[0], Color(0.95f, 0.94f, 0.91f), 0.25f + 0.55f * sky), 0};
    for (int i = 0; i < 3; ++i) {
        const float wave = cloud(x * (2.2f + float(i)) + 20.0f * float(i), 0.5f, m_seed + uint32_t(i)) - 0.5f;
        const float crest = m_horizon - 0.12f + 0.15f * float(i) + 0.24f * wave;
        if (y < crest)
            continue;
        const Color hill = m_tints[size_t(i) + 1] * ((0.88f - 0.13f * float(i)) * (1.0f - 0.12f * (y - crest)));
        spot.color = blend(spot.color, hill, ramp(0, edgeWidth, y - crest));
        spot.region = i + 1;
    }
    return spot;
}

Ground::Spot Ground::tiles(float x, float y) const
{
    const float u = (x + m_angle * y) * 5 + 10, v = (y - m_angle * x) * 5 + 10;
    const float fu = u - std::floor(u), fv = v - std::floor(v);
    const float edge = std::min(std::min(fu, 1 - fu), std::min(fv, 1 - fv));
    const int column = int(u), row = int(v);
    const Color &tint = m_tints[(column + row) % 2 == 0 ? 0 : 2];
    const float tone = 0.9f + 0.14f * (speckle(column, row, m_seed) - 0.5f) + 0.05f * m_detail * (fv - 0.5f);
    const float grout = ramp(0.015f, 0.06f, edge);
    return {blend(m_tints[3] * 0.72f, tint * tone, grout), 1 + (column * 7 + row * 13) % 97};
}

} // namespace gleaner::scenes
