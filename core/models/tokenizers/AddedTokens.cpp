#include "core/models/tokenizers/AddedTokens.h"

#include "core/support/StopPoint.h"

namespace gleaner {

namespace {

quint64 childKey(int node, QChar unit) { return quint64(quint32(node)) << 16 | unit.unicode(); }

bool isWord(QChar each) { return each.isLetterOrNumber() || each.isMark() || each == QLatin1Char('_'); }

bool standsAlone(const QString &text, qsizetype begin, qsizetype end)
{
    return (begin == 0 || !isWord(text[begin - 1])) && (end == text.size() || !isWord(text[end]));
}

} // namespace

void AddedTokens::add(const AddedToken &token, const QString &spelling)
{
    if (spelling.isEmpty())
        return;
    int node = 0;
    for (const QChar unit : spelling) {
        int &child = m_children[childKey(node, unit)];
        if (child == 0) {
            child = int(m_nodes.size());
            m_nodes.push_back({});
        }
        node = child;
    }
    m_begins[spelling[0].unicode()] = true;
    if (m_nodes[size_t(node)].token < 0)
        m_nodes[size_t(node)].token = int(m_tokens.size());
    m_tokens.push_back(token);
}

const AddedToken *AddedTokens::longestAt(const QString &text, qsizetype at, qsizetype &end) const
{
    const AddedToken *found = nullptr;
    int node = 0;
    for (qsizetype i = at; i < text.size(); ++i) {
        const auto child = m_children.constFind(childKey(node, text[i]));
        if (child == m_children.cend())
            break;
        node = *child;
        if (m_nodes[size_t(node)].token >= 0) {
            found = &m_tokens[size_t(m_nodes[size_t(node)].token)];
            end = i + 1;
        }
    }
    return found;
}

std::vector<TokenOrText> AddedTokens::split(const TextPiece &piece) const
{
    const QString &text = piece.text;
    std::vector<TokenOrText> parts;
    qsizetype done = 0;
    const auto addText = [&](qsizetype end) {
        if (end > done)
            parts.push_back({-1, {text.mid(done, end - done), piece.begins && done == 0}});
    };
    for (qsizetype at = 0; at < text.size() && !isEmpty();) {
        qsizetype end = at;
        const AddedToken *token = m_begins[text[at].unicode()] ? longestAt(text, at, end) : nullptr;
        if (!token || (token->singleWord && !standsAlone(text, at, end))) {
            at = std::max(at + 1, end);
            continue;
        }
        qsizetype begin = at;
        while (token->leftStrip && begin > done && text[begin - 1].isSpace())
            --begin;
        while (token->rightStrip && end < text.size() && text[end].isSpace())
            ++end;
        addText(begin);
        parts.push_back({token->id, {}});
        at = done = end;
        if (parts.size() % 4096 == 0)
            stopPoint();
    }
    addText(text.size());
    return parts;
}

} // namespace gleaner
