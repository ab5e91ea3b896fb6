#pragma once
#include <QAbstractItemModel>

/// A model as indented text, one line a row, cells between bars: what a test can compare and a person can read.
inline QString modelText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells.append(model.index(row, column, parent).data().toString());
        text += QString(depth * 2, QLatin1Char(' ')) + cells.join(QStringLiteral(" | ")).trimmed() + QLatin1Char('\n');
        text += modelText(model, model.index(row, 0, parent), depth + 1);
    }
    return text;
}
