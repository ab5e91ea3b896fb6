#include "core/methods/segmentation/ClassMapping.h"

#include "core/models/FeatureRows.h"
#include "core/models/capabilities/Texts.h"
#include "core/support/StopPoint.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace gleaner {

namespace {

/// (N, D) of length 1, encoded some at a time.
at::Tensor directions(const TextEncoder &encoder, const QStringList &names)
{
    constexpr qsizetype atOnce = 64;
    std::vector<at::Tensor> parts;
    for (qsizetype first = 0; first < names.size(); first += atOnce) {
        stopPoint();
        QStringList texts;
        for (const QString &name : names.mid(first, atOnce))
            texts.append(QStringLiteral("a %1").arg(name));
        parts.push_back(encoder.encodeTexts(texts).to(at::kDouble));
    }
    return unitRows(at::cat(parts));
}

} // namespace

std::vector<MappedWord> mappedWords(const TextEncoder &encoder, const QStringList &words, const QStringList &classes)
{
    std::vector<MappedWord> mapping;
    if (words.isEmpty())
        return mapping;
    const at::Tensor cosines = at::mm(directions(encoder, words), directions(encoder, classes).t());
    const at::Tensor nearest = cosines.argmax(1);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto which = nearest[i].item<int64_t>();
        mapping.push_back({words[i], classes[qsizetype(which)], cosines[i][which].item<double>()});
    }
    return mapping;
}

QString classOf(const std::vector<MappedWord> &mapping, const QString &word)
{
    const auto found = std::ranges::find(mapping, word, &MappedWord::word);
    return found == mapping.end() ? QString() : found->className;
}

} // namespace gleaner
