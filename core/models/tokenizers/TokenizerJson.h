#pragma once
#include "core/models/tokenizers/TokenVocabulary.h"

#include <QJsonObject>
#include <vector>

namespace gleaner {

/// The contents of tokenizer.json. Words and merges, which can be millions, are read past the JSON tree, so that they
/// cost little and a word given twice is noticed.
struct TokenizerJson {
    QJsonObject rest; ///< everything but model.vocab and model.merges
    /// model.vocab as an object of words and ids …
    TokenVocabulary vocabulary;
    /// … or as a list of words and scores (natural logarithms); word i has id i.
    std::vector<std::pair<QString, double>> scored;
    std::vector<std::pair<QString, QString>> merges; ///< by rank
    bool hasMerges = false, hasScores = false;

    static constexpr qint64 longestFile = 256 << 20;
    static constexpr qsizetype mostWords = 1 << 22;

    /// Throws ProblemError (ModelRefused).
    static TokenizerJson read(const QString &path);
};

/// One line of merges.txt or one text of model.merges: two symbols with a space between; false where it is not that.
bool readMerge(const QString &line, std::pair<QString, QString> &merge);

} // namespace gleaner
