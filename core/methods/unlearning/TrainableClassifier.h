#pragma once
#include "core/models/nn/WeightSlots.h"

#include <memory>

namespace gleaner {

class AtomicFolder;
class Model;

/// A classifier whose weights may be changed: a feature extractor and a linear head, in memory of its own. Whatever
/// file it came from is never written to. Used by one thread at a time; reading alone is safe in several.
class TrainableClassifier {
public:
    /// How norms that look at the batch behave: as when the model is used, or as when it is trained from random
    /// weights, which also moves their running values.
    enum class Norms { Running, Batch };

    virtual ~TrainableClassifier() = default;
    /// Inputs (N, …) → (N, D) float32, what the head reads. Gradients flow to the weights that ask for them.
    virtual at::Tensor features(const at::Tensor &inputs, Norms norms = Norms::Running) const = 0;
    /// (N, D) → (N, classes).
    virtual at::Tensor logits(const at::Tensor &features) const = 0;
    virtual WeightSlots slots() = 0;
    /// By name, sharing memory with the classifier.
    virtual std::map<QString, at::Tensor> tensors() const = 0;
    /// Regular expressions: weights that no training moves, and those of everything but the head.
    virtual QString fixedWeights() const = 0;
    virtual QString bodyWeights() const = 0;
    /// The same architecture without weights.
    virtual std::unique_ptr<TrainableClassifier> blank() const = 0;
    /// Writes the tensors as a checkpoint. By default model.safetensors.
    virtual void writeWeights(AtomicFolder &folder) const;
    /// Adds what a checkpoint of it needs beside the tensors. By default nothing.
    virtual void writeCompanions(AtomicFolder &folder) const;

    std::unique_ptr<TrainableClassifier> copy() const;
    std::unique_ptr<TrainableClassifier> fresh(Random random) const;
    /// SHA-256 (hex) over names and numbers of all weights.
    QString hash() const;
};

/// A private copy of a model's weights, read again from its file. Throws ProblemError (Invalid) that names the kind of
/// model and the way round where it can't be trained here, or whose file changed since it was opened.
std::unique_ptr<TrainableClassifier> trainableCopy(const Model &model);

/// A perceptron for vectors: width → 128 → 64 → classes, ReLU after the first layer alone, so that the 64 numbers that
/// the head reads are not limited to one sign. Weights are drawn by fresh().
std::unique_ptr<TrainableClassifier> smallPerceptron(int64_t width, int64_t classes);

/// Copies the configuration and preprocessing that lie in the folder `from`, which may be empty, where they are there.
void copyConfiguration(const QString &from, AtomicFolder &to);
/// Writes weights and configuration to a folder that must not exist or be empty, whole or not at all. Throws
/// ProblemError (OutputUnwritable), as checkNewCheckpoint() does.
void writeClassifier(const TrainableClassifier &classifier, const QString &folder);

} // namespace gleaner
