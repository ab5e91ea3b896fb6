#pragma once
#include "core/models/clip/ClipWeights.h"
#include "core/models/training/NetworkTrainer.h"

#include <ATen/core/Tensor.h>
#include <optional>
#include <vector>

namespace gleaner {

/// Pictures, their captions, and closed questions about them.
struct ClipBatch {
    /// Prompts to choose from (K, length) and the right one of each picture (N). Where `excluded` (N, K) is defined and
    /// true, a picture does not speak against a prompt.
    struct Question {
        at::Tensor prompts, answers, excluded;
    };
    /// The right choice of each patch (N, patches), negative where nothing is asked; `excluded` (N patches, choices).
    struct PatchQuestion {
        at::Tensor answers, excluded;
    };
    /// Prompt i of the question `whole` says what prompts left[i] and right[i] of two other questions say together.
    struct Compound {
        size_t whole = 0, leftQuestion = 0, rightQuestion = 0;
        at::Tensor left, right;
    };
    at::Tensor pixels; ///< (N, 3, side, side)
    at::Tensor ids;    ///< (N, length), padded with the end token
    at::Tensor
        excluded; ///< (N, N), true where a picture does not speak against another's caption, as where it is alike
    std::vector<Question> questions;
    std::optional<Compound> compound;
    std::vector<PatchQuestion> patches;
};

/// Trains a CLIP from random weights by matching pictures and captions of a batch with each other (symmetric InfoNCE)
/// and by answering the questions, with a learned logit scale and a running mean of the weights. What patches show is
/// asked of the image tower's last layer but one through a linear head that is thrown away afterwards: it tells each
/// patch what it should have found, where the caption has one word for the whole picture. The same seed, batches and
/// threads give the same weights.
class ClipTrainer {
public:
    /// `patchChoices`: number of answers of each question about patches.
    ClipTrainer(const ClipConfig &config, uint64_t seed, std::vector<int> patchChoices = {});
    ClipTrainer(const ClipTrainer &) = delete;
    ClipTrainer &operator=(const ClipTrainer &) = delete;

    /// Goes on from these weights, in the names of the Hugging Face layout, before the first step.
    void begin(const std::map<QString, at::Tensor> &weights) { m_network.begin(weights); }
    /// One step along the mean gradient of all batches, with this learning rate. Each batch is computed by one thread
    /// alone, so there should be as many as cores. Returns the mean loss without the patches' part.
    double step(const std::vector<ClipBatch> &batches, double rate);

    /// The running mean of the weights so far, without gradients.
    ClipWeights averaged() const { return m_network.averaged().clip; }
    qint64 parameters() const; ///< without the head for patches
    /// What is to be saved to go on later.
    FlatWeights &flat() { return m_network.flat(); }

private:
    struct Trained {
        ClipWeights clip;
        at::Tensor patchHead; ///< (all choices, width)
    };
    WeightSlots slotsOf(Trained &trained) const;
    /// What is trained on, and what is told.
    at::Tensor lossOf(const Trained &trained, const ClipBatch &batch, double &told) const;
    at::Tensor patchLoss(const ClipBatch &batch, const at::Tensor &tokens, const at::Tensor &head) const;

    ClipConfig m_config;
    std::vector<int> m_patchChoices;
    NetworkTrainer<Trained> m_network;
};

} // namespace gleaner
