#pragma once
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/Segmentation.h"
#include "core/models/detection/DetectorNetwork.h"

#include <mutex>

namespace gleaner {

/// Gleaner's own anchor-free detector, as the zoo trains it.
///
/// forward() takes pixel_values (N, 3, H, W; sides multiples of the coarsest stride) and gives class_logits (N, cells,
/// categories), boxes (N, cells, 4: left, top, right, bottom in pixels) and, where the model has it, centerness (N,
/// cells).
class DetectorModel final : public LoadedModel, public Detector {
public:
    static bool recognizes(const ModelSource &source);
    /// Throws ProblemError (ModelRefused) or Stopped.
    static ModelPtr open(const ModelSource &source);
    explicit DetectorModel(const ModelSource &source);

    NamedTensors forward(const NamedTensors &inputs) const override;
    QStringList categories() const override { return m_config.categories; }
    std::vector<DetectedObject> detect(const cv::Mat &rgb, float threshold = 0.25F) const override;

private:
    const DetectorWeights &weightsFor(const at::Tensor &pixels) const;

    DetectorConfig m_config;
    DetectorWeights m_weights;
    mutable std::once_flag m_halved;
    mutable DetectorWeights m_halfWeights; ///< bfloat16, made when first asked for
};

/// What the network sees of a picture (8-bit RGB, not empty): (1, 3, side, side), the long side resized to the
/// square's.
at::Tensor detectorPixels(const DetectorConfig &config, const cv::Mat &rgb);

/// The objects in the outputs for picture `index`, in pixels of what the network sees, by falling score: the root of
/// probability times centerness, at least `threshold`; doubles are left out, and all beyond the most a picture has.
std::vector<DetectedObject> detectedObjects(const DetectorConfig &config, const DetectorOutputs &outputs, int64_t index,
                                            float threshold);

} // namespace gleaner
