#include "core/data/operations/Operations.h"
#include "core/data/operations/ScoreTable.h"
#include "core/data/operations/Step.h"
#include "core/support/Hash.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <algorithm>

namespace gleaner {

using namespace operations;

namespace {

constexpr qint64 mostBytes = qint64(1) << 30;

QString tr(const char *text) { return QCoreApplication::translate("Operations", text); }

QByteArray readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        refuse(tr("This file cannot be opened: %1").arg(file.errorString()), path,
               tr("Check its name and permissions."));
    if (file.size() > mostBytes)
        refuse(tr("This table is larger than 1 GiB"), path, tr("Join the columns that are needed only."));
    return file.readAll();
}

/// Which line of the table belongs to each row, -1 for none.
std::vector<int> linesOfRows(const DataSet &data, const ScoreTable &table, const QString &key, const QString &file)
{
    std::vector<int> lines;
    if (key.isEmpty()) {
        if (qsizetype(table.lines.size()) != data.rows())
            refuse(tr("The number of lines is %1, that of rows %2").arg(table.lines.size()).arg(data.rows()), file,
                   tr("Give key=COLUMN to say which line belongs to which row."));
        for (int row = 0; row < int(data.rows()); ++row)
            lines.push_back(row);
        return lines;
    }
    const int column = int(table.names.indexOf(key));
    if (column < 0)
        refuse(tr("The table has no column “%1”").arg(key), file,
               tr("Its columns are: %1.").arg(table.names.join(QStringLiteral(", "))));
    QHash<QString, int> lineOfKey;
    for (int line = 0; line < int(table.lines.size()); ++line) {
        const QString &cell = table.lines[size_t(line)][column];
        if (lineOfKey.contains(cell))
            refuse(tr("Two lines have “%1” as their %2").arg(cell, key), file, tr("Keep one of them."));
        lineOfKey.insert(cell, line);
    }
    QStringList wanted;
    if (key == QLatin1String("row"))
        for (int row = 0; row < int(data.rows()); ++row)
            wanted.append(QString::number(row));
    else
        wanted = valuesOf(columnNamed(data, key, file), file);
    for (const QString &cell : wanted)
        lines.push_back(lineOfKey.value(cell, -1));
    return lines;
}

/// The data set with one more problem.
DataSetPtr noting(const DataSetPtr &data, const Problem &problem)
{
    DataSet::Source source = data->source();
    source.problems.append(problem);
    return std::make_shared<DataSet>(std::move(source), data->columns());
}

} // namespace

DataSetPtr joinedWith(const DataSetPtr &data, const QString &file, const QString &key, const QString &sha256)
{
    const QByteArray bytes = readAll(file);
    const QString digest = hashOfBytes(bytes);
    if (!sha256.isEmpty() && sha256 != digest)
        refuse(tr("This file has changed since it was joined"), file,
               tr("Restore it, or leave out sha256=… to join what it holds now."));
    QString step = QStringLiteral("join ") + quoted(file);
    if (!key.isEmpty())
        step += QStringLiteral(" key=") + quoted(key);
    step += QStringLiteral(" sha256=") + digest;
    const ScoreTable table = readScoreTable(bytes, file);
    const std::vector<int> lines = linesOfRows(*data, table, key, file);
    std::vector<ColumnPtr> columns = data->columns();
    for (int i = 0; i < int(table.names.size()); ++i) {
        const QString &name = table.names[i];
        if (name == key)
            continue;
        if (std::any_of(columns.begin(), columns.end(), [&](const ColumnPtr &each) { return each->name() == name; }))
            refuse(tr("The data set has a column “%1” already").arg(name), file, tr("Rename it in the table."));
        columns.push_back(scoreColumn(table, i, lines));
    }
    DataSet::Source source = data->source();
    source.history.append(step);
    source.contentHash = [whole = data->source().contentHash, step] { return hashOfStrings({whole(), step}); };
    DataSetPtr result = recorded(std::make_shared<DataSet>(std::move(source), std::move(columns)), step);
    const auto missing = std::count(lines.begin(), lines.end(), -1);
    if (missing > 0)
        result = noting(result, {tr("Rows without a line in the table: %1 of %2").arg(missing).arg(data->rows()), file,
                                 tr("Their new values are empty."), ExitCode::SomeSamplesFailed});
    return result;
}

} // namespace gleaner
