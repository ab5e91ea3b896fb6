#pragma once
#include "core/data/scenes/Shapes.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace gleaner::scenes {

using Color = cv::Vec3f; ///< red, green, blue; 0…1
using Canvas = cv::Mat_<Color>;

/// One visual style at work on one picture. Coordinates are pixels of the canvas unless said otherwise.
class Painter {
public:
    Painter(const Scene &scene, int side) : m_scene(scene), m_side(side), m_canvas(side, side) {}
    virtual ~Painter() = default;
    virtual void paintGround() = 0;
    virtual void paintObject(const SceneObject &object, Layer &layer, const Contours &contours) = 0;
    virtual void finish() {}
    Canvas &canvas() { return m_canvas; }

protected:
    /// Center of a pixel in units of the picture.
    float unit(int pixel) const { return (float(pixel) + 0.5f) / float(m_side); }

    const Scene &m_scene;
    int m_side;
    Canvas m_canvas;
};

/// How much the hand trembles in a style, in radii of the object.
double wobbleOf(SceneStyle style);

std::unique_ptr<Painter> photoPainter(const Scene &scene, int side);
std::unique_ptr<Painter> sketchPainter(const Scene &scene, int side);
std::unique_ptr<Painter> paintingPainter(const Scene &scene, int side);
std::unique_ptr<Painter> cartoonPainter(const Scene &scene, int side);
std::unique_ptr<Painter> infraredPainter(const Scene &scene, int side);

inline float ramp(float low, float high, float x)
{
    const float t = std::clamp((x - low) / (high - low), 0.0f, 1.0f);
    return t * t * (3 - 2 * t);
}

inline Color blend(const Color &a, const Color &b, float share) { return a + (b - a) * share; }

inline float luminance(const Color &c) { return 0.299f * c[0] + 0.587f * c[1] + 0.114f * c[2]; }

/// Uniform in [0, 1), a fixed function of its arguments.
inline float speckle(int x, int y, uint32_t seed)
{
    uint32_t h = uint32_t(x) * 0x9E3779B1u ^ uint32_t(y) * 0x85EBCA77u ^ seed * 0xC2B2AE3Du;
    h ^= h >> 15;
    h *= 0x2C1B3C6Du;
    h ^= h >> 12;
    h *= 0x297A2D39u;
    h ^= h >> 15;
    return float(h >> 8) * 0x1.0p-24f;
}

/// Smooth noise with features one unit wide, in [0, 1).
float cloud(float x, float y, uint32_t seed);

Color fromHsv(float hue, float saturation, float value);

/// The colors of an object, with its own slight shade, and the pattern between them.
class Surface {
public:
    Surface(const SceneObject &object, int side);
    const Color &main() const { return m_main; }
    const Color &second() const { return m_second; }
    /// Share of the main color at a point, in units of the picture; antialiased for `side` pixels.
    float share(float x, float y) const;
    Color color(float x, float y) const { return blend(m_second, m_main, share(x, y)); }

private:
    Color m_main, m_second;
    SceneTexture m_texture;
    float m_x, m_y, m_cos, m_sin, m_radius, m_pixel;
};

/// The main color a name stands for, without any shade.
Color plainColor(SceneColor color);

/// Direction of the surface of a cushion, from its relief; z toward the eye.
inline cv::Vec3f normalAt(const cv::Mat_<float> &relief, int x, int y, float steepness)
{
    const int left = std::max(x - 1, 0), right = std::min(x + 1, relief.cols - 1);
    const int up = std::max(y - 1, 0), down = std::min(y + 1, relief.rows - 1);
    const float dx = (relief(y, left) - relief(y, right)) * steepness;
    const float dy = (relief(up, x) - relief(down, x)) * steepness;
    const float scale = 1 / std::sqrt(dx * dx + dy * dy + 1);
    return {dx * scale, dy * scale, scale};
}

/// Calls visit(x, y, column, row of the layer) for every pixel of the layer moved by `offset` inside the picture.
template <typename Visit> void eachPixel(const Layer &layer, int side, cv::Point offset, Visit visit)
{
    const cv::Rect seen = (layer.area + offset) & cv::Rect(0, 0, side, side);
    for (int y = seen.y; y < seen.y + seen.height; ++y)
        for (int x = seen.x; x < seen.x + seen.width; ++x)
            visit(x, y, x - layer.area.x - offset.x, y - layer.area.y - offset.y);
}

} // namespace gleaner::scenes
