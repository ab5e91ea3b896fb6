#include "widgets/itemmodels/TableModel.h"

#include <algorithm>

namespace gleaner {

namespace {

QString plainCell(const std::vector<Table::Cell> &row, const Table &table, int column)
{
    if (size_t(column) >= row.size() || std::holds_alternative<std::monostate>(row[size_t(column)]))
        return {};
    QString text = TableModel::cellText(row[size_t(column)], table.headings[column]);
    return text.replace(QChar(0x2212), QLatin1Char('-')); // what spreadsheets read as a number
}

QString plainHeading(const Table::Heading &heading)
{
    return heading.unit.isEmpty() ? heading.name : QStringLiteral("%1 [%2]").arg(heading.name, heading.unit);
}

QString forTsv(QString text)
{
    return text.replace(QLatin1Char('\t'), QLatin1Char(' ')).replace(QLatin1Char('\n'), QLatin1Char(' '));
}

QString forLatex(const QString &text)
{
    static const QString special = QStringLiteral("&%$#_{}");
    QString safe;
    for (const QChar letter : text) {
        if (letter == QLatin1Char('\\'))
            safe += QStringLiteral("\\textbackslash{}");
        else if (letter == QLatin1Char('~') || letter == QLatin1Char('^'))
            safe += QLatin1Char('\\') + QString(letter) + QStringLiteral("{}");
        else if (letter == QChar(0xB1))
            safe += QStringLiteral("$\\pm$");
        else
            safe += special.contains(letter) ? QLatin1Char('\\') + QString(letter) : QString(letter);
    }
    return safe;
}

std::vector<int> allRows(const Table &table, const std::vector<int> &rows)
{
    if (!rows.empty())
        return rows;
    std::vector<int> all(table.rows.size());
    std::generate(all.begin(), all.end(), [next = 0]() mutable { return next++; });
    return all;
}

} // namespace

QString tableAsTsv(const Table &table, const std::vector<int> &rows)
{
    QStringList lines, cells;
    for (const Table::Heading &heading : table.headings)
        cells.append(forTsv(plainHeading(heading)));
    lines.append(cells.join(QLatin1Char('\t')));
    for (int row : allRows(table, rows)) {
        cells.clear();
        for (int column = 0; column < table.headings.size(); ++column)
            cells.append(forTsv(plainCell(table.rows[size_t(row)], table, column)));
        lines.append(cells.join(QLatin1Char('\t')));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QString tableAsLatex(const Table &table, const std::vector<int> &rows)
{
    const TableModel model(table);
    QString columns;
    QStringList cells;
    for (const Table::Heading &heading : table.headings) {
        columns += heading.text ? QLatin1Char('l') : QLatin1Char('r');
        cells.append(forLatex(plainHeading(heading)));
    }
    QString text = QStringLiteral("\\begin{tabular}{%1}\n\\toprule\n%2 \\\\\n\\midrule\n")
                       .arg(columns, cells.join(QStringLiteral(" & ")));
    for (int row : allRows(table, rows)) {
        cells.clear();
        for (int column = 0; column < table.headings.size(); ++column) {
            const QString cell = forLatex(plainCell(table.rows[size_t(row)], table, column));
            cells.append(model.bestRow(column) == row ? QStringLiteral("\\textbf{%1}").arg(cell) : cell);
        }
        text += cells.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
    }
    return text + QStringLiteral("\\bottomrule\n\\end{tabular}\n");
}

} // namespace gleaner
