#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/PoolVlm.h"
#include "core/methods/curation/PoolWords.h"

#include <array>

namespace gleaner {

class RunContext;
class Tokenizer;

/// The items of a trial: their texts, what their pictures look like to the tower, and the planted truth.
struct TrialItems {
    std::vector<QString> prompts, responses, captions;
    std::vector<int> topic, style, quality;
    std::vector<std::vector<int>> helpful; ///< of each topic, for each item: from 0 to 5
    QStringList topics, styles, qualities;
    at::Tensor seen; ///< (items, tokens, width)

    int count() const { return int(prompts.size()); }
};

/// All but `seen`. Throws ProblemError (Invalid) where a column is missing.
TrialItems trialItems(const DataSet &data);
/// What the tower of the model makes of all pictures.
at::Tensor seenPictures(const DataSet &data, const Model &model, const PoolVlm &network, RunContext &context);

/// The symbols of a trial, and its tasks as examples.
class TrialLanguage {
public:
    static constexpr int grades = 6;

    explicit TrialLanguage(const Tokenizer &tokenizer) : m_words(tokenizer) {}
    void learn(const TrialItems &items);
    /// After all is learned: one symbol for each query, each grade and each style.
    void makeSymbols(const TrialItems &items);
    int size() const { return m_words.size(); }

    /// Tells what is to be seen.
    std::vector<PoolExample> captions(const TrialItems &items) const;
    /// Answers the question.
    std::vector<PoolExample> dialogues(const TrialItems &items, const std::vector<int> &rows) const;
    /// Reads question and answer, then one query after the other: the grade for each topic, the grade overall, the
    /// style.
    std::vector<PoolExample> judgements(const TrialItems &items, const std::vector<int> &rows) const;
    /// Of an answer to judgements(): −1 where it is no grade, no style.
    int gradeOf(int64_t symbol) const;
    int styleOf(int64_t symbol) const;

private:
    PoolWords m_words;
    std::vector<int64_t> m_queries, m_grades, m_styles;
    int64_t m_begin = 0;
};

std::vector<int> allOf(const TrialItems &items);

} // namespace gleaner
