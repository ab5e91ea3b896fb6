#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/onnx/OnnxNetwork.h"

#include <mutex>

namespace gleaner {

/// What all networks from ONNX files share. forward() takes pixel_values (N, 3, height, width), as the network wants
/// them, and gives its first output.
class OnnxModel : public Model {
public:
    const ModelInfo &info() const override { return m_info; }
    QString contentHash() const override;
    void verifyUnchanged() const override { m_network->verifyUnchanged(); }
    NamedTensors forward(const NamedTensors &inputs) const override;

protected:
    OnnxModel(const QString &uri, std::shared_ptr<const OnnxNetwork> network, const QString &outputName);
    const OnnxNetwork &network() const { return *m_network; }
    ModelInfo &changeInfo() { return m_info; }
    /// `count` names: of the file's "names", as Ultralytics writes them, or "class 0", ….
    QStringList classNamesOf(int64_t count) const;

private:
    std::shared_ptr<const OnnxNetwork> m_network;
    QString m_outputName;
    ModelInfo m_info;
    mutable std::once_flag m_hashed;
    mutable QString m_hash;
};

/// Output (N, C): logits of C classes. Its features are the logits. Pictures are resized, cut to the square and
/// normalized by preprocessor_config.json beside the file, or else with the mean and deviation of ImageNet.
class OnnxClassifier final : public OnnxModel, public Classifier {
public:
    OnnxClassifier(const QString &uri, std::shared_ptr<const OnnxNetwork> network);

    int imageDimension() const override { return int(network().outputShape()[1]); }
    int imageSide() const override { return network().height(); }
    at::Tensor preprocess(const cv::Mat &rgb) const override { return m_preprocessing.apply(rgb); }
    cv::Mat seenSquare(const cv::Mat &rgb) const override { return m_preprocessing.square(rgb); }
    at::Tensor encodeImages(const at::Tensor &pixels, Probe *probe = nullptr) const override;
    int prefixTokens() const override { return 0; }
    int patchesPerSide() const override { return 0; }
    int imageLayers() const override { return 0; }
    int imageHeads() const override { return 0; }
    QStringList classNames() const override { return m_names; }
    at::Tensor classify(const at::Tensor &features) const override { return features; }

private:
    ImagePreprocessing m_preprocessing;
    QStringList m_names;
};

/// Output (1, 4 + C, K), as YOLOv8 and later give it, or (1, K, 5 + C) with an objectness before the classes, as
/// YOLOv5 does: K boxes by middle and size in pixels of the network's input. Pictures keep their sides' ratio, on gray,
/// with colors in [0, 1]. Doubles of one class are suppressed from an overlap (IoU) of 0.45 on.
class OnnxDetector final : public OnnxModel, public Detector {
public:
    OnnxDetector(const QString &uri, std::shared_ptr<const OnnxNetwork> network);
    /// Whether a first output of this shape is taken for a detector's.
    static bool fits(const std::vector<int64_t> &shape);

    QStringList categories() const override { return m_names; }
    std::vector<DetectedObject> detect(const cv::Mat &rgb, float threshold = 0.25F) const override;

private:
    bool m_objectness;
    QStringList m_names;
};

} // namespace gleaner
