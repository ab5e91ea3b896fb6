#pragma once
#include "core/models/nn/Layers.h"

#include <QJsonObject>
#include <QString>

namespace gleaner {

class Checkpoint;
class ConfigReader;

struct ClipTowerConfig {
    int width = 0;
    int inner = 0; ///< width inside the MLP
    int layers = 0;
    int heads = 0;
    Activation activation = Activation::QuickGelu;
    double epsilon = 1e-5; ///< of the layer norms
};

/// The sizes of a CLIP: all positive and bounded, widths divisible by heads, the picture's side by the patch's.
struct ClipConfig {
    ClipTowerConfig text, image;
    int context = 0;            ///< tokens
    int vocabulary = 0;         ///< symbols
    int side = 0;               ///< pixels
    int patch = 0;              ///< pixels
    int projection = 0;         ///< dimensions of the shared space
    double logitScale = 2.6592; ///< logarithm, used where the checkpoint has none

    int patchesPerSide() const { return side / patch; }
    int imageTokens() const { return patchesPerSide() * patchesPerSide() + 1; }

    /// From config.json of the Hugging Face hub; what it leaves out has the hub's defaults. Throws ProblemError
    /// (ModelRefused) that names the file and the value.
    static ClipConfig fromJson(const ConfigReader &whole);
    /// From the shapes of a checkpoint with the original key names, as its authors do: 64 dimensions per head.
    static ClipConfig fromShapes(const Checkpoint &checkpoint);
    QJsonObject toJson() const;
};

} // namespace gleaner
