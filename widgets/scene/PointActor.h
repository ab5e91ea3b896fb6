#pragma once
#include "widgets/scene/PointLook.h"

#include <QColor>
#include <memory>
#include <vector>

class vtkRenderer;

namespace gleaner {

class PointCloud;
struct SceneCamera;

/// All points of a cloud in VTK: one vertex buffer and one draw call, each point a shaped sprite with a thin rim, paler
/// with depth. Very large clouds are kept in random order, so that the first part of them stands for the whole.
class PointActor {
public:
    static constexpr int coarseCount = 40000; ///< of the first part; each further one is as large as all before it

    explicit PointActor(const PointCloud &cloud);
    ~PointActor();
    void addTo(vtkRenderer *renderer);

    /// For each point of the cloud the look it has, as an index into `looks`.
    void setLooks(const std::vector<PointLook> &looks, const std::vector<int> &lookOf);

    struct Frame {
        float pixelRatio = 1; ///< pixels drawn for each logical pixel
        QColor background, ink;
        int most = 0;         ///< no more points than this (but coarseCount at least); 0 = all of them
        bool visible = true;
    };
    void prepare(const SceneCamera &camera, const Frame &frame);

private:
    struct Chunk;
    float m_largest = 0; ///< diameter of any look
    std::vector<int> m_order; ///< point of the cloud at each place of the buffers
    std::vector<std::unique_ptr<Chunk>> m_chunks;
};

} // namespace gleaner
