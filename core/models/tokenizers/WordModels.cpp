#include "core/models/tokenizers/TokenModel.h"

#include <algorithm>

namespace gleaner {

WordPieceModel::WordPieceModel(const TokenVocabulary &vocabulary, Options options)
    : m_ids(vocabulary.ids()), m_options(std::move(options))
{
    for (auto each = m_ids.cbegin(); each != m_ids.cend(); ++each)
        m_longest = std::max(m_longest, each.key().size());
}

void WordPieceModel::append(const QString &piece, std::vector<int64_t> &ids) const
{
    const qsizetype characters =
        std::count_if(piece.begin(), piece.end(), [](QChar each) { return !each.isLowSurrogate(); });
    std::vector<int64_t> found;
    bool known = characters <= m_options.longestWord;
    for (qsizetype begin = 0; known && begin < piece.size();) {
        const QString prefix = begin == 0 ? QString() : m_options.continuingPrefix;
        qsizetype end = std::min(piece.size(), begin + m_longest);
        known = false;
        for (; end > begin && !known; end -= known ? 0 : 1)
            if (const auto id = m_ids.constFind(prefix + piece.mid(begin, end - begin)); id != m_ids.cend()) {
                found.push_back(*id);
                known = true;
            }
        begin = end;
    }
    if (known || piece.isEmpty())
        ids.insert(ids.end(), found.begin(), found.end());
    else
        ids.push_back(m_options.unknown);
}

WordLevelModel::WordLevelModel(const TokenVocabulary &vocabulary, std::optional<int> unknown)
    : m_ids(vocabulary.ids()), m_unknown(unknown)
{
}

void WordLevelModel::append(const QString &piece, std::vector<int64_t> &ids) const
{
    if (const auto found = m_ids.constFind(piece); found != m_ids.cend())
        ids.push_back(*found);
    else if (m_unknown)
        ids.push_back(*m_unknown);
}

} // namespace gleaner
