#include "widgets/scene/DensityPicture.h"

#include "widgets/scene/PointScene.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace gleaner {

namespace {

/// Numbers on a grid of pixels.
struct Grid {
    int width, height;
    std::vector<float> values = std::vector<float>(size_t(width) * size_t(height));
};

/// Mean over 2 · reach + 1 values along lines of `count` values, each `step` apart.
void blurLine(float *line, int count, size_t step, int reach, std::vector<float> &scratch)
{
    scratch.resize(size_t(count));
    for (int i = 0; i < count; ++i)
        scratch[size_t(i)] = line[size_t(i) * step];
    float sum = 0;
    for (int i = 0; i < std::min(reach, count); ++i)
        sum += scratch[size_t(i)];
    for (int i = 0; i < count; ++i) {
        if (i + reach < count)
            sum += scratch[size_t(i + reach)];
        if (i - reach - 1 >= 0)
            sum -= scratch[size_t(i - reach - 1)];
        line[size_t(i) * step] = std::max(sum, 0.0f) / float(2 * reach + 1);
    }
}

/// Two means one after the other are nearly a Gaussian.
void blur(Grid &grid, int reach)
{
    std::vector<float> scratch;
    for (int round = 0; round < 2; ++round) {
        for (int y = 0; y < grid.height; ++y)
            blurLine(grid.values.data() + size_t(y) * size_t(grid.width), grid.width, 1, reach, scratch);
        for (int x = 0; x < grid.width; ++x)
            blurLine(grid.values.data() + x, grid.height, size_t(grid.width), reach, scratch);
    }
}

template <typename Takes> Grid counted(const PointScene &scene, const QSize &picture, Takes takes)
{
    const ScreenPoints &points = scene.onScreen(picture);
    Grid grid{picture.width(), picture.height()};
    for (int i = 0; i < points.count(); ++i) {
        const float x = points.x(i), y = points.y(i); // NaN compares false
        if (x >= 0 && y >= 0 && x < float(grid.width) && y < float(grid.height) && takes(i))
            ++grid.values[size_t(y) * size_t(grid.width) + size_t(x)];
    }
    blur(grid, 3);
    return grid;
}

using Colors = std::array<QRgb, 256>;

Colors colorsOf(Theme::Mode mode, bool gray)
{
    Colors colors;
    for (size_t i = 0; i < colors.size(); ++i) {
        const double part = double(i) / double(colors.size() - 1), opacity = std::min(1.0, part * 6);
        QColor color = gray ? Theme::tokens(mode).secondary : Theme::viridis(part);
        color.setAlphaF(float(gray ? 0.7 * part : opacity));
        colors[i] = qPremultiply(color.rgba());
    }
    return colors;
}

void draw(QImage &image, const Grid &grid, const Colors &colors)
{
    const float most = *std::max_element(grid.values.begin(), grid.values.end());
    if (most <= 0)
        return;
    // From one point alone (whose middle holds `single` after the blur) to the densest place.
    constexpr float single = 1.0f / 49;
    const float scale = 255 / std::log1p(most / single);
    const float *value = grid.values.data();
    for (int y = 0; y < grid.height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < grid.width; ++x, ++value)
            if (*value > single * 0.02f)
                line[x] = colors[size_t(std::log1p(*value / single) * scale)];
    }
}

} // namespace

QImage densityPicture(const PointScene &scene, const QSize &picture)
{
    QImage image(picture.expandedTo({1, 1}), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const bool some = !scene.selected().empty();
    const Theme::Mode mode = scene.appearance().mode;
    draw(image, counted(scene, image.size(), [](int) { return true; }), colorsOf(mode, some));
    if (some) {
        QImage chosen(image.size(), image.format());
        chosen.fill(Qt::transparent);
        draw(chosen, counted(scene, image.size(), [&](int point) { return scene.isSelected(point); }),
             colorsOf(mode, false));
        QPainter(&image).drawImage(0, 0, chosen);
    }
    return image;
}

} // namespace gleaner
