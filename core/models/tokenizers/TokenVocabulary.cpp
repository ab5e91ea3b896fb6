#include "core/models/tokenizers/TokenVocabulary.h"

namespace gleaner {

bool TokenVocabulary::add(const QString &token, int id)
{
    if (m_ids.contains(token) || m_texts.contains(id))
        return false;
    m_ids.insert(token, id);
    m_texts.insert(id, token);
    m_size = std::max(m_size, id + 1);
    return true;
}

std::optional<int> TokenVocabulary::idOf(const QString &token) const
{
    const auto found = m_ids.constFind(token);
    return found == m_ids.cend() ? std::nullopt : std::optional(*found);
}

QString TokenVocabulary::textOf(int64_t id) const { return has(id) ? m_texts.value(int(id)) : QString(); }

bool TokenVocabulary::has(int64_t id) const { return id >= 0 && id <= highestId && m_texts.contains(int(id)); }

void TokenVocabulary::reserve(qsizetype count)
{
    m_ids.reserve(count);
    m_texts.reserve(count);
}

} // namespace gleaner
