#pragma once
#include "core/models/capabilities/Language.h"

#include <QStringList>
#include <vector>

namespace gleaner {

/// What a vision–language model named in a picture, and where in its sequence it did.
struct NamedObjects {
    QString answer;
    QStringList words;
    /// Of each word, the rows of its tokens in the sequence of patches, question and answer; none without a token.
    std::vector<std::vector<int64_t>> rows;
    int64_t firstPatch = 0; ///< row of the first patch
    int grid = 0;           ///< patches per side

    /// The rows whose attention is the map of a word: its own, or those of the places that chose its tokens.
    std::vector<int64_t> askingRows(int word, bool choosing) const;
};

/// Throws ProblemError (ModelRefused) where the model has no vocabulary.
void requireVocabulary(const VisionLanguageModel &model);
/// What the model answers, always the likeliest token, at most `most`. A stop point at every token. The model has a
/// vocabulary.
std::vector<int64_t> answerTokens(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &question,
                                  int most);
/// Lets the model answer (always the likeliest token, at most `tokens`) and then read question and answer again as a
/// whole for the probe, since a row of attention's flow needs all rows before it. A stop point at every token. Throws
/// as requireVocabulary() does.
NamedObjects nameObjects(const VisionLanguageModel &model, const cv::Mat &rgb, const QString &question, int tokens,
                         Probe &probe);

} // namespace gleaner
