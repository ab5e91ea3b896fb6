#pragma once
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"

namespace gleaner {

/// Whether pictures go through the model as bfloat16. Precision::Auto takes it where it is several times as fast and
/// the features stay the same within a cosine of 0.999: for vision transformers of at least 20 million parameters, on a
/// processor that multiplies bfloat16 (AMX, AVX-512 BF16). Smaller networks gain nothing, and convolutions little.
bool encodesInHalf(const ModelInfo &model, Precision asked);

/// The same as far as the model alone decides: on a processor that multiplies bfloat16.
bool gainsByHalf(const ModelInfo &model);

/// What Precision::Auto meant on this processor, for the record of a run with these models: "auto: pictures as bf16" or
/// "auto: fp32".
QString automaticPrecision(const QList<ModelInfo> &models);

} // namespace gleaner
