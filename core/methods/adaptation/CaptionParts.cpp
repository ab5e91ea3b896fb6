#include "core/methods/adaptation/CaptionParts.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace gleaner {

namespace {

using Words = QSet<QString>;

bool isDeterminer(const QString &word)
{
    static const Words known{"a",    "an",      "the",  "one",   "two",  "three", "four",
                             "some", "several", "many", "this",  "that", "these", "those",
                             "his",  "her",     "its",  "their", "my",   "your",  "our"};
    return known.contains(word);
}

bool isPreposition(const QString &word)
{
    static const Words known{"of",      "in",    "on",      "at",     "by",      "with",   "under",
                             "over",    "above", "below",   "behind", "beside",  "near",   "inside",
                             "outside", "into",  "onto",    "from",   "against", "around", "between",
                             "across",  "along", "through", "toward", "towards", "to",     "and",
                             "next",    "left",  "right",   "front",  "beneath", "before", "after"};
    return known.contains(word);
}

bool isToBe(const QString &word)
{
    static const Words known{"is", "are", "was", "were", "being", "has", "have"};
    return known.contains(word);
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression apart(QStringLiteral("[^\\p{L}\\p{N}'’-]+"));
    return text.toLower().split(apart, Qt::SkipEmptyParts);
}

/// Without what only says that this is a picture: "a photo of", "an oil painting of".
QStringList withoutOpening(const QStringList &words)
{
    static const Words pictures{"photo",  "photograph", "picture", "image",  "painting", "drawing",
                                "sketch", "cartoon",    "comic",   "canvas", "rendering"};
    constexpr qsizetype longest = 5;
    const qsizetype of = words.indexOf(QStringLiteral("of"));
    if (of < 1 || of > longest || !pictures.contains(words[of - 1]))
        return words;
    return words.mid(of + 1);
}

/// Reads a caption from left to right: noun phrase, connection, noun phrase, …
class CaptionReader {
public:
    explicit CaptionReader(QStringList words) : m_words(std::move(words)) {}

    CaptionParts read()
    {
        while (m_at < m_words.size()) {
            const int noun = readNoun();
            if (m_open)
                m_parts.connections.back().object = noun;
            m_open = false;
            const QStringList between = readConnection();
            if (between.isEmpty())
                continue;
            m_parts.connections.push_back({noun, between.join(QLatin1Char(' ')), -1});
            m_open = true;
        }
        // "and" only lists things: it is nothing that a part of the picture could show.
        std::erase_if(m_parts.connections, [](const CaptionConnection &each) { return each.verb == u"and"; });
        return std::move(m_parts);
    }

private:
    bool endsNoun(qsizetype i) const { return isPreposition(m_words[i]) || isToBe(m_words[i]); }

    /// The noun phrase that begins here, or -1 where something else does.
    int readNoun()
    {
        while (m_at < m_words.size() && isDeterminer(m_words[m_at]))
            ++m_at;
        qsizetype end = m_at;
        while (end < m_words.size() && !endsNoun(end) && !isDeterminer(m_words[end]))
            ++end;
        if (end < m_words.size() && isDeterminer(m_words[end]) && end - m_at > 1)
            --end; // the verb before the next article
        if (end == m_at)
            return -1;
        m_parts.nouns.push_back({m_words.mid(m_at, end - m_at - 1), m_words[end - 1]});
        m_at = end;
        return int(m_parts.nouns.size()) - 1;
    }

    /// All words up to the next noun phrase.
    QStringList readConnection()
    {
        QStringList between;
        const bool verbFirst = m_at < m_words.size() && !isPreposition(m_words[m_at]);
        while (m_at < m_words.size() && !isDeterminer(m_words[m_at])) {
            // After prepositions a noun may follow without an article.
            if (!between.isEmpty() && !verbFirst && !endsNoun(m_at) && isPreposition(between.back()))
                break;
            between.append(m_words[m_at++]);
        }
        return between;
    }

    QStringList m_words;
    qsizetype m_at = 0;
    CaptionParts m_parts;
    bool m_open = false; ///< the last connection waits for its object
};

} // namespace

CaptionNoun nounOf(const QString &phrase)
{
    QStringList words = wordsOf(phrase);
    words.removeIf(isDeterminer);
    if (words.isEmpty())
        return {};
    const QString noun = words.takeLast();
    return {words, noun};
}

CaptionParts captionParts(const QString &caption) { return CaptionReader(withoutOpening(wordsOf(caption))).read(); }

} // namespace gleaner
