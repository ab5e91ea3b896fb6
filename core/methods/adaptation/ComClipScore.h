#pragma once
#include <ATen/core/Tensor.h>
#include <vector>

namespace gleaner {

// A picture is one vector (D), or, as in the variant for BLIP-2, a set of T vectors (T, D) of which the one counts that
// is closest to the words. Embeddings are float64.

/// How ComCLIP puts a picture's parts back together (Jiang et al. 2024, section 3).
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
    std::vector<double> similarities; ///< s_k of each part with its words; of a set the highest
    std::vector<double> weights;      ///< w_k
    at::Tensor embedding;             ///< (D) or (T, D): whole · v + Σ w_k v_k, in a set vector by vector
    bool unsound = false; ///< a similarity is negative or their sum below 10⁻³: quotients say little then
};

/// `picture` (D) or (T, D) of the whole picture; `parts` (K, D) or (K, T, D) of the pictures of its parts and `words`
/// (K, D) of the texts they should show. Without parts the whole picture's embedding alone.
Composition composed(const at::Tensor &picture, const at::Tensor &parts, const at::Tensor &words,
                     const CompositionRule &rule);
/// Cosine of a text (D) with a picture (D), or the highest with one of its vectors (T, D); 0 where one has no length.
double cosineOf(const at::Tensor &text, const at::Tensor &picture);

/// A row with two pictures and two captions; scores[c][i] of caption c with picture i. Ties count as wrong.
using CrossScores = double[2][2];
bool textsRight(const CrossScores &scores);  ///< each picture prefers its own caption (Thrush et al. 2022, eq. 1)
bool imagesRight(const CrossScores &scores); ///< each caption prefers its own picture (eq. 2)

} // namespace gleaner
