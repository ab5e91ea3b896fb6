#pragma once
#include "core/models/tokenizers/TokenText.h"

#include <QRegularExpression>

namespace gleaner {

class TokenizerPart;

/// A stretch [begin, end) of a text.
struct TextRange {
    qsizetype begin, end;
};

/// What happens to the matches when a text is cut along a pattern.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

/// A plain text or a regular expression, as strangers' files name them: matching takes bounded time and either ends or
/// throws ProblemError (ModelRefused).
class TokenPattern {
public:
    /// {"String": "…"} or {"Regex": "…"} under `key`.
    static TokenPattern read(const TokenizerPart &part, const char *key);
    /// Known patterns are taken to be linear; texts over 64 K characters are matched by all others in windows, and a
    /// match that is longer than a window is cut.
    static TokenPattern regularExpression(const QString &pattern, const QString &path);

    /// Matches from left to right, none empty.
    std::vector<TextRange> matches(const QString &text) const;

private:
    void appendMatches(QStringView text, qsizetype shift, bool last, std::vector<TextRange> &found,
                       qsizetype &next) const;

    QString m_plain, m_path, m_shown;
    QRegularExpression m_expression;
    bool m_linear = false;
};

/// The pattern GPT-2 cuts words with.
const TokenPattern &gpt2Pattern();

/// Cuts along matches; a behavior other than Removed keeps every character. `invert` swaps matches and gaps.
void cutAlong(const TextPiece &piece, const std::vector<TextRange> &matches, SplitBehavior behavior, bool invert,
              TextPieces &out);
SplitBehavior readBehavior(const TokenizerPart &part, const QString &fallback);

} // namespace gleaner
