#include "core/results/ResultsJson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

const std::array<QString, 3> outcomes{QStringLiteral("finished"), QStringLiteral("stopped"), QStringLiteral("failed")};
const std::array<QString, 3> betters{QString(), QStringLiteral("higher"), QStringLiteral("lower")};
const std::array<QString, 3> styles{QStringLiteral("plain"), QStringLiteral("matrix"), QStringLiteral("bars")};

template <size_t N>
int indexIn(const std::array<QString, N> &names, const QJsonValue &value)
{
    const auto found = std::ranges::find(names, value.toString());
    return found == names.end() ? 0 : int(found - names.begin());
}

QJsonObject metricToJson(const Metric &metric)
{
    QJsonObject object{{QStringLiteral("name"), metric.name},
                       {QStringLiteral("value"), metric.value},
                       {QStringLiteral("unit"), metric.unit},
                       {QStringLiteral("better"), betters[size_t(metric.better)]},
                       {QStringLiteral("on"), metric.measuredOn}};
    if (metric.spread)
        object[QStringLiteral("spread")] = *metric.spread;
    return object;
}

Metric metricFromJson(const QJsonObject &object)
{
    Metric metric{object[u"name"].toString(), object[u"value"].toDouble(), object[u"unit"].toString(),
                  Better(indexIn(betters, object[u"better"])), object[u"on"].toString(), {}};
    if (object.contains(u"spread"))
        metric.spread = object[u"spread"].toDouble();
    return metric;
}

QJsonObject tableMeta(const Table &table)
{
    QJsonArray headings;
    for (const Table::Heading &heading : table.headings)
        headings.append(QJsonObject{{QStringLiteral("name"), heading.name},
                                    {QStringLiteral("unit"), heading.unit},
                                    {QStringLiteral("decimals"), heading.decimals},
                                    {QStringLiteral("better"), betters[size_t(heading.better)]},
                                    {QStringLiteral("text"), heading.text}});
    return {{QStringLiteral("headings"), headings}, {QStringLiteral("style"), styles[size_t(table.style)]}};
}

Table tableFromMeta(const QJsonObject &meta)
{
    Table table;
    for (const QJsonValue &each : meta[u"headings"].toArray())
        table.headings.append({each[u"name"].toString(), each[u"unit"].toString(), each[u"decimals"].toInt(),
                               Better(indexIn(betters, each[u"better"])), each[u"text"].toBool()});
    table.style = Table::Style(indexIn(styles, meta[u"style"]));
    return table;
}

QJsonObject axisMeta(const Curve::Axis &axis)
{
    return {{QStringLiteral("title"), axis.title},
            {QStringLiteral("unit"), axis.unit},
            {QStringLiteral("logarithmic"), axis.logarithmic}};
}

Curve::Axis axisFromMeta(const QJsonValue &meta)
{
    return {meta[u"title"].toString(), meta[u"unit"].toString(), meta[u"logarithmic"].toBool()};
}

QJsonObject curveMeta(const Curve &curve)
{
    QJsonArray series;
    for (const Curve::Series &each : curve.series)
        series.append(QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("baseline"), each.baseline}});
    QJsonObject meta{{QStringLiteral("x"), axisMeta(curve.x)},
                     {QStringLiteral("y"), axisMeta(curve.y)},
                     {QStringLiteral("better"), betters[size_t(curve.better)]},
                     {QStringLiteral("series"), series}};
    if (curve.mark)
        meta[QStringLiteral("mark")] = *curve.mark;
    return meta;
}

Curve curveFromMeta(const QJsonObject &meta)
{
    Curve curve;
    curve.x = axisFromMeta(meta[u"x"]);
    curve.y = axisFromMeta(meta[u"y"]);
    curve.better = Better(indexIn(betters, meta[u"better"]));
    for (const QJsonValue &each : meta[u"series"].toArray()) {
        Curve::Series series;
        series.name = each[u"name"].toString();
        series.baseline = each[u"baseline"].toBool();
        curve.series.append(series);
    }
    if (meta.contains(u"mark"))
        curve.mark = meta[u"mark"].toDouble();
    return curve;
}

QJsonObject embeddingMeta(const Embedding &embedding)
{
    return {{QStringLiteral("classes"), QJsonArray::fromStringList(embedding.classes)},
            {QStringLiteral("data"), embedding.dataUri},
            {QStringLiteral("quality"), embedding.quality}};
}

Embedding embeddingFromMeta(const QJsonObject &meta)
{
    Embedding embedding;
    for (const QJsonValue &each : meta[u"classes"].toArray())
        embedding.classes.append(each.toString());
    embedding.dataUri = meta[u"data"].toString();
    embedding.quality = meta[u"quality"].toString();
    return embedding;
}

QJsonObject attentionMeta(const AttentionMap &map)
{
    return {{QStringLiteral("layers"), int(map.layers.size())},
            {QStringLiteral("prefixTokens"), map.prefixTokens},
            {QStringLiteral("gridRows"), map.gridRows},
            {QStringLiteral("gridColumns"), map.gridColumns}};
}

AttentionMap attentionFromMeta(const QJsonObject &meta)
{
    AttentionMap map;
    map.layers.resize(size_t(std::clamp(meta[u"layers"].toInt(), 0, 1000)));
    map.prefixTokens = meta[u"prefixTokens"].toInt();
    map.gridRows = meta[u"gridRows"].toInt();
    map.gridColumns = meta[u"gridColumns"].toInt();
    return map;
}

QJsonObject imagesMeta(const Images &images)
{
    QStringList captions;
    for (const Images::Item &item : images.items)
        captions.append(item.caption);
    return {{QStringLiteral("captions"), QJsonArray::fromStringList(captions)}};
}

QJsonObject tokensMeta(const TokenScores &scores)
{
    QJsonArray measures, passages;
    for (const TokenScores::Measure &each : scores.measures)
        measures.append(QJsonObject{{QStringLiteral("name"), each.name}, {QStringLiteral("unit"), each.unit}});
    for (const TokenScores::Passage &each : scores.passages)
        passages.append(each.title);
    return {{QStringLiteral("measures"), measures}, {QStringLiteral("passages"), passages}};
}

TokenScores tokensFromMeta(const QJsonObject &meta)
{
    TokenScores scores;
    for (const QJsonValue &each : meta[u"measures"].toArray())
        scores.measures.append({each[u"name"].toString(), each[u"unit"].toString()});
    for (const QJsonValue &each : meta[u"passages"].toArray())
        scores.passages.push_back({each.toString(), {}, std::vector<std::vector<double>>(size_t(scores.measures.size()))});
    return scores;
}

struct MetaOf {
    QJsonObject operator()(const Metrics &metrics) const
    {
        return {{QStringLiteral("count"), int(metrics.values.size())}};
    }
    QJsonObject operator()(const Table &table) const { return tableMeta(table); }
    QJsonObject operator()(const Curve &curve) const { return curveMeta(curve); }
    QJsonObject operator()(const Embedding &embedding) const { return embeddingMeta(embedding); }
    QJsonObject operator()(const AttentionMap &map) const { return attentionMeta(map); }
    QJsonObject operator()(const Images &images) const { return imagesMeta(images); }
    QJsonObject operator()(const Text &) const { return {}; }
    QJsonObject operator()(const TokenScores &scores) const { return tokensMeta(scores); }
};

Artifact::Content contentFromMeta(const QString &kind, const QJsonObject &meta, const QString &where)
{
    using Kind = Artifact::Kind;
    if (kind == Artifact::kindName(Kind::Metrics))
        return Metrics{};
    if (kind == Artifact::kindName(Kind::Table))
        return tableFromMeta(meta);
    if (kind == Artifact::kindName(Kind::Curve))
        return curveFromMeta(meta);
    if (kind == Artifact::kindName(Kind::Embedding))
        return embeddingFromMeta(meta);
    if (kind == Artifact::kindName(Kind::AttentionMap))
        return attentionFromMeta(meta);
    if (kind == Artifact::kindName(Kind::Images)) {
        Images images;
        for (const QJsonValue &caption : meta[u"captions"].toArray())
            images.items.push_back({{}, caption.toString()});
        return images;
    }
    if (kind == Artifact::kindName(Kind::Text))
        return Text{};
    if (kind == Artifact::kindName(Kind::TokenScores))
        return tokensFromMeta(meta);
    throw ProblemError({QCoreApplication::translate("Results", "“%1” is no kind of result this version knows").arg(kind),
                        where, QCoreApplication::translate("Results", "Open it with a newer version."),
                        ExitCode::InputUnreadable});
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
    record.outcome = RunRecord::Outcome(indexIn(outcomes, object[u"outcome"]));
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
                                     {QStringLiteral("meta"), std::visit(MetaOf{}, artifact.content)}});
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
