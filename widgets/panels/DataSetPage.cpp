#include "widgets/panels/DataPanel.h"
#include "widgets/panels/Pieces.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>

namespace gleaner {

namespace {

QString say(const char *text) { return QCoreApplication::translate("DataSetPage", text); }

QString line(const QString &name, const QString &value)
{
    return QStringLiteral(
               "<tr><td style='padding: 3px 16px 3px 0'><b>%1</b></td><td style='padding: 3px 0'>%2</td></tr>")
        .arg(name.toHtmlEscaped(), value);
}

QString labelSummary(const LabelColumn &column)
{
    std::vector<int> counts(size_t(column.classes().size()), 0);
    int unlabelled = 0;
    for (const int code : column.codes())
        ++(code < 0 ? unlabelled : counts[size_t(code)]);
    QString text = QCoreApplication::translate("DataSetPage", "%n value(s)", nullptr, int(counts.size()));
    if (!counts.empty()) {
        const auto [fewest, most] = std::ranges::minmax(counts);
        text += fewest == most ? QCoreApplication::translate("DataSetPage", ", %n row(s) each", nullptr, most)
                               : say(", %1 to %2 rows each").arg(wholeCount(fewest), wholeCount(most));
    }
    if (unlabelled > 0)
        text += say(", %1 without").arg(wholeCount(unlabelled));
    constexpr qsizetype shown = 24;
    QString names = column.classes().mid(0, shown).join(QStringLiteral(", "));
    if (column.classes().size() > shown)
        names += QStringLiteral(", …");
    return text.toHtmlEscaped() + QStringLiteral("<br>") + names.toHtmlEscaped();
}

QString numberSummary(const NumberColumn &column)
{
    constexpr qsizetype most = 1'000'000; // more may still lie on the disk, and the window would wait for them
    if (column.rows() == 0)
        return say("empty");
    if (column.rows() > most)
        return say("%1 numbers").arg(wholeCount(column.rows())).toHtmlEscaped();
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (qsizetype row = 0; row < column.rows(); ++row) {
        const double value = column.value(row);
        if (value < low)
            low = value;
        if (value > high)
            high = value;
    }
    return low > high ? say("none known") : say("from %1 to %2").arg(low).arg(high).toHtmlEscaped();
}

QString summary(const Column &column)
{
    switch (column.kind()) {
    case Column::Kind::Label:
        return labelSummary(static_cast<const LabelColumn &>(column));
    case Column::Kind::Number:
        return numberSummary(static_cast<const NumberColumn &>(column));
    default:
        return Column::kindName(column.kind()).toHtmlEscaped();
    }
}

QString section(const QString &title, const QString &rows)
{
    return QStringLiteral("<p><b>%1</b></p><table cellspacing='0'>%2</table>").arg(title.toHtmlEscaped(), rows);
}

} // namespace

QString dataSetPage(const DataSet &dataSet)
{
    const DataSet::Source &source = dataSet.source();
    QString text = QStringLiteral("<table cellspacing='0'>") + line(say("Format"), source.format.toHtmlEscaped()) +
                   line(say("From"), source.uri.toHtmlEscaped()) + line(say("Rows"), wholeCount(dataSet.rows()));
    if (!source.history.isEmpty())
        text += line(say("Steps"), source.history.join(QLatin1Char('\n')).toHtmlEscaped().replace('\n', "<br>"));
    text += QStringLiteral("</table>");

    QString columns;
    for (const ColumnPtr &column : dataSet.columns())
        columns += line(column->name(), summary(*column));
    text += section(say("Columns"), columns);

    if (!source.problems.isEmpty()) {
        QString found;
        for (const Problem &problem : source.problems)
            found += line(problem.what, (problem.where + QStringLiteral("<br>") + problem.remedy));
        text += section(say("What the reader stepped over"), found);
    }
    return text;
}

} // namespace gleaner
