#include "core/explore/Umap.h"
#include "core/explore/PrincipalComponents.h"
#include "core/jobs/RunContext.h"
#include "core/methods/explore/ExploreParameters.h"
#include "core/methods/explore/ExploreVectors.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr IntegerParameter neighbors{
    {"neighbors", QT_TRANSLATE_NOOP("methods", "Neighbors"),
     QT_TRANSLATE_NOOP("methods",
                       "How many nearest points, itself included, each point is tied to. Few show fine structure, "
                       "many the whole.")},
    15,
    {2, 1000}};
constexpr RealParameter minimumDistance{
    {"min-dist", QT_TRANSLATE_NOOP("methods", "Least distance"),
     QT_TRANSLATE_NOOP("methods", "How close points may come in the picture: small values pack clumps tightly.")},
    0.1,
    {0.0, 10.0}};
constexpr ChoiceParameter start{
    {"start", QT_TRANSLATE_NOOP("methods", "Start"),
     QT_TRANSLATE_NOOP("methods",
                       "Where the points begin. Eigenvectors of the graph keep the large-scale order; where the "
                       "graph falls into parts, principal components take their place.")},
    "spectral",
    startChoices};
constexpr BooleanParameter supervised{
    {"supervised", QT_TRANSLATE_NOOP("methods", "Use the classes"),
     QT_TRANSLATE_NOOP("methods",
                       "Loosens ties between points of different classes, so that the picture separates them. "
                       "It then no longer shows what the vectors alone tell apart.")},
    false};
constexpr RealParameter labelWeight{
    {"label-weight", QT_TRANSLATE_NOOP("methods", "Weight of the classes"),
     QT_TRANSLATE_NOOP("methods", "With classes used: 0 minds the vectors most, 1 the classes."), "", true},
    0.5,
    {0.0, 1.0}};
constexpr RealParameter spread{{"spread", QT_TRANSLATE_NOOP("methods", "Spread"),
                                QT_TRANSLATE_NOOP("methods", "How far apart clumps lie; at least the least distance."),
                                "", true},
                               1.0,
                               {0.1, 10.0}};
constexpr IntegerParameter epochs{
    {"epochs", QT_TRANSLATE_NOOP("methods", "Epochs"),
     QT_TRANSLATE_NOOP("methods", "Rounds over all ties. 0 takes 500 for up to 10,000 points and 200 for more."), "",
     true},
    0,
    {0, 100000}};
constexpr IntegerParameter negatives{
    {"negatives", QT_TRANSLATE_NOOP("methods", "Negative samples"),
     QT_TRANSLATE_NOOP("methods", "How many random points push for each tie that pulls."), "", true},
    5,
    {1, 100}};

const MethodDeclaration declared{
    .id = "umap",
    .title = QT_TRANSLATE_NOOP("methods", "UMAP"),
    .family = "explore",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Places vectors in the plane or in space by a graph of their neighbors; quicker "
                                     "than t-SNE, with clumps drawn tighter."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Every point is tied to its nearest neighbors, the more firmly the nearer they are for that point's "
        "surroundings. "
        "The layout pulls tied points together and pushes random others apart. Read it by neighborhoods, as with "
        "t-SNE; "
        "the order of clumps is a little more telling, their distances still mean little. The cross-entropy is what "
        "the "
        "layout gets wrong about the ties, per point; it compares only runs on the same data with the same settings. "
        "Trustworthiness near 1 means that neighbors in the picture are neighbors in truth."),
    .limits =
        QT_TRANSLATE_NOOP("methods", "Clumps also appear in data without any. Density is made even by design, so dense "
                                     "and sparse regions look alike. With the classes used, the picture shows the "
                                     "classes even where the vectors don't."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "A seed gives the same layout at any number of threads: each point is moved by one thread, from positions of "
        "the "
        "last half round, and of two tied points one moves in the first half and the other in the second. The "
        "neighbors are "
        "exact. Disconnected graphs start from principal components, not from one spectral layout for each part."),
    .paper = {"UMAP: Uniform Manifold Approximation and Projection for Dimension Reduction",
              "Leland McInnes, John Healy, James Melville", 2018, "Preprint", "1802.03426"},
    .needs = {Need::NoLabels, Need::NoTraining},
    .inputs = exploreInputs("mixture:dimension=64,classes=10,shots=150,val=0,test=1,seed=1,strength=0.4,noise=0.08"),
    .parameters = {&neighbors, &minimumDistance, &dimensionsParameter, &distanceParameter, &start, &supervised,
                   &labelWeight, &spread, &epochs, &negatives, &rowLimitParameter},
    .outputs = {{"embedding", QT_TRANSLATE_NOOP("methods", "Layout"), Artifact::Kind::Embedding},
                {"metrics", QT_TRANSLATE_NOOP("methods", "Key figures"), Artifact::Kind::Metrics},
                {"curve", QT_TRANSLATE_NOOP("methods", "Similarity over distance"), Artifact::Kind::Curve}},
    .example = QT_TRANSLATE_NOOP("methods", "Features of ten classes: the classes come apart although the strongest "
                                            "directions say nothing of them."),
};

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

class Umap final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &parameters) const override;
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Problems Umap::check(const Inputs &inputs, const Parameters &parameters) const
{
    Problems problems = exploreProblems(inputs);
    if (parameters[minimumDistance] > parameters[spread])
        problems.append({tr("The least distance is larger than the spread"), QStringLiteral("--min-dist"),
                         tr("Lower the least distance, or raise the spread."), ExitCode::Invalid});
    const auto data = inputs.all().find(QStringLiteral("data"));
    if (parameters[supervised] && data != inputs.all().end() && data->second.dataSet &&
        !data->second.dataSet->first<LabelColumn>())
        problems.append({tr("These data have no classes to use"), data->second.uri,
                         tr("Run without --supervised, or choose data with classes."), ExitCode::Invalid});
    return problems;
}

explore::UmapOptions optionsOf(const Parameters &parameters, const ExploreVectors &data, uint64_t seed)
{
    explore::UmapOptions options;
    options.dimensions = parameters[dimensionsParameter];
    options.neighbors = parameters[neighbors];
    options.minimumDistance = parameters[minimumDistance];
    options.spread = parameters[spread];
    options.distance = distanceOf(parameters);
    options.start = startOf(parameters[start]);
    options.epochs = parameters[epochs];
    options.negatives = parameters[negatives];
    options.labelWeight = parameters[labelWeight];
    if (parameters[supervised])
        options.labels = data.labels;
    options.seed = seed;
    return options;
}

Curve similarityCurve(explore::UmapCurve fitted, double widest)
{
    Curve curve;
    curve.x = {tr("Distance in the picture"), {}, false};
    curve.y = {tr("Similarity"), {}, false};
    Curve::Series series{tr("similarity"), {}, {}, {}, {}, false};
    for (int i = 0; i <= 60; ++i) {
        const double distance = widest * i / 60;
        series.x.push_back(distance);
        series.y.push_back(1 / (1 + fitted.a * std::pow(distance, 2 * fitted.b)));
    }
    curve.series.append(series);
    return curve;
}

Outputs Umap::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const ExploreVectors data = readVectors(inputs, distanceOf(parameters), parameters[rowLimitParameter], context);
    const explore::UmapOptions options = optionsOf(parameters, data, context.seed());
    Artifact layout{
        QStringLiteral("embedding"), tr("Layout"),
        tr("Every point is a row; points of one clump are alike. Sizes of clumps and distances between them "
           "mean little."),
        Embedding()};
    const Projection first = explore::randomizedComponents(data.vectors, options.dimensions, context.seed());
    layout.content = embeddingOf(data, first.project(data.vectors), first.quality());
    context.partial(layout);
    context.progress(0, 0, tr("Finding neighbors"));
    explore::UmapResult result =
        explore::umap(data.vectors, options, partialWatcher(data, layout, tr("Placing the points"), context));
    context.progress(0, 0, tr("Measuring the picture"));
    Metrics metrics;
    metrics.values = {exploreMetric(tr("Cross-entropy per point"), result.crossEntropy,
                                    tr("%1 rows").arg(data.vectors.rows()), Better::Lower)};
    addQuality(metrics, explore::layoutQuality(data.vectors, result.points, options.distance, 15, context.seed()));
    layout.content =
        embeddingOf(data, std::move(result.points), tr("cross-entropy %1").arg(result.crossEntropy, 0, 'f', 2));
    return {
        layout,
        {QStringLiteral("metrics"), tr("Key figures"), tr("How far the picture can be trusted."), metrics},
        {QStringLiteral("curve"), tr("Similarity over distance"),
         tr("How alike two points count at a distance in the picture: 1/(1 + %1 d^%2), fitted to the least distance "
            "and the spread.")
             .arg(result.curve.a, 0, 'f', 3)
             .arg(2 * result.curve.b, 0, 'f', 3),
         similarityCurve(result.curve, 3 * options.spread)}};
}

} // namespace

const Method &methodUmap()
{
    static const Umap method;
    return method;
}

} // namespace gleaner
