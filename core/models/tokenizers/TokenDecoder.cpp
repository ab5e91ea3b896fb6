#include "core/models/tokenizers/TokenDecoder.h"

#include "core/models/tokenizers/TokenPattern.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <map>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("TokenDecoder", text); }

constexpr size_t mostSteps = 64;

QStringList bytesOfSpelling(const QStringList &tokens)
{
    QByteArray bytes;
    for (const QString &token : tokens) {
        QByteArray own;
        for (const QChar each : token) {
            const int byte = byteOfCharacter(each);
            if (byte < 0) { // an added token, spelled as it is
                own = token.toUtf8();
                break;
            }
            own += char(byte);
        }
        bytes += own;
    }
    return {textOfBytes(bytes)};
}

QStringList fallenBack(const QStringList &tokens)
{
    QStringList made;
    QByteArray bytes;
    const auto flush = [&] {
        if (bytes.isEmpty())
            return;
        const QString text = textOfBytes(bytes);
        made += text.toUtf8() == bytes ? text : QString(bytes.size(), QChar(QChar::ReplacementCharacter));
        bytes.clear();
    };
    for (const QString &token : tokens) {
        if (const int byte = byteOfToken(token); byte >= 0) {
            bytes += char(byte);
            continue;
        }
        flush();
        made += token;
    }
    flush();
    return made;
}

/// Spaces that English does not have.
QString cleanedUp(QString text)
{
    static constexpr std::pair<const char *, const char *> signs[] = {
        {" .", "."},   {" ?", "?"},           {" !", "!"},   {" ,", ","},     {" ' ", "'"},   {" n't", "n't"},
        {" 'm", "'m"}, {" do not", " don't"}, {" 's", "'s"}, {" 've", "'ve"}, {" 're", "'re"}};
    for (const auto &[from, to] : signs)
        text.replace(QLatin1String(from), QLatin1String(to));
    return text;
}

TokenDecoder metaspace(const TokenizerPart &part)
{
    const QString sign = part.text("replacement", QString(QChar(0x2581)));
    const bool keeps = part.has("prepend_scheme") ? part.text("prepend_scheme") == QLatin1String("never")
                                                  : !part.flag("add_prefix_space", true);
    if (sign.isEmpty())
        part.refuse(tr("the replacement is empty"));
    return [sign, keeps](const QStringList &tokens) {
        QStringList made;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const bool drops = i == 0 && !keeps && tokens[i].startsWith(sign);
            made += tokens[i].mid(drops ? sign.size() : 0).replace(sign, QStringLiteral(" "));
        }
        return made;
    };
}

TokenDecoder endSuffix(const TokenizerPart &part)
{
    return [suffix = part.text("suffix", QStringLiteral("</w>"))](const QStringList &tokens) {
        QStringList made;
        for (qsizetype i = 0; i < tokens.size(); ++i)
            made += suffix.isEmpty()
                        ? tokens[i]
                        : QString(tokens[i]).replace(suffix, i + 1 == tokens.size() ? QString() : QStringLiteral(" "));
        return made;
    };
}

TokenDecoder strip(const TokenizerPart &part)
{
    const QString content = part.text("content");
    const int start = part.whole("start", 0, 1 << 16), stop = part.whole("stop", 0, 1 << 16);
    if (content.size() != 1)
        part.refuse(tr("the content must be one character"));
    return [sign = content[0], start, stop](const QStringList &tokens) {
        QStringList made;
        for (const QString &token : tokens) {
            qsizetype begin = 0, end = token.size();
            while (begin < end && begin < start && token[begin] == sign)
                ++begin;
            for (int i = 0; i < stop && end > begin && token[end - 1] == sign; ++i)
                --end;
            made += token.mid(begin, end - begin);
        }
        return made;
    };
}

TokenDecoder replace(const TokenizerPart &part)
{
    return [pattern = TokenPattern::read(part, "pattern"), content = part.text("content")](const QStringList &tokens) {
        QStringList made;
        for (const QString &token : tokens) {
            QString text;
            qsizetype at = 0;
            for (const TextRange &match : pattern.matches(token)) {
                text += QStringView(token).mid(at, match.begin - at);
                text += content;
                at = match.end;
                checkGrowth(token.size(), text.size());
            }
            made += text + token.mid(at);
        }
        return made;
    };
}

/// Speech models repeat a token while it sounds and put a blank between two of the same.
TokenDecoder ctc(const TokenizerPart &part)
{
    return [blank = part.text("pad_token", QStringLiteral("<pad>")),
            space = part.text("word_delimiter_token", QStringLiteral("|")),
            cleanUp = part.flag("cleanup", true)](const QStringList &tokens) {
        QStringList made;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            if ((i > 0 && tokens[i] == tokens[i - 1]) || tokens[i] == blank)
                continue;
            made += cleanUp ? cleanedUp(tokens[i]).replace(space, QStringLiteral(" ")) : tokens[i];
        }
        return made;
    };
}

TokenDecoder sequence(const TokenizerPart &part)
{
    std::vector<TokenDecoder> steps;
    for (const TokenizerPart &each : part.parts("decoders"))
        steps.push_back(readTokenDecoder(each));
    if (steps.size() > mostSteps)
        part.refuse(tr("there are more than %1 steps").arg(mostSteps));
    return [steps](const QStringList &tokens) {
        qsizetype given = 0;
        for (const QString &token : tokens)
            given += token.size();
        QStringList made = tokens;
        for (const TokenDecoder &step : steps) {
            made = step(made);
            qsizetype size = 0;
            for (const QString &token : made)
                size += token.size();
            checkGrowth(given, size);
        }
        return made;
    };
}

} // namespace

TokenDecoder byteLevelDecoder() { return &bytesOfSpelling; }

TokenDecoder byteFallbackDecoder() { return &fallenBack; }

TokenDecoder wordPieceDecoder(const QString &prefix, bool cleanUp)
{
    return [prefix, cleanUp](const QStringList &tokens) {
        QStringList made;
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            const bool joins = !prefix.isEmpty() && tokens[i].startsWith(prefix);
            const QString text = i == 0  ? tokens[i]
                                 : joins ? tokens[i].mid(prefix.size())
                                         : QLatin1Char(' ') + tokens[i];
            made += cleanUp ? cleanedUp(text) : text;
        }
        return made;
    };
}

TokenDecoder spacedDecoder()
{
    return [](const QStringList &tokens) { return QStringList{tokens.join(QLatin1Char(' '))}; };
}

TokenDecoder readTokenDecoder(const TokenizerPart &part)
{
    using Make = TokenDecoder (*)(const TokenizerPart &);
    static const std::map<QString, Make> types{
        {QStringLiteral("ByteLevel"), [](const TokenizerPart &) { return byteLevelDecoder(); }},
        {QStringLiteral("ByteFallback"), [](const TokenizerPart &) { return byteFallbackDecoder(); }},
        {QStringLiteral("WordPiece"),
         [](const TokenizerPart &each) {
             return wordPieceDecoder(each.text("prefix", QStringLiteral("##")), each.flag("cleanup", true));
         }},
        {QStringLiteral("Fuse"),
         [](const TokenizerPart &) -> TokenDecoder {
             return [](const QStringList &tokens) { return QStringList{tokens.join(QString())}; };
         }},
        {QStringLiteral("Metaspace"), &metaspace},
        {QStringLiteral("BPEDecoder"), &endSuffix},
        {QStringLiteral("Strip"), &strip},
        {QStringLiteral("Replace"), &replace},
        {QStringLiteral("CTC"), &ctc},
        {QStringLiteral("Sequence"), &sequence}};
    return forType(types, part)(part);
}

} // namespace gleaner
