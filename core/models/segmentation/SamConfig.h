#pragma once
#include "core/models/nn/Layers.h"

#include <QJsonObject>
#include <vector>

namespace gleaner {

class Checkpoint;
class ConfigReader;

/// The sizes of a Segment Anything (Kirillov et al. 2023): all positive and bounded, widths divisible by heads, the
/// picture's side by the patch's.
struct SamConfig {
    int width = 768; ///< of the image encoder
    int inner = 3072;
    int layers = 12;
    int heads = 12;
    int side = 1024;                               ///< of the square the encoder sees, pixels
    int patch = 16;                                ///< pixels
    int window = 14;                               ///< patches
    std::vector<int> globalLayers = {2, 5, 8, 11}; ///< all others attend within windows
    bool relativePositions = true, absolutePositions = true, queryKeyValueBias = true;
    Activation activation = Activation::Gelu;
    double epsilon = 1e-6;
    int channels = 256; ///< of the image embedding, prompts and decoder
    int maskChannels = 16;

    int decoderInner = 2048;
    int decoderLayers = 2;
    int decoderHeads = 8;
    int downsampling = 2; ///< channels by width inside the attention between tokens and picture
    int maskTokens = 4;   ///< the first for one answer, the others for several
    int qualityDepth = 3; ///< layers of the head that estimates the IoU
    int qualityWidth = 256;
    Activation decoderActivation = Activation::Relu;

    /// Rows of the tables of relative positions, per layer, where a checkpoint has others than 2 × size - 1; empty: as
    /// usual.
    std::vector<int> relativeRows;

    int grid() const { return side / patch; }  ///< patches per side
    int lowSide() const { return 4 * grid(); } ///< of the masks the decoder gives
    bool isGlobal(int layer) const;
    int tableRows(int layer) const;

    /// From config.json of the Hugging Face hub; what it leaves out has the hub's defaults. Throws ProblemError
    /// (ModelRefused) that names the file and the value.
    static SamConfig fromJson(const ConfigReader &whole);
    /// config.json of the hub, as fromJson() reads it.
    QJsonObject toJson() const;
    /// From the shapes of a checkpoint with the original key names.
    static SamConfig fromShapes(const Checkpoint &checkpoint);
    /// Takes over the lengths of its tables of relative positions; `prefix` + layer number + ".attn.rel_pos_h".
    void readTables(const Checkpoint &checkpoint, const QString &prefix);

private:
    void check(const ConfigReader &reader) const;
};

} // namespace gleaner
