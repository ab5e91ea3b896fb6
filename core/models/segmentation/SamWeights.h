#pragma once
#include "core/models/nn/WeightSlots.h"
#include "core/models/segmentation/SamConfig.h"

#include <array>

namespace gleaner {

struct SamEncoderLayer {
    NormWeights norm1, norm2;
    LinearWeights queryKeyValue, attentionOut, mlpIn, mlpOut;
    at::Tensor rowTable, columnTable; ///< (2 size - 1, width / heads), undefined without relative positions
};

struct SamEncoderWeights {
    ConvolutionWeights patch;
    at::Tensor positions; ///< (1, grid, grid, width), undefined without absolute positions
    std::vector<SamEncoderLayer> layers;
    ConvolutionWeights neck1, neck2;
    NormWeights neckNorm1, neckNorm2;
};

struct SamPromptWeights {
    at::Tensor frequencies;                 ///< (2, channels / 2), drawn once and never trained
    std::array<at::Tensor, 4> pointKinds;   ///< (1, channels): negative, positive, first and second corner of a box
    at::Tensor notAPoint, noMask;           ///< (1, channels)
    std::array<ConvolutionWeights, 3> mask; ///< the first two halve the sides
    std::array<NormWeights, 2> maskNorms;
};

struct SamAttention {
    LinearWeights query, key, value, out;
};

struct SamDecoderLayer {
    SamAttention self, tokenToImage, imageToToken;
    NormWeights norm1, norm2, norm3, norm4;
    LinearWeights mlpIn, mlpOut;
};

struct SamDecoderWeights {
    at::Tensor qualityToken, maskTokens; ///< (1 and maskTokens, channels)
    std::vector<SamDecoderLayer> layers;
    SamAttention last;
    NormWeights lastNorm, upNorm;
    ConvolutionWeights up1, up2;                   ///< transposed: weight (in, out, 2, 2)
    std::vector<std::vector<LinearWeights>> hyper; ///< one MLP per mask token
    std::vector<LinearWeights> quality;
};

struct SamWeights {
    SamEncoderWeights encoder;
    SamPromptWeights prompts;
    SamDecoderWeights decoder;
};

/// The weights of the image encoder alone, under their names in the Hugging Face layout; sizes its list of layers.
WeightSlots samEncoderSlots(SamEncoderWeights &weights, const SamConfig &config);
/// All weights.
WeightSlots samSlots(SamWeights &weights, const SamConfig &config);
/// The name in the authors' own layout of a weight named as the slots are.
QString samOriginalName(QString name, const SamConfig &config);

} // namespace gleaner
