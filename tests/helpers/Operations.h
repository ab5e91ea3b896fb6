#pragma once
#include "core/data/operations/Operations.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>

namespace gleaner::tests {

const inline QString scenes =
    "scenes:count=100,seed=3,side=32,styles=photo+sketch,shapes=circle+star+heart,classes=shape";

inline std::vector<int> codes(const DataSet &data, const QString &column)
{
    return data.column<LabelColumn>(column)->codes();
}

/// How many rows each class has.
inline QMap<QString, int> counts(const DataSet &data, const QString &column)
{
    QMap<QString, int> found;
    const auto labels = data.column<LabelColumn>(column);
    for (int row = 0; row < data.rows(); ++row)
        ++found[labels->text(row)];
    return found;
}

/// The Problem that an act throws; one without text where it throws none.
inline Problem problemOf(const std::function<void()> &act)
{
    try {
        act();
    } catch (const ProblemError &error) {
        return error.problem();
    }
    return {};
}

} // namespace gleaner::tests
