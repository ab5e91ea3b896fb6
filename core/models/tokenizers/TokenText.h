#pragma once
#include <QString>
#include <vector>

namespace gleaner {

/// A stretch of a text on its way to the model.
struct TextPiece {
    QString text;
    bool begins = false; ///< at the very beginning of the whole text
};
using TextPieces = std::vector<TextPiece>;

/// The text with U+FFFD for every half of a surrogate pair.
QString wellFormed(const QString &text);
/// Bytes as text: U+FFFD where they are no UTF-8, a byte-order mark kept.
QString textOfBytes(const QByteArray &bytes);
/// Calls with every code point of a well-formed text.
template <typename Act> void eachCodePoint(QStringView text, const Act &act)
{
    for (qsizetype i = 0; i < text.size(); ++i)
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            act(QChar::surrogateToUcs4(text[i], text[i + 1]));
            ++i;
        } else {
            act(char32_t(text[i].unicode()));
        }
}
void appendCodePoint(QString &text, char32_t character);

/// One printable character per byte of the text's UTF-8, as GPT-2 spells bytes.
QString byteSpelling(const QString &text);
/// The byte that a character of such a spelling stands for, or -1.
int byteOfCharacter(QChar character);
/// "<0x0A>" → 10, or -1 where it is something else.
int byteOfToken(const QString &token);
/// 10 → "<0x0A>".
QString tokenOfByte(int byte);

/// Throws ProblemError (ModelRefused) where steps of a tokenizer made `made` characters out of `given`: a text that
/// grows without bound is an attack.
void checkGrowth(qsizetype given, qsizetype made);

} // namespace gleaner
