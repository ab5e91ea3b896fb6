#pragma once
#include "core/methods/curation/PictureMemory.h"
#include "core/models/language/LlavaWeights.h"

#include <QString>
#include <functional>
#include <map>
#include <vector>

namespace gleaner {

class RunContext;

/// A picture, what is read after it, and what should be said where.
struct PoolExample {
    int picture = 0;              ///< row of the pictures' tensor
    std::vector<int64_t> ids;     ///< read after the picture
    std::vector<int64_t> targets; ///< as long: what should come after each of them; −1: nothing is asked there

    int64_t asked() const; ///< places where something is
};

struct PoolTraining {
    int steps = 100, batch = 32, warmUp = 10;
    double rate = 1e-3;
    double matrixRate = 1; ///< of what stands between the symbols, against that of the symbols
    uint64_t seed = 1;
};

/// A symbol that the model does not know yet begins near one that it knows.
struct Likeness {
    int64_t symbol, known;
};

/// A LLaVA whose decoder is fine-tuned for texts after pictures: where trainings begin, and what all of them share.
/// Image tower and projector stay as they are, and what the decoder remembers of a picture is computed once.
class PoolVlm {
public:
    /// Opens the LLaVA of this URI; its decoder learns `symbols` symbols. Throws ProblemError (ModelRefused) where it
    /// is none.
    PoolVlm(const QString &uri, int symbols, const std::vector<Likeness> &likenesses = {});

    int side() const { return m_config.clip.side; }
    /// Reads pictures (N, 3, side, side).
    PictureMemory seen(const at::Tensor &pixels) const;

    using Values = std::map<QString, at::Tensor>;
    /// As opened, with new symbols drawn, near those that they are like.
    const Values &opened() const { return m_opened; }
    /// Fine-tunes the decoder from `begin` on. Examples come in random order, all of them
    /// before one comes again. `step` is told how many steps are done.
    Values trained(const Values &begin, const PictureMemory &pictures, const std::vector<PoolExample> &examples,
                   const PoolTraining &training, const std::function<void(int done)> &step) const;
    /// The likeliest symbol at every place where something is asked; of `among` alone where it names some.
    std::vector<std::vector<int64_t>> answers(const Values &weights, const PictureMemory &pictures,
                                              const std::vector<PoolExample> &examples,
                                              const std::vector<int64_t> &among = {}) const;

    /// Mean −log p of what should be said, of each example: the logarithm of its perplexity.
    std::vector<double> surprise(const Values &weights, const PictureMemory &pictures,
                                 const std::vector<PoolExample> &examples) const;
    /// (examples, width): the decoder's last states, mean over the places where something is asked.
    at::Tensor features(const Values &weights, const PictureMemory &pictures,
                        const std::vector<PoolExample> &examples) const;

private:
    /// Of all places asked, example after example.
    struct Told {
        at::Tensor states;  ///< (places, width)
        at::Tensor logits;  ///< (places, symbols)
        at::Tensor targets; ///< (places): what should be said
    };
    /// Hands what is told of all examples to `use`, some at a time and from several threads, and which they are.
    using Use = std::function<void(const Told &told, size_t first, size_t last)>;
    void read(const Values &weights, const PictureMemory &pictures, const std::vector<PoolExample> &examples,
              const Use &use) const;
    WeightSlots slots(DecoderWeights &weights) const;
    Told told(const DecoderWeights &weights, const PictureMemory &pictures,
              const std::vector<const PoolExample *> &examples) const;

    LlavaConfig m_config;
    LlavaWeights m_weights; ///< as opened
    Values m_opened;
};

} // namespace gleaner
