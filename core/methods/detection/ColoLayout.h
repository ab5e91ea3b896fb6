#pragma once
#include "core/data/DataSet.h"

namespace gleaner {

/// What a configuration of the study changes between training and test.
enum class ColoShift { None, Light, View, External, Within };

/// Trains on one condition and tests on another.
struct ColoConfig {
    QString id;    ///< "a1_t2s"
    QString title; ///< "top → side"
    ColoShift shift;
    QString pool;             ///< names `train`: configurations with the same pool share their trainings
    std::vector<int> train;   ///< rows that a draw may take, never a test row of any configuration; ascending
    std::vector<int> test;    ///< the same for every draw
    std::vector<int> related; ///< Within: rows of other conditions, test rows included, that weights come from
    QString relatedName;      ///< of these
};

struct ColoRequest {
    QString viewColumn, lightColumn; ///< empty: "view" or else "domain"; "light" or else none
    QStringList views, external;     ///< empty: the first two values; all others
    QStringList lights;              ///< trained on; empty: the first value
    QStringList configs;             ///< ids, or “all”; empty: all but within the external condition
    int mostDrawn = 1;               ///< the largest draw
};

/// The study that a data set allows.
struct ColoLayout {
    QString viewColumn, lightColumn; ///< the latter empty where there is none
    QStringList views, external, lights, otherLights;
    std::vector<ColoConfig> configs; ///< 0_all first, in the order of the paper
    bool ownSplit = true;            ///< else a fifth of every view was drawn for the test

    const ColoConfig *find(const QString &id) const;
    const ColoConfig *find(ColoShift shift) const; ///< the first of its kind
};

/// The value of a column of labels, texts or numbers for each row. Throws ProblemError (Invalid) that names the columns
/// where there is no such one.
QStringList conditionValues(const DataSet &data, const QString &column);

/// The column that the request names or the data suggest; empty where there is none.
QString viewColumnOf(const DataSet &data, const QString &asked);
QString lightColumnOf(const DataSet &data, const QString &asked);

/// Rows without a value for the view belong to no configuration. `seed` draws the test rows of data without a split
/// "test". Throws ProblemError (Invalid) that names the condition which has too few pictures, is unknown, or has no
/// counterpart.
ColoLayout coloLayout(const DataSet &data, const ColoRequest &request, uint64_t seed);

} // namespace gleaner
