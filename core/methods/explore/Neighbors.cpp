#include "core/explore/PrincipalComponents.h"
#include "core/explore/RadiusSearch.h"
#include "core/jobs/RunContext.h"
#include "core/methods/explore/ExploreParameters.h"
#include "core/methods/explore/ExploreVectors.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <numeric>

namespace gleaner {

namespace {

constexpr IntegerParameter count{{"count", QT_TRANSLATE_NOOP("methods", "Neighbors"),
                                  QT_TRANSLATE_NOOP("methods", "How many nearest rows of each row are found.")},
                                 10,
                                 {1, 1000}};
constexpr RealParameter radius{
    {"radius", QT_TRANSLATE_NOOP("methods", "Radius of near-duplicates"),
     QT_TRANSLATE_NOOP("methods",
                       "Rows no farther apart than this count as near-duplicates, in the unit of the distance. 0 "
                       "finds equal rows alone.")},
    0.0,
    {0.0, 1000000.0}};
constexpr Choice searches[] = {{"exact", QT_TRANSLATE_NOOP("methods", "Exact")},
                               {"approximate", QT_TRANSLATE_NOOP("methods", "Approximate, for very many rows")}};
constexpr ChoiceParameter search{
    {"search", QT_TRANSLATE_NOOP("methods", "Search"),
     QT_TRANSLATE_NOOP("methods",
                       "Exact compares all pairs. Approximate compares each row with those of the nearest cells "
                       "and misses a few neighbors.")},
    "exact",
    searches};

const MethodDeclaration declared{
    .id = "neighbors",
    .title = QT_TRANSLATE_NOOP("methods", "Nearest neighbors"),
    .family = "explore",
    .version = 1,
    .summary = QT_TRANSLATE_NOOP("methods",
                                 "Finds the rows most like each row, near-duplicates, rows far from all others, and "
                                 "how well neighbors agree on their class."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "For each row the nearest others are found. Agreement of neighbors is the share of rows whose class is the one "
        "that most of their neighbors have: what a nearest-neighbor classifier would reach without any training. Rows "
        "with "
        "a distant last neighbor lie alone and may be outliers; rows of one group of near-duplicates lie within the "
        "radius "
        "of one another, directly or by steps. A hub is a row that is neighbor to very many others, which "
        "many dimensions produce; the largest number says how strong that is."),
    .limits =
        QT_TRANSLATE_NOOP("methods", "What counts as near is up to the vectors: two pictures of the same thing are far "
                                     "apart for a model that doesn't see it. The exact search compares all pairs, "
                                     "which takes minutes beyond a few hundred thousand rows."),
    .departures =
        QT_TRANSLATE_NOOP("methods", "Of rows at the same distance the one that stands first in the data is taken. "
                                     "Where classes are equally frequent among the neighbors, the nearer ones "
                                     "decide."),
    .paper = {"Nearest Neighbor Pattern Classification", "Thomas Cover, Peter Hart", 1967,
              "IEEE Transactions on Information Theory", ""},
    .needs = {Need::NoLabels, Need::NoTraining},
    .inputs = exploreInputs("mixture:dimension=64,classes=10,shots=150,val=0,test=1,seed=1"),
    .parameters = {&count, &distanceParameter, &radius, &search, &rowLimitParameter},
    .outputs = {{"metrics", QT_TRANSLATE_NOOP("methods", "Key figures"), Artifact::Kind::Metrics},
                {"distances", QT_TRANSLATE_NOOP("methods", "Distances of the neighbors"), Artifact::Kind::Curve},
                {"neighbors", QT_TRANSLATE_NOOP("methods", "Neighbors of each row"), Artifact::Kind::Table},
                {"duplicates", QT_TRANSLATE_NOOP("methods", "Near-duplicates"), Artifact::Kind::Table},
                {"embedding", QT_TRANSLATE_NOOP("methods", "Points along the first components"),
                 Artifact::Kind::Embedding}},
    .example =
        QT_TRANSLATE_NOOP("methods", "Features of ten classes: how often the nearest neighbors share the class, and "
                                     "which rows lie alone."),
};

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

class Neighbors final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &) const override { return exploreProblems(inputs); }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

/// The class that most neighbors have, the nearer ones first among equals; −1 where none has one.
int votedClass(const explore::NeighborGraph &graph, qint64 row, const std::vector<int> &labels)
{
    std::map<int, int> votes;
    int best = -1;
    for (int i = 0; i < graph.count; ++i)
        if (const int label = labels[size_t(graph.indexOf(row)[i])]; label >= 0)
            ++votes[label];
    for (int i = 0; i < graph.count; ++i)
        if (const int label = labels[size_t(graph.indexOf(row)[i])];
            label >= 0 && (best < 0 || votes[label] > votes[best]))
            best = label;
    return best;
}

void addAgreement(Metrics &metrics, const explore::NeighborGraph &graph, const std::vector<int> &labels)
{
    qint64 labeled = 0, agree = 0;
    for (qint64 row = 0; row < graph.rows(); ++row)
        if (!labels.empty() && labels[size_t(row)] >= 0) {
            ++labeled;
            agree += votedClass(graph, row, labels) == labels[size_t(row)];
        }
    if (labeled == 0)
        return;
    Metric metric = exploreMetric(tr("Agreement of neighbors"), 100.0 * double(agree) / double(labeled),
                                  tr("%1 rows, %2 neighbors").arg(labeled).arg(graph.count), Better::Higher);
    metric.unit = QStringLiteral("%");
    metrics.values.append(metric);
}

/// Distances of the first and the last neighbor over all rows, in order: where the curve shoots up lie the outliers.
Curve distanceCurve(const explore::NeighborGraph &graph)
{
    Curve curve;
    curve.x = {tr("Share of the rows"), QStringLiteral("%"), false};
    curve.y = {tr("Distance"), {}, false};
    for (const int which : {0, graph.count - 1}) {
        std::vector<double> distances;
        for (qint64 row = 0; row < graph.rows(); ++row)
            distances.push_back(double(graph.distanceOf(row)[which]));
        std::sort(distances.begin(), distances.end());
        Curve::Series series{tr("neighbor %1").arg(which + 1), {}, {}, {}, {}, false};
        for (int percent = 0; percent <= 100; ++percent) {
            series.x.push_back(percent);
            series.y.push_back(distances[size_t(double(distances.size() - 1) * percent / 100)]);
        }
        curve.series.append(series);
        if (graph.count == 1)
            break;
    }
    return curve;
}

/// One line for each pair, so that many neighbors are as easy to read as few.
Table neighborTable(const ExploreVectors &data, const explore::NeighborGraph &graph)
{
    Table table;
    table.headings = {exploreHeading(tr("Row"), 0), exploreHeading(tr("Place"), 0), exploreHeading(tr("Neighbor"), 0),
                      exploreHeading(tr("Distance"), 4)};
    for (qint64 row = 0; row < graph.rows(); ++row)
        for (int i = 0; i < graph.count; ++i)
            table.rows.push_back({double(data.rows[size_t(row)]), double(i + 1),
                                  double(data.rows[size_t(graph.indexOf(row)[i])]), double(graph.distanceOf(row)[i])});
    return table;
}

Table duplicateTable(const ExploreVectors &data, const std::vector<std::vector<int>> &groups)
{
    Table table;
    table.headings = {exploreHeading(tr("Group"), 0), exploreHeading(tr("Rows"), 0),
                      exploreHeading(tr("Which"), 0, {}, true)};
    for (size_t group = 0; group < groups.size(); ++group) {
        QStringList rows;
        for (size_t i = 0; i < std::min<size_t>(groups[group].size(), 20); ++i)
            rows.append(QString::number(data.rows[size_t(groups[group][i])]));
        if (groups[group].size() > 20)
            rows.append(QStringLiteral("…"));
        table.rows.push_back({double(group + 1), double(groups[group].size()), rows.join(QStringLiteral(", "))});
    }
    return table;
}

Metrics keyFigures(const ExploreVectors &data, const explore::NeighborGraph &graph,
                   const std::vector<std::vector<int>> &duplicates)
{
    Metrics metrics;
    addAgreement(metrics, graph, data.labels);
    std::vector<int> popularity(size_t(graph.rows()), 0);
    for (int other : graph.index)
        ++popularity[size_t(other)];
    const QString on = tr("%1 rows").arg(graph.rows());
    metrics.values.append(exploreMetric(tr("Rows that are a neighbor of none"),
                                        double(std::count(popularity.begin(), popularity.end(), 0)), on));
    metrics.values.append(
        exploreMetric(tr("Largest hub"), double(*std::max_element(popularity.begin(), popularity.end())), on));
    qint64 rows = 0;
    for (const auto &group : duplicates)
        rows += qint64(group.size()) - 1;
    metrics.values.append(
        exploreMetric(tr("Near-duplicates that could go"), double(rows), tr("%1 groups").arg(duplicates.size())));
    return metrics;
}

Outputs Neighbors::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const explore::Distance distance = distanceOf(parameters);
    const ExploreVectors data = readVectors(inputs, distance, parameters[rowLimitParameter], context);
    context.progress(0, 0, tr("Finding neighbors"));
    const explore::NeighborGraph graph =
        parameters[search] == "approximate"
            ? explore::approximateNeighbors(data.vectors, parameters[count], distance, 12, context.seed())
            : explore::exactNeighbors(data.vectors, parameters[count], distance);
    context.progress(0, 0, tr("Finding near-duplicates"));
    const std::vector<std::vector<int>> duplicates =
        explore::nearDuplicates(data.vectors, parameters[radius], distance);
    const Projection projection = explore::randomizedComponents(data.vectors, 3, context.seed());
    return {
        {QStringLiteral("metrics"), tr("Key figures"), tr("How rows lie among one another."),
         keyFigures(data, graph, duplicates)},
        {QStringLiteral("distances"), tr("Distances of the neighbors"),
         tr("Rows by rising distance of their first and last neighbor: a steep end means rows that lie alone, a start "
            "at zero means duplicates."),
         distanceCurve(graph)},
        {QStringLiteral("neighbors"), tr("Neighbors of each row"), tr("Row numbers of the data, the nearest first."),
         neighborTable(data, graph)},
        {QStringLiteral("duplicates"), tr("Near-duplicates"),
         tr("Groups of rows within the radius of one another, directly or by steps. Of each group one would do."),
         duplicateTable(data, duplicates)},
        {QStringLiteral("embedding"), tr("Points along the first components"),
         tr("Every point is a row, along the directions of the largest variance."),
         embeddingOf(data, projection.project(data.vectors), projection.quality())}};
}

} // namespace

const Method &methodNeighbors()
{
    static const Neighbors method;
    return method;
}

} // namespace gleaner
