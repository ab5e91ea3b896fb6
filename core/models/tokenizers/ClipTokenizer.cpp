#include "core/models/tokenizers/ClipTokenizer.h"

#include "core/models/tokenizers/TokenText.h"
#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

const QString wordEnd = QStringLiteral("</w>");

} // namespace

ClipTokenizer::ClipTokenizer(const ClipVocabulary &vocabulary, const QString &path)
    : m_pieces(QStringLiteral("<\\|startoftext\\|>|<\\|endoftext\\|>|'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|"
                              "[^\\s\\p{L}\\p{N}]+"),
               QRegularExpression::UseUnicodePropertiesOption)
{
    const auto id = [&](const QString &symbol) {
        const auto found = vocabulary.ids.constFind(symbol);
        if (found == vocabulary.ids.cend())
            throw ProblemError(
                {QCoreApplication::translate("ClipTokenizer", "The vocabulary lacks the symbol “%1”")
                     .arg(symbol.left(40)),
                 path,
                 QCoreApplication::translate("ClipTokenizer", "Take vocab.json and merges.txt from the same model."),
                 ExitCode::ModelRefused});
        return *found;
    };
    for (size_t byte = 0; byte < 256; ++byte) {
        m_byte[byte] = id(clipByteCharacters()[byte]);
        m_lastByte[byte] = id(clipByteCharacters()[byte] + wordEnd);
    }
    for (qsizetype rank = 0; rank < vocabulary.merges.size(); ++rank) {
        const auto &[left, right] = vocabulary.merges[rank];
        m_merges.add(id(left), id(right), int(rank), id(left + right));
    }
    m_start = id(QString::fromLatin1(ClipVocabulary::startSymbol));
    m_end = id(QString::fromLatin1(ClipVocabulary::endSymbol));
    m_vocabulary.reserve(vocabulary.ids.size());
    for (auto each = vocabulary.ids.cbegin(); each != vocabulary.ids.cend(); ++each)
        m_vocabulary.add(each.key(), each.value());
    m_pieces.optimize();
}

std::vector<int64_t> ClipTokenizer::encodeUpTo(const QString &text, size_t longest) const
{
    // Through UTF-8, so that half surrogates become replacement characters and the expression below always matches.
    const QString clean = QString::fromUtf8(text.toUtf8()).normalized(QString::NormalizationForm_C).toLower();
    std::vector<int64_t> ids{m_start};
    auto pieces = m_pieces.globalMatch(clean);
    while (pieces.hasNext() && ids.size() < longest) {
        stopPoint();
        const QString piece = pieces.next().captured();
        if (piece == QLatin1String(ClipVocabulary::startSymbol))
            ids.push_back(m_start);
        else if (piece == QLatin1String(ClipVocabulary::endSymbol))
            ids.push_back(m_end);
        else
            appendWord(piece, ids);
    }
    ids.resize(std::min(ids.size(), longest - 1));
    ids.push_back(m_end);
    return ids;
}

std::vector<int64_t> ClipTokenizer::encode(const QString &text, bool specialTokens) const
{
    std::vector<int64_t> ids = encodeUpTo(text, SIZE_MAX);
    return specialTokens ? ids : std::vector<int64_t>(ids.begin() + 1, ids.end() - 1);
}

void ClipTokenizer::appendWord(const QString &word, std::vector<int64_t> &ids) const
{
    const QByteArray bytes = word.toUtf8();
    std::vector<int> symbols;
    symbols.reserve(size_t(bytes.size()));
    for (const char byte : bytes)
        symbols.push_back(m_byte[quint8(byte)]);
    if (!symbols.empty())
        symbols.back() = m_lastByte[quint8(bytes.back())];
    m_merges.apply(symbols);
    ids.insert(ids.end(), symbols.begin(), symbols.end());
}

QString ClipTokenizer::decode(const std::vector<int64_t> &ids, bool skipSpecial) const
{
    QByteArray bytes;
    for (const int64_t id : ids) {
        QString symbol = textOf(id);
        if (isSpecial(id)) {
            bytes += skipSpecial ? QByteArray() : symbol.toUtf8();
            continue;
        }
        const bool endsWord = symbol.endsWith(wordEnd);
        if (endsWord)
            symbol.chop(wordEnd.size());
        for (const QChar each : symbol)
            if (const int byte = byteOfCharacter(each); byte >= 0)
                bytes += char(byte);
        if (endsWord)
            bytes += ' ';
    }
    return textOfBytes(bytes).trimmed();
}

} // namespace gleaner
