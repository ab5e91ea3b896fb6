#include "core/models/tokenizers/PipelineTokenizer.h"

#include "core/models/tokenizers/SpecialTokens.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("PipelineTokenizer", text); }

constexpr qsizetype longestRemembered = 48, mostRemembered = 1 << 16;
constexpr size_t stopEvery = 1024;

} // namespace

PipelineTokenizer::PipelineTokenizer(TokenizerParts parts, const SpecialTokens &special) : m_parts(std::move(parts))
{
    if (!m_parts.decoder)
        m_parts.decoder = spacedDecoder();
    addTokens(special);
    nameTokens(special);
    surround(special);
}

void PipelineTokenizer::addTokens(const SpecialTokens &special)
{
    TokenVocabulary &vocabulary = m_parts.vocabulary;
    std::vector<AddedToken> all = m_parts.added;
    QSet<QString> known;
    for (const AddedToken &token : all)
        known.insert(token.content);
    for (const AddedToken &token : special.added)
        if (!known.contains(token.content)) {
            known.insert(token.content);
            all.push_back(token);
        }
    // Named tokens that no list of added tokens has: special all the same.
    for (const QString &name :
         {special.begin, special.end, special.padding, special.unknown, special.classifier, special.separator})
        if (const auto id = vocabulary.idOf(name); id && !name.isEmpty() && !known.contains(name)) {
            known.insert(name);
            AddedToken token;
            token.content = name;
            token.id = *id;
            all.push_back(token);
        }
    for (AddedToken &token : all) {
        if (const auto id = vocabulary.idOf(token.content))
            token.id = *id;
        else if (!vocabulary.add(token.content, token.id))
            refuseTokenizer(
                m_parts.path,
                tr("the number %1 of “%2” belongs to another token").arg(token.id).arg(token.content.left(40)));
        if (token.special)
            m_special.insert(token.id);
        const bool normalized = token.normalized && m_parts.normalizer;
        (normalized ? m_normalized : m_raw)
            .add(token, normalized ? wellFormed(m_parts.normalizer(token.content)) : token.content);
    }
    m_parts.added.clear();
}

void PipelineTokenizer::nameTokens(const SpecialTokens &special)
{
    // What is not named is known by its usual spellings.
    const auto find = [&](const QStringList &names, std::initializer_list<const char *> usual) {
        for (const QString &name : names)
            if (const auto id = name.isEmpty() ? std::nullopt : m_parts.vocabulary.idOf(name))
                return std::optional<int64_t>(*id);
        for (const char *name : usual)
            if (const auto id = m_parts.vocabulary.idOf(QLatin1String(name)); id && m_special.contains(*id))
                return std::optional<int64_t>(*id);
        return std::optional<int64_t>();
    };
    m_begin =
        find({special.begin, special.classifier}, {"<s>", "<|begin_of_text|>", "<|startoftext|>", "<bos>", "[CLS]"});
    m_end = find({special.end, special.separator}, {"</s>", "<|end_of_text|>", "<|endoftext|>", "<eos>", "[SEP]"});
    m_padding = find({special.padding}, {"<pad>", "[PAD]", "<|pad|>"});
    m_unknown =
        m_parts.unknown ? std::optional<int64_t>(*m_parts.unknown) : find({special.unknown}, {"<unk>", "[UNK]"});
}

/// add_bos_token and add_eos_token have the last word.
void PipelineTokenizer::surround(const SpecialTokens &special)
{
    auto &[before, after] = m_parts.around;
    if (special.addBegin && m_begin) {
        const bool there = !before.empty() && before.front() == *m_begin;
        if (*special.addBegin && !there)
            before.insert(before.begin(), *m_begin);
        else if (!*special.addBegin && there)
            before.erase(before.begin());
    }
    if (special.addEnd && m_end) {
        const bool there = !after.empty() && after.back() == *m_end;
        if (*special.addEnd && !there)
            after.push_back(*m_end);
        else if (!*special.addEnd && there)
            after.pop_back();
    }
}

std::vector<int64_t> PipelineTokenizer::encode(const QString &text, bool specialTokens) const
{
    std::vector<int64_t> ids;
    Seen seen;
    if (specialTokens)
        ids = m_parts.around.before;
    for (const TokenOrText &raw : m_raw.split({wellFormed(text), true})) {
        stopPoint();
        if (raw.id >= 0) {
            ids.push_back(raw.id);
            continue;
        }
        const QString clean = m_parts.normalizer ? wellFormed(m_parts.normalizer(raw.piece.text)) : raw.piece.text;
        for (const TokenOrText &each : m_normalized.split({clean, raw.piece.begins}))
            if (each.id >= 0)
                ids.push_back(each.id);
            else
                appendText(each.piece, seen, ids);
    }
    if (specialTokens)
        ids.insert(ids.end(), m_parts.around.after.begin(), m_parts.around.after.end());
    return ids;
}

void PipelineTokenizer::appendText(const TextPiece &piece, Seen &seen, std::vector<int64_t> &ids) const
{
    if (!m_parts.preTokenizer) {
        appendPiece(piece.text, seen, ids);
        return;
    }
    TextPieces pieces;
    m_parts.preTokenizer(piece, pieces);
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (i % stopEvery == 0)
            stopPoint();
        appendPiece(pieces[i].text, seen, ids);
    }
}

/// Texts repeat their words: each is worked out once.
void PipelineTokenizer::appendPiece(const QString &piece, Seen &seen, std::vector<int64_t> &ids) const
{
    if (piece.isEmpty())
        return;
    const bool remembered = piece.size() <= longestRemembered;
    if (remembered)
        if (const auto found = seen.constFind(piece); found != seen.cend()) {
            const auto [begin, end] = *found;
            for (size_t i = begin; i < end; ++i)
                ids.push_back(ids[i]);
            return;
        }
    const size_t begin = ids.size();
    m_parts.model->append(piece, ids);
    if (remembered && seen.size() < mostRemembered)
        seen.insert(piece, {begin, ids.size()});
}

QString PipelineTokenizer::decode(const std::vector<int64_t> &ids, bool skipSpecial) const
{
    QStringList tokens;
    tokens.reserve(qsizetype(ids.size()));
    for (const int64_t id : ids)
        if (m_parts.vocabulary.has(id) && !(skipSpecial && m_special.contains(id)))
            tokens += m_parts.vocabulary.textOf(id);
    return m_parts.decoder(tokens).join(QString());
}

} // namespace gleaner
