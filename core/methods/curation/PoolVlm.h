#pragma once
#include "core/models/language/LlavaWeights.h"

#include <QString>
#include <functional>
#include <map>
#include <vector>

namespace gleaner {

class RunContext;

/// The part of a LLaVA that is fine-tuned here: projector and decoder. Its image tower stays as it is, and what it
/// makes of a picture is computed once.
struct PoolVlmWeights {
    LinearWeights projectorIn, projectorOut;
    DecoderWeights text;
};
WeightSlots poolVlmSlots(PoolVlmWeights &weights, const LlavaConfig &config);

/// A picture, what is read after it, and what should be said where.
struct PoolExample {
    int picture = 0;              ///< row of the pictures' tensor
    std::vector<int64_t> ids;     ///< read after the picture
    std::vector<int64_t> targets; ///< as long: what should come after each of them; −1: nothing is asked there
};

struct PoolTraining {
    int steps = 100, batch = 32, warmUp = 10;
    double rate = 1e-3;
    uint64_t seed = 1;
};

/// Where trainings begin, and what all of them share.
class PoolVlm {
public:
    /// Opens the LLaVA of this URI; its decoder learns `symbols` symbols. Throws ProblemError (ModelRefused) where it
    /// is none.
    PoolVlm(const QString &uri, int symbols);

    int side() const { return m_config.clip.side; }
    /// (N, 3, side, side) → (N, tokens, width of the tower): each the mean of four neighboring patches, so that the
    /// decoder reads a quarter of them.
    at::Tensor seen(const at::Tensor &pixels) const;

    using Values = std::map<QString, at::Tensor>;
    /// As opened, with new symbols drawn.
    const Values &opened() const { return m_opened; }
    /// Fine-tunes from `begin` on all parts of the network but the tower. Examples come in random order, all of them
    /// before one comes again. `step` is told how many steps are done.
    Values trained(const Values &begin, const at::Tensor &pictures, const std::vector<PoolExample> &examples,
                   const PoolTraining &training, const std::function<void(int done)> &step) const;
    /// The likeliest symbol at every place where something is asked.
    std::vector<std::vector<int64_t>> answers(const Values &weights, const at::Tensor &pictures,
                                              const std::vector<PoolExample> &examples) const;

private:
    /// (places, symbols) of all places asked, example after example.
    at::Tensor logits(const PoolVlmWeights &weights, const at::Tensor &pictures,
                      const std::vector<const PoolExample *> &examples, at::Tensor &targets) const;

    LlavaConfig m_config;
    LlavaWeights m_tower;
    Values m_opened;
};

} // namespace gleaner
