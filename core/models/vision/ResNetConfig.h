#pragma once
#include "core/models/nn/Layers.h"

#include <QString>
#include <vector>

namespace gleaner {

class ShapeReader;
struct ModelSource;

/// The sizes of a residual network (He et al. 2016), all found from the shapes of its tensors: 18 to 152 layers, wide
/// and grouped ones, small ones with a stem of 3 × 3 that does not reduce the picture.
struct ResNetConfig {
    enum class Layout { Torchvision, HuggingFace };
    struct Stage {
        int depth = 1;
        int inner = 64; ///< channels of the first convolution of a block
        int width = 64; ///< channels that a block gives
        int groups = 1; ///< of the 3 × 3 convolution of a bottleneck
        int stride = 1; ///< of the first block
    };

    Layout layout = Layout::Torchvision;
    QString prefix; ///< before all names but the head's
    int stemWidth = 64;
    int stemSize = 7; ///< 7: the stem reduces to a quarter, by a pooling; 3: it does not reduce
    bool bottleneck = false;
    bool stridesEarly = false; ///< the first convolution of a bottleneck reduces instead of the 3 × 3
    std::vector<Stage> stages;
    Activation activation = Activation::Relu;
    int classes = 0; ///< 0: no head

    int dimension() const { return stages.back().width; }
    int convolutions() const { return bottleneck ? 3 : 2; } ///< of a block
    /// Names of the convolution `index` of a block and of the norm after it; index -1: the shortcut.
    std::pair<QString, QString> unitNames(int stage, int block, int index) const;
    std::pair<QString, QString> stemNames() const;
    QString headName() const;

    static bool recognizes(const ModelSource &source);
    /// Throws ProblemError (ModelRefused).
    static ResNetConfig of(const ModelSource &source);

private:
    Stage stageOf(const ShapeReader &shapes, int stage) const;
};

} // namespace gleaner
