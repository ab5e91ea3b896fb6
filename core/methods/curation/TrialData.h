#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/PoolVlm.h"
#include "core/methods/curation/PoolWords.h"

#include <array>

namespace gleaner {

class RunContext;
class Tokenizer;

/// The items of a trial: their texts, what the model remembers of their pictures, and the planted truth.
struct TrialItems {
    std::vector<QString> prompts, responses;
    std::vector<int> topic, style, quality;
    std::vector<std::vector<int>> helpful; ///< of each topic, for each item: from 0 to 5
    QStringList topics, styles, qualities;
    PictureMemory seen;

    int count() const { return int(prompts.size()); }
};

/// All but `seen`. Throws ProblemError (Invalid) where a column is missing.
TrialItems trialItems(const DataSet &data);
/// What the model remembers of all pictures.
PictureMemory seenPictures(const DataSet &data, const Model &model, const PoolVlm &network, RunContext &context);

/// Cosine of each picture with question and answer as a matcher (an ImageTextMatcher) sees them; −1 where the picture
/// cannot be read.
std::vector<double> clipScores(const DataSet &data, const TrialItems &items, const Model &matcher, RunContext &context);

/// The symbols of a trial, and its tasks as examples.
class TrialLanguage {
public:
    static constexpr int grades = 6;

    explicit TrialLanguage(const Tokenizer &tokenizer) : m_tokenizer(tokenizer), m_words(tokenizer) {}
    void learn(const TrialItems &items);
    /// After all is learned: one symbol for each query, each grade and each style.
    void makeSymbols(const TrialItems &items);
    int size() const { return m_words.size(); }
    /// Queries begin as the question whether an answer fits, which zoo:scenes-vqa knows, the lowest grade as its “no”
    /// and all others as its “yes”.
    const std::vector<Likeness> &likenesses() const { return m_likenesses; }

    /// Answers the question.
    std::vector<PoolExample> dialogues(const TrialItems &items, const std::vector<int> &rows) const;
    /// Reads question and answer, and is asked whether they fit the picture.
    std::vector<PoolExample> checks(const TrialItems &items) const;
    /// Reads question, answer and what was said when it was asked whether they fit (`fits`, a symbol for each item),
    /// then one query after the other: the grade for each topic, the grade overall, the style.
    std::vector<PoolExample> judgements(const TrialItems &items, const std::vector<int> &rows,
                                        const std::vector<int64_t> &fits) const;
    /// Of an answer to judgements(): −1 where it is no grade, no style.
    int gradeOf(int64_t symbol) const;
    int styleOf(int64_t symbol) const;
    /// “yes” and “no”, the answers to checks().
    std::vector<int64_t> fitAnswers() const;

private:
    /// Question, answer, and the question whether they fit.
    std::vector<int64_t> asked(const TrialItems &items, int row) const;

    const Tokenizer &m_tokenizer;
    PoolWords m_words;
    std::vector<int64_t> m_queries, m_grades, m_styles;
    std::vector<Likeness> m_likenesses;
};

std::vector<int> allOf(const TrialItems &items);

} // namespace gleaner
