#pragma once
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/PictureTower.h"
#include "core/models/capabilities/Segmentation.h"
#include "core/models/segmentation/SamMaskDecoder.h"
#include "core/models/segmentation/SamPromptEncoder.h"
#include "core/models/segmentation/SegmenterCache.h"

#include <optional>

namespace gleaner {

/// Segment Anything (Kirillov et al. 2023): a heavy image encoder, run once per picture, and a light decoder that
/// answers to points, boxes and masks.
///
/// forward() takes image (3, H, W) in [0, 255] with its long side resized (bfloat16: the encoder is computed in it),
/// and prompts in that frame: point_coords (B, P, 2) with point_labels (B, P; 1, 0 or -1), boxes (B, 4), mask_input (1,
/// 1, 4 grid, 4 grid); original_height and original_width (scalars) say the picture's size before resizing. It gives
/// preprocessed, image_embedding, dense_pe; and, as far as the inputs go, for the prompt kinds points_single (one
/// mask), points_multi, boxes, points_boxes and point_mask (first point of the first prompt, three masks each)
/// .low_res_logits, .iou, .sparse and .mask_logits (in the picture's size).
class SamModel final : public LoadedModel, public PromptableSegmenter, public PictureTower {
public:
    static bool recognizes(const ModelSource &source);
    /// Throws ProblemError (ModelRefused) or Stopped.
    static ModelPtr open(const ModelSource &source);
    SamModel(const ModelSource &source, bool original);

    NamedTensors forward(const NamedTensors &inputs) const override;

    SegmenterImagePtr see(const cv::Mat &rgb, bool half = false) const override;
    SegmenterAnswer segment(const SegmenterImage &image, const SegmenterPrompt &prompt,
                            bool several = false) const override;

    int towerLayers() const override { return m_config.layers; }
    int towerHeads() const override { return m_config.heads; }
    int towerPatchesPerSide() const override { return m_config.grid(); }
    cv::Mat towerSquare(const cv::Mat &rgb) const override;
    void readTower(const cv::Mat &rgb, Probe &probe) const override;

private:
    at::Tensor pixelsOf(const cv::Mat &rgb) const; ///< (1, 3, side, side)
    /// (1, 3, side, side), float32 or bfloat16 → (1, channels, grid, grid) float32.
    at::Tensor embed(const at::Tensor &pixels) const;
    SamImageSide sideOf(const at::Tensor &embedding, const at::Tensor &masks, bool half) const;
    SamPrompts promptsOf(const SegmenterPrompt &prompt, const cv::Size &picture) const;
    const SamEncoderWeights &halfEncoder() const;
    std::vector<std::pair<QString, QString>> facts() const;

    SamConfig m_config;
    SamWeights m_weights;
    mutable std::once_flag m_halved;
    mutable SamEncoderWeights m_halfEncoder; ///< bfloat16, made when first asked for
    at::Tensor m_positions;                  ///< (grid², channels)
    std::optional<SamMaskDecoder> m_decoder;
    mutable SegmenterCache m_seen;
};

} // namespace gleaner
