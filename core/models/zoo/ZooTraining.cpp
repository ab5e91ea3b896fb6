#include "core/models/zoo/ZooTraining.h"

#include "core/jobs/RunContext.h"
#include "core/models/checkpoint/SafetensorsWriter.h"
#include "core/models/training/Schedule.h"
#include "core/support/AtomicFolder.h"

#include <ATen/ATen.h>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <algorithm>

namespace gleaner {

namespace {

constexpr uint64_t heldOutSeed = 990001; ///< pictures of training have other seeds

QString tr(const char *text) { return QCoreApplication::translate("ZooTraining", text); }

QJsonArray numbers(const std::array<double, 3> &values) { return {values[0], values[1], values[2]}; }

/// Returns the names of all files.
QStringList write(AtomicFolder &folder, const TrainedFiles &files)
{
    QStringList names;
    for (const auto &[name, weights] : files.weights) {
        SafetensorsWriter writer;
        for (const auto &[weight, tensor] : weights)
            writer.add(weight, tensor.to(at::kHalf));
        writer.setMetadata(QStringLiteral("format"), QStringLiteral("pt"));
        writer.write(folder.filePath(name));
        names.append(name);
    }
    for (const auto &[name, bytes] : files.others) {
        folder.write(name, bytes);
        names.append(name);
    }
    return names;
}

} // namespace

double StepPlan::rateAt(int step) const { return rate * Schedule{Schedule::Shape::Cosine, steps, warmup}.at(step); }

void StepPlan::describe(QJsonObject &recipe) const
{
    recipe[QStringLiteral("steps")] = steps;
    recipe[QStringLiteral("warmup")] = warmup;
    recipe[QStringLiteral("learning rate")] = rate;
    recipe[QStringLiteral("optimizer")] = QStringLiteral("Muon for the matrices of the layers and AdamW for all else, "
                                                         "cosine, running mean of the weights");
}

SceneCourse::SceneCourse(std::span<const SceneStage> stages, uint64_t seed, int photoShare, int side)
    : m_stages(stages.begin(), stages.end())
{
    const QStringList styles = QStringList(photoShare - 1, QStringLiteral("photo")) + SceneWords::styles();
    for (const SceneStage &stage : stages)
        m_pictures.emplace_back(QStringLiteral("scenes:count=10000000,seed=%1,split=train,styles=%2,%3")
                                    .arg(seed)
                                    .arg(styles.join(QLatin1Char('+')), QLatin1String(stage.options)),
                                side);
}

const ScenePictures &SceneCourse::at(double done) const
{
    const auto past = std::ranges::count_if(m_stages, [&](const SceneStage &stage) { return done >= stage.until; });
    return m_pictures[std::min(size_t(past), m_pictures.size() - 1)];
}

QJsonArray SceneCourse::toJson() const
{
    QJsonArray array;
    for (size_t i = 0; i < m_stages.size(); ++i)
        array.append(QJsonObject{{QStringLiteral("until share of steps"), m_stages[i].until},
                                 {QStringLiteral("data"), m_pictures[i].options().uri}});
    return array;
}

QString heldOutScenes(int count, const QString &options)
{
    return QStringLiteral("scenes:count=%1,seed=%2,split=test,%3").arg(count).arg(heldOutSeed).arg(options);
}

void TrainedFiles::add(const QString &name, const QJsonObject &json) { others[name] = QJsonDocument(json).toJson(); }

TrainedNetwork::operator TrainedFiles() const
{
    TrainedFiles files;
    files.weights[QStringLiteral("model.safetensors")] = weights;
    files.add(QStringLiteral("config.json"), config);
    files.add(QStringLiteral("preprocessor_config.json"), preprocessor);
    return files;
}

void makeZooModel(const QString &outDir, const ZooJob &job, RunContext &context)
{
    AtomicFolder folder(outDir, manifestName());
    const TrainingClock clock;
    const TrainedFiles files = job.train();
    const ZooTraining training{job.name, job.architecture, job.recipe, clock.seconds(), clock.processorSeconds()};
    const QStringList names = write(folder, files);
    context.progress(job.plan.steps, job.plan.steps, tr("Measuring"));
    const ModelPtr model = openModel(QFileInfo(folder.filePath(manifestName())).path());
    writeManifest(folder, training, job.measure(*model), names, context);
    folder.commit();
}

void trainSteps(FlatWeights &weights, const ZooJob &job, RunContext &context,
                const std::function<double(int step, double rate)> &train)
{
    const int steps = job.plan.steps;
    double loss = 0;
    trainResumably(weights, trainingKey(job.name, job.recipe, context), steps, [&](int step) {
        context.progress(step, steps, loss == 0 ? tr("Training") : tr("Training, loss %1").arg(loss, 0, 'f', 3));
        loss = train(step, job.plan.rateAt(step));
    });
}

TokenizerPtr learnedTokenizer(const QByteArray &json)
{
    const QTemporaryDir folder;
    writeFileAtomically(folder.filePath(QStringLiteral("tokenizer.json")), json);
    return Tokenizer::open(folder.path());
}

QJsonObject squarePreprocessor(int side) { return squarePreprocessor(squarePreprocessing(side)); }

QJsonObject squarePreprocessor(const ImagePreprocessing &preprocessing)
{
    const int side = preprocessing.side;
    return {
        {QStringLiteral("image_processor_type"), QStringLiteral("BitImageProcessor")},
        {QStringLiteral("do_resize"), true},
        {QStringLiteral("size"), QJsonObject{{QStringLiteral("shortest_edge"), side}}},
        {QStringLiteral("resample"), int(preprocessing.filter)},
        {QStringLiteral("do_center_crop"), true},
        {QStringLiteral("crop_size"), QJsonObject{{QStringLiteral("height"), side}, {QStringLiteral("width"), side}}},
        {QStringLiteral("do_rescale"), true},
        {QStringLiteral("rescale_factor"), 1.0 / 255},
        {QStringLiteral("do_normalize"), true},
        {QStringLiteral("image_mean"), numbers(preprocessing.mean)},
        {QStringLiteral("image_std"), numbers(preprocessing.deviation)}};
}

ImagePreprocessing squarePreprocessing(int side)
{
    ImagePreprocessing preprocessing;
    preprocessing.mean = imageNetMean;
    preprocessing.deviation = imageNetDeviation;
    preprocessing.filter = ResampleFilter::Bilinear;
    preprocessing.side = preprocessing.resized = side;
    return preprocessing;
}

} // namespace gleaner
