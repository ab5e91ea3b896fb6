#pragma once
#include <QString>
#include <QStringList>
#include <vector>

namespace gleaner {

/// A thing that a caption names: "small red circle" is the noun "circle" with two attributes.
struct CaptionNoun {
    QStringList attributes;
    QString noun;
    /// Attributes and noun, as they stand in the caption.
    QString phrase() const { return (attributes + QStringList{noun}).join(QLatin1Char(' ')); }
    bool operator==(const CaptionNoun &) const = default;
};

/// What two of the nouns have to do with each other; -1 where the caption names no such thing.
struct CaptionConnection {
    int subject = -1;
    QString verb; ///< "chases", "left of"
    int object = -1;
    bool operator==(const CaptionConnection &) const = default;
};

struct CaptionParts {
    std::vector<CaptionNoun> nouns;
    std::vector<CaptionConnection> connections;
};

/// The last word is the noun, what stands before it are attributes; articles are left out.
CaptionNoun nounOf(const QString &phrase);

/// Cuts an English caption of noun phrases and what connects them: "a small dog chases the cat on a table". A noun
/// phrase begins at an article or number word, or at the beginning; it ends before the next preposition, before a form
/// of "to be", or one word before the next article ("dog | chases | the cat"). A preposition or verb belongs to the
/// nouns on both sides. An opening such as "a photo of" says nothing of the scene and is left out. Texts of another
/// grammar give fewer parts, never wrong ones that are not in the text.
CaptionParts captionParts(const QString &caption);

} // namespace gleaner
