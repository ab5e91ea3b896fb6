#pragma once
#include "core/models/ImagePreprocessing.h"
#include "core/models/Model.h"
#include "core/models/tokenizers/Tokenizer.h"
#include "core/models/training/NetworkTrainer.h"
#include "core/models/training/ScenePictures.h"
#include "core/models/zoo/ZooManifest.h"

#include <QJsonArray>
#include <span>

namespace gleaner {

/// What the trainings of the zoo share: a course of scenes from easy to hard, steps that go on after a kill, and a
/// folder with weights, configuration and manifest that appears whole or not at all.

struct StepPlan {
    int steps = 1000;
    int warmup = 60;
    double rate = 2e-3; ///< highest learning rate, falling to zero along a cosine

    double rateAt(int step) const;
    double done(int step) const { return double(step) / double(steps); }
    void describe(QJsonObject &recipe) const;
};

/// Shapes are learned on large plain objects within minutes, and hardly at all where small, textured and crowded ones
/// come at once.
struct SceneStage {
    double until;        ///< share of all steps
    const char *options; ///< of the generator
};

class SceneCourse {
public:
    /// `photoShare`: pictures in photo style against one of each other. `side`: that the network sees, pixels.
    SceneCourse(std::span<const SceneStage> stages, uint64_t seed, int photoShare, int side);

    /// What is shown once this share of the steps is done.
    const ScenePictures &at(double done) const;
    QJsonArray toJson() const;

private:
    std::vector<SceneStage> m_stages;
    std::vector<ScenePictures> m_pictures;
};

/// Scenes that no training sees; `options` are more options of the generator.
QString heldOutScenes(int count, const QString &options);

/// What a training hands over: files by their names below the model's folder.
struct TrainedFiles {
    std::map<QString, std::map<QString, at::Tensor>> weights; ///< "model.safetensors"; under public names, as float16
    std::map<QString, QByteArray> others;                     ///< "config.json"

    void add(const QString &name, const QJsonObject &json);
};

/// The files of a network that sees pictures: model.safetensors, config.json, preprocessor_config.json.
struct TrainedNetwork {
    std::map<QString, at::Tensor> weights;
    QJsonObject config, preprocessor;

    operator TrainedFiles() const;
};

struct ZooJob {
    QString name, architecture;
    QJsonObject recipe;
    StepPlan plan;
    std::function<TrainedFiles()> train;
    std::function<std::vector<ZooFigure>(const Model &model)> measure; ///< of the weights as they will be read
};

/// Trains, saves, measures and writes the manifest. Throws ProblemError (OutputUnwritable) or Stopped, and leaves
/// nothing in the output place then.
void makeZooModel(const QString &outDir, const ZooJob &job, RunContext &context);

/// All steps of the job's plan with progress, going on where an earlier training of the same job was killed or
/// stopped. `train` does one step and returns its loss.
void trainSteps(FlatWeights &weights, const ZooJob &job, RunContext &context,
                const std::function<double(int step, double rate)> &train);

/// A learned vocabulary (tokenizer.json) through the reader that will open it.
TokenizerPtr learnedTokenizer(const QByteArray &json);

/// preprocessor_config.json of a network that sees the middle square of a picture, with ImageNet's colors.
QJsonObject squarePreprocessor(int side);
/// The same with another filter or other colors.
QJsonObject squarePreprocessor(const ImagePreprocessing &preprocessing);
/// What squarePreprocessor(side) says.
ImagePreprocessing squarePreprocessing(int side);

} // namespace gleaner
