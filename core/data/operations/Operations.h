#pragma once
#include "core/data/DataSet.h"

#include <QJsonArray>
#include <QMap>

/// Operations that make a new data set from another one, sharing every column they do not touch. Each adds itself to
/// the history and to the URI ("scenes:count=100 | filter style == \"sketch\" | sample 10 seed=1"), so that
/// openDataSet(result->source().uri) makes the same data set again. What cannot be done (an unknown column, a share
/// that is no number) throws ProblemError (InputUnreadable) that tells where.
namespace gleaner {

/// Rows for which the expression holds, as in `domain == "sketch" and (area > 0.1 or not label in ["cat", "dog"])`:
/// == != < <= > >=, in [...], contains, and, or, not, parentheses, numbers, "strings", null (unlabelled, not a number,
/// empty), length(column), and `row`, the number of the row. Column names with other signs than letters, digits, "_"
/// and "-" go in `backquotes`.
DataSetPtr filtered(const DataSetPtr &data, const QString &expression);

/// These rows, in this order; repeats are allowed.
DataSetPtr taken(const DataSetPtr &data, const std::vector<int> &rows);

struct SampleOptions {
    double amount = 0; ///< rows, or a share of them (above 0, at most 1) where `isShare`
    bool isShare = false;
    bool repeats = false; ///< draw with replacement; else at most all rows, in their old order
    uint64_t seed = 1;
};
DataSetPtr sampled(const DataSetPtr &data, const SampleOptions &options);

/// A new "split" column with names and shares; the shares are met to the nearest row.
struct SplitOptions {
    std::vector<double> shares{8, 1, 1};
    QStringList names{"train", "val", "test"};
    QString stratify; ///< a label column of which every class is split in these shares
    QString group;    ///< a label, text or number column: rows with the same value stay together
    uint64_t seed = 1;
};
DataSetPtr split(const DataSetPtr &data, const SplitOptions &options);
/// Rows whose `column` has one of `val` or `test` go there, all others to train.
DataSetPtr splitByValue(const DataSetPtr &data, const QString &column, const QStringList &val, const QStringList &test);

/// The columns of a CSV or TSV file with a header, or of a file with one JSON object a line. `key` names a column of both;
/// "row" stands for the row number; an empty one means line after line. Columns of numbers become number columns,
/// others text. Rows without a line get not-a-number or an empty text, and a problem says how many.
DataSetPtr joinedWith(const DataSetPtr &data, const QString &file, const QString &key, const QString &sha256 = {});

/// Other names for classes; several may become one. `rest` is a class for all that are not named, or null to keep them.
DataSetPtr labelsMapped(const DataSetPtr &data, const QString &column, const QMap<QString, QString> &names,
                        const QString &rest = {});

/// Without the rows whose content was there before, byte for byte; `columns` empty: pictures and vectors, or where
/// there are none the texts, or else all. A picture that cannot be read stays, with its problem.
DataSetPtr deduplicated(const DataSetPtr &data, const QStringList &columns = {});

/// As many rows of every class: 0 the smallest class's, -1 the largest's (repeating rows), else this many.
DataSetPtr balanced(const DataSetPtr &data, const QString &column, int perClass = 0, uint64_t seed = 1);

/// Wrong labels for exactly this share of the labelled rows (of one split, or all); the right ones stay in a column
/// "clean NAME". `next` takes the following class instead of any other.
struct LabelNoise {
    QString column = QStringLiteral("label");
    double share = 0.1;
    bool next = false;
    QString onlySplit;
    uint64_t seed = 1;
};
DataSetPtr labelsCorrupted(const DataSetPtr &data, const LabelNoise &noise);

/// Pictures spoilt as asked for, row by row the same for a seed; `kind` is one of imageCorruptions(), severity 1 to 5.
DataSetPtr imagesCorrupted(const DataSetPtr &data, const QString &column, const QString &kind, int severity,
                           uint64_t seed = 1);

struct OperationDocumentation {
    QString name;     ///< "sample"
    QString usage;    ///< "sample N|P% [repeats=yes] [seed=1]"
    const char *help; ///< marked with QT_TRANSLATE_NOOP("operations", …)
};
const QList<OperationDocumentation> &operationDocumentation();
/// All of them for a terminal, and for `--json`.
QString operationsText();
QJsonArray describeOperations();

/// One operation as it is typed: "sample 100 seed=1".
DataSetPtr applied(const DataSetPtr &data, const QString &step);

/// "URI | filter … | sample 10" with the parts trimmed; only the URI where there are no operations. A file whose name
/// holds a bar is still found.
QStringList pipelineParts(const QString &uri);

/// The same data set made again from its URI. Throws ProblemError (InputUnreadable) where its history has a step that
/// no operation records, such as rows chosen by hand.
DataSetPtr rebuilt(const DataSet &data);

} // namespace gleaner
