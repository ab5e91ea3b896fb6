#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/capabilities/PatchFeatures.h"
#include "core/models/clip/ClipTowers.h"
#include "core/models/tokenizers/ClipTokenizer.h"

#include <mutex>

namespace gleaner {

/// CLIP: an image and a text transformer that share one space.
///
/// forward() takes pixel_values (N, 3, side, side) and input_ids (M, L ≤ context) and gives image_features,
/// text_features (not normalized), logits_per_image (N, M) and vision_attention.K (N, heads, tokens, tokens).
class ClipModel final : public LoadedModel, public ImageTextMatcher, public PatchFeatures {
public:
    static bool recognizes(const ModelSource &source);
    /// With config.json, preprocessor_config.json and the vocabulary beside the weights, as far as they are there.
    /// Throws ProblemError (ModelRefused) or Stopped.
    static ModelPtr open(const ModelSource &source);
    ClipModel(const ModelSource &source, ClipLayout layout);

    NamedTensors forward(const NamedTensors &inputs) const override;

    int imageDimension() const override { return m_config.projection; }
    int imageSide() const override { return m_config.side; }
    at::Tensor preprocess(const cv::Mat &rgb) const override;
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_preprocessing.square(rgb); }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *probe = nullptr) const override;
    at::Tensor encodePatches(const at::Tensor &pixels) const override;
    int prefixTokens() const override { return 1; }
    int patchesPerSide() const override { return m_config.patchesPerSide(); }
    int imageLayers() const override { return m_config.image.layers; }
    int imageHeads() const override { return m_config.image.heads; }

    int textDimension() const override { return m_config.projection; }
    std::vector<int64_t> tokenize(const QString &text) const override { return m_tokenizer->encode(text); }
    const Tokenizer *textTokenizer() const override { return m_tokenizer.get(); }
    at::Tensor encodeTexts(const QStringList &texts) const override;
    at::Tensor readText(const QString &text, Probe &probe) const override;
    int textLayers() const override { return m_config.text.layers; }
    int textHeads() const override { return m_config.text.heads; }
    int textContext() const override { return m_config.context; }
    double logitScale() const override;

private:
    at::Tensor idsOf(const QStringList &texts) const;
    const ClipWeights &halfWeights() const;

    ClipConfig m_config;
    ClipWeights m_weights;
    mutable std::once_flag m_halved;
    mutable ClipWeights m_halfWeights; ///< bfloat16, made when first asked for
    std::shared_ptr<const ClipTokenizer> m_tokenizer;
    ImagePreprocessing m_preprocessing;
};

} // namespace gleaner
