#include "core/report/Report.h"

#include "core/results/ResultsJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace gleaner {

namespace {

constexpr int reportVersion = 1;

QString tr(const char *text) { return QCoreApplication::translate("Report", text); }

/// A block's numbers and record travel as a result with one artifact, so that there is one way to write them.
QJsonObject blockToJson(const ReportBlock &block)
{
    QJsonObject object{{QStringLiteral("kind"), int(block.kind)},
                       {QStringLiteral("title"), block.title},
                       {QStringLiteral("caption"), block.caption},
                       {QStringLiteral("markdown"), block.markdown},
                       {QStringLiteral("png"), QString::fromLatin1(block.png.toBase64())}};
    if (block.record)
        object[QStringLiteral("record")] = resultsToJson({*block.record, {}}, {});
    if (block.kind == ReportBlock::Kind::Table)
        object[QStringLiteral("table")] = tableToJson(block.table);
    if (block.kind == ReportBlock::Kind::Metrics)
        object[QStringLiteral("metrics")] = metricsToJson(block.metrics);
    return object;
}

ReportBlock blockFromJson(const QJsonObject &object, const QString &where)
{
    ReportBlock block;
    block.kind = ReportBlock::Kind(std::clamp(object[u"kind"].toInt(), 0, int(ReportBlock::Kind::Record)));
    block.title = object[u"title"].toString();
    block.caption = object[u"caption"].toString();
    block.markdown = object[u"markdown"].toString();
    block.png = QByteArray::fromBase64(object[u"png"].toString().toLatin1());
    if (object.contains(u"record"))
        block.record = resultsFromJson(object[u"record"].toObject(), where).record;
    block.table = tableFromJson(object[u"table"].toObject());
    block.metrics = metricsFromJson(object[u"metrics"].toArray());
    return block;
}

} // namespace

QJsonObject Report::toJson() const
{
    QJsonArray array;
    for (const ReportBlock &block : blocks)
        array.append(blockToJson(block));
    return {{QStringLiteral("version"), reportVersion},
            {QStringLiteral("title"), title},
            {QStringLiteral("blocks"), array}};
}

Report Report::fromJson(const QJsonObject &object, const QString &where)
{
    if (object[u"version"].toInt() > reportVersion)
        throw ProblemError({tr("The report was made by a newer version"), where, tr("Open it with that version."),
                            ExitCode::InputUnreadable});
    Report report;
    report.title = object[u"title"].toString();
    for (const QJsonValue &each : object[u"blocks"].toArray())
        report.blocks.append(blockFromJson(each.toObject(), where));
    return report;
}

ReportBlock blockOf(const Artifact &artifact, const RunRecord &record, const QByteArray &png)
{
    ReportBlock block;
    block.title = artifact.title;
    block.caption = artifact.caption;
    block.record = record;
    if (const auto *metrics = artifact.as<Metrics>()) {
        block.kind = ReportBlock::Kind::Metrics;
        block.metrics = *metrics;
    } else if (const auto *table = artifact.as<Table>(); table && table->style == Table::Style::Plain) {
        block.kind = ReportBlock::Kind::Table;
        block.table = *table;
    } else if (const auto *text = artifact.as<Text>()) {
        block.markdown = text->markdown;
    } else {
        block.kind = ReportBlock::Kind::Figure;
        block.png = png;
    }
    return block;
}

Report reportOf(const std::vector<Results> &results, const FigureWriter &figures)
{
    Report report;
    report.title = results.size() == 1 ? tr("Results of %1").arg(results.front().record.method) : tr("Results");
    for (const Results &each : results) {
        ReportBlock record;
        record.kind = ReportBlock::Kind::Record;
        record.title = tr("What ran: %1").arg(each.record.method);
        record.record = each.record;
        report.blocks.append(record);
        for (const Artifact &artifact : each.artifacts)
            report.blocks.append(blockOf(artifact, each.record, figures ? figures(artifact) : QByteArray()));
    }
    return report;
}

} // namespace gleaner
