#include "core/models/tokenizers/LearnByteLevel.h"

#include "core/models/tokenizers/ClipVocabulary.h"
#include "core/models/tokenizers/LearnMerges.h"
#include "core/models/tokenizers/PreTokenizers.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace gleaner {

void ByteLevelLearner::add(const QString &text)
{
    TextPieces pieces;
    byteLevelPreTokenizer(false, true)({wellFormed(text), true}, pieces);
    for (const TextPiece &piece : pieces)
        ++m_words[piece.text];
}

QByteArray ByteLevelLearner::tokenizerJson(const Recipe &recipe) const
{
    QList<SymbolWord> words;
    for (auto each = m_words.cbegin(); each != m_words.cend(); ++each) {
        QStringList symbols;
        for (const QChar byte : each.key())
            symbols += byte;
        words.append({symbols, each.value()});
    }
    const qsizetype most = recipe.vocabularySize - 256 - recipe.specialTokens.size();
    const auto merges = learnMerges(words, int(std::max<qsizetype>(0, most)), recipe.leastCount);

    nlohmann::json vocabulary = nlohmann::json::object(), pairs = nlohmann::json::array(),
                   added = nlohmann::json::array();
    const auto add = [&vocabulary](const QString &symbol) {
        vocabulary.emplace(symbol.toStdString(), vocabulary.size()); // two pairs may spell the same symbol
    };
    std::vector<QChar> bytes(clipByteCharacters().begin(), clipByteCharacters().end());
    std::sort(bytes.begin(), bytes.end());
    for (const QChar byte : bytes)
        add(byte);
    for (const auto &[left, right] : merges) {
        add(left + right);
        pairs.push_back({left.toStdString(), right.toStdString()});
    }
    for (const QString &token : recipe.specialTokens) {
        add(token);
        added.push_back({{"id", vocabulary.at(token.toStdString())},
                         {"content", token.toStdString()},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", true}});
    }
    const nlohmann::json byteLevel{
        {"type", "ByteLevel"}, {"add_prefix_space", false}, {"trim_offsets", true}, {"use_regex", true}};
    const nlohmann::json file{{"version", "1.0"},
                              {"truncation", nullptr},
                              {"padding", nullptr},
                              {"added_tokens", added},
                              {"normalizer", nullptr},
                              {"pre_tokenizer", byteLevel},
                              {"post_processor", nullptr},
                              {"decoder", byteLevel},
                              {"model",
                               {{"type", "BPE"},
                                {"dropout", nullptr},
                                {"unk_token", nullptr},
                                {"continuing_subword_prefix", nullptr},
                                {"end_of_word_suffix", nullptr},
                                {"fuse_unk", false},
                                {"byte_fallback", false},
                                {"vocab", vocabulary},
                                {"merges", pairs}}}};
    return QByteArray::fromStdString(file.dump());
}

} // namespace gleaner
