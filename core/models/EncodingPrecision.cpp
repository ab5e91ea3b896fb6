#include "core/models/EncodingPrecision.h"

#include "core/models/nn/HalfProducts.h"

namespace gleaner {

bool gainsByHalf(const ModelInfo &model)
{
    constexpr qint64 manyParameters = 20'000'000;
    static const QStringList transformers{QStringLiteral("CLIP"), QStringLiteral("ViT"), QStringLiteral("DINOv2")};
    return model.parameters >= manyParameters && transformers.contains(model.architecture);
}

bool encodesInHalf(const ModelInfo &model, Precision asked)
{
    if (asked == Precision::Auto)
        return gainsByHalf(model) && multipliesHalves();
    return asked == Precision::BFloat16;
}

} // namespace gleaner
