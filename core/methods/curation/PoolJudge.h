#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/PoolTable.h"

namespace gleaner {

class Model;
class RunContext;

/// Question and answer of every turn, as a judge reads them: “Question: … Answer: …”, a line for each turn. A question
/// that begins with “Hint:” keeps its words.
QString judgedText(const DataSet &data, int row);
/// Whether rows have dialogues to judge.
bool hasDialogues(const DataSet &data);
/// A grade in an answer: its first whole number, from 0 to 5; −1 where there is none.
int gradeIn(const QString &answer);

struct JudgedPool {
    GradedPool pool;
    int unread = 0; ///< grades that the model did not give
};

/// Asks an instruction-following vision–language model for every row and capability, and for the styles of every row,
/// one pass each, taking the likeliest words. Rows that cannot be read are reported and have no grades. Throws
/// ProblemError (ModelRefused) where the model has no vocabulary; Stopped.
JudgedPool judgePool(const DataSet &data, const Model &model, const QStringList &capabilities,
                     const QStringList &styles, RunContext &context);

} // namespace gleaner
