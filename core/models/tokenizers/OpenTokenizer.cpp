#include "core/models/tokenizers/OpenTokenizer.h"

#include "core/models/checkpoint/ModelFiles.h"
#include "core/models/tokenizers/ClipTokenizer.h"
#include "core/models/tokenizers/PipelineTokenizer.h"
#include "core/models/tokenizers/ReadTokenModel.h"
#include "core/models/tokenizers/SpecialTokens.h"
#include "core/models/tokenizers/TokenizerJson.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("OpenTokenizer", text); }

std::vector<AddedToken> addedTokens(const TokenizerPart &file)
{
    std::vector<AddedToken> added;
    QSet<QString> seen;
    for (const TokenizerPart &part : file.parts("added_tokens")) {
        AddedToken token = readAddedToken(part);
        token.id = part.whole("id", -1, TokenVocabulary::highestId);
        if (seen.contains(token.content))
            part.refuse(tr("the word “%1” comes twice").arg(token.content.left(40)));
        seen.insert(token.content);
        added.push_back(token);
    }
    return added;
}

/// The vocabulary with the added tokens, which a post-processor may name.
TokenVocabulary withAdded(TokenVocabulary vocabulary, const std::vector<AddedToken> &added)
{
    for (const AddedToken &token : added)
        vocabulary.add(token.content, token.id);
    return vocabulary;
}

} // namespace

TokenizerPtr openTokenizerJson(const QString &path, const SpecialTokens &special)
{
    TokenizerJson file = TokenizerJson::read(path);
    ReadModel read = readTokenModel(file, path);
    const TokenizerPart whole(file.rest, path, {});
    TokenizerParts parts;
    parts.path = path;
    parts.added = addedTokens(whole);
    if (const auto part = whole.part("normalizer"))
        parts.normalizer = readNormalizer(*part);
    if (const auto part = whole.part("pre_tokenizer"))
        parts.preTokenizer = readPreTokenizer(*part);
    if (const auto part = whole.part("post_processor"))
        parts.around = readSurroundings(*part, withAdded(read.vocabulary, parts.added));
    if (const auto part = whole.part("decoder"))
        parts.decoder = readTokenDecoder(*part);
    parts.model = std::move(read.model);
    parts.vocabulary = std::move(read.vocabulary);
    parts.unknown = read.unknown;
    return std::make_shared<PipelineTokenizer>(std::move(parts), special);
}

TokenizerPtr openPairFiles(const QString &folder, const SpecialTokens &special)
{
    const QString path = folder + QStringLiteral("/vocab.json");
    const ClipVocabulary files = ClipVocabulary::read(folder);
    if (files.ids.contains(QStringLiteral("a</w>")) && files.ids.contains(QStringLiteral("!</w>")))
        return std::make_shared<ClipTokenizer>(files, path);
    TokenizerParts parts;
    parts.path = path;
    for (auto each = files.ids.cbegin(); each != files.ids.cend(); ++each)
        if (!parts.vocabulary.add(each.key(), each.value()))
            refuseTokenizer(path, tr("the number %1 is out of range").arg(each.value()));
    const PairModel::Options options;
    parts.model = std::make_unique<PairModel>(
        parts.vocabulary,
        PairModel::merges(parts.vocabulary, {files.merges.begin(), files.merges.end()}, options, path), options);
    parts.preTokenizer = byteLevelPreTokenizer(special.addPrefixSpace.value_or(false), true);
    parts.decoder = byteLevelDecoder();
    // RoBERTa and BART name their start of a text as BERT does; GPT-2 has one token for everything.
    SpecialTokens names = special;
    if (names.end.isEmpty() && parts.vocabulary.idOf(QStringLiteral("<|endoftext|>")))
        names.begin = names.end = QStringLiteral("<|endoftext|>");
    const auto begin = parts.vocabulary.idOf(names.classifier), end = parts.vocabulary.idOf(names.separator);
    if (begin && end && !names.classifier.isEmpty())
        parts.around = {{*begin}, {*end}};
    return std::make_shared<PipelineTokenizer>(std::move(parts), names);
}

TokenizerPtr openWordList(const QString &path, const SpecialTokens &special)
{
    TokenizerParts parts;
    parts.path = path;
    const QByteArray bytes = readModelFile(path, TokenizerJson::longestFile);
    int id = 0;
    for (qsizetype at = 0; at < bytes.size(); ++id) {
        qsizetype end = bytes.indexOf('\n', at);
        end = end < 0 ? bytes.size() : end;
        const qsizetype length = end - at - (end > at && bytes[end - 1] == '\r' ? 1 : 0);
        const QString word = QString::fromUtf8(bytes.mid(at, length));
        if (id >= TokenizerJson::mostWords || !parts.vocabulary.add(word, id))
            refuseTokenizer(path, tr("the word “%1” in line %2 comes twice").arg(word.left(40)).arg(id + 1));
        at = end + 1;
    }
    SpecialTokens names = special;
    const auto usual = [](QString &name, const char *text) { name = name.isEmpty() ? QLatin1String(text) : name; };
    usual(names.classifier, "[CLS]");
    usual(names.separator, "[SEP]");
    usual(names.padding, "[PAD]");
    usual(names.unknown, "[UNK]");
    const auto begin = parts.vocabulary.idOf(names.classifier), end = parts.vocabulary.idOf(names.separator),
               unknown = parts.vocabulary.idOf(names.unknown);
    if (!begin || !end || !unknown)
        refuseTokenizer(
            path, tr("it lacks the words “%1”, “%2” or “%3”").arg(names.classifier, names.separator, names.unknown));
    WordPieceModel::Options options;
    options.unknown = *unknown;
    parts.model = std::make_unique<WordPieceModel>(parts.vocabulary, options);
    parts.unknown = unknown;
    BertCleaning cleaning;
    cleaning.lowerCase = cleaning.stripAccents = special.lowerCase.value_or(true);
    parts.normalizer = bertNormalizer(cleaning);
    parts.preTokenizer = bertPreTokenizer();
    parts.decoder = wordPieceDecoder(options.continuingPrefix, true);
    parts.around = {{*begin}, {*end}};
    return std::make_shared<PipelineTokenizer>(std::move(parts), names);
}

TokenizerPtr Tokenizer::open(const QString &folder)
{
    const auto has = [&](const QString &name) { return QFileInfo::exists(folder + QLatin1Char('/') + name); };
    const auto path = [&](const QString &name) { return folder + QLatin1Char('/') + name; };
    const QString json = QStringLiteral("tokenizer.json"), words = QStringLiteral("vocab.txt");
    if (has(json))
        return openTokenizerJson(path(json), SpecialTokens::read(folder));
    if (has(QStringLiteral("vocab.json")) && has(QStringLiteral("merges.txt")))
        return openPairFiles(folder, SpecialTokens::read(folder));
    for (const QString &name : {QStringLiteral("tokenizer.model"), QStringLiteral("spiece.model")})
        if (has(name))
            return openSentencePiece(path(name), SpecialTokens::read(folder));
    if (has(words))
        return openWordList(path(words), SpecialTokens::read(folder));
    return nullptr;
}

} // namespace gleaner
