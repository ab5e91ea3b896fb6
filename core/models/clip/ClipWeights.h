#pragma once
#include "core/models/clip/ClipConfig.h"
#include "core/models/nn/TransformerBlock.h"

#include <ATen/core/Tensor.h>
#include <QStringList>
#include <map>
#include <vector>

namespace gleaner {

using LayerWeights = BlockWeights;

/// Everything a CLIP knows, in float32 and in one arrangement whatever the file's names.
struct ClipWeights {
    at::Tensor tokenEmbedding; ///< (vocabulary, width)
    at::Tensor textPositions;  ///< (context, width)
    std::vector<LayerWeights> textLayers;
    NormWeights textNorm;
    at::Tensor textProjection; ///< (projection, width)

    at::Tensor classEmbedding; ///< (width)
    at::Tensor patchEmbedding; ///< (width, 3, patch, patch)
    at::Tensor imagePositions; ///< (tokens, width)
    NormWeights imageNormBefore;
    std::vector<LayerWeights> imageLayers;
    NormWeights imageNormAfter;
    at::Tensor imageProjection; ///< (projection, width)

    at::Tensor logitScale; ///< scalar, logarithm
};

enum class ClipLayout { HuggingFace, Original };

struct LoadedClip {
    ClipWeights weights;
    QStringList missing; ///< only tensors CLIP can do without
    QStringList unexpected;
};

/// Reads all weights, comparing every shape with `config` first. Throws ProblemError (ModelRefused) that names the
/// tensor and both shapes, or the tensors that are missing; Stopped at stop points.
LoadedClip loadClip(const Checkpoint &checkpoint, const ClipConfig &config, ClipLayout layout);

/// The weights under their names in the Hugging Face layout; they share memory with `weights`.
std::map<QString, at::Tensor> huggingFaceTensors(const ClipWeights &weights);

} // namespace gleaner
