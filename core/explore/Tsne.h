#pragma once
#include "core/explore/Layout.h"

namespace gleaner::explore {

struct TsneOptions {
    int dimensions = 2;     ///< 2 or 3
    double perplexity = 30; ///< lowered to (N − 1)/3 where there are fewer points
    int neighbors = 0;      ///< above 0: this many neighbors of equal weight instead of a perplexity
    Distance distance = Distance::Euclidean;
    Start start = Start::Pca;
    int earlyIterations = 150;
    int iterations = 200; ///< after the early ones
    double earlyExaggeration = 12;
    double lateExaggeration = 1; ///< above 1 draws clusters tighter
    double learningRate = 0;     ///< 0: N / exaggeration (Belkina et al. 2019), later twice that; at least 200
    uint64_t seed = 1;
};

struct TsneResult {
    FloatArray points;     ///< (N, dimensions), centered
    double divergence = 0; ///< Kullback–Leibler divergence of the layout from the affinities, nats
    SparseGraph affinities;
};

/// t-SNE (van der Maaten and Hinton 2008) with repulsion by interpolation and FFT (Linderman et al. 2019): linear in
/// the number of points. With momentum 0.8, later 0.95, where the usual 0.5 and 0.8 need three times as many iterations
/// for the same divergence. The same bytes for a seed at any number of threads. Stops within one iteration. Throws as
/// checkVectors() does. One point lies at the origin.
TsneResult tsne(const FloatArray &vectors, const TsneOptions &options, const LayoutWatcher &watcher = {});

/// The affinities that tsne() lays out.
SparseGraph tsneAffinities(const FloatArray &vectors, const TsneOptions &options);
/// Only the descent, from given points.
FloatArray tsneDescent(const SparseGraph &affinities, FloatArray points, const TsneOptions &options,
                       const LayoutWatcher &watcher = {});
/// Σ p log(p/q) over all pairs, with the normalization of q summed over all pairs exactly (quadratic in N) up to 50,000
/// points, by the grid beyond.
double tsneDivergence(const SparseGraph &affinities, const FloatArray &points);

} // namespace gleaner::explore
