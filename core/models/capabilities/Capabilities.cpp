#include "core/models/capabilities/Capabilities.h"

#include "core/models/Model.h"

#include <QCoreApplication>
#include <array>

namespace gleaner {

namespace {

struct Entry {
    const char *name;
    bool (*offered)(const Model &);
};

template <typename C> bool offers(const Model &model) { return model.as<C>() != nullptr; }

/// In the order of Capability.
constexpr std::array entries{
    Entry{QT_TRANSLATE_NOOP("Capability", "image encoder"), &offers<ImageEncoder>},
    Entry{QT_TRANSLATE_NOOP("Capability", "text encoder"), &offers<TextEncoder>},
    Entry{QT_TRANSLATE_NOOP("Capability", "image-text matcher"), &offers<ImageTextMatcher>},
    Entry{QT_TRANSLATE_NOOP("Capability", "classifier"), &offers<Classifier>},
    Entry{QT_TRANSLATE_NOOP("Capability", "causal language model"), &offers<CausalLanguageModel>},
    Entry{QT_TRANSLATE_NOOP("Capability", "sequence-to-sequence model"), &offers<SequenceToSequence>},
    Entry{QT_TRANSLATE_NOOP("Capability", "vision-language model"), &offers<VisionLanguageModel>},
    Entry{QT_TRANSLATE_NOOP("Capability", "promptable segmenter"), &offers<PromptableSegmenter>},
    Entry{QT_TRANSLATE_NOOP("Capability", "detector"), &offers<Detector>},
    Entry{QT_TRANSLATE_NOOP("Capability", "denoiser"), &offers<Denoiser>},
    Entry{QT_TRANSLATE_NOOP("Capability", "generator"), &offers<Generator>}};
static_assert(entries.size() == size_t(Capability::Generator) + 1);

} // namespace

QString capabilityName(Capability capability)
{
    return QCoreApplication::translate("Capability", entries[size_t(capability)].name);
}

bool Model::offers(Capability capability) const { return entries[size_t(capability)].offered(*this); }

QStringList Model::capabilityNames() const
{
    QStringList names;
    for (size_t i = 0; i < entries.size(); ++i)
        if (entries[i].offered(*this))
            names.append(capabilityName(Capability(i)));
    return names;
}

qint64 TensorInfo::elements() const
{
    qint64 count = 1;
    for (const qint64 side : shape)
        count *= side;
    return count;
}

} // namespace gleaner
