#pragma once
#include "core/explore/Layout.h"

namespace gleaner::explore {

struct UmapOptions {
    int dimensions = 2;           ///< 2 or 3
    int neighbors = 15;           ///< counting the point itself, as in the paper; lowered to N
    double minimumDistance = 0.1; ///< how close points may come
    double spread = 1;            ///< how far apart clusters lie
    Distance distance = Distance::Euclidean;
    Start start = Start::Spectral;
    int epochs = 0;    ///< 0: 500 up to 10,000 points, else 200
    int negatives = 5; ///< random others that push for each pull
    double learningRate = 1;
    double repulsion = 1;
    std::vector<int> labels;  ///< classes for the supervised variant, -1 = unknown; empty = unsupervised
    double labelWeight = 0.5; ///< 0 the vectors alone, 1 the classes alone
    uint64_t seed = 1;
};

/// 1/(1 + a d^(2b)), the similarity of two points of the layout.
struct UmapCurve {
    double a, b;
};
/// Fitted by least squares to 1 up to the minimum distance and exp(−(d − minimum)/spread) beyond, on [0, 3 spread].
UmapCurve fitUmapCurve(double minimumDistance, double spread);

struct UmapResult {
    FloatArray points; ///< (N, dimensions), centered
    SparseGraph memberships;
    UmapCurve curve{};
    double crossEntropy = 0; ///< per point, see umapCrossEntropy()
    bool spectral = false;   ///< whether the spectral start was possible
};

/// UMAP (McInnes, Healy, Melville 2018). Every edge has a random stream of its own and each point is moved by one thread
/// from the positions of the last epoch, so that a seed gives the same bytes at any number of threads.
/// Throws as checkVectors() does, and
/// ProblemError (Invalid) where labels have another length. One point lies at the origin.
UmapResult umap(const FloatArray &vectors, const UmapOptions &options, const LayoutWatcher &watcher = {});

/// Only the layout of given memberships, from given points.
FloatArray umapDescent(const SparseGraph &memberships, FloatArray points, UmapCurve curve, const UmapOptions &options,
                       const LayoutWatcher &watcher = {});

/// Places new points among those of a layout of `vectors`, which stay where they are.
FloatArray umapTransform(const FloatArray &added, const FloatArray &vectors, const UmapResult &layout,
                         const UmapOptions &options);

/// Fuzzy cross-entropy per point: exact over the edges, and over all other pairs of at most 5,000 rows spread evenly,
/// scaled up.
double umapCrossEntropy(const SparseGraph &memberships, const FloatArray &points, UmapCurve curve);

} // namespace gleaner::explore
