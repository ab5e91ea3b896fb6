#pragma once
#include <cstdint>

/// Inner loops of the layouts. Points are (N, D) one after another, D = 2 or 3.
namespace gleaner::explore {

/// out[row] = Σ_j w (y_row − y_j) / (1 + d²) over the entries of rows [first, end).
void attract2(const long long *start, const int *column, const float *weight, const float *points, long first, long end,
              float *out);
void attract3(const long long *start, const int *column, const float *weight, const float *points, long first, long end,
              float *out);

/// One step of gradient descent with gains and momentum over `count` numbers.
struct DescentStep {
    float exaggeration, perTotal, rate, momentum;
};
void descend(const float *attraction, const float *repulsion, DescentStep step, float *gains, float *velocity,
             float *points, long count);

/// Σ 1/(1 + d²) from one point to all `count`, itself included.
double similaritySum2(const float *points, long count, const float *own);
double similaritySum3(const float *points, long count, const float *own);

/// The repulsion of all `count` points on one: force = Σ (own − y) / (1 + d²)²; returns the sum of similarities as
/// above.
double repel2(const float *points, long count, const float *own, float *force);
double repel3(const float *points, long count, const float *own, float *force);

/// UMAP's forces. An entry of the graph fires as often as its weight says.
struct UmapStep {
    float a, b, rate, repulsion;
    int negatives, samples; ///< random others per firing, drawn from points [0, samples)
    int epoch, tails;       ///< tails: firings of the other direction move this end too
    uint32_t seed;
};
/// Entries of row r: start[r] up to start[r + 1].
struct UmapEdges {
    const long long *start;
    const int *column;
    const float *rate; ///< firings per epoch
};
/// Moves the points of rows [first, end) from `from` to `to` by their entries; `offset` is what to add to the graph's
/// row to find its point. All pulls as the tail of an edge come before those as its head, each of which is followed by
/// its pushes: an epoch that ended with pulls would leave neighbors too close together when all of them move at once.
void umapRound2(const UmapEdges &edges, long first, long end, long offset, const float *from, float *to,
                const UmapStep &step);
void umapRound3(const UmapEdges &edges, long first, long end, long offset, const float *from, float *to,
                const UmapStep &step);
/// Σ log(1 − v) from one point to all `count`, itself included, for v = 1/(1 + a d^(2b)) clipped to [least, 1 − least].
double umapApart2(const float *points, long count, const float *own, float a, float b, float least);
double umapApart3(const float *points, long count, const float *own, float a, float b, float least);

} // namespace gleaner::explore
