#pragma once
#include "widgets/scene/OffscreenContext.h"

#include <QImage>
#include <memory>

namespace gleaner {

class PointScene;

/// Draws point scenes to pictures with no display at all. Same scene, size and driver: same bytes. Keeps its buffers
/// between pictures of one scene, so an interactive view may draw through it. May be used in any thread, one at a time.
class OffscreenScene {
public:
    static constexpr int largestSide = 8192;

    /// Throws ProblemError where no windowless OpenGL can be had.
    OffscreenScene();
    ~OffscreenScene();
    Q_DISABLE_COPY_MOVE(OffscreenScene)

    struct Quality {
        double pixelRatio = 1; ///< device pixels for each logical pixel
        bool smooth = true;    ///< drawn at twice the size and averaged; off while the view moves
        int most = 0;          ///< see PointScene::prepare
    };
    /// The points only, opaque; `picture` in logical pixels, both sides clamped to [1, largestSide] device pixels. The
    /// scene must live until the next render() or forget(). Throws ProblemError where the driver refuses.
    QImage render(PointScene &scene, const QSize &picture, const Quality &quality);
    /// Lets go of the scene that was drawn last; call before it is destroyed.
    void forget();

private:
    struct Window;
    OffscreenContext m_context;
    std::unique_ptr<Window> m_window;
};

} // namespace gleaner
