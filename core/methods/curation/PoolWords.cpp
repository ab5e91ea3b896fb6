#include "core/methods/curation/PoolWords.h"

#include "core/models/tokenizers/Tokenizer.h"

#include <QRegularExpression>

namespace gleaner {

namespace {

/// With the space before it, if there is one: " red", ",". A text begins as if after a space.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral(" ?(\\p{L}+|\\S)"));
    QStringList words;
    for (auto each = word.globalMatch(QLatin1Char(' ') + text.simplified()); each.hasNext();)
        words.append(each.next().captured());
    return words;
}

} // namespace

PoolWords::PoolWords(const Tokenizer &tokenizer) : m_tokenizer(tokenizer), m_size(tokenizer.size())
{
    m_end = tokenizer.endToken() ? *tokenizer.endToken() : fresh();
}

void PoolWords::learn(const QString &text)
{
    for (const QString &word : wordsOf(text)) {
        if (m_ids.contains(word))
            continue;
        const std::vector<int64_t> known = m_tokenizer.encode(word, false);
        m_ids[word] = known.size() == 1 ? known.front() : fresh();
    }
}

std::vector<int64_t> PoolWords::encode(const QString &text) const
{
    std::vector<int64_t> ids;
    for (const QString &word : wordsOf(text))
        if (const auto id = m_ids.find(word); id != m_ids.end())
            ids.push_back(*id);
    return ids;
}

} // namespace gleaner
