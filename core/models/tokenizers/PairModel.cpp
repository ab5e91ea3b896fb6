#include "core/models/tokenizers/TokenModel.h"
#include "core/models/tokenizers/TokenText.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

constexpr char32_t commonCharacters = 0x400;

// How a character is spelled: inside a word (with the prefix), at its end (with the suffix), both, or neither.
constexpr int inside = 1, atEnd = 2, spellings = 4;

quint32 keyOf(char32_t character, int spelling) { return quint32(character) * spellings + quint32(spelling); }

/// The only code point of a text; nothing for longer or empty texts.
std::optional<char32_t> onlyCharacter(QStringView text)
{
    if (text.size() == 1)
        return text[0].unicode();
    if (text.size() == 2 && text[0].isHighSurrogate() && text[1].isLowSurrogate())
        return QChar::surrogateToUcs4(text[0], text[1]);
    return std::nullopt;
}

} // namespace

ByteFallback::ByteFallback(const TokenVocabulary &vocabulary)
{
    for (int byte = 0; byte < 256; ++byte)
        m_ids[size_t(byte)] = vocabulary.idOf(tokenOfByte(byte)).value_or(-1);
}

bool ByteFallback::append(QStringView text, std::vector<int64_t> &ids) const
{
    const QByteArray bytes = text.toUtf8();
    for (const char byte : bytes)
        if (m_ids[quint8(byte)] < 0)
            return false;
    for (const char byte : bytes)
        ids.push_back(m_ids[quint8(byte)]);
    return true;
}

PairModel::PairModel(const TokenVocabulary &vocabulary, PairMerges merges, Options options)
    : m_merges(std::move(merges)), m_options(std::move(options))
{
    if (m_options.ignoreMerges)
        m_whole = vocabulary.ids();
    if (m_options.byteFallback)
        m_bytes.emplace(vocabulary);
    m_common.assign(commonCharacters * spellings, -1);
    const QString &prefix = m_options.continuingPrefix, &suffix = m_options.endSuffix;
    for (auto each = vocabulary.ids().cbegin(); each != vocabulary.ids().cend(); ++each)
        for (int spelling = 0; spelling < spellings; ++spelling) {
            QStringView text = each.key();
            if (((spelling & inside) && (prefix.isEmpty() || !text.startsWith(prefix))) ||
                ((spelling & atEnd) && (suffix.isEmpty() || !text.endsWith(suffix))))
                continue;
            text = text.mid(spelling & inside ? prefix.size() : 0);
            if (spelling & atEnd && text.size() >= suffix.size())
                text.chop(suffix.size());
            const auto character = onlyCharacter(text);
            if (!character)
                continue;
            m_symbols.insert(keyOf(*character, spelling), each.value());
            if (*character < commonCharacters)
                m_common[keyOf(*character, spelling)] = each.value();
        }
}

PairMerges PairModel::merges(const TokenVocabulary &vocabulary, const std::vector<std::pair<QString, QString>> &pairs,
                             const Options &options, const QString &path)
{
    const auto id = [&](const QString &symbol) {
        const auto found = vocabulary.idOf(symbol);
        if (!found)
            refuseTokenizer(path, QCoreApplication::translate("PairModel", "a merge needs the symbol “%1”, which is "
                                                                           "not in the vocabulary")
                                      .arg(symbol.left(60)));
        return *found;
    };
    PairMerges merges;
    int rank = 0;
    for (const auto &[left, right] : pairs) {
        const bool prefixed = !options.continuingPrefix.isEmpty() && right.startsWith(options.continuingPrefix);
        merges.add(id(left), id(right), rank++,
                   id(left + (prefixed ? right.mid(options.continuingPrefix.size()) : right)));
    }
    return merges;
}

int PairModel::symbolOf(char32_t character, bool first, bool last) const
{
    const int spelling = (!first && !m_options.continuingPrefix.isEmpty() ? inside : 0) |
                         (last && !m_options.endSuffix.isEmpty() ? atEnd : 0);
    const quint32 key = keyOf(character, spelling);
    return character < commonCharacters ? m_common[key] : m_symbols.value(key, -1);
}

void PairModel::append(const QString &piece, std::vector<int64_t> &ids) const
{
    if (m_options.ignoreMerges)
        if (const auto whole = m_whole.constFind(piece); whole != m_whole.cend()) {
            ids.push_back(*whole);
            return;
        }
    std::vector<int> symbols;
    symbols.reserve(size_t(piece.size()));
    std::vector<int64_t> bytes;
    bool lastIsUnknown = false;
    for (qsizetype at = 0; at < piece.size();) {
        const bool pair = piece[at].isHighSurrogate() && at + 1 < piece.size();
        const qsizetype next = at + (pair ? 2 : 1);
        const char32_t character = pair ? QChar::surrogateToUcs4(piece[at], piece[at + 1]) : piece[at].unicode();
        const int symbol = symbolOf(character, at == 0, next == piece.size());
        bytes.clear();
        if (symbol >= 0) {
            symbols.push_back(symbol);
        } else if (m_bytes && m_bytes->append(QStringView(piece).mid(at, next - at), bytes)) {
            symbols.insert(symbols.end(), bytes.begin(), bytes.end());
        } else if (m_options.unknown && !(lastIsUnknown && m_options.fuseUnknown)) {
            symbols.push_back(*m_options.unknown);
        }
        lastIsUnknown = symbol < 0 && bytes.empty();
        at = next;
    }
    m_merges.apply(symbols);
    ids.insert(ids.end(), symbols.begin(), symbols.end());
}

} // namespace gleaner
