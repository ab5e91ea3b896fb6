#include "core/models/EncodingPrecision.h"

#include "core/models/nn/HalfProducts.h"

#include <algorithm>

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

QString automaticPrecision(const QList<ModelInfo> &models)
{
    const bool half =
        std::ranges::any_of(models, [](const ModelInfo &model) { return encodesInHalf(model, Precision::Auto); });
    return half ? QStringLiteral("auto: pictures as bf16") : QStringLiteral("auto: fp32");
}

} // namespace gleaner
