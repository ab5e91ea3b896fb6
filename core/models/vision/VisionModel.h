#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/LoadedModel.h"
#include "core/models/capabilities/Capabilities.h"
#include "core/models/vision/VisionNetwork.h"

namespace gleaner {

struct LoadedWeights;

/// What opening a vision network found out.
struct VisionParts {
    QString architecture, layout;
    std::unique_ptr<const VisionNetwork> network;
    ImagePreprocessing preprocessing;
    int classes = 0; ///< 0: no head
    QStringList missing, unexpected;
    std::vector<std::pair<QString, QString>> facts;
};

/// The model of these parts: a Classifier where there is a head, else an ImageEncoder. forward() takes pixel_values (N,
/// 3, H, W) and gives what the network says.
ModelPtr visionModel(const ModelSource &source, VisionParts parts);

/// How a fact tells the preprocessing: "256 px, the middle 224, preprocessor_config.json".
QString preprocessingText(const ImagePreprocessing &preprocessing);
/// "id2label" of config.json, filled up with "class 3" up to `count`.
QStringList classNamesIn(const ModelSource &source, int count);

} // namespace gleaner
