#include "widgets/scene/PointRaster.h"

#include "core/support/Random.h"
#include "widgets/scene/PointCloud.h"
#include "widgets/scene/ScreenPoints.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gleaner {

namespace {

constexpr int widest = 32; // pixels; larger marks are not for a million points
constexpr float raisedBy = 1e6f;

/// How many pixels a row of a disc of n pixels begins after the left edge of its square.
std::array<std::array<signed char, widest>, widest + 1> discs()
{
    std::array<std::array<signed char, widest>, widest + 1> insets{};
    for (int n = 3; n <= widest; ++n)
        for (int row = 0; row < n; ++row) {
            const double away = (row + 0.5) / n * 2 - 1, half = std::sqrt(1 - away * away) * n / 2;
            insets[size_t(n)][size_t(row)] = (signed char)(n / 2.0 - half + 0.6);
        }
    return insets;
}

QRgb faded(QRgb color, QRgb background, int part) // part of 256
{
    const auto mix = [part](int a, int b) { return a + (b - a) * part / 256; };
    return qRgb(mix(qRed(color), qRed(background)), mix(qGreen(color), qGreen(background)),
                mix(qBlue(color), qBlue(background)));
}

/// The picture and how near what it shows is.
struct Canvas {
    QRgb *pixels;
    int width, height, stride;
    std::vector<float> nearest;

    explicit Canvas(QImage &image)
        : pixels(reinterpret_cast<QRgb *>(image.bits())), width(image.width()), height(image.height()),
          stride(int(image.bytesPerLine() / 4)),
          nearest(size_t(width) * size_t(height), std::numeric_limits<float>::max())
    {
    }
    /// A disc of n pixels about (x, y). At equal distances the later one is seen.
    void mark(float x, float y, int n, float distance, QRgb color)
    {
        static const auto insets = discs();
        const int left = int(std::floor(x - float(n) / 2 + 0.5f)), top = int(std::floor(y - float(n) / 2 + 0.5f));
        for (int row = std::max(0, -top); row < n && top + row < height; ++row) {
            const int inset = insets[size_t(n)][size_t(row)], line = top + row;
            const int from = std::max(left + inset, 0), to = std::min(left + n - inset, width);
            for (int column = from; column < to; ++column) {
                float &near = nearest[size_t(line) * size_t(width) + size_t(column)];
                if (distance <= near) {
                    near = distance;
                    pixels[size_t(line) * size_t(stride) + size_t(column)] = color;
                }
            }
        }
    }
};

} // namespace

PointRaster::PointRaster(const PointCloud &cloud) : m_order(Random(1).permutation(cloud.count()))
{
    m_places.reserve(m_order.size());
    for (const int point : m_order)
        m_places.push_back(cloud.place(point));
    m_lookOf.resize(m_order.size());
}

void PointRaster::setLooks(const std::vector<PointLook> &looks, const std::vector<int> &lookOf)
{
    m_looks = looks;
    for (size_t i = 0; i < m_order.size(); ++i)
        m_lookOf[i] = lookOf[size_t(m_order[i])];
}

void PointRaster::draw(QImage &image, const SceneCamera &camera, const QSizeF &picture, const QColor &background,
                       int most) const
{
    const QMatrix4x4 matrix = camera.matrix(picture);
    const float focus = camera.distance(), scale = float(image.width() / std::max(1.0, picture.width()));
    const float wide = float(image.width()) / 2, tall = float(image.height()) / 2;
    const QRgb ground = background.rgb();
    const size_t count = most > 0 ? std::min(size_t(most), m_places.size()) : m_places.size();
    Canvas canvas(image);
    for (size_t i = 0; i < count; ++i) {
        const PointLook &look = m_looks[size_t(m_lookOf[i])];
        const QVector4D clip = clipOf(matrix, m_places[i]);
        if (look.size <= 0 || !inFront(clip))
            continue;
        const float away = clip.w(), x = (clip.x() / away + 1) * wide, y = (1 - clip.y() / away) * tall;
        if (!(x > -float(widest) && y > -float(widest) && x < 2 * wide + widest && y < 2 * tall + widest))
            continue;
        const float size = look.size * scale * std::clamp(focus / away, 0.6f, 2.5f);
        QRgb color = look.color | 0xff000000u;
        if (!camera.flat) {
            const float depth = (away - focus) * 0.8f * (look.raised ? 0.5f : 1.0f);
            color = faded(color, ground, int(256 * std::clamp(0.16f + 0.34f * depth, 0.0f, 0.5f)));
        }
        canvas.mark(x, y, std::clamp(int(size + 0.5f), 1, widest), look.raised ? away - raisedBy : away, color);
    }
}

} // namespace gleaner
