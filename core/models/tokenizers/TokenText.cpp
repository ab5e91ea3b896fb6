#include "core/models/tokenizers/TokenText.h"

#include "core/models/tokenizers/ClipVocabulary.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QStringDecoder>
#include <algorithm>

namespace gleaner {

QString wellFormed(const QString &text)
{
    if (text.isValidUtf16())
        return text;
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        if (!clean[i].isSurrogate())
            continue;
        if (clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else
            clean[i] = QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

QString textOfBytes(const QByteArray &bytes)
{
    using Flag = QStringConverter::Flag;
    QStringDecoder decoder(QStringConverter::Utf8, Flag::Stateless | Flag::ConvertInitialBom);
    return decoder(bytes);
}

void appendCodePoint(QString &text, char32_t character)
{
    if (QChar::requiresSurrogates(character)) {
        text += QChar(QChar::highSurrogate(character));
        text += QChar(QChar::lowSurrogate(character));
    } else {
        text += QChar(char16_t(character));
    }
}

QString byteSpelling(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QString spelling(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), spelling.begin(),
                   [&map = clipByteCharacters()](char byte) { return map[quint8(byte)]; });
    return spelling;
}

int byteOfCharacter(QChar character)
{
    static const std::vector<int> bytes = [] {
        std::vector<int> map(512, -1);
        for (int byte = 0; byte < 256; ++byte)
            map[clipByteCharacters()[size_t(byte)].unicode()] = byte;
        return map;
    }();
    return character.unicode() < bytes.size() ? bytes[character.unicode()] : -1;
}

int byteOfToken(const QString &token)
{
    if (token.size() != 6 || !token.startsWith(QLatin1String("<0x")) || !token.endsWith(QLatin1Char('>')))
        return -1;
    bool read = false;
    const int byte = QStringView(token).mid(3, 2).toInt(&read, 16);
    return read && tokenOfByte(byte).compare(token, Qt::CaseInsensitive) == 0 ? byte : -1;
}

QString tokenOfByte(int byte)
{
    return QStringLiteral("<0x%1>").arg(QString::number(byte, 16).toUpper().rightJustified(2, QLatin1Char('0')));
}

void checkGrowth(qsizetype given, qsizetype made)
{
    if (made > 64 * (given + 4096))
        refuseTokenizer(QStringLiteral("tokenizer.json"),
                        QCoreApplication::translate("TokenText", "its steps make a text more than 64 times longer"));
}

} // namespace gleaner
