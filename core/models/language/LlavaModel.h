#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/LoadedModel.h"
#include "core/models/language/DecoderNetwork.h"
#include "core/models/language/LlavaWeights.h"

namespace gleaner {

class ForwardInputs;

/// The tokens of a prompt before and after the picture.
struct PicturePrompt {
    std::vector<int64_t> before, after;

    /// The mark "<image>" says where the picture goes; without it, first. Throws ProblemError (InputUnreadable) where
    /// there are several.
    static PicturePrompt of(const Tokenizer &tokenizer, const QString &prompt);
};

/// LLaVA (Liu et al. 2023): the patches of a picture, as a layer of CLIP's image tower leaves them and two linear
/// layers translate them, stand among the words that a decoder of the Llama family reads.
///
/// forward() takes input_ids (N, T), in which the picture's token stands once or once for every patch, and pixel_values
/// (N, 3, side, side) where it does, and gives logits (N, T', vocabulary) with every patch in its place.
class LlavaModel final : public LoadedModel, public DecoderLanguage<VisionLanguageModel> {
public:
    static bool recognizes(const ModelSource &source);
    static ModelPtr open(const ModelSource &source);
    explicit LlavaModel(const ModelSource &source);

    NamedTensors forward(const NamedTensors &inputs) const override;

    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_preprocessing.square(rgb); }
    int patchesPerSide() const override { return m_config.clip.patchesPerSide(); }
    int64_t firstPatch(const QString &prompt) const override;
    std::unique_ptr<LanguageState> start(const cv::Mat &rgb, const QString &prompt, at::Tensor &logits,
                                         Probe *probe = nullptr) const override;
    using DecoderLanguage::start;

    /// The same for a prompt that is tokens already.
    std::unique_ptr<LanguageState> start(const cv::Mat &rgb, const PicturePrompt &prompt, at::Tensor &logits,
                                         Probe *probe = nullptr) const;
    /// (N, 3, side, side) → (N, patches, width) as the decoder reads them.
    at::Tensor patchTokens(const at::Tensor &pixels) const;
    /// (1, before + patches + after, width).
    at::Tensor embedded(const PicturePrompt &prompt, const at::Tensor &patches) const;
    const LlavaConfig &config() const { return m_config; }

private:
    const Tokenizer &requireTokenizer() const;
    PicturePrompt promptOf(const at::Tensor &ids, const ForwardInputs &given) const;

    LlavaConfig m_config;
    ImagePreprocessing m_preprocessing;
    LlavaWeights m_weights; ///< but for the decoder's
};

} // namespace gleaner
