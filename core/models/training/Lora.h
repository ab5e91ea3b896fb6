#pragma once
#include "core/models/training/Optimizer.h"
#include "core/support/Random.h"

namespace gleaner {

struct LoraOptions {
    int rank = 8;
    double alpha = 16;  ///< the product of both matrices counts alpha / rank times
    double dropout = 0; ///< share of the input that the adapter does not see while training
    QString targets;    ///< regular expression that must match the whole name of a linear layer, without ".weight"
    uint64_t seed = 1;
};

/// Low-rank adapters (Hu et al. 2021) on linear layers of any network that WeightSlots describe. The network computes
/// with them from the moment they are made until merge() or remove(). Used by one thread.
class Lora {
public:
    /// Fresh adapters, which change nothing yet: the first matrix uniform in ±1 / √in, the second 0. The network's own
    /// weights are frozen. Throws ProblemError (Invalid) where no layer matches or an option is out of range.
    Lora(const WeightSlots &slots, const LoraOptions &options);
    /// Those of a folder as PEFT writes it: adapter_config.json and adapter_model.safetensors. Throws ProblemError
    /// (ModelRefused) where it belongs to another network or asks for what is unknown.
    Lora(const WeightSlots &slots, const QString &folder);

    /// Lets the adapter of a layer (its name without ".weight") begin with other matrices, down (rank, in) and up (out,
    /// rank), and takes their product out of the layer's weight, which becomes a new tensor: the network computes what
    /// it did. Such an adapter says nothing without that weight; remove() brings the old one back. Before training.
    void start(const QString &layer, const at::Tensor &down, const at::Tensor &up);
    /// The layers with adapters, in the network's order.
    std::vector<std::pair<QString, LinearWeights *>> layers() const;
    double scale() const { return m_scale; } ///< alpha / rank
    /// Length of what all adapters add to the weights, as one vector.
    double length() const;

    /// What is trained: "LAYER.lora_A.weight" (rank, in), "LAYER.lora_B.weight" (out, rank).
    std::vector<TrainedWeight> trained() const;
    /// Dropout of the steps that follow draws from here; without a call, and after stopDropout(), there is none.
    void startDropout(Random random);
    void stopDropout();
    /// Adds the adapters to the weights, which then do without them.
    void merge();
    /// Takes them off; weights are as they were before start().
    void remove();
    /// Writes both files; an earlier adapter there is replaced. Throws ProblemError (OutputUnwritable).
    void save(const QString &folder, const QString &baseModel = {}) const;

private:
    struct Layer {
        QString name;
        LinearWeights *linear;
        std::shared_ptr<LinearAdapter> adapter;
        at::Tensor original = {}; ///< the weight before start()
    };
    void add(const QString &name, LinearWeights *linear, at::Tensor down, at::Tensor up);
    void freeze(const WeightSlots &slots) const;

    LoraOptions m_options;
    double m_scale = 1;
    std::vector<Layer> m_layers;
    std::shared_ptr<Random> m_random;
};

} // namespace gleaner
