#pragma once
#include "core/methods/unlearning/UnlearningData.h"

namespace gleaner {

/// What is to be forgotten, as a person says it.
struct ForgetRequest {
    enum class Kind {
        Classes, ///< whole classes: "3", one after another "3,5", together "3+5"; empty: the first ones in turn
        Share,   ///< random training rows, of these classes or of all
        Rows     ///< rows of the data set: "3,17,20-40", or a file with such numbers
    };
    Kind kind = Kind::Classes;
    QString text;
    double share = 0.1;  ///< of the training rows
    int inTurn = 5;      ///< classes, where none is named
    QString retain = {}; ///< rows to retain, as Rows are named; empty: all other training rows
};

/// Positions in UnlearningData.
struct ForgetSet {
    QString name;                            ///< "3 + 5", "10 % of all", "25 rows"
    std::vector<int> forget;                 ///< training rows to forget, ascending
    std::vector<int> retain;                 ///< training rows to keep, ascending; by default all others
    std::vector<int> classes;                ///< forgotten whole; empty where rows are forgotten
    std::vector<int> testForget, testRetain; ///< test rows of the forgotten classes, and the others
    QStringList wholeClasses;                ///< their names
};

/// The sets to forget, one after another: each starts from the original model. `random` draws shares. Throws
/// ProblemError (Invalid; InputUnreadable for a file) for what is not there, and where a set is empty or everything.
std::vector<ForgetSet> forgetSets(const UnlearningData &data, const ForgetRequest &request, Random random);
/// "3,17,20-40": what Rows reads. `rows` are ascending.
QString rowsAsText(const std::vector<int> &rows);
/// Test rows that the membership attacks compare forgotten rows with: those of the forgotten classes, else all.
const std::vector<int> &neverSeen(const UnlearningData &data, const ForgetSet &set);
/// Throws ProblemError (Invalid) where one is empty, where they are equal, or where they share rows.
void checkForgetSet(const std::vector<int> &forget, const std::vector<int> &retain, const QString &where);

} // namespace gleaner
