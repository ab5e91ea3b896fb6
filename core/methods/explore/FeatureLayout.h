#pragma once
#include "core/methods/explore/ExploreVectors.h"

namespace gleaner {

class DataSet;
class Model;

/// Features that are kept, so that several layouts can be made of them, and neighbors be sought among them.
struct Features {
    std::shared_ptr<const ExploreVectors> of; ///< one finite vector for each usable row
    QString space;                            ///< "512 features of scenes-clip", "64 columns of vector"
};

/// The pictures as `model` sees them, or the vector column where it is null. Throws ProblemError (Invalid) where the
/// data have neither.
Features readFeatures(const DataSetPtr &data, const QString &uri, const ModelPtr &model, RunContext &context);

/// The layout that a method of this family ("pca", "tsne", "umap") makes of features with its default parameters, in 2
/// or 3 dimensions: the artifact "embedding", rows and classes as in the data. Layouts on the way go to the context's
/// partial results.
Artifact layoutOf(const Method &method, const Features &features, int dimensions, RunContext &context);

} // namespace gleaner
