#include "core/methods/segmentation/FoundObjects.h"

#include "core/models/training/Clicks.h"

#include <QRegularExpression>
#include <algorithm>

namespace gleaner {

QStringList listedWords(const QString &answer)
{
    static const QRegularExpression between(QStringLiteral("[,;.:!?\\n\\t•*]+|\\band\\b"));
    static const QRegularExpression leading(
        QStringLiteral("^(?:[\\s\\-\\d()]+|(?:a|an|the|one|some|there (?:is|are))\\s+)+"));
    QStringList words;
    for (QString part : answer.toLower().split(between, Qt::SkipEmptyParts)) {
        part = part.remove(leading).simplified();
        if (!part.isEmpty())
            words.append(part);
    }
    return words;
}

std::vector<WordPlace> placesOf(const QStringList &words, const QString &answer)
{
    const QString lower = answer.toLower();
    std::vector<WordPlace> places;
    qsizetype from = 0;
    for (const QString &word : words) {
        qsizetype at = lower.indexOf(word, from);
        if (at < 0)
            at = lower.indexOf(word);
        places.push_back({at, word.size()});
        if (at >= 0)
            from = at + word.size();
    }
    return places;
}

std::vector<FoundObject> withoutDoubles(std::vector<FoundObject> objects, double overlap)
{
    std::ranges::stable_sort(objects, std::greater(), &FoundObject::score);
    std::vector<FoundObject> kept;
    for (FoundObject &each : objects) {
        const bool known = std::ranges::any_of(
            kept, [&](const FoundObject &better) { return maskOverlap(better.mask, each.mask) > overlap; });
        if (!known)
            kept.push_back(std::move(each));
    }
    return kept;
}

} // namespace gleaner
