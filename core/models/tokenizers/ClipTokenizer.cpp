#include "core/models/tokenizers/ClipTokenizer.h"

#include "core/support/Problem.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <queue>

namespace gleaner {

namespace {

const QString wordEnd = QStringLiteral("</w>");

/// A merge that could be made: of the symbol at `left` and its neighbor, as they were when it was noted.
struct Candidate {
    int rank;
    size_t left;
    int leftId, rightId;
    int merged;
    bool operator>(const Candidate &other) const { return std::tie(rank, left) > std::tie(other.rank, other.left); }
};

struct Symbol {
    int id;
    size_t previous, next; ///< neighbors that are left; `none` beyond the ends
};

constexpr size_t none = SIZE_MAX;
constexpr int gone = -1;

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
        const quint64 key = pairKey(id(left), id(right));
        if (!m_merges.contains(key))
            m_merges.insert(key, {int(rank), id(left + right)});
    }
    m_start = id(QString::fromLatin1(ClipVocabulary::startSymbol));
    m_end = id(QString::fromLatin1(ClipVocabulary::endSymbol));
    for (const int each : vocabulary.ids)
        m_size = std::max(m_size, each + 1);
    m_pieces.optimize();
}

std::shared_ptr<const ClipTokenizer> ClipTokenizer::published()
{
    static const auto tokenizer =
        std::make_shared<const ClipTokenizer>(ClipVocabulary::published(), QStringLiteral(":/models/clip-bpe"));
    return tokenizer;
}

std::vector<int64_t> ClipTokenizer::encode(const QString &text, size_t longest) const
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

/// Merges the pair of lowest rank, leftmost first, until none is left; a heap keeps very long words fast.
void ClipTokenizer::appendWord(const QString &word, std::vector<int64_t> &ids) const
{
    const QByteArray bytes = word.toUtf8();
    std::vector<Symbol> symbols;
    const size_t count = size_t(bytes.size());
    for (size_t i = 0; i < count; ++i) {
        const auto byte = quint8(bytes[qsizetype(i)]);
        symbols.push_back(
            {i + 1 == count ? m_lastByte[byte] : m_byte[byte], i == 0 ? none : i - 1, i + 1 == count ? none : i + 1});
    }
    std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> candidates;
    const auto consider = [&](size_t left) {
        const size_t right = left == none ? none : symbols[left].next;
        if (right == none)
            return;
        const auto merge = m_merges.constFind(pairKey(symbols[left].id, symbols[right].id));
        if (merge != m_merges.cend())
            candidates.push({merge->rank, left, symbols[left].id, symbols[right].id, merge->merged});
    };
    for (size_t i = 0; i < count; ++i)
        consider(i);
    while (!candidates.empty()) {
        const Candidate best = candidates.top();
        candidates.pop();
        Symbol &left = symbols[best.left];
        if (left.id != best.leftId || left.next == none || symbols[left.next].id != best.rightId)
            continue; // one of the two was merged meanwhile
        Symbol &right = symbols[left.next];
        left.id = best.merged;
        right.id = gone;
        left.next = right.next;
        if (left.next != none)
            symbols[left.next].previous = best.left;
        consider(left.previous);
        consider(best.left);
    }
    for (const Symbol &symbol : symbols)
        if (symbol.id != gone)
            ids.push_back(symbol.id);
}

} // namespace gleaner
