#include "core/data/scenes/SceneBoxes.h"

#include <opencv2/imgproc.hpp>

namespace gleaner {

std::vector<Box> sceneBoxes(const Scene &scene, int side)
{
    const cv::Mat mask = renderSceneMask(scene, side);
    std::vector<Box> found;
    for (size_t i = 0; i < scene.objects.size(); ++i) {
        const cv::Rect seen = cv::boundingRect(mask == int(i) + 1);
        found.push_back({double(seen.x), double(seen.y), double(seen.width), double(seen.height),
                         scene.objects[i].kind.name()});
    }
    return found;
}

} // namespace gleaner
