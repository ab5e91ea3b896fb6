#pragma once
#include "core/models/capabilities/Generation.h"
#include "core/models/capabilities/Images.h"
#include "core/models/capabilities/Language.h"
#include "core/models/capabilities/Segmentation.h"
#include "core/models/capabilities/Texts.h"

namespace gleaner {

/// Names as users see them in `model info`, in method declarations and in the finder.
enum class Capability {
    ImageEncoder,
    TextEncoder,
    ImageTextMatcher,
    Classifier,
    CausalLanguageModel,
    SequenceToSequence,
    VisionLanguageModel,
    PromptableSegmenter,
    Detector,
    Denoiser,
    Generator
};
QString capabilityName(Capability capability);

} // namespace gleaner
