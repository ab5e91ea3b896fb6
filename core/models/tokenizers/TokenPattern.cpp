#include "core/models/tokenizers/TokenPattern.h"

#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <QSet>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenPattern", text); }

constexpr qsizetype window = 1 << 16;       ///< a quadratic expression costs about a second over so many characters
constexpr qsizetype windowMargin = 1 << 10; ///< what a match may want to see of the text behind it
constexpr qsizetype longestPattern = 1 << 14;
constexpr qsizetype stopEvery = 4096;

const QString gpt2 = QStringLiteral(R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)");

/// Published patterns that take time in proportion to the text.
bool isKnown(const QString &pattern)
{
    static const QSet<QString> known{
        gpt2,
        QStringLiteral( // Llama 3, GPT-4
            R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"),
        QStringLiteral( // Qwen 2
            R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)"),
        QStringLiteral( // CLIP
            R"(<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+)"),
        QStringLiteral(R"('s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+)"),
        QStringLiteral(R"(\s+)"),
        QStringLiteral(R"(\w+|[^\w\s]+)")};
    return known.contains(pattern);
}

/// Whether a place lies inside a character of two code units: \C in an expression leads there.
bool insideCharacter(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() && text[at - 1].isHighSurrogate();
}

std::vector<TextRange> withGaps(const std::vector<TextRange> &matches, qsizetype size, std::vector<bool> &isMatch)
{
    std::vector<TextRange> all;
    qsizetype at = 0;
    const auto add = [&](qsizetype begin, qsizetype end, bool match) {
        if (begin == end)
            return;
        all.push_back({begin, end});
        isMatch.push_back(match);
    };
    for (const TextRange &match : matches) {
        add(at, match.begin, false);
        add(match.begin, match.end, true);
        at = match.end;
    }
    add(at, size, false);
    return all;
}

} // namespace

TokenPattern TokenPattern::read(const TokenizerPart &part, const char *key)
{
    const auto described = part.part(key);
    if (!described)
        part.refuse(tr("the pattern is missing"));
    if (described->has("Regex"))
        return regularExpression(described->text("Regex"), part.path());
    TokenPattern pattern;
    pattern.m_plain = described->text("String");
    return pattern;
}

TokenPattern TokenPattern::regularExpression(const QString &text, const QString &path)
{
    TokenPattern pattern;
    pattern.m_path = path;
    pattern.m_shown = text.left(60);
    pattern.m_linear = isKnown(text);
    if (text.size() > longestPattern)
        refuseTokenizer(path, tr("a regular expression has more than %1 characters").arg(longestPattern));
    // Limits at the head of an expression: the lowest counts, so the expression itself cannot raise them.
    pattern.m_expression =
        QRegularExpression(QStringLiteral("(*LIMIT_MATCH=2000000)(*LIMIT_DEPTH=20000)(*LIMIT_HEAP=65536)") + text,
                           QRegularExpression::UseUnicodePropertiesOption);
    if (!pattern.m_expression.isValid())
        refuseTokenizer(
            path,
            tr("the regular expression “%1” is wrong: %2").arg(pattern.m_shown, pattern.m_expression.errorString()));
    pattern.m_expression.optimize();
    return pattern;
}

void TokenPattern::appendMatches(QStringView text, qsizetype shift, bool last, std::vector<TextRange> &found,
                                 qsizetype &next) const
{
    qsizetype at = 0;
    for (qsizetype count = 1; at < text.size(); ++count) {
        if (count % stopEvery == 0)
            stopPoint();
        const QRegularExpressionMatch match = m_expression.match(text, at, QRegularExpression::NormalMatch,
                                                                 QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            refuseTokenizer(m_path, tr("the regular expression “%1” takes too long on this text").arg(m_shown));
        if (!match.hasMatch())
            break;
        const qsizetype begin = match.capturedStart(), end = match.capturedEnd();
        if (insideCharacter(text, begin) || insideCharacter(text, end))
            refuseTokenizer(m_path, tr("the regular expression “%1” cuts a character").arg(m_shown));
        if (!last && end + windowMargin > text.size() && begin > 0) { // look again with more of the text
            next = shift + begin;
            return;
        }
        if (end > begin)
            found.push_back({shift + begin, shift + end});
        at = end > begin ? end : end + 1;
        at += insideCharacter(text, at);
    }
    next = shift + (at < text.size() ? text.size() : at);
}

std::vector<TextRange> TokenPattern::matches(const QString &text) const
{
    std::vector<TextRange> found;
    if (m_expression.pattern().isEmpty()) {
        for (qsizetype at = 0; !m_plain.isEmpty() && (at = text.indexOf(m_plain, at)) >= 0; at += m_plain.size())
            found.push_back({at, at + m_plain.size()});
        return found;
    }
    for (qsizetype at = 0; at < text.size();) {
        stopPoint();
        qsizetype end = m_linear ? text.size() : std::min(text.size(), at + window);
        if (end < text.size() && text[end].isLowSurrogate())
            ++end;
        appendMatches(QStringView(text).mid(at, end - at), at, end == text.size(), found, at);
    }
    return found;
}

const TokenPattern &gpt2Pattern()
{
    static const TokenPattern pattern = TokenPattern::regularExpression(gpt2, QStringLiteral("GPT-2"));
    return pattern;
}

void cutAlong(const TextPiece &piece, const std::vector<TextRange> &matches, SplitBehavior behavior, bool invert,
              TextPieces &out)
{
    std::vector<bool> isMatch;
    const std::vector<TextRange> all = withGaps(matches, piece.text.size(), isMatch);
    std::vector<TextRange> kept;
    for (size_t i = 0; i < all.size(); ++i) {
        const bool match = isMatch[i] != invert, previous = i > 0 && isMatch[i - 1] != invert;
        // Whether this stretch belongs to the one before it.
        const bool joins = i > 0 && ((behavior == SplitBehavior::Contiguous && match == previous) ||
                                     (behavior == SplitBehavior::MergedWithPrevious && match && !previous) ||
                                     (behavior == SplitBehavior::MergedWithNext && previous && !match));
        if (behavior == SplitBehavior::Removed && match)
            continue;
        if (joins && !kept.empty())
            kept.back().end = all[i].end;
        else
            kept.push_back(all[i]);
    }
    for (const TextRange &range : kept)
        out.push_back({piece.text.mid(range.begin, range.end - range.begin), piece.begins && range.begin == 0});
}

SplitBehavior readBehavior(const TokenizerPart &part, const QString &fallback)
{
    const QString name = part.text("behavior", fallback);
    if (name == QLatin1String("Removed"))
        return SplitBehavior::Removed;
    if (name == QLatin1String("Isolated"))
        return SplitBehavior::Isolated;
    if (name == QLatin1String("MergedWithPrevious"))
        return SplitBehavior::MergedWithPrevious;
    if (name == QLatin1String("MergedWithNext"))
        return SplitBehavior::MergedWithNext;
    if (name == QLatin1String("Contiguous"))
        return SplitBehavior::Contiguous;
    part.refuse(tr("Gleaner does not know the behavior “%1”").arg(name.left(40)));
}

} // namespace gleaner
