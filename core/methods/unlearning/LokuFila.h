#pragma once
#include "core/methods/unlearning/LokuSamples.h"

#include <map>

namespace gleaner {

class TrainableLanguageModel;

// Fisher-weighted start of low-rank adapters (FILA): they begin where the weights matter for what is to be forgotten,
// and not for what is to be kept.

/// A number for every weight of some linear layers, (out, in) by the layer's name without ".weight".
using LayerNumbers = std::map<QString, at::Tensor>;

/// Diagonal of the empirical Fisher information of the linear layers whose whole name `targets` matches: the mean over
/// batches, weighted by counted tokens, of the squared gradient of the batch's mean token loss. The batches must be
/// small: gradients are squared before they are added. Gradients of the model are left off. Every batch is a stop
/// point.
LayerNumbers fisherDiagonals(TrainableLanguageModel &model, const QString &targets, const LokuWritings &writings,
                             int batch);
/// forget / (retain + 1e-5), element by element.
LayerNumbers relativeImportance(const LayerNumbers &forget, const LayerNumbers &retain);
/// √ of each row's sum, (out) float64.
at::Tensor rowWeights(const at::Tensor &importance);

struct LowRankStart {
    at::Tensor down, up; ///< (rank, in) and (out, rank), float32
};
/// The rank-r singular value decomposition U S Vᵀ of diag(rows) W, as the adapter of scale s that stands for it:
/// down = √(S/s) Vᵀ, up = diag(1 / (rows + 1e-5)) U √(S/s). With `rows` undefined the plain one of W (as PiSSA starts).
/// Exact for small matrices, else by random projections from `seed`.
LowRankStart lowRankStart(const at::Tensor &weight, const at::Tensor &rows, int rank, double scale, uint64_t seed);

} // namespace gleaner
