#pragma once
#include "core/jobs/RunContext.h"
#include "core/models/Model.h"
#include "core/models/capabilities/Images.h"

namespace gleaner {

/// Whether pictures go through the model as bfloat16. Precision::Auto takes it where it is several times as fast and
/// the features stay the same within a cosine of 0.999: for vision transformers of at least 20 million parameters, on a
/// processor that multiplies bfloat16 (AMX, AVX-512 BF16). Smaller networks gain nothing, and convolutions little.
bool encodesInHalf(const ModelInfo &model, Precision asked);

/// The same as far as the model alone decides: on a processor that multiplies bfloat16.
bool gainsByHalf(const ModelInfo &model);

/// The same of the model behind an encoder; one that is no model is asked as it was asked for.
bool encodesInHalf(const ImageEncoder &encoder, Precision asked);

/// Learns, while it lives, whether pictures went through a network as bfloat16 in its thread. Watches may nest.
class HalfWatch {
public:
    HalfWatch();
    ~HalfWatch();
    HalfWatch(const HalfWatch &) = delete;
    HalfWatch &operator=(const HalfWatch &) = delete;

    /// For the record of a run: what was asked for, and what Precision::Auto came to: "auto: pictures as bf16", "auto:
    /// fp32".
    QString precision(Precision asked) const;
    /// Tells all watches of this thread.
    static void note();

private:
    HalfWatch *m_outer;
    bool m_seen = false;
};

/// "auto", "fp32", "bf16".
QString precisionName(Precision precision);

} // namespace gleaner
