#include "core/models/tokenizers/ReadTokenModel.h"

#include "core/models/tokenizers/TokenizerJson.h"
#include "core/models/tokenizers/TokenizerPart.h"

#include <QCoreApplication>
#include <map>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ReadTokenModel", text); }

/// The id of "unk_token"; nothing where the model has none.
std::optional<int> unknownOf(const TokenizerPart &part, const TokenVocabulary &vocabulary)
{
    if (!part.has("unk_token"))
        return std::nullopt;
    const auto found = vocabulary.idOf(part.text("unk_token"));
    if (!found && part.type() != QLatin1String("WordLevel"))
        part.refuse(tr("the unknown token “%1” is not in the vocabulary").arg(part.text("unk_token").left(40)));
    return found;
}

ReadModel pairs(const TokenizerPart &part, TokenizerJson &file)
{
    ReadModel read{nullptr, std::move(file.vocabulary), {}};
    read.unknown = unknownOf(part, read.vocabulary);
    PairModel::Options options;
    options.continuingPrefix = part.text("continuing_subword_prefix", {});
    options.endSuffix = part.text("end_of_word_suffix", {});
    options.unknown = read.unknown;
    options.fuseUnknown = part.flag("fuse_unk", false);
    options.byteFallback = part.flag("byte_fallback", false);
    options.ignoreMerges = part.flag("ignore_merges", false);
    read.model = std::make_unique<PairModel>(
        read.vocabulary, PairModel::merges(read.vocabulary, file.merges, options, part.path()), options);
    return read;
}

ReadModel wordPiece(const TokenizerPart &part, TokenizerJson &file)
{
    ReadModel read{nullptr, std::move(file.vocabulary), {}};
    const QString unknown = part.text("unk_token", QStringLiteral("[UNK]"));
    read.unknown = read.vocabulary.idOf(unknown);
    if (!read.unknown)
        part.refuse(tr("the unknown token “%1” is not in the vocabulary").arg(unknown.left(40)));
    WordPieceModel::Options options;
    options.unknown = *read.unknown;
    options.continuingPrefix = part.text("continuing_subword_prefix", options.continuingPrefix);
    options.longestWord = part.whole("max_input_chars_per_word", options.longestWord, 1000);
    read.model = std::make_unique<WordPieceModel>(read.vocabulary, options);
    return read;
}

ReadModel unigram(const TokenizerPart &part, TokenizerJson &file)
{
    ReadModel read;
    std::vector<UnigramModel::Piece> pieces;
    read.vocabulary.reserve(qsizetype(file.scored.size()));
    for (int id = 0; id < int(file.scored.size()); ++id) {
        const auto &[text, score] = file.scored[size_t(id)];
        if (!read.vocabulary.add(text, id))
            part.refuse(tr("the word “%1” comes twice").arg(text.left(40)));
        pieces.push_back({text, score, id});
    }
    if (part.has("unk_id"))
        read.unknown = part.whole("unk_id", 0, TokenVocabulary::highestId);
    if (read.unknown && !read.vocabulary.has(*read.unknown))
        part.refuse(tr("the unknown token %1 is not in the vocabulary").arg(*read.unknown));
    const ByteFallback bytes(read.vocabulary);
    read.model = std::make_unique<UnigramModel>(std::move(pieces), read.unknown,
                                                part.flag("byte_fallback", false) ? &bytes : nullptr);
    return read;
}

ReadModel wordLevel(const TokenizerPart &part, TokenizerJson &file)
{
    ReadModel read{nullptr, std::move(file.vocabulary), {}};
    read.unknown = unknownOf(part, read.vocabulary);
    read.model = std::make_unique<WordLevelModel>(read.vocabulary, read.unknown);
    return read;
}

/// Old files do not name the type.
QString typeOf(const TokenizerPart &part, const TokenizerJson &file)
{
    if (part.has("type"))
        return part.type();
    if (file.hasMerges)
        return QStringLiteral("BPE");
    if (file.hasScores)
        return QStringLiteral("Unigram");
    return part.has("max_input_chars_per_word") ? QStringLiteral("WordPiece") : QStringLiteral("WordLevel");
}

} // namespace

ReadModel readTokenModel(TokenizerJson &file, const QString &path)
{
    using Read = ReadModel (*)(const TokenizerPart &, TokenizerJson &);
    static const std::map<QString, Read> types{{QStringLiteral("BPE"), &pairs},
                                               {QStringLiteral("WordPiece"), &wordPiece},
                                               {QStringLiteral("Unigram"), &unigram},
                                               {QStringLiteral("WordLevel"), &wordLevel}};
    const TokenizerPart whole(file.rest, path, {});
    const auto part = whole.part("model");
    if (!part)
        whole.refuse(tr("it has no model"));
    const QString type = typeOf(*part, file);
    const auto found = types.find(type);
    if (found == types.end())
        part->refuseType();
    if (!file.hasScores && file.vocabulary.count() == 0)
        part->refuse(tr("it has no words"));
    if (file.hasScores != (type == QLatin1String("Unigram")))
        part->refuse(tr("model.vocab or model.merges is not built as it must be"));
    return found->second(*part, file);
}

} // namespace gleaner
