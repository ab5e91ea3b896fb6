#include "core/results/ResultsJson.h"

#include "core/results/ArtifactMeta.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

const std::array<QString, 3> outcomes{QStringLiteral("finished"), QStringLiteral("stopped"), QStringLiteral("failed")};

RunRecord::Outcome outcomeNamed(const QString &name)
{
    const auto found = std::ranges::find(outcomes, name);
    return RunRecord::Outcome(found == outcomes.end() ? 0 : found - outcomes.begin());
}

QJsonObject metricToJson(const Metric &metric)
{
    QJsonObject object{{QStringLiteral("name"), metric.name},
                       {QStringLiteral("value"), metric.value},
                       {QStringLiteral("unit"), metric.unit},
                       {QStringLiteral("better"), betterName(metric.better)},
                       {QStringLiteral("on"), metric.measuredOn}};
    if (metric.spread)
        object[QStringLiteral("spread")] = *metric.spread;
    return object;
}

Metric metricFromJson(const QJsonObject &object)
{
    Metric metric{object[u"name"].toString(), object[u"value"].toDouble(), object[u"unit"].toString(),
                  betterNamed(object[u"better"].toString()), object[u"on"].toString(), {}};
    if (object.contains(u"spread"))
        metric.spread = object[u"spread"].toDouble();
    return metric;
}

QJsonArray problemsToJson(const Problems &problems)
{
    QJsonArray array;
    for (const Problem &problem : problems)
        array.append(problemToJson(problem));
    return array;
}

RunRecord recordFromJson(const QJsonObject &object)
{
    RunRecord record;
    record.method = object[u"method"].toString();
    record.version = object[u"version"].toInt();
    record.command = object[u"command"].toString();
    record.parameters = object[u"parameters"].toObject();
    for (const QJsonValue &each : object[u"inputs"].toArray())
        record.inputs.append({each[u"role"].toString(), each[u"uri"].toString(), each[u"hash"].toString()});
    record.seed = quint64(object[u"seed"].toInteger());
    record.device = object[u"device"].toString();
    record.precision = object[u"precision"].toString();
    record.threads = object[u"threads"].toInt();
    record.software = object[u"software"].toObject();
    record.started = QDateTime::fromString(object[u"started"].toString(), Qt::ISODateWithMs);
    record.seconds = object[u"seconds"].toDouble();
    record.outcome = outcomeNamed(object[u"outcome"].toString());
    for (const QJsonValue &each : object[u"problems"].toArray())
        record.problems.append({each[u"what"].toString(), each[u"where"].toString(), each[u"remedy"].toString(),
                                ExitCode(each[u"code"].toInt(1))});
    return record;
}

} // namespace

QJsonObject tableToJson(const Table &table)
{
    QJsonArray rows;
    for (const auto &row : table.rows) {
        QJsonArray cells;
        for (const Table::Cell &cell : row) {
            if (const double *value = std::get_if<double>(&cell))
                cells.append(*value);
            else if (const QString *text = std::get_if<QString>(&cell))
                cells.append(*text);
            else
                cells.append(QJsonValue());
        }
        rows.append(cells);
    }
    QJsonObject object = tableMeta(table);
    object[QStringLiteral("rows")] = rows;
    return object;
}

Table tableFromJson(const QJsonObject &object)
{
    Table table = tableFromMeta(object);
    for (const QJsonValue &row : object[u"rows"].toArray()) {
        std::vector<Table::Cell> cells;
        for (const QJsonValue &cell : row.toArray())
            cells.push_back(cell.isDouble()   ? Table::Cell(cell.toDouble())
                            : cell.isString() ? Table::Cell(cell.toString())
                                              : Table::Cell());
        cells.resize(size_t(table.headings.size()));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QJsonArray metricsToJson(const Metrics &metrics)
{
    QJsonArray array;
    for (const Metric &metric : metrics.values)
        array.append(metricToJson(metric));
    return array;
}

Metrics metricsFromJson(const QJsonArray &array)
{
    Metrics metrics;
    for (const QJsonValue &each : array)
        metrics.values.append(metricFromJson(each.toObject()));
    return metrics;
}

QString outcomeName(RunRecord::Outcome outcome) { return outcomes[size_t(outcome)]; }

QJsonObject problemToJson(const Problem &problem)
{
    return {{QStringLiteral("what"), problem.what},
            {QStringLiteral("where"), problem.where},
            {QStringLiteral("remedy"), problem.remedy},
            {QStringLiteral("code"), int(problem.code)}};
}

QJsonObject resultsToJson(const Results &results, const std::vector<QStringList> &files)
{
    const RunRecord &record = results.record;
    QJsonArray inputs, metrics, artifacts;
    for (const RunRecord::Input &input : record.inputs)
        inputs.append(QJsonObject{{QStringLiteral("role"), input.role},
                                  {QStringLiteral("uri"), input.uri},
                                  {QStringLiteral("hash"), input.hash}});
    for (size_t i = 0; i < results.artifacts.size(); ++i) {
        const Artifact &artifact = results.artifacts[i];
        if (const auto *values = artifact.as<Metrics>())
            for (const QJsonValue &metric : metricsToJson(*values))
                metrics.append(metric);
        artifacts.append(QJsonObject{{QStringLiteral("name"), artifact.name},
                                     {QStringLiteral("kind"), Artifact::kindName(artifact.kind())},
                                     {QStringLiteral("title"), artifact.title},
                                     {QStringLiteral("caption"), artifact.caption},
                                     {QStringLiteral("files"), QJsonArray::fromStringList(files.at(i))},
                                     {QStringLiteral("meta"), artifactMeta(artifact)}});
    }
    return {{QStringLiteral("method"), record.method},
            {QStringLiteral("version"), record.version},
            {QStringLiteral("command"), record.command},
            {QStringLiteral("parameters"), record.parameters},
            {QStringLiteral("inputs"), inputs},
            {QStringLiteral("seed"), qint64(record.seed)},
            {QStringLiteral("device"), record.device},
            {QStringLiteral("precision"), record.precision},
            {QStringLiteral("threads"), record.threads},
            {QStringLiteral("software"), record.software},
            {QStringLiteral("started"), record.started.toString(Qt::ISODateWithMs)},
            {QStringLiteral("seconds"), record.seconds},
            {QStringLiteral("outcome"), outcomeName(record.outcome)},
            {QStringLiteral("metrics"), metrics},
            {QStringLiteral("artifacts"), artifacts},
            {QStringLiteral("problems"), problemsToJson(record.problems)}};
}

Results resultsFromJson(const QJsonObject &object, const QString &where)
{
    Results results;
    results.record = recordFromJson(object);
    // Metrics of all artifacts stand in one list, in order; each artifact says how many are its own.
    const QJsonArray metrics = object[u"metrics"].toArray();
    qsizetype next = 0;
    for (const QJsonValue &each : object[u"artifacts"].toArray()) {
        const QJsonObject meta = each[u"meta"].toObject();
        Artifact artifact{each[u"name"].toString(), each[u"title"].toString(), each[u"caption"].toString(),
                          contentFromMeta(each[u"kind"].toString(), meta, where)};
        if (auto *values = std::get_if<Metrics>(&artifact.content))
            for (int i = 0; i < meta[u"count"].toInt() && next < metrics.size(); ++i)
                values->values.append(metricFromJson(metrics[next++].toObject()));
        results.artifacts.push_back(std::move(artifact));
    }
    return results;
}

QStringList filesOfArtifact(const QJsonObject &object, size_t index)
{
    QStringList files;
    for (const QJsonValue &each : object[u"artifacts"].toArray()[qsizetype(index)][u"files"].toArray())
        files.append(each.toString());
    return files;
}

} // namespace gleaner
