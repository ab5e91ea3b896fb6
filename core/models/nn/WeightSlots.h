#pragma once
#include "core/models/checkpoint/Checkpoint.h"
#include "core/models/nn/Layers.h"

#include <QStringList>
#include <functional>
#include <map>
#include <vector>

namespace gleaner {

class Random;

/// One weight of a network: its name in the Hugging Face layout, where it lives, its shape, and how it begins.
struct WeightSlot {
    QString name;
    at::Tensor *tensor;
    std::vector<int64_t> shape;
    double deviation = 0, mean = 0; ///< of the normal distribution it is drawn from before training
    int matrices = 0;      ///< so many matrices inside the network stand one above the other (for Muon); 0: none
    bool optional = false; ///< the network can do without
    /// The layer whose matrix this is: what adapters are added to. Null for other weights.
    LinearWeights *linear = nullptr;
    bool transposed = false; ///< files hold it as (in, out) (GPT-2's Conv1D), the network as (out, in)
    bool fixed = false;      ///< training leaves it as it was drawn
};

/// A weight as it begins: normal numbers in the slot's shape, float32.
at::Tensor initialWeight(const WeightSlot &slot, Random &random);

/// The description of a network's weights, written once per architecture: it serves reading, checking, saving,
/// training and change of number format.
class WeightSlots {
public:
    /// Names that follow begin with `prefix`: scopes("model.layers.0.", [&] { … }) adds it to what is there.
    void scope(const QString &prefix, const std::function<void()> &add);

    WeightSlot &add(const QString &name, at::Tensor &tensor, std::vector<int64_t> shape, double deviation = 0,
                    double mean = 0);
    /// name.weight and name.bias.
    void norm(const QString &name, NormWeights &norm, int64_t width);
    /// name.weight alone (RMS norm).
    void scale(const QString &name, at::Tensor &weight, int64_t width);
    void linear(const QString &name, LinearWeights &linear, int64_t out, int64_t in, bool bias = true);
    /// A linear layer that files hold as (in, out); gives the slot of its matrix.
    WeightSlot &transposedLinear(const QString &name, LinearWeights &linear, int64_t out, int64_t in, bool bias = true);
    void convolution(const QString &name, ConvolutionWeights &weights, int64_t out, int64_t in, int64_t height,
                     int64_t width, bool bias = true);

    /// All slots of another list, with what scopes are open before their names.
    void append(const WeightSlots &others);

    const std::vector<WeightSlot> &all() const { return m_slots; }
    /// Lets Muon train convolutions too: each is one matrix, a row per channel that comes out; all but those with so
    /// few of them that they are a network's last.
    void makeConvolutionsMatrices();
    /// Marks all whose name ends so as fixed.
    void fix(const QString &nameEnd);
    /// Lets all whose name ends so begin at zero instead of being drawn.
    void beginAtZero(const QString &nameEnd);
    /// By name and shaped as in files; they share memory with the network.
    std::map<QString, at::Tensor> tensors() const;
    qint64 parameters() const;
    /// Draws every weight anew.
    void initialize(Random random) const;
    /// Every weight in this format; those that have it already stay as they are.
    void convert(at::ScalarType type) const;

private:
    std::vector<WeightSlot> m_slots;
    QString m_prefix;
};

/// What a checkpoint lacked (only optional weights) and what nobody asked for.
struct LoadedWeights {
    QStringList missing, unexpected;
};

struct LoadOptions {
    QString architecture; ///< named in messages: "GPT-2"
    /// The name of a slot in this checkpoint, where it differs ("transformer." before it, original layouts).
    std::function<QString(const QString &)> nameInFile = {};
    /// Tensors of the file that may be passed over in silence: buffers, heads of other uses.
    std::function<bool(const QString &)> ignored = {};
};

/// Fills all slots as float32, comparing every shape first. Throws ProblemError (ModelRefused) that names the tensor
/// and both shapes, or the tensors that are missing; Stopped at stop points.
LoadedWeights loadWeights(const WeightSlots &slots, const Checkpoint &checkpoint, const LoadOptions &options);

} // namespace gleaner
