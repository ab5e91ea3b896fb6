#include "core/models/tokenizers/SpecialTokens.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/TokenVocabulary.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SpecialTokens", text); }

/// A token is named by its text or by an object with its "content"; `current` where it is not named here.
QString named(const TokenizerPart &part, const char *key, const QString &current)
{
    if (!part.has(key))
        return current;
    return part.object().value(QLatin1String(key)).isObject() ? part.part(key)->text("content") : part.text(key);
}

std::optional<bool> flag(const TokenizerPart &part, const char *key)
{
    return part.has(key) ? std::optional(part.flag(key, false)) : std::nullopt;
}

int idFrom(const QJsonValue &value, const TokenizerPart &part)
{
    const double id = value.toDouble(-1);
    if (!(id >= 0 && id <= TokenVocabulary::highestId) || id != double(int(id)))
        part.refuse(tr("the number of a token is out of range"));
    return int(id);
}

void readNames(const TokenizerPart &part, SpecialTokens &special)
{
    special.begin = named(part, "bos_token", special.begin);
    special.end = named(part, "eos_token", special.end);
    special.padding = named(part, "pad_token", special.padding);
    special.unknown = named(part, "unk_token", special.unknown);
    special.classifier = named(part, "cls_token", special.classifier);
    special.separator = named(part, "sep_token", special.separator);
}

void readDecoder(const TokenizerPart &decoder, SpecialTokens &special)
{
    const QJsonObject all = decoder.object();
    for (auto each = all.begin(); each != all.end(); ++each) {
        bool isNumber = false;
        const int id = each.key().toInt(&isNumber);
        if (!isNumber || id < 0 || !each.value().isObject())
            decoder.refuse(tr("“%1” is no number of a token").arg(each.key().left(40)));
        AddedToken token = readAddedToken(TokenizerPart(each.value().toObject(), decoder.path(), each.key()));
        token.id = idFrom(id, decoder);
        special.added.push_back(token);
    }
    std::sort(special.added.begin(), special.added.end(),
              [](const AddedToken &a, const AddedToken &b) { return a.id < b.id; });
}

std::optional<TokenizerPart> fileIn(const QString &folder, const char *name)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(name);
    if (!QFileInfo::exists(path))
        return std::nullopt;
    return TokenizerPart(readModelJson(path), path, {});
}

} // namespace

AddedToken readAddedToken(const TokenizerPart &part)
{
    AddedToken token;
    token.content = wellFormed(part.text("content"));
    if (token.content.size() > AddedTokens::longest)
        part.refuse(tr("a token has more than %1 characters").arg(AddedTokens::longest));
    token.special = part.flag("special", false);
    token.normalized = part.flag("normalized", !token.special);
    token.leftStrip = part.flag("lstrip", false);
    token.rightStrip = part.flag("rstrip", false);
    token.singleWord = part.flag("single_word", false);
    return token;
}

SpecialTokens SpecialTokens::read(const QString &folder)
{
    SpecialTokens special;
    if (const auto map = fileIn(folder, "special_tokens_map.json"))
        readNames(*map, special);
    if (const auto config = fileIn(folder, "tokenizer_config.json")) {
        readNames(*config, special);
        special.addBegin = flag(*config, "add_bos_token");
        special.addEnd = flag(*config, "add_eos_token");
        special.addPrefixSpace = flag(*config, "add_prefix_space");
        special.lowerCase = flag(*config, "do_lower_case");
        special.tokenizerClass = config->text("tokenizer_class", {});
        special.extraTokens = config->whole("extra_ids", 0, 10000);
        if (const auto decoder = config->part("added_tokens_decoder"))
            readDecoder(*decoder, special);
    }
    if (const auto more = fileIn(folder, "added_tokens.json")) {
        const QJsonObject all = more->object();
        for (auto each = all.begin(); each != all.end(); ++each)
            if (std::none_of(special.added.begin(), special.added.end(),
                             [&](const AddedToken &token) { return token.content == each.key(); })) {
                AddedToken token;
                token.content = wellFormed(each.key());
                token.id = idFrom(each.value(), *more);
                special.added.push_back(token);
            }
    }
    return special;
}

} // namespace gleaner
