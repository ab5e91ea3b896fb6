#include "core/results/ArtifactMeta.h"

#include "core/support/Problem.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>
#include <array>

namespace gleaner {

namespace {

const std::array<QString, 3> betters{QString(), QStringLiteral("higher"), QStringLiteral("lower")};
const std::array<QString, 5> styles{QStringLiteral("plain"), QStringLiteral("matrix"), QStringLiteral("bars"),
                                    QStringLiteral("histogram"), QStringLiteral("scatter")};
const std::array<QString, 3> flows{QStringLiteral("head"), QStringLiteral("rollout"), QStringLiteral("relevance")};

template <size_t N>
int indexIn(const std::array<QString, N> &names, const QJsonValue &value)
{
    const auto found = std::ranges::find(names, value.toString());
    return found == names.end() ? 0 : int(found - names.begin());
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
                     {QStringLiteral("better"), betterName(curve.better)},
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
    curve.better = betterNamed(meta[u"better"].toString());
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
            {QStringLiteral("gridColumns"), map.gridColumns},
            {QStringLiteral("target"), map.target},
            {QStringLiteral("words"), QJsonArray::fromStringList(map.words)}};
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList strings;
    for (const QJsonValue &each : array.toArray())
        strings.append(each.toString());
    return strings;
}

AttentionMap attentionFromMeta(const QJsonObject &meta)
{
    AttentionMap map;
    map.layers.resize(size_t(std::clamp(meta[u"layers"].toInt(), 0, 1000)));
    map.prefixTokens = meta[u"prefixTokens"].toInt();
    map.gridRows = meta[u"gridRows"].toInt();
    map.gridColumns = meta[u"gridColumns"].toInt();
    map.target = meta[u"target"].toString();
    map.words = stringsOf(meta[u"words"]);
    return map;
}

QJsonObject tokenAttentionMeta(const TokenAttention &attention)
{
    return {{QStringLiteral("tokens"), QJsonArray::fromStringList(attention.tokens)},
            {QStringLiteral("flow"), flows[size_t(attention.flow)]},
            {QStringLiteral("layer"), attention.layer},
            {QStringLiteral("head"), attention.head},
            {QStringLiteral("target"), attention.target}};
}

TokenAttention tokenAttentionFromMeta(const QJsonObject &meta)
{
    TokenAttention attention;
    attention.tokens = stringsOf(meta[u"tokens"]);
    attention.flow = TokenAttention::Flow(indexIn(flows, meta[u"flow"]));
    attention.layer = meta[u"layer"].toInt();
    attention.head = meta[u"head"].toInt(-1);
    attention.target = meta[u"target"].toString();
    return attention;
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
    QJsonObject operator()(const TokenAttention &attention) const { return tokenAttentionMeta(attention); }
    QJsonObject operator()(const TokenScores &scores) const { return tokensMeta(scores); }
};

} // namespace

QString betterName(Better better) { return betters[size_t(better)]; }

Better betterNamed(const QString &name) { return Better(indexIn(betters, name)); }

QJsonObject tableMeta(const Table &table)
{
    QJsonArray headings;
    for (const Table::Heading &heading : table.headings)
        headings.append(QJsonObject{{QStringLiteral("name"), heading.name},
                                    {QStringLiteral("unit"), heading.unit},
                                    {QStringLiteral("decimals"), heading.decimals},
                                    {QStringLiteral("better"), betterName(heading.better)},
                                    {QStringLiteral("text"), heading.text}});
    QJsonObject meta{{QStringLiteral("headings"), headings}, {QStringLiteral("style"), styles[size_t(table.style)]}};
    if (!table.dataUri.isEmpty()) {
        QJsonArray rows;
        for (const int row : table.dataRows)
            rows.append(row);
        meta[QStringLiteral("data")] = table.dataUri;
        meta[QStringLiteral("dataRows")] = rows;
    }
    return meta;
}

Table tableFromMeta(const QJsonObject &meta)
{
    Table table;
    for (const QJsonValue &each : meta[u"headings"].toArray())
        table.headings.append({each[u"name"].toString(), each[u"unit"].toString(), each[u"decimals"].toInt(),
                               betterNamed(each[u"better"].toString()), each[u"text"].toBool()});
    table.style = Table::Style(indexIn(styles, meta[u"style"]));
    table.dataUri = meta[u"data"].toString();
    for (const QJsonValue &row : meta[u"dataRows"].toArray())
        table.dataRows.push_back(row.toInt(-1));
    return table;
}

QJsonObject artifactMeta(const Artifact &artifact) { return std::visit(MetaOf{}, artifact.content); }

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
    if (kind == Artifact::kindName(Kind::TokenAttention))
        return tokenAttentionFromMeta(meta);
    throw ProblemError({QCoreApplication::translate("Results", "“%1” is no kind of result this version knows").arg(kind),
                        where, QCoreApplication::translate("Results", "Open it with a newer version."),
                        ExitCode::InputUnreadable});
}

} // namespace gleaner
