#pragma once
#include "core/data/DataSet.h"

#include <ATen/core/Tensor.h>

namespace gleaner {

class CausalLanguageModel;
class RunContext;
class Tokenizer;

/// A text as a language model reads it. The tokens [first, last) count: the answer, or all but the first of plain text.
struct LokuWriting {
    std::vector<int64_t> ids;
    int first = 1, last = 1;
    int counted() const { return last - first; }
};
using LokuWritings = std::vector<const LokuWriting *>;

struct LokuSample {
    int row = 0;
    QString question, answer; ///< of plain text the question is empty
    QString kin;              ///< samples of one kin tell of the same thing
    LokuWriting text, refusal;
    LokuWriting paraphrase;         ///< the right answer in other words, or as it is
    std::vector<LokuWriting> wrong; ///< other answers; empty where the data have none
};

struct LokuTexts {
    QString uri;
    std::vector<LokuSample> samples;
    LokuWritings writings() const;
};

struct LokuFormat {
    QString form = QStringLiteral("{question} {answer}."); ///< how question and answer stand in a text
    QString kin;                                           ///< a column
    int mostTokens = 500;                                  ///< of a text, at most the model's context
    bool plain = false;                                    ///< texts as they stand, though there are questions
    int limit = 0;                                         ///< samples at most, drawn at random; 0: all
};

/// What speaks against these data. Quick.
Problems lokuDataProblems(const DataSet &data, const QString &uri);
/// Texts of question and answer where there are such columns, else of the first column of texts. Too long answers are
/// cut, too long plain texts parted. What has no answer is reported with sampleFailed. Throws ProblemError.
LokuTexts readLokuTexts(const DataSet &data, const QString &uri, const CausalLanguageModel &model,
                        const LokuFormat &format, RunContext &context);
/// What stands after the answer.
QString afterAnswer(const LokuFormat &format);
/// Throws ProblemError (Invalid) where there is nothing to forget, nothing to retain, or where they are the same texts.
void checkLokuSets(const DataSet &forget, const DataSet *retain, const QString &where);

/// Texts side by side, filled up on the right, where causal models do not look: ids (N, T), counted (N, T − 1).
struct LokuBatch {
    at::Tensor ids, counted;
};
LokuBatch batchOf(const LokuWritings &writings);
LokuWritings chosen(const LokuWritings &writings, const at::Tensor &indices);

} // namespace gleaner
