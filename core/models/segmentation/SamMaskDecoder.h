#pragma once
#include "core/models/segmentation/SamFolding.h"
#include "core/models/segmentation/SamUpscaling.h"

namespace gleaner {

/// What the decoder computes of a picture alone: kept between clicks. The tokens alone will do.
struct SamImageSide {
    at::Tensor tokens; ///< (1 or B, grid², channels): image embedding and dense prompt
    /// Keys and values of the first layer's attention to the picture, and queries of the picture's own: (1 or B,
    /// grid², 3 × inner width).
    at::Tensor first;
    SamKnown known;  ///< the same by head, of one picture for the folded attention
    at::Tensor half; ///< the tokens of one picture in bfloat16, where the folded attention is to multiply such

    qint64 bytes() const;
};

struct SamMasks {
    at::Tensor logits;  ///< (B, K, 4 grid, 4 grid)
    at::Tensor quality; ///< (B, K): estimated IoU
};

/// The mask decoder: prompts and picture look at each other in both directions, then every mask token gives the weights
/// of a linear classifier of pixels.
///
/// The picture's linear layers are joined to one product per layer, to which what comes of the positions is added
/// ready-made, or for a few tokens about one picture moved over to the tokens (SamFolding.h).
class SamMaskDecoder {
public:
    /// Folds where gradients are off; with them on (training) every linear layer stays as it is.
    SamMaskDecoder(const SamConfig &config, const SamDecoderWeights &weights, const at::Tensor &positions);

    /// `tokens` (1 or B, grid², channels). `half`: products in bfloat16, where one picture is folded.
    SamImageSide prepare(const at::Tensor &tokens, bool half = false) const;
    /// The same for a picture that is asked once.
    SamImageSide once(const at::Tensor &tokens, bool half) const;
    /// `sparse` (B, T, channels). `several`: all masks but the first, else the first alone.
    SamMasks decode(const SamImageSide &side, const at::Tensor &sparse, bool several) const;
    /// All masks, the single answer first: for training.
    SamMasks decodeAll(const SamImageSide &side, const at::Tensor &sparse) const;

private:
    struct Projection {
        at::Tensor weight;   ///< (channels, out)
        at::Tensor constant; ///< (grid², out)
    };
    Projection project(const std::vector<std::pair<const LinearWeights *, bool>> &parts,
                       const at::Tensor &positions) const;
    at::Tensor projected(const Projection &projection, const at::Tensor &tokens) const;
    at::Tensor attend(const at::Tensor &query, const at::Tensor &key, const at::Tensor &value) const;
    void fold(const at::Tensor &positions);
    /// Whether these tokens (B, T, any) are answered faster by the folded attention, which is for one prompt.
    bool folds(const at::Tensor &tokens, const at::Tensor &image) const;
    /// What the picture gives a layer: its keys, values and queries side by side, or by head, or nothing where they are
    /// folded.
    struct Parts {
        at::Tensor all;
        const SamKnown *known = nullptr;
    };
    at::Tensor toImage(size_t index, const at::Tensor &asking, const Parts &parts, const at::Tensor &image) const;
    at::Tensor toTokens(size_t index, const at::Tensor &keys, const at::Tensor &values, const Parts &parts,
                        const at::Tensor &image) const;
    Parts partsOf(size_t index, const SamImageSide &side, const at::Tensor &image, bool folded) const;
    void layer(size_t index, const Parts &parts, const at::Tensor &prompts, at::Tensor &queries,
               at::Tensor &image) const;
    SamMasks decode(const SamImageSide &side, const at::Tensor &sparse, int64_t first, int64_t masks) const;

    const SamConfig m_config;
    const SamDecoderWeights &m_weights;
    std::vector<Projection> m_layers; ///< keys, values, and queries of the picture
    Projection m_last;                ///< keys and values
    std::vector<SamLook> m_look;      ///< folded, of all layers and of the last attention
    std::vector<SamListen> m_listen;
    SamUpscaling m_upscaling;
};

} // namespace gleaner
