#include "core/explore/Tsne.h"
#include "core/explore/PrincipalComponents.h"
#include "core/jobs/RunContext.h"
#include "core/methods/explore/ExploreParameters.h"
#include "core/methods/explore/ExploreVectors.h"

#include <QCoreApplication>
#include <cmath>

namespace gleaner {

namespace {

constexpr RealParameter perplexity{
    {"perplexity", QT_TRANSLATE_NOOP("methods", "Perplexity"),
     QT_TRANSLATE_NOOP("methods",
                       "About how many neighbors each point minds. Small values show fine structure, large ones "
                       "the whole; with fewer than three times as many points it is lowered.")},
    30.0,
    {1.0, 1000.0}};
constexpr IntegerParameter iterations{
    {"iterations", QT_TRANSLATE_NOOP("methods", "Iterations"),
     QT_TRANSLATE_NOOP("methods",
                       "Steps after the early ones. The picture hardly changes once the divergence is flat.")},
    200,
    {1, 100000}};
constexpr ChoiceParameter start{
    {"start", QT_TRANSLATE_NOOP("methods", "Start"),
     QT_TRANSLATE_NOOP("methods",
                       "Where the points begin. Principal components keep the large-scale order; from a random "
                       "start the places of clusters mean nothing.")},
    "pca",
    startChoices};
constexpr IntegerParameter fixedNeighbors{
    {"neighbors", QT_TRANSLATE_NOOP("methods", "Fixed neighbors"),
     QT_TRANSLATE_NOOP("methods",
                       "Above 0, each point minds this many neighbors alike, and the perplexity is not used."),
     "", true},
    0,
    {0, 1000}};
constexpr RealParameter exaggeration{
    {"exaggeration", QT_TRANSLATE_NOOP("methods", "Early exaggeration"),
     QT_TRANSLATE_NOOP("methods",
                       "How much stronger neighbors attract in the early steps, which lets clusters find one "
                       "another."),
     "", true},
    12.0,
    {1.0, 100.0}};
constexpr IntegerParameter earlyIterations{{"early-iterations", QT_TRANSLATE_NOOP("methods", "Early iterations"),
                                            QT_TRANSLATE_NOOP("methods", "How long the early exaggeration lasts."), "",
                                            true},
                                           150,
                                           {0, 100000}};
constexpr RealParameter lateExaggeration{
    {"late-exaggeration", QT_TRANSLATE_NOOP("methods", "Late exaggeration"),
     QT_TRANSLATE_NOOP("methods",
                       "Above 1, clusters stay tighter than plain t-SNE draws them; about 4 looks like UMAP."),
     "", true},
    1.0,
    {1.0, 100.0}};
constexpr RealParameter learningRate{
    {"learning-rate", QT_TRANSLATE_NOOP("methods", "Learning rate"),
     QT_TRANSLATE_NOOP(
         "methods",
         "0 chooses the number of points divided by the exaggeration, after the early steps twice that, at least 200."),
     "", true},
    0.0,
    {0.0, 10000000.0}};

const MethodDeclaration declared{
    .id = "tsne",
    .title = QT_TRANSLATE_NOOP("methods", "t-SNE"),
    .family = "explore",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Places vectors in the plane or in space so that near neighbors stay near: the "
                                     "usual picture of what a model tells apart."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "Each point has a few neighbors that it attracts, while all points repel one another; the layout that results "
        "shows which points are alike. Read it by neighborhoods: points of one clump are alike. The sizes of clumps "
        "and the "
        "distances between them mean little. The divergence is what the layout gets wrong, lower is better, and "
        "compares "
        "only runs on the same data with the same perplexity. Trustworthiness near 1 means that neighbors in the "
        "picture "
        "are neighbors in truth; neighbors preserved is the share of the true neighbors that are neighbors in the "
        "picture."),
    .limits =
        QT_TRANSLATE_NOOP("methods", "Random data also show clumps at small perplexity: try several. Distances between "
                                     "clumps, their sizes and their density are not to be interpreted. New points "
                                     "can't be placed into a finished layout; UMAP can."),
    .departures = QT_TRANSLATE_NOOP(
        "methods",
        "Repulsion is interpolated on a grid and computed by Fourier transforms, as in FIt-SNE, with one charge "
        "instead "
        "of four and cubic splines instead of quadratic interpolation. Momentum is 0.8 and later 0.95 instead of 0.5 "
        "and 0.8, and the learning rate the number of points divided by the exaggeration, as Belkina and others found "
        "best, later twice that: so 350 steps reach a lower divergence than 1,000 do otherwise. Neighbors are exact. "
        "Above some 20,000 points, a layout wider than 645 (or 59 in space) gets a coarser "
        "grid, on which the nearest points repel one another less exactly."),
    .paper = {"Visualizing Data using t-SNE", "Laurens van der Maaten, Geoffrey Hinton", 2008,
              "Journal of Machine Learning Research", ""},
    .needs = {Need::NoLabels, Need::NoTraining},
    .inputs = exploreInputs("mixture:dimension=64,classes=10,shots=150,val=0,test=1,seed=1,strength=0.4,noise=0.08"),
    .parameters = {&perplexity, &dimensionsParameter, &distanceParameter, &iterations, &start, &fixedNeighbors,
                   &exaggeration, &earlyIterations, &lateExaggeration, &learningRate, &rowLimitParameter},
    .outputs = {{"embedding", QT_TRANSLATE_NOOP("methods", "Layout"), Artifact::Kind::Embedding},
                {"metrics", QT_TRANSLATE_NOOP("methods", "Key figures"), Artifact::Kind::Metrics},
                {"divergence", QT_TRANSLATE_NOOP("methods", "Divergence over iterations"), Artifact::Kind::Curve}},
    .example = QT_TRANSLATE_NOOP("methods", "Features of ten classes: the classes come apart although the strongest "
                                            "directions say nothing of them."),
};

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

class Tsne final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &) const override { return exploreProblems(inputs); }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

explore::TsneOptions optionsOf(const Parameters &parameters, uint64_t seed)
{
    explore::TsneOptions options;
    options.dimensions = parameters[dimensionsParameter];
    options.perplexity = parameters[perplexity];
    options.neighbors = parameters[fixedNeighbors];
    options.distance = distanceOf(parameters);
    options.start = startOf(parameters[start]);
    options.earlyIterations = parameters[earlyIterations];
    options.iterations = parameters[iterations];
    options.earlyExaggeration = parameters[exaggeration];
    options.lateExaggeration = parameters[lateExaggeration];
    options.learningRate = parameters[learningRate];
    options.seed = seed;
    return options;
}

Outputs Tsne::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const explore::TsneOptions options = optionsOf(parameters, context.seed());
    const ExploreVectors data = readVectors(inputs, options.distance, parameters[rowLimitParameter], context);
    Artifact layout{
        QStringLiteral("embedding"), tr("Layout"),
        tr("Every point is a row; points of one clump are alike. Sizes of clumps and distances between them "
           "mean little."),
        Embedding()};
    // Something to look at before the neighbors are known.
    const Projection first = explore::randomizedComponents(data.vectors, options.dimensions, context.seed());
    layout.content = embeddingOf(data, first.project(data.vectors), first.quality());
    context.partial(layout);
    context.progress(0, 0, tr("Finding neighbors"));
    Curve curve;
    curve.x = {tr("Iteration"), {}, false};
    curve.y = {tr("Divergence"), tr("nats"), false};
    curve.better = Better::Lower;
    curve.series.append(Curve::Series{tr("divergence"), {}, {}, {}, {}, false});
    const explore::LayoutWatcher watcher = partialWatcher(data, layout, tr("Placing the points"), context);
    explore::TsneResult result =
        explore::tsne(data.vectors, options, [&](int done, int total, const FloatArray &points, double loss) {
            watcher(done, total, points, loss);
            if (std::isnan(loss))
                return;
            curve.series.front().x.push_back(done);
            curve.series.front().y.push_back(loss);
        });
    context.progress(0, 0, tr("Measuring the picture"));
    Metrics metrics;
    metrics.values = {
        exploreMetric(tr("Divergence"), result.divergence, tr("%1 rows").arg(data.vectors.rows()), Better::Lower)};
    addQuality(metrics, explore::layoutQuality(data.vectors, result.points, options.distance, 15, context.seed()));
    layout.content = embeddingOf(data, std::move(result.points), tr("divergence %1").arg(result.divergence, 0, 'f', 3));
    return {layout,
            {QStringLiteral("metrics"), tr("Key figures"), tr("How far the picture can be trusted."), metrics},
            {QStringLiteral("divergence"), tr("Divergence over iterations"),
             tr("Where the line is flat, further iterations change little."), curve}};
}

} // namespace

const Method &methodTsne()
{
    static const Tsne method;
    return method;
}

} // namespace gleaner
