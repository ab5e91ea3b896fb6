#pragma once
#include "core/data/scenes/Paint.h"

#include <array>

namespace gleaner::scenes {

/// What lies behind the objects, in muted colors that no object has. The styles draw it each in their own way.
class Ground {
public:
    struct Spot {
        Color color;
        int region; ///< where it changes, a line may be drawn
    };

    /// `detail` 0…1: how much grain and shading the surfaces have.
    explicit Ground(const Scene &scene, float detail = 1);
    /// x, y in units of the picture.
    Spot at(float x, float y) const;

private:
    struct Disc {
        float x, y, radius, light;
        int tint;
    };
    Spot studio(float x, float y) const;
    Spot table(float x, float y) const;
    Spot bokeh(float x, float y) const;
    Spot hills(float x, float y) const;
    Spot tiles(float x, float y) const;

    SceneBackground m_kind;
    uint32_t m_seed;
    std::array<Color, 4> m_tints;
    std::array<Disc, 11> m_discs;
    float m_detail, m_horizon, m_lightX, m_lightY, m_angle;
};

} // namespace gleaner::scenes
