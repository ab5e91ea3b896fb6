#include "widgets/report/BlockHtml.h"

#include "core/results/ResultsJson.h"
#include "widgets/itemmodels/Numbers.h"

#include <QCoreApplication>
#include <QTextDocument>
#include <algorithm>
#include <span>

namespace gleaner {

namespace {

constexpr size_t mostRows = 200; ///< of a table: more would bury what is around it

QString tr(const char *text) { return QCoreApplication::translate("ReportHtml", text); }

QString element(const QString &tag, const QString &inner, const QString &attributes = {})
{
    return QStringLiteral("<%1%2>%3</%1>\n").arg(tag, attributes.isEmpty() ? QString() : u' ' + attributes, inner);
}

QString paragraph(const QString &text, const char *kind)
{
    return text.isEmpty() ? QString()
                          : element(QStringLiteral("p"), text.toHtmlEscaped(),
                                    QStringLiteral("class=\"%1\"").arg(QLatin1String(kind)));
}

QString betterArrow(Better better)
{
    return better == Better::Higher ? QStringLiteral(" ↑") : better == Better::Lower ? QStringLiteral(" ↓") : QString();
}

QString cell(const QString &tag, const QString &text, bool number)
{
    return element(tag, text.toHtmlEscaped(),
                   number ? QStringLiteral("align=\"right\" class=\"n\"") : QStringLiteral("align=\"left\""));
}

QString cellText(const Table::Cell &value, int decimals)
{
    if (const double *number = std::get_if<double>(&value))
        return numberText(*number, decimals);
    const QString *text = std::get_if<QString>(&value);
    return text ? *text : QString();
}

QString tableHtml(const Table &table)
{
    QString head, body;
    for (const Table::Heading &heading : table.headings) {
        const QString unit = heading.unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(heading.unit);
        head += cell(QStringLiteral("th"), heading.name + unit + betterArrow(heading.better), !heading.text);
    }
    for (const auto &row : std::span(table.rows).first(std::min(table.rows.size(), mostRows))) {
        QString cells;
        for (size_t c = 0; c < row.size(); ++c) {
            const Table::Heading &heading = table.headings[qsizetype(c)];
            cells += cell(QStringLiteral("td"), cellText(row[c], heading.decimals), !heading.text);
        }
        body += element(QStringLiteral("tr"), cells);
    }
    const QString rest =
        table.rows.size() <= mostRows
            ? QString()
            : tr("The first %1 of %2 rows; the results of the run have them all.").arg(mostRows).arg(table.rows.size());
    return element(QStringLiteral("table"), element(QStringLiteral("tr"), head) + body,
                   QStringLiteral("cellspacing=\"0\" cellpadding=\"4\"")) +
           paragraph(rest, "caption");
}

QString metricsHtml(const Metrics &metrics)
{
    Table table;
    table.headings = {{tr("measure"), {}, 0, Better::None, true},
                      {tr("value"), {}, 0, Better::None, false},
                      {tr("unit"), {}, 0, Better::None, true},
                      {tr("measured on"), {}, 0, Better::None, true}};
    for (const Metric &metric : metrics.values) {
        QString value = numberText(metric.value, 2);
        if (metric.spread.value_or(0) != 0) // a single run has no spread
            value += QStringLiteral(" ± %1").arg(numberText(*metric.spread, 2));
        table.rows.push_back({metric.name + betterArrow(metric.better), value, metric.unit, metric.measuredOn});
    }
    return tableHtml(table);
}

QString recordHtml(const RunRecord &record)
{
    Table table;
    table.headings = {{tr("what"), {}, 0, Better::None, true}, {tr("value"), {}, 0, Better::None, true}};
    const auto add = [&table](const QString &name, const QString &value) { table.rows.push_back({name, value}); };
    add(tr("method"), QStringLiteral("%1, %2").arg(record.method, tr("version %1").arg(record.version)));
    for (const RunRecord::Input &input : record.inputs)
        add(tr("input “%1”").arg(input.role), QStringLiteral("%1 (SHA-256 %2…)").arg(input.uri, input.hash.left(12)));
    for (const QString &id : record.parameters.keys()) {
        const QJsonValue value = record.parameters[id];
        QString text = value.toVariant().toString();
        if (value.isArray()) {
            QStringList parts;
            for (const QJsonValue &part : value.toArray())
                parts.append(part.toVariant().toString());
            text = parts.join(QStringLiteral(", "));
        }
        add(id, text);
    }
    add(tr("seed"), QString::number(record.seed));
    add(tr("computed on"),
        QCoreApplication::translate("ReportHtml", "%1, %n thread(s)", nullptr, record.threads).arg(record.device));
    add(tr("ran"), recordLine(record));
    for (const Problem &problem : record.problems)
        add(tr("problem"), problem.sentence());
    return tableHtml(table) + element(QStringLiteral("pre"), record.command.toHtmlEscaped());
}

QString markdownHtml(const QString &markdown)
{
    QTextDocument document;
    // No raw HTML: a text from a stranger stays text.
    document.setMarkdown(markdown, QTextDocument::MarkdownNoHTML);
    const QString html = document.toHtml();
    const qsizetype begin = html.indexOf(u'>', html.indexOf(QLatin1String("<body"))) + 1;
    return html.mid(begin, html.indexOf(QLatin1String("</body>")) - begin);
}

QString content(const ReportBlock &block, const QString &imageSource, int imageWidth)
{
    switch (block.kind) {
    case ReportBlock::Kind::Markdown:
        return markdownHtml(block.markdown);
    case ReportBlock::Kind::Table:
        return tableHtml(block.table);
    case ReportBlock::Kind::Metrics:
        return metricsHtml(block.metrics);
    case ReportBlock::Kind::Record:
        return block.record ? recordHtml(*block.record) : QString();
    case ReportBlock::Kind::Figure:
        break;
    }
    return QStringLiteral("<p><img src=\"%1\" width=\"%2\" alt=\"%3\"/></p>\n")
        .arg(imageSource)
        .arg(imageWidth)
        .arg(block.title.toHtmlEscaped());
}

} // namespace

QString recordLine(const RunRecord &record)
{
    return tr("%1 UTC, %2 s, %3")
        .arg(record.started.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")))
        .arg(record.seconds, 0, 'f', 1)
        .arg(outcomeName(record.outcome));
}

QString blockHtml(const ReportBlock &block, const QString &imageSource, int imageWidth)
{
    QString html;
    if (!block.title.isEmpty())
        html += element(QStringLiteral("h2"), block.title.toHtmlEscaped());
    html += content(block, imageSource, imageWidth) + paragraph(block.caption, "caption");
    if (block.kind == ReportBlock::Kind::Figure && !block.record)
        html += paragraph(tr("A picture of the screen, without a record of what it shows."), "source");
    if (block.record && block.kind != ReportBlock::Kind::Record)
        html += paragraph(
            tr("From %1, seed %2, %3").arg(block.record->method).arg(block.record->seed).arg(recordLine(*block.record)),
            "source");
    return html;
}

} // namespace gleaner
