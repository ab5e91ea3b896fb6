#include "core/explore/PrincipalComponents.h"
#include "core/jobs/RunContext.h"
#include "core/methods/explore/ExploreParameters.h"
#include "core/methods/explore/ExploreVectors.h"

#include <QCoreApplication>
#include <algorithm>

namespace gleaner {

namespace {

constexpr IntegerParameter components{
    {"components", QT_TRANSLATE_NOOP("methods", "Components"),
     QT_TRANSLATE_NOOP("methods", "How many components are computed and listed; the picture shows the first ones.")},
    20,
    {1, 1000}};
constexpr Choice solvers[] = {
    {"exact", QT_TRANSLATE_NOOP("methods", "Exact, in double precision")},
    {"randomized", QT_TRANSLATE_NOOP("methods", "Randomized: several times as fast, nearly the same")}};
constexpr ChoiceParameter solver{
    {"solver", QT_TRANSLATE_NOOP("methods", "Solver"),
     QT_TRANSLATE_NOOP("methods",
                       "The exact one takes the eigenvectors of the whole covariance. The randomized one looks "
                       "for the first components alone, and is worth it for thousands of columns.")},
    "exact",
    solvers};
constexpr IntegerParameter dimensions{
    {"dimensions", QT_TRANSLATE_NOOP("methods", "Dimensions"),
     QT_TRANSLATE_NOOP("methods", "A picture in the plane, or points in space that can be turned.")},
    3,
    {2, 3}};

const MethodDeclaration declared{
    .id = "pca",
    .title = QT_TRANSLATE_NOOP("methods", "Principal components"),
    .family = "explore",
    .version = 1,
    .summary =
        QT_TRANSLATE_NOOP("methods", "Shows vectors along the directions in which they vary most, and how much of "
                                     "the variance each direction holds."),
    .help = QT_TRANSLATE_NOOP(
        "methods",
        "The first component is the direction along which the points spread most, the second the one at right angles "
        "to "
        "it that holds most of the rest, and so on. The picture is a straight projection: distances in it are never "
        "longer than in truth, and axes have a meaning. The share of the variance says how much of the cloud the "
        "picture "
        "shows; the bend in the spectrum says how many directions matter. Trustworthiness near 1 means that points "
        "which "
        "are neighbors in the picture are neighbors in truth."),
    .limits =
        QT_TRANSLATE_NOOP("methods", "A straight projection lays clusters over one another where the data need more "
                                     "than two or three directions. Columns with large numbers rule the result: "
                                     "bring columns of different units to one scale first."),
    .departures =
        QT_TRANSLATE_NOOP("methods", "The sign of each component is fixed so that its largest entry is positive. "
                                     "Variances divide by the number of points minus one."),
    .paper = {"Finding Structure with Randomness: Probabilistic Algorithms for Constructing Approximate Matrix "
              "Decompositions",
              "Nathan Halko, Per-Gunnar Martinsson, Joel Tropp", 2011, "SIAM Review", "0909.4061"},
    .needs = {Need::NoLabels, Need::NoTraining},
    .inputs = exploreInputs("mixture:dimension=64,classes=10,shots=150,val=0,test=1,seed=1"),
    .parameters = {&dimensions, &components, &solver, &rowLimitParameter},
    .outputs = {{"embedding", QT_TRANSLATE_NOOP("methods", "Points along the first components"),
                 Artifact::Kind::Embedding},
                {"metrics", QT_TRANSLATE_NOOP("methods", "Key figures"), Artifact::Kind::Metrics},
                {"spectrum", QT_TRANSLATE_NOOP("methods", "Variance of the components"), Artifact::Kind::Curve},
                {"components", QT_TRANSLATE_NOOP("methods", "Components"), Artifact::Kind::Table}},
    .example =
        QT_TRANSLATE_NOOP("methods", "Features of ten classes with a few strong directions that say nothing of the "
                                     "class: the first components show those directions."),
};

QString tr(const char *text) { return QCoreApplication::translate("Explore", text); }

class Pca final : public Method {
public:
    const MethodDeclaration &declaration() const override { return declared; }
    Problems check(const Inputs &inputs, const Parameters &) const override { return exploreProblems(inputs); }
    Outputs run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const override;
};

Curve spectrum(const Projection &projection, int used)
{
    Curve curve;
    curve.x = {tr("Component"), {}, false};
    curve.y = {tr("Share of the variance"), QStringLiteral("%"), false};
    Curve::Series each{tr("each"), {}, {}, {}, {}, false}, together{tr("together"), {}, {}, {}, {}, false};
    double sum = 0;
    for (int i = 0; i < used; ++i) {
        sum += projection.explained[size_t(i)];
        for (Curve::Series *series : {&each, &together})
            series->x.push_back(i + 1);
        each.y.push_back(100 * projection.explained[size_t(i)]);
        together.y.push_back(100 * sum);
    }
    curve.series = {each, together};
    return curve;
}

Table componentTable(const Projection &projection, int used)
{
    Table table;
    table.headings = {exploreHeading(tr("Component"), 0), exploreHeading(tr("Variance"), 4),
                      exploreHeading(tr("Share"), 2, QStringLiteral("%")),
                      exploreHeading(tr("Together"), 2, QStringLiteral("%"))};
    double sum = 0;
    for (int i = 0; i < used; ++i) {
        const double share = projection.explained[size_t(i)];
        sum += share;
        table.rows.push_back({double(i + 1), share * projection.totalVariance, 100 * share, 100 * sum});
    }
    return table;
}

Outputs Pca::run(const Inputs &inputs, const Parameters &parameters, RunContext &context) const
{
    const ExploreVectors data =
        readVectors(inputs, explore::Distance::Euclidean, parameters[rowLimitParameter], context);
    context.progress(0, 0, tr("Computing components"));
    const int used = int(std::min<qint64>(std::max(parameters[components], parameters[dimensions]),
                                          std::max<qint64>(data.vectors.width(), parameters[dimensions])));
    const Projection projection = parameters[solver] == "randomized"
                                      ? explore::randomizedComponents(data.vectors, used, context.seed())
                                      : principalComponents(data.vectors, used);
    Projection first = projection;
    first.axes.resize(size_t(parameters[dimensions]));
    first.explained.resize(size_t(parameters[dimensions]));
    FloatArray points = first.project(data.vectors);
    context.progress(0, 0, tr("Measuring the picture"));
    Metrics metrics;
    double shown = 0;
    for (double share : first.explained)
        shown += share;
    Metric share = exploreMetric(tr("Variance in the picture"), 100 * shown, tr("%1 rows").arg(data.vectors.rows()),
                                 Better::Higher);
    share.unit = QStringLiteral("%");
    metrics.values = {share, exploreMetric(tr("Variance in all"), projection.totalVariance,
                                           tr("%1 columns").arg(data.vectors.width()))};
    addQuality(metrics, explore::layoutQuality(data.vectors, points, explore::Distance::Euclidean, 15, context.seed()));
    return {
        {QStringLiteral("embedding"), tr("Points along the first components"),
         tr("Every point is a row. Directions are those of the largest variance, so distances can be read off; what "
            "the picture leaves out is the rest of the variance."),
         embeddingOf(data, std::move(points), first.quality())},
        {QStringLiteral("metrics"), tr("Key figures"), tr("How much of the data the picture shows."), metrics},
        {QStringLiteral("spectrum"), tr("Variance of the components"),
         tr("A steep fall means that few directions hold the data; a flat line means noise in all of them."),
         spectrum(projection, used)},
        {QStringLiteral("components"), tr("Components"), tr("The same in numbers."), componentTable(projection, used)}};
}

} // namespace

const Method &methodPca()
{
    static const Pca method;
    return method;
}

} // namespace gleaner
