#include "core/models/tokenizers/PreTokenizers.h"

#include "core/models/tokenizers/TokenPattern.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <map>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("PreTokenizers", text); }

constexpr size_t mostSteps = 64;

bool isPunctuation(char32_t c)
{
    if (c < 128)
        return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
    const QChar::Category category = QChar::category(c);
    return category >= QChar::Punctuation_Connector && category <= QChar::Punctuation_Other;
}

bool isSpace(char32_t c) { return QChar::isSpace(c); }
bool isNumber(char32_t c) { return QChar::isNumber(c); }

/// Every character that passes, each a match of its own.
template <typename Test> std::vector<TextRange> characters(const QString &text, const Test &test)
{
    std::vector<TextRange> found;
    qsizetype at = 0;
    eachCodePoint(text, [&](char32_t each) {
        const qsizetype next = at + (QChar::requiresSurrogates(each) ? 2 : 1);
        if (test(each))
            found.push_back({at, next});
        at = next;
    });
    return found;
}

PreTokenizer byCharacter(bool (*test)(char32_t), SplitBehavior behavior)
{
    return [test, behavior](const TextPiece &piece, TextPieces &out) {
        cutAlong(piece, characters(piece.text, test), behavior, false, out);
    };
}

PreTokenizer byPattern(const TokenPattern &pattern, SplitBehavior behavior, bool invert)
{
    return [pattern, behavior, invert](const TextPiece &piece, TextPieces &out) {
        cutAlong(piece, pattern.matches(piece.text), behavior, invert, out);
    };
}

/// One step after another, each on what the one before made.
PreTokenizer inTurn(const std::vector<PreTokenizer> &steps)
{
    return [steps](const TextPiece &piece, TextPieces &out) {
        TextPieces pieces{piece};
        for (const PreTokenizer &step : steps) {
            stopPoint();
            TextPieces next;
            qsizetype made = 0;
            for (const TextPiece &each : pieces)
                step(each, next);
            for (const TextPiece &each : next)
                made += each.text.size();
            checkGrowth(piece.text.size(), made);
            pieces = std::move(next);
        }
        out.insert(out.end(), std::make_move_iterator(pieces.begin()), std::make_move_iterator(pieces.end()));
    };
}

PreTokenizer metaspace(const TokenizerPart &part)
{
    const QString sign = wellFormed(part.text("replacement", QString(QChar(0x2581))));
    const QString scheme = part.text("prepend_scheme", part.flag("add_prefix_space", true) ? QStringLiteral("always")
                                                                                           : QStringLiteral("never"));
    const bool always = scheme == QLatin1String("always"), first = scheme == QLatin1String("first");
    if (!always && !first && scheme != QLatin1String("never"))
        part.refuse(tr("Gleaner does not know the prepend_scheme “%1”").arg(scheme.left(40)));
    if (sign.isEmpty() || sign.size() > 16)
        part.refuse(tr("the replacement must be one character"));
    return [sign, always, first, split = part.flag("split", true)](const TextPiece &piece, TextPieces &out) {
        TextPiece made{QString(piece.text).replace(QLatin1Char(' '), sign), piece.begins};
        if ((always || (first && piece.begins)) && !made.text.startsWith(sign))
            made.text.prepend(sign);
        if (!split) {
            out.push_back(std::move(made));
            return;
        }
        std::vector<TextRange> signs;
        for (qsizetype at = 0; (at = made.text.indexOf(sign, at)) >= 0; at += sign.size())
            signs.push_back({at, at + sign.size()});
        cutAlong(made, signs, SplitBehavior::MergedWithNext, false, out);
    };
}

PreTokenizer digits(const TokenizerPart &part)
{
    return byCharacter(&isNumber,
                       part.flag("individual_digits", false) ? SplitBehavior::Isolated : SplitBehavior::Contiguous);
}

PreTokenizer delimiter(const TokenizerPart &part)
{
    const QString sign = part.text("delimiter");
    if (sign.size() != 1)
        part.refuse(tr("the delimiter must be one character"));
    return [sign = char32_t(sign[0].unicode())](const TextPiece &piece, TextPieces &out) {
        cutAlong(piece, characters(piece.text, [sign](char32_t each) { return each == sign; }), SplitBehavior::Removed,
                 false, out);
    };
}

PreTokenizer whitespace(const TokenizerPart &part)
{
    return byPattern(TokenPattern::regularExpression(QStringLiteral(R"(\w+|[^\w\s]+)"), part.path()),
                     SplitBehavior::Removed, true);
}

/// Cuts where the script changes; spaces go with what stands before them, Japanese syllables with Chinese signs.
void cutByScript(const TextPiece &piece, TextPieces &out)
{
    constexpr int any = -1;
    const auto scriptOf = [](char32_t each) -> int {
        if (each == U' ')
            return any;
        const QChar::Script script = each == 0x30fc ? QChar::Script_Han : QChar::script(each);
        return script == QChar::Script_Hiragana || script == QChar::Script_Katakana ? QChar::Script_Han : script;
    };
    qsizetype at = 0, begin = 0;
    int last = any;
    eachCodePoint(piece.text, [&](char32_t each) {
        const int script = scriptOf(each);
        if (script != any && last != any && script != last) {
            out.push_back({piece.text.mid(begin, at - begin), piece.begins && begin == 0});
            begin = at;
        }
        if (script != any)
            last = script;
        at += QChar::requiresSurrogates(each) ? 2 : 1;
    });
    if (at > begin)
        out.push_back({piece.text.mid(begin), piece.begins && begin == 0});
}

PreTokenizer sequence(const TokenizerPart &part)
{
    std::vector<PreTokenizer> steps;
    for (const TokenizerPart &each : part.parts("pretokenizers"))
        steps.push_back(readPreTokenizer(each));
    if (steps.size() > mostSteps)
        part.refuse(tr("there are more than %1 steps").arg(mostSteps));
    return inTurn(steps);
}

} // namespace

PreTokenizer byteLevelPreTokenizer(bool addPrefixSpace, bool cut)
{
    return [addPrefixSpace, cut](const TextPiece &piece, TextPieces &out) {
        TextPiece whole = piece;
        if (addPrefixSpace && !whole.text.startsWith(QLatin1Char(' ')))
            whole.text.prepend(QLatin1Char(' '));
        TextPieces words;
        if (cut)
            cutAlong(whole, gpt2Pattern().matches(whole.text), SplitBehavior::Isolated, false, words);
        else
            words.push_back(std::move(whole));
        for (const TextPiece &word : words)
            out.push_back({byteSpelling(word.text), word.begins});
    };
}

PreTokenizer bertPreTokenizer()
{
    return inTurn(
        {byCharacter(&isSpace, SplitBehavior::Removed), byCharacter(&isPunctuation, SplitBehavior::Isolated)});
}

PreTokenizer readPreTokenizer(const TokenizerPart &part)
{
    using Make = PreTokenizer (*)(const TokenizerPart &);
    static const std::map<QString, Make> types{
        {QStringLiteral("ByteLevel"),
         [](const TokenizerPart &each) {
             return byteLevelPreTokenizer(each.flag("add_prefix_space", true), each.flag("use_regex", true));
         }},
        {QStringLiteral("Whitespace"), &whitespace},
        {QStringLiteral("WhitespaceSplit"),
         [](const TokenizerPart &) { return byCharacter(&isSpace, SplitBehavior::Removed); }},
        {QStringLiteral("Split"),
         [](const TokenizerPart &each) {
             return byPattern(TokenPattern::read(each, "pattern"), readBehavior(each, QStringLiteral("Isolated")),
                              each.flag("invert", false));
         }},
        {QStringLiteral("Punctuation"),
         [](const TokenizerPart &each) {
             return byCharacter(&isPunctuation, readBehavior(each, QStringLiteral("Isolated")));
         }},
        {QStringLiteral("Metaspace"), &metaspace},
        {QStringLiteral("Digits"), &digits},
        {QStringLiteral("CharDelimiterSplit"), &delimiter},
        {QStringLiteral("BertPreTokenizer"), [](const TokenizerPart &) { return bertPreTokenizer(); }},
        {QStringLiteral("UnicodeScripts"), [](const TokenizerPart &) -> PreTokenizer { return &cutByScript; }},
        {QStringLiteral("Sequence"), &sequence}};
    return forType(types, part)(part);
}

} // namespace gleaner
