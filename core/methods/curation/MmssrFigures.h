#pragma once
#include "core/data/DataSet.h"
#include "core/methods/curation/CurationReasons.h"
#include "core/results/Artifact.h"

#include <QJsonObject>

namespace gleaner {

class Model;
class RunContext;

/// A selection and all that its figures show.
struct MmssrFindings {
    DataSetPtr data;
    QString uri;
    QString gradedBy;                         ///< a whole sentence
    std::shared_ptr<const GradedPool> graded; ///< set by gradePool(): shared by all selections from it
    bool judged = false;                      ///< graded by a model
    SamplerOptions options;
    Sampling sampling;
    double ratio = 0.1;
    int top = 5;    ///< the best grade that can be given
    int listed = 0; ///< most rows of the table of the pool; 0: all
    int shown = 0;  ///< row that is explained at length

    const GradedPool &pool() const { return *graded; }
};

/// Whether a pool has dialogues, no columns of grades, and none of those named as capabilities.
bool wantsJudge(const DataSet &data, const QString &capabilities);
/// Fills in the grades that the table holds, or that the judge gives where it wants one; `capabilities` as a user names
/// them. Throws as scoreColumns() and judgePool() do.
void gradePool(MmssrFindings &findings, const Model *judge, const QString &capabilities, RunContext &context);

Artifact mmssrMetrics(const MmssrFindings &findings);
/// Every row with its grades, its bins, and why it was taken or not.
Artifact mmssrPool(const MmssrFindings &findings);
/// Capability × bin: rows above the threshold, and rows taken for it.
Artifact mmssrCounts(const MmssrFindings &findings);
Artifact mmssrTaken(const MmssrFindings &findings);
/// Rows with a grade above the threshold that were left out.
Artifact mmssrLeftOut(const MmssrFindings &findings);
/// How many rows each capability took in each round.
Artifact mmssrRounds(const MmssrFindings &findings);
/// What budgets other than the chosen one would buy: the mean of the grades that rows were taken for.
Artifact mmssrBudgets(const MmssrFindings &findings);
/// The rows taken, with all their columns, in the order they were taken: a data set that opens as one.
Artifact mmssrTrainingSet(const MmssrFindings &findings);
/// What the training set is made of and how to make it again.
Artifact mmssrManifest(const MmssrFindings &findings);
QJsonObject manifestOf(const MmssrFindings &findings);
/// Every row with its grades and bins: as a table in a file it is a pool that opens as one.
Artifact mmssrGrades(const MmssrFindings &findings);
/// The pool of such a table. Throws ProblemError (Invalid) where it is none, or not of `rows` rows.
GradedPool poolOfGrades(const Table &table, int rows);
/// The best grade that can be given: 5, or the largest there is.
int bestGrade(const GradedPool &pool);
/// One item: its dialogue, its grades, and why.
Artifact mmssrItem(const MmssrFindings &findings);
Artifact mmssrItem(const MmssrFindings &findings, const CurationReasons &reasons, int row);

/// Pictures of the shown row, and of the first one taken for each capability. Those that cannot be read are left out.
Artifact mmssrPictures(const MmssrFindings &findings);

/// Entropy in bits of the bins of these rows: how evenly they are spread.
double binEntropy(const GradedPool &pool, const std::vector<int> &rows);
std::vector<int> rowsTaken(const Sampling &sampling);

} // namespace gleaner
