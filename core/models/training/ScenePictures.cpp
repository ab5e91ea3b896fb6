#include "core/models/training/ScenePictures.h"

#include "core/models/ParallelChunks.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace gleaner {

namespace {

constexpr int picturesInChunk = 8;
constexpr double sharperShare = 0.25;
constexpr uint64_t choices = 0x7261696eull; ///< their random numbers are not those of the scene
constexpr int inside = 255;
constexpr double coveredShare = 0.2; ///< of a patch an object must cover to be asked about

} // namespace

ScenePictures::ScenePictures(const QString &uri, int side) : m_options(SceneOptions::parse(uri)), m_side(side) {}

ScenePicture ScenePictures::picture(int row) const
{
    ScenePicture picture{
        describeScene(m_options, row), {}, {}, Random::forItem(m_options.seed ^ choices, uint64_t(row))};
    RenderedScene rendered = renderScene(picture.scene, picture.random.chance(sharperShare) ? 2 * m_side : m_side);
    picture.rgb = std::move(rendered.rgb);
    picture.mask = std::move(rendered.mask);
    return picture;
}

void ScenePictures::forEach(int first, int count, const std::function<void(int, ScenePicture)> &use) const
{
    inParallelChunks((count + picturesInChunk - 1) / picturesInChunk, [&](int chunk) {
        for (int i = chunk * picturesInChunk; i < std::min(count, (chunk + 1) * picturesInChunk); ++i)
            use(i, picture(first + i));
    });
}

cv::Mat objectMask(const ScenePicture &picture, int index, int side)
{
    cv::Mat mask = picture.mask == index + 1;
    if (mask.rows == side)
        return mask;
    cv::resize(mask, mask, cv::Size(side, side), 0, 0, cv::INTER_AREA);
    return mask > inside / 2;
}

cv::Rect2f objectBox(const ScenePicture &picture, int index, int side)
{
    const cv::Rect seen = cv::boundingRect(picture.mask == index + 1);
    const float scale = float(side) / float(picture.mask.rows);
    return {float(seen.x) * scale, float(seen.y) * scale, float(seen.width) * scale, float(seen.height) * scale};
}

std::vector<int> objectsInPatches(const ScenePicture &picture, int patchesPerSide)
{
    const int cell = picture.mask.rows / patchesPerSide;
    std::vector<int> found;
    for (int row = 0; row < patchesPerSide; ++row)
        for (int column = 0; column < patchesPerSide; ++column) {
            const cv::Mat patch = picture.mask(cv::Rect(column * cell, row * cell, cell, cell));
            int best = -1, most = int(coveredShare * cell * cell);
            for (int object = 0; object < int(picture.scene.objects.size()); ++object)
                if (const int covered = cv::countNonZero(patch == object + 1); covered > most) {
                    best = object;
                    most = covered;
                }
            found.push_back(best);
        }
    return found;
}

} // namespace gleaner
