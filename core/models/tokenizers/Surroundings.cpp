#include "core/models/tokenizers/Surroundings.h"

#include "core/models/tokenizers/TokenVocabulary.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <map>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Surroundings", text); }

int64_t checkedId(const QJsonValue &id, const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    if (!id.isDouble() || !vocabulary.has(id.toInteger(-1)))
        part.refuse(tr("a special token that it adds is not in the vocabulary"));
    return id.toInteger();
}

/// "sep": ["[SEP]", 102]
int64_t pairId(const TokenizerPart &part, const char *key, const TokenVocabulary &vocabulary)
{
    const QJsonArray pair = part.object().value(QLatin1String(key)).toArray();
    if (pair.size() != 2)
        part.refuse(tr("the value “%1” is missing or not of its kind").arg(QLatin1String(key)));
    return checkedId(pair[1], part, vocabulary);
}

Surroundings classifierAndSeparator(const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    return {{pairId(part, "cls", vocabulary)}, {pairId(part, "sep", vocabulary)}};
}

Surroundings nothing(const TokenizerPart &, const TokenVocabulary &) { return {}; }

Surroundings fromTemplate(const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    Surroundings around;
    bool textSeen = false;
    for (const TokenizerPart &each : part.parts("single")) {
        if (each.part("Sequence")) {
            if (std::exchange(textSeen, true))
                each.refuse(tr("the text stands in the template twice"));
            continue;
        }
        const auto token = each.part("SpecialToken");
        const auto tokens = part.part("special_tokens");
        if (!token || !tokens)
            each.refuse(tr("it is neither a text nor a special token"));
        const QString name = token->text("id");
        const QJsonValue ids = tokens->object().value(name).toObject().value(QLatin1String("ids"));
        if (!ids.isArray())
            tokens->refuse(tr("the special token “%1” is missing").arg(name.left(40)));
        for (const QJsonValue id : ids.toArray())
            (textSeen ? around.after : around.before).push_back(checkedId(id, *tokens, vocabulary));
    }
    if (!textSeen)
        part.refuse(tr("the template has no place for the text"));
    return around;
}

Surroundings sequence(const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    Surroundings around;
    for (const TokenizerPart &each : part.parts("processors")) {
        const Surroundings outer = readSurroundings(each, vocabulary);
        around.before.insert(around.before.begin(), outer.before.begin(), outer.before.end());
        around.after.insert(around.after.end(), outer.after.begin(), outer.after.end());
    }
    return around;
}

} // namespace

Surroundings readSurroundings(const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    using Read = Surroundings (*)(const TokenizerPart &, const TokenVocabulary &);
    static const std::map<QString, Read> types{{QStringLiteral("TemplateProcessing"), &fromTemplate},
                                               {QStringLiteral("BertProcessing"), &classifierAndSeparator},
                                               {QStringLiteral("RobertaProcessing"), &classifierAndSeparator},
                                               {QStringLiteral("ByteLevel"), &nothing},
                                               {QStringLiteral("Sequence"), &sequence}};
    return forType(types, part)(part, vocabulary);
}

} // namespace gleaner
