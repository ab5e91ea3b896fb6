#pragma once
#include "core/models/tokenizers/TokenText.h"

#include <QHash>

namespace gleaner {

/// A token that stands outside the model's own cutting, such as "<|endoftext|>".
struct AddedToken {
    QString content;
    int id = 0;
    bool special = true;
    bool normalized = false;                    ///< looked for after the normalizer, in normalized spelling
    bool leftStrip = false, rightStrip = false; ///< takes the spaces on that side along
    bool singleWord = false;                    ///< not inside a word
};

/// A stretch of text, or a token found in it.
struct TokenOrText {
    int id = -1; ///< -1: `piece` is text
    TextPiece piece;
};

/// Finds added tokens in a text: from left to right, the longest at each place.
class AddedTokens {
public:
    static constexpr qsizetype longest = 1024, most = 1 << 20;

    /// Tokens with an empty content are never found.
    void add(const AddedToken &token, const QString &spelling);
    bool isEmpty() const { return m_tokens.empty(); }
    std::vector<TokenOrText> split(const TextPiece &piece) const;

private:
    /// The token that begins at `at` and its end; null for none.
    const AddedToken *longestAt(const QString &text, qsizetype at, qsizetype &end) const;

    struct Node {
        int token = -1;
    };
    std::vector<AddedToken> m_tokens;
    std::vector<Node> m_nodes{Node{}};
    QHash<quint64, int> m_children; ///< node and code unit → node
    std::vector<bool> m_begins = std::vector<bool>(0x10000);
};

} // namespace gleaner
