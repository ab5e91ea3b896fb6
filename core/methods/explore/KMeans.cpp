#include "core/explore/KMeans.h"
#include "core/explore/DensityClusters.h"
#include "core/explore/PrincipalComponents.h"
#include "core/jobs/RunContext.h"
#include "core/methods/explore/ExploreParameters.h"
#include "core/methods/explore/ExploreVectors.h"

#include <QCoreApplication>
#include <algorithm>
#include <map>

namespace gleaner {

namespace {

constexpr Choice kinds[] = {
    {"centers", QT_TRANSLATE_NOOP("methods", "k-means: round clusters around centers")},
    {"density", QT_TRANSLATE_NOOP("methods", "HDBSCAN: dense regions of any shape, the rest is noise")}};
constexpr ChoiceParameter kind{
    {"kind", QT_TRANSLATE_NOOP("methods", "Kind of clusters"),
     QT_TRANSLATE_NOOP("methods",
                       "Centers need a number of clusters and give every row to one. Density finds the number "
                       "itself and leaves rows out that belong nowhere.")},
    "centers",
    kinds};
constexpr IntegerParameter clusters{
    {"clusters", QT_TRANSLATE_NOOP("methods", "Clusters"),
     QT_TRANSLATE_NOOP("methods", "How many centers; not used for clusters by density.")},
    10,
    {1, 100000}};
constexpr IntegerParameter smallest{
    {"smallest", QT_TRANSLATE_NOOP("methods", "Smallest cluster"),
     QT_TRANSLATE_NOOP("methods", "A dense region with fewer rows than this is no cluster; used by density alone.")},
    15,
    {2, 100000}};
constexpr IntegerParameter starts{
    {"starts", QT_TRANSLATE_NOOP("methods", "Starts"),
     QT_TRANSLATE_NOOP("methods",
                       "k-means ends in a different place from other first centers; the best of so many starts is "
                       "kept.")},
    3,
    {1, 1000}};
constexpr IntegerParameter iterations{{"iterations", QT_TRANSLATE_NOOP("methods", "Iterations at most"),
                                       QT_TRANSLATE_NOOP("methods", "It ends earlier when no row changes its cluster."),
                                       "", true},
                                      100,
                                      {1, 10000}};
constexpr IntegerParameter samples{
    {"samples", QT_TRANSLATE_NOOP("methods", "Samples"),
     QT_TRANSLATE_NOOP("methods",
                       "Density at a row is measured by the distance of its neighbor of this number; larger means "
                       "smoother."),
     "", true},
    5,
    {1, 1000}};

const MethodDeclaration declared{
    .id = "kmeans",
    .title = QT_TRANSLATE_NOOP("methods", "Clusters"),
    .family = "explore",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Divides vectors into clusters, by k-means around centers or by density as in "
                                     "HDBSCAN."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "k-means looks for centers such that the rows lie as near to their centers as possible; inertia is the sum of "
        "their squared distances, lower is better for the same number of clusters. Density looks for regions where "
        "rows lie "
        "closer together than around them and calls the rest noise. Where the data have classes, the adjusted Rand "
        "index "
        "says how well the clusters agree with them: 1 is the same division, 0 is chance. The table names the largest "
        "class in each cluster and its share."),
    .limits =
        QT_TRANSLATE_NOOP("methods", "k-means finds as many clusters as it is told to, also where there are none, and "
                                     "makes them round and of similar size. Density fades in hundreds of dimensions, "
                                     "where it may call most rows noise. Clusters need not be the classes that a "
                                     "person would name."),
    .departures = QT_TRANSLATE_NOOP("methods", "First centers are drawn by k-means++ from a sample of at least 20 rows "
                                               "for each cluster. HDBSCAN spans all pairs "
                                               "up to 5,000 rows, and beyond it the graph of nearest neighbors alone; "
                                               "it never takes the whole for one cluster."),
    .paper = {"k-means++: The Advantages of Careful Seeding", "David Arthur, Sergei Vassilvitskii", 2007, "SODA", ""},
    .needs = {Need::NoLabels, Need::NoTraining},
    .inputs = exploreInputs("mixture:dimension=64,classes=10,shots=150,val=0,test=1,seed=1,strength=0.3"),
    .parameters = {&kind, &clusters, &distanceParameter, &smallest, &starts, &iterations, &samples, &rowLimitParameter},
    .outputs = {{"embedding", QT_TRANSLATE_NOOP("methods", "Clusters along the first components"),
                 Artifact::Kind::Embedding},
                {"metrics", QT_TRANSLATE_NOOP("methods", "Key figures"), Artifact::Kind::Metrics},
                {"clusters", QT_TRANSLATE_NOOP("methods", "Clusters"), Artifact::Kind::Table},
                {"inertia", QT_TRANSLATE_NOOP("methods", "Inertia over iterations"), Artifact::Kind::Curve}},
    .example =
        QT_TRANSLATE_NOOP("methods", "Features of ten classes with weak common directions: the ten clusters are close "
                                     "to the classes."),
};

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

class KMeans final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &) const override { return exploreProblems(inputs); }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

/// What either kind found.
struct Division {
    std::vector<int> cluster;
    int count = 0;
    Metrics metrics;
    Curve curve;
};

Division byCenters(const ExploreVectors &data, const Parameters &parameters, RunContext &context)
{
    explore::KMeansOptions options;
    options.clusters = parameters[clusters];
    options.iterations = parameters[iterations];
    options.starts = parameters[starts];
    options.distance = distanceOf(parameters);
    options.seed = context.seed();
    const explore::KMeansResult result = explore::kMeans(data.vectors, options, [&](int iteration, double) {
        context.progress(iteration, qint64(options.iterations) * options.starts, tr("Moving centers"));
    });
    Division division{result.cluster, options.clusters, {}, {}};
    division.metrics.values = {
        exploreMetric(tr("Inertia"), result.inertia, tr("%1 clusters").arg(options.clusters), Better::Lower),
        exploreMetric(tr("Iterations"), double(result.history.size()),
                      result.settled ? tr("until nothing moved") : tr("all that were allowed"))};
    division.curve.x = {tr("Iteration"), {}, false};
    division.curve.y = {tr("Inertia"), {}, false};
    division.curve.better = Better::Lower;
    Curve::Series series{tr("inertia"), {}, result.history, {}, {}, false};
    for (size_t i = 0; i < result.history.size(); ++i)
        series.x.push_back(double(i + 1));
    division.curve.series.append(series);
    return division;
}

Division byDensity(const ExploreVectors &data, const Parameters &parameters, RunContext &context)
{
    context.progress(0, 0, tr("Looking for dense regions"));
    explore::DensityOptions options;
    options.smallest = parameters[smallest];
    options.samples = parameters[samples];
    options.distance = distanceOf(parameters);
    const explore::DensityResult result = explore::densityClusters(data.vectors, options);
    Division division{result.cluster, int(result.stability.size()), {}, {}};
    const auto noise = std::count(result.cluster.begin(), result.cluster.end(), -1);
    Metric share = exploreMetric(tr("Noise"), 100 * double(noise) / double(result.cluster.size()),
                                 tr("%1 rows").arg(result.cluster.size()));
    share.unit = QStringLiteral("%");
    division.metrics.values = {exploreMetric(tr("Clusters"), division.count,
                                             result.exact ? tr("over all pairs") : tr("over nearest neighbors alone")),
                               share};
    division.curve.x = {tr("Cluster"), {}, false};
    division.curve.y = {tr("Stability"), {}, false};
    Curve::Series series{tr("stability"), {}, result.stability, {}, {}, false};
    for (size_t i = 0; i < result.stability.size(); ++i)
        series.x.push_back(double(i + 1));
    division.curve.series.append(series);
    return division;
}

Table clusterTable(const ExploreVectors &data, const Division &division)
{
    Table table;
    table.headings = {exploreHeading(tr("Cluster"), 0), exploreHeading(tr("Rows"), 0)};
    if (!data.classes.isEmpty()) {
        table.headings.append(exploreHeading(tr("Largest class"), 0, {}, true));
        table.headings.append(exploreHeading(tr("Its share"), 1, QStringLiteral("%")));
    }
    for (int cluster = 0; cluster < division.count; ++cluster) {
        std::map<int, int> counts;
        int rows = 0;
        for (size_t i = 0; i < division.cluster.size(); ++i)
            if (division.cluster[i] == cluster) {
                ++rows;
                ++counts[data.labels.empty() ? -1 : data.labels[i]];
            }
        auto &line = table.rows.emplace_back();
        line = {double(cluster + 1), double(rows)};
        if (data.classes.isEmpty())
            continue;
        const auto largest = std::max_element(counts.begin(), counts.end(),
                                              [](const auto &a, const auto &b) { return a.second < b.second; });
        const int code = largest == counts.end() ? -1 : largest->first;
        line.push_back(code < 0 ? QStringLiteral("–") : data.classes.at(code));
        line.push_back(rows > 0 ? 100.0 * largest->second / rows : 0.0);
    }
    return table;
}

Outputs KMeans::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    ExploreVectors data = readVectors(inputs, distanceOf(parameters), parameters[rowLimitParameter], context);
    const bool density = parameters[kind] == "density";
    Division division = density ? byDensity(data, parameters, context) : byCenters(data, parameters, context);
    if (!data.labels.empty())
        division.metrics.values.append(exploreMetric(tr("Adjusted Rand index"),
                                                     explore::adjustedRandIndex(division.cluster, data.labels),
                                                     tr("against the classes"), Better::Higher));
    const Table table = clusterTable(data, division);
    const Projection projection = explore::randomizedComponents(data.vectors, 3, context.seed());
    data.labels = division.cluster;
    data.classes.clear();
    for (int cluster = 0; cluster < division.count; ++cluster)
        data.classes.append(tr("cluster %1").arg(cluster + 1));
    return {{QStringLiteral("embedding"), tr("Clusters along the first components"),
             tr("Every point is a row, colored by its cluster, along the directions of the largest variance. Clusters "
                "that overlap here may lie apart in other directions."),
             embeddingOf(data, projection.project(data.vectors), projection.quality())},
            {QStringLiteral("metrics"), tr("Key figures"), tr("How good the division is."), division.metrics},
            {QStringLiteral("clusters"), tr("Clusters"),
             tr("Their sizes, and the class that is most frequent in each."), table},
            {QStringLiteral("inertia"), density ? tr("Stability of the clusters") : tr("Inertia over iterations"),
             density ? tr("A cluster that persists over a wide range of densities is a stable one.")
                     : tr("Where the line is flat, the centers have settled."),
             division.curve}};
}

} // namespace

const Method &methodKMeans()
{
    static const KMeans method;
    return method;
}

} // namespace gleaner
