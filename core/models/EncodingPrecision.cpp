#include "core/models/EncodingPrecision.h"

#include "core/models/nn/HalfProducts.h"

namespace gleaner {

namespace {

thread_local HalfWatch *innermost = nullptr;

} // namespace

bool gainsByHalf(const ModelInfo &model)
{
    constexpr qint64 manyParameters = 20'000'000;
    static const QStringList transformers{QStringLiteral("CLIP"), QStringLiteral("ViT"), QStringLiteral("DINOv2"),
                                          QStringLiteral("Segment Anything")};
    return model.parameters >= manyParameters && transformers.contains(model.architecture);
}

bool encodesInHalf(const ModelInfo &model, Precision asked)
{
    if (asked == Precision::Auto)
        return gainsByHalf(model) && multipliesHalves();
    return asked == Precision::BFloat16;
}

bool encodesInHalf(const ImageEncoder &encoder, Precision asked)
{
    const auto *model = dynamic_cast<const Model *>(&encoder);
    return model ? encodesInHalf(model->info(), asked) : asked == Precision::BFloat16;
}

HalfWatch::HalfWatch() : m_outer(innermost) { innermost = this; }

HalfWatch::~HalfWatch() { innermost = m_outer; }

void HalfWatch::note()
{
    for (HalfWatch *watch = innermost; watch; watch = watch->m_outer)
        watch->m_seen = true;
}

QString HalfWatch::precision(Precision asked) const
{
    if (asked != Precision::Auto)
        return precisionName(asked);
    return m_seen ? QStringLiteral("auto: pictures as bf16") : QStringLiteral("auto: fp32");
}

QString precisionName(Precision precision)
{
    switch (precision) {
    case Precision::Float32:
        return QStringLiteral("fp32");
    case Precision::BFloat16:
        return QStringLiteral("bf16");
    case Precision::Auto:
        break;
    }
    return QStringLiteral("auto");
}

} // namespace gleaner
