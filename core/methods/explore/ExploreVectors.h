#pragma once
#include "core/explore/Layout.h"
#include "core/explore/LayoutQuality.h"
#include "core/methods/Method.h"

namespace gleaner {

/// What the methods of this family look at: one finite vector for each usable row.
struct ExploreVectors {
    FloatArray vectors;
    std::vector<int> rows;   ///< of the data set
    std::vector<int> labels; ///< as long as rows, −1 = none; empty where the data have no classes
    QStringList classes;
    QString dataUri;
};

/// Roles "data" (vectors, or pictures) and "model" (optional; encodes pictures); `example` is the data of the example.
std::vector<InputRole> exploreInputs(const char *example);
/// Where the data hold neither vectors, nor pictures with a model, nor pictures so small that their pixels serve.
Problems exploreProblems(const Inputs &inputs);

/// The vector column, or the pictures seen by the model where there is one, or the pixels of small ones. Rows with NaN, infinite numbers or (for
/// Cosine) nothing but zeros are left out and reported with sampleFailed. Throws ProblemError (Invalid) where none is
/// left. `limit` > 0 samples so many rows, by the seed of the run.
ExploreVectors readVectors(const Inputs &inputs, explore::Distance distance, int limit, RunContext &context);

/// Points for the rows of `data`, colored by `labels` where not empty, else by the data's classes.
Embedding embeddingOf(const ExploreVectors &data, FloatArray points, QString quality);

/// Trustworthiness and neighbor preservation, measured and as key figures.
void addQuality(Metrics &metrics, const explore::LayoutQuality &quality);

/// Sends layouts on their way as partial results of this artifact, at iterations that lie ever further apart, and
/// progress at every one. `data` and `context` must outlive it.
explore::LayoutWatcher partialWatcher(const ExploreVectors &data, const Artifact &artifact, const QString &what,
                                      RunContext &context);

Metric exploreMetric(const QString &name, double value, const QString &measuredOn, Better better = Better::None);
Table::Heading exploreHeading(const QString &name, int decimals, const QString &unit = {}, bool text = false);

} // namespace gleaner
