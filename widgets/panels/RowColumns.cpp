#include "widgets/panels/RowColumns.h"

#include "widgets/panels/Runs.h"
#include "widgets/panels/Workspace.h"

#include <QCoreApplication>

namespace gleaner {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("RowColumns", text); }

std::vector<RowColumn> tableColumns(const Artifact &artifact, const Table &table, qsizetype rows)
{
    std::vector<RowColumn> columns;
    for (qsizetype column = 0; column < table.headings.size(); ++column) {
        const Table::Heading &heading = table.headings[column];
        RowColumn made{QStringLiteral("%1: %2").arg(artifact.title, heading.name), heading.unit, heading.text, {}};
        made.cells.resize(size_t(rows));
        for (size_t row = 0; row < table.rows.size() && row < table.dataRows.size(); ++row)
            if (const int of = table.dataRows[row]; of >= 0 && of < rows && size_t(column) < table.rows[row].size())
                made.cells[size_t(of)] = table.rows[row][size_t(column)];
        columns.push_back(std::move(made));
    }
    return columns;
}

std::vector<RowColumn> axes(const Artifact &artifact, const Embedding &embedding, qsizetype rows)
{
    std::vector<RowColumn> columns;
    for (qint64 axis = 0; embedding.points && axis < embedding.points->width(); ++axis) {
        RowColumn made{tr("%1: axis %2").arg(artifact.title).arg(axis + 1), {}, false, {}};
        made.cells.resize(size_t(rows));
        for (size_t point = 0; point < embedding.rows.size(); ++point)
            if (const int of = embedding.rows[point]; of >= 0 && of < rows)
                made.cells[size_t(of)] = double(embedding.points->row(qint64(point))[axis]);
        columns.push_back(std::move(made));
    }
    return columns;
}

Table::Heading headingOf(const RowColumn &column)
{
    constexpr int decimals = 3;
    return {column.name, column.unit, decimals, Better::None, column.text};
}

} // namespace

std::vector<RowColumn> rowColumns(const DataSet &dataSet)
{
    std::vector<RowColumn> columns;
    for (const ColumnPtr &each : dataSet.columns()) {
        const bool isText = each->kind() == Column::Kind::Label;
        if (!isText && each->kind() != Column::Kind::Number)
            continue;
        RowColumn made{each->name(), {}, isText, {}};
        made.cells.reserve(size_t(dataSet.rows()));
        for (qsizetype row = 0; row < dataSet.rows(); ++row)
            if (!isText)
                made.cells.emplace_back(static_cast<const NumberColumn &>(*each).value(row));
            else if (const auto &labels = static_cast<const LabelColumn &>(*each); labels.code(row) >= 0)
                made.cells.emplace_back(labels.text(row));
            else
                made.cells.emplace_back();
        columns.push_back(std::move(made));
    }
    return columns;
}

std::vector<RowColumn> rowColumns(const Artifact &artifact, const QString &dataUri, qsizetype rows)
{
    if (const auto *table = artifact.as<Table>(); table && table->dataUri == dataUri)
        return tableColumns(artifact, *table, rows);
    if (const auto *embedding = artifact.as<Embedding>(); embedding && embedding->dataUri == dataUri)
        return axes(artifact, *embedding, rows);
    return {};
}

std::vector<RowColumn> rowColumns(Workspace &workspace, const QString &dataUri)
{
    const Workspace::Data *data = workspace.data(dataUri);
    if (!data)
        return {};
    std::vector<RowColumn> columns = rowColumns(*data->dataSet);
    for (const Runs::Run &run : workspace.runs().all())
        for (const Artifact &artifact : run.results ? run.results->artifacts : run.partial)
            for (RowColumn &each : rowColumns(artifact, dataUri, data->dataSet->rows()))
                columns.push_back(std::move(each));
    return columns;
}

Artifact rowChart(const QString &dataUri, const RowColumn &x, const RowColumn *y, const RowColumn *color)
{
    Table table;
    table.style = y ? Table::Style::Scatter : Table::Style::Histogram;
    table.dataUri = dataUri;
    std::vector<const RowColumn *> shown{&x};
    if (y)
        shown.push_back(y);
    if (y && color)
        shown.push_back(color);
    for (const RowColumn *each : shown)
        table.headings.append(headingOf(*each));
    for (size_t row = 0; row < x.cells.size(); ++row) {
        std::vector<Table::Cell> cells;
        for (const RowColumn *each : shown)
            cells.push_back(each->cells[row]);
        table.rows.push_back(std::move(cells));
        table.dataRows.push_back(int(row));
    }
    return {y ? QStringLiteral("scatter") : QStringLiteral("histogram"),
            y ? tr("%1 against %2").arg(y->name, x.name) : tr("Distribution of %1").arg(x.name),
            y ? tr("Every point is a row of the data set; chosen rows are in front.")
              : tr("How many rows of the data set have each value; the chosen rows' part is in front."),
            table};
}

} // namespace gleaner
