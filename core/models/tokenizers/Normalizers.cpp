#include "core/models/tokenizers/Normalizers.h"

#include "core/models/tokenizers/CharacterMap.h"
#include "core/models/tokenizers/TokenPattern.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Normalizers", text); }

constexpr size_t mostSteps = 64;

template <typename Keeps> QString filtered(const QString &text, const Keeps &keeps)
{
    QString kept;
    kept.reserve(text.size());
    eachCodePoint(text, [&](char32_t each) {
        if (keeps(each))
            appendCodePoint(kept, each);
    });
    return kept;
}

Normalizer form(QString::NormalizationForm form)
{
    return [form](const QString &text) { return text.normalized(form); };
}

bool isMark(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Mark_Enclosing;
}

bool isControl(char32_t character)
{
    const QChar::Category category = QChar::category(character);
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           category == QChar::Other_NotAssigned || category == QChar::Other_PrivateUse ||
           category == QChar::Other_Surrogate;
}

bool isChinese(char32_t character)
{
    constexpr std::pair<char32_t, char32_t> blocks[] = {{0x4e00, 0x9fff},   {0x3400, 0x4dbf},   {0x20000, 0x2a6df},
                                                        {0x2a700, 0x2b73f}, {0x2b740, 0x2b81f}, {0x2b820, 0x2ceaf},
                                                        {0xf900, 0xfaff},   {0x2f800, 0x2fa1f}};
    return std::any_of(std::begin(blocks), std::end(blocks),
                       [&](const auto &block) { return character >= block.first && character <= block.second; });
}

QString cleaned(const QString &text)
{
    QString made;
    eachCodePoint(text, [&](char32_t each) {
        if (each == U'\t' || each == U'\n' || each == U'\r')
            made += QLatin1Char(' ');
        else if (each != 0 && each != 0xfffd && !isControl(each))
            appendCodePoint(made, QChar::isSpace(each) ? U' ' : each);
    });
    return made;
}

QString withSpacedChinese(const QString &text)
{
    QString made;
    eachCodePoint(text, [&](char32_t each) {
        const bool chinese = isChinese(each);
        if (chinese)
            made += QLatin1Char(' ');
        appendCodePoint(made, each);
        if (chinese)
            made += QLatin1Char(' ');
    });
    return made;
}

/// The cleaning of Google's translation system, as SentencePiece names it.
QString nmt(const QString &text)
{
    const auto isGone = [](char32_t c) {
        return (c >= 1 && c <= 8) || c == 0xb || (c >= 0xe && c <= 0x1f) || c == 0x7f || c == 0x8f || c == 0x9f;
    };
    const auto isSpace = [](char32_t c) {
        return c == 9 || c == 0xa || c == 0xc || c == 0xd || c == 0x1680 || (c >= 0x200b && c <= 0x200f) ||
               c == 0x2028 || c == 0x2029 || c == 0x2581 || c == 0xfeff || c == 0xfffd;
    };
    QString made;
    eachCodePoint(text, [&](char32_t each) {
        if (!isGone(each))
            appendCodePoint(made, isSpace(each) ? U' ' : each);
    });
    return made;
}

QString stripped(const QString &text, bool left, bool right)
{
    qsizetype begin = 0, end = text.size();
    while (left && begin < end && text[begin].isSpace())
        ++begin;
    while (right && end > begin && text[end - 1].isSpace())
        --end;
    return text.mid(begin, end - begin);
}

Normalizer replace(const TokenizerPart &part)
{
    return [pattern = TokenPattern::read(part, "pattern"),
            content = wellFormed(part.text("content"))](const QString &text) {
        QString made;
        qsizetype at = 0;
        for (const TextRange &match : pattern.matches(text)) {
            made += QStringView(text).mid(at, match.begin - at);
            made += content;
            at = match.end;
            checkGrowth(text.size(), made.size());
        }
        return made + text.mid(at);
    };
}

Normalizer prepend(const TokenizerPart &part)
{
    return [prefix = wellFormed(part.text("prepend"))](const QString &text) {
        return text.isEmpty() ? text : prefix + text;
    };
}

Normalizer strip(const TokenizerPart &part)
{
    return [left = part.flag("strip_left", true), right = part.flag("strip_right", true)](const QString &text) {
        return stripped(text, left, right);
    };
}

Normalizer bert(const TokenizerPart &part)
{
    BertCleaning cleaning;
    cleaning.lowerCase = part.flag("lowercase", true);
    cleaning.cleanText = part.flag("clean_text", true);
    cleaning.spaceChinese = part.flag("handle_chinese_chars", true);
    cleaning.stripAccents = part.flag("strip_accents", cleaning.lowerCase);
    return bertNormalizer(cleaning);
}

Normalizer precompiled(const TokenizerPart &part)
{
    const QByteArray bytes = QByteArray::fromBase64(part.text("precompiled_charsmap", {}).toLatin1());
    if (bytes.isEmpty())
        return [](const QString &text) { return text; };
    return [map = CharacterMap(bytes, part.path())](const QString &text) { return map.apply(text); };
}

Normalizer sequence(const TokenizerPart &part)
{
    std::vector<Normalizer> steps;
    for (const TokenizerPart &each : part.parts("normalizers"))
        steps.push_back(readNormalizer(each));
    if (steps.size() > mostSteps)
        part.refuse(tr("there are more than %1 steps").arg(mostSteps));
    return [steps](const QString &text) {
        QString made = text;
        for (const Normalizer &step : steps) {
            stopPoint();
            made = step(made);
            checkGrowth(text.size(), made.size());
        }
        return made;
    };
}

} // namespace

Normalizer bertNormalizer(const BertCleaning &cleaning)
{
    return [cleaning](const QString &text) {
        QString made = cleaning.cleanText ? cleaned(text) : text;
        if (cleaning.spaceChinese)
            made = withSpacedChinese(made);
        if (cleaning.stripAccents)
            made = filtered(made.normalized(QString::NormalizationForm_D),
                            [](char32_t each) { return QChar::category(each) != QChar::Mark_NonSpacing; });
        return cleaning.lowerCase ? made.toLower() : made;
    };
}

Normalizer readNormalizer(const TokenizerPart &part)
{
    using Make = Normalizer (*)(const TokenizerPart &);
    static const std::map<QString, Make> types{
        {QStringLiteral("NFC"), [](const TokenizerPart &) { return form(QString::NormalizationForm_C); }},
        {QStringLiteral("NFD"), [](const TokenizerPart &) { return form(QString::NormalizationForm_D); }},
        {QStringLiteral("NFKC"), [](const TokenizerPart &) { return form(QString::NormalizationForm_KC); }},
        {QStringLiteral("NFKD"), [](const TokenizerPart &) { return form(QString::NormalizationForm_KD); }},
        {QStringLiteral("Lowercase"),
         [](const TokenizerPart &) -> Normalizer { return [](const QString &text) { return text.toLower(); }; }},
        {QStringLiteral("StripAccents"),
         [](const TokenizerPart &) -> Normalizer {
             return [](const QString &text) { return filtered(text, [](char32_t each) { return !isMark(each); }); };
         }},
        {QStringLiteral("Nmt"), [](const TokenizerPart &) -> Normalizer { return &nmt; }},
        {QStringLiteral("ByteLevel"), [](const TokenizerPart &) -> Normalizer { return &byteSpelling; }},
        {QStringLiteral("Strip"), &strip},
        {QStringLiteral("Replace"), &replace},
        {QStringLiteral("Prepend"), &prepend},
        {QStringLiteral("BertNormalizer"), &bert},
        {QStringLiteral("Precompiled"), &precompiled},
        {QStringLiteral("Sequence"), &sequence}};
    return forType(types, part)(part);
}

} // namespace gleaner
