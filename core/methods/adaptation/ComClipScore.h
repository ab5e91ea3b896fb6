#pragma once
#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

/// How ComCLIP puts a picture's parts back together (Jiang et al. 2024, section 3). Embeddings are float64.
struct CompositionRule {
    enum class Weights {
        Official, ///< s / Σ s: the similarities divided by their sum
        Clamped,  ///< the same, negative similarities counted as 0; equal weights where none is left
        Softmax,  ///< of s / temperature
        Uniform   ///< 1 / K, for comparison
    };
    Weights weights = Weights::Official;
    double temperature = 0.1;
    bool unitLength = false; ///< embeddings of length 1 before anything else, as with Hugging Face's CLIP; else raw
    double whole = 1;        ///< weight of the whole picture's embedding
};

struct Composition {
    std::vector<double> similarities; ///< s_k of each part with its words
    std::vector<double> weights;      ///< w_k
    at::Tensor embedding;             ///< (D): whole · v + Σ w_k v_k
    bool unsound = false; ///< a similarity is negative or their sum below 10⁻³: quotients say little then
};

/// `picture` (D) of the whole picture; `parts` (K, D) of the pictures of its parts and `words` (K, D) of the texts they
/// should show. Without parts the whole picture's embedding alone.
Composition composed(const at::Tensor &picture, const at::Tensor &parts, const at::Tensor &words,
                     const CompositionRule &rule);
/// Cosine of two vectors (D); 0 where one has no length.
double cosineOf(const at::Tensor &a, const at::Tensor &b);

/// A row with two pictures and two captions; scores[c][i] of caption c with picture i. Ties count as wrong.
using CrossScores = double[2][2];
bool textsRight(const CrossScores &scores);  ///< each picture prefers its own caption (Thrush et al. 2022, eq. 1)
bool imagesRight(const CrossScores &scores); ///< each caption prefers its own picture (eq. 2)

} // namespace gleaner
