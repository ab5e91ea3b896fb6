#pragma once
#include "core/models/nn/Layers.h"

#include <QJsonObject>

namespace gleaner {

class Checkpoint;
class ConfigReader;

/// Whose names a vision transformer's weights have.
enum class VitFamily {
    Vit,      ///< Hugging Face "vit"
    Dinov2,   ///< Hugging Face "dinov2" and "dinov2_with_registers"
    Original, ///< "blocks.0.…": DINOv2's authors, timm
};

/// How learned positions come to a grid of another size.
enum class PositionRule {
    Bicubic,     ///< to the new size
    Antialiased, ///< the same by a filter that widens with the reduction
    OffsetScale, ///< by the factor (size + 0.1) / old size, as DINOv2's authors do without registers
};

/// The sizes of a vision transformer (Dosovitskiy et al. 2021; DINOv2: Oquab et al. 2023; registers: Darcet et al.
/// 2024): all positive and bounded, the width divisible by the heads, the side by the patch.
struct VitConfig {
    VitFamily family = VitFamily::Vit;
    int width = 768;
    int inner = 3072; ///< width inside the MLP
    int layers = 12;
    int heads = 12;
    int side = 224; ///< that the learned positions are for, pixels
    int patch = 16; ///< pixels
    int registers = 0;
    Activation activation = Activation::Gelu;
    double epsilon = 1e-12;
    bool queryKeyValueBias = true;
    bool layerScale = false;
    bool gated = false;        ///< SwiGLU inside the MLP
    int classes = 0;           ///< of the head; 0: none
    bool headSeesMean = false; ///< class token beside the mean of all patches, as DINOv2's heads do
    PositionRule rule = PositionRule::Bicubic;

    int grid() const { return side / patch; }
    int prefixTokens() const { return 1 + registers; }
    int features() const { return headSeesMean ? 2 * width : width; }

    /// From config.json ("vit", "dinov2", "dinov2_with_registers"); what it leaves out has the hub's defaults. Throws
    /// ProblemError (ModelRefused) that names the file and the value.
    static VitConfig fromJson(const ConfigReader &whole, const QString &modelType);
    /// config.json of the hub for Dinov2, as fromJson() reads it.
    QJsonObject toJson() const;
    /// From the shapes of a checkpoint with the original names: 64 dimensions per head, as published.
    static VitConfig fromShapes(const Checkpoint &checkpoint);

private:
    void check(const ConfigReader &reader) const;
};

} // namespace gleaner
