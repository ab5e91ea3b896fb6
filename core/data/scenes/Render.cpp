#include "core/data/scenes/Paint.h"

namespace gleaner {

namespace {

using namespace scenes;

std::unique_ptr<Painter> painterFor(const Scene &scene, int side)
{
    switch (scene.style) {
    case SceneStyle::Photo:
        return photoPainter(scene, side);
    case SceneStyle::Sketch:
        return sketchPainter(scene, side);
    case SceneStyle::Painting:
        return paintingPainter(scene, side);
    case SceneStyle::Cartoon:
        return cartoonPainter(scene, side);
    case SceneStyle::Infrared:
        return infraredPainter(scene, side);
    }
    return nullptr;
}

void addToMask(cv::Mat_<uchar> &mask, const Layer &layer, int object)
{
    eachPixel(layer, mask.cols, {}, [&](int x, int y, int column, int row) {
        if (layer.alpha(row, column) >= 128)
            mask(y, x) = uchar(object + 1);
    });
}

/// Calls visit(index, layer, contours) back to front.
template <typename Visit> void eachLayer(const Scene &scene, int side, Visit visit)
{
    for (int index : scene.paintOrder) {
        const SceneObject &object = scene.objects[size_t(index)];
        const Contours contours = outlineOf(object, wobbleOf(scene.style));
        Layer layer = coverageOf(contours, object.radius, side);
        visit(index, layer, contours);
    }
}

} // namespace

RenderedScene renderScene(const Scene &scene, int side)
{
    const std::unique_ptr<Painter> painter = painterFor(scene, side);
    cv::Mat_<uchar> mask = cv::Mat_<uchar>::zeros(side, side);
    painter->paintGround();
    eachLayer(scene, side, [&](int index, Layer &layer, const Contours &contours) {
        addToMask(mask, layer, index);
        painter->paintObject(scene.objects[size_t(index)], layer, contours);
    });
    painter->finish();
    RenderedScene rendered{{}, mask};
    painter->canvas().convertTo(rendered.rgb, CV_8UC3, 255);
    return rendered;
}

cv::Mat renderSceneMask(const Scene &scene, int side)
{
    cv::Mat_<uchar> mask = cv::Mat_<uchar>::zeros(side, side);
    eachLayer(scene, side, [&](int index, const Layer &layer, const Contours &) { addToMask(mask, layer, index); });
    return mask;
}

} // namespace gleaner
