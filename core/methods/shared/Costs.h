#pragma once

namespace gleaner {

class Model;

// Rough seconds of common steps on this machine's processors, for estimates before a run: right within a factor of a
// few.

/// `tokens` tokens through all weights of a model, together.
double tokenSeconds(const Model &model, double tokens);
/// A token after the other, so that each costs a pass over the weights in memory.
double writingSeconds(const Model &model, double tokens);
/// One picture decoded and through the model's image encoder; 0 where it has none.
double pictureSeconds(const Model &model);

} // namespace gleaner
