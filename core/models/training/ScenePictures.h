#pragma once
#include "core/data/SceneDescription.h"
#include "core/support/Random.h"

#include <functional>

namespace gleaner {

/// A scene as a training sees it.
struct ScenePicture {
    Scene scene;
    cv::Mat rgb, mask; ///< as RenderedScene has them, of the side asked for or twice as large
    Random random;     ///< for further choices about this picture
};

/// Rendered scenes for training, each a function of its row alone. A quarter of them is rendered twice as large as the
/// network sees, to be reduced as a user's pictures are.
class ScenePictures {
public:
    /// `uri` is a generator URI, whose side does not matter. Throws ProblemError (InputUnreadable).
    ScenePictures(const QString &uri, int side);

    const SceneOptions &options() const { return m_options; }
    ScenePicture picture(int row) const;
    /// Calls use(index, picture) for the rows first + index, index in [0, count), from several threads.
    void forEach(int first, int count, const std::function<void(int index, ScenePicture picture)> &use) const;

private:
    SceneOptions m_options;
    int m_side;
};

/// What is seen of object `index` (0 is the main one): 8-bit, 255 inside, `side` × `side`.
cv::Mat objectMask(const ScenePicture &picture, int index, int side);
/// The box around what is seen of it, in pixels of a picture of this side; empty where nothing is seen.
cv::Rect2f objectBox(const ScenePicture &picture, int index, int side);

/// The object that covers most of each patch, row by row, or -1 where none covers a fifth of it.
std::vector<int> objectsInPatches(const ScenePicture &picture, int patchesPerSide);

} // namespace gleaner
