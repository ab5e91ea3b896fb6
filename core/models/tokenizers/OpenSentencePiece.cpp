#include "core/models/tokenizers/OpenTokenizer.h"

#include "core/models/tokenizers/CharacterMap.h"
#include "core/models/tokenizers/PipelineTokenizer.h"
#include "core/models/tokenizers/SentencePieceFile.h"
#include "core/models/tokenizers/SpecialTokens.h"
#include "core/models/tokenizers/TokenizerPart.h"
#include "core/support/StopPoint.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

using Kind = SentencePieceFile::Kind;
using Algorithm = SentencePieceFile::Algorithm;

constexpr QChar space(' '), escapedSpace(0x2581);
constexpr qsizetype mostMerges = 1 << 23;

QString tr(const char *text) { return QCoreApplication::translate("OpenSentencePiece", text); }

/// Whether the model chooses this piece for a text.
bool isChosen(const SentencePieceFile::Piece &piece) { return piece.kind == Kind::Normal; }

/// The merges that lead to every piece from any two others, the piece of highest score first. Pieces of one score stand
/// in the order of their ids, as the trainer made them.
PairMerges mergesOf(const SentencePieceFile &file, const TokenVocabulary &vocabulary, const QString &path)
{
    std::vector<int> order;
    QSet<QString> chosen;
    for (int id = 0; id < int(file.pieces.size()); ++id)
        if (isChosen(file.pieces[size_t(id)])) {
            order.push_back(id);
            chosen.insert(file.pieces[size_t(id)].text);
        }
    std::stable_sort(order.begin(), order.end(),
                     [&](int a, int b) { return file.pieces[size_t(a)].score > file.pieces[size_t(b)].score; });
    PairMerges merges;
    qsizetype count = 0;
    int rank = 0;
    float score = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        const auto &piece = file.pieces[size_t(order[i])];
        rank += i > 0 && piece.score != score; // equal scores are decided by the place in the text
        score = piece.score;
        for (qsizetype cut = 1; cut < piece.text.size(); ++cut) {
            const QString left = piece.text.left(cut), right = piece.text.mid(cut);
            if (!chosen.contains(left) || !chosen.contains(right))
                continue;
            if (++count > mostMerges)
                refuseTokenizer(path, tr("it has more than %1 merges").arg(mostMerges));
            merges.add(*vocabulary.idOf(left), *vocabulary.idOf(right), rank, order[i]);
        }
    }
    return merges;
}

TokenModelPtr modelOf(const SentencePieceFile &file, const TokenVocabulary &vocabulary, std::optional<int> unknown,
                      const QString &path)
{
    TokenVocabulary chosen;
    std::vector<UnigramModel::Piece> scored;
    for (int id = 0; id < int(file.pieces.size()); ++id) {
        const auto &piece = file.pieces[size_t(id)];
        if (isChosen(piece) || piece.kind == Kind::Byte)
            chosen.add(piece.text, id);
        if (isChosen(piece))
            scored.push_back({piece.text, double(piece.score), id});
    }
    if (file.algorithm == Algorithm::Word)
        return std::make_unique<WordLevelModel>(chosen, unknown);
    if (file.algorithm == Algorithm::Unigram) {
        const ByteFallback bytes(vocabulary);
        return std::make_unique<UnigramModel>(std::move(scored), unknown, file.byteFallback ? &bytes : nullptr);
    }
    PairModel::Options options;
    options.unknown = unknown;
    options.fuseUnknown = true;
    options.byteFallback = file.byteFallback;
    return std::make_unique<PairModel>(
        chosen, file.algorithm == Algorithm::Pairs ? mergesOf(file, vocabulary, path) : PairMerges(), options);
}

/// The character map, then no space at the ends and never two together where the model wants that.
Normalizer normalizerOf(const SentencePieceFile &file, const QString &path)
{
    CharacterMap map;
    if (!file.characterMap.isEmpty())
        map = CharacterMap(file.characterMap, path);
    return [map, removes = file.removeExtraSpaces](const QString &text) {
        const QString mapped = map.apply(text);
        if (!removes)
            return mapped;
        QString made;
        for (const QChar each : mapped)
            if (each != space || (!made.isEmpty() && made.back() != space))
                made += each;
        if (made.endsWith(space))
            made.chop(1);
        return made;
    };
}

/// Whether spaces stand only at the beginning of pieces (or make up the whole): then words can be looked at one by one.
bool piecesAreWords(const SentencePieceFile &file)
{
    return file.escapeSpaces && !file.spaceAfterWord &&
           std::all_of(file.pieces.begin(), file.pieces.end(), [](const auto &piece) {
               qsizetype at = 0;
               while (at < piece.text.size() && piece.text[at] == escapedSpace)
                   ++at;
               return !isChosen(piece) || piece.text.indexOf(escapedSpace, at) < 0;
           });
}

void cutWords(const TextPiece &piece, TextPieces &out)
{
    qsizetype begin = 0;
    for (qsizetype at = 1; at <= piece.text.size(); ++at)
        if (at == piece.text.size() || (piece.text[at] == escapedSpace && piece.text[at - 1] != escapedSpace)) {
            out.push_back({piece.text.mid(begin, at - begin), piece.begins && begin == 0});
            begin = at;
        }
}

PreTokenizer preTokenizerOf(const SentencePieceFile &file)
{
    const QChar sign = file.escapeSpaces ? escapedSpace : space;
    return [sign, prefix = file.addDummyPrefix, after = file.spaceAfterWord,
            words = piecesAreWords(file)](const TextPiece &piece, TextPieces &out) {
        if (piece.text.isEmpty())
            return;
        TextPiece made{QString(piece.text).replace(space, sign), piece.begins};
        if (prefix && after)
            made.text += sign;
        else if (prefix && piece.begins)
            made.text.prepend(sign);
        if (words)
            cutWords(made, out);
        else
            out.push_back(std::move(made));
    };
}

TokenDecoder decoderOf(const SentencePieceFile &file)
{
    return [drops = file.addDummyPrefix, after = file.spaceAfterWord](const QStringList &tokens) {
        QString text = byteFallbackDecoder()(tokens).join(QString()).replace(escapedSpace, space);
        if (drops && after && text.endsWith(space))
            text.chop(1);
        else if (drops && !after && text.startsWith(space))
            text.remove(0, 1);
        return QStringList{text};
    };
}

/// Pieces that stand apart: user-defined ones, which the text may spell, and control marks.
std::vector<AddedToken> addedTo(const SentencePieceFile &file, TokenVocabulary &vocabulary, int extraTokens)
{
    std::vector<AddedToken> added;
    const auto add = [&](const QString &text, int id, bool special) {
        AddedToken token;
        token.content = text;
        token.id = id;
        token.special = special;
        added.push_back(token);
    };
    for (int id = 0; id < int(file.pieces.size()); ++id) {
        const auto &piece = file.pieces[size_t(id)];
        if (piece.kind == Kind::UserDefined || piece.kind == Kind::Control || piece.kind == Kind::Unknown)
            add(piece.text, id, piece.kind != Kind::UserDefined);
    }
    const int first = vocabulary.size();
    for (int i = 0; i < extraTokens; ++i) {
        const QString text = QStringLiteral("<extra_id_%1>").arg(extraTokens - 1 - i);
        if (!vocabulary.idOf(text))
            add(text, first + i, true);
    }
    return added;
}

} // namespace

TokenizerPtr openSentencePiece(const QString &path, const SpecialTokens &special)
{
    const SentencePieceFile file = SentencePieceFile::read(path);
    TokenizerParts parts;
    parts.path = path;
    for (int id = 0; id < int(file.pieces.size()); ++id) {
        const auto &piece = file.pieces[size_t(id)];
        if (!parts.vocabulary.add(piece.text, id))
            refuseTokenizer(path, tr("the piece “%1” comes twice").arg(piece.text.left(40)));
        if (piece.kind == Kind::Unknown)
            parts.unknown = id;
    }
    parts.added = addedTo(file, parts.vocabulary, special.extraTokens);
    parts.model = modelOf(file, parts.vocabulary, parts.unknown, path);
    parts.normalizer = normalizerOf(file, path);
    parts.preTokenizer = preTokenizerOf(file);
    parts.decoder = decoderOf(file);
    SpecialTokens names = special;
    const auto usual = [](QString &name, const QString &text) { name = name.isEmpty() ? text : name; };
    usual(names.begin, file.beginPiece);
    usual(names.end, file.endPiece);
    usual(names.padding, file.paddingPiece);
    // What the classes of published models add where the files do not say.
    if (!names.addBegin && (names.tokenizerClass.startsWith(QLatin1String("Llama")) ||
                            names.tokenizerClass.startsWith(QLatin1String("Gemma")) ||
                            names.tokenizerClass.startsWith(QLatin1String("CodeLlama"))))
        names.addBegin = true;
    if (!names.addEnd &&
        (names.tokenizerClass.startsWith(QLatin1String("T5")) || names.tokenizerClass.startsWith(QLatin1String("MT5"))))
        names.addEnd = true;
    return std::make_shared<PipelineTokenizer>(std::move(parts), names);
}

} // namespace gleaner
