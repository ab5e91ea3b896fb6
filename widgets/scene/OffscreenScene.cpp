#include "widgets/scene/OffscreenScene.h"

#include "widgets/scene/PointScene.h"
#include "widgets/scene/SceneWindow.h"

#include <algorithm>
#include <vtkRenderer.h>
#include <vtkUnsignedCharArray.h>

namespace gleaner {

namespace {

/// Mean of 2 × 2 pixels, upside down as OpenGL has it: rows of `from` run upwards, three bytes a pixel.
QImage halved(const unsigned char *from, const QSize &size)
{
    QImage image(size, QImage::Format_RGB888);
    const size_t stride = size_t(size.width()) * 6;
    for (int y = 0; y < size.height(); ++y) {
        const unsigned char *low = from + size_t(2 * (size.height() - 1 - y)) * stride, *high = low + stride;
        uchar *to = image.scanLine(y);
        for (int x = 0; x < size.width(); ++x, low += 6, high += 6)
            for (int part = 0; part < 3; ++part)
                *to++ = uchar((low[part] + low[part + 3] + high[part] + high[part + 3] + 2) / 4);
    }
    return image;
}

QImage copied(const unsigned char *from, const QSize &size)
{
    QImage image(size, QImage::Format_RGB888);
    const size_t stride = size_t(size.width()) * 3;
    for (int y = 0; y < size.height(); ++y)
        std::copy_n(from + size_t(size.height() - 1 - y) * stride, stride, image.scanLine(y));
    return image;
}

} // namespace

struct OffscreenScene::Window {
    SceneWindow vtk;
    vtkNew<vtkUnsignedCharArray> pixels;
};

OffscreenScene::OffscreenScene() : m_window(std::make_unique<Window>())
{
    const OffscreenContext::Current current(m_context);
    m_window->vtk.open();
}

OffscreenScene::~OffscreenScene()
{
    const OffscreenContext::Current current(m_context);
    m_window.reset();
}

void OffscreenScene::forget()
{
    const OffscreenContext::Current current(m_context);
    m_window->vtk.show(nullptr);
}

QImage OffscreenScene::render(PointScene &scene, const QSize &picture, const Quality &quality)
{
    const int limit = quality.smooth ? largestSide / 2 : largestSide;
    const auto pixels = [&](int side) { return std::clamp(int(std::lround(side * quality.pixelRatio)), 1, limit); };
    const QSize size(pixels(picture.width()), pixels(picture.height()));
    const QSize drawn = quality.smooth ? size * 2 : size;

    const OffscreenContext::Current current(m_context);
    vtkRenderer *renderer = scene.prepare(picture, quality.pixelRatio * (quality.smooth ? 2 : 1), quality.most,
                                           !scene.worthRaster());
    m_window->vtk.show(renderer);
    m_window->vtk.render(drawn);
    m_window->vtk.window()->GetPixelData(0, 0, drawn.width() - 1, drawn.height() - 1, 0, m_window->pixels, 0);
    const unsigned char *bytes = m_window->pixels->GetPointer(0);
    QImage image = quality.smooth ? halved(bytes, size) : copied(bytes, size);
    if (scene.worthRaster()) {
        image = image.convertToFormat(QImage::Format_RGB32);
        scene.raster(image, picture, quality.most);
    }
    image.setDevicePixelRatio(quality.pixelRatio);
    return image;
}

} // namespace gleaner
