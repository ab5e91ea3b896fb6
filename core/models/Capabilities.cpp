#include "core/models/Capabilities.h"

#include "core/models/Model.h"

#include <QCoreApplication>

namespace gleaner {

QString capabilityName(Capability capability)
{
    switch (capability) {
    case Capability::ImageEncoder:
        return QCoreApplication::translate("Capability", "image encoder");
    case Capability::TextEncoder:
        return QCoreApplication::translate("Capability", "text encoder");
    case Capability::ImageTextMatcher:
        return QCoreApplication::translate("Capability", "image-text matcher");
    }
    return {};
}

bool Model::offers(Capability capability) const
{
    switch (capability) {
    case Capability::ImageEncoder:
        return as<ImageEncoder>() != nullptr;
    case Capability::TextEncoder:
        return as<TextEncoder>() != nullptr;
    case Capability::ImageTextMatcher:
        return as<ImageTextMatcher>() != nullptr;
    }
    return false;
}

qint64 TensorInfo::elements() const
{
    qint64 count = 1;
    for (const qint64 side : shape)
        count *= side;
    return count;
}

} // namespace gleaner
